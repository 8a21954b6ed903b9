import { Char } from "./characters.js";
import { CLASS_SHIFT, FOLD_MASK, unitOf } from "./units.js";

const DOT = unitOf(46);
const COMMA = unitOf(44);
/** What one sign adds to a number: "1½". */
const FRACTIONS: ReadonlyMap<number, number> = new Map([
  [0xbc, 0.25],
  [0xbd, 0.5],
  [0xbe, 0.75],
]);
/** The first letters of the words that make thousands of millions of what stands before: "1,5 million". */
const SCALES = ["million", "milliard", "billion", "mln", "bn"];

/** Reads a number in figures from the units of a text (`unitOf`), whose end must be followed by some that are no digits. */
export class Figures {
  /** After `read`: the number. */
  value = 0;
  #units: Int32Array = new Int32Array(0);

  /** The place behind the number that starts with a digit at `start`. */
  read(units: Int32Array, start: number): number {
    this.#units = units;
    this.value = 0;
    let at = start;
    while (this.#isDigit(at)) this.value = this.value * 10 + this.#digit(at++);
    const length = at - start;
    const grouped = length > 2 || this.value === 0 ? at : this.#lakhs(at);
    if (grouped > at) return grouped;
    if (length !== 4) at = this.#thousands(at, length < 4);
    if (length < 4 && this.value > 0 && this.#threeDigits(at, DOT) >= 0 && this.#threeDigits(at + 4, DOT) >= 0) return this.#groups(at, DOT);
    return this.#decimals(at, length, start);
  }

  #isDigit(at: number): boolean {
    return this.#units[at]! >>> CLASS_SHIFT === Char.Digit;
  }

  #digit(at: number): number {
    return (this.#units[at]! & FOLD_MASK) - 48;
  }

  /** "2,783", and "2'783" as it is written in Switzerland. */
  #thousands(at: number, mayBeApostrophe: boolean): number {
    const mark = this.#units[at]!;
    return mark === COMMA || (mayBeApostrophe && mark >>> CLASS_SHIFT === Char.Apostrophe) ? this.#groups(at, mark) : at;
  }

  #groups(from: number, mark: number): number {
    let at = from;
    for (let next = this.#threeDigits(at, mark); next >= 0; next = this.#threeDigits(at, mark)) {
      this.value = this.value * 1000 + next;
      at += 4;
    }
    return at;
  }

  /** The three digits, and no more, behind a mark; -1 where there are none. */
  #threeDigits(at: number, mark: number): number {
    if (this.#units[at] !== mark) return -1;
    let value = 0;
    for (let i = at + 1; i <= at + 3; i++) {
      if (!this.#isDigit(i)) return -1;
      value = value * 10 + this.#digit(i);
    }
    return this.#isDigit(at + 4) ? -1 : value;
  }

  /** "1,23,456": groups of two before the last of three, as in India; `at` itself where it is none. */
  #lakhs(from: number): number {
    let at = from;
    let value = this.value;
    for (; this.#units[at] === COMMA && this.#isDigit(at + 1) && this.#isDigit(at + 2) && this.#units[at + 3] === COMMA; at += 3) value = value * 100 + this.#digit(at + 1) * 10 + this.#digit(at + 2);
    const last = at === from ? -1 : this.#threeDigits(at, COMMA);
    if (last < 0) return from;
    this.value = value * 1000 + last;
    return at + 4;
  }

  /** "1.5", "1½", and "1,5" before "million". */
  #decimals(at: number, length: number, start: number): number {
    const isDot = this.#units[at] === DOT && !this.#isDottedDate(start, at);
    if (this.#isDigit(at + 1) && (isDot || (this.#units[at] === COMMA && length < 4 && this.#isScaled(at)))) return this.#readDecimals(at + 1);
    const fraction = FRACTIONS.get(this.#units[at]! & FOLD_MASK);
    if (fraction === undefined) return at;
    this.value += fraction;
    return at + 1;
  }

  #readDecimals(from: number): number {
    let scale = 1;
    let at = from;
    for (; this.#isDigit(at); at++) this.value += this.#digit(at) * (scale /= 10);
    this.value = Number(this.value.toFixed(6));
    return at;
  }

  /** Is the comma one of a decimal: one or two digits, then "million"? */
  #isScaled(comma: number): boolean {
    let at = comma + 1;
    while (at <= comma + 2 && this.#isDigit(at)) at++;
    if (this.#units[at]! >>> CLASS_SHIFT === Char.Space) at++;
    return SCALES.some((word) => Array.from(word).every((letter, i) => (this.#units[at + i]! & FOLD_MASK) === letter.charCodeAt(0)));
  }

  /** "12.03.2021": dots of a date, not of a decimal. */
  #isDottedDate(start: number, dot: number): boolean {
    if (dot - start > 2) return false;
    let at = dot + 1;
    while (this.#isDigit(at)) at++;
    return at - dot <= 3 && this.#units[at] === DOT && this.#isDigit(at + 1);
  }
}
