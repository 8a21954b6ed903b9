import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { FINITE, isIn } from "../text/index.js";
import { Mask } from "./model.js";

const COMMA = 44;
/** How far behind the comma the noun may stand. */
const REACH = 9;

/** "a unilateral | , | five-month ceasefire", "a long | , | bitter war", "the southern | , | western and northern sectors": a comma between the adjectives of one noun, with an article before them. */
export function joinsAdjectives({ code, kind, tag }: Tokens, mask: Uint8Array, at: number, last: number): boolean {
  if (code[at] !== COMMA || kind[at] !== TokenKind.Punctuation || tag[at - 1] !== Tag.Adjective || !(tag[at - 2] === Tag.Determiner || tag[at - 3] === Tag.Determiner || code[at - 2] === COMMA))
    return false;
  for (let i = at + 1; i < Math.min(last, at + REACH); i++) {
    if ((mask[i]! & Mask.Date) !== 0 || tag[i] === Tag.Adjective || tag[i] === Tag.Hyphen) continue;
    if (i > at + 1 && (code[i] === COMMA || tag[i] === Tag.Conjunction) && tag[i - 1] === Tag.Adjective && tag[i + 1] === Tag.Adjective) continue;
    return i > at + 1 && (tag[i] === Tag.Noun || tag[i] === Tag.NounPlural);
  }
  return false;
}

/** How names of a people end: "Kenyan", "Congolese", "Turkish", "Iraqi", "Serbian". */
const OF_PEOPLES = ["an", "ese", "ish", "i", "ch"];

const isOfPeople = ({ text, start, end }: Tokens, at: number): boolean => OF_PEOPLES.some((ending) => text.endsWith(ending, end[at]) && end[at]! - start[at]! > ending.length + 1);

/** "left Goma | and | Congolese troops moved in": what the verb before has is a place, and what stands behind has a verb of its own. */
function isTakenApart(tokens: Tokens, at: number): boolean {
  const { tag, shape } = tokens;
  if (!isIn(FINITE, tag[at - 2]!) || !isIn(FINITE, tag[at + 3]!) || tag[at + 2] !== Tag.NounPlural) return false;
  return (shape[at - 1]! & Shape.AllCaps) === 0 && isOfPeople(tokens, at + 1) && !isOfPeople(tokens, at - 1);
}

/** "Russian | and | Turkish military officials": two adjectives or names of one noun. */
export function joinsTwo(tokens: Tokens, at: number, first: number, last: number): boolean {
  const { code, tag } = tokens;
  if (at + 2 >= last || (at - first > 2 && code[at - 2] !== COMMA)) return false;
  const before = tag[at - 1]!;
  const next = tag[at + 1]!;
  if (!((before === Tag.Adjective && next === Tag.Adjective) || (before === Tag.Name && next === Tag.Name && !isTakenApart(tokens, at)))) return false;
  const after = tag[at + 2]!;
  return after === Tag.NounPlural || ((after === Tag.Noun || after === Tag.Name) && before === Tag.Adjective) || (after === Tag.Adjective && tag[at + 3] === Tag.NounPlural);
}
