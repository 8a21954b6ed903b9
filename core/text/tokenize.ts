import { Shape, TokenKind, type Tokens } from "../model/index.js";
import { Char } from "./characters.js";
import { Figures } from "./figures.js";
import { CLASS_SHIFT, FOLD_MASK, unitOf } from "./units.js";
import { CHECK_SEED, checkStep, HASH_SEED, hashStep, LONGEST_WORD, Pos, type Vocabulary } from "./vocabulary.js";

const DOT = unitOf(46);
const TAB = unitOf(9);
const SPACE = unitOf(32);
const LETTER_S = 115;
const LETTER_R = 114;
const LETTER_E = 101;
/** Stands behind the last unit of a text: of no class, and no letter. */
const END = (Char.Other << CLASS_SHIFT) | FOLD_MASK;
/** Units kept behind the last, so that looking ahead needs no bounds. */
const UNITS_BEHIND = 8;
/** Empty tokens kept behind the last, so that looking ahead meets nothing of an earlier text. */
const MARGIN = 32;
/** "st", "nd", "rd" and "th", two code units in one number. */
const ORDINAL_SUFFIXES: readonly number[] = ["st", "nd", "rd", "th"].map((pair) => (pair.charCodeAt(0) << 16) | pair.charCodeAt(1));
/** "'ve", "'re" and "'ll" by their two letters in one number, with the verbs that they stand for. */
const SHORTENED: readonly (readonly [letters: number, verb: string])[] = [
  ["ve", "have"],
  ["re", "are"],
  ["ll", "will"],
].map(([pair, verb]) => [(pair!.charCodeAt(0) << 16) | pair!.charCodeAt(1), verb!] as const);
/** "M23", "BM21": this many capitals at most run on into digits. */
const LABEL_LETTERS = 3;

/** An empty token buffer with room for `capacity` tokens; `tokenize` grows it as needed. */
export function createTokens(capacity: number): Tokens {
  return {
    text: "",
    inCapitals: false,
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    shape: new Uint8Array(capacity),
    code: new Uint16Array(capacity),
    word: new Int32Array(capacity),
    value: new Float64Array(capacity),
    tag: new Uint8Array(capacity),
  };
}

function grow(tokens: Tokens): void {
  const bigger = createTokens(tokens.start.length * 2);
  for (const name of ["start", "end", "kind", "shape", "code", "word", "value", "tag"] as const) {
    (bigger[name] as Float64Array).set(tokens[name] as Float64Array);
    (tokens[name] as unknown) = bigger[name];
  }
}

