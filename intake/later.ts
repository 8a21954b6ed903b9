import type { BulkOptions, Settled } from "./bulk/model.js";
import type { Arrived, IntakeOptions, Source } from "./arrival.js";
import type { Refused } from "./open.js";
import type { Unopened } from "./open-all.js";
import type { ReadReport } from "./reading.js";
import type * as watch from "./watch/index.js";

/** Every report in an input, however it is packed, in order. Trouble with one is told in its place, and the rest goes on; never throws on data. */
export async function* openAll(source: Source, options: IntakeOptions = {}): AsyncGenerator<Arrived | Refused> {
  const all = await import("./open-all.js");
  yield* all.openAll(source, options);
}

/** The files in an input, unpacked and not yet opened. */
export async function* unpack(source: Source, options: IntakeOptions = {}): AsyncGenerator<Unopened | Refused> {
  const all = await import("./open-all.js");
  yield* all.unpack(source, options);
}

/** Reads every report in files, folders and archives over the cores; readings come in the order of the input. What it needs is loaded only now. */
export async function* readAll<T extends Settled = ReadReport>(paths: readonly string[], options: BulkOptions<T>): AsyncGenerator<T | Refused> {
  const bulk = await import("./bulk/index.js");
  yield* bulk.readAll(paths, options);
}

/** The same for sources from elsewhere: an address, a stream. */
export async function* readSources<T extends Settled = ReadReport>(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>, options: BulkOptions<T>): AsyncGenerator<T | Refused> {
  const bulk = await import("./bulk/index.js");
  yield* bulk.readSources(sources, options);
}

/** Fetching addresses and watching feeds. */
export const loadWatch = async (): Promise<typeof watch> => import("./watch/index.js");
