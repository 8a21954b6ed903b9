import { cuesOf, CALENDAR, COMPASS, DIVISION, FUNCTION, INHABITANT, LOCATIVE, NATURE, OF, ORGANISATION, ROLE, SETTLEMENT, STREET, TITLE } from "./cues.js";
import { isCapital, type PlaceSpan, type TokenTable } from "./find.js";

/** What the words around one span say, as bits. */
export const IN_PLACE = 1 << 0;
export const AFTER_OF = 1 << 1;
export const AFTER_TITLE = 1 << 2;
export const AFTER_NAME = 1 << 3;
export const AFTER_COMPASS = 1 << 4;
export const AFTER_CAPITAL_COMPASS = 1 << 5;
export const AFTER_ORGANISATION_OF = 1 << 6;
export const AFTER_DIVISION = 1 << 7;
export const AFTER_NATURE = 1 << 8;
export const AFTER_SETTLEMENT = 1 << 9;
export const BEFORE_ORGANISATION = 1 << 10;
export const BEFORE_STREET = 1 << 11;
export const BEFORE_NATURE = 1 << 12;
export const BEFORE_DIVISION = 1 << 13;
export const BEFORE_SETTLEMENT = 1 << 14;
export const BEFORE_INHABITANT = 1 << 15;
export const BEFORE_ROLE = 1 << 16;
export const BEFORE_NAME = 1 << 17;
export const BEFORE_COMMA = 1 << 18;
export const BEFORE_DASH = 1 << 19;
export const BEFORE_MONEY = 1 << 20;
export const STARTS_SENTENCE = 1 << 21;
export const AFTER_PREFIX = 1 << 22;
export const OF_SHORE = 1 << 23;

/** What a statement says of a span, as bits: that it lies in another place, that it holds one. */
export const LIES = 1 << 0;
export const HOLDS = 1 << 1;

/** What capitals alone can tell: nothing in a report printed in capitals. */
const CASE_BITS = AFTER_NAME | BEFORE_NAME;

/** Reads the surroundings of each span into bits, by span. */
export function readEvidence(tokens: TokenTable, spans: readonly PlaceSpan[], evidence: Int32Array): void {
  const kept = isPrintedInCapitals(tokens) ? ~CASE_BITS : ~0;
  for (let i = 0; i < spans.length; i++) evidence[i] = kept & (before(tokens, spans[i]!) | after(tokens, spans[i]!));
}

const SAMPLE_TOKENS = 300;

/** Old wire reports are in capitals throughout; a sample of words longer than three letters tells. */
function isPrintedInCapitals(tokens: TokenTable): boolean {
  let capitals = 0;
  let words = 0;
  const step = Math.max(1, Math.floor(tokens.tokenCount / SAMPLE_TOKENS));
  for (let i = 0; i < tokens.tokenCount; i += step) {
    const at = tokens.tokenStart[i]!;
    if (tokens.tokenEnd[i]! - at < 4 || !isWordUnit(tokens.text.charCodeAt(at + 2))) continue;
    words++;
    if (isCapital(tokens.text.charCodeAt(at + 2))) capitals++;
  }
  return capitals > 10 && capitals > words * 0.8;
}

/** What the token tells as a lower-case word, stops dropped. */
function cuesAt({ text, tokenStart, tokenEnd, word, cues }: TokenTable, i: number): number {
  const id = word?.[i] ?? 0;
  if (id !== 0 && cues) return cues[id]!;
  const form = text.slice(tokenStart[i]!, tokenEnd[i]!).toLowerCase();
  return cuesOf(form.endsWith(".") ? form.slice(0, -1) : form);
}

function before(tokens: TokenTable, span: PlaceSpan): number {
  const { text, tokenStart, tokenEnd } = tokens;
  let i = span.firstToken - 1;
  if (i < 0) return STARTS_SENTENCE;
  const gap = span.start - tokenEnd[i]!;
  let unit = text.charCodeAt(tokenStart[i]!);
  if (hasNewline(text, tokenEnd[i]!, span.start)) return STARTS_SENTENCE;
  if (unit === 0x2e && tokenEnd[i]! - tokenStart[i]! === 1 && i > 0 && isTitleAt(tokens, i - 1)) unit = text.charCodeAt(tokenStart[--i]!);
  if (gap === 0 && (unit === 0x2d || unit === 0x2f)) return unit === 0x2d && isPrefixAt(tokens, i - 1) ? AFTER_PREFIX : 0;
  if (unit === 0x2d || unit === 0x2013 || unit === 0x2014) return STARTS_SENTENCE;
  if (!isWordUnit(unit)) return isStop(unit) ? STARTS_SENTENCE : 0;
  return isCapital(unit) ? beforeCapital(tokens, i) : beforeSmall(tokens, i);
}

/** "anti", "ex", "pro": what makes of the name behind its hyphen something for or against it. */
function isPrefixAt({ text, tokenStart, tokenEnd }: TokenTable, i: number): boolean {
  return i >= 0 && PREFIXES.has(text.slice(tokenStart[i]!, tokenEnd[i]!).toLowerCase());
}

