import { choosePlaces } from "./choose.js";
import { BEFORE_MONEY, readEvidence } from "./evidence.js";
import { agree, nameOdds, spanOdds, toProbability } from "./filter.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { groupSpans, readStatements, type NameGroup } from "./group.js";
import { KIND } from "./kinds.js";
import { refinePlace } from "./refine.js";
import { DATELINE_ODDS, THRESHOLD } from "./weights.js";

/** What other readers know of the report. */
export interface PlaceContext {
  /** Mentions of countries and their people counted elsewhere, by the gazetteer's country index. */
  countryWeights?: Float64Array;
  /** Offsets of the report's dateline, in which a name is surely a place. */
  dateline?: { start: number; end: number };
  /** Whether "Russian" or "Azerbaijanis" are returned as mentions of their country; they always count as context. */
  demonyms?: boolean;
  /** Least probability of a place; by default a place is what is likelier one than not. */
  threshold?: number;
}

/** One mention of a place, with the place it means. */
export interface ResolvedPlace {
  start: number;
  end: number;
  /** Place id in the gazetteer. */
  place: number;
  /** How probable it is that the words name this place. */
  probability: number;
}

/** Picks one place for each name of the report and drops names of persons, bodies and things; linear in the number of spans. */
export function resolvePlaces(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], context: PlaceContext = {}): ResolvedPlace[] {
  const read = readNames(gazetteer, tokens, spans, context);
  const { groups, groupOf, evidence, roles } = read;
  const odds = weighSpans(gazetteer, spans, read, context);
  hearOthers(groups, odds);
  const least = context.threshold ?? THRESHOLD;
  const resolved: ResolvedPlace[] = [];
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i]!;
    const group = groups[groupOf[i]!]!;
    if (!context.demonyms && gazetteer.isDemonym(group.candidates[group.chosen]!)) continue;
    const probability = toProbability(odds[i]! + (isInDateline(context, start, end) ? DATELINE_ODDS : 0));
    if (probability < least || isRuledOut(gazetteer, group, evidence[i]!, roles[i]!, end - start)) continue;
    resolved.push({ start, end, place: refinePlace(gazetteer, group, evidence[i]!), probability });
  }
  return resolved;
}

/** The report's names with the places chosen for them, and what the words say of each span. */
interface ReadNames {
  groups: NameGroup[];
  /** Index of the group, by span. */
  groupOf: Int32Array;
  evidence: Int32Array;
  roles: Uint8Array;
}

function readNames(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], context: PlaceContext): ReadNames {
  const { groups, groupOf } = groupSpans(gazetteer, spans);
  const evidence = readEvidence(tokens, spans);
  const roles = readStatements(gazetteer, tokens, spans, groups, groupOf);
  choosePlaces(gazetteer, groups, context.countryWeights ?? null);
  return { groups, groupOf, evidence, roles };
}

/** Log odds of each span by itself. */
function weighSpans(gazetteer: Gazetteer, spans: readonly PlaceSpan[], read: ReadNames, context: PlaceContext): Float64Array {
  const shares = countryShares(gazetteer, read.groups, context.countryWeights);
  const odds = new Float64Array(spans.length);
  read.groups.forEach((group, at) => {
    const ofName = nameOdds(gazetteer, group, shares[at]!);
    for (const i of group.members) odds[i] = ofName + spanOdds(gazetteer, spans[i]!, read.evidence[i]!, read.roles[i]!);
  });
  return odds;
}

/** One sense a report: a name that is surely a place in one span is likelier one in the others. */
function hearOthers(groups: readonly NameGroup[], odds: Float64Array): void {
  for (const { members } of groups) {
    if (members.length < 2) continue;
    const own = members.map((i) => toProbability(odds[i]!));
    const sum = own.reduce((a, b) => a + b, 0);
    members.forEach((i, at) => {
      odds[i] = agree(odds[i]!, (sum - own[at]!) / (members.length - 1));
    });
  }
}

function isInDateline(context: PlaceContext, start: number, end: number): boolean {
  return context.dateline !== undefined && start >= context.dateline.start && end <= context.dateline.end;
}

/** "US$5", and two capitals that are a state only after a comma ("ID badge"). */
function isRuledOut(gazetteer: Gazetteer, group: NameGroup, bits: number, role: number, length: number): boolean {
  if (bits & BEFORE_MONEY) return true;
  const isState = gazetteer.kindCode(group.candidates[group.chosen]!) === KIND.admin1;
  return length === 2 && isState && (role & 2) === 0;
}

/** For each name, the share of the report's other names whose places lie in the same country. */
function countryShares(gazetteer: Gazetteer, groups: readonly NameGroup[], known: Float64Array | undefined): Float64Array {
  const perCountry = known ? Float64Array.from(known) : new Float64Array(gazetteer.countryCount);
  const knownSum = known ? known.reduce((a, b) => a + b, 0) : 0;
  const countryOf = ({ known, chosen }: NameGroup): number => known.countries[chosen]!;
  for (const group of groups) perCountry[countryOf(group)]! += 1;
  const others = Math.max(1, groups.length - 1 + knownSum);
  const shares = new Float64Array(groups.length);
  for (let i = 0; i < groups.length; i++) shares[i] = (perCountry[countryOf(groups[i]!)]! - 1) / others;
  return shares;
}
