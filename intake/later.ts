import type { BulkOptions } from "./bulk/model.js";
import type { Source } from "./arrival.js";
import type { Refused } from "./open.js";
import type { ReadReport } from "./reading.js";
import type * as watch from "./watch/index.js";

/** Reads every report in files, folders and archives over the cores; readings come in the order of the input. What it needs is loaded only now. */
export async function* readAll(paths: readonly string[], options: BulkOptions): AsyncGenerator<ReadReport | Refused> {
  const bulk = await import("./bulk/index.js");
  yield* bulk.readAll(paths, options);
}

/** The same for sources from elsewhere: an address, a stream. */
export async function* readSources(sources: AsyncIterable<Source | Refused> | Iterable<Source | Refused>, options: BulkOptions): AsyncGenerator<ReadReport | Refused> {
  const bulk = await import("./bulk/index.js");
  yield* bulk.readSources(sources, options);
}

/** Fetching addresses and watching feeds. */
export const loadWatch = async (): Promise<typeof watch> => import("./watch/index.js");
