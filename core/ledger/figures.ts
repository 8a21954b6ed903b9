import type { Casualties } from "../model/index.js";
import { agree, joinBounds, rangeOf, type Bounds } from "./bounds.js";
import { claimantKeyOf, type PartyWords } from "./claimant.js";
import { daysOf } from "./days.js";
import type { ClaimantKey, Clocks, Fact, FigureAnswer, FigureRow, FiguresView } from "./model.js";
import { counts } from "./settle.js";
import { rowId } from "./row-id.js";

/** A row being gathered. */
interface Gathered {
  readonly group: string;
  readonly claimant: ClaimantKey;
  readonly casualties: Casualties;
  readonly saidOn: string | null;
  isTold: boolean;
  readonly accord: string | null;
  /** Day and place of an incident or increment; "" for a total. */
  readonly incident: string;
  readonly facts: Fact[];
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Casualty claims that count: asserted or alleged, said by the day of the view. */
function figureFacts(facts: readonly Fact[], { asOf }: Clocks): Fact[] {
  return facts.filter((fact) => {
    if (fact.claim.kind !== "casualties" || !counts(fact) || (fact.claim.stance !== "asserted" && fact.claim.stance !== "alleged")) return false;
    const said = saidDay(fact).day;
    return asOf === null || said === null || said <= asOf;
  });
}

/**
 * The day a figure was said: as told; else the last day a running total counts up to, where the report tells that and nobody is quoted; else the day of publication
 * (domain rule 2: said-at is not published-at).
 */
function saidDay({ claim, report }: Fact): { day: string | null; isTold: boolean } {
  const told = daysOf(claim.saidOn)?.last;
  if (told !== undefined) return { day: told, isTold: true };
  const published = daysOf(report.date)?.last ?? null;
  const upTo = claim.kind === "casualties" && claim.casualties.basis === "total" && claim.claimant === null ? daysOf(claim.when) : null;
  if (upTo && upTo.first === upTo.last && (published === null || upTo.last <= published)) return { day: upTo.last, isTold: true };
  return { day: published, isTold: false };
}

const boundsKey = ({ count, basis }: Casualties): string => `${basis}|${count.qualifier}|${count.value}|${count.min}|${count.max}`;

/** Gathers the facts that tell one figure of one claimant on one day. */
function gather(facts: readonly Fact[], partyWords: PartyWords): Gathered[] {
  const rows = new Map<string, Gathered>();
  for (const fact of facts) {
    if (fact.claim.kind !== "casualties") continue;
    const { casualties } = fact.claim;
    const { party, category } = casualties.victims;
    const claimant = claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
    const { day, isTold } = saidDay(fact);
    const group = `${fact.accord}|${party}|${category}|${casualties.outcome}`;
    const incident = casualties.basis === "total" ? "" : `${fact.claim.when}|${fact.claim.where[0]?.id ?? fact.claim.where[0]?.name ?? ""}`;
    const key = `${group}|${claimant.key}|${boundsKey(casualties)}|${day}|${incident}`;
    const row = rows.get(key);
    if (row) {
      row.facts.push(fact);
      row.isTold ||= isTold;
    } else rows.set(key, { group, claimant, casualties, saidOn: day, isTold, accord: fact.accord, incident, facts: [fact] });
  }
  return [...rows.values()];
}

/** Is a total told without its own day, or by nobody, only the repeat of an earlier figure? Then it adds reach to that one. */
function repeats(later: Gathered, earlier: Gathered): boolean {
  if (later === earlier || later.casualties.basis !== "total" || boundsKey(later.casualties) !== boundsKey(earlier.casualties)) return false;
  if ((later.saidOn ?? "") < (earlier.saidOn ?? "")) return false;
  if (later.claimant.key === earlier.claimant.key) return !later.isTold && (earlier.isTold || (earlier.saidOn ?? "") < (later.saidOn ?? ""));
  return later.claimant.type === "report" && earlier.claimant.type !== "report";
}

/** Folds repeats into the earliest row that they repeat. */
function foldRepeats(rows: readonly Gathered[]): Gathered[] {
  const ordered = [...rows].sort((a, b) => byText(a.saidOn ?? "", b.saidOn ?? "") || Number(b.isTold) - Number(a.isTold) || byText(a.claimant.key, b.claimant.key));
  const byBounds = new Map<string, Gathered[]>();
  const kept: Gathered[] = [];
  for (const row of ordered) {
    const bounds = boundsKey(row.casualties);
    const earlier = byBounds.get(bounds) ?? [];
    const origin = earlier.find((candidate) => repeats(row, candidate));
    if (origin) {
      origin.facts.push(...row.facts);
      continue;
    }
    earlier.push(row);
    byBounds.set(bounds, earlier);
    kept.push(row);
  }
  return kept;
}

/** What tells of one row of a group whether it stands and is borne out: looked up once for all rows, since a group may have thousands. */
interface GroupSigns {
  /** The latest day of each claimant's totals. */
  readonly latest: ReadonlyMap<string, string>;
  readonly rows: readonly { readonly claimant: string; readonly basis: Casualties["basis"]; readonly low: number; readonly high: number }[];
}

function signsOf(rows: readonly Gathered[]): GroupSigns {
  const latest = new Map<string, string>();
  for (const { casualties, claimant, saidOn } of rows) {
    if (casualties.basis === "total" && (saidOn ?? "") >= (latest.get(claimant.key) ?? "")) latest.set(claimant.key, saidOn ?? "");
  }
  const ranged = rows.map((row) => {
    const [low, high] = rangeOf(boundsOf(row));
    return { claimant: row.claimant.key, basis: row.casualties.basis, low, high };
  });
  return { latest, rows: ranged };
}

/** A claimant's total stands unless a later-said total of the same claimant does. */
const isSuperseded = ({ casualties, claimant, saidOn }: Gathered, { latest }: GroupSigns): boolean => casualties.basis === "total" && (latest.get(claimant.key) ?? "") > (saidOn ?? "");

/** Does another claimant's figure of the same sort agree? */
function isBorneOut({ casualties, claimant }: Gathered, { rows }: GroupSigns): boolean {
  const [low, high] = rangeOf(casualties.count);
  return rows.some((other) => other.low <= high && low <= other.high && other.basis === casualties.basis && other.claimant !== claimant.key);
}

const boundsOf = ({ casualties }: Gathered): Bounds => casualties.count;

function rowOf(row: Gathered, signs: GroupSigns): FigureRow {
  const { casualties, claimant, facts } = row;
  const { count, victims, outcome, basis } = casualties;
  const claims = [...new Set(facts.map(({ id }) => id))].sort();
  const published = facts.flatMap(({ report }) => (report.date === null ? [] : [report.date])).sort();
  const names = facts.flatMap(({ claim }) => (claim.claimant ? [claim.claimant.name] : [])).sort((a, b) => b.length - a.length || byText(a, b));
  return {
    id: rowId("figure", row.group, claimant.key, boundsKey(casualties), row.saidOn, row.incident),
    accord: row.accord,
    party: victims.party,
    category: victims.category,
    outcome,
    claimant: { ...claimant, name: names[0] ?? "" },
    basis,
    value: count.value,
    min: count.min,
    max: count.max,
    saidOn: row.saidOn,
    isSaidOnTold: row.isTold,
    publishedOn: published[0] ?? null,
    state: isSuperseded(row, signs) ? "superseded" : "standing",
    origins: new Set(facts.map(({ report }) => report.family)).size,
    isProvisional: !isBorneOut(row, signs),
    reach: new Set(facts.map(({ report }) => report.report)).size,
    claims,
  };
}

/** What the standing totals of one group and outcome come to; without a total the incidents are shown and nothing is added up. */
function answerOf(rows: readonly FigureRow[], gathered: readonly Gathered[]): FigureAnswer | null {
  const standing = rows.flatMap((row, i) => (row.state === "standing" && row.basis === "total" ? [{ row, bounds: boundsOf(gathered[i] as Gathered) }] : []));
  const [first] = standing;
  if (!first) return null;
  const joined = joinBounds(standing.map(({ bounds }) => bounds));
  const disputes: (readonly [string, string])[] = [];
  standing.forEach((one, i) => {
    for (const other of standing.slice(i + 1)) {
      if (one.row.claimant.key !== other.row.claimant.key && !agree(one.bounds, other.bounds)) disputes.push([one.row.id, other.row.id]);
    }
  });
  const cite = (at: readonly number[]): string[] => at.flatMap((i) => standing[i]?.row.id ?? []);
  const { accord, party, category, outcome } = first.row;
  return {
    accord,
    party,
    category,
    outcome,
    min: joined.min,
    minRows: cite(joined.minAt),
    max: joined.max,
    maxRows: cite(joined.maxAt),
    disputes,
    isProvisional: standing.every(({ row }) => row.isProvisional),
  };
}

/**
 * For each group (party and category) and outcome a series per claimant: running totals, increments and incidents kept apart, and the range that the standing totals
 * come to. Nothing is added across outcomes or claimants (domain rules 2 to 7).
 */
export function figures(facts: readonly Fact[], clocks: Clocks, partyWords: PartyWords): FiguresView {
  const groups = new Map<string, Gathered[]>();
  for (const row of gather(figureFacts(facts, clocks), partyWords)) {
    const group = groups.get(row.group);
    if (group) group.push(row);
    else groups.set(row.group, [row]);
  }
  const rows: FigureRow[] = [];
  const answers: FigureAnswer[] = [];
  for (const key of [...groups.keys()].sort()) {
    const gathered = foldRepeats(groups.get(key) ?? []);
    const signs = signsOf(gathered);
    const made = gathered.map((row) => rowOf(row, signs));
    rows.push(...made);
    const answer = answerOf(made, gathered);
    if (answer) answers.push(answer);
  }
  return { rows, answers };
}
