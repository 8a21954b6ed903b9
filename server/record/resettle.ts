import { sql } from "kysely";
import { settleClaims, type ClaimBody, type Fact, type RecordedClaim } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { claimCells, claimRow, PARTS } from "./claim-row.js";
import { CLAIM_COLUMNS, FACT_COLUMNS, reportFactOf, rulingsOn, type FactReport } from "./facts.js";
import type { Context } from "./context.js";
import { repack } from "./packs.js";

/** Settles anew the claims of reports after decisions on them, and what lists tell of the reports; returns the accords touched. */
export async function resettle(session: Session, reports: readonly number[], cut: number, { partyWords }: Pick<Context, "partyWords">): Promise<Set<string>> {
  const { db } = session;
  const touched = new Set<string>();
  for (const no of reports) {
    const report = await db.selectFrom("report").select(FACT_COLUMNS).where("no", "=", no).executeTakeFirstOrThrow();
    const before = await db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(CLAIM_COLUMNS).where("claim.report", "=", no).execute();
    const whole = before.filter((row) => row.no % PARTS === 0);
    const bodies = new Map(whole.map((row) => [row.entry, JSON.parse(row.body) as ClaimBody]));
    const recorded = whole.map((row): RecordedClaim => ({ body: bodies.get(row.entry) as ClaimBody, seq: row.entry, recordedAt: row.recorded_at, accord: null, report: reportFactOf(report) }));
    const facts = settleClaims(recorded, await rulingsOn(session, [no], cut));
    const rows = facts.map((fact) => rowOfFact(fact, bodies, report, partyWords));
    await db.deleteFrom("claim").where("report", "=", no).execute();
    await session.insert("claim", rows);
    await repack(session, report, facts);
    await countOpen(session, no);
    touched.add(report.accord);
  }
  return touched;
}

function rowOfFact(fact: Fact, bodies: ReadonlyMap<number, ClaimBody>, report: FactReport, partyWords: Context["partyWords"]): Row {
  const body = bodies.get(fact.seq);
  const part = fact.id === body?.id ? 0 : Number(fact.id.slice(fact.id.lastIndexOf("/") + 1));
  return claimRow(fact.seq, part, report, claimCells(fact, report.date, fact.claim === body?.claim, partyWords));
}

/** Counts a report's claims that nobody decided on, and the doubt of the least sure of them. */
async function countOpen({ db }: Session, report: number): Promise<void> {
  const { open, doubt } = await db
    .selectFrom("claim")
    .select([sql<number>`count(*)`.as("open"), sql<number>`coalesce(max(doubt), 0)`.as("doubt")])
    .where("report", "=", report)
    .where("standing", "=", "read")
    .executeTakeFirstOrThrow();
  await db.updateTable("report").set({ open, doubt }).where("no", "=", report).execute();
}
