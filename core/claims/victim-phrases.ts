import type { NounPhrase } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import { OUTCOME_WORDS } from "./victim-words.js";

/** "three more", "two more soldiers". */
export function isMoreBehindNumber(sentence: Sentence, phrase: NounPhrase): boolean {
  const count = sentence.countIn(phrase);
  return sentence.form(phrase.last - 1) === "more" || (count !== null && sentence.form(count.last) === "more");
}

/** "the wounded", "the dead", of which one is told. */
export function isState(sentence: Sentence, inner: NounPhrase): boolean {
  return inner.last - inner.first === 2 && sentence.form(inner.first) === "the" && OUTCOME_WORDS.has(sentence, inner.head);
}
