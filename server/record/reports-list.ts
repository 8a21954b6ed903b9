import { sql } from "kysely";
import type { Clocks, Fact } from "../../core/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { cutOf } from "./clocks.js";
import type { Context } from "./context.js";
import { accordOrNull, reportFactOf, settledFacts } from "./facts.js";
import { limitOf, pageOf, partsOf } from "./paging.js";
import { textOf } from "./received.js";
import type { Page, ReportDetail, ReportRow, ReportsQuery } from "./record.js";
import { reaches, reportsAt, reportsByKey } from "./reports-at.js";

/** A report with the number of reports of its family. */
export type ReachedReport = ReportTable & { readonly reach: number };

export const reportRowOf = (row: ReachedReport): ReportRow => ({
  ...reportFactOf(row),
  accord: accordOrNull(row.accord),
  origin: row.origin,
  language: row.language,
  length: row.length,
  claims: row.claims,
  open: row.open,
  reach: row.reach,
  place: row.place,
});

/** Where a report stands in each order, least first: what it is sorted by, then its number. */
const PLACE: Readonly<Record<NonNullable<ReportsQuery["order"]>, (row: ReportTable) => string | number>> = {
  arrival: () => 0,
  doubt: ({ open, doubt }) => (open === 0 ? 0 : -1 - doubt),
  place: ({ place }) => (place === null ? "\uffff" : place),
};

/** The same in SQL. */
const PLACE_SQL = {
  arrival: sql<number>`0`,
  doubt: sql<number>`case when report.open = 0 then 0 else -1 - report.doubt end`,
  place: sql<string>`coalesce(report.place, ${"\uffff"})`,
} as const;

async function presentReports({ db }: Session, query: ReportsQuery): Promise<Page<ReportRow>> {
  const { order = "arrival", asOf, accord } = query;
  const limit = limitOf(query);
  const place = PLACE_SQL[order];
  const reach = sql<number>`(select count(*) from report as kin where kin.family = report.family)`;
  let rows = db.selectFrom("report").selectAll().select(reach.as("reach"));
  if (accord !== undefined) rows = rows.where("accord", "=", accord ?? "");
  if (query.family !== undefined) rows = rows.where("family", "=", query.family);
  if (query.isFolded) rows = accord === undefined ? rows.whereRef("key", "=", "family") : rows.where("is_front", "=", 1);
  if (asOf !== null) rows = rows.where((is) => is.or([is("date", "is", null), is("date", "<=", asOf)]));
  const after = partsOf(query);
  if (after) {
    const [at, no] = after;
    rows = rows.where((is) => is.or([sql<boolean>`${place} > ${at}`, is.and([sql<boolean>`${place} = ${at}`, is("no", "<", Number(no))])]));
  }
  if (order !== "arrival") rows = rows.orderBy(place);
  return pageOf(
    await rows
      .orderBy("no", "desc")
      .limit(limit + 1)
      .execute(),
    limit,
    (row) => [PLACE[order](row), row.no],
    reportRowOf,
  );
}

/** A report's counts of claims as its facts of then tell them. */
async function countedAt(session: Session, rows: readonly ReachedReport[], cut: number): Promise<ReachedReport[]> {
  const facts = new Map<string, Fact[]>();
  for (const fact of await settledFacts(session, rows, cut)) facts.set(fact.report.report, [...(facts.get(fact.report.report) ?? []), fact]);
  return rows.map((row) => {
    const own = facts.get(row.key) ?? [];
    return { ...row, claims: new Set(own.map(({ seq }) => seq)).size, open: own.filter(({ standing }) => standing === "read").length };
  });
}

async function earlierReports(session: Session, query: ReportsQuery, cut: number): Promise<Page<ReportRow>> {
  const { order = "arrival", asOf, accord, family } = query;
  const limit = limitOf(query);
  const known = await reportsAt(session, accord === undefined ? undefined : (accord ?? ""), cut);
  const reach = reaches(known.map(({ row }) => row));
  const [at, no] = partsOf(query) ?? [];
  const isAfter = (row: ReportTable): boolean => at === undefined || PLACE[order](row) > at || (PLACE[order](row) === at && row.no < Number(no));
  const asked = known.flatMap(({ row, isOwn }) => {
    if (!isOwn || (family !== undefined && row.family !== family) || !isAfter(row)) return [];
    if (asOf !== null && row.date !== null && row.date > asOf) return [];
    if (query.isFolded && (accord === undefined ? row.key !== row.family : row.is_front === 0)) return [];
    return [{ ...row, reach: reach.get(row.family) ?? 1 }];
  });
  const byPlace = (a: ReportTable, b: ReportTable): number => (PLACE[order](a) < PLACE[order](b) ? -1 : PLACE[order](a) > PLACE[order](b) ? 1 : b.no - a.no);
  const rows = await countedAt(session, asked.sort(byPlace).slice(0, limit + 1), cut);
  return pageOf(rows, limit, (row) => [PLACE[order](row), row.no], reportRowOf);
}

export function listReports({ store }: Context, query: ReportsQuery): Promise<Page<ReportRow>> {
  return store.read(async (session) => {
    const { cut, isPresent } = await cutOf(session, query);
    return isPresent ? presentReports(session, query) : earlierReports(session, query, cut);
  });
}

/** A report as known at a cut, with how many reports its family had. */
export async function reachedReport(session: Session, key: string, cut: number): Promise<ReachedReport | null> {
  const [row] = await countedAt(session, await reportsByKey(session, [key], cut), cut);
  return row ?? null;
}

/** A report with its text and all its claims; the day of the view does not hide it, since what is cited may be published later. */
export function readReport({ store }: Context, key: string, clocks: Clocks): Promise<ReportDetail | null> {
  return store.read(async (session) => {
    const { cut } = await cutOf(session, clocks);
    const row = await reachedReport(session, key, cut);
    if (!row) return null;
    const text = await session.db.selectFrom("text").selectAll().where("no", "=", row.no).executeTakeFirstOrThrow();
    const facts = (await settledFacts(session, [row], cut)).sort((a, b) => a.claim.quote.start - b.claim.quote.start || a.seq - b.seq);
    return { ...reportRowOf(row), text: textOf(text), sha256: row.sha256, reader: row.reader, facts };
  });
}
