import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** What is attacked in words alone. */
const SPOKEN = new WordSet(
  "budget plan deal policy government decision idea report speech record bill law agreement accord ruling verdict proposal statement critics press reform strategy claim claims",
);

/** "attacked the budget", "attacked the opposition | in a speech": in words only. */
export function isWords(sentence: Sentence, { phrases }: Clause, target: NounPhrase): boolean {
  return SPOKEN.has(sentence, target.head) || phrases.some(({ head, preposition }) => preposition === sentence.words.in && SPEECHES.has(sentence, head));
}

const SPEECHES = new WordSet("speech interview debate statement tweet article editorial sermon");
