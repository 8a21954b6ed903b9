import { Relation, type Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** "will not be held until May", "will not be convened this month": what is to come later. */
export const isPutOff = (sentence: Sentence, { isPassive, phrases, verb }: Clause): boolean =>
  isPassive && phrases.some(({ isDate, first, prepositionAt }) => isDate && first > verb && (LATER.has(sentence, prepositionAt) || LATER.has(sentence, first)));

const LATER = new WordSet("until before this");
export const CANNOT: ReadonlySet<string> = new Set(["can", "cannot", "could"]);

/** "The captives | are due out | on Saturday". */
export const isDueOut = (sentence: Sentence, { first, last }: Clause): boolean => sentence.form(last) === "due" && sentence.form(last + 1) !== "to" && NOW_BE.has(sentence.form(first));
const NOW_BE: ReadonlySet<string> = new Set(["is", "are"]);

/** "Talks resume | on Monday": the present of a day to come. */
export function isToCome(sentence: Sentence, { phrases, relation, verb, first: opening }: Clause): boolean {
  const { published } = sentence.memory;
  return (
    published !== null &&
    relation === Relation.Main &&
    sentence.form(opening) !== "did" &&
    phrases.some(({ isDate, first, last }) => isDate && first > verb && (sentence.dateIn(first, last)?.value ?? "") > published)
  );
}
