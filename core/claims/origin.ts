import type { PlaceMention } from "../mentions/places/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const WAYS = new WordSet("way route heading headed");
const TO = new WordSet("to for toward towards");

/** "five peacekeepers | from Guinea", "on their way | to Bala": the land that people come from, or where they are bound for, which is not where anything is told to take place. */
export function isOrigin(sentence: Sentence, { first, last, precision }: PlaceMention): boolean {
  if (TO.has(sentence, first - 1) && WAYS.has(sentence, first - 2)) return true;
  if (precision !== "country") return false;
  const { phrases } = sentence.syntax;
  const phrase = phrases.find((one) => one.first <= first && last <= one.last);
  if (!phrase || phrase.preposition !== sentence.words.from || phrase.index === 0) return false;
  const people = phrases[phrase.index - 1]!;
  return people.last === phrase.prepositionAt && !people.isDate && !people.isPronoun && sentence.victims.category(people) !== null;
}
