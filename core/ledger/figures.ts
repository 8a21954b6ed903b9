import { agree, joinBounds, rangeOf, type Bounds } from "./bounds.js";
import { claimantKeyOf, isOneVoice, type PartyWords } from "./claimant.js";
import { daysOf } from "./days.js";
import type { ClaimantKey, Clocks, SeenFact, FigureAnswer, FigureRow, FiguresView } from "./model.js";
import { adoptGroups, countKey, foldRepeats, groupKey, isOvertaken, isSuperseded, kinKey, warOfGroup, type Gathered } from "./repeats.js";
import { counts } from "./settle.js";
import { rowId } from "./row-id.js";
import { warsOf } from "./war.js";

interface Said {
  readonly day: string | null;
  readonly isTold: boolean;
}

/**
 * The day a figure was said: as told; else the one day a running total counts up to, where the report tells that; else the day of publication
 * (domain rule 2: said-at is not published-at).
 */
function saidDay({ claim, report }: SeenFact): Said {
  const told = daysOf(claim.saidOn)?.last;
  if (told !== undefined) return { day: told, isTold: true };
  const published = daysOf(report.date)?.last ?? null;
  const upTo = claim.kind === "casualties" && claim.casualties.basis === "total" ? daysOf(claim.when) : null;
  if (upTo && upTo.first === upTo.last && (published === null || upTo.last <= published)) return { day: upTo.last, isTold: true };
  return { day: published, isTold: false };
}

/** Is it a casualty claim that counts, asserted or alleged? */
const isFigure = (fact: SeenFact): boolean => fact.claim.kind === "casualties" && counts(fact) && (fact.claim.stance === "asserted" || fact.claim.stance === "alleged");

/** Gathers the facts that tell one figure of one claimant on one day, said by the day of the view. */
function gather(facts: readonly SeenFact[], { asOf }: Clocks, partyWords: PartyWords): Gathered[] {
  const all: Gathered[] = [];
  const groups = new Map<string, { readonly key: string; readonly rows: Map<string, Gathered> }>();
  const claimantOf = claimants(partyWords);
  const sceneOf = warsOf(facts);
  for (const fact of facts) {
    if (fact.claim.kind !== "casualties" || !isFigure(fact)) continue;
    const { day, isTold } = saidDay(fact);
    if (asOf !== null && day !== null && day > asOf) continue;
    const { casualties, when, where } = fact.claim;
    const claimant = claimantOf(fact);
    const scene = sceneOf(fact);
    const group = keptIn(groups, groupKey(fact.accord, scene, casualties), (key) => ({ key, rows: new Map<string, Gathered>() }));
    const incident = casualties.basis === "total" ? "" : `${when}|${where[0]?.id ?? where[0]?.name ?? ""}`;
    const count = countKey(casualties);
    const key = `${claimant.key}|${casualties.basis}|${count}|${day}|${incident}`;
    const row = group.rows.get(key);
    const name = fact.claim.claimant?.name ?? "";
    if (row) {
      row.facts.push(fact);
      row.names.push(name);
      row.isTold ||= isTold;
      continue;
    }
    const fresh = { group: group.key, claimant, casualties, count, saidOn: day, isTold, accord: fact.accord, scene, war: warOfGroup(scene, casualties), incident, facts: [fact], names: [name] };
    group.rows.set(key, fresh);
    all.push(fresh);
  }
  return all;
}

/** Keys of claimants, each thought over once: the same few speak in all the facts of a view. */
function claimants(partyWords: PartyWords): (fact: SeenFact) => ClaimantKey {
  const known = new Map<string, ClaimantKey>();
  return ({ claim: { claimant }, report: { family } }) =>
    keptIn(known, claimant === null ? `report:${family}` : `${claimant.type}|${claimant.party}|${claimant.name}`, () => claimantKeyOf(claimant, family, partyWords));
}

/** What a map holds under a key; made where it holds nothing. */
function keptIn<T>(map: Map<string, T>, key: string, make: (key: string) => T): T {
  const before = map.get(key);
  if (before !== undefined) return before;
  const now = make(key);
  map.set(key, now);
  return now;
}

function byKey(rows: readonly Gathered[], keyOf: (row: Gathered) => string): Map<string, Gathered[]> {
  const groups = new Map<string, Gathered[]>();
  for (const row of rows) keptIn(groups, keyOf(row), () => []).push(row);
  return groups;
}

/** How many different ones there are. */
function countOf<T>(list: readonly T[], of: (one: T) => string): number {
  return list.length === 1 ? 1 : new Set(list.map(of)).size;
}

/** Ids of the claims that facts are, in order. */
const claimsOf = (facts: readonly SeenFact[]): string[] => (facts.length === 1 ? facts.map(({ id }) => id) : [...new Set(facts.map(({ id }) => id))].sort());

