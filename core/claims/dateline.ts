import { Shape, TokenKind } from "../model/index.js";
import type { Sentence } from "./sentence.js";

/** How long a dateline with its date and credit can be, in tokens. */
const LENGTH_MAX = 24;
const COLON = 58;

/** The token behind "KINSHASA, Congo (Copper News) -- " or "LUSAKA: ", which tell where a story was sent from; -1 where a sentence has none. */
export function datelineEnd({ tokens, first, last, syntax }: Sentence): number {
  const { code, end, kind, shape, start } = tokens;
  if ((shape[first]! & Shape.Paragraph) === 0 || (shape[first]! & Shape.AllCaps) === 0) return -1;
  const reach = Math.min(last - 1, first + LENGTH_MAX, syntax.clauses[0]?.first ?? last);
  for (let at = first + 1; at < reach; at++) {
    if (kind[at] === TokenKind.Hyphen && (start[at]! > end[at - 1]! || start[at + 1]! > end[at]!)) return at + 1;
    if (code[at] === COLON) return at - first <= 4 ? at + 1 : -1;
  }
  return -1;
}
