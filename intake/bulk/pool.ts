import { Piscina } from "piscina";
import type { Refused } from "../open.js";
import type { Unopened } from "../open-all.js";
import { takeOver, type Handed } from "./handed.js";
import { batchOf, type Finish, type Late, type Settled, type WorkerStart } from "./model.js";
import { batchReader } from "./read-batch.js";

/** The worker's bundle: beside this one, or where the build puts it when this runs from its source. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "../../dist/parts/worker.cjs" : "./worker.cjs", import.meta.url).href;

/** Memory a worker may take; one that wants more is stopped and its files are tried one by one. */
const WORKER_MB = 1536;

/** A batch waits behind others, so it may take this many times as long as one file. */
const BATCH_TIMES = 4;

/** Reads batches, in this thread or by workers. */
export interface Pool<T> {
  run(files: readonly Unopened[]): Promise<Late<T>>;
  close(): Promise<void>;
}

export function openPool<T extends Settled>(start: WorkerStart, here: Finish<T>, threads: number, parseMs: number): Pool<T> {
  if (threads === 0) {
    const read = batchReader(start, here);
    return {
      run: async (files) => {
        const outcome = await read(batchOf(files));
        return () => outcome;
      },
      close: () => Promise.resolve(),
    };
  }
  const piscina = new Piscina({
    filename: WORKER,
    minThreads: threads,
    maxThreads: threads,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: WORKER_MB },
  });
  const runOnce = async (files: readonly Unopened[], ms: number): Promise<Late<T>> => {
    const batch = batchOf(files);
    const handed = (await piscina.run(batch, { transferList: [batch.buffer], signal: AbortSignal.timeout(ms) })) as Handed;
    return () => takeOver<T>(handed);
  };
  const runAlone = async (file: Unopened): Promise<readonly (T | Refused)[]> => {
    try {
      return (await runOnce([file], parseMs * BATCH_TIMES))().flat();
    } catch (error) {
      return [stopped(file, error, parseMs * BATCH_TIMES)];
    }
  };
  return {
    async run(files) {
      try {
        return await runOnce(files, parseMs * BATCH_TIMES);
      } catch {
        const outcomes: (readonly (T | Refused)[])[] = [];
        for (const file of files) outcomes.push(await runAlone(file));
        return () => outcomes;
      }
    },
    close: () => piscina.destroy(),
  };
}

/** A file that a worker had to be stopped over. */
function stopped(file: Unopened, error: unknown, ms: number): Refused {
  const place = file.origin ?? file.name;
  const { name, message } = error as Error;
  const isSlow = name === "AbortError" || name === "TimeoutError";
  const problem = isSlow
    ? { code: "too-slow", message: `${place}: reading it took more than ${ms / 1000} seconds and was stopped; split it` }
    : { code: "stopped", message: `${place}: reading it had to be stopped (${message.slice(0, 200)}); split it` };
  return { id: file.hints?.id ?? file.name, problem };
}