/** Splits a text into tokens in one pass; every token is a slice of the text, and only white space and invisible marks lie between. */
export class Tokenizer {
  readonly #vocabulary: Vocabulary;
  readonly #figures = new Figures();
  /** The verbs that are said short, by their letters. */
  readonly #shortened: ReadonlyMap<number, number>;
  #text = "";
  /** Class and folded form of every code unit of the text, as `unitOf` tells them. */
  #units = new Int32Array(0);
  #tokens: Tokens = createTokens(1);
  #at = 0;
  #before = 0;
  #quoteOpen = false;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#shortened = new Map(SHORTENED.map(([letters, verb]) => [letters, vocabulary.id(verb)]));
  }

  /** Fills `tokens` from `text`. */
  tokenize(text: string, tokens: Tokens): void {
    this.#text = text;
    this.#fillUnits(text);
    this.#tokens = tokens;
    this.#at = 0;
    this.#quoteOpen = false;
    tokens.text = text;
    tokens.count = 0;
    for (this.#skipSpace(true); this.#at < text.length; this.#skipSpace(false)) {
      if (tokens.count + MARGIN >= tokens.start.length) grow(tokens);
      this.#scan();
    }
    for (const name of ["kind", "shape", "code", "word", "value", "tag"] as const) tokens[name].fill(0, tokens.count, tokens.count + MARGIN);
  }

  #fillUnits(text: string): void {
    if (this.#units.length < text.length + UNITS_BEHIND) this.#units = new Int32Array(text.length * 2 + UNITS_BEHIND);
    const units = this.#units;
    for (let i = 0; i < text.length; i++) units[i] = unitOf(text.charCodeAt(i));
    units.fill(END, text.length, text.length + UNITS_BEHIND);
  }

  /** The class of the code unit at a place. */
  #classAt(at: number): Char {
    return this.#units[at]! >>> CLASS_SHIFT;
  }

  #foldAt(at: number): number {
    return this.#units[at]! & FOLD_MASK;
  }

  #skipSpace(first: boolean): void {
    const units = this.#units;
    let lines = 0;
    let spaces = 0;
    let tabs = 0;
    let at = this.#at;
    if (!first && this.#skipPlain(units[at]!, units[at + 1]!)) return;
    for (; at < this.#text.length; at++) {
      const kind = units[at]! >>> CLASS_SHIFT;
      if (kind === Char.Newline) lines++;
      else if (kind === Char.Space) {
        spaces++;
        if (units[at] === TAB) tabs++;
      } else if (kind !== Char.Invisible) break;
    }
    this.#at = at;
    this.#before = first || lines > 1 ? Shape.Paragraph | Shape.Line : lines === 1 ? Shape.Line : tabs > 0 ? Shape.Cell : spaces > 0 ? 0 : Shape.Glued;
    if (lines > 1) this.#quoteOpen = false;
  }

  /** One space before what is visible, or none: what stands between nearly all tokens. */
  #skipPlain(unit: number, next: number): boolean {
    const isSpace = unit === SPACE;
    const kind = (isSpace ? next : unit) >>> CLASS_SHIFT;
    if (kind < Char.Lower || kind === Char.Invisible) return false;
    this.#before = isSpace ? 0 : Shape.Glued;
    if (isSpace) this.#at++;
    return true;
  }

  #scan(): void {
    switch (this.#classAt(this.#at)) {
      case Char.Lower:
      case Char.Upper:
        return this.#scanWord();
      case Char.Digit:
        return this.#scanNumber();
      case Char.Quote:
        return this.#scanQuote(this.#text.charCodeAt(this.#at));
      case Char.Hyphen:
        return this.#scanHyphen();
      case Char.Apostrophe:
        return this.#scanApostrophe();
      case Char.Punctuation:
        return this.#emit(this.#at, this.#at + 1, TokenKind.Punctuation, 0, 0, 0);
      default:
        return this.#scanSymbol(this.#text.charCodeAt(this.#at));
    }
  }

  #emit(start: number, end: number, kind: TokenKind, shape: number, word: number, value: number): void {
    const tokens = this.#tokens;
    const i = tokens.count++;
    tokens.start[i] = start;
    tokens.end[i] = end;
    tokens.kind[i] = kind;
    tokens.shape[i] = shape | this.#before;
    tokens.code[i] = this.#text.charCodeAt(start);
    tokens.word[i] = word;
    tokens.value[i] = value;
    this.#at = end;
  }

  #scanSymbol(code: number): void {
    const pair = code >= 0xd800 && code < 0xdc00 && this.#at + 1 < this.#text.length;
    this.#emit(this.#at, this.#at + (pair ? 2 : 1), TokenKind.Symbol, 0, 0, 0);
  }

  #scanQuote(code: number): void {
    const at = this.#at;
    const opens = code === 0x22 || code === 0x60 ? this.#straightOpens(at, at + 1) : code === 0x201c || code === 0x201e || code === 0xab || code === 0x2039;
    this.#quoteOpen = opens;
    let end = at + 1;
    if (code === 0x60 && this.#units[end] === this.#units[at]) end++;
    this.#emit(at, end, opens ? TokenKind.OpeningQuote : TokenKind.ClosingQuote, 0, 0, 0);
  }

  /** Does a quotation mark without a side of its own, from `at` to `end`, open a quotation? */
  #straightOpens(at: number, end: number): boolean {
    const spaceBefore = at === 0 || this.#classAt(at - 1) <= Char.Newline || this.#text.charCodeAt(at - 1) === 40;
    const spaceAfter = this.#classAt(end) <= Char.Newline;
    if (spaceBefore !== spaceAfter) return spaceBefore;
    return !this.#quoteOpen;
  }

  #scanHyphen(): void {
    let end = this.#at + 1;
    while (this.#classAt(end) === Char.Hyphen) end++;
    this.#emit(this.#at, end, TokenKind.Hyphen, 0, 0, 0);
  }

  #scanApostrophe(): void {
    const at = this.#at;
    const text = this.#text;
    if (at + 1 < text.length && text.charCodeAt(at + 1) === text.charCodeAt(at)) {
      this.#quoteOpen = this.#straightOpens(at, at + 2);
      this.#emit(at, at + 2, this.#quoteOpen ? TokenKind.OpeningQuote : TokenKind.ClosingQuote, 0, 0, 0);
      return;
    }
    const short = this.#before & Shape.Glued ? this.#shortAt(at) : undefined;
    if (short !== undefined) return this.#emit(at, at + 3, TokenKind.Word, 0, short, 0);
    if (this.#before & Shape.Glued && this.#isPossessive(at)) {
      const s = this.#foldAt(at + 1) === LETTER_S;
      this.#emit(at, at + (s ? 2 : 1), TokenKind.Possessive, 0, 0, 0);
      return;
    }
    const opens = !(this.#before & Shape.Glued) || this.#tokens.kind[this.#tokens.count - 1] === TokenKind.OpeningQuote;
    this.#emit(at, at + 1, opens ? TokenKind.OpeningQuote : TokenKind.ClosingQuote, 0, 0, 0);
  }

  #isPossessive(at: number): boolean {
    const kind = this.#tokens.kind[this.#tokens.count - 1];
    if (kind !== TokenKind.Word && kind !== TokenKind.Number && kind !== TokenKind.ClosingQuote) return false;
    if (this.#foldAt(at + 1) === LETTER_S) return !isWordClass(this.#classAt(at + 2));
    return this.#classAt(at + 1) <= Char.Newline && this.#foldAt(at - 1) === LETTER_S;
  }

  /** A word; soft hyphens and joiners between its letters are no part of what it is known by. */
  #scanWord(): void {
    const units = this.#units;
    const start = this.#at;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    let uppers = 0;
    let letters = 0;
    let at = start;
    for (; ; at++) {
      const unit = units[at]!;
      const kind = unit >>> CLASS_SHIFT;
      if (kind === Char.Lower) letters++;
      else if (kind === Char.Upper) {
        letters++;
        uppers++;
      } else if (kind === Char.Invisible && isWordClass(units[at + 1]! >>> CLASS_SHIFT)) continue;
      else if ((kind !== Char.Apostrophe || !this.#innerApostrophe(at)) && (kind !== Char.Digit || letters > LABEL_LETTERS || uppers !== letters)) break;
      hash = hashStep(hash, unit & FOLD_MASK);
      check = checkStep(check, unit & FOLD_MASK);
    }
    if (at === start + 2 && units[at]! >>> CLASS_SHIFT === Char.Hyphen && uppers === 0 && this.#scanAgain(start, at, hash, check)) return;
    const isCapital = uppers > 0 && units[start]! >>> CLASS_SHIFT === Char.Upper;
    const shape = (isCapital ? Shape.Capital : 0) | ((letters > 1 || at > start + 1) && uppers === letters ? Shape.AllCaps : 0);
    if (units[at] === DOT) return this.#endAtDot(start, at, shape, hash, check);
    this.#emit(start, at, TokenKind.Word, shape, this.#wordOf(at - start, hash, check), 0);
  }

  /** "re-established", "re-entered": one word where it is known without its hyphen, at `hyphen`. */
  #scanAgain(start: number, hyphen: number, hash: number, check: number): boolean {
    if (this.#foldAt(start) !== LETTER_R || this.#foldAt(start + 1) !== LETTER_E || this.#classAt(hyphen + 1) !== Char.Lower) return false;
    let at = hyphen + 1;
    let joined = hash;
    let joinedCheck = check;
    for (; this.#classAt(at) === Char.Lower; at++) {
      joined = hashStep(joined, this.#foldAt(at));
      joinedCheck = checkStep(joinedCheck, this.#foldAt(at));
    }
    const word = isWordClass(this.#classAt(at)) ? 0 : this.#wordOf(at - start - 1, joined, joinedCheck);
    if (word !== 0) this.#emit(start, at, TokenKind.Word, 0, word, 0);
    return word !== 0;
  }

  /** A word with a full stop behind it at `at`, which may be part of the word. */
  #endAtDot(start: number, at: number, shape: number, hash: number, check: number): void {
    const dotted = this.#dottedEnd(start, at);
    if (dotted === at) {
      const word = this.#wordOf(at - start, hash, check);
      const abbreviated = this.#abbreviates(word, start, at, shape);
      return this.#emit(start, abbreviated ? at + 1 : at, TokenKind.Word, abbreviated ? shape | Shape.Abbreviation : shape, word, 0);
    }
    let dottedHash = hash;
    let dottedCheck = check;
    for (let i = at; i < dotted; i++) {
      const code = this.#foldAt(i);
      dottedHash = hashStep(dottedHash, code);
      dottedCheck = checkStep(dottedCheck, code);
    }
    const initials = Shape.Abbreviation | (dotted > start + 2 ? Shape.AllCaps : 0);
    this.#emit(start, dotted, TokenKind.Word, shape | initials, this.#wordOf(dotted - start, dottedHash, dottedCheck), 0);
  }

  #wordOf(length: number, hash: number, check: number): number {
    return length > LONGEST_WORD ? 0 : this.#vocabulary.find(hash, check);
  }

  /** "they | 've": the verb said short behind an apostrophe. */
  #shortAt(at: number): number | undefined {
    return isWordClass(this.#classAt(at + 3)) ? undefined : this.#shortened.get((this.#foldAt(at + 1) << 16) | this.#foldAt(at + 2));
  }

  /** "don't", "Sana'a", "O'Brien" are one word; "Baku's", "sides'" and "they've" are not. */
  #innerApostrophe(at: number): boolean {
    if (!isWordClass(this.#classAt(at + 1)) || this.#shortAt(at) !== undefined) return false;
    return this.#foldAt(at + 1) !== LETTER_S || isWordClass(this.#classAt(at + 2));
  }

  /** The end of initials such as "U.S." or "a.m." that start with the single letter at `start`, or `at`. */
  #dottedEnd(start: number, at: number): number {
    if (at !== start + 1) return at;
    const units = this.#units;
    let end = at;
    while (units[end] === DOT && isWordClass(this.#classAt(end + 1)) && units[end + 2] === DOT) end += 2;
    return end > at ? end + 1 : at;
  }

  #abbreviates(word: number, start: number, at: number, shape: number): boolean {
    if (word !== 0 && this.#vocabulary.pos[word]! & Pos.Abbreviation)
      return (this.#vocabulary.pos[word]! & (Pos.AnyVerb | Pos.AnyNoun | Pos.Modal | Pos.Pronoun | Pos.Adjective)) === 0 || (shape & Shape.Capital) !== 0 || this.#classAt(at + 1) !== Char.Space;
    return at === start + 1 && (shape & Shape.Capital) !== 0;
  }

  #scanNumber(): void {
    const start = this.#at;
    const at = this.#figures.read(this.#units, start);
    const { value } = this.#figures;
    if (at - start <= 2 && this.#classAt(at) === Char.Upper && this.#scanNumbered(start, at + 1)) return;
    const ordinal = this.#ordinalEnd(at);
    if (ordinal > 0) return this.#emit(start, ordinal, TokenKind.Ordinal, 0, 0, value);
    this.#emit(start, at, TokenKind.Number, 0, 0, value);
  }

  /** "3R", "17N": a number and a letter that are a known name. */
  #scanNumbered(start: number, end: number): boolean {
    if (isWordClass(this.#classAt(end))) return false;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let i = start; i < end; i++) {
      const code = this.#foldAt(i);
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    }
    const word = this.#wordOf(end - start, hash, check);
    if (word !== 0) this.#emit(start, end, TokenKind.Word, Shape.Capital | Shape.AllCaps, word, 0);
    return word !== 0;
  }

  #ordinalEnd(at: number): number {
    const suffix = (this.#foldAt(at) << 16) | this.#foldAt(at + 1);
    return ORDINAL_SUFFIXES.includes(suffix) && !isWordClass(this.#classAt(at + 2)) ? at + 2 : -1;
  }
}

function isWordClass(kind: Char): boolean {
  return kind === Char.Lower || kind === Char.Upper;
}
