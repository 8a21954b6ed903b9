import { Tag, TokenKind, type Tokens } from "../model/index.js";

/** How far back the people stand who say it. */
const REACH = 10;

/** "…, medics at the hospital | report.": does a verb of saying end the sentence, behind a comma and people in the plural? */
export function closesSaying({ code, kind, tag }: Tokens, isSaying: boolean, first: number, last: number, i: number): boolean {
  if (!isSaying || (i + 1 < last && kind[i + 1] !== TokenKind.Punctuation)) return false;
  let isMany = false;
  for (let at = i - 1; at > first && at > i - REACH; at--) {
    if (kind[at] === TokenKind.Punctuation) return code[at] === 44 && isMany;
    isMany ||= tag[at] === Tag.NounPlural;
  }
  return false;
}

/** "…, says | the army", "…” says | Reuters": a verb of saying right behind a comma or a quotation, with who says it behind. */
export function opensSaying({ code, kind }: Tokens, isSaying: boolean, first: number, i: number): boolean {
  return isSaying && i - 1 > first && (kind[i - 1] === TokenKind.ClosingQuote || (kind[i - 1] === TokenKind.Punctuation && code[i - 1] === 44));
}
