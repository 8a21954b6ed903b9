import type { PlaceMention } from "../mentions/places/index.js";
import type { Sentence } from "./sentence.js";

/** "five peacekeepers | from Guinea": the land that people come from, which is not where anything is told to take place. */
export function isOrigin(sentence: Sentence, { first, last, precision }: PlaceMention): boolean {
  if (precision !== "country") return false;
  const { phrases } = sentence.syntax;
  const phrase = phrases.find((one) => one.first <= first && last <= one.last);
  if (!phrase || phrase.preposition !== sentence.words.from || phrase.index === 0) return false;
  const people = phrases[phrase.index - 1]!;
  return people.last === phrase.prepositionAt && !people.isDate && !people.isPronoun && sentence.victims.category(people) !== null;
}
