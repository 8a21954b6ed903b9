/** Classes of code units that the tokenizer tells apart. */
export const enum Char {
  Other = 0,
  Space = 1,
  Newline = 2,
  Lower = 3,
  Upper = 4,
  Digit = 5,
  Punctuation = 6,
  Quote = 7,
  Hyphen = 8,
  Apostrophe = 9,
  /** Zero-width and direction marks: part of no token. */
  Invisible = 10,
}

const SIZE = 0x2100;
/** Code units from here on are classed when they are first met. */
const EAGER = 0x80;
const UNKNOWN = 255;
const CLASS = buildTable();

function classOf(code: number): Char {
  const char = String.fromCharCode(code);
  if (code >= 48 && code <= 57) return Char.Digit;
  const lower = char.toLowerCase();
  const upper = char.toUpperCase();
  if (lower !== upper) return char === lower ? Char.Lower : Char.Upper;
  if (code >= 0x2e80) return Char.Other;
  return code >= 0xaa && isLetterBlock(code) ? Char.Lower : Char.Punctuation;
}

function isLetterBlock(code: number): boolean {
  return code === 0xaa || code === 0xba || (code >= 0x100 && code < 0x2b0) || (code >= 0x300 && code < 0x374) || (code >= 0x376 && code < 0x1fff && code !== 0x387 && code !== 0x61f && code !== 0x60c);
}

function buildTable(): Uint8Array {
  const table = new Uint8Array(SIZE);
  for (let code = 0; code < EAGER; code++) table[code] = classOf(code);
  table.fill(UNKNOWN, EAGER);
  const set = (chars: string, kind: Char): void => {
    for (let i = 0; i < chars.length; i++) table[chars.charCodeAt(i)] = kind;
  };
  for (let code = 0; code <= 32; code++) table[code] = Char.Space;
  for (let code = 0x2000; code <= 0x200a; code++) table[code] = Char.Space;
  set("\u00a0\u1680\u202f\u205f", Char.Space);
  set("\n\u2028\u2029", Char.Newline);
  set("\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\u00ad\u061c", Char.Invisible);
  set('"\u201c\u201d\u201e\u00ab\u00bb\u201f\u2039\u203a`', Char.Quote);
  set("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212", Char.Hyphen);
  set("'\u2018\u2019\u02bc", Char.Apostrophe);
  return table;
}

/** The class of a code unit. */
export function charClass(code: number): Char {
  if (code < SIZE) return CLASS[code] === UNKNOWN ? (CLASS[code] = classOf(code)) : (CLASS[code] as Char);
  if (code === 0xfeff) return Char.Invisible;
  if (code === 0x3000) return Char.Space;
  return code >= 0x2e80 && code < 0xd800 ? Char.Lower : Char.Other;
}
