import { Tag, TokenKind, type Tokens } from "../model/index.js";
import { isIn, NOUN } from "./tag-sets.js";

const COMMA = 44;
/** Tokens between a modal and its verb, at most. */
const REACH = 12;

/** What may stand right before a verb that its modal waits for. */
export const INTERPOSED_ENDS = NOUN | (1 << Tag.Number) | (1 << Tag.Punctuation);

const BETWEEN =
  (INTERPOSED_ENDS ^ (1 << Tag.Punctuation)) |
  (1 << Tag.Determiner) |
  (1 << Tag.Adjective) |
  (1 << Tag.Adverb) |
  (1 << Tag.Preposition) |
  (1 << Tag.Possessive) |
  (1 << Tag.Hyphen) |
  (1 << Tag.Pronoun);

/** "shall within 30 days of signature | release | all captives", "will, in the coming days, | release | them": a modal waits for its verb, with nothing but phrases behind a preposition between. */
export function isBehindInterposed({ code, kind, tag }: Tokens, first: number, i: number): boolean {
  const isClosed = kind[i - 1] === TokenKind.Punctuation;
  if (isClosed && code[i - 1] !== COMMA) return false;
  for (let at = isClosed ? i - 2 : i - 1; at > first && at > i - REACH; at--) {
    if (tag[at] === Tag.Preposition) {
      if (tag[at - 1] === Tag.Modal && !isClosed) return true;
      if (isClosed && code[at - 1] === COMMA && kind[at - 1] === TokenKind.Punctuation) return tag[at - 2] === Tag.Modal;
    }
    if (!isIn(BETWEEN, tag[at]!)) return false;
  }
  return false;
}
