import { sql } from "kysely";
import { claimantKeyOf, foldName, type Fact } from "../../core/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { claimCells, PARTS } from "./claim-row.js";
import { cutOf, type Cut } from "./clocks.js";
import type { Context } from "./context.js";
import { CLAIM_COLUMNS, factOf, FACT_COLUMNS, reportFactOf, settledFacts, type FactReport } from "./facts.js";
import { limitOf, pageOf, partsOf } from "./paging.js";
import type { ClaimsQuery, Page } from "./record.js";
import { attachedAt, reportsAt, reportsByKey } from "./reports-at.js";

const REPORT_VOICE = "report:";
const REPORTS_A_TIME = 200;

/** Every barred word that stands for a place: its name, its gazetteer ids, and all other names of those ids. */
async function placeWords({ db }: Session, place: string): Promise<string[]> {
  const name = foldName(place);
  const ids = (await db.selectFrom("place_name").select("id").where("name", "=", name).execute()).map(({ id }) => id);
  const sought = [...ids, place.replace(/^#/, "")];
  const names = (await db.selectFrom("place_name").select("name").where("id", "in", sought).execute()).map((row) => row.name);
  return [...new Set([name, ...names, ...sought.map((id) => `#${id}`)])].filter((word) => word !== "");
}

/** The claims of the present that a query asks for, in the order of the log. */
async function presentClaims(session: Session, query: ClaimsQuery): Promise<Page<Fact>> {
  const { db } = session;
  const [after = 0] = partsOf(query) ?? [];
  const limit = limitOf(query);
  let rows = db
    .selectFrom("claim")
    .innerJoin("entry", "entry.seq", "claim.entry")
    .innerJoin("report", "report.no", "claim.report")
    .select(CLAIM_COLUMNS)
    .where("claim.no", ">", Number(after))
    .orderBy("claim.no")
    .limit(limit + 1);
  if (query.accord !== undefined) rows = rows.where("claim.accord", "=", query.accord ?? "");
  if (query.kind) rows = rows.where("claim.kind", "=", query.kind);
  if (query.report !== undefined) rows = rows.where("report.key", "=", query.report);
  if (query.standing) rows = rows.where("claim.standing", "=", query.standing);
  if (query.isOpen) rows = rows.where("claim.standing", "=", "read");
  const { asOf, party, place, claimant } = query;
  if (asOf !== null) rows = rows.where((is) => is.or([is("claim.day", "is", null), is("claim.day", "<=", asOf)]));
  if (party !== undefined) rows = rows.where("claim.parties", "like", `%|${party}|%`);
  if (place !== undefined) {
    const words = await placeWords(session, place);
    rows = rows.where((is) => is.or(words.map((word) => sql<boolean>`claim.places like ${`%|${word}|%`}`)));
  }
  if (claimant?.startsWith(REPORT_VOICE)) rows = rows.where("claim.claimant", "is", null).where("report.family", "=", claimant.slice(REPORT_VOICE.length));
  else if (claimant !== undefined) rows = rows.where("claim.claimant", "=", claimant);
  const found = await rows.execute();
  const nos = [...new Set(found.map(({ report }) => report))];
  const reports = nos.length === 0 ? [] : await db.selectFrom("report").select(FACT_COLUMNS).where("no", "in", nos).execute();
  const byNo = new Map(reports.map((report) => [report.no, report]));
  return pageOf(
    found,
    limit,
    ({ no }) => [no],
    (row) => {
      const report = byNo.get(row.report) as FactReport;
      return factOf(row, reportFactOf(report), report.accord);
    },
  );
}

/** Number of a fact's row: its entry's, and the part's. */
const numberOf = ({ id, seq }: Fact): number => seq * PARTS + (id.includes("/") ? Number(id.slice(id.lastIndexOf("/") + 1)) : 0);

/** What a query asks of a claim besides its accord and report. */
function isAsked(fact: Fact, query: ClaimsQuery, places: readonly string[] | null, { partyWords }: Context): boolean {
  const [kind, standing, parties, placed, , day] = claimCells(fact, fact.report.date, true, partyWords);
  const { claimant, party, asOf } = query;
  const has = (list: unknown, word: string): boolean => String(list).includes(`|${word}|`);
  if (query.kind && kind !== query.kind) return false;
  if (query.standing && standing !== query.standing) return false;
  if (query.isOpen && standing !== "read") return false;
  if (asOf !== null && day !== null && String(day) > asOf) return false;
  if (party !== undefined && !has(parties, party)) return false;
  if (places !== null && !places.some((place) => has(placed, place))) return false;
  return claimant === undefined || claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords).key === claimant;
}

/** Reports known after a cut that may hold claims of a query, from number `from` on, in the order of the log. */
async function nextReports(session: Session, query: ClaimsQuery, from: number, { cut }: Cut): Promise<number[]> {
  let reports = session.db.selectFrom("report").select("no").where("no", ">=", from).where("no", "<=", cut).orderBy("no").limit(REPORTS_A_TIME);
  if (query.report !== undefined) reports = reports.where("key", "=", query.report);
  if (query.accord !== undefined) reports = reports.where("no", "in", attachedAt(session, query.accord ?? "", cut));
  return (await reports.execute()).map(({ no }) => no);
}

/** The report of a claim's row. */
async function firstReport({ db }: Session, after: number): Promise<number> {
  const row = await db
    .selectFrom("claim")
    .select("report")
    .where("entry", "=", Math.floor(after / PARTS))
    .limit(1)
    .executeTakeFirst();
  return row?.report ?? 0;
}

/** The reports of a query as they stood after a cut. */
async function reportsAsked(session: Session, { report, accord }: ClaimsQuery, { cut }: Cut): Promise<ReportTable[]> {
  if (report !== undefined) return reportsByKey(session, [report], cut);
  return (await reportsAt(session, accord === undefined ? undefined : (accord ?? ""), cut)).map(({ row }) => row);
}

/** The claims as they stood after an earlier entry. */
async function earlierClaims(context: Context, session: Session, query: ClaimsQuery, at: Cut): Promise<Page<Fact>> {
  const after = Number(partsOf(query)?.[0] ?? 0);
  const limit = limitOf(query);
  const places = query.place === undefined ? null : await placeWords(session, query.place);
  const known = new Map((await reportsAsked(session, query, at)).map((row) => [row.no, row]));
  const found: Fact[] = [];
  for (let from = await firstReport(session, after); found.length <= limit;) {
    const nos = await nextReports(session, query, from, at);
    if (nos.length === 0) break;
    const facts = await settledFacts(
      session,
      nos.flatMap((no) => known.get(no) ?? []),
      at.cut,
    );
    found.push(...facts.filter((fact) => numberOf(fact) > after && isAsked(fact, query, places, context)).sort((a, b) => numberOf(a) - numberOf(b)));
    from = (nos.at(-1) ?? 0) + 1;
  }
  return pageOf(
    found,
    limit,
    (fact) => [numberOf(fact)],
    (fact) => fact,
  );
}

export function listClaims(context: Context, query: ClaimsQuery): Promise<Page<Fact>> {
  return context.store.read(async (session) => {
    const at = await cutOf(session, query);
    return at.isPresent ? presentClaims(session, query) : earlierClaims(context, session, query, at);
  });
}
