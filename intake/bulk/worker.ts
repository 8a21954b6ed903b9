import { createRequire } from "node:module";
import { workerData } from "node:worker_threads";
import type { Batch, BatchOutcome, Finish, Settled, WorkerStart } from "./model.js";
import { batchReader } from "./read-batch.js";

const start = workerData as WorkerStart;

type Loaded = { readonly default: (given: unknown) => Finish<Settled> };

const finish: Finish<Settled> = start.finishing === null ? (report) => report : (createRequire(import.meta.url)(start.finishing.module) as Loaded).default(start.finishing.given);

/** A worker's way to read a batch; its lexicon is opened once. */
const readBatch: (batch: Batch) => Promise<BatchOutcome<Settled>> = batchReader(start, finish);

export default readBatch;
