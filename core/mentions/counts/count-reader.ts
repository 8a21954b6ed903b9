import { Shape, Tag, TokenKind, type Span, type Tokens } from "../../model/index.js";
import { IdSet, PhraseTable, Pos, type Vocabulary } from "../../text/index.js";
import { Ratios } from "./ratios.js";
import { Numerals } from "./numerals.js";
import { AFTER, BEFORE, BOUNDS, QUALIFIERS, VAGUE, type Qualifier } from "./qualifiers.js";

/** What a number counts. Only `Cardinal` counts things. */
export const enum CountKind {
  Cardinal = 0,
  Percent = 1,
  Money = 2,
  Age = 3,
  Year = 4,
  Label = 5,
}

/** A number in the words, with its bounds; `first` and `last` (exclusive) are tokens, qualifier included. */
export interface CountMention extends Span {
  first: number;
  last: number;
  kind: CountKind;
  qualifier: Qualifier;
  /** The number stated; null for a range and for words that tell none. */
  value: number | null;
  min: number | null;
  max: number | null;
}

export function oneCount(tokens: Tokens, first: number, last: number): CountMention {
  return { first, last, start: tokens.start[first]!, end: tokens.end[last - 1]!, kind: CountKind.Cardinal, qualifier: "exact", value: 1, min: 1, max: 1 };
}

export function zeroCount(tokens: Tokens, first: number, last: number): CountMention {
  return { ...oneCount(tokens, first, last), value: 0, min: 0, max: 0 };
}

/** What a word can begin, as bits. */
const enum Begins {
  Vague = 1,
  Number = 2,
  /** "a dozen". */
  A = 4,
}

/** Parts of a whole: "two thirds". */
const SHARES = ["third", "thirds", "quarter", "quarters", "fourths", "fifth", "fifths", "sixths", "sevenths", "eighths", "tenths"];

/** "120,000-plus", "50-odd". */
const TIED: readonly (readonly [string, Qualifier])[] = [
  ["plus", "at-least"],
  ["odd", "about"],
];

const PLUS = 43;
const SLASH = 47;
const OPENING_BRACKET = 40;
const CLOSING_BRACKET = 41;

/** What a number behind it names. */
const NUMBERED = "resolution article annex chapter paragraph section protocol decree route highway battalion brigade regiment division squadron sector checkpoint".split(" ");

/** A qualifier phrase, its words from the last to the first. */
interface Lead {
  readonly qualifier: Qualifier;
  readonly words: Int32Array;
}

/** "Order No. 12", "the company “Alfa 5”": a number that is part of what something is called. */
function isInName(tokens: Tokens, i: number, end: number): boolean {
  if (isDesignation(tokens, i)) return true;
  const { kind, tag } = tokens;
  return kind[end] === TokenKind.ClosingQuote && i > 1 && tag[i - 1] === Tag.Name && (kind[i - 2] === TokenKind.OpeningQuote || kind[i - 3] === TokenKind.OpeningQuote);
}

/** Reads every number of a sentence that counts something. */
export class CountReader {
  readonly #numerals: Numerals;
  readonly #ratios: Ratios;
  readonly #vague: PhraseTable;
  readonly #after: PhraseTable;
  /** By word id: bits of `Begins`. */
  readonly #begins: Uint8Array;
  /** By word id: an index of `#leads`, 0 for words no qualifier ends with. */
  readonly #leadAt: Uint8Array;
  /** Qualifier phrases with one last word, longest first. */
  readonly #leads: Lead[][] = [[]];
  readonly #words: Readonly<Record<"and" | "to" | "between" | "from" | "or" | "aged" | "age" | "of" | "old" | "percent" | "per" | "cent" | "no" | "as" | "over" | "under" | "up", number>>;

  readonly #pos: Int32Array;

  /** "handed | over 14 prisoners": "over" goes with the verb. */
  readonly #givesOver: Uint8Array;

  /** 1 for verbs with "up to" that tell no bound: "owned up to two dead". */
  readonly #comesUp: Uint8Array;

  /** "four-month-old", "three years old". */
  readonly #isAgeUnit: Uint8Array;

  /** Words that a number tells one of, when they have a capital. */
  readonly #numbered: IdSet;

  /** Words for a part of a whole. */
  readonly #shares: IdSet;

  /** Words that a hyphen ties behind a number, and how they bound it. */
  readonly #tied: ReadonlyMap<number, Qualifier>;

