import { createRequire } from "node:module";
import { workerData } from "node:worker_threads";
import { move, transferableSymbol, valueSymbol } from "piscina";
import { handOver } from "./handed.js";
import type { Batch, Finish, Settled, WorkerStart } from "./model.js";
import { batchReader } from "./read-batch.js";

const start = workerData as WorkerStart;

type Loaded = { readonly default: (given: unknown) => Finish<Settled> };

const finish: Finish<Settled> = start.finishing === null ? (report) => report : (createRequire(import.meta.url)(start.finishing.module) as Loaded).default(start.finishing.given);

/** A worker's way to read a batch; its lexicon is opened once. */
const readBatch = batchReader(start, finish);

export default async function read(batch: Batch): Promise<unknown> {
  const { handed, buffers } = handOver(await readBatch(batch), batch.buffer);
  return move({ [valueSymbol]: handed, [transferableSymbol]: buffers });
}
