import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victim-source.js";
import { WordSet } from "../word-set.js";

const COMMA = 44;
const OPENING_BRACKET = 40;
const FAMILIES = new WordSet("families households");
const PERSONS = new WordSet("people persons individuals residents villagers civilians inhabitants members");
/** "families | , or about | 1,500 people". */
const REACH = 3;

/** "300 families, | or 1,500 people", "300 families | (1,500 people)": the same told by the head. */
function personsOf(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const next = FAMILIES.has(sentence, phrase.head) ? sentence.syntax.phrases[phrase.index + 1] : undefined;
  if (!next || next.isDate || next.preposition !== 0 || next.first - phrase.last > REACH || !PERSONS.has(sentence, next.head)) return null;
  const code = sentence.tokens.code[phrase.last];
  if (code !== COMMA && code !== OPENING_BRACKET && sentence.form(phrase.last) !== "or") return null;
  const [families, persons] = [sentence.countIn(phrase)?.value ?? null, sentence.countIn(next)?.value ?? null];
  return families !== null && persons !== null && persons > families ? next : null;
}

/** Families whose people are counted right behind: these stand for them in any sum. */
export const areCountedAgain = (sentence: Sentence, { phrase }: Victims): boolean => personsOf(sentence, phrase) !== null;

/** "300 families, or | 1,500 people". */
export function isOfFamilies(sentence: Sentence, { phrase }: Victims): boolean {
  const before = sentence.syntax.phrases[phrase.index - 1];
  return before !== undefined && personsOf(sentence, before) === phrase;
}

/** Victims, and the people of those that are told as families. */
export function withPersons(sentence: Sentence, victims: readonly Victims[]): readonly Victims[] {
  const persons = victims.map(({ phrase }) => personsOf(sentence, phrase)).filter((one) => one !== null && !victims.some(({ phrase }) => phrase === one));
  const others = persons.flatMap((one) => sentence.victims.one(one!, null) ?? []);
  return others.length === 0 ? victims : [...victims, ...others];
}
