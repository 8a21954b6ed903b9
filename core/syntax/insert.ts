import { joinsAdjectives } from "./adjective-row.js";
import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { Mask } from "./model.js";
import { FINITE, isIn, NOUN } from "../text/index.js";

const COMMA = 44;
const ROUND = 40;
const ROUND_CLOSED = 41;
const SQUARE = 91;
const SQUARE_CLOSED = 93;

/** Tokens between the brackets of an insert, at most. */
const INSERT_TOKENS = 12;

/** What an insert may hold: names and nouns with what goes with them. */
const INSERTED = NOUN | (1 << Tag.Adjective) | (1 << Tag.Determiner) | (1 << Tag.Preposition) | (1 << Tag.Conjunction) | (1 << Tag.Hyphen) | (1 << Tag.Possessive);
/** With what a sentence goes on behind one. */
const GOES_ON = NOUN | FINITE | (1 << Tag.Verb) | (1 << Tag.VerbPastParticiple);
/** "[the | armed | forces]". */
const PARTICIPLES = (1 << Tag.VerbPast) | (1 << Tag.VerbPastParticiple) | (1 << Tag.VerbIng);
const GOES_BEFORE = NOUN | (1 << Tag.Adjective) | (1 << Tag.Number);

/** "the Segou (Segu) camp", "two KDF [Kenyan army] soldiers", "people (women, children) were killed": the token behind an insert that tells no figure and no deed and that the sentence goes on behind, or 0. */
export function insertEnd({ code, kind, tag }: Tokens, mask: Uint8Array, at: number, last: number): number {
  const opening = code[at]!;
  if ((opening !== ROUND && opening !== SQUARE) || at === 0 || !isIn(GOES_BEFORE, tag[at - 1]!)) return 0;
  const closing = opening === ROUND ? ROUND_CLOSED : SQUARE_CLOSED;
  for (let end = at + 1; end + 1 < last && end <= at + INSERT_TOKENS; end++) {
    if (code[end] === closing) return end > at + 1 && isIn(GOES_ON, tag[end + 1]!) ? end + 1 : 0;
    const isComma = kind[end] === TokenKind.Punctuation && code[end] === COMMA;
    const isModifier = isIn(PARTICIPLES, tag[end]!) && isIn(GOES_BEFORE, tag[end + 1]!);
    if (mask[end] !== 0 || !(isComma || isModifier || isIn(INSERTED, tag[end]!))) return 0;
  }
  return 0;
}

/** How many tokens a distance told once more may have: "(about 64 km)". */
const DISTANCE_TOKENS = 5;

/** "40 miles | (64 km) | north": the token behind a distance that brackets tell once more, or 0. */
function distanceEnd({ code, word }: Tokens, distances: Uint8Array, at: number, last: number): number {
  if (code[at] !== ROUND || at === 0 || distances[word[at - 1]!] !== 1) return 0;
  for (let end = at + 2; end < last && end <= at + DISTANCE_TOKENS; end++) if (code[end] === ROUND_CLOSED) return distances[word[end - 1]!] === 1 ? end + 1 : 0;
  return 0;
}

/** How many tokens an insert inside a phrase takes: an acronym behind a noun ("the Front (FNL)"), or, as a negative number, what a noun stands behind. */
export function insertIn(tokens: Tokens, mask: Uint8Array, distances: Uint8Array, at: number, last: number, sawNoun: boolean): number {
  if (!sawNoun && joinsAdjectives(tokens, mask, at, last)) return -1;
  const { code, tag } = tokens;
  if (sawNoun && code[at] === ROUND && at + 2 < last && code[at + 2] === ROUND_CLOSED && tag[at + 1] === Tag.Name) return 3;
  const told = sawNoun ? distanceEnd(tokens, distances, at, last) : 0;
  if (told > 0) return told - at;
  const behind = insertEnd(tokens, mask, at, last);
  return behind > 0 && isIn(NOUN, tag[behind]!) ? at - behind : 0;
}

/** "killed 203 | "terrorists"", "two | "enemy fighters"", "condemned the | "brutal tragedy"": what is told of in the words of whoever speaks, between two tokens of quotation marks. */
export function isCountedQuote({ tag }: Tokens, mask: Uint8Array, at: number, end: number): boolean {
  return ((mask[at - 1]! & Mask.Count) !== 0 && tag[end - 1] === Tag.NounPlural) || (tag[at - 1] === Tag.Determiner && isIn(NOUN, tag[end - 1]!));
}

/** Names within quotation marks, at most. */
const QUOTED_NAMES = 3;

/** 'the "LPR" said', 'under "DPR" control': is a quotation mark one of two around nothing but a name, which is the name of a side and no speech? */
export function isAroundName({ kind, tag, shape }: Tokens, at: number, last: number): boolean {
  const step = kind[at] === TokenKind.OpeningQuote ? 1 : -1;
  const other = step === 1 ? TokenKind.ClosingQuote : TokenKind.OpeningQuote;
  let to = at + step;
  let isShort = false;
  while (to >= 0 && to < last && tag[to] === Tag.Name && Math.abs(to - at) <= QUOTED_NAMES) {
    isShort ||= (shape[to]! & Shape.AllCaps) !== 0;
    to += step;
  }
  return isShort && to >= 0 && to < last && kind[to] === other;
}

/** "130 | left Goma", "hundreds | marched": a past form right behind those counted is what they did. */
export const isDoneByCounted = ({ tag, word }: Tokens, masses: Uint8Array, at: number, first: number): boolean =>
  (tag[at] === Tag.VerbPast && tag[at - 1] === Tag.Number) || (at === first + 1 && masses[word[first]!] === 1);
