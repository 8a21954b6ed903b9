import { figureChanges, type Entry, type FigureChange, type FigureRow, type Reclaimed } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { cutOf } from "./clocks.js";
import type { Context } from "./context.js";
import { accordOrNull } from "./facts.js";
import { entryOf, readHead } from "./log.js";
import { viewIn } from "./read-view.js";
import type { FiguresQuery, ViewQuery } from "./record.js";

type Reading = Extract<Entry, { kind: "claim" | "unread" }>;

/** Newer readings of reports that were written one after another by one version of the reader. */
interface Run {
  readonly reader: string;
  readonly entries: Reading[];
}

const RUNS_MOST = 20;
const REPORTS_A_TIME = 500;

/** The latest runs of newer readings up to entry `cut`, the newest first. */
async function runsUpTo({ db }: Session, cut: number): Promise<Run[]> {
  const acts = db.selectFrom("act").innerJoin("entry", "entry.seq", "act.seq").selectAll("entry");
  const rows = await acts.where("act.kind", "in", ["claim", "unread"]).where("act.seq", "<=", cut).orderBy("act.seq").execute();
  const runs: Run[] = [];
  for (const entry of rows.map((row) => entryOf(row) as Reading)) {
    const run = runs.at(-1);
    if (run?.reader === entry.body.reader && run.entries.at(-1)?.seq === entry.seq - 1) run.entries.push(entry);
    else runs.push({ reader: entry.body.reader, entries: [entry] });
  }
  return runs.slice(-RUNS_MOST).reverse();
}

/** The claims with these keys as they were read. */
async function claimsOf({ db }: Session, ids: readonly string[]): Promise<Reclaimed[]> {
  const wanted = new Set(ids);
  const found: Reclaimed[] = [];
  for (const some of chunksOf([...new Set(ids.map((id) => id.split(".")[0] ?? ""))], REPORTS_A_TIME)) {
    const rows = db.selectFrom("report").innerJoin("claim", "claim.report", "report.no").innerJoin("entry", "entry.seq", "claim.entry").selectAll("entry").distinct();
    for (const row of await rows.where("report.key", "in", some).execute()) {
      const entry = entryOf(row);
      if (entry.kind === "claim" && wanted.delete(entry.body.id)) found.push(entry.body);
    }
  }
  return found;
}

/** The accords that reports belong to now or did once. */
async function accordsOf({ db }: Session, reports: readonly string[]): Promise<string[]> {
  const accords = new Set<string>();
  for (const some of chunksOf(reports, REPORTS_A_TIME)) {
    const rows = await db.selectFrom("report").innerJoin("attach", "attach.report", "report.no").select("attach.accord").distinct().where("report.key", "in", some).execute();
    for (const { accord } of rows) accords.add(accord);
  }
  return [...accords].sort();
}

/** What one run changed in the figures. */
async function changesOf(context: Context, session: Session, { reader, entries }: Run, { accord, asOf, knownBy }: ViewQuery): Promise<FigureChange[]> {
  const came = entries.flatMap(({ kind, body }) => (kind === "claim" ? [body] : []));
  const went = await claimsOf(
    session,
    entries.flatMap(({ kind, body }) => (kind === "unread" ? body.claims : [])),
  );
  const [first, last] = [entries[0]?.seq ?? 0, entries.at(-1)?.seq ?? 0];
  const head = await readHead(session);
  const rowsAt = async (one: string, cut: number): Promise<readonly FigureRow[]> => (await viewIn(context, session, "figures", one, { asOf, knownBy }, { cut, isPresent: false, head })).view.rows;
  const changes: FigureChange[] = [];
  const reports = [...new Set([...came, ...went].map(({ report }) => report))];
  for (const one of await accordsOf(session, reports)) {
    if (accord !== undefined && accordOrNull(one) !== accord) continue;
    const found = figureChanges(await rowsAt(one, first - 1), await rowsAt(one, last), went, came);
    changes.push(...found.map((change) => ({ ...change, reader, at: entries[0]?.recordedAt ?? "", entry: first })));
  }
  return changes;
}

/** What reading reports again changed in the figures that are asked for, the latest readings first. */
export function readChanges(context: Context, { party, outcome, ...query }: FiguresQuery): Promise<FigureChange[]> {
  const isAsked = (row: FigureRow | null): boolean => row !== null && (party === undefined || row.party === party) && (outcome === undefined || row.outcome === outcome);
  return context.store.read(async (session) => {
    const { cut } = await cutOf(session, query);
    const changes: FigureChange[] = [];
    for (const run of await runsUpTo(session, cut)) changes.push(...(await changesOf(context, session, run, query)));
    return changes.filter(({ before, after }) => isAsked(before) || isAsked(after));
  });
}
