import { openStore, RecordError, type EntryTable, type Session, type Store } from "../store/index.js";
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

/** What lies beside the log for a run of entries. */
async function besides({ db }: Session, run: readonly EntryTable[]) {
  const [first, last] = [run[0]?.seq ?? 0, run.at(-1)?.seq ?? 0];
  const texts = await db.selectFrom("text").selectAll().where("no", ">=", first).where("no", "<=", last).execute();
  const originals = await db.selectFrom("original").selectAll().where("no", ">=", first).where("no", "<=", last).execute();
  return { texts, originals };
}

async function writeRun(session: Session, context: Context, run: readonly EntryTable[], { texts, originals }: Awaited<ReturnType<typeof besides>>): Promise<void> {
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

/** The copy's head, where it is one that the record has passed through; else the two are different records. */
async function beginningOf(from: Store, to: Store): Promise<number> {
  const head = await to.read(readHead);
  if (head.seq === 0) return 1;
  const same = await from.read(({ db }) => db.selectFrom("entry").select("hash").where("seq", "=", head.seq).executeTakeFirst());
  if (same?.hash === head.hash) return head.seq + 1;
  throw new RecordError("not-a-record", `${to.address} holds another record than ${from.address}: its entry ${head.seq} is not the same. Copy to a place of its own.`);
}

async function copyRuns(from: Store, to: Store, options: OpenRecordOptions): Promise<Copied> {
  const context = contextOf(to, options);
  const read = (seq: number, limit: number) => from.read(({ db }) => db.selectFrom("entry").selectAll().where("seq", ">=", seq).orderBy("seq").limit(limit).execute());
  let entries = 0;
  for await (const run of runsOf(read, await beginningOf(from, to))) {
    const beside = await from.read((session) => besides(session, run));
    await to.write((session) => writeRun(session, context, run, beside));
    entries += run.length;
  }
  const { seq, hash } = await to.read(readHead);
  return { entries, head: `${seq}:${hash}` };
}

/** Copies a record, of any engine to any, entry by entry with the chain as it is; a copy begun before is carried on. */
export async function copyRecord(from: string, to: string, options: OpenRecordOptions = {}): Promise<Copied> {
  const source = await openStore(from, { create: false, readonly: true });
  try {
    const target = await openStore(to, { onForward: packAll });
    try {
      return await copyRuns(source, target, options);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
