import { agree, joinBounds, rangeOf, type Bounds } from "./bounds.js";
import { claimantKeyOf, isOneVoice, type PartyWords } from "./claimant.js";
import { daysOf } from "./days.js";
import type { Clocks, SeenFact, FigureAnswer, FigureRow, FiguresView } from "./model.js";
import { adoptGroups, countKey, foldRepeats, groupKey, isOvertaken, isSuperseded, kinKey, type Gathered } from "./repeats.js";
import { counts } from "./settle.js";
import { rowId } from "./row-id.js";

/** Casualty claims that count: asserted or alleged, said by the day of the view. */
function figureFacts(facts: readonly SeenFact[], { asOf }: Clocks): SeenFact[] {
  return facts.filter((fact) => {
    if (fact.claim.kind !== "casualties" || !counts(fact) || (fact.claim.stance !== "asserted" && fact.claim.stance !== "alleged")) return false;
    const said = saidDay(fact).day;
    return asOf === null || said === null || said <= asOf;
  });
}

/**
 * The day a figure was said: as told; else the one day a running total counts up to, where the report tells that; else the day of publication
 * (domain rule 2: said-at is not published-at).
 */
function saidDay({ claim, report }: SeenFact): { day: string | null; isTold: boolean } {
  const told = daysOf(claim.saidOn)?.last;
  if (told !== undefined) return { day: told, isTold: true };
  const published = daysOf(report.date)?.last ?? null;
  const upTo = claim.kind === "casualties" && claim.casualties.basis === "total" ? daysOf(claim.when) : null;
  if (upTo && upTo.first === upTo.last && (published === null || upTo.last <= published)) return { day: upTo.last, isTold: true };
  return { day: published, isTold: false };
}

/** Gathers the facts that tell one figure of one claimant on one day. */
function gather(facts: readonly SeenFact[], partyWords: PartyWords): Gathered[] {
  const rows = new Map<string, Gathered>();
  for (const fact of facts) {
    if (fact.claim.kind !== "casualties") continue;
    const { casualties } = fact.claim;
    const claimant = claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
    const { day, isTold } = saidDay(fact);
    const group = groupKey(fact.accord, casualties);
    const incident = casualties.basis === "total" ? "" : `${fact.claim.when}|${fact.claim.where[0]?.id ?? fact.claim.where[0]?.name ?? ""}`;
    const count = countKey(casualties);
    const key = `${group}|${claimant.key}|${casualties.basis}|${count}|${day}|${incident}`;
    const name = fact.claim.claimant?.name ?? "";
    const row = rows.get(key);
    if (row) {
      row.facts.push(fact);
      row.names.push(name);
      row.isTold ||= isTold;
    } else rows.set(key, { group, claimant, casualties, count, saidOn: day, isTold, accord: fact.accord, incident, facts: [fact], names: [name] });
  }
  return [...rows.values()];
}

function byKey(rows: readonly Gathered[], keyOf: (row: Gathered) => string): Map<string, Gathered[]> {
  const groups = new Map<string, Gathered[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

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
    const { low, high } = ranged(row);
    const agrees = (other: Ranged): boolean => other.low <= high && low <= other.high && other.row.casualties.basis === row.casualties.basis && !isOneVoice(other.row.claimant, row.claimant);
    return low === high ? (this.#exact.get(low) ?? []).some(agrees) || this.#roomy.some(agrees) : this.#all.some(agrees);
  }
}

function rowOf(row: Gathered, group: Agreeing, voice: readonly Gathered[], kin: readonly Gathered[]): FigureRow {
  const { casualties, claimant, facts } = row;
  const { count, victims, outcome, basis } = casualties;
  const claims = [...new Set(facts.map(({ id }) => id))].sort();
  const published = facts.reduce<string | null>((first, { report: { date } }) => (date !== null && (first === null || date < first) ? date : first), null);
  const name = row.names.reduce((longest, other) => (other.length > longest.length || (other.length === longest.length && other < longest) ? other : longest), "");
  return {
    id: rowId("figure", row.group, claimant.key, `${casualties.basis}|${row.count}`, row.saidOn, row.incident),
    accord: row.accord,
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
    origins: new Set(facts.map(({ report }) => report.family)).size,
    isProvisional: !group.hasOther(row),
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
      if (!isOneVoice(one.row.claimant, other.row.claimant) && !agree(one.bounds, other.bounds)) disputes.push([one.row.id, other.row.id]);
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
export function figures(facts: readonly SeenFact[], clocks: Clocks, partyWords: PartyWords): FiguresView {
  const groups = byKey(adoptGroups(gather(figureFacts(facts, clocks), partyWords)), ({ group }) => group);
  const folded = new Map([...groups].map(([key, list]) => [key, foldRepeats(list)]));
  const kin = byKey([...folded.values()].flat(), kinKey);
  const rows: FigureRow[] = [];
  const answers: FigureAnswer[] = [];
  for (const key of [...folded.keys()].sort()) {
    const gathered = folded.get(key) ?? [];
    const group = new Agreeing(gathered);
    const voices = byKey(gathered, voiceKey);
    const made = gathered.map((row) => rowOf(row, group, voices.get(voiceKey(row)) ?? [], kin.get(kinKey(row)) ?? []));
    rows.push(...made);
    const answer = answerOf(made, gathered);
    if (answer) answers.push(answer);
  }
  return { rows, answers };
}
