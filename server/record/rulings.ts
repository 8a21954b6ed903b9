import type { DecisionBody, Entry } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { reattach } from "./attach.js";
import { chunksOf } from "./chunks.js";
import { PARTS } from "./claim-row.js";
import type { Context } from "./context.js";
import { entryOf } from "./log.js";
import { resettle } from "./resettle.js";
import { readAccords } from "./standing-acts.js";
import { ALL } from "./touch.js";

/** A claim that an entry bears on. */
export interface Ruled {
  readonly claim: string;
  readonly report: number;
}

const KEYS_A_TIME = 500;

/** The claims with these keys, by the key; a part of a split claim is none of its own. */
export async function findClaims({ db }: Session, ids: readonly string[]): Promise<Map<string, Ruled>> {
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

export async function readEntry({ db }: Session, seq: number): Promise<Entry | null> {
  const row = await db.selectFrom("entry").selectAll().where("seq", "=", seq).executeTakeFirst();
  return row ? entryOf(row) : null;
}

/** The claims whose standing hangs on an entry: those it decides on, itself, or its report's; of a retraction, those of what it retracts. */
async function claimsUnder({ db }: Session, entry: Entry): Promise<Ruled[]> {
  if (entry.kind === "decision" || entry.kind === "unread") return db.selectFrom("ruling").select(["claim", "report"]).where("entry", "=", entry.seq).execute();
  if (entry.kind !== "claim" && entry.kind !== "report") return [];
  const own = entry.kind === "claim" ? "claim.entry" : "claim.report";
  const rows = await db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(["claim.no", "claim.report", "entry.body"]).where(own, "=", entry.seq).execute();
  return rows.flatMap(({ no, report, body }) => (no % PARTS === 0 ? [{ claim: (JSON.parse(body) as { id: string }).id, report }] : []));
}

/** The claims that a decision names. */
export const namedClaims = (body: Exclude<DecisionBody, { action: "retract" }>): readonly string[] => (body.action === "merge" ? [...body.claims, body.into] : body.claims);

/** The claims that a decision bears on, and the entry it retracts. */
export async function scopeOf(session: Session, body: DecisionBody): Promise<{ readonly ruled: readonly Ruled[]; readonly retracted: Entry | null }> {
  if (body.action !== "retract") return { ruled: [...(await findClaims(session, namedClaims(body))).values()], retracted: null };
  const retracted = await readEntry(session, body.entry);
  return { ruled: retracted ? await claimsUnder(session, retracted) : [], retracted };
}

/** Puts into effect an entry of the log that bears on claims; returns the accords touched. */
export async function applyRuling(session: Session, context: Pick<Context, "partyWords">, entry: Extract<Entry, { kind: "decision" | "unread" }>): Promise<Set<string>> {
  const isDecision = entry.kind === "decision";
  const { ruled, retracted } = isDecision ? await scopeOf(session, entry.body) : { ruled: [...(await findClaims(session, entry.body.claims)).values()], retracted: null };
  if (isDecision && entry.body.action === "retract") await session.db.updateTable("act").set({ kind: "retract" }).where("seq", "=", entry.seq).execute();
  await session.insert(
    "ruling",
    ruled.map(({ claim, report }): Row => [claim, report, entry.seq]),
  );
  const touched = await resettle(session, [...new Set(ruled.map(({ report }) => report))], entry.seq, context);
  for (const accord of await undoAct(session, retracted, entry.seq)) touched.add(accord);
  return touched;
}

/** What follows where an entry that bears on no claim is retracted, or such a retraction itself: accords are sought anew, and every view is outdated. */
async function undoAct(session: Session, retracted: Entry | null, seq: number): Promise<Iterable<string>> {
  if (!retracted || retracted.kind === "report" || retracted.kind === "claim" || retracted.kind === "unread") return [];
  if (retracted.kind === "decision" && retracted.body.action !== "retract") return [];
  const touched = await reattach(session, await readAccords(session, seq), seq);
  return [...touched, ALL];
}
