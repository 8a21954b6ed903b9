import { TokenKind, type Tokens } from "../../model/index.js";
import type { Reader, ReaderName, Readers } from "./readers.js";
import { STARTS } from "./readers.js";
import type { DateRule } from "./rule.js";
import type { Slots } from "./slots.js";
import type { Tables } from "./tables.js";

/** One place in a pattern. */
interface Place {
  words: Int32Array;
  /** The unit each of the words names, 0 for none. */
  units: Uint8Array;
  /** Code units of punctuation marks; 0 stands for any hyphen, 1 for a possessive. */
  marks: readonly number[];
  readers: readonly Reader[];
  readerNames: readonly ReaderName[];
  optional: boolean;
  /** Must stand there, but is no part of the match. */
  ahead: boolean;
}

export interface CompiledRule {
  rule: DateRule;
  places: readonly Place[];
}

const HYPHEN = 0;
const POSSESSIVE = 1;
const MARKS: Readonly<Record<string, number>> = { ",": 44, ".": 46, "/": 47, "(": 40, ")": 41, "-": HYPHEN, "'s": POSSESSIVE };

/** Reads the pattern of a rule; a literal the vocabulary lacks never matches. */
export function compileRule(rule: DateRule, tables: Tables, readers: Readers): CompiledRule {
  return { rule, places: rule.pattern.split(" ").map((word) => compilePlace(word, tables, readers)) };
}

function compilePlace(source: string, tables: Tables, readers: Readers): Place {
  const optional = source.endsWith("?");
  const ahead = source.startsWith(">");
  const alternatives = source.replace(/^>|\?$/g, "").split("|");
  const readerNames = alternatives.filter((name) => name in STARTS) as ReaderName[];
  const marks = alternatives.filter((name) => name in MARKS).map((name) => MARKS[name]!);
  const words = alternatives
    .filter((name) => !(name in STARTS) && !(name in MARKS))
    .map((name) => tables.vocabulary.id(name))
    .filter((id) => id > 0);
  return { words: Int32Array.from(words), units: Uint8Array.from(words, (id) => tables.unit[id]!), marks, readers: readerNames.map((name) => readers.byName[name]), readerNames, optional, ahead };
}

/** The token after the longest way places `k` and on match from token `i`, or -1. */
export function matchFrom(places: readonly Place[], k: number, i: number, tokens: Tokens, last: number, slots: Slots): number {
  if (k === places.length) return i;
  const place = places[k]!;
  const next = i < last ? matchPlace(place, i, tokens, slots) : -1;
  if (next > 0 && place.ahead) return i;
  if (next > 0) {
    const end = matchFrom(places, k + 1, next, tokens, last, slots);
    if (end > 0) return end;
  }
  return place.optional ? matchFrom(places, k + 1, i, tokens, last, slots) : -1;
}

function matchPlace(place: Place, i: number, tokens: Tokens, slots: Slots): number {
  const { words, marks, readers } = place;
  const word = tokens.word[i]!;
  for (let k = 0; k < words.length; k++) {
    if (words[k] !== word) continue;
    if (place.units[k]! > 0) slots.unit = place.units[k]!;
    return i + 1;
  }
  for (let k = 0; k < readers.length; k++) {
    const next = readers[k]!(i, slots);
    if (next > 0) return next;
  }
  for (let k = 0; k < marks.length; k++) if (isMark(marks[k]!, i, tokens)) return i + 1;
  return -1;
}

function isMark(mark: number, i: number, tokens: Tokens): boolean {
  if (mark === HYPHEN) return tokens.kind[i] === TokenKind.Hyphen;
  if (mark === POSSESSIVE) return tokens.kind[i] === TokenKind.Possessive;
  return tokens.kind[i] !== TokenKind.Word && tokens.code[i] === mark;
}

/** The rules that can begin at a token, found by one look-up. */
export class RuleIndex {
  /** By word id: an index of `lists`, 0 for words that begin no date. */
  readonly byWord: Uint16Array;
  readonly lists: (readonly CompiledRule[])[] = [[]];
  /** By list: 1 when one token can be enough. */
  readonly isShort: Uint8Array;
  /** By word id: 1 when the word can follow the first token of a date. */
  readonly follows: Uint8Array;
  readonly digits: readonly CompiledRule[];
  readonly ordinals: readonly CompiledRule[];
  readonly quotes: readonly CompiledRule[];

  constructor(rules: readonly CompiledRule[], tables: Tables) {
    this.byWord = new Uint16Array(tables.classes.length);
    this.digits = rules.filter((rule) => starters(rule).some((name) => STARTS[name].digits));
    this.ordinals = rules.filter((rule) => starters(rule).some((name) => STARTS[name].ordinals));
    this.quotes = rules.filter((rule) => starters(rule).some((name) => STARTS[name].quotes));
    const byWord = new Map<number, CompiledRule[]>();
    for (const rule of rules) for (const id of startWords(rule, tables)) byWord.set(id, [...(byWord.get(id) ?? []), rule]);
    const shortWords = new Set(rules.flatMap((rule) => wordsAlone(rule, tables)));
    const known = new Map<string, number>();
    const isShort = [0];
    for (const [id, list] of byWord) {
      const short = shortWords.has(id) ? 1 : 0;
      const key = `${short} ${list.map((rule) => rule.rule.name).join()}`;
      if (!known.has(key)) {
        known.set(key, this.lists.push(list) - 1);
        isShort.push(short);
      }
      this.byWord[id] = known.get(key)!;
    }
    this.isShort = Uint8Array.from(isShort);
    this.follows = followers(rules, tables);
  }
}

/** The words that are all a rule needs. */
function wordsAlone({ places }: CompiledRule, tables: Tables): number[] {
  const required = places.filter((place) => !place.optional);
  return required.length === 1 ? wordsOf(required[0]!, tables) : [];
}

function followers(rules: readonly CompiledRule[], tables: Tables): Uint8Array {
  const follows = new Uint8Array(tables.classes.length);
  for (const { places } of rules) {
    for (const place of places) for (const id of wordsOf(place, tables)) follows[id] = 1;
  }
  for (const id of tables.withClass(-1)) follows[id] = 1;
  return follows;
}

function wordsOf(place: Place, tables: Tables): number[] {
  return [...place.words, ...place.readerNames.flatMap((name) => tables.withClass(STARTS[name].classes))];
}

/** The places a match can begin at. */
function opening({ places }: CompiledRule): readonly Place[] {
  const required = places.findIndex((place) => !place.optional);
  return places.slice(0, required + 1);
}

function starters(rule: CompiledRule): ReaderName[] {
  return opening(rule).flatMap((place) => place.readerNames);
}

function startWords(rule: CompiledRule, tables: Tables): Set<number> {
  const ids = new Set<number>();
  for (const place of opening(rule)) for (const id of wordsOf(place, tables)) ids.add(id);
  return ids;
}
