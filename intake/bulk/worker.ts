import { workerData } from "node:worker_threads";
import type { Batch, BatchOutcome, WorkerStart } from "./model.js";
import { batchReader } from "./read-batch.js";

/** A worker's way to read a batch; its lexicon is opened once. */
const readBatch: (batch: Batch) => Promise<BatchOutcome> = batchReader(workerData as WorkerStart);

export default readBatch;
