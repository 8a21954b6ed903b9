import type { Gazetteer } from "./gazetteer.js";
import { NameHash } from "./hash.js";
import type { Openers } from "./openers.js";

/** A stretch of the report that bears a name of the gazetteer; whether it is a place is for `resolve` to say. */
export interface PlaceSpan {
  /** UTF-16 offset of the first unit. */
  start: number;
  /** UTF-16 offset after the last unit. */
  end: number;
  /** The name in the gazetteer: see `Gazetteer.candidate`. */
  run: number;
  /** Index of the first token, and of the last. */
  firstToken: number;
  lastToken: number;
}

/** Tokens of a report, by offsets; with `sentenceOf` no name runs over the end of a sentence, and with `word`, the ids of the vocabulary, `openers` rules words out. */
export interface TokenTable {
  text: string;
  tokenStart: Int32Array;
  tokenEnd: Int32Array;
  tokenCount: number;
  sentenceOf?: Int32Array;
  word?: Int32Array;
  /** The first unit of each token, as read from `text` without it. */
  code?: Uint16Array;
  /** With `word`: what each word of the vocabulary tells beside a name, see `cues.ts`. */
  cues?: Uint16Array;
}

const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const NEWLINE = 0x0a;

/** Finds the longest names, left to right, that begin and end with a capital letter; one pass, nothing overlaps. */
export function findPlaces(gazetteer: Gazetteer, tokens: TokenTable, openers: Openers | null = null): PlaceSpan[] {
  const spans: PlaceSpan[] = [];
  const hash = new NameHash();
  for (let i = 0; i < tokens.tokenCount; i++) {
    if (!startsName(tokens, i)) continue;
    const span = spanAt(gazetteer, tokens, openers, hash, i);
    if (span === null) continue;
    spans.push(span);
    i = span.lastToken;
  }
  return spans;
}

/** The longest name at a token; what is known of its word spares most of the looking up. */
function spanAt(gazetteer: Gazetteer, tokens: TokenTable, openers: Openers | null, hash: NameHash, first: number): PlaceSpan | null {
  const { text, tokenStart, tokenEnd, word } = tokens;
  const start = tokenStart[first]!;
  const end = tokenEnd[first]!;
  const opener = word?.[first] ?? 0;
  if (openers === null || nameEnd(text, start, end) < end || !openers.knows(opener, text, start, end)) return longestFrom(gazetteer, tokens, hash.reset(), first, first, 0, null);
  const most = openers.most(opener);
  if (most === 0) return null;
  const run = openers.run(opener);
  const alone = run >= 0 ? spanOf(gazetteer, tokens, run, first, first, end) : null;
  if (most === 1 && tokenStart[first + 1] !== end) return alone;
  openers.begin(opener, hash);
  return longestFrom(gazetteer, tokens, hash, first, first + 1, most, alone);
}

/** Goes on from a token with the names that begin at `first`; `most` words at the most, 0 = not known yet. */
function longestFrom(gazetteer: Gazetteer, tokens: TokenTable, hash: NameHash, first: number, from: number, most: number, shorter: PlaceSpan | null): PlaceSpan | null {
  const { text, tokenStart, tokenEnd } = tokens;
  let found = shorter;
  let limit = most;
  for (let i = from; i < tokens.tokenCount; i++) {
    if (i > first && !continues(tokens, first, i)) break;
    const end = nameEnd(text, tokenStart[i]!, tokenEnd[i]!);
    hash.feed(text, i === first ? tokenStart[i]! : tokenEnd[i - 1]!, end);
    if (limit === 0) limit = gazetteer.longestFrom(hash);
    if (hash.words > limit) break;
    const mayBegin = gazetteer.mayBegin(hash);
    if (!mayBegin && hash.words > 1 && tokenStart[i + 1] !== tokenEnd[i]) break;
    const run = mayBegin && endsName(text, tokenStart[i]!, end) ? gazetteer.findHash(hash) : -1;
    if (run >= 0) found = spanOf(gazetteer, tokens, run, first, i, end) ?? found;
    if (end < tokenEnd[i]!) break;
  }
  return found;
}

/** The name from one token to another, unless its case speaks against it. */
function spanOf(gazetteer: Gazetteer, { text, tokenStart }: TokenTable, run: number, first: number, last: number, end: number): PlaceSpan | null {
  const start = tokenStart[first]!;
  if (!endsName(text, tokenStart[last]!, end) || !agreesInCase(gazetteer, run, text, start, end)) return null;
  return { start, end: withStop(text, start, end, gazetteer.isAbbreviation(run)), run, firstToken: first, lastToken: last };
}

