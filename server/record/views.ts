import {
  board,
  control,
  figures,
  incidents,
  sources,
  type BoardRow,
  type ClaimKind,
  type Clocks,
  type ControlRow,
  type Day,
  type FiguresView,
  type IncidentRow,
  type IncidentsView,
  type PartyWords,
  type ProvisionBody,
  type SeenFact,
  type SourceRow,
} from "../../core/index.js";
import type { Session } from "../store/index.js";
import { FACT_COLUMNS, reportFactOf, settledFacts, type FactReport } from "./facts.js";
import type { FactsCache } from "./facts-cache.js";
import { presentFacts } from "./packs.js";
import { readActs } from "./log.js";
import { reportsAt } from "./reports-at.js";
import { readProvisions, readRetractions } from "./standing-acts.js";

export interface Views {
  readonly figures: FiguresView;
  readonly control: readonly ControlRow[];
  readonly board: readonly BoardRow[];
  readonly incidents: IncidentsView;
  readonly sources: readonly SourceRow[];
}

export type ViewName = keyof Views;

/** What a view of one accord is made from: facts of then, provisions, clocks. */
interface Source {
  readonly session: Session;
  readonly accord: string;
  readonly clocks: Clocks;
  /** The last entry known. */
  readonly cut: number;
  readonly isPresent: boolean;
  /** The last entry that touched the accord's views. */
  readonly touched: number;
  readonly facts: FactsCache;
  /** The day the view is looked at. */
  readonly on: Day;
  readonly partyWords: PartyWords;
}

interface ViewSort<V> {
  make(source: Source): Promise<V>;
  /** Puts the views of several accords together. */
  join(views: readonly V[]): V;
  /** Ids of its rows, by which "why?" finds them again. */
  rowIds(view: V): string[];
  /** Does it change from day to day by itself? */
  readonly isDaily: boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

async function factsOf({ session, accord, cut, isPresent, touched, facts }: Source, kinds: readonly Exclude<ClaimKind, "statement">[]): Promise<readonly SeenFact[]> {
  if (isPresent) return facts.get(`${kinds.join()} ${accord}`, touched, () => presentFacts(session, accord, kinds));
  const reports = (await reportsAt(session, accord, cut)).flatMap(({ row, isOwn }) => (isOwn ? [row] : []));
  return settledFacts(session, reports, cut, kinds);
}

async function provisionsOf({ session, accord, cut }: Source): Promise<ProvisionBody[]> {
  return (await readProvisions(session, cut)).filter((provision) => provision.accord === accord);
}

/** Reports of every family that has one in the accord. */
async function familyReports({ session, accord, cut, isPresent }: Source): Promise<FactReport[]> {
  if (isPresent) {
    const { db } = session;
    const families = db.selectFrom("report").select("family").where("accord", "=", accord);
    return db.selectFrom("report").select(FACT_COLUMNS).where("family", "in", families).execute();
  }
  const reports = await reportsAt(session, accord, cut);
  const families = new Set(reports.flatMap(({ row, isOwn }) => (isOwn ? [row.family] : [])));
  return reports.flatMap(({ row }) => (families.has(row.family) ? [row] : []));
}

async function makeSources(source: Source): Promise<SourceRow[]> {
  const { session, cut, clocks } = source;
  const reports = (await familyReports(source)).filter(({ date }) => clocks.asOf === null || date === null || date <= clocks.asOf);
  return sources(reports.map(reportFactOf), await readActs(session, "grade", cut), await readRetractions(session, cut));
}

/** Weeks of several accords added up. */
function joinPeriods(views: readonly IncidentsView[]): IncidentsView["periods"] {
  const periods = new Map<string, IncidentsView["periods"][number]>();
  for (const period of views.flatMap((view) => view.periods)) {
    const key = `${period.from}|${period.type}`;
    const known = periods.get(key);
    periods.set(key, known ? { ...known, count: known.count + period.count } : period);
  }
  const before = (from: Day): Day => new Date(Date.parse(from) - 604_800_000).toISOString().slice(0, 10);
  const ordered = [...periods.values()].sort((a, b) => byText(a.from, b.from) || byText(a.type, b.type));
  return ordered.map((period) => ({ ...period, before: periods.get(`${before(period.from)}|${period.type}`)?.count ?? 0 }));
}

const orderIncidents = (a: IncidentRow, b: IncidentRow): number => byText(a.from ?? "", b.from ?? "") || byText(a.id, b.id);
const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** Every view: what it is made from, and how those of several accords stand together. */
export const VIEWS: { readonly [V in ViewName]: ViewSort<Views[V]> } = {
  figures: {
    make: async (source) => figures(await factsOf(source, ["casualties"]), source.clocks, source.partyWords),
    join: (views) => ({ rows: views.flatMap(({ rows }) => rows), answers: views.flatMap(({ answers }) => answers) }),
    rowIds: ({ rows }) => idsOf(rows),
    isDaily: false,
  },
  control: {
    make: async (source) => control(await factsOf(source, ["control"]), await provisionsOf(source), source.clocks, source.partyWords),
    join: (views) => views.flat().sort((a, b) => byText(a.place, b.place) || byText(a.id, b.id)),
    rowIds: idsOf,
    isDaily: false,
  },
  board: {
    make: async (source) => board(await factsOf(source, ["commitment", "control"]), await provisionsOf(source), source.clocks, source.on, source.partyWords),
    join: (views) => views.flat(),
    rowIds: idsOf,
    isDaily: true,
  },
  incidents: {
    make: async (source) => incidents(await factsOf(source, ["event"]), source.clocks, source.partyWords),
    join: (views) => ({ rows: views.flatMap(({ rows }) => rows).sort(orderIncidents), periods: joinPeriods(views) }),
    rowIds: ({ rows }) => idsOf(rows),
    isDaily: false,
  },
  sources: {
    make: makeSources,
    join: (views) => [...new Map(views.flat().map((row) => [row.family, row])).values()].sort((a, b) => b.reach - a.reach || byText(a.family, b.family)),
    rowIds: () => [],
    isDaily: false,
  },
};

export const VIEW_NAMES = Object.keys(VIEWS) as readonly ViewName[];
export type { Source as ViewSource };
