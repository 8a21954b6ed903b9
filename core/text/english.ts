import { Shape, TokenKind, type Tokens } from "../model/index.js";

/** Fewer words than this tell no language. */
const WORDS_MIN = 4;
/** English has at least this share of its words in the vocabulary; of other languages few words look like English ones. */
const KNOWN_SHARE = 0.6;

/** Does a text read as English, names left out? One of hardly any words counts as English. */
export function isEnglish({ count, kind, shape, word, inCapitals }: Tokens): boolean {
  let words = 0;
  let known = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== TokenKind.Word || (!inCapitals && (shape[i]! & Shape.Capital) !== 0)) continue;
    words++;
    if (word[i] !== 0) known++;
  }
  return words < WORDS_MIN || known >= words * KNOWN_SHARE;
}
