import { firstDay } from "../parts/dates.js";
import type { AccordRow, FigureAnswer, FigureRow, FiguresView } from "../wire.js";

/** One group of people of one side and one measure: its rows, its answer, and its claimants in a steady order. */
export interface Group {
  readonly party: string | null;
  readonly rows: readonly FigureRow[];
  readonly answer: FigureAnswer | null;
  readonly claimants: readonly string[];
}

/** The same measure of the same sort of people, side beside side, on the same axes. */
export interface Comparison {
  readonly key: string;
  readonly accord: string | null;
  /** The war of people of no deal and no told side, who stand by themselves; null for others. */
  readonly war: string | null;
  readonly outcome: FigureRow["outcome"];
  readonly category: FigureRow["category"];
  readonly groups: readonly Group[];
  /** The axes all sides share: first and last day, and the highest number. */
  readonly days: readonly [string, string] | null;
  readonly most: number;
}

const OUTCOMES = ["killed", "wounded", "treated", "missing", "captured", "displaced", "returned", "released"];
const CATEGORIES = ["military", "police", "non-state", "civilian", "peacekeeper", "journalist", "aid-worker", "official", "unknown"];
/** Sides of a deal that are shown even when nothing is said of them. */
const SIDES_ALWAYS = 2;

const byList =
  (list: readonly string[]) =>
  (a: string, b: string): number =>
    list.indexOf(a) - list.indexOf(b);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const keyOf = ({ accord, war, outcome, category }: Pick<FigureRow, "accord" | "war" | "outcome" | "category">): string => `${accord ?? ""}|${war ?? ""}|${outcome}|${category}`;

/** The day a row stands at on the axis. */
export const dayOf = (row: FigureRow): string | null => firstDay(row.saidOn ?? row.publishedOn);

const highest = ({ value, min, max }: FigureRow): number => Math.max(value ?? 0, min ?? 0, max ?? 0);

/** Parties of a comparison: the deal's first two always, then the deal's others, then anybody else named, then the untold. */
function partiesOf(rows: readonly FigureRow[], deal: AccordRow | undefined): readonly (string | null)[] {
  const named = new Set(rows.map(({ party }) => party));
  const own = (deal?.parties ?? []).filter((party, i) => i < SIDES_ALWAYS || named.has(party));
  const others = [...named].filter((party): party is string => party !== null && !own.includes(party)).sort();
  return [...own, ...others, ...(named.has(null) ? [null] : [])];
}

function comparisonOf(key: string, rows: readonly FigureRow[], answers: readonly FigureAnswer[], accords: readonly AccordRow[]): Comparison | null {
  const [first] = rows;
  if (!first) return null;
  const days = rows
    .map(dayOf)
    .filter((day) => day !== null)
    .sort();
  const groups = partiesOf(
    rows,
    accords.find(({ accord }) => accord === first.accord),
  ).map((party) => {
    const own = rows.filter((row) => row.party === party).sort((a, b) => ((dayOf(a) ?? "") < (dayOf(b) ?? "") ? -1 : 1));
    const answer = answers.find((one) => one.party === party && keyOf(one) === key) ?? null;
    return { party, rows: own, answer, claimants: [...new Set(own.map(({ claimant }) => claimant.key))] };
  });
  const { accord, war, outcome, category } = first;
  return { key, accord, war, outcome, category, groups, days: days.length > 0 ? [days[0] ?? "", days.at(-1) ?? ""] : null, most: Math.max(...rows.map(highest), 1) };
}

/** Figures as comparisons: by deal or war, measure and sort of people; each holds its sides on axes they share. */
export function comparisonsOf({ rows, answers }: FiguresView, accords: readonly AccordRow[]): Comparison[] {
  const byKey = new Map<string, FigureRow[]>();
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  const deals = accords.map(({ accord }) => accord);
  return [...byKey]
    .flatMap(([key, own]) => comparisonOf(key, own, answers, accords) ?? [])
    .sort(
      (a, b) =>
        (a.accord === null ? 1 : 0) - (b.accord === null ? 1 : 0) ||
        byList(deals)(a.accord ?? "", b.accord ?? "") ||
        byList(OUTCOMES)(a.outcome, b.outcome) ||
        byList(CATEGORIES)(a.category, b.category) ||
        byText(a.war ?? "", b.war ?? ""),
    );
}
