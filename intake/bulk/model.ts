import type { ReadOptions } from "../../core/index.js";
import type { Arrived, Hints, IntakeOptions } from "../arrival.js";
import type { Refused } from "../open.js";
import type { Unopened } from "../open-all.js";
import type { ReadReport } from "../reading.js";

/** The compiled lexicon files, as `Lexicon.open` takes them; in shared memory, so that every worker sees the same. */
export interface LexiconFiles {
  readonly words: Uint8Array;
  readonly places: Uint8Array;
}

/** What a run needs to know of what was made of a report. */
export interface Settled {
  readonly id: string;
  readonly origin: string;
  readonly provenance: Pick<ReadReport["provenance"], "version" | "sha256">;
}

/** Makes something of a report in the thread that read it, before it is handed over. */
export type Finish<T extends Settled> = (report: ReadReport, arrived: Arrived) => T;

/** Where the threads find what makes it: a CommonJS file whose default export gives it for `given`. `here` is the same for reading without workers. */
export interface Finishing<T extends Settled> {
  readonly module: string;
  readonly given: unknown;
  readonly here: Finish<T>;
}

export interface BulkOptions<T extends Settled = ReadReport> extends IntakeOptions {
  readonly lexicon: LexiconFiles;
  readonly read?: ReadOptions;
  /** Workers; 0 reads in this thread. As many as there are cores unless said. */
  readonly threads?: number;
  /** What is to be made of each report; it is handed over as it was read unless said. */
  readonly finishing?: Finishing<T>;
  /** By id, the SHA-256 of the bytes or texts known under it: what came in as such bytes is skipped and counted. */
  readonly hashesOf?: (ids: readonly string[]) => Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Whether a report is given out though a higher version of it came before; it is refused unless said. */
  readonly keepsSuperseded?: boolean;
  readonly onProgress?: (tally: Tally) => void;
  /** Stops the run between two reports. */
  readonly signal?: AbortSignal;
}

/** How far a run is; at its end, its closing report. */
export interface Tally {
  /** Files, and files in archives, taken up. */
  readonly taken: number;
  readonly read: number;
  readonly known: number;
  /** Refused, by the problem's code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly isDone: boolean;
}

/** Files whose bytes lie in one buffer after one another, as a worker gets them. */
export interface Batch {
  readonly buffer: ArrayBuffer;
  readonly files: readonly BatchFile[];
}

export interface BatchFile {
  readonly name: string;
  readonly origin: string | undefined;
  readonly mediaType: string | undefined;
  readonly hints: Hints | undefined;
  readonly rowsBefore: number | undefined;
  readonly start: number;
  readonly end: number;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly lexicon: LexiconFiles;
  readonly intake: IntakeOptions;
  readonly read: ReadOptions;
  /** The file and the data of a `Finishing`, null where reports are handed over as they were read. */
  readonly finishing: Pick<Finishing<Settled>, "module" | "given"> | null;
}

/** What came of a batch, a list a file. */
export type BatchOutcome<T> = readonly (readonly (T | Refused)[])[];

/** An outcome that is made from what a worker handed over only when its turn comes, for objects that wait are moved about by the collector again and again. */
export type Late<T> = () => BatchOutcome<T>;

/** Puts files into one buffer that can be handed over without another copy. */
export function batchOf(files: readonly Unopened[]): Batch {
  const buffer = new ArrayBuffer(files.reduce((sum, { bytes }) => sum + bytes.length, 0));
  const whole = new Uint8Array(buffer);
  let end = 0;
  return {
    buffer,
    files: files.map(({ name, origin, mediaType, hints, rowsBefore, bytes }) => {
      whole.set(bytes, end);
      const start = end;
      end += bytes.length;
      return { name, origin, mediaType, hints, rowsBefore, start, end };
    }),
  };
}
