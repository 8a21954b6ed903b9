import { EMPTY_HEAD, faultOf, headGiven, type Entry, type Head } from "../../core/index.js";
import type { EntryTable, Session } from "../store/index.js";
import type { Context } from "./context.js";
import { sha256 } from "./digest.js";
import { entryOf, hashedText } from "./log.js";
import type { Verified } from "./record.js";
import { textsBetween } from "./texts.js";

const ENTRIES_A_TIME = 1000;

type Broken = NonNullable<Verified["broken"]>;

/** What is wrong with a stored entry in its place, or null; its words come from core where the entry can be read at all. */
function faultIn(row: EntryTable, before: Head): string | null {
  const follows = row.seq === before.seq + 1 && row.prev === before.hash && row.recorded_at >= before.recordedAt;
  if (follows && sha256(hashedText(row)) === row.hash) return null;
  let entry: Entry;
  try {
    entry = entryOf(row);
  } catch {
    return `entry ${row.seq} was changed after it was recorded: it is no JSON any more`;
  }
  return faultOf(entry, before, sha256) ?? `entry ${row.seq} was changed after it was recorded: it is not written as it was hashed`;
}

/** Checks the texts of the reports among some entries against the hashes in the log. */
async function faultInTexts(session: Session, rows: readonly EntryTable[]): Promise<Broken | null> {
  const first = rows[0]?.seq ?? 0;
  const last = rows.at(-1)?.seq ?? 0;
  const texts = await textsBetween(session, first, last);
  for (const { seq, kind, body } of rows) {
    if (kind !== "report") continue;
    const text = texts.get(seq);
    const { id, sha256: hash } = JSON.parse(body) as { id: string; sha256: string };
    if (text === undefined) return { seq, fault: `the text of report "${id}" (entry ${seq}) is gone` };
    if (sha256(text) !== hash) return { seq, fault: `the text of report "${id}" was changed after entry ${seq} recorded it: its hash does not fit` };
  }
  const originals = await session.db.selectFrom("original").selectAll().where("no", ">=", first).where("no", "<=", last).orderBy("no").execute();
  const changed = originals.find(({ bytes, sha256: hash }) => sha256(bytes) !== hash);
  return changed ? { seq: changed.no, fault: `the original of the report in entry ${changed.no} was changed after it was recorded: its hash does not fit` } : null;
}

/** Walks the log from its first entry to the last; stops at the first that is broken. */
async function walk(session: Session): Promise<{ entries: number; head: Head; broken: Broken | null }> {
  let head: Head = EMPTY_HEAD;
  let entries = 0;
  for (;;) {
    const rows = await session.db.selectFrom("entry").selectAll().where("seq", ">", head.seq).orderBy("seq").limit(ENTRIES_A_TIME).execute();
    if (rows.length === 0) return { entries, head, broken: null };
    for (const row of rows) {
      const fault = faultIn(row, head);
      if (fault !== null) return { entries, head, broken: { seq: row.seq, fault } };
      entries += 1;
      head = { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
    }
    const broken = await faultInTexts(session, rows);
    if (broken) return { entries, head, broken };
  }
}

/** Did the log pass through an earlier head ("SEQ:HASH" or a hash)? */
async function faultAgainst({ db }: Session, against: string, head: Head): Promise<Broken | null> {
  const given = headGiven(against);
  if (given === null) return { seq: 0, fault: `"${against}" is no head of a log: give it as NUMBER:HASH, or the hash alone` };
  const { seq, hash } = given;
  if (seq === 0 && hash === EMPTY_HEAD.hash) return null;
  if (seq !== null && seq > head.seq) return { seq: head.seq + 1, fault: `the log ends at entry ${head.seq}: entries up to ${seq}, which the given head had, are gone` };
  const found = await db
    .selectFrom("entry")
    .select("seq")
    .where("hash", "=", hash)
    .where("seq", seq === null ? ">" : "=", seq ?? 0)
    .executeTakeFirst();
  return found ? null : { seq: seq ?? 0, fault: `the log never passed through ${against}: it was written anew, or this is another record` };
}

export function verify({ store }: Context, against?: string): Promise<Verified> {
  return store.read(async (session) => {
    const walked = await walk(session);
    return walked.broken === null && against !== undefined ? { ...walked, broken: await faultAgainst(session, against, walked.head) } : walked;
  });
}
