import { Shape, TokenKind, type Tokens } from "../../model/index.js";
import { NONE, VAGUE, type Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { Edge } from "./words.js";

/** Names the patterns use for what may take more than one token, or more than a word list to tell. */
export type ReaderName =
  | "MONTH" | "WEEKDAY" | "WEEKDAYS" | "SEASON" | "UNIT" | "UNITS" | "PART" | "PARTS" | "NUM" | "ORD" | "DAY" | "YEAR" | "YY"
  | "ERAYEAR" | "DECADE" | "HOLIDAY" | "CLOCK" | "EDGE" | "ERA" | "ISO" | "NUMERIC" | "APPROX";

/** Reads from token `i` into `slots`; returns the token after, or -1. */
export type Reader = (i: number, slots: Slots) => number;

/** Which tokens can begin what a reader reads: word classes, and digits, ordinals or quotes. */
export interface Start {
  classes: number;
  digits?: boolean;
  ordinals?: boolean;
  quotes?: boolean;
}

export const STARTS: Readonly<Record<ReaderName, Start>> = {
  MONTH: { classes: Class.Month },
  WEEKDAY: { classes: Class.Weekday },
  WEEKDAYS: { classes: Class.Weekdays },
  SEASON: { classes: Class.Season },
  UNIT: { classes: Class.Unit },
  UNITS: { classes: Class.Units },
  PART: { classes: Class.Part },
  PARTS: { classes: Class.Parts },
  NUM: { classes: Class.Number | Class.NumberPart | Class.VagueNumber, digits: true },
  ORD: { classes: Class.Ordinal | Class.Number, ordinals: true },
  DAY: { classes: Class.Ordinal, digits: true, ordinals: true },
  YEAR: { classes: Class.Number, digits: true, quotes: true },
  YY: { classes: 0, digits: true },
  ERAYEAR: { classes: 0, digits: true },
  DECADE: { classes: Class.Decade, digits: true, quotes: true },
  HOLIDAY: { classes: Class.Holiday },
  CLOCK: { classes: 0, digits: true },
  EDGE: { classes: Class.Edge },
  ERA: { classes: Class.Era },
  ISO: { classes: 0, digits: true },
  NUMERIC: { classes: 0, digits: true },
  APPROX: { classes: Class.Approximate },
};

const DOT = 46;
const COLON = 58;
const SLASH = 47;

/** The readers over one text's tokens. */
export class Readers {
  tokens!: Tokens;
  /** The token after the last of the sentence. */
  last = 0;
  readonly byName: Readonly<Record<ReaderName, Reader>>;
  readonly #tables: Tables;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.byName = {
      MONTH: (i, slots) => this.#month(i, slots),
      WEEKDAY: (i, slots) => this.#weekday(i, slots),
      WEEKDAYS: (i, slots) => this.#single(i, Class.Weekdays, slots, "weekday", tables.weekday),
      SEASON: (i, slots) => this.#single(i, Class.Season, slots, "season", tables.season),
      UNIT: (i, slots) => this.#single(i, Class.Unit, slots, "unit", tables.unit),
      UNITS: (i, slots) => this.#single(i, Class.Units, slots, "unit", tables.unit),
      PART: (i, slots) => this.#single(i, Class.Part, slots, "part", tables.part),
      PARTS: (i, slots) => this.#single(i, Class.Parts, slots, "part", tables.part),
      NUM: (i, slots) => this.#number(i, slots),
      ORD: (i, slots) => this.#ordinal(i, slots),
      DAY: (i, slots) => this.#day(i, slots),
      YEAR: (i, slots) => this.#year(i, slots),
      YY: (i, slots) => this.#shortYear(i, slots),
      ERAYEAR: (i, slots) => {
        slots.number = this.digits(i);
        return slots.number > 0 ? i + 1 : -1;
      },
      DECADE: (i, slots) => this.#decade(i, slots),
      HOLIDAY: (i, slots) => this.#single(i, Class.Holiday, slots, "holiday", tables.holiday),
      CLOCK: (i, slots) => this.#clock(i, slots),
      EDGE: (i, slots) => this.#edge(i, slots),
      ERA: (i, slots) => this.#era(i, slots),
      ISO: (i, slots) => this.#iso(i, slots),
      NUMERIC: (i, slots) => this.#numeric(i, slots),
      APPROX: (i) => (this.classes(i) & Class.Approximate ? i + 1 : -1),
    };
  }

  /** The classes of the word at token `i`; 0 beyond the sentence. */
  classes(i: number): number {
    return i < this.last ? this.#tables.classes[this.tokens.word[i]!]! : 0;
  }

  isCode(i: number, code: number): boolean {
    return i < this.last && this.tokens.code[i] === code && this.tokens.end[i]! - this.tokens.start[i]! === 1;
  }

  isGlued(i: number): boolean {
    return i < this.last && (this.tokens.shape[i]! & Shape.Glued) !== 0;
  }

  isHyphen(i: number): boolean {
    return i < this.last && this.tokens.kind[i] === TokenKind.Hyphen;
  }

  #single(i: number, mask: Class, slots: Slots, slot: keyof Slots, values: ArrayLike<number>): number {
    if (!(this.classes(i) & mask)) return -1;
    slots[slot] = values[this.tokens.word[i]!]!;
    return i + 1;
  }

  #month(i: number, slots: Slots): number {
    const classes = this.classes(i);
    if (!(classes & Class.Month)) return -1;
    if (!(this.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.month = this.#tables.month[this.tokens.word[i]!]!;
    return i + 1;
  }

  #weekday(i: number, slots: Slots): number {
    const classes = this.classes(i);
    if (!(classes & Class.Weekday) || !(this.tokens.shape[i]! & Shape.Capital)) return -1;
    if (classes & Class.ShortWeekday && !(this.tokens.shape[i]! & Shape.Abbreviation) && !this.#isDateAfter(i + 1)) return -1;
    slots.weekday = this.#tables.weekday[this.tokens.word[i]!]!;
    return i + 1;
  }

  /** "Sun, 3 May", "Sun 3 May". */
  #isDateAfter(i: number): boolean {
    const at = this.isCode(i, 44) ? i + 1 : i;
    return at < this.last && (this.tokens.kind[at] === TokenKind.Number || (this.classes(at) & Class.Month) !== 0);
  }

  #edge(i: number, slots: Slots): number {
    if (!(this.classes(i) & Class.Edge)) return -1;
    slots.edge = this.#tables.edge[this.tokens.word[i]!]! as Edge;
    return this.isHyphen(i + 1) && this.isGlued(i + 1) && this.isGlued(i + 2) ? i + 2 : i + 1;
  }

  #era(i: number, slots: Slots): number {
    if (!(this.classes(i) & Class.Era) || !(this.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.era = 1;
    return i + 1;
  }

  /** Digits alone: not "3.5", not "1,960". */
  digits(i: number): number {
    const { kind, start, end, value } = this.tokens;
    if (i >= this.last || kind[i] !== TokenKind.Number) return -1;
    const v = value[i]!;
    const length = end[i]! - start[i]!;
    if (v !== Math.floor(v) || length > 4) return -1;
    return v;
  }

  length(i: number): number {
    return this.tokens.end[i]! - this.tokens.start[i]!;
  }

  #day(i: number, slots: Slots): number {
    if (i >= this.last) return -1;
    const { kind, value } = this.tokens;
    if (kind[i] === TokenKind.Ordinal || (kind[i] === TokenKind.Number && this.length(i) <= 2)) {
      const day = value[i]!;
      if (day < 1 || day > 31 || day !== Math.floor(day)) return -1;
      slots.day = day;
      return i + 1;
    }
    const at = this.#ordinal(i, slots);
    if (at > 0) slots.day = slots.ordinal;
    return at;
  }

  /** "first", "21st", "twenty-first". */
  #ordinal(i: number, slots: Slots): number {
    if (i >= this.last) return -1;
    const { kind, value, word } = this.tokens;
    if (kind[i] === TokenKind.Ordinal) {
      slots.ordinal = value[i]!;
      return i + 1;
    }
    const classes = this.classes(i);
    if (classes & Class.Ordinal) {
      slots.ordinal = this.#tables.ordinal[word[i]!]!;
      return i + 1;
    }
    const tens = classes & Class.Number ? this.#tables.number[word[i]!]! : 0;
    const at = this.isHyphen(i + 1) ? i + 2 : i + 1;
    if (tens < 20 || tens % 10 !== 0 || !(this.classes(at) & Class.Ordinal)) return -1;
    slots.ordinal = tens + this.#tables.ordinal[word[at]!]!;
    return at + 1;
  }

  /** "1996", "'96", "nineteen ninety-six", "two thousand six". */
  #year(i: number, slots: Slots): number {
    const { kind, code, value } = this.tokens;
    if (i >= this.last) return -1;
    if (kind[i] === TokenKind.Number) {
      if (this.length(i) !== 4 || value[i]! < 1000 || value[i]! > 2199 || value[i]! % 1 !== 0) return -1;
      slots.year = value[i]!;
      return i + 1;
    }
    if (kind[i] === TokenKind.Word) return this.#yearInWords(i, slots);
    const isApostrophe = code[i] === 0x27 || code[i] === 0x2019 || code[i] === 0x2018;
    if (!isApostrophe || !this.isGlued(i + 1) || this.digits(i + 1) < 0 || this.length(i + 1) !== 2) return -1;
    slots.year = 1900 + value[i + 1]! + (value[i + 1]! < 40 ? 100 : 0);
    return i + 2;
  }

  #yearInWords(i: number, slots: Slots): number {
    const century = this.#numberWord(i);
    if (century === 2 && this.classes(i + 1) & Class.NumberPart && this.#tables.number[this.tokens.word[i + 1]!] === 1000) {
      const rest = this.#underHundred(i + 2);
      slots.year = 2000 + Math.max(0, rest.value);
      return rest.value > 0 ? rest.next : i + 2;
    }
    if (century < 17 || century > 20) return -1;
    const rest = this.#underHundred(i + 1);
    if (rest.value < 10) return -1;
    slots.year = century * 100 + rest.value;
    return rest.next;
  }

  #numberWord(i: number): number {
    return this.classes(i) & Class.Number ? this.#tables.number[this.tokens.word[i]!]! : NONE;
  }

  /** "twenty-four", "twenty four", "nine". */
  #underHundred(i: number): { value: number; next: number } {
    const first = this.#numberWord(i);
    if (first < 20 || first % 10 !== 0) return { value: first, next: i + 1 };
    const at = this.isHyphen(i + 1) ? i + 2 : i + 1;
    const units = this.#numberWord(at);
    return units > 0 && units < 10 ? { value: first + units, next: at + 1 } : { value: first, next: i + 1 };
  }

  /** The two digits after "1977-". */
  #shortYear(i: number, slots: Slots): number {
    if (this.digits(i) < 0 || this.length(i) !== 2) return -1;
    slots.ordinal = this.tokens.value[i]!;
    return i + 1;
  }

  /** "1990s", "'90s", "nineties". */
  #decade(i: number, slots: Slots): number {
    if (this.classes(i) & Class.Decade) {
      slots.decade = 1900 + this.#tables.decade[this.tokens.word[i]!]!;
      return i + 1;
    }
    const at = this.tokens.kind[i] === TokenKind.Number ? i : i + 1;
    const value = this.digits(at);
    if (value < 0 || value % 10 !== 0 || !this.isGlued(at + 1)) return -1;
    const after = this.tokens.kind[at + 1] === TokenKind.Possessive || (this.length(at + 1) === 1 && (this.tokens.code[at + 1]! | 32) === 115);
    if (!after) return -1;
    if (this.length(at) === 4 && value >= 1000) slots.decade = value;
    else if (this.length(at) === 2 && (at > i || value >= 20)) slots.decade = 1900 + value;
    else return -1;
    return at + 2;
  }

  /** "44", "two", "twenty four", "a couple of", "several", "a hundred", "2 1/2", "two to three" (the first counts). */
  #number(i: number, slots: Slots): number {
    const at = this.#oneNumber(i, slots);
    if (at < 0) return -1;
    const isJoin = this.isHyphen(at) || (at < this.last && this.tokens.kind[at] === TokenKind.Word && this.#joins(at));
    if (!isJoin) return at;
    const number = slots.number;
    const end = this.#oneNumber(at + 1, slots);
    slots.number = number;
    return end > 0 ? end : at;
  }

  #joins(i: number): boolean {
    const { text, start, end } = this.tokens;
    const length = end[i]! - start[i]!;
    return length === 2 && (text.startsWith("to", start[i]) || text.startsWith("or", start[i]));
  }

  #oneNumber(i: number, slots: Slots): number {
    if (i >= this.last) return -1;
    const { kind, value, word } = this.tokens;
    if (kind[i] === TokenKind.Number) {
      slots.number = value[i]!;
      return this.#fraction(i + 1, slots);
    }
    const classes = this.classes(i);
    if (classes & Class.Number) return this.#scaled(i, slots);
    if (classes & Class.VagueNumber) {
      slots.number = VAGUE;
      return i + 1;
    }
    if (!(classes & Class.NumberPart)) return -1;
    const first = this.#tables.number[word[i]!]!;
    if (first !== 1) return -1;
    const next = this.classes(i + 1);
    if (next & Class.VagueNumber) {
      slots.number = VAGUE;
      return i + 2;
    }
    slots.number = 1;
    if (!(next & Class.NumberPart)) return i + 1;
    slots.number = this.#tables.number[word[i + 1]!]!;
    return slots.number === 1 ? -1 : this.#skipOf(i + 2);
  }

  #skipOf(i: number): number {
    return i < this.last && this.length(i) === 2 && this.tokens.text.startsWith("of", this.tokens.start[i]) ? i + 1 : i;
  }

  #fraction(i: number, slots: Slots): number {
    if (this.isCode(i, 0xbd)) {
      slots.number += 0.5;
      return i + 1;
    }
    if (this.digits(i) !== 1 || !this.isCode(i + 1, SLASH) || this.digits(i + 2) !== 2) return i;
    slots.number += 0.5;
    return i + 3;
  }

  #scaled(i: number, slots: Slots): number {
    const { value, next } = this.#underHundred(i);
    slots.number = value;
    let at = next;
    while (this.classes(at) & Class.NumberPart && this.#tables.number[this.tokens.word[at]!]! >= 12) slots.number *= this.#tables.number[this.tokens.word[at++]!]!;
    const isHalf = this.#isAndAHalf(at);
    if (isHalf > 0) slots.number += 0.5;
    return isHalf > 0 ? isHalf : at;
  }

  /** "two and a half", "two-and-a-half". */
  #isAndAHalf(i: number): number {
    let at = i;
    for (const word of ["and", "a", "half"]) {
      if (this.isHyphen(at)) at++;
      if (at >= this.last || this.length(at) !== word.length || !this.tokens.text.startsWith(word, this.tokens.start[at])) return -1;
      at++;
    }
    return at;
  }

  /** "18:00", "7 p.m.", "7:15 pm", "0600 hours" is left to its rule. */
  #clock(i: number, slots: Slots): number {
    const hour = this.digits(i);
    if (hour < 0 || this.length(i) > 2 || hour > 24) return this.#dottedClock(i, slots);
    const hasMinutes = this.isCode(i + 1, COLON) && this.isGlued(i + 1) && this.isGlued(i + 2) && this.digits(i + 2) >= 0 && this.digits(i + 2) < 60 && this.length(i + 2) === 2;
    const at = hasMinutes ? i + 3 : i + 1;
    const hasMeridiem = (this.classes(at) & Class.Meridiem) !== 0;
    if (!hasMinutes && !hasMeridiem) return -1;
    if (hasMinutes && this.isCode(at, COLON)) return -1;
    slots.minute = hasMinutes ? this.tokens.value[i + 2]! : 0;
    slots.hour = hasMeridiem ? (hour % 12) + this.#tables.meridiem[this.tokens.word[at]!]! : hour;
    return hasMeridiem ? at + 1 : at;
  }

  /** "18.30 GMT", "7.15 p.m." */
  #dottedClock(i: number, slots: Slots): number {
    const value = this.tokens.value[i]!;
    const hasMeridiem = (this.classes(i + 1) & Class.Meridiem) !== 0;
    if (value === Math.floor(value) || value > 24 || !hasMeridiem) return -1;
    slots.hour = (Math.floor(value) % 12) + this.#tables.meridiem[this.tokens.word[i + 1]!]!;
    slots.minute = Math.round((value % 1) * 100);
    return i + 2;
  }

  /** "2020-12-02", also before "T08:00". */
  #iso(i: number, slots: Slots): number {
    const year = this.digits(i);
    if (year < 1000 || !this.isHyphen(i + 1) || !this.isGlued(i + 1) || this.digits(i + 2) < 1 || this.length(i + 2) !== 2 || !this.isGlued(i + 2)) return -1;
    if (this.digits(i + 2) > 12 || !this.isHyphen(i + 3) || !this.isGlued(i + 4)) return -1;
    const day = this.digits(i + 4);
    if (day < 1 || day > 31 || this.length(i + 4) !== 2) return -1;
    slots.year = year;
    slots.month = this.digits(i + 2);
    slots.day = day;
    return i + 5;
  }

  /** "02/12/2020", "12.03.2021", "8/7/98": day first unless only the other order can be. */
  #numeric(i: number, slots: Slots): number {
    const { start, text } = this.tokens;
    if (this.digits(i) < 1 || this.length(i) > 2 || !this.isGlued(i + 1)) return -1;
    const mark = text.charCodeAt(start[i + 1]!);
    if (mark !== DOT && mark !== SLASH) return -1;
    const parts = [0, 0, 0];
    const lengths = [0, 0, 0];
    let at = start[i]!;
    for (let k = 0; k < 3; k++, at++) {
      for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at), lengths[k]!++) parts[k] = parts[k]! * 10 + code - 48;
      if (lengths[k] === 0 || (k < 2 && text.charCodeAt(at) !== mark)) return -1;
    }
    if (lengths[1]! > 2 || (lengths[2] !== 4 && !(lengths[2] === 2 && mark === SLASH))) return -1;
    if (!this.#orderNumeric(parts, slots)) return -1;
    slots.year = lengths[2] === 2 ? parts[2]! + (parts[2]! < 40 ? 2000 : 1900) : parts[2]!;
    let next = i + 1;
    while (next < this.last && start[next]! < at - 1) next++;
    return next;
  }

  #orderNumeric(parts: readonly number[], slots: Slots): boolean {
    const [a, b] = parts as [number, number];
    const dayFirst = b <= 12;
    slots.day = dayFirst ? a : b;
    slots.month = dayFirst ? b : a;
    return slots.month >= 1 && slots.month <= 12 && slots.day >= 1 && slots.day <= 31;
  }
}
