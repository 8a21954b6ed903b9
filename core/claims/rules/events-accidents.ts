import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** "a gas explosion", "an explosion at a fireworks factory": no act of war. */
export function isAccident(sentence: Sentence, phrase: NounPhrase): boolean {
  const at = sentence.phraseAfter(phrase, sentence.words.at, sentence.words.in, sentence.words.of);
  return ACCIDENTS.hasIn(sentence, phrase.first, phrase.head) || (at !== null && ACCIDENTS.hasIn(sentence, at.first, at.last));
}

const ACCIDENTS = new WordSet("gas boiler cooker cylinder fireworks firecracker transformer coal colliery stove laboratory volcanic volcano anger laughter");
