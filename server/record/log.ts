import { canonicalJson, EMPTY_HEAD, type Entry, type EntryDraft, type Head } from "../../core/index.js";
import type { EntryTable, Row, Session } from "../store/index.js";
import { sha256 } from "./digest.js";

/** An entry to be written, its body already canonical JSON. */
export interface WrittenDraft {
  readonly kind: EntryDraft["kind"];
  readonly author: string;
  readonly body: string;
}

export const writtenDraft = ({ kind, author, body }: EntryDraft): WrittenDraft => ({ kind, author, body: canonicalJson(body) });

export async function readHead({ db }: Session): Promise<Head> {
  const row = await db.selectFrom("entry").select(["seq", "hash", "recorded_at"]).orderBy("seq", "desc").limit(1).executeTakeFirst();
  return row ? { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at } : EMPTY_HEAD;
}

/** The canonical JSON that an entry's hash covers, put together from its stored parts. */
export const hashedText = ({ seq, kind, author, recorded_at, prev, body }: Omit<EntryTable, "hash">): string =>
  `{"author":${JSON.stringify(author)},"body":${body},"kind":${JSON.stringify(kind)},"prev":${JSON.stringify(prev)},"recordedAt":${JSON.stringify(recorded_at)},"seq":${seq}}`;

/** Chains drafts behind the head and writes them; `at` is moved up to the head's instant where a clock ran backwards. */
export async function writeEntries(session: Session, head: Head, drafts: readonly WrittenDraft[], at: string): Promise<EntryTable[]> {
  let { seq, hash: prev } = head;
  const recorded_at = at < head.recordedAt ? head.recordedAt : at;
  const entries = drafts.map(({ kind, author, body }) => {
    seq += 1;
    const open = { seq, kind, author, recorded_at, prev, body };
    prev = sha256(hashedText(open));
    return { ...open, hash: prev };
  });
  await session.insert("entry", entries.map(rowOf));
  const acts = entries.filter(({ kind }) => kind !== "report" && kind !== "claim");
  await session.insert(
    "act",
    acts.map((entry) => [entry.seq, entry.kind]),
  );
  return entries;
}

export const rowOf = (entry: EntryTable): Row => [entry.seq, entry.kind, entry.author, entry.recorded_at, entry.prev, entry.hash, entry.body];

export const entryOf = ({ seq, kind, author, recorded_at, prev, hash, body }: EntryTable): Entry =>
  ({ seq, kind, author, recordedAt: recorded_at, prev, hash, body: JSON.parse(body) as unknown }) as unknown as Entry;

const ENTRIES_LIMIT = 1000;

export async function readEntries({ db }: Session, from: number, limit: number = ENTRIES_LIMIT): Promise<Entry[]> {
  const rows = await db.selectFrom("entry").selectAll().where("seq", ">=", from).orderBy("seq").limit(limit).execute();
  return rows.map(entryOf);
}

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** Entries of a kind other than reports and claims, up to number `cut`, in order. */
export async function readActs<K extends Entry["kind"]>({ db }: Session, kind: K, cut: number): Promise<EntryOf<K>[]> {
  const rows = await db.selectFrom("act").innerJoin("entry", "entry.seq", "act.seq").selectAll("entry").where("act.kind", "=", kind).where("act.seq", "<=", cut).orderBy("act.seq").execute();
  return rows.map((row) => entryOf(row) as EntryOf<K>);
}
