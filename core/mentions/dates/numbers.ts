import { TokenKind } from "../../model/index.js";
import { NONE, small, VAGUE, type Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { TokenView } from "./view.js";

const SLASH = 47;

/** Reads numbers, ordinals, years and decades in digits and words. */
export class NumberReader {
  readonly #view: TokenView;
  readonly #tables: Tables;
  readonly #to: number;
  readonly #or: number;
  readonly #of: number;
  readonly #andAHalf: readonly number[];

  constructor(view: TokenView) {
    const { tables } = view;
    this.#view = view;
    this.#tables = view.tables;
    this.#to = tables.known("to");
    this.#or = tables.known("or");
    this.#of = tables.known("of");
    this.#andAHalf = ["and", "a", "half"].map((word) => tables.known(word));
  }

  day(i: number, slots: Slots): number {
    if (i >= this.#view.last) return -1;
    const { kind, value } = this.#view.tokens;
    if (kind[i] === TokenKind.Ordinal || (kind[i] === TokenKind.Number && this.#view.length(i) <= 2)) {
      const day = value[i]!;
      if (day < 1 || day > 31 || day !== Math.floor(day)) return -1;
      slots.day = small(day);
      return i + 1;
    }
    const at = this.ordinal(i, slots);
    if (at > 0) slots.day = slots.ordinal;
    return at;
  }

  /** "first", "21st", "twenty-first". */
  ordinal(i: number, slots: Slots): number {
    if (i >= this.#view.last) return -1;
    const { kind, value, word } = this.#view.tokens;
    if (kind[i] === TokenKind.Ordinal) {
      slots.ordinal = small(value[i]!);
      return i + 1;
    }
    const classes = this.#view.classes(i);
    if (classes & Class.Ordinal) {
      slots.ordinal = this.#tables.ordinal[word[i]!]!;
      return i + 1;
    }
    const tens = classes & Class.Number ? this.#tables.number[word[i]!]! : 0;
    const at = this.#view.isHyphen(i + 1) ? i + 2 : i + 1;
    if (tens < 20 || tens % 10 !== 0 || !(this.#view.classes(at) & Class.Ordinal)) return -1;
    slots.ordinal = tens + this.#tables.ordinal[word[at]!]!;
    return at + 1;
  }

  /** "1996", "'96", "nineteen ninety-six", "two thousand six". */
  year(i: number, slots: Slots): number {
    const { kind, code, value } = this.#view.tokens;
    if (i >= this.#view.last) return -1;
    if (kind[i] === TokenKind.Number) {
      if (this.#view.length(i) !== 4 || value[i]! < 1000 || value[i]! > 2199 || value[i]! % 1 !== 0) return -1;
      slots.year = small(value[i]!);
      return i + 1;
    }
    if (kind[i] === TokenKind.Word) return this.#yearInWords(i, slots);
    const isApostrophe = code[i] === 0x27 || code[i] === 0x2019 || code[i] === 0x2018;
    if (!isApostrophe || !this.#view.isGlued(i + 1) || this.#view.digits(i + 1) < 0 || this.#view.length(i + 1) !== 2) return -1;
    slots.year = small(1900 + value[i + 1]! + (value[i + 1]! < 40 ? 100 : 0));
    return i + 2;
  }

  #yearInWords(i: number, slots: Slots): number {
    const century = this.#numberWord(i);
    if (century === 2 && this.#view.classes(i + 1) & Class.NumberPart && this.#tables.number[this.#view.tokens.word[i + 1]!] === 1000) {
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
    return this.#view.classes(i) & Class.Number ? this.#tables.number[this.#view.tokens.word[i]!]! : NONE;
  }

  /** "twenty-four", "twenty four", "nine". */
  #underHundred(i: number): { value: number; next: number } {
    const first = this.#numberWord(i);
    if (first < 20 || first % 10 !== 0) return { value: first, next: i + 1 };
    const at = this.#view.isHyphen(i + 1) ? i + 2 : i + 1;
    const units = this.#numberWord(at);
    return units > 0 && units < 10 ? { value: first + units, next: at + 1 } : { value: first, next: i + 1 };
  }

  /** "1990s", "'90s", "nineties". */
  decade(i: number, slots: Slots): number {
    if (this.#view.classes(i) & Class.Decade) {
      slots.decade = 1900 + this.#tables.decade[this.#view.tokens.word[i]!]!;
      return i + 1;
    }
    const at = this.#view.tokens.kind[i] === TokenKind.Number ? i : i + 1;
    const value = this.#view.digits(at);
    if (value < 0 || value % 10 !== 0 || !this.#view.isGlued(at + 1)) return -1;
    const after = this.#view.tokens.kind[at + 1] === TokenKind.Possessive || (this.#view.length(at + 1) === 1 && (this.#view.tokens.code[at + 1]! | 32) === 115);
    if (!after) return -1;
    if (this.#view.length(at) === 4 && value >= 1000) slots.decade = value;
    else if (this.#view.length(at) === 2 && (at > i || value >= 20)) slots.decade = 1900 + value;
    else return -1;
    return at + 2;
  }

  /** "44", "two", "twenty four", "a couple of", "several", "a hundred", "2 1/2", "two to three" (the first counts). */
  number(i: number, slots: Slots): number {
    const at = this.#oneNumber(i, slots);
    if (at < 0) return -1;
    const isJoin = this.#view.isHyphen(at) || (at < this.#view.last && this.#view.tokens.kind[at] === TokenKind.Word && this.#joins(at));
    if (!isJoin) return at;
    const number = slots.number;
    const end = this.#oneNumber(at + 1, slots);
    slots.number = number;
    return end > 0 ? end : at;
  }

  #joins(i: number): boolean {
    const word = this.#view.tokens.word[i]!;
    return word === this.#to || word === this.#or;
  }

  #oneNumber(i: number, slots: Slots): number {
    if (i >= this.#view.last) return -1;
    const { kind, value, word } = this.#view.tokens;
    if (kind[i] === TokenKind.Number) {
      slots.number = value[i]!;
      return this.#fraction(i + 1, slots);
    }
    const classes = this.#view.classes(i);
    if (classes & Class.Number) return this.#scaled(i, slots);
    if (classes & Class.VagueNumber) {
      slots.number = VAGUE;
      return i + 1;
    }
    if (!(classes & Class.NumberPart)) return -1;
    const first = this.#tables.number[word[i]!]!;
    if (first !== 1) return -1;
    const next = this.#view.classes(i + 1);
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
    return this.#view.wordAt(i) === this.#of ? i + 1 : i;
  }

  #fraction(i: number, slots: Slots): number {
    if (this.#view.isCode(i, 0xbd)) {
      slots.number += 0.5;
      return i + 1;
    }
    if (this.#view.digits(i) !== 1 || !this.#view.isCode(i + 1, SLASH) || this.#view.digits(i + 2) !== 2) return i;
    slots.number += 0.5;
    return i + 3;
  }

  #scaled(i: number, slots: Slots): number {
    const { value, next } = this.#underHundred(i);
    slots.number = value;
    let at = next;
    while (this.#view.classes(at) & Class.NumberPart && this.#tables.number[this.#view.tokens.word[at]!]! >= 12) slots.number *= this.#tables.number[this.#view.tokens.word[at++]!]!;
    const isHalf = this.#isAndAHalf(at);
    if (isHalf > 0) slots.number += 0.5;
    return isHalf > 0 ? isHalf : at;
  }

  /** "two and a half", "two-and-a-half". */
  #isAndAHalf(i: number): number {
    let at = i;
    for (const word of this.#andAHalf) {
      if (this.#view.isHyphen(at)) at++;
      if (this.#view.wordAt(at) !== word) return -1;
      at++;
    }
    return at;
  }
}
