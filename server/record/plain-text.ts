const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const PLAIN = /^[a-z0-9]*$/i;

/** A word without marks and case: what search compares. */
export const foldWord = (word: string): string => (PLAIN.test(word) ? word : word.normalize("NFKD").replace(/[^\p{L}\p{N}]/gu, "")).toLowerCase();

/** A word of a text as search sees it. */
export interface FoundWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

export function* wordsIn(text: string): Generator<FoundWord> {
  for (const { 0: found, index } of text.matchAll(WORD)) yield { word: foldWord(found), start: index, end: index + found.length };
}

/** Longer words are not searched for: they are no words. */
const WORD_LONGEST = 60;

/** The words of a text, folded, each once. */
export function wordSet(text: string): string[] {
  const raw = new Set(text.match(WORD) ?? []);
  const words = new Set<string>();
  for (const found of raw) if (found.length <= WORD_LONGEST) words.add(foldWord(found));
  words.delete("");
  return [...words];
}
