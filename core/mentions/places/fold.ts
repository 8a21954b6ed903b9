import { foldCode } from "../../text/index.js";

/*
 * How a name is normalised before it is hashed: letters as the words of the text are folded, and beyond that
 * the Latin letters of other alphabets, ligatures, and the marks that spellings of one name differ in.
 */

export const DROPPED = 0;
export const SEPARATOR = 1;

/** Letters with strokes and hooks, each before its plain letter: Unicode does not take them apart. */
const HOOKED = "ƀbɓbȼcƈcɖdɗdǝeɛeƒfǥgɠgɨiƙkƚlŉnɲnɔoƥpŧtƭtƶz";
/** Letters that are written as two. */
const PAIRS: readonly (readonly [letter: string, pair: string])[] = [
  ["ß", "ss"],
  ["ẞ", "ss"],
  ["æ", "ae"],
  ["ǽ", "ae"],
  ["ǣ", "ae"],
  ["œ", "oe"],
  ["þ", "th"],
  ["ĳ", "ij"],
  ["ǆ", "dz"],
  ["ǉ", "lj"],
  ["ǌ", "nj"],
];
const DROPPED_UNITS = ".'`´ʹʻʼʾʿˈ‘’‛′ʽˀˊˋ\u00ad\u200b\u200c\u200d\u200e\u200f";
const SEPARATOR_UNITS = " \t\n\r\u00a0\u2007\u2009\u202f-‐‑‒–—_";

/** Letters with two marks (Vietnamese, transliterated Arabic), which words of English never have. */
const ADDITIONAL_START = 0x1e00;
const ADDITIONAL_END = 0x1f00;
/** Units from here up fold to themselves: no Latin letter stands there. */
const TABLE_SIZE = 0x2100;
const PACKED = 0x8000;
/** Units from `EAGER` on that no list names are folded when they are first met. */
const EAGER = 0x80;
const UNKNOWN = 0xffff;

/** Folded form of a code unit: DROPPED, SEPARATOR, a unit, or two packed ASCII letters (see `isPacked`). */
const FOLD: Uint16Array = buildFold();

function buildFold(): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE).fill(UNKNOWN, EAGER);
  for (let unit = 0; unit < EAGER; unit++) table[unit] = plainOf(unit);
  for (let i = 0; i < HOOKED.length; i += 2) setBothCases(table, HOOKED[i]!, HOOKED.charCodeAt(i + 1));
  for (const [letter, pair] of PAIRS) setBothCases(table, letter, PACKED | pair.charCodeAt(0) | (pair.charCodeAt(1) << 7));
  table.fill(DROPPED, 0x300, 0x370);
  for (const unit of DROPPED_UNITS) table[unit.charCodeAt(0)] = DROPPED;
  for (const unit of SEPARATOR_UNITS) table[unit.charCodeAt(0)] = SEPARATOR;
  return table;
}

/** As the text folds it, twice because a letter without its accent may still have a stroke (ǿ); marks that fold to a space part words. */
function plainOf(unit: number): number {
  const isAdditional = unit >= ADDITIONAL_START && unit < ADDITIONAL_END;
  const base = isAdditional ? String.fromCharCode(unit).normalize("NFKD").charCodeAt(0) : foldCode(unit);
  const folded = foldCode(base);
  return folded === 0x20 ? SEPARATOR : folded;
}

function setBothCases(table: Uint16Array, letter: string, value: number): void {
  table[letter.charCodeAt(0)] = value;
  const upper = letter.toUpperCase();
  if (upper.length === 1) table[upper.charCodeAt(0)] = value;
}

/** The folded form of one code unit. */
export function foldUnit(unit: number): number {
  if (unit >= TABLE_SIZE) return unit;
  const folded = FOLD[unit]!;
  return folded === UNKNOWN ? (FOLD[unit] = plainOf(unit)) : folded;
}

/** True for the few letters that fold to two ASCII letters: `firstOf` and `secondOf` take them apart. */
export function isPacked(folded: number, unit: number): boolean {
  return folded >= PACKED && unit < TABLE_SIZE;
}

export function firstOf(packed: number): number {
  return packed & 0x7f;
}

export function secondOf(packed: number): number {
  return (packed >> 7) & 0x7f;
}

/** The folded name as text: for the build and tests; the reader hashes it without making the string. */
export function foldName(name: string): string {
  let folded = "";
  let gap = false;
  for (let i = 0; i < name.length; i++) {
    const unit = name.charCodeAt(i);
    const value = foldUnit(unit);
    if (value === SEPARATOR) gap = folded.length > 0;
    if (value <= SEPARATOR) continue;
    if (gap) folded += " ";
    gap = false;
    folded += isPacked(value, unit) ? String.fromCharCode(firstOf(value), secondOf(value)) : String.fromCharCode(value);
  }
  return folded;
}
