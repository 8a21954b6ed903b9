import { Piscina } from "piscina";
import type { Exported } from "../export/index.js";
import type { RecordFile } from "../record/index.js";
import { RefusedRequest, type Refusal } from "./refusal.js";
import { make, type Asked, type Bytes, type Made } from "./make.js";

/** Where answers are made beside the server: the bundled `making-worker.ts`, and the record's whole address. */
export interface MakerOptions {
  readonly worker: string;
  readonly address: string;
}

/** Makes answers from the record. */
export interface Maker {
  /** A view as JSON in UTF-8; null where there is nothing by that key. */
  view(path: string, query: unknown, key: string): Promise<Bytes | null>;
  file(sort: "export" | "situation", query: unknown): Promise<Exported>;
  close(): Promise<void>;
}

/** What a thread told of what it made; its refusals and faults are thrown here. */
export type Told = { readonly made: Made } | { readonly refusal: Refusal } | { readonly fault: string };

function madeOf(told: Told): Made {
  if ("made" in told) return told.made;
  if ("fault" in told) throw new Error(told.fault);
  const { status, code, detail } = told.refusal;
  throw new RefusedRequest(status, code, detail);
}

const makerBy = (run: (asked: Asked) => Promise<Made>, close: () => Promise<void>): Maker => ({
  view: async (path, query, key) => (await run({ sort: "view", path, query, key })).bytes,
  async file(sort, query) {
    const { bytes, mediaType = "", fileName = "" } = await run({ sort, query });
    if (bytes === null) throw new Error(`no file was made for ${sort}`);
    return { bytes, mediaType, fileName };
  },
  close,
});

/** Makes answers where it is called. */
export const makerHere = (record: RecordFile): Maker =>
  makerBy(
    (asked) => make(record, asked),
    () => Promise.resolve(),
  );

/** Work that may wait while a thread is busy. */
const WAITING_MAX = 1000;
/** How long the thread for long work is kept when nothing comes. */
const IDLE_MS = 60_000;
/** Where the record is a server's, questions wait for it side by side. */
const TASKS_AT_ONCE = 4;
const CLOSED = { sort: "close" } as const;

/** Is it long work, which must not hold up views: the proof of the log, a file? */
const isLong = (asked: Asked): boolean => asked.sort !== "view" || asked.path === "/api/verify";

type Thread = Piscina<Asked | typeof CLOSED, Told>;

/** Ends a thread once its record is closed; one that fell over has nothing to close. */
async function end(thread: Thread): Promise<void> {
  if (thread.threads.length > 0) await thread.run(CLOSED).catch(() => undefined);
  await thread.destroy();
}

/** Makes answers in two threads beside the server, one for views and one for long work, so that the server stays answering; `log` is told when one falls over. */
export function makerBeside({ worker, address }: MakerOptions, log: (message: string) => void): Maker {
  const thread = (idleTimeout: number): Thread => {
    const pool: Thread = new Piscina({ filename: worker, workerData: { address }, minThreads: 0, maxThreads: 1, maxQueue: WAITING_MAX, idleTimeout, concurrentTasksPerWorker: TASKS_AT_ONCE });
    return pool.on("error", (error: Error) => log(error.stack ?? error.message));
  };
  const [views, long] = [thread(Infinity), thread(IDLE_MS)];
  void views.run(CLOSED).catch(() => undefined);
  return makerBy(
    async (asked) => {
      const to = isLong(asked) ? long : views;
      if (to.queueSize >= WAITING_MAX) throw new RefusedRequest(503, "busy", "too many others wait for answers; ask again in a moment");
      return madeOf(await to.run(asked));
    },
    async () => void (await Promise.all([end(views), end(long)])),
  );
}
