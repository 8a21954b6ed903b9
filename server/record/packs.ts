import { BY_HAND, type ClaimBody, type Fact, type SeenFact } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { byId, packsOf, SEEN_KINDS, type Pack, type Packed, type SeenKind } from "./packed.js";
import { accordOrNull, CLAIM_COLUMNS, FACT_COLUMNS, factOf, reportFactOf } from "./facts.js";

/** Rows of the fact table: a report's packs with the place they have on the record. */
export const packRows = ({ no, accord }: { readonly no: number; readonly accord: string }, packs: readonly Pack[]): Row[] => packs.map(([kind, facts]) => [accord, kind, no, facts]);

/** Packs a report's facts anew. */
export async function repack(session: Session, report: { readonly no: number; readonly accord: string }, facts: readonly Fact[]): Promise<void> {
  await session.db.deleteFrom("fact").where("accord", "=", report.accord).where("kind", "in", SEEN_KINDS).where("report", "=", report.no).execute();
  await session.insert("fact", packRows(report, packsOf(facts)));
}

/** Gives a report's packs to another accord. */
export async function movePacks({ db }: Session, no: number, before: string, accord: string): Promise<void> {
  await db.updateTable("fact").set({ accord }).where("accord", "=", before).where("kind", "in", SEEN_KINDS).where("report", "=", no).execute();
}

/** The facts of an accord's views at present: claims of the kinds that count, in the order of their ids. */
export async function presentFacts({ db }: Session, accord: string, kinds: readonly SeenKind[]): Promise<SeenFact[]> {
  const reports = await db.selectFrom("report").select(FACT_COLUMNS).where("accord", "=", accord).where("superseded_by", "is", null).orderBy("key").execute();
  const rows = await db.selectFrom("fact").select(["report", "facts"]).where("accord", "=", accord).where("kind", "in", kinds).execute();
  const packed = JSON.parse(`[${rows.map(({ facts }) => facts).join(",")}]`) as Packed[][];
  const packs = new Map<number, Packed[]>();
  rows.forEach(({ report }, i) => {
    const own = packs.get(report);
    if (own) own.push(...(packed[i] ?? []));
    else packs.set(report, packed[i] ?? []);
  });
  const name = accordOrNull(accord);
  const facts: SeenFact[] = [];
  for (const row of reports) {
    const report = reportFactOf(row);
    for (const { id, standing, claim } of packs.get(row.no) ?? []) facts.push({ id, accord: name, report, claim, standing });
  }
  return facts.sort(byId);
}

const REPORTS_A_TIME = 500;

/** Makes what a record lacks that a program of an earlier version wrote: the facts packed as they are now and, after version 1, which claims were read later than their report was received. */
export async function packAll(session: Session, from: number): Promise<void> {
  const { db } = session;
  for (let after = 0; ;) {
    const reports = await db.selectFrom("report").select(FACT_COLUMNS).where("no", ">", after).orderBy("no").limit(REPORTS_A_TIME).execute();
    const last = reports.at(-1);
    if (!last) return;
    const claims = db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(CLAIM_COLUMNS);
    const rows = await claims.where("claim.report", ">", after).where("claim.report", "<=", last.no).execute();
    const byReport = new Map(reports.map((report) => [report.no, { report, fact: reportFactOf(report), facts: [] as Fact[] }]));
    for (const row of rows) {
      const own = byReport.get(row.report);
      own?.facts.push(factOf(row, own.fact, own.report.accord));
    }
    const later = (from === 1 ? rows : []).filter(({ report, recorded_at, body }) => recorded_at !== byReport.get(report)?.report.recorded_at && (JSON.parse(body) as ClaimBody).reader !== BY_HAND);
    await session.insert(
      "act",
      [...new Set(later.map(({ entry }) => entry))].map((entry) => [entry, "claim"]),
    );
    await session.insert(
      "fact",
      [...byReport.values()].flatMap(({ report, facts }) => packRows(report, packsOf(facts))),
    );
    after = last.no;
  }
}
