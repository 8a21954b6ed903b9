import { sql } from "kysely";
import type { Citation, Clocks, Entry, Fact } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { cutOf } from "./clocks.js";
import type { Context } from "./context.js";
import { settledFacts } from "./facts.js";
import { entryOf, readActs } from "./log.js";
import { accordsAsked, readView } from "./read-view.js";
import { reportsByKey } from "./reports-at.js";
import { reachedReport, reportRowOf } from "./reports-list.js";
import type { Why } from "./record.js";
import type { ViewName } from "./views.js";

type Row = NonNullable<Why["row"]>;

/** Sorts of rows by the beginning of their ids, with the view they stand in. */
const SORTS: Readonly<Record<string, { readonly sort: Why["sort"]; readonly view: Exclude<ViewName, "sources"> }>> = {
  figure: { sort: "figure", view: "figures" },
  control: { sort: "control", view: "control" },
  provision: { sort: "board", view: "board" },
  incident: { sort: "incident", view: "incidents" },
};

/** A row of a view by its id, where it stands in the view of an accord. */
async function rowIn(context: Context, view: Exclude<ViewName, "sources">, id: string, accord: string, clocks: Clocks): Promise<Row | null> {
  const read = await readView(context, view, { ...clocks, accord });
  const rows: readonly Row[] = "rows" in read ? read.rows : read;
  return rows.find((row) => row.id === id) ?? null;
}

/** The accords where a row may stand, the likeliest first: where the view last made holds it, all others. */
async function likelyAccords({ store }: Context, view: ViewName, id: string, clocks: Clocks): Promise<string[]> {
  return store.read(async (session) => {
    const made = await session.db
      .selectFrom("view")
      .select("accord")
      .where("view", "=", view)
      .where(sql<boolean>`replace(ids, ${id}, '') <> ids`)
      .execute();
    const { cut } = await cutOf(session, clocks);
    return [...new Set([...made.map(({ accord }) => accord), ...(await accordsAsked(session, undefined, cut))])];
  });
}

async function findRow(context: Context, id: string, clocks: Clocks): Promise<{ sort: Why["sort"]; row: Row } | null> {
  const found = SORTS[id.slice(0, Math.max(0, id.indexOf("-")))];
  if (!found) return null;
  for (const accord of await likelyAccords(context, found.view, id, clocks)) {
    const row = await rowIn(context, found.view, id, accord, clocks);
    if (row) return { sort: found.sort, row };
  }
  return null;
}

const claimsOf = (row: Row): readonly string[] => {
  if ("evidence" in row) return row.evidence.map(({ claim }) => claim);
  return "claims" in row && typeof row.claims !== "number" ? row.claims : [];
};

/** The facts with these keys as known at a cut. */
async function factsOfClaims(session: Session, claims: readonly string[], cut: number): Promise<Fact[]> {
  const wanted = new Set(claims);
  const keys = new Set(claims.map((id) => id.split(".")[0] ?? ""));
  const reports = await reportsByKey(session, [...keys], cut);
  return (await settledFacts(session, reports, cut)).filter(({ id }) => wanted.has(id));
}

const quoteOf = ({ id, report, claim: { quote } }: Fact): Citation & { exact: string; start: number; end: number } => ({ claim: id, report: report.report, quote, ...quote });

const SEQS_A_TIME = 500;

/** The entries that facts rest on, with the grades and notes about them and about `subject`. */
async function entriesOf(session: Session, facts: readonly Fact[], subject: string, more: readonly number[], cut: number): Promise<Entry[]> {
  const { db } = session;
  const claims = [...new Set(facts.map(({ id }) => id.split("/")[0] ?? id))];
  const about = new Set([subject, ...claims, ...facts.map(({ id }) => id), ...facts.map(({ report }) => report.report)]);
  const outlets = new Set(facts.map(({ report }) => report.outlet));
  const seqs = new Set<number>([...more, ...facts.flatMap(({ seq, report }) => [seq, report.seq])]);
  for (const some of chunksOf(claims, SEQS_A_TIME)) {
    for (const { entry } of await db.selectFrom("ruling").select("entry").where("claim", "in", some).where("entry", "<=", cut).execute()) seqs.add(entry);
  }
  for (const { seq, body } of await readActs(session, "note", cut)) if (body.about !== null && about.has(body.about)) seqs.add(seq);
  for (const { seq, body } of await readActs(session, "grade", cut)) if ("claim" in body.about ? about.has(body.about.claim) : outlets.has(body.about.source)) seqs.add(seq);
  const rows = [];
  for (const some of chunksOf([...seqs], SEQS_A_TIME)) rows.push(...(await db.selectFrom("entry").selectAll().where("seq", "in", some).execute()));
  return rows.sort((a, b) => a.seq - b.seq).map(entryOf);
}

/** Numbers of the entries that a row of the board rests on besides its claims: the provision's. */
async function provisionEntries(session: Session, row: Why["row"], cut: number): Promise<number[]> {
  if (!row || !("provision" in row) || typeof row.provision !== "object" || row.provision === null) return [];
  const { provision } = row.provision;
  return (await readActs(session, "provision", cut)).flatMap(({ seq, body }) => (body.provision === provision ? [seq] : []));
}

/** What an id names: a row of a view, a claim or a report. */
async function subjectOf(context: Context, id: string, clocks: Clocks): Promise<Pick<Why, "sort" | "row"> & { claims: readonly string[] | null }> {
  const found = await findRow(context, id, clocks);
  if (found) return { ...found, claims: claimsOf(found.row) };
  return id.includes(".") ? { sort: "claim", row: null, claims: [id] } : { sort: "report", row: null, claims: null };
}

/** The way of a row, a claim or a report back to its words; null where nothing known by then has that id. */
export async function why(context: Context, id: string, clocks: Clocks): Promise<Why | null> {
  const { sort, row, claims } = await subjectOf(context, id, clocks);
  return context.store.read(async (session): Promise<Why | null> => {
    const { cut } = await cutOf(session, clocks);
    const report = claims === null ? await reachedReport(session, id, cut) : null;
    const facts = claims === null ? (report ? await settledFacts(session, [report], cut) : []) : await factsOfClaims(session, claims, cut);
    if (sort === "claim" ? facts.length === 0 : !row && !report) return null;
    const more = [...(report ? [report.no] : []), ...(await provisionEntries(session, row, cut))];
    return { id, sort, row: report ? reportRowOf(report) : row, facts, quotes: facts.map(quoteOf), entries: await entriesOf(session, facts, id, more, cut) };
  });
}