  /** The token after the last age read: "aged 34 and 71". */
  #lastAge = -1;

  constructor(vocabulary: Vocabulary) {
    this.#pos = vocabulary.pos;
    this.#ratios = new Ratios(vocabulary);
    this.#numerals = new Numerals(vocabulary);
    this.#vague = PhraseTable.of(
      vocabulary,
      VAGUE.map(([phrase], i) => [phrase, i + 1] as const),
    );
    this.#after = PhraseTable.of(
      vocabulary,
      Object.entries(AFTER).flatMap(([qualifier, phrases]) => phrases.map((phrase) => [phrase, QUALIFIERS.indexOf(qualifier as Qualifier) + 1] as const)),
    );
    this.#begins = vocabulary.columns.bytes();
    for (const [phrase] of VAGUE) this.#begins[vocabulary.require(phrase.split(" ")[0]!)]! |= Begins.Vague;
    for (const id of this.#numerals.starters) this.#begins[id]! |= Begins.Number;
    this.#begins[vocabulary.require("a")]! |= Begins.A;
    this.#leadAt = vocabulary.columns.bytes();
    for (const [qualifier, phrases] of Object.entries(BEFORE)) for (const phrase of phrases) this.#addBefore(vocabulary, qualifier as Qualifier, phrase);
    for (const leads of this.#leads) leads.sort((a, b) => b.words.length - a.words.length);
    this.#givesOver = vocabulary.columns.bytes();
    for (const verb of ["hand", "hands", "handed", "handing", "turned", "turning", "signed"]) this.#givesOver[vocabulary.require(verb)] = 1;
    this.#comesUp = vocabulary.columns.bytes();
    for (const verb of ["own", "owns", "owned", "owning", "add", "adds", "added"]) this.#comesUp[vocabulary.require(verb)] = 1;
    this.#isAgeUnit = vocabulary.columns.bytes();
    for (const unit of ["year", "years", "month", "months", "week", "weeks", "day", "days"]) this.#isAgeUnit[vocabulary.require(unit)] = 1;
    this.#shares = new IdSet(
      vocabulary.size,
      SHARES.map((word) => vocabulary.id(word)).filter((id) => id !== 0),
    );
    this.#tied = new Map(TIED.map(([word, qualifier]) => [vocabulary.require(word), qualifier]));
    this.#numbered = new IdSet(
      vocabulary.size,
      NUMBERED.map((name) => vocabulary.require(name)),
    );
    const word = (name: string): number => vocabulary.id(name);
    this.#words = {
      and: word("and"),
      to: word("to"),
      between: word("between"),
      from: word("from"),
      or: word("or"),
      aged: word("aged"),
      age: word("age"),
      of: word("of"),
      old: word("old"),
      percent: word("percent"),
      per: word("per"),
      cent: word("cent"),
      no: word("no"),
      as: word("as"),
      over: word("over"),
      under: word("under"),
      up: word("up"),
    };
  }

  #addBefore(vocabulary: Vocabulary, qualifier: Qualifier, phrase: string): void {
    const words = Int32Array.from(phrase.split(" ").reverse(), (word) => vocabulary.require(word));
    this.#leadAt[words[0]!] ||= this.#leads.push([]) - 1;
    const at = this.#leadAt[words[0]!]!;
    this.#leads[at]!.push({ qualifier, words });
  }

  /** Appends the counts of tokens `first` to `last` to `out`; tokens with a non-zero `mask` (dates) are passed over. */
  read(tokens: Tokens, first: number, last: number, mask: Uint8Array, out: CountMention[]): void {
    const { kind, word } = tokens;
    const begins = this.#begins;
    this.#lastAge = -1;
    for (let i = first; i < last; i++) {
      const bits = kind[i] === TokenKind.Number ? Begins.Number : begins[word[i]!]!;
      if (bits === 0 || mask[i] !== 0) continue;
      const found = this.#readAt(tokens, i, first, last, mask, bits);
      if (!found) continue;
      if (found.kind === CountKind.Cardinal && found.first === this.#lastAge + 1 && word[this.#lastAge] === this.#words.and && (found.value ?? 200) < 110) found.kind = CountKind.Age;
      if (found.kind === CountKind.Age && found.qualifier !== "fewer-than" && found.qualifier !== "more-than") this.#lastAge = found.last;
      out.push(found);
      i = found.last - 1;
    }
  }

  #readAt(tokens: Tokens, i: number, first: number, last: number, mask: Uint8Array, bits: number): CountMention | null {
    const vague = bits & Begins.Vague ? this.#readVague(tokens, i, last) : null;
    if (vague) return vague;
    return bits & Begins.Number || (bits & Begins.A && this.#numerals.startsWithA(tokens, i)) ? this.#readNumber(tokens, i, first, last, mask) : null;
  }

  #readVague(tokens: Tokens, i: number, last: number): CountMention | null {
    if (!this.#vague.match(tokens, i, last)) return null;
    const end = this.#vague.end;
    if (end < last && tokens.word[end] === this.#words.as) return null;
    const least = VAGUE[this.#vague.payload - 1]![1];
    if (tokens.tag[i] === Tag.Noun || (end === i + 1 && tokens.tag[i] === Tag.Adverb)) return null;
    return { first: i, last: end, start: tokens.start[i]!, end: tokens.end[end - 1]!, kind: CountKind.Cardinal, qualifier: "vague", value: least, min: least, max: null };
  }

  #readNumber(tokens: Tokens, i: number, first: number, last: number, mask: Uint8Array): CountMention | null {
    let end = this.#numerals.read(tokens, i, last);
    if (end === i) return null;
    const value = this.#isDottedThousands(tokens, i, end) ? Math.round(this.#numerals.value * 1000) : this.#numerals.value;
    if (tokens.tag[i] === Tag.Name && tokens.tag[end] === Tag.Name) return null;
    if (this.#isFraction(tokens, i, end, last)) return null;
    end = this.#toldAgainEnd(tokens, end, last, value);
    if (value === 1 && end === i + 1 && i > first && tokens.word[i - 1] === this.#words.no) return null;
    const range = this.#readRange(tokens, i, end, last, mask);
    if (range) return range;
    const kind = this.#kindOf(tokens, i, end, last, value);
    let start = i;
    let qualifier: Qualifier = "exact";
    const before = this.#qualifierBefore(tokens, i, first, mask);
    if (before) {
      qualifier = before.qualifier;
      start = i - before.words.length;
    } else if (tokens.code[end] === PLUS && end < last) {
      qualifier = "at-least";
      end++;
    } else if (end + 1 < last && tokens.kind[end] === TokenKind.Hyphen && tokens.shape[end + 1]! & Shape.Glued && this.#tied.has(tokens.word[end + 1]!)) {
      qualifier = this.#tied.get(tokens.word[end + 1]!)!;
      end += 2;
    } else if (end < last && this.#after.match(tokens, end, last) && !this.#numberFollows(tokens, this.#after.end, last)) {
      qualifier = QUALIFIERS[this.#after.payload - 1]!;
      end = this.#after.end;
    }
    const [below, above] = BOUNDS[qualifier];
    const min = below === null ? null : value + below;
    const max = above === null ? null : value + above;
    return { first: start, last: end, start: tokens.start[start]!, end: tokens.end[end - 1]!, kind, qualifier, value, min, max };
  }

  /** "2.783 soldiers": of people there are no thousandths. */
  #isDottedThousands({ text, start, end, value, kind, word }: Tokens, i: number, next: number): boolean {
    if (kind[i] !== TokenKind.Number || next !== i + 1 || Number.isInteger(value[i]!) || value[i]! < 1) return false;
    return /^\d{1,3}\.\d{3}$/.test(text.slice(start[i], end[i])) && (this.#pos[word[next]!]! & Pos.Person) !== 0;
  }

  /** "2/3 of the residents", "three-quarters of them": a share, of nobody knows how many. */
  #isFraction({ code, kind, shape, word }: Tokens, i: number, end: number, last: number): boolean {
    if (end >= last) return false;
    if (end === i + 1 && kind[i] === TokenKind.Number && code[end] === SLASH) return kind[end + 1] === TokenKind.Number && word[end + 2] === this.#words.of && (shape[end]! & Shape.Glued) !== 0;
    const at = kind[end] === TokenKind.Hyphen ? end + 1 : end;
    return at < last && this.#shares.has(word[at]!);
  }

  /** The token after "(12)" behind "twelve", which tells the same number once more. */
  #toldAgainEnd(tokens: Tokens, end: number, last: number, value: number): number {
    if (end + 2 >= last || tokens.code[end] !== OPENING_BRACKET || tokens.tag[end] !== Tag.Number || !this.#numerals.starts(tokens, end + 1)) return end;
    const again = this.#numerals.read(tokens, end + 1, last);
    return this.#numerals.value === value && again < last && tokens.code[again] === CLOSING_BRACKET ? again + 1 : end;
  }

  #numberFollows(tokens: Tokens, at: number, last: number): boolean {
    return at < last && this.#numerals.starts(tokens, at);
  }

  #qualifierBefore(tokens: Tokens, i: number, first: number, mask: Uint8Array): Lead | null {
    const { word } = tokens;
    if (i <= first || (i - 2 >= first && word[i - 1] === this.#words.over && this.#givesOver[word[i - 2]!] === 1)) return null;
    if (i - 3 >= first && word[i - 1] === this.#words.to && word[i - 2] === this.#words.up && this.#comesUp[word[i - 3]!] === 1) return null;
    const leads = this.#leads[this.#leadAt[tokens.word[i - 1]!]!]!;
    for (let k = 0; k < leads.length; k++) if (standsBefore(tokens, i, first, mask, leads[k]!.words)) return leads[k]!;
    return null;
  }

  /** "15 to 20", "between ten and fifteen", "385,000-600,000". */
  #readRange(tokens: Tokens, i: number, end: number, last: number, mask: Uint8Array): CountMention | null {
    if (end + 1 >= last || mask[end + 1] !== 0) return null;
    const low = this.#numerals.value;
    const words = this.#words;
    const joins = tokens.word[end]!;
    const before = i > 0 ? tokens.word[i - 1]! : 0;
    const isJoined =
      (joins === words.and && before === words.between) ||
      joins === words.to ||
      (joins === words.or && before !== words.between) ||
      (tokens.kind[end] === TokenKind.Hyphen && tokens.kind[i] === TokenKind.Number && tokens.kind[end + 1] === TokenKind.Number);
    if (!isJoined || this.#ratios.isRise(tokens, i) || !this.#numerals.starts(tokens, end + 1)) return null;
    const finish = this.#numerals.read(tokens, end + 1, last);
    const high = this.#numerals.value;
    const scale = high >= 1000 && low < 1000 && tokens.kind[i] !== TokenKind.Word && finish > end + 2 ? 10 ** Math.floor(Math.log10(high)) : 1;
    const scaled = scale > 1 && low * scale <= high && low < 100 ? low * scale : low;
    if (finish === end + 1 || high <= scaled) return null;
    const start = before === words.between || before === words.from ? i - 1 : i;
    return {
      first: start,
      last: finish,
      start: tokens.start[start]!,
      end: tokens.end[finish - 1]!,
      kind: this.#kindOf(tokens, i, finish, last, high),
      qualifier: "between",
      value: null,
      min: scaled,
      max: high,
    };
  }

  #kindOf(tokens: Tokens, i: number, end: number, last: number, value: number): CountKind {
    const { code, word, kind, end: ends, start } = tokens;
    const before = i > 0 ? i - 1 : 0;
    if (code[end] === 37 || word[end] === this.#words.percent || (word[end] === this.#words.per && word[end + 1] === this.#words.cent)) return CountKind.Percent;
    if (this.#ratios.has(tokens, i, end, last)) return CountKind.Percent;
    if (i > 0 && (code[before] === 36 || code[before] === 0x20ac || code[before] === 0xa3)) return CountKind.Money;
    if (
      word[before] === this.#words.aged ||
      word[before] === this.#words.age ||
      ((word[before] === this.#words.as || word[before] === this.#words.between) && (word[i - 2] === this.#words.age || word[i - 2] === this.#words.aged))
    )
      return CountKind.Age;
    if (this.#isYearOld(tokens, end, last) || this.#isOfPerson(tokens, i, end, last, value)) return CountKind.Age;
    if (this.#isAgeAside(tokens, i, end, last, value)) return CountKind.Age;
    const isBare = kind[i] === TokenKind.Number && end === i + 1;
    if (isBare && (this.#isNumbered(tokens, i) || isInName(tokens, i, end))) return CountKind.Label;
    if (isBare && tokens.shape[i]! & Shape.Line && end < last && start[end]! - ends[i]! > 1 && value < 100 && tokens.shape[end]! & Shape.Capital) return CountKind.Label;
    if (isBare && i > 0 && (code[before] === 35 || code[before] === 47 || (code[end] === 47 && end < last))) return CountKind.Label;
    if (
      isBare &&
      i > 0 &&
      tokens.tag[before] === Tag.Name &&
      word[before] !== 0 &&
      tokens.kind[before] === TokenKind.Word &&
      ends[i]! - start[i]! < 5 &&
      tokens.code[end] !== 44 &&
      !this.#nounFollows(tokens, end, last)
    )
      return CountKind.Label;
    return isBare && value >= 1900 && value < 2100 && ends[i]! - start[i]! === 4 && !this.#nounFollows(tokens, end, last) ? CountKind.Year : CountKind.Cardinal;
  }

  /** "Resolution 1701", "Article 9", "Battalion 379": which one it is. */
  #isNumbered({ shape, word }: Tokens, i: number): boolean {
    return i > 0 && (shape[i - 1]! & Shape.Capital) !== 0 && this.#numbered.has(word[i - 1]!);
  }

  #nounFollows(tokens: Tokens, end: number, last: number): boolean {
    if (end >= last) return false;
    const tag = tokens.tag[end]!;
    return tag === Tag.Noun || tag === Tag.NounPlural || tag === Tag.Adjective || tag === Tag.Name || tag === Tag.Auxiliary || (tag >= Tag.Verb && tag <= Tag.VerbIng);
  }

  #tellsAge(word: number): boolean {
    return word === this.#words.of || word === this.#words.over || word === this.#words.under;
  }

  /** "a man of 20", "their daughter of three", "boys of 12 to 14", "children under 15". */
  #isOfPerson({ tag, word }: Tokens, i: number, end: number, last: number, value: number): boolean {
    if (value > 110 || i < 2 || !this.#tellsAge(word[i - 1]!) || (tag[i - 2] !== Tag.Noun && tag[i - 2] !== Tag.NounPlural) || (this.#pos[word[i - 2]!]! & Pos.Person) === 0) return false;
    if (end >= last || tag[end] === Tag.Punctuation || tag[end] === Tag.Auxiliary || tag[end] === Tag.Conjunction || tag[end] === Tag.Adverb) return true;
    return tag[end] === Tag.Preposition || (tag[end]! >= Tag.Verb && tag[end]! <= Tag.VerbIng);
  }

  #isYearOld(tokens: Tokens, end: number, last: number): boolean {
    const { word, kind } = tokens;
    let at = end;
    if (at < last && kind[at] === TokenKind.Hyphen) at++;
    if (at >= last || this.#isAgeUnit[word[at]!] === 0) return false;
    at++;
    if (at < last && kind[at] === TokenKind.Hyphen) at++;
    return at < last && word[at] === this.#words.old;
  }

  /** ", 61," and "(12 and 15)": the age of the person just named. */
  #isAgeAside(tokens: Tokens, i: number, end: number, last: number, value: number): boolean {
    if (value > 110 || i === 0) return false;
    const { code, word, tag } = tokens;
    const before = code[i - 1]!;
    const after = end < last ? code[end]! : 46;
    const closes = after === 44 || after === 41 || after === 46 || after === 59;
    const pairs = word[end] === this.#words.and && tokens.kind[end + 1] === TokenKind.Number && end + 2 <= last && (code[end + 2] === 44 || end + 2 === last);
    if (before === 44 && (closes || pairs) && i >= 2 && tag[i - 2] !== Tag.Number) return word[i] === 0;
    return before === 40 && (after === 41 || (word[end] === this.#words.and && code[end + 2] === 41));
  }
}

/** Do the words, told backwards, stand before token `i` and after `first`, none of them in a date? */
function standsBefore({ word }: Tokens, i: number, first: number, mask: Uint8Array, words: Int32Array): boolean {
  if (i - words.length < first) return false;
  for (let k = 0; k < words.length; k++) if (word[i - 1 - k] !== words[k] || mask[i - 1 - k] !== 0) return false;
  return true;
}

/** "T-72", "M-23": a number that a hyphen ties to capitals tells a kind of tank or a movement. */
function isDesignation({ kind, code, shape, start, end }: Tokens, i: number): boolean {
  if (i < 2 || kind[i - 1] !== TokenKind.Hyphen || code[i - 1] === 0x2014 || kind[i - 2] !== TokenKind.Word || start[i] !== end[i - 1] || start[i - 1] !== end[i - 2]) return false;
  return (shape[i - 2]! & Shape.AllCaps) !== 0 || (end[i - 2]! - start[i - 2]! === 1 && (shape[i - 2]! & Shape.Capital) !== 0);
}
