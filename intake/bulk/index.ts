import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Refused } from "../open.js";
import { unpack, type Unopened } from "../open-all.js";
import type { Source } from "../arrival.js";
import { LIMITS } from "../limits.js";
import type { ReadReport } from "../reading.js";
import { filesOf } from "./files.js";
import type { BulkOptions, Late, Settled } from "./model.js";
import { openPool, type Pool } from "./pool.js";

export type { BulkOptions, Finish, Finishing, LexiconFiles, Settled, Tally } from "./model.js";

/** A batch is full at so many bytes or files. */
const BATCH_BYTES = 1 << 20;
const BATCH_FILES = 64;

/** Batches under way for each worker, so that none waits for the next. */
const BATCHES_A_THREAD = 3;

/** Reads every report in files, folders and archives over the cores; readings come in the order of the input. */
export function readAll<T extends Settled = ReadReport>(paths: readonly string[], options: BulkOptions<T>): AsyncGenerator<T | Refused> {
  return readSources(filesOf(paths), options);
}

/** The same for sources from elsewhere: an address, a stream. */
export async function* readSources<T extends Settled = ReadReport>(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>, options: BulkOptions<T>): AsyncGenerator<T | Refused> {
  const run = new Run(options);
  try {
    yield* run.readAll(sources);
  } finally {
    await run.close();
  }
}

/** What waits to be given out, in order: a batch under way with the ids it was asked for, or what was refused before one. */
interface Waiting<T> {
  readonly outcome: Promise<Late<T>>;
  readonly asked: ReadonlySet<string>;
}

class Run<T extends Settled> {
  readonly #options: BulkOptions<T>;
  readonly #threads: number;
  readonly #pool: Pool<T>;
  readonly #waiting: Waiting<T>[] = [];
  readonly #versions = new Map<string, number>();
  readonly #tally = { taken: 0, read: 0, known: 0, refused: {} as Record<string, number> };
  #batch: Unopened[] = [];
  #batchBytes = 0;

  constructor(options: BulkOptions<T>) {
    const { date, columns, limits, finishing } = options;
    this.#options = options;
    this.#threads = options.threads ?? availableParallelism();
    const intake = { date, columns, ...(limits === undefined ? {} : { limits }) };
    const start = { lexicon: options.lexicon, intake, read: options.read ?? {}, finishing: finishing === undefined ? null : { module: finishing.module, given: finishing.given } };
    this.#pool = openPool(start, finishing?.here ?? ((report) => report as Settled as T), this.#threads, limits?.parseMs ?? LIMITS.parseMs);
  }

  async *readAll(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>): AsyncGenerator<T | Refused> {
    for await (const source of sources) {
      if (this.#isStopped()) break;
      if ("problem" in source) await this.#refuse(source);
      else yield* this.#readSource(source);
    }
    await this.#send();
    yield* this.#give(0);
    this.#options.onProgress?.({ ...this.#tally, refused: { ...this.#tally.refused }, isDone: !this.#isStopped() });
  }

  async *#readSource(source: Source): AsyncGenerator<T | Refused> {
    for await (const file of unpack(source, this.#options)) {
      this.#tally.taken++;
      if ("problem" in file) await this.#refuse(file);
      else await this.#add(file);
      yield* this.#give(Math.max(1, this.#threads * BATCHES_A_THREAD));
      if (this.#isStopped()) return;
    }
  }

  async #add(file: Unopened): Promise<void> {
    this.#batch.push(file);
    this.#batchBytes += file.bytes.length;
    if (this.#batchBytes >= BATCH_BYTES || this.#batch.length >= BATCH_FILES) await this.#send();
  }

  async #refuse(refused: Refused): Promise<void> {
    await this.#send();
    this.#waiting.push({ outcome: Promise.resolve(() => [[refused]]), asked: new Set() });
  }

  /** Hands the batch over to be read, without the files that are known. */
  async #send(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    this.#batchBytes = 0;
    const ids = batch.map(({ name, hints }) => hints?.id ?? name);
    const known = await this.#hashesOf(ids);
    const files = batch.filter((file, i) => known.get(ids[i] ?? "")?.has(createHash("sha256").update(file.bytes).digest("hex")) !== true);
    this.#tally.known += batch.length - files.length;
    if (files.length === 0) return;
    const outcome = this.#pool.run(files);
    outcome.catch(() => undefined);
    this.#waiting.push({ outcome, asked: new Set(ids) });
  }

  /** Leaves out what is known of the reports that were packed together in one file, each with an id of its own. */
  async #withoutKnown(outcomes: readonly (T | Refused)[], asked: ReadonlySet<string>): Promise<readonly (T | Refused)[]> {
    const known = await this.#hashesOf(outcomes.flatMap((one) => ("problem" in one || asked.has(one.id) ? [] : [one.id])));
    const fresh = outcomes.filter((one) => "problem" in one || known.get(one.id)?.has(one.provenance.sha256) !== true);
    this.#tally.known += outcomes.length - fresh.length;
    return fresh;
  }

  async #hashesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    return ids.length === 0 ? new Map() : ((await this.#options.hashesOf?.(ids)) ?? new Map());
  }

  /** Gives out what is done from the front until no more than `most` wait. */
  async *#give(most: number): AsyncGenerator<T | Refused> {
    while (this.#waiting.length > most) {
      const first = this.#waiting.shift();
      if (first === undefined) return;
      for (const one of await this.#withoutKnown((await first.outcome)().flat(), first.asked)) {
        const settled = "problem" in one ? one : this.#settle(one);
        if ("problem" in settled) this.#tally.refused[settled.problem.code] = (this.#tally.refused[settled.problem.code] ?? 0) + 1;
        else this.#tally.read++;
        yield settled;
      }
      this.#options.onProgress?.({ ...this.#tally, refused: { ...this.#tally.refused }, isDone: false });
    }
  }

  /** A report unless a higher version of it came before. */
  #settle(report: T): T | Refused {
    const { id, origin, provenance } = report;
    const { version } = provenance;
    if (version === undefined || this.#options.keepsSuperseded === true) return report;
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
