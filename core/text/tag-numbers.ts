import { Tag, TokenKind, type Tokens } from "../model/index.js";
import type { TagWords } from "./tag-words.js";
import { Pos } from "./vocabulary.js";

const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;

/** "two | and | a | half | million": part of the number, behind one and before a word for more. */
export function isHalfMore({ word }: Tokens, pos: ArrayLike<number>, words: TagWords, i: number): boolean {
  const half = word[i] === words.half ? i : word[i] === words.a ? i + 1 : word[i] === words.and ? i + 2 : -1;
  return half > 1 && word[half] === words.half && word[half - 1] === words.a && word[half - 2] === words.and && (pos[word[half + 1]!]! & Pos.NumberWord) !== 0;
}

/** "Twelve | ( | 12 | ) | civilians": the brackets around a number told in words and then in figures, or the other way about. */
export function isToldAgain({ code, kind, tag }: Tokens, first: number, i: number): boolean {
  const opening = code[i] === OPENING_BRACKET ? i : code[i] === CLOSING_BRACKET ? i - 2 : -1;
  if (opening <= first || code[opening] !== OPENING_BRACKET || code[opening + 2] !== CLOSING_BRACKET || tag[opening - 1] !== Tag.Number) return false;
  return kind[opening - 1] !== kind[opening + 1] && (kind[opening + 1] === TokenKind.Number || kind[opening - 1] === TokenKind.Number);
}

/** "Battalion 379 | arrested | 36 men": behind a name with its number, ahead of an object. */
export const isBehindNumbered = ({ kind, tag }: Tokens, i: number, isObject: boolean): boolean =>
  i > 1 && kind[i - 1] === TokenKind.Number && tag[i - 2] === Tag.Name && (isObject || kind[i + 1] === TokenKind.Number);

/** "a boy of 14 | lost a hand": behind somebody's age, for one person is told of. */
export const isBehindAge = ({ word, tag }: Tokens, pos: ArrayLike<number>, words: TagWords, i: number): boolean =>
  i > 2 && word[i - 2] === words.of && tag[i - 3] === Tag.Noun && (pos[word[i - 3]!]! & Pos.Person) !== 0;

/** "| about | a third of the town is held": how much, and no preposition. */
export const boundsShare = ({ word }: Tokens, words: TagWords, i: number): boolean => words.bounding.has(word[i]!) && words.shares.has(word[i + 2]!) && word[i + 1] === words.a;