const PREFIXES: ReadonlySet<string> = new Set(["anti", "ex", "pro", "non"]);

function isTitleAt(tokens: TokenTable, i: number): boolean {
  return tokens.tokenEnd[i]! - tokens.tokenStart[i]! <= 5 && (cuesAt(tokens, i) & TITLE) !== 0;
}

function beforeSmall(tokens: TokenTable, i: number): number {
  const cues = cuesAt(tokens, i);
  let bits = 0;
  if (cues & LOCATIVE) bits |= IN_PLACE;
  if (cues & OF) bits |= afterOf(tokens, i - 1);
  if (cues & TITLE) bits |= AFTER_TITLE;
  if (cues & COMPASS) bits |= AFTER_COMPASS;
  if (cues & DIVISION) bits |= AFTER_DIVISION;
  return bits;
}

/** "University of", "province of", "city of". */
function afterOf(tokens: TokenTable, i: number): number {
  if (i < 0) return AFTER_OF;
  const cues = cuesAt(tokens, i);
  if (cues & ORGANISATION && isCapital(tokens.text.charCodeAt(tokens.tokenStart[i]!))) return AFTER_ORGANISATION_OF;
  return AFTER_OF | (cues & DIVISION ? AFTER_DIVISION : 0) | (cues & SETTLEMENT ? AFTER_SETTLEMENT : 0);
}

function beforeCapital(tokens: TokenTable, i: number): number {
  const cues = cuesAt(tokens, i);
  if (cues & LOCATIVE) return IN_PLACE;
  if (cues & OF) return AFTER_OF;
  if (cues & TITLE) return AFTER_TITLE;
  if (cues & COMPASS) return AFTER_CAPITAL_COMPASS;
  if (cues & (FUNCTION | CALENDAR)) return 0;
  if (cues & DIVISION) return AFTER_DIVISION;
  if (cues & NATURE) return AFTER_NATURE;
  return AFTER_NAME;
}

function after(tokens: TokenTable, span: PlaceSpan): number {
  const { text, tokenStart } = tokens;
  const isOwner = isPossessive(text, span.end);
  const i = tokenAfter(tokens, span, isOwner);
  if (i >= tokens.tokenCount || hasNewline(text, span.end, tokenStart[i]!)) return 0;
  const unit = text.charCodeAt(tokenStart[i]!);
  const isGlued = tokenStart[i] === span.end;
  if (unit === 0x2013 || unit === 0x2014 || unit === 0x28) return BEFORE_DASH;
  if (unit === 0x2d) return isGlued ? 0 : BEFORE_DASH;
  if (unit === 0x2c) return BEFORE_COMMA;
  if (unit === 0x24) return isGlued ? BEFORE_MONEY : 0;
  if (!isWordUnit(unit)) return 0;
  const cues = cuesAt(tokens, i);
  if (isCapital(unit)) return afterCapital(cues, isOwner);
  return (cues & SETTLEMENT) !== 0 && span.lastToken > span.firstToken && (cuesAt(tokens, span.lastToken) & NATURE) !== 0 ? OF_SHORE : afterSmall(cues);
}

/** Index of the first token behind the span and its possessive ending, which may be one token, two, or part of the name's. */
function tokenAfter({ tokenStart, tokenEnd, tokenCount }: TokenTable, span: PlaceSpan, isOwner: boolean): number {
  let i = span.lastToken + 1;
  while (i < tokenCount && tokenStart[i]! < span.end) i++;
  if (!isOwner || i >= tokenCount || tokenStart[i]! >= span.end + 2) return i;
  return tokenEnd[i]! - tokenStart[i]! > 1 ? i + 1 : i + 2;
}

function afterCapital(cues: number, isOwner: boolean): number {
  if (cues & DIVISION) return BEFORE_DIVISION;
  if (cues & SETTLEMENT) return BEFORE_SETTLEMENT;
  if (cues & STREET) return BEFORE_STREET;
  if (cues & ORGANISATION) return BEFORE_ORGANISATION;
  if (cues & NATURE) return BEFORE_NATURE;
  return isOwner || cues & (CALENDAR | FUNCTION | INHABITANT | TITLE) ? 0 : BEFORE_NAME;
}

function afterSmall(cues: number): number {
  if (cues & DIVISION) return BEFORE_DIVISION;
  if (cues & SETTLEMENT) return BEFORE_SETTLEMENT;
  if (cues & INHABITANT) return BEFORE_INHABITANT;
  return cues & ROLE ? BEFORE_ROLE : 0;
}

function isPossessive(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return (mark === 0x27 || mark === 0x2019) && text.charCodeAt(at + 1) === 0x73;
}

function hasNewline(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x0a) return true;
  return false;
}

function isWordUnit(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xc0 && unit < 0x2000);
}

/** Marks after which a capital letter means nothing. */
function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x22 || unit === 0x201c || unit === 0x201d || unit === 0x3a || unit === 0x2022;
}
