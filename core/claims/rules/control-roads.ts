import { TokenKind } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";
import type { Ground } from "./ground.js";

const ROADS = new WordSet("road highway track railway route axis");

/** "controls the Goma - Sake road", "the Goma-Sake road": one stretch of ground, named by its two ends, of which the first says where it lies; null where a phrase names no road so. */
export function roadBetween(sentence: Sentence, phrase: NounPhrase): Ground | null {
  const { kind } = sentence.tokens;
  const next = kind[phrase.last] === TokenKind.Hyphen ? sentence.syntax.phrases[phrase.index + 1] : undefined;
  const whole = next?.first === phrase.last + 1 ? next : phrase;
  if (!ROADS.hasNoun(sentence, whole.head)) return null;
  const ends = sentence.placesIn(phrase.first, whole.head);
  const [from] = ends;
  if (from === undefined || kind[from.last] !== TokenKind.Hyphen || !(ends.length > 1 || whole !== phrase)) return null;
  return { name: sentence.text(from.first, whole.head + 1), place: from, isPart: true, last: whole.last };
}
