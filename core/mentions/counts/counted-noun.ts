import { Tag, TokenKind, type Tokens } from "../../model/index.js";

/** Tags that may stand between a number and what it counts. */
const BETWEEN = (1 << Tag.Adjective) | (1 << Tag.Number) | (1 << Tag.Name) | (1 << Tag.Hyphen) | (1 << Tag.Quote) | (1 << Tag.VerbPastParticiple) | (1 << Tag.VerbIng);
const NOUNS = (1 << Tag.Noun) | (1 << Tag.NounPlural);
/** Words looked at behind a number. */
const REACH = 8;

/** The token that heads what a number counts, the number ending before token `last`: "members" of "2,783 of its service members"; -1 where no noun is told, as in "1,245 are being treated". */
export function countedNoun(tokens: Tokens, last: number, of: number): number {
  const { tag } = tokens;
  let head = -1;
  for (let i = opensPartitive(tokens, last, of); i < Math.min(tokens.count, last + REACH); i++) {
    const bit = 1 << tag[i]!;
    if (bit & NOUNS) head = i;
    else if (head >= 0 || !(bit & BETWEEN)) break;
    else if (tag[i] === Tag.Name) head = isPeoples(tokens, i) ? i : -1;
  }
  return head;
}

/** The first token behind "of the", "of its" or "of" after a number, else the token itself. */
function opensPartitive({ tag, word }: Tokens, at: number, of: number): number {
  if (word[at] !== of) return at;
  return tag[at + 1] === Tag.Determiner || tag[at + 1] === Tag.Pronoun ? at + 2 : at + 1;
}

/** "three | Kenyans |": a name in the plural with no noun behind it. */
function isPeoples({ tag, kind, text, end }: Tokens, i: number): boolean {
  const next = tag[i + 1];
  return text.charCodeAt(end[i]! - 1) === 115 && next !== Tag.Noun && next !== Tag.NounPlural && next !== Tag.Name && kind[i] === TokenKind.Word;
}
