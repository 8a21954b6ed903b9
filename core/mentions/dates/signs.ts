import { Shape, TokenKind, type Tokens } from "../../model/index.js";
import type { Tables } from "./tables.js";

/** What patterns tell apart in a token, as a small number; words they tell apart have numbers from `Word` on. */
export const enum Sign {
  /** What no pattern knows. */
  None = 0,
  /** A word no pattern knows, with no space before it: "s" of "1990s". */
  Glued = 1,
  /** Beyond the sentence. */
  End = 2,
  /** A number of one or two code units, of four, of any other length. */
  ShortNumber = 3,
  FourNumber = 4,
  OtherNumber = 5,
  Ordinal = 6,
  Hyphen = 7,
  Possessive = 8,
  Comma = 9,
  Dot = 10,
  Slash = 11,
  OpeningBracket = 12,
  ClosingBracket = 13,
  Colon = 14,
  Half = 15,
  /** A quotation mark of one code unit, which may be an apostrophe. */
  Quote = 16,
  Word = 17,
}

/** More than this do not fit a byte. */
const SIGNS_MAX = 255;
const MARKS: Readonly<Record<number, Sign>> = { 44: Sign.Comma, 46: Sign.Dot, 47: Sign.Slash, 40: Sign.OpeningBracket, 41: Sign.ClosingBracket, 58: Sign.Colon, 0xbd: Sign.Half };

/** The sign of every word, and of the tokens of one text. */
export class Signs {
  /** Signs run from 0 to `count - 1`. */
  readonly count: number;
  /** By word id. */
  readonly ofWord: Uint8Array;
  /** By sign: one of its words, 0 for signs that are no words. */
  readonly wordOf: readonly number[];
  /** By token, once a text is read. */
  of = new Uint8Array(0);
  readonly #tables: Tables;
  /** Signs by the classes they were asked for. */
  readonly #withClass = new Map<number, readonly number[]>();

  /** `literals` are the words that patterns name; other words differ by their classes alone. */
  constructor(tables: Tables, literals: ReadonlySet<number>) {
    this.#tables = tables;
    this.ofWord = tables.vocabulary.columns.bytes();
    const wordOf = new Array<number>(Sign.Word).fill(0);
    const known = new Map<string, number>();
    for (const id of new Set([...literals, ...tables.withClass(-1)])) {
      const key = `${tables.classes[id]!} ${literals.has(id) ? id : 0}`;
      if (!known.has(key)) known.set(key, wordOf.push(id) - 1);
      this.ofWord[id] = known.get(key)!;
    }
    if (wordOf.length > SIGNS_MAX) throw new Error(`date patterns tell ${wordOf.length} kinds of tokens apart, more than ${SIGNS_MAX}`);
    this.wordOf = wordOf;
    this.count = wordOf.length;
  }

  /** The signs of words that have one of the classes. */
  withClass(mask: number): readonly number[] {
    const known = this.#withClass.get(mask);
    if (known !== undefined) return known;
    const signs: number[] = [];
    for (let sign: number = Sign.Word; sign < this.count; sign++) if ((this.#tables.classes[this.wordOf[sign]!]! & mask) !== 0) signs.push(sign);
    this.#withClass.set(mask, signs);
    return signs;
  }

  read(tokens: Tokens): void {
    const { count, kind, word, shape } = tokens;
    if (this.of.length < count) this.of = new Uint8Array(kind.length);
    const { of, ofWord } = this;
    for (let i = 0; i < count; i++) {
      if (kind[i] !== TokenKind.Word) of[i] = signOf(tokens, i);
      else of[i] = ofWord[word[i]!]! || (shape[i]! & Shape.Glued ? Sign.Glued : Sign.None);
    }
  }
}

function signOf({ kind, code, start, end }: Tokens, i: number): Sign {
  const length = end[i]! - start[i]!;
  switch (kind[i] as TokenKind) {
    case TokenKind.Number:
      return length <= 2 ? Sign.ShortNumber : length === 4 ? Sign.FourNumber : Sign.OtherNumber;
    case TokenKind.Ordinal:
      return Sign.Ordinal;
    case TokenKind.Hyphen:
      return Sign.Hyphen;
    case TokenKind.Possessive:
      return Sign.Possessive;
    case TokenKind.OpeningQuote:
    case TokenKind.ClosingQuote:
      return length === 1 ? Sign.Quote : Sign.None;
    default:
      return MARKS[code[i]!] ?? Sign.None;
  }
}
