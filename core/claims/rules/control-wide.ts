import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";
import { ALL_OF } from "./control-land-words.js";
import type { Ground } from "./ground.js";

const COUNTRY = new WordSet("country nation state province region territory island");
const SHARES = new WordSet("rest remainder most much half bulk majority part parts third thirds quarter quarters percent");
const ENTIRE = new WordSet("whole entire");

/** "the rest of the country", "most of the country", "the whole country": ground without a name of its own, for a whole that is told of without it; null for other phrases. */
export function wideGround(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground | null {
  if (!phrase || phrase.isDate || sentence.placesIn(phrase.first, phrase.of?.last ?? phrase.last).length > 0) return null;
  const { of } = phrase;
  const isOfCountry = of !== null && !of.isDate && COUNTRY.hasNoun(sentence, of.head) && sentence.form(of.first) === "the";
  if (isOfCountry && (SHARES.has(sentence, phrase.head) || ALL_OF.has(sentence, phrase.head))) return { name: null, place: null, isPart: SHARES.has(sentence, phrase.head) };
  return of === null && COUNTRY.hasNoun(sentence, phrase.head) && ENTIRE.hasIn(sentence, phrase.first, phrase.head) ? { name: null, place: null, isPart: false } : null;
}
