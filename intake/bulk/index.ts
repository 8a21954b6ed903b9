import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Refused } from "../open.js";
import { unpack, type Unopened } from "../open-all.js";
import type { Source } from "../arrival.js";
import { LIMITS } from "../limits.js";
import type { ReadReport } from "../reading.js";
import { filesOf } from "./files.js";
import type { BatchOutcome, BulkOptions } from "./model.js";
import { openPool, type Pool } from "./pool.js";

export type { BulkOptions, LexiconFiles, Tally } from "./model.js";

/** A batch is full at so many bytes or files. */
const BATCH_BYTES = 1 << 20;
const BATCH_FILES = 64;

/** Batches under way for each worker, so that none waits for the next. */
const BATCHES_A_THREAD = 3;

/** Reads every report in files, folders and archives over the cores; readings come in the order of the input. */
export function readAll(paths: readonly string[], options: BulkOptions): AsyncGenerator<ReadReport | Refused> {
  return readSources(filesOf(paths), options);
}

/** The same for sources from elsewhere: an address, a stream. */
export async function* readSources(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>, options: BulkOptions): AsyncGenerator<ReadReport | Refused> {
  const run = new Run(options);
  try {
    yield* run.readAll(sources);
  } finally {
    await run.close();
  }
}

/** What waits to be given out, in order: a batch under way, or what was refused before one. */
type Waiting = Promise<readonly (ReadReport | Refused)[]>;

class Run {
  readonly #options: BulkOptions;
  readonly #threads: number;
  readonly #pool: Pool;
  readonly #waiting: Waiting[] = [];
  readonly #versions = new Map<string, number>();
  readonly #tally = { taken: 0, read: 0, known: 0, refused: {} as Record<string, number> };
  #batch: Unopened[] = [];
  #batchBytes = 0;

  constructor(options: BulkOptions) {
    const { date, columns, limits } = options;
    this.#options = options;
    this.#threads = options.threads ?? availableParallelism();
    const intake = { date, columns, ...(limits === undefined ? {} : { limits }) };
    this.#pool = openPool({ lexicon: options.lexicon, intake, read: options.read ?? {} }, this.#threads, limits?.parseMs ?? LIMITS.parseMs);
  }

  async *readAll(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>): AsyncGenerator<ReadReport | Refused> {
    for await (const source of sources) {
      if (this.#isStopped()) break;
      if ("problem" in source) this.#refuse(source);
      else yield* this.#readSource(source);
    }
    this.#send();
    yield* this.#give(0);
    this.#options.onProgress?.({ ...this.#tally, refused: { ...this.#tally.refused }, isDone: !this.#isStopped() });
  }

  async *#readSource(source: Source): AsyncGenerator<ReadReport | Refused> {
    for await (const file of unpack(source, this.#options)) {
      this.#tally.taken++;
      if ("problem" in file) this.#refuse(file);
      else if (await this.#isKnown(file.hints?.id ?? file.name, file.bytes, file.origin ?? file.name)) this.#tally.known++;
      else this.#add(file);
      yield* this.#give(Math.max(1, this.#threads * BATCHES_A_THREAD));
      if (this.#isStopped()) return;
    }
  }

  async #isKnown(id: string, bytes: Uint8Array, origin: string): Promise<boolean> {
    if (this.#options.isKnown === undefined) return false;
    return this.#options.isKnown({ id, origin, sha256: createHash("sha256").update(bytes).digest("hex") });
  }

  #add(file: Unopened): void {
    this.#batch.push(file);
    this.#batchBytes += file.bytes.length;
    if (this.#batchBytes >= BATCH_BYTES || this.#batch.length >= BATCH_FILES) this.#send();
  }

  #refuse(refused: Refused): void {
    this.#send();
    this.#waiting.push(Promise.resolve([refused]));
  }

  #send(): void {
    if (this.#batch.length === 0) return;
    const outcome = this.#pool.run(this.#batch).then((outcomes: BatchOutcome) => outcomes.flat());
    outcome.catch(() => undefined);
    this.#waiting.push(outcome);
    this.#batch = [];
    this.#batchBytes = 0;
  }

  /** Gives out what is done from the front until no more than `most` wait. */
  async *#give(most: number): AsyncGenerator<ReadReport | Refused> {
    while (this.#waiting.length > most) {
      for (const one of (await this.#waiting.shift()) ?? []) {
        const settled = "problem" in one ? one : await this.#settle(one);
        if (settled === null) continue;
        if ("problem" in settled) this.#tally.refused[settled.problem.code] = (this.#tally.refused[settled.problem.code] ?? 0) + 1;
        else this.#tally.read++;
        yield settled;
      }
      this.#options.onProgress?.({ ...this.#tally, refused: { ...this.#tally.refused }, isDone: false });
    }
  }

  /** A report unless it is known by itself (an item of a feed), or a higher version of it came before. */
  async #settle(report: ReadReport): Promise<ReadReport | Refused | null> {
    const { id, origin, provenance } = report;
    const { version, sha256 } = provenance;
    if ((await this.#options.isKnown?.({ id, origin, sha256 })) === true) {
      this.#tally.known++;
      return null;
    }
    if (version === undefined) return report;
    const highest = this.#versions.get(id);
    if (highest !== undefined && highest > version)
      return { id, problem: { code: "superseded", message: `${origin}: version ${version} is superseded by version ${highest}, which came before it, and is not read` } };
    this.#versions.set(id, version);
    return report;
  }

  #isStopped(): boolean {
    return this.#options.signal?.aborted === true;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}
