import { accordFinder, BY_HAND, type Entry } from "../../core/index.js";
import { plainText } from "../../intake/index.js";
import type { EntryTable, Session, TableName } from "../store/index.js";
import { versionsOf } from "./add.js";
import { reattach } from "./attach.js";
import { column, indexReports, type NewReport } from "./index-reports.js";
import type { Context } from "./context.js";
import { entryOf } from "./log.js";
import { signsOf, toldBy } from "./received.js";
import { textsBetween } from "./texts.js";
import { applyReread } from "./reread.js";
import { applyRuling } from "./rulings.js";
import { readAccords } from "./standing-acts.js";
import { ALL, touch } from "./touch.js";

type EntryOf<K extends Entry["kind"]> = Extract<Entry, { kind: K }>;

/** Entries that were written by one step: reports with their claims, a newer reading of a report, or one other entry. */
type Step =
  | { readonly sort: "reports"; readonly reports: { readonly report: EntryOf<"report">; readonly claims: EntryOf<"claim">[] }[] }
  | { readonly sort: "reread"; readonly entries: Entry[] }
  | { readonly sort: "other"; readonly entry: Entry };

/** Everything that is made from the log. */
const DERIVED: readonly TableName[] = ["report", "band", "band_fresh", "link", "attach", "claim", "fact", "ruling", "act", "place_name", "view", "touch"];

const isOfReport = (claim: EntryOf<"claim">, { body, recordedAt }: EntryOf<"report">): boolean =>
  claim.body.report === body.report && claim.body.reader === body.reader && claim.recordedAt === recordedAt;

/** Does an entry belong to the newer reading that another began? */
const isOfReread = (entry: EntryOf<"claim" | "unread">, first: Entry | undefined): boolean =>
  (first?.kind === "claim" || first?.kind === "unread") &&
  first.body.reader !== BY_HAND &&
  entry.body.reader !== BY_HAND &&
  first.body.report === entry.body.report &&
  first.recordedAt === entry.recordedAt &&
  first.author === entry.author;

/** Cuts entries into the steps that wrote them. */
function stepsOf(entries: readonly Entry[]): Step[] {
  const steps: Step[] = [];
  for (const entry of entries) {
    const step = steps.at(-1);
    if (entry.kind === "report") {
      if (step?.sort === "reports") step.reports.push({ report: entry, claims: [] });
      else steps.push({ sort: "reports", reports: [{ report: entry, claims: [] }] });
    } else if (entry.kind === "claim" || entry.kind === "unread") {
      const last = step?.sort === "reports" ? step.reports.at(-1) : undefined;
      if (last && entry.kind === "claim" && isOfReport(entry, last.report)) last.claims.push(entry);
      else if (step?.sort === "reread" && isOfReread(entry, step.entries[0])) step.entries.push(entry);
      else steps.push({ sort: "reread", entries: [entry] });
    } else steps.push({ sort: "other", entry });
  }
  return steps;
}

async function deriveReports(session: Session, context: Context, { reports }: Extract<Step, { sort: "reports" }>): Promise<Set<string>> {
  const first = reports[0]?.report.seq ?? 0;
  const find = accordFinder(await readAccords(session, first));
  const versions = await versionsOf(
    session,
    reports.map(({ report }) => report.body.id),
  );
  const byNo = await textsBetween(session, first, reports.at(-1)?.report.seq ?? 0);
  const made = reports.map(({ report: { seq, recordedAt, body }, claims }): NewReport => {
    const earlier = versions.get(column(body.id)) ?? [];
    versions.set(column(body.id), [...earlier, { no: seq, key: body.report, number: null }]);
    const told = toldBy(
      body,
      claims.map((entry) => entry.body.claim),
    );
    return { no: seq, body, recordedAt, told, accord: find(body.date, told.named) ?? "", earlier: earlier.map(({ no }) => no), signs: signsOf(plainText(byNo.get(seq) ?? "")) };
  });
  return indexReports(session, context, made);
}

async function deriveOther(session: Session, context: Context, entry: Entry): Promise<Iterable<string>> {
  await session.insert("act", [[entry.seq, entry.kind]]);
  if (entry.kind === "decision") return applyRuling(session, context, entry);
  if (entry.kind === "provision") return [entry.body.accord];
  if (entry.kind === "grade") return [ALL];
  if (entry.kind !== "accord") return [];
  return [entry.body.accord, ...(await reattach(session, await readAccords(session, entry.seq), entry.seq))];
}

async function deriveReread(session: Session, context: Context, entries: readonly Entry[]): Promise<Set<string>> {
  await session.insert(
    "act",
    entries.flatMap(({ seq, kind }) => (kind === "unread" ? [[seq, kind]] : [])),
  );
  return applyReread(session, context, entries);
}

/** Makes what is derived from entries that stand in the log, after all that is derived from those before them. */
export async function derive(session: Session, context: Context, rows: readonly EntryTable[]): Promise<void> {
  const touched = new Set<string>();
  for (const step of stepsOf(rows.map(entryOf))) {
    const accords =
      step.sort === "reports"
        ? await deriveReports(session, context, step)
        : step.sort === "reread"
          ? await deriveReread(session, context, step.entries)
          : await deriveOther(session, context, step.entry);
    for (const accord of accords) touched.add(accord);
  }
  await touch(session, touched, rows.at(-1)?.seq ?? 0);
}

/** Forgets all that is derived from the log. */
export async function forgetDerived(session: Session, context: Context): Promise<void> {
  for (const table of DERIVED) await session.db.deleteFrom(table).execute();
  await session.clearWords();
  context.words.clear();
  context.facts.clear();
}

const ENTRIES_A_RUN = 2000;

/** The log from an entry on in runs that end between the steps that wrote it. */
export async function* runsOf(read: (from: number, limit: number) => Promise<EntryTable[]>, from: number): AsyncGenerator<EntryTable[]> {
  let run: EntryTable[] = [];
  for (let next = from; ;) {
    const rows = await read(next, ENTRIES_A_RUN);
    const last = rows.at(-1);
    if (!last) break;
    next = last.seq + 1;
    run.push(...rows);
    const cut = run.findLastIndex(({ kind }) => kind !== "claim" && kind !== "unread");
    if (cut <= 0) continue;
    yield run.slice(0, cut);
    run = run.slice(cut);
  }
  if (run.length > 0) yield run;
}
