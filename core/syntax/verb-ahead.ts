import { Tag, type Tokens } from "../model/index.js";
import { Pos } from "../text/index.js";

/** Tags of the forms of verbs, as bits. */
export const VERB_TAGS = (1 << Tag.Verb) | (1 << Tag.VerbS) | (1 << Tag.VerbPast) | (1 << Tag.VerbPastParticiple) | (1 << Tag.VerbIng);

/** Adverbs before a verb, at most: "has for the time being | withdrawn". */
const ADVERBS_MOST = 5;

/** Does a verb group begin within the next tokens, behind adverbs only? */
export function verbFollows(tokens: Tokens, mask: Uint8Array, at: number, last: number): boolean {
  for (let next = at + 1; next < last && next <= at + ADVERBS_MOST; next++) {
    const tag = tokens.tag[next]!;
    if ((VERB_TAGS >> tag) & 1 || tag === Tag.Auxiliary) return mask[next] === 0;
    if (tag !== Tag.Adverb && tag !== Tag.Negation && tag !== Tag.To) return false;
  }
  return false;
}

/** "| not |", "ordered them | never | to return", "| no | longer holds", "| never | left": a word that turns the verb behind it. */
export function negates({ tag, word }: Tokens, pos: Int32Array, i: number): boolean {
  if (tag[i] === Tag.Negation) return true;
  if ((tag[i] !== Tag.Adverb && tag[i] !== Tag.Conjunction) || (pos[word[i]!]! & Pos.Negation) === 0) return false;
  const next = tag[i + 1];
  return next === Tag.To || next === Tag.Adverb || next === Tag.VerbS || next === Tag.VerbPast || next === Tag.Verb;
}

/** "will not, however, accept": an adverb between commas inside a verb group. */
export function isParenthesis({ code, tag }: Tokens, at: number, last: number): boolean {
  return at + 3 < last && code[at] === COMMA && code[at + 2] === COMMA && tag[at] === Tag.Punctuation && tag[at + 1] === Tag.Adverb && ((VERB_TAGS >> tag[at + 3]!) & 1) === 1;
}

const COMMA = 44;
