import { choosePlaces } from "./choose.js";
import { AGAINST, IN_PLACE, readEvidence } from "./evidence.js";
import { FEATURES, probability, readFeatures, type NameTally } from "./filter.js";
import type { PlaceSpan, TokenTable } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { groupSpans, readStatements, type NameGroup } from "./group.js";
import { THRESHOLD, WEIGHTS } from "./weights.js";

/** What other readers know of the report. */
export interface PlaceContext {
  /** Mentions of countries and their people counted elsewhere, by the gazetteer's country index. */
  countryWeights?: Float64Array;
  /** Offsets of the report's dateline, in which a name is surely a place. */
  dateline?: { start: number; end: number };
  /** Whether "Russian" or "Azerbaijanis" are returned as mentions of their country; they always count as context. */
  demonyms?: boolean;
  /** Least probability of a place; the default is where precision and recall balance. */
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
  const resolved: ResolvedPlace[] = [];
  const least = context.threshold ?? THRESHOLD;
  scoreSpans(gazetteer, tokens, spans, context, (span, group, features) => {
    const place = group.candidates[group.chosen]!;
    if (!context.demonyms && gazetteer.isDemonym(place)) return;
    const likely = probability(features, WEIGHTS);
    if (likely >= least) resolved.push({ start: span.start, end: span.end, place, probability: likely });
  });
  return resolved;
}

/** Chooses places and hands each span's features on; `features` is reused between calls. */
export function scoreSpans(gazetteer: Gazetteer, tokens: TokenTable, spans: readonly PlaceSpan[], context: PlaceContext, visit: (span: PlaceSpan, group: NameGroup, features: Float64Array) => void): void {
  const { groups, groupOf } = groupSpans(gazetteer, spans);
  const evidence = readEvidence(tokens, spans);
  const { roles } = readStatements(gazetteer, tokens, spans, groups, groupOf);
  choosePlaces(gazetteer, groups, context.countryWeights ?? null);
  const tallies = tally(gazetteer, groups, evidence, roles);
  const features = new Float64Array(FEATURES.length);
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    const group = groups[groupOf[i]!]!;
    const isDateline = context.dateline !== undefined && span.start >= context.dateline.start && span.end <= context.dateline.end;
    readFeatures(gazetteer, span, group, tallies[groupOf[i]!]!, evidence[i]!, roles[i]!, isDateline, features);
    visit(span, group, features);
  }
}

function tally(gazetteer: Gazetteer, groups: readonly NameGroup[], evidence: Int32Array, roles: Uint8Array): NameTally[] {
  const perCountry = new Float64Array(gazetteer.countryCount);
  const countryOf = (group: NameGroup): number => gazetteer.country(group.candidates[group.chosen]!);
  for (const group of groups) perCountry[countryOf(group)] = perCountry[countryOf(group)]! + 1;
  return groups.map((group) => {
    const sum: NameTally = { against: 0, inPlace: 0, stated: 0, countryShare: (perCountry[countryOf(group)]! - 1) / Math.max(1, groups.length - 1) };
    for (const i of group.members) {
      if (evidence[i]! & AGAINST) sum.against++;
      if (evidence[i]! & IN_PLACE) sum.inPlace++;
      if (roles[i]! > 0) sum.stated++;
    }
    return sum;
  });
}