/** A capital letter, or an Arabic article before one ("al-Bab"). */
function startsName({ text, tokenStart, code }: TokenTable, i: number): boolean {
  const unit = code ? code[i]! : text.charCodeAt(tokenStart[i]!);
  if (unit !== 0x61 && unit !== 0x65) return isCapital(unit);
  const start = tokenStart[i]!;
  if (text.charCodeAt(start + 2) === HYPHEN) return text.charCodeAt(start + 1) !== HYPHEN && isCapital(text.charCodeAt(start + 3));
  return text.charCodeAt(start + 3) === HYPHEN && text.charCodeAt(start + 1) !== HYPHEN && isCapital(text.charCodeAt(start + 4));
}

/** Whether the name that began at token `first` may go on over token `i`. */
function continues(tokens: TokenTable, first: number, i: number): boolean {
  const { text, tokenStart, tokenEnd, sentenceOf } = tokens;
  if (sentenceOf && sentenceOf[i] !== sentenceOf[first]) return false;
  const gapStart = tokenEnd[i - 1]!;
  if (tokenStart[i]! - gapStart > 1 && hasBlankLine(text, gapStart, tokenStart[i]!)) return false;
  if (text.charCodeAt(gapStart - 1) === FULL_STOP && !isShortWord(text, tokenStart[i - 1]!, gapStart)) return false;
  const unit = text.charCodeAt(tokenStart[i]!);
  return isLetter(unit) || unit === HYPHEN || unit === FULL_STOP || unit === 0x27 || unit === 0x2019;
}

function hasBlankLine(text: string, start: number, end: number): boolean {
  let lines = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === NEWLINE) lines++;
  return lines > 1;
}

/** "St." and "D." may stand inside a name; after longer words, or a stop that is a token of its own, a sentence ends. */
function isShortWord(text: string, start: number, end: number): boolean {
  if (end - start > 1) return end - start <= 4;
  let at = start;
  while (at > 0 && isLetter(text.charCodeAt(at - 1))) at--;
  return start - at <= 3;
}

/** The token's end without a possessive ending. */
function nameEnd(text: string, start: number, end: number): number {
  if (end - start < 4) return end;
  const mark = text.charCodeAt(end - 2);
  return (mark === 0x27 || mark === 0x2019) && (text.charCodeAt(end - 1) | 0x20) === 0x73 ? end - 2 : end;
}

/** The last token must hold a capital: "Bay of pigs" is none. */
function endsName(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isCapital(text.charCodeAt(at))) return true;
  return false;
}

/** Short forms are good only as printed short forms: "CAR" and "Ala.", not "Car" or "Ala". */
function agreesInCase(gazetteer: Gazetteer, run: number, text: string, start: number, end: number): boolean {
  if (!gazetteer.isAbbreviation(run)) return end - start > 5 || isKnownShort(gazetteer, run, text, start, end);
  let capitals = 0;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === FULL_STOP) return true;
    if (isCapital(unit)) capitals++;
  }
  return (capitals === end - start && capitals > 1) || text.charCodeAt(end) === FULL_STOP;
}

/** Up to five letters all in capitals are mostly acronyms (UN, NATO): only well-known places pass (IRAQ). */
function isKnownShort(gazetteer: Gazetteer, run: number, text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isCapital(text.charCodeAt(at)) && text.charCodeAt(at) !== FULL_STOP) return true;
  const top = gazetteer.candidate(run, 0);
  return end - start > 2 && (gazetteer.populationCode(top) >= KNOWN_POPULATION || gazetteer.isCurated(top)) && !gazetteer.isWord(run);
}

/** Code of some 30,000 people, see `encodePopulation`. */
const KNOWN_POPULATION = 150;

/** "U.S" + "." is one name. */
function withStop(text: string, start: number, end: number, isShort: boolean): number {
  if (text.charCodeAt(end) !== FULL_STOP || !isShort) return end;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === FULL_STOP) return end + 1;
  return isCapital(text.charCodeAt(end - 1)) ? end : end + 1;
}

export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (unit < 0xc0 || unit === 0xd7) return false;
  if (unit <= 0xde) return true;
  return (unit >= 0x100 && unit <= 0x17f) || (unit >= 0x18f && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff) ? isUpperOfPair(unit) : unit === 0x2bf || unit === 0x2018;
}

/** In the extended Latin blocks capitals and small letters alternate; the language's own folding settles which. */
function isUpperOfPair(unit: number): boolean {
  const letter = String.fromCharCode(unit);
  return letter.toLowerCase() !== letter;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit <= 0x24f) || (unit >= 0x1e00 && unit <= 0x1eff) || unit === 0x2bf;
}
