import * as cue from "./evidence.js";
import type { PlaceSpan } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { KIND, PLACE_KINDS } from "./kinds.js";
import { AGREEMENT, BARE, CUE_ODDS, DATELINE_LOOK_ODDS, HOLDS_ODDS, KIND_ODDS, LIES_ODDS, NAME_ODDS, REPORT_ODDS } from "./weights.js";

const ODDS_OF_KIND: Float64Array = Float64Array.from(PLACE_KINDS, (kind) => KIND_ODDS[kind]);

/** By the number of the bit of what the words beside a span say. */
const ODDS_OF_BIT = new Float64Array(32);
for (const [bit, odds] of CUE_ODDS) ODDS_OF_BIT[31 - Math.clz32(bit)] = odds;

/** Codes of 1,000 and 100,000 people, see `encodePopulation`. */
const TINY_POPULATION = 100;
const CITY_POPULATION = 166;
const SHORT_LENGTH = 4;
/** A lead of 10 is what the choice gives for a plain statement. */
const FULL_LEAD = 10;
/** Some three certain places close by, see `nearnessOf`. */
const FULL_NEARNESS = 2;

/** Log odds, from the name and one of its places, that the name names it. `rank` counts the places of the name, the most prominent first. */
export function placeOdds(gazetteer: Gazetteer, run: number, id: number, rank: number): number {
  const kind = gazetteer.kindCode(id);
  const population = gazetteer.populationCode(id);
  const isTown = (kind >= KIND.capital && kind <= KIND.suburb) || kind === KIND.locality;
  let odds = BARE + ODDS_OF_KIND[kind]!;
  if (isTown && rank === 0 && population > CITY_POPULATION) odds += NAME_ODDS.knownCity;
  if (isTown && population < TINY_POPULATION) odds += NAME_ODDS.tinyTown;
  if (gazetteer.isCurated(id)) odds += NAME_ODDS.curated;
  return gazetteer.isWord(run) ? odds + NAME_ODDS.word : odds;
}

/** Code of 1,000,000 people. */
const METROPOLIS_POPULATION = 199;

/** Whether a report may name a place without its country: a state, a sea, a town of the overlay, a metropolis, or a large town or province by the name it goes by itself. */
export function isRenowned(gazetteer: Gazetteer, run: number, id: number, rank: number): boolean {
  const kind = gazetteer.kindCode(id);
  const population = gazetteer.populationCode(id);
  const isTown = kind >= KIND.capital && kind <= KIND.suburb;
  const isDivision = kind === KIND.admin1 || kind === KIND.admin2 || kind === KIND.district;
  if (!isDivision && ((kind !== KIND.locality && !isTown) || gazetteer.isCurated(id))) return true;
  if (isTown && population >= METROPOLIS_POPULATION) return true;
  const isLarge = kind === KIND.capital || kind === KIND.admin1 || (isTown && rank === 0 && population > CITY_POPULATION);
  return isLarge && gazetteer.isOwnName(run, rank);
}

/** What the rest of the report adds to the odds of a place, before the words beside a span are heard. */
export function reportOdds(ofPlace: number, lead: number, nearness: number, countryShare: number): number {
  const odds = ofPlace + REPORT_ODDS.lead * Math.min(1, lead / FULL_LEAD) + REPORT_ODDS.nearness * Math.min(1, nearness / FULL_NEARNESS);
  return odds + REPORT_ODDS.countryShare * countryShare;
}

/** Log odds that the words of one span, and those beside it, add. */
export function spanOdds(span: PlaceSpan, isGivenName: boolean, bits: number, role: number): number {
  let odds = span.end - span.start <= SHORT_LENGTH ? NAME_ODDS.short : 0;
  if (isGivenName && role === 0 && !(bits & cue.IN_PLACE)) odds += NAME_ODDS.given;
  if (role & cue.LIES) odds += LIES_ODDS;
  if (role & cue.HOLDS) odds += HOLDS_ODDS;
  for (let left = bits; left !== 0; left &= left - 1) odds += ODDS_OF_BIT[31 - Math.clz32(left & -left)]!;
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