const boundsOf = ({ casualties }: Gathered): Bounds => casualties.count;

/** A row's figure as the numbers it can stand for: worked out once for all the rows of a group, which may be thousands. */
interface Ranged {
  readonly row: Gathered;
  readonly low: number;
  readonly high: number;
}

function ranged(row: Gathered): Ranged {
  const [low, high] = rangeOf(boundsOf(row));
  return { row, low, high };
}

/** All who may be one voice with the claimant stand under one key. */
const voiceKey = ({ claimant }: Gathered): string => claimant.party ?? claimant.key;

const isTotal = ({ casualties: { basis } }: Gathered): boolean => basis === "total";

/** The totals of all groups that are kin. */
function kinOf(groups: readonly (readonly Gathered[])[]): Map<string, Gathered[]> {
  const kin = new Map<string, Gathered[]>();
  for (const rows of groups) {
    const [first] = rows;
    if (first) keptIn(kin, kinKey(first), () => []).push(...rows.filter(isTotal));
  }
  return kin;
}

/** The figures of a group as one seeks those that agree with another: an exact figure agrees with the same and with such as leave room. */
class Agreeing {
  readonly #all: readonly Ranged[];
  readonly #roomy: readonly Ranged[];
  readonly #exact = new Map<number, Ranged[]>();

  constructor(rows: readonly Gathered[]) {
    this.#all = rows.map(ranged);
    this.#roomy = this.#all.filter(({ low, high }) => low !== high);
    for (const one of this.#all) {
      if (one.low !== one.high) continue;
      const same = this.#exact.get(one.low);
      if (same) same.push(one);
      else this.#exact.set(one.low, [one]);
    }
  }

  /** Does another voice's figure of the same sort agree? */
  hasOther(row: Gathered): boolean {
    const [low, high] = rangeOf(boundsOf(row));
    const agrees = (other: Ranged): boolean => other.low <= high && low <= other.high && other.row.casualties.basis === row.casualties.basis && !isOneVoice(other.row.claimant, row.claimant);
    return low === high ? (this.#exact.get(low) ?? []).some(agrees) || this.#roomy.some(agrees) : this.#all.some(agrees);
  }
}

function rowOf(row: Gathered, group: Agreeing, voice: readonly Gathered[], kin: readonly Gathered[]): FigureRow {
  const { casualties, claimant, facts } = row;
  const { count, victims, outcome, basis } = casualties;
  const published = facts.reduce<string | null>((first, { report: { date } }) => (date !== null && (first === null || date < first) ? date : first), null);
  const name = row.names.reduce((longest, other) => (other.length > longest.length || (other.length === longest.length && other < longest) ? other : longest), "");
  return {
    id: rowId("figure", row.group, claimant.key, `${casualties.basis}|${row.count}`, row.saidOn, row.incident),
    accord: row.accord,
    war: row.war,
    party: victims.party,
    category: victims.category,
    outcome,
    claimant: { ...claimant, name },
    basis,
    qualifier: count.qualifier,
    value: count.value,
    min: count.min,
    max: count.max,
    saidOn: row.saidOn,
    isSaidOnTold: row.isTold,
    publishedOn: published,
    state: isSuperseded(row, voice) || isOvertaken(row, kin) ? "superseded" : "standing",
    origins: countOf(facts, ({ report }) => report.family),
    isProvisional: !group.hasOther(row),
    reach: countOf(facts, ({ report }) => report.report),
    claims: claimsOf(facts),
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
      if (!isOneVoice(one.row.claimant, other.row.claimant) && !agree(one.bounds, other.bounds)) disputes.push([one.row.id, other.row.id]);
    }
  });
  const cite = (at: readonly number[]): string[] => at.flatMap((i) => standing[i]?.row.id ?? []);
  const { accord, war, party, category, outcome } = first.row;
  return {
    accord,
    war,
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
export function figures(facts: readonly SeenFact[], clocks: Clocks, partyWords: PartyWords): FiguresView {
  const groups = byKey(adoptGroups(gather(facts, clocks, partyWords)), ({ group }) => group);
  const folded = new Map([...groups].map(([key, list]) => [key, foldRepeats(list)]));
  const kin = kinOf([...folded.values()]);
  const rows: FigureRow[] = [];
  const answers: FigureAnswer[] = [];
  for (const key of [...folded.keys()].sort()) {
    const gathered = folded.get(key) ?? [];
    const group = new Agreeing(gathered);
    const [first] = gathered;
    const relatives = (first && kin.get(kinKey(first))) ?? [];
    const voices = byKey(gathered.filter(isTotal), voiceKey);
    const made = gathered.map((row) => rowOf(row, group, (isTotal(row) && voices.get(voiceKey(row))) || [], relatives));
    rows.push(...made);
    const answer = answerOf(made, gathered);
    if (answer) answers.push(answer);
  }
  return { rows, answers };
}
