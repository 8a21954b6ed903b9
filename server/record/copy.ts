import { openStore, RecordError, type EntryTable, type OriginalTable, type Session, type Store, type TextTable } from "../store/index.js";
import type { Context } from "./context.js";
import { derive, runsOf } from "./derive.js";
import { readHead, rowOf } from "./log.js";
import { packAll } from "./packs.js";
import { contextOf, type OpenRecordOptions } from "./open.js";

/** What a copy made: entries written, and the head of both records. */
export interface Copied {
  readonly entries: number;
  readonly head: string;
}

/** What lies beside the log for a run of entries: the texts and the originals of its reports. */
export interface Beside {
  readonly texts: readonly TextTable[];
  readonly originals: readonly OriginalTable[];
}

/** A log that a record can be made from, its chain as it is. */
export interface LogSource {
  /** As messages name it. */
  readonly name: string;
  /** At most so many entries from number `seq` on, in order. */
  entries(seq: number, limit: number): Promise<EntryTable[]>;
  beside(run: readonly EntryTable[]): Promise<Beside>;
}

function sourceOf(store: Store): LogSource {
  return {
    name: store.address,
    entries: (seq, limit) => store.read(({ db }) => db.selectFrom("entry").selectAll().where("seq", ">=", seq).orderBy("seq").limit(limit).execute()),
    beside: (run) =>
      store.read(async ({ db }) => {
        const [first, last] = [run[0]?.seq ?? 0, run.at(-1)?.seq ?? 0];
        const texts = await db.selectFrom("text").selectAll().where("no", ">=", first).where("no", "<=", last).execute();
        const originals = await db.selectFrom("original").selectAll().where("no", ">=", first).where("no", "<=", last).execute();
        return { texts, originals };
      }),
  };
}

async function writeRun(session: Session, context: Context, run: readonly EntryTable[], { texts, originals }: Beside): Promise<void> {
  await session.insert("entry", run.map(rowOf));
  await session.insert(
    "text",
    texts.map(({ no, bytes, charset }) => [no, bytes, charset]),
  );
  await session.insert(
    "original",
    originals.map(({ no, bytes, media_type, sha256 }) => [no, bytes, media_type, sha256]),
  );
  await derive(session, context, run);
}

/** The number of the entry to go on with, where the copy's head is one that the source has passed through; else the two are different records. */
async function beginningOf(from: LogSource, to: Store): Promise<number> {
  const head = await to.read(readHead);
  if (head.seq === 0) return 1;
  const [same] = await from.entries(head.seq, 1);
  if (same?.hash === head.hash) return head.seq + 1;
  throw new RecordError("not-a-record", `${to.address} holds another record than ${from.name}: its entry ${head.seq} is not the same. Copy to a place of its own.`);
}

async function copyRuns(from: LogSource, to: Store, options: OpenRecordOptions): Promise<Copied> {
  const context = contextOf(to, options);
  let entries = 0;
  for await (const run of runsOf(from.entries, await beginningOf(from, to))) {
    const beside = await from.beside(run);
    await to.write((session) => writeRun(session, context, run, beside));
    entries += run.length;
  }
  const { seq, hash } = await to.read(readHead);
  return { entries, head: `${seq}:${hash}` };
}

/** Makes a record, of any engine, from a log that was found whole, entry by entry with the chain as it is; one begun before is carried on. */
export async function copyLog(from: LogSource, to: string, options: OpenRecordOptions = {}): Promise<Copied> {
  const target = await openStore(to, { onForward: packAll });
  try {
    return await copyRuns(from, target, options);
  } finally {
    await target.close();
  }
}

/** Copies a record, of any engine to any. */
export async function copyRecord(from: string, to: string, options: OpenRecordOptions = {}): Promise<Copied> {
  const source = await openStore(from, { create: false, readonly: true });
  try {
    return await copyLog(sourceOf(source), to, options);
  } finally {
    await source.close();
  }
}
