import * as cue from "./evidence.js";
import type { PlaceSpan } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import type { NameGroup } from "./group.js";
import { KIND } from "./kinds.js";
import { AGREEMENT, WEIGHTS } from "./weights.js";

/** Names of the features, in the order of the weights. */
export const FEATURES = [
  "bias", "word", "given", "manyWords", "population", "country", "admin1", "admin2", "seat", "suburb", "region", "nature", "site", "demonym",
  "inPlace", "afterOf", "afterTitle", "afterName", "afterCompass", "afterThe", "beforeOrganisation", "beforeStreet", "beforeNature", "beforeDivision",
  "beforeInhabitant", "beforeRole", "beforeName", "startsSentence", "allCapitals", "afterNumber", "afterOrganisationOf", "hyphen", "possessive",
  "afterComma", "beforeComma", "afterNature", "lies", "holds", "againstElsewhere", "inPlaceElsewhere", "statedElsewhere", "lead", "nearness",
  "often", "short", "wordTown", "givenTown", "smallTown", "abbreviation", "countryShare", "curated", "afterCapitalCompass", "settlement", "knownCity", "dateline",
] as const;

/** What a report says of one name, over all its spans. */
export interface NameTally {
  against: number;
  inPlace: number;
  stated: number;
  countryShare: number;
}

/** Fills `out` with the features of one span; nothing is allocated. */
export function readFeatures(gazetteer: Gazetteer, span: PlaceSpan, group: NameGroup, tally: NameTally, bits: number, role: number, out: Float64Array): void {
  const id = group.candidates[group.chosen]!;
  const kind = gazetteer.kindCode(id);
  const isTown = (kind >= KIND.capital && kind <= KIND.suburb) || kind === KIND.locality;
  const isWord = gazetteer.isWord(group.run) ? 1 : 0;
  const population = gazetteer.populationCode(id) / 100;
  const others = group.members.length - 1;
  const against = bits & cue.AGAINST ? 1 : 0;
  const inPlace = bits & cue.IN_PLACE ? 1 : 0;
  const isGiven = gazetteer.isGivenName(group.run) && inPlace === 0 && role === 0 ? 1 : 0;
  let i = 0;
  out[i++] = 1;
  out[i++] = isWord;
  out[i++] = isGiven;
  out[i++] = span.lastToken > span.firstToken ? 1 : 0;
  out[i++] = isTown ? population : 0;
  out[i++] = kind <= KIND.country ? 1 : 0;
  out[i++] = kind === KIND.admin1 ? 1 : 0;
  out[i++] = kind === KIND.admin2 || kind === KIND.district ? 1 : 0;
  out[i++] = kind === KIND.seat || kind === KIND.capital ? 1 : 0;
  out[i++] = kind === KIND.suburb ? 1 : 0;
  out[i++] = kind === KIND.region || kind === KIND.island || kind === KIND.airport ? 1 : 0;
  out[i++] = kind === KIND.water || kind === KIND.mountain || kind === KIND.line ? 1 : 0;
  out[i++] = kind === KIND.site ? 1 : 0;
  out[i++] = kind === KIND.demonym ? 1 : 0;
  for (const bit of PLAIN_BITS) out[i++] = bits & bit ? 1 : 0;
  out[i++] = role & 1 ? 1 : 0;
  out[i++] = role & 2 ? 1 : 0;
  out[i++] = others === 0 ? 0 : (tally.against - against) / others;
  out[i++] = others === 0 ? 0 : (tally.inPlace - inPlace) / others;
  out[i++] = tally.stated > (role ? 1 : 0) ? 1 : 0;
  out[i++] = Math.min(1, group.lead / 10);
  out[i++] = Math.min(2, group.nearness);
  out[i++] = Math.min(3, Math.log2(group.members.length));
  out[i++] = span.end - span.start <= 4 ? 1 : 0;
  out[i++] = isWord && isTown ? 1 : 0;
  out[i++] = isGiven && isTown ? 1 : 0;
  out[i++] = isTown && population < 1 ? 1 : 0;
  out[i++] = gazetteer.isAbbreviation(group.run) ? 1 : 0;
  out[i++] = tally.countryShare;
  out[i++] = gazetteer.isCurated(id) && kind > KIND.country && !isWord ? 1 : 0;
  out[i++] = bits & cue.AFTER_CAPITAL_COMPASS ? 1 : 0;
  out[i++] = bits & (cue.BEFORE_SETTLEMENT | cue.AFTER_SETTLEMENT) ? 1 : 0;
  out[i++] = against === 0 && group.chosen === 0 && (kind === KIND.admin1 || isTown) && gazetteer.populationCode(id) > CITY_POPULATION ? 1 : 0;
  out[i++] = isDateline(span, bits) ? 1 : 0;
}

/** Code of some 150,000 people, see `encodePopulation`. */
const CITY_POPULATION = 172;

/** "ISLAMABAD - Gunmen", "TRIPOLI (Reuters)", and at the very start "BOGOTA, 18 August". */
function isDateline(span: PlaceSpan, bits: number): boolean {
  if (!(bits & cue.STARTS_SENTENCE)) return false;
  return (bits & cue.BEFORE_DASH) !== 0 || (span.firstToken === 0 && (bits & cue.BEFORE_COMMA) !== 0);
}

const PLAIN_BITS: readonly number[] = [
  cue.IN_PLACE, cue.AFTER_OF, cue.AFTER_TITLE, cue.AFTER_NAME, cue.AFTER_COMPASS, cue.AFTER_THE, cue.BEFORE_ORGANISATION, cue.BEFORE_STREET, cue.BEFORE_NATURE, cue.BEFORE_DIVISION,
  cue.BEFORE_INHABITANT, cue.BEFORE_ROLE, cue.BEFORE_NAME, cue.STARTS_SENTENCE, cue.ALL_CAPITALS, cue.AFTER_NUMBER, cue.AFTER_ORGANISATION_OF, cue.AFTER_HYPHEN | cue.BEFORE_HYPHEN, cue.POSSESSIVE,
  cue.AFTER_COMMA, cue.BEFORE_COMMA, cue.AFTER_NATURE,
];

/** Log odds, from the span alone, that it names the place chosen for it. */
export function logOdds(features: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += features[i]! * WEIGHTS[i]!;
  return sum;
}

/** Log odds once the other spans of the name have spoken: `best` and `mean` are their probabilities. */
export function agree(own: number, others: number, best: number, mean: number): number {
  return others === 0 ? own : AGREEMENT.own * own + AGREEMENT.best * best + AGREEMENT.mean * mean + AGREEMENT.bias;
}

export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
