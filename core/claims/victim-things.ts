import { Tag } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";

/** "ten howitzers were missing; | eight | had been since May": is a bare number one of things counted just before? */
export function isOfThings(sentence: Sentence, { index, of: inner }: NounPhrase, isPeople: (phrase: NounPhrase) => boolean): boolean {
  if (inner !== null) return false;
  for (let i = index - 1; i >= 0; i--) {
    const other = sentence.syntax.phrases[i]!;
    if (other.isDate || other.preposition !== 0 || sentence.countIn(other) === null || sentence.tokens.tag[other.head] !== Tag.NounPlural) continue;
    return other.clause?.subject === other && !isPeople(other) && sentence.actor(other) === null;
  }
  return false;
}

/** "several heights | in Karabakh": things that no name within the phrase makes people, where a land that bears a party's name stands behind. */
export const isOnlyThere = ({ tokens, names }: Sentence, { first, last, head }: NounPhrase): boolean => {
  if (tokens.tag[head] !== Tag.NounPlural) return false;
  for (let i = first; i < last; i++) if (names.at[i] !== 0) return false;
  return true;
};
