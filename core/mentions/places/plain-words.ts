import type { Tokens } from "../../model/index.js";
import { Pos, type Vocabulary } from "../../text/index.js";
import type { PlaceSpan } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";

const WORD = Pos.AnyNoun | Pos.AnyVerb | Pos.Adjective | Pos.Adverb | Pos.FixedAdverb | Pos.Closed | Pos.NumberWord;
/** Code of some 100,000 people, see `encodePopulation`: a place that is named so, and not meant by the word. */
const CITY_POPULATION = 166;

/** In a text in capitals, names that are nothing but words of the language ("THE CITY", "MASS", "LET US") are those words, unless a well-known place bears them. */
export function dropPlainWords(gazetteer: Gazetteer, vocabulary: Vocabulary, tokens: Tokens, spans: readonly PlaceSpan[]): PlaceSpan[] {
  const pos = (token: number): number => (token < 0 ? 0 : vocabulary.pos[tokens.word[token]!]!);
  return spans.filter(({ run, firstToken, lastToken }) => {
    for (let i = firstToken; i <= lastToken; i++) if ((pos(i) & WORD) === 0) return true;
    if (gazetteer.isAbbreviation(run)) return (pos(firstToken) & Pos.AnyNoun) === 0 && (pos(firstToken - 1) & Pos.Determiner) !== 0;
    const place = gazetteer.candidate(run, 0);
    return !gazetteer.isWord(run) && (gazetteer.isCurated(place) || gazetteer.populationCode(place) >= CITY_POPULATION);
  });
}
