import type { PlaceMention } from "../mentions/places/index.js";
import type { NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const WAYS = new WordSet("way route heading headed");
const TO = new WordSet("to for toward towards");

/** "five peacekeepers | from Guinea", "on their way | to Bala", "(6 a.m. in | Kuma |)": the land that people come from, where they are bound for, or the town by whose clock an hour is told, which is not where anything is told to take place. */
export function isOrigin(sentence: Sentence, { first, last, precision }: PlaceMention): boolean {
  if (TIME.has(sentence, last) || (TO.has(sentence, first - 1) && WAYS.has(sentence, first - 2))) return true;
  const { phrases } = sentence.syntax;
  const phrase = phrases.find((one) => one.first <= first && last <= one.last);
  if (!phrase || phrase.index === 0) return false;
  if (phrase.preposition === sentence.words.in) return isOfClock(sentence, phrase);
  if (precision !== "country" || phrase.preposition !== sentence.words.from) return false;
  const people = phrases[phrase.index - 1]!;
  return people.last === phrase.prepositionAt && !people.isDate && !people.isPronoun && sentence.victims.category(people) !== null;
}

const OPENING_BRACKET = 40;
/** "7 a.m. | Kuma | time". */
const TIME = new WordSet("time");

/** "1100 GMT (| 6 a.m. | in Kuma)". */
function isOfClock({ dates, tokens }: Sentence, { prepositionAt }: NounPhrase): boolean {
  return dates.some(({ first, last, type }) => last === prepositionAt && type === "time" && tokens.code[first - 1] === OPENING_BRACKET);
}
