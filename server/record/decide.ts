import type { DecisionBody, Entry, EntryDraft, Problem } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { reattach } from "./attach.js";
import { chunksOf } from "./chunks.js";
import { PARTS } from "./claim-row.js";
import type { Context } from "./context.js";
import { entryOf, readHead, writeEntries, writtenDraft } from "./log.js";
import type { Authorship, Decided } from "./record.js";
import { resettle } from "./resettle.js";
import { readAccords } from "./standing-acts.js";
import { ALL, touch } from "./touch.js";

/** A claim that a decision bears on. */
interface Ruled {
  readonly claim: string;
  readonly report: number;
}

const KEYS_A_TIME = 500;

/** The claims with these keys, by the key; a part of a split claim is none of its own. */
async function findClaims({ db }: Session, ids: readonly string[]): Promise<Map<string, Ruled>> {
  const reports = [...new Set(ids.map((id) => id.split(".")[0] ?? ""))];
  const wanted = new Set(ids);
  const found = new Map<string, Ruled>();
  for (const some of chunksOf(reports, KEYS_A_TIME)) {
    const rows = await db
      .selectFrom("report")
      .innerJoin("claim", "claim.report", "report.no")
      .innerJoin("entry", "entry.seq", "claim.entry")
      .select(["claim.no", "claim.report", "entry.body"])
      .where("report.key", "in", some)
      .execute();
    for (const { no, report, body } of rows) {
      const { id } = JSON.parse(body) as { id: string };
      if (no % PARTS === 0 && wanted.has(id)) found.set(id, { claim: id, report });
    }
  }
  return found;
}

/** The claims whose standing hangs on an entry: those it decides on, itself, or its report's; of a retraction, those of what it retracts. */
async function claimsUnder({ db }: Session, entry: Entry): Promise<Ruled[]> {
  if (entry.kind === "decision" || entry.kind === "unread") return db.selectFrom("ruling").select(["claim", "report"]).where("entry", "=", entry.seq).execute();
  if (entry.kind !== "claim" && entry.kind !== "report") return [];
  const own = entry.kind === "claim" ? "claim.entry" : "claim.report";
  const rows = await db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(["claim.no", "claim.report", "entry.body"]).where(own, "=", entry.seq).execute();
  return rows.flatMap(({ no, report, body }) => (no % PARTS === 0 ? [{ claim: (JSON.parse(body) as { id: string }).id, report }] : []));
}

async function readEntry({ db }: Session, seq: number): Promise<Entry | null> {
  const row = await db.selectFrom("entry").selectAll().where("seq", "=", seq).executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** What a decision bears on: its claims, and the entry it retracts. */
interface Scope {
  readonly ruled: readonly Ruled[];
  readonly retracted: Entry | null;
}

const refuse = (code: string, message: string): Problem => ({ code, message });

/** Finds what a decision bears on, or why it cannot be taken. */
async function scopeOf(session: Session, body: DecisionBody): Promise<Scope | Problem> {
  if (body.action === "retract") {
    const retracted = await readEntry(session, body.entry);
    if (!retracted) return refuse("no-such-entry", `There is no entry ${body.entry} on the record. Give the number of the entry to retract.`);
    return { ruled: await claimsUnder(session, retracted), retracted };
  }
  const named = body.action === "merge" ? [...body.claims, body.into] : body.claims;
  if (named.length === 0) return refuse("no-such-claim", "The decision names no claim. Give at least one.");
  const found = await findClaims(session, named);
  const missing = named.find((id) => !found.has(id));
  if (missing !== undefined) {
    const why = missing.includes("/") ? "A part of a split claim is not decided on by itself: decide on the whole claim." : "Check its id: a report's key, a full stop, the claim's id.";
    return refuse("no-such-claim", `There is no claim "${missing}" on the record. ${why}`);
  }
  if (body.action === "split" && (body.parts.length === 0 || body.parts.length >= PARTS))
    return refuse("bad-parts", `A claim is split into 1 to ${PARTS - 1} parts, not ${body.parts.length}. Give its parts, or reject it.`);
  return { ruled: [...found.values()], retracted: null };
}

/** The latest entry later than `after` that bears on one of the claims, or null. */
async function decidedSince({ db }: Session, ruled: readonly Ruled[], after: number): Promise<{ claim: string; entry: number } | null> {
  for (const some of chunksOf(ruled, KEYS_A_TIME)) {
    const claims = some.map(({ claim }) => claim);
    const later = await db.selectFrom("ruling").select(["claim", "entry"]).where("claim", "in", claims).where("entry", ">", after).orderBy("entry", "desc").limit(1).executeTakeFirst();
    if (later) return later;
  }
  return null;
}

/** Records a decision, unless one of its claims is not there or was decided on after the log stood at `after`. */
export function decide(context: Context, body: DecisionBody, by: Authorship, after?: number): Promise<Decided> {
  return context.store.write(async (session): Promise<Decided> => {
    const scope = await scopeOf(session, body);
    if ("code" in scope) return { problem: scope };
    const later = after === undefined ? null : await decidedSince(session, scope.ruled, after);
    if (later) return { problem: refuse("decided-since", `The claim "${later.claim}" was decided on since, in entry ${later.entry}. Look at it again, then decide.`) };
    const draft: EntryDraft = { kind: "decision", author: by.author, body };
    const [entry] = await writeEntries(session, await readHead(session), [writtenDraft(draft)], by.at);
    if (!entry) throw new Error("a decision made no entry");
    if (body.action === "retract") await session.db.updateTable("act").set({ kind: "retract" }).where("seq", "=", entry.seq).execute();
    await session.insert(
      "ruling",
      scope.ruled.map(({ claim, report }): Row => [claim, report, entry.seq]),
    );
    const touched = await resettle(session, [...new Set(scope.ruled.map(({ report }) => report))], entry.seq, context);
    for (const accord of await undoAct(session, scope.retracted, entry.seq)) touched.add(accord);
    await touch(session, touched, entry.seq);
    return { entry: entryOf(entry) };
  });
}

/** What follows where an entry that bears on no claim is retracted, or such a retraction itself: accords are sought anew, and every view is outdated. */
async function undoAct(session: Session, retracted: Entry | null, seq: number): Promise<Iterable<string>> {
  if (!retracted || retracted.kind === "report" || retracted.kind === "claim" || retracted.kind === "unread") return [];
  if (retracted.kind === "decision" && retracted.body.action !== "retract") return [];
  const touched = await reattach(session, await readAccords(session, seq), seq);
  return [...touched, ALL];
}
