import { Lexicon, Reader } from "../../core/index.js";
import type { Refused } from "../open.js";
import { openAll } from "../open-all.js";
import { readArrived } from "../reading.js";
import type { Batch, BatchFile, BatchOutcome, Finish, Settled, WorkerStart } from "./model.js";

/** Opens and reads the files of a batch, one after another. */
export function batchReader<T extends Settled>({ lexicon, intake, read }: Omit<WorkerStart, "finishing">, finish: Finish<T>): (batch: Batch) => Promise<BatchOutcome<T>> {
  const reader = new Reader(Lexicon.open(lexicon.words, lexicon.places));
  const readFile = async (file: BatchFile, buffer: ArrayBuffer): Promise<readonly (T | Refused)[]> => {
    const { name, origin, mediaType, hints, rowsBefore, start, end } = file;
    const bytes = new Uint8Array(buffer, start, end - start);
    const source = { name, mediaType, rowsBefore, bytes, ...(origin === undefined ? {} : { origin }), ...(hints === undefined ? {} : { hints }) };
    const outcomes: (T | Refused)[] = [];
    for await (const opened of openAll(source, intake)) {
      if ("problem" in opened) outcomes.push(opened);
      else outcomes.push(finish(readArrived(reader, opened, read), opened));
    }
    return outcomes;
  };
  return async ({ buffer, files }) => {
    const outcome: (readonly (T | Refused)[])[] = [];
    for (const file of files) outcome.push(await readFile(file, buffer));
    return outcome;
  };
}
