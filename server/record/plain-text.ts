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
const ASCII_LAST = 127;

/** What an ASCII sign is in a word: itself, in lower case; 0 where it ends one. */
const LETTERS = Uint8Array.from({ length: ASCII_LAST + 1 }, (_, code) => (/[a-z0-9]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : 0));

/** The words of a text, folded, each once. Runs of ASCII are told by their signs alone; the pattern reads those with others among them. */
export function wordSet(text: string): string[] {
  const words = new Set<string>();
  const met = new Uint32Array(1 << 12);
  for (let at = 0; at < text.length;) {
    const start = at;
    let isAscii = true;
    let hash = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > ASCII_LAST) isAscii = false;
      else if (LETTERS[code] === 0) break;
      else hash = Math.imul(hash, 31) + (LETTERS[code] ?? 0);
    }
    if (!isAscii) addAll(words, text.slice(start, at));
    else if (at > start && at - start <= WORD_LONGEST) addOnce(words, met, text, start, at, hash);
    if (at === start) at++;
  }
  return [...words];
}

function addAll(words: Set<string>, run: string): void {
  for (const found of run.match(WORD) ?? []) {
    const word = found.length > WORD_LONGEST ? "" : foldWord(found);
    if (word !== "") words.add(word);
  }
}

/** Adds a word unless the last one of its kind of hash, whose place in the text `met` keeps, was the same. */
function addOnce(words: Set<string>, met: Uint32Array, text: string, start: number, end: number, hash: number): void {
  const slot = (hash ^ (hash >>> 12)) & (met.length - 1);
  const before = (met[slot] ?? 0) - 1;
  if (before >= 0 && isSameWord(text, before, start, end)) return;
  met[slot] = start + 1;
  words.add(text.slice(start, end).toLowerCase());
}

/** Does the ASCII word of a stretch stand at an earlier place as well, in any case? */
function isSameWord(text: string, before: number, start: number, end: number): boolean {
  const length = end - start;
  for (let i = 0; i < length; i++) if (LETTERS[text.charCodeAt(before + i)] !== LETTERS[text.charCodeAt(start + i)]) return false;
  const behind = text.charCodeAt(before + length);
  return behind <= ASCII_LAST && LETTERS[behind] === 0;
}
