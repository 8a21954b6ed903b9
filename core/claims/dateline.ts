import { Shape, TokenKind } from "../model/index.js";
import type { PlaceMention } from "../mentions/places/index.js";
import type { Sentence } from "./sentence.js";

/** How long a dateline with its date and credit can be, in tokens. */
const LENGTH_MAX = 24;
const COLON = 58;
const LONG_DASH = 0x2014;
/** How far behind its place the dash of a dateline may stand: "GOMA, Congo, Nov. 3 (Copper News) -". */
const DASH_REACH = 12;
/** How far behind its place the day of a dateline may stand: "Goma, Congo, 14 June". */
const DATE_REACH = 5;
const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;
const COMMA = 44;
const SLASH = 47;
const STOP = 46;

/** The token behind "KINSHASA, Congo (Copper News) -- " or "LUSAKA: ", which tell where a story was sent from; -1 where a sentence has none. */
export function datelineEnd(sentence: Sentence): number {
  const { tokens, first, last, syntax } = sentence;
  const { code, end, kind, shape, start } = tokens;
  if ((shape[first]! & Shape.Paragraph) === 0) return -1;
  if ((shape[first]! & Shape.AllCaps) === 0) return datedDash(sentence) + 1 || -1;
  const reach = Math.min(last - 1, first + LENGTH_MAX, syntax.clauses[0]?.first ?? last);
  for (let at = first + 1; at < reach; at++) {
    if (kind[at] === TokenKind.Hyphen && (code[at] === LONG_DASH || start[at]! > end[at - 1]! || start[at + 1]! > end[at]!)) return at + 1;
    if (code[at] === COLON) return at - first <= 4 ? at + 1 : -1;
  }
  return -1;
}

/** So many sentences may stand before a dateline. */
const HEAD_SENTENCES = 8;

/** The words of a dateline at the head of a report, its dash left out; null where the sentence opens with none. */
export function datelineOf(sentence: Sentence): string | null {
  const { tokens, first, index, placesNamed } = sentence;
  if (index >= HEAD_SENTENCES || !placesNamed.some((place) => place.first === first)) return null;
  const end = datelineEnd(sentence);
  return end < first + 2 ? null : tokens.text.slice(tokens.start[first], tokens.end[end - 2]).replace(/\s+/g, " ");
}

/** The dash of "Goma, 14 June 2023 – ", a dateline without capitals; -1 where there is none. */
export function datedDash({ tokens, first, dates, placesNamed }: Sentence): number {
  const { code, kind, start, end, shape } = tokens;
  if (dates.length === 0 || (shape[first]! & Shape.Paragraph) === 0) return -1;
  const place = placesNamed.find((one) => one.first === first);
  const date = place && code[place.last] === COMMA ? dates.find((one) => one.first > place.last && one.first - place.last < DATE_REACH) : undefined;
  if (date === undefined) return -1;
  let dash = date.last;
  if (code[dash] === OPENING_BRACKET) while (dash < date.last + DASH_REACH && code[dash - 1] !== CLOSING_BRACKET) dash++;
  return kind[dash] === TokenKind.Hyphen && start[dash]! > end[dash - 1]! ? dash : -1;
}

/** "GOMA, Congo (Copper News) - Rebels …", "Goma: Rebels …": where a story was sent from, which "the town" does not mean. */
export function isDateline({ tokens, paragraphFirst, last: end }: Sentence, { first, last }: PlaceMention): boolean {
  const { code, kind, shape, start, end: ends } = tokens;
  if (first !== paragraphFirst) return false;
  for (let i = last; i <= Math.min(end, last + DASH_REACH); i++) if (code[i] === SLASH && code[i - 1] === STOP) return true;
  if (code[last] === COLON) return (shape[last + 1]! & Shape.Capital) !== 0;
  if (code[last] !== COMMA && code[last] !== OPENING_BRACKET) return false;
  for (let i = last; i < Math.min(end, last + DASH_REACH); i++) if (kind[i] === TokenKind.Hyphen && start[i]! > ends[i - 1]!) return true;
  return false;
}

/** "MOSCOW, September 14. /CN/. Rebels …": a head of place and day that a stop closes, with the agency between slashes. */
export function isWireHead({ tokens, first, last }: Sentence): boolean {
  if ((tokens.shape[first]! & Shape.AllCaps) === 0 || last - first > LENGTH_MAX) return false;
  for (let at = first; at <= last; at++) if (tokens.code[at] === SLASH && tokens.code[at - 1] === STOP) return true;
  return false;
}
