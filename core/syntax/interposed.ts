import { Tag, TokenKind, type Tokens } from "../model/index.js";
import { isIn } from "../text/index.js";
import { Mask, type Clause } from "./model.js";
import { VERB_TAGS } from "./verb-ahead.js";

const COMMA = 44;
/** Tokens of what stands between, at most. */
const REACH = 12;

/** What may stand between: phrases behind prepositions, and no verb. */
const BETWEEN =
  (1 << Tag.Determiner) |
  (1 << Tag.Noun) |
  (1 << Tag.NounPlural) |
  (1 << Tag.Name) |
  (1 << Tag.Number) |
  (1 << Tag.Adjective) |
  (1 << Tag.Preposition) |
  (1 << Tag.Possessive) |
  (1 << Tag.Hyphen) |
  (1 << Tag.Pronoun);

/** A past form behind a noun may be a participle. */
const PARTICIPLES = (1 << Tag.VerbPastParticiple) | (1 << Tag.VerbPast);

const isComma = ({ code, kind }: Tokens, at: number): boolean => code[at] === COMMA && kind[at] === TokenKind.Punctuation;

/** Where what stands between ends: the token behind its closing comma or its last phrase, or -1; "according | to the army" goes on. */
function endOfBetween(tokens: Tokens, mask: Uint8Array, at: number, last: number): number {
  const { tag } = tokens;
  const first = isComma(tokens, at) ? at + 1 : at;
  if (tag[first] !== Tag.Preposition) return -1;
  for (let i = first + 1; i < last && i < first + REACH; i++) {
    if (mask[i]! & (Mask.Date | Mask.Count)) continue;
    if (isComma(tokens, i)) return first > at ? i + 1 : -1;
    if (!isIn(BETWEEN, tag[i]!) && !(tag[i] === Tag.To && tag[i - 1] === Tag.Preposition)) return first > at || i === first + 1 ? -1 : i;
  }
  return -1;
}

/** What an auxiliary or a modal lacks: the tags of its verb; between commas alone behind "be", where one may tell of the noun before. */
function lackedBy(tokens: Tokens, at: number, isPerfect: boolean, isBe: boolean): number {
  if (tokens.tag[at - 1] === Tag.Modal) return 1 << Tag.Verb;
  if (isBe) return isComma(tokens, at) ? PARTICIPLES | (1 << Tag.VerbIng) | (1 << Tag.To) : 0;
  return isPerfect ? PARTICIPLES : 0;
}

/** "shall | within 30 days of signature | release", "has, in large part, left": the verb that an auxiliary waits for behind phrases, or -1. */
export function verbBehind(tokens: Tokens, mask: Uint8Array, at: number, last: number, { isPerfect }: Clause, isBe: boolean): number {
  const lacked = lackedBy(tokens, at, isPerfect, isBe);
  const end = lacked === 0 ? -1 : endOfBetween(tokens, mask, at, last);
  if (end < 0 || end >= last) return -1;
  let verb = end;
  while (verb + 1 < last && (tokens.tag[verb] === Tag.Adverb || tokens.tag[verb] === Tag.Negation)) verb++;
  const tag = tokens.tag[verb]!;
  if (mask[verb] !== 0) return -1;
  if (isIn(lacked, tag)) return end;
  return tag === Tag.Auxiliary && !isBe && isIn(VERB_TAGS | (1 << Tag.Auxiliary), tokens.tag[verb + 1]!) ? end : -1;
}

/** "to release | , within 30 days, | 40 prisoners": the token behind the comma that closes what stands between a verb and its object, or -1. */
export function objectBehind(tokens: Tokens, mask: Uint8Array, at: number, last: number, { verb }: Clause): number {
  const end = isComma(tokens, at) && tokens.tag[verb] === Tag.Verb ? endOfBetween(tokens, mask, at, last) : -1;
  if (end < 0 || end >= last || mask[end]! & Mask.Date) return -1;
  const tag = tokens.tag[end]!;
  return tag === Tag.Determiner || tag === Tag.Number ? end : -1;
}
