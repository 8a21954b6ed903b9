import { readFileSync } from "node:fs";
import { join } from "node:path";
import { workerData } from "node:worker_threads";
import { Lexicon, Reader } from "../../core/index.js";
import { readBatch, type Batch, type ReadBatch } from "./read-batch.js";

const { folder } = workerData as { readonly folder: string };

const bytesOf = (name: string): Uint8Array => {
  const bytes = readFileSync(join(folder, name));
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};

const reader = new Reader(Lexicon.open(bytesOf("lexicon.bin"), bytesOf("gazetteer.bin")));

/** Reads a batch of reports in a thread of its own, so that the server stays answering. */
export default (batch: Batch): Promise<ReadBatch> => readBatch(batch, reader);
