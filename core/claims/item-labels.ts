import { Shape, TokenKind, type Tokens } from "../model/index.js";

const OPENING = 40;
const CLOSING = 41;
const COMMA = 44;
const STOP = 46;
const COLON = 58;
const SEMICOLON = 59;
/** "iii", "10". */
const LABEL_MAX = 3;
const LEADS: ReadonlySet<string> = new Set(["and", "or", "to", "will", "shall", "must", "would", "that"]);

/** Is a token the letter or number of an item told within a sentence: "shall: a) withdraw; b) disarm", "to (1) free all captives and (2) leave", "following: 1. …, 2. …"? */
export function isItemLabel(tokens: Tokens, i: number): boolean {
  const { code, end, kind, shape, start } = tokens;
  if (kind[i + 1] !== TokenKind.Punctuation || (code[i + 1] !== CLOSING && code[i + 1] !== STOP) || start[i + 1] !== end[i]) return false;
  const length = end[i]! - start[i]!;
  const isNumber = kind[i] === TokenKind.Number && length < LABEL_MAX;
  const isLetter = kind[i] === TokenKind.Word && code[i + 1] === CLOSING && length <= LABEL_MAX && (length === 1 || (shape[i]! & Shape.Capital) === 0);
  if ((!isNumber && !isLetter) || kind[i + 2] !== TokenKind.Word) return false;
  if (code[i + 1] === STOP && shape[i + 2]! & Shape.Capital) return false;
  return opensItem(tokens, code[i - 1] === OPENING && kind[i - 1] === TokenKind.Punctuation ? i - 2 : i - 1);
}

/** What an item stands behind: a colon, a comma, a conjunction, the verb that all items share. */
function opensItem({ code, end, kind, start, text }: Tokens, at: number): boolean {
  if (at < 0) return false;
  if (kind[at] === TokenKind.Punctuation) return code[at] === COLON || code[at] === SEMICOLON || code[at] === COMMA;
  return kind[at] === TokenKind.Word && LEADS.has(text.slice(start[at], end[at]).toLowerCase());
}
