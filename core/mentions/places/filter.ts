import * as cue from "./evidence.js";
import type { PlaceSpan } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import type { NameGroup } from "./group.js";
import { KIND, PLACE_KINDS } from "./kinds.js";
import { AGREEMENT, BARE, CUE_ODDS, DATELINE_LOOK_ODDS, HOLDS_ODDS, KIND_ODDS, LIES_ODDS, NAME_ODDS, REPORT_ODDS } from "./weights.js";

const ODDS_OF_KIND: Float64Array = Float64Array.from(PLACE_KINDS, (kind) => KIND_ODDS[kind]);

/** Codes of 1,000 and 100,000 people, see `encodePopulation`. */
const TINY_POPULATION = 100;
const CITY_POPULATION = 166;
const SHORT_LENGTH = 4;
/** A lead of 10 is what the choice gives for a plain statement. */
const FULL_LEAD = 10;
/** Some three certain places close by, see `nearnessOf`. */
const FULL_NEARNESS = 2;

/** Log odds, from the name, the place chosen and the report, before the words beside a span are heard. */
export function nameOdds(gazetteer: Gazetteer, group: NameGroup, countryShare: number): number {
  const id = group.candidates[group.chosen]!;
  const kind = gazetteer.kindCode(id);
  const population = gazetteer.populationCode(id);
  const isTown = (kind >= KIND.capital && kind <= KIND.suburb) || kind === KIND.locality;
  let odds = BARE + ODDS_OF_KIND[kind]!;
  if (isTown && group.chosen === 0 && population > CITY_POPULATION) odds += NAME_ODDS.knownCity;
  if (isTown && population < TINY_POPULATION) odds += NAME_ODDS.tinyTown;
  if (gazetteer.isCurated(id)) odds += NAME_ODDS.curated;
  if (gazetteer.isWord(group.run)) odds += NAME_ODDS.word;
  odds += REPORT_ODDS.lead * Math.min(1, group.lead / FULL_LEAD);
  odds += REPORT_ODDS.nearness * Math.min(1, group.nearness / FULL_NEARNESS);
  return odds + REPORT_ODDS.countryShare * countryShare;
}

/** Log odds that the words of one span, and those beside it, add. */
export function spanOdds(gazetteer: Gazetteer, span: PlaceSpan, bits: number, role: number): number {
  let odds = span.end - span.start <= SHORT_LENGTH ? NAME_ODDS.short : 0;
  if (gazetteer.isGivenName(span.run) && role === 0 && !(bits & cue.IN_PLACE)) odds += NAME_ODDS.given;
  if (role & 1) odds += LIES_ODDS;
  if (role & 2) odds += HOLDS_ODDS;
  for (let i = 0; i < CUE_ODDS.length; i++) if (bits & CUE_ODDS[i]![0]) odds += CUE_ODDS[i]![1];
  return isDateline(span, bits) ? odds + DATELINE_LOOK_ODDS : odds;
}

/** "ISLAMABAD - Gunmen", "TRIPOLI (Reuters)", and at the very start "BOGOTA, 18 August". */
function isDateline(span: PlaceSpan, bits: number): boolean {
  if (!(bits & cue.STARTS_SENTENCE)) return false;
  return (bits & cue.BEFORE_DASH) !== 0 || (span.firstToken === 0 && (bits & cue.BEFORE_COMMA) !== 0);
}

/** Log odds once the other spans of the name have spoken: `mean` is the mean of their probabilities. */
export function agree(own: number, mean: number): number {
  return own + AGREEMENT * (2 * mean - 1);
}

export function toProbability(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}
