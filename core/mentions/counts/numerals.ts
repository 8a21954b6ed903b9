import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import { Pos, type Vocabulary } from "../../text/index.js";

const UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const SCALES: readonly (readonly [string, number])[] = [
  ["hundred", 100],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
  ["dozen", 12],
  ["score", 20],
];

const enum Part {
  None = 0,
  Unit = 1,
  Ten = 2,
  Scale = 3,
}

/** Letters right behind figures: "10k people". */
const SHORT_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["m", 1e6],
  ["mn", 1e6],
  ["mln", 1e6],
  ["bn", 1e9],
]);

/** Reads numbers in digits and words: "2,783", "thirty-eight", "1.2 million", "two hundred and fifty", "half a dozen". */
export class Numerals {
  readonly #part: Uint8Array;
  readonly #number: Float64Array;
  readonly #pos: Int32Array;
  readonly #and: number;
  readonly #a: number;
  readonly #half: number;
  readonly #quarter: number;
  readonly #of: number;
  /** The words a number can start with, "a" apart. */
  readonly starters: readonly number[];
  /** After `read`: the number stated. */
  value = 0;

  constructor(vocabulary: Vocabulary) {
    this.#part = vocabulary.columns.bytes();
    this.#number = vocabulary.columns.floats();
    this.#pos = vocabulary.pos;
    const set = (word: string, part: Part, value: number): void => {
      this.#part[vocabulary.id(word)] = part;
      this.#number[vocabulary.id(word)] = value;
    };
    UNITS.forEach((word, i) => set(word, Part.Unit, i));
    set("nil", Part.Unit, 0);
    TENS.forEach((word, i) => set(word, Part.Ten, 20 + 10 * i));
    for (const [word, value] of SCALES) set(word, Part.Scale, value);
    this.#and = vocabulary.id("and");
    this.#a = vocabulary.id("a");
    this.#half = vocabulary.id("half");
    this.#quarter = vocabulary.id("quarter");
    this.#of = vocabulary.id("of");
    this.starters = ["nil", ...UNITS, ...TENS, ...SCALES.map(([word]) => word), "half"].map((word) => vocabulary.id(word)).filter((id) => id !== 0);
  }

  /** Can a number start with token `i`, "a" apart? */
  starts(tokens: Tokens, i: number): boolean {
    return tokens.kind[i] === TokenKind.Number || this.startsWord(tokens.word[i]!);
  }

  /** Can a number start with the word of that id, "a" apart? */
  startsWord(word: number): boolean {
    return this.#part[word] !== Part.None || (word !== 0 && word === this.#half);
  }

  /** Does "a" at token `i` start a number: "a dozen"? */
  startsWithA(tokens: Tokens, i: number): boolean {
    const next = tokens.word[i + 1]!;
    return tokens.word[i] === this.#a && (this.#part[next] === Part.Scale || (next === this.#quarter && tokens.word[i + 2] === this.#of && this.#part[tokens.word[i + 4] ?? 0] === Part.Scale));
  }

  /** "300 000", "1 200 000": digits in groups of three with a space between; the token after them, and their number in `value`. */
  #readGroups({ kind, start, end, value }: Tokens, i: number, last: number): number {
    if (end[i]! - start[i]! > 3 || value[i]! < 1 || !Number.isInteger(value[i]!)) return i + 1;
    let at = i + 1;
    let sum = value[i]!;
    while (at < last && kind[at] === TokenKind.Number && end[at]! - start[at]! === 3 && start[at]! - end[at - 1]! === 1 && Number.isInteger(value[at]!) && value[at]! < 1000)
      sum = sum * 1000 + value[at++]!;
    this.value = sum;
    return at;
  }

  /** The token after the number that starts at `i`, or `i` if none does; the number is in `value`. */
  read(tokens: Tokens, i: number, last: number): number {
    const { word, kind } = tokens;
    if (word[i] === this.#half) return this.#readHalf(tokens, i, last);
    if (word[i] === this.#a && word[i + 1] === this.#quarter) return this.#readQuarter(tokens, i, last);
    if (word[i] === this.#a && i + 1 < last && this.#part[word[i + 1]!] === Part.Scale) {
      this.value = this.#number[word[i + 1]!]!;
      return this.#readRest(tokens, i + 2, last, 0, this.value);
    }
    if (kind[i] === TokenKind.Number) {
      const end = this.#readGroups(tokens, i, last);
      const number = end > i + 1 ? this.value : tokens.value[i]!;
      const scale = this.#shortScale(tokens, end, last);
      if (scale === 0) return this.#readRest(tokens, end, last, 0, number);
      this.value = Math.round(number * scale);
      return end + 1;
    }
    const part = this.#part[word[i]!];
    if (part === Part.None) return i;
    return this.#readRest(tokens, i + 1, last, 0, this.#number[word[i]!]!);
  }

  /** What "k" of "10k people" or "m" of "1.2m refugees" multiplies by; 0 where the letters behind a number are a measure, as of "5m deep". */
  #shortScale({ text, start, end, kind, shape, tag, word }: Tokens, i: number, last: number): number {
    if (i >= last || kind[i] !== TokenKind.Word || (shape[i]! & Shape.Glued) === 0 || end[i]! - start[i]! > 3) return 0;
    const scale = SHORT_SCALES.get(text.slice(start[i], end[i]).toLowerCase()) ?? 0;
    if (scale !== 1e6 || end[i]! - start[i]! > 1) return scale;
    return i + 1 < last && (tag[i + 1] === Tag.NounPlural || (this.#pos[word[i + 1]!]! & Pos.Person) !== 0) ? scale : 0;
  }

  /** "a quarter of a million". */
  #readQuarter({ word }: Tokens, i: number, last: number): number {
    if (i + 4 >= last || word[i + 2] !== this.#of || word[i + 3] !== this.#a || this.#part[word[i + 4]!] !== Part.Scale) return i;
    this.value = this.#number[word[i + 4]!]! / 4;
    return i + 5;
  }

  #readHalf(tokens: Tokens, i: number, last: number): number {
    const { word } = tokens;
    if (i + 2 >= last || word[i + 1] !== this.#a || this.#part[word[i + 2]!] !== Part.Scale) return i;
    this.value = this.#number[word[i + 2]!]! / 2;
    return i + 3;
  }

  /** The token of "million" behind "and a half" or "-and-a-half" at `i`, else `i`. */
  #scaleBehindHalf({ word, kind }: Tokens, i: number, last: number): number {
    let at = i;
    for (const wanted of [this.#and, this.#a, this.#half]) {
      if (kind[at] === TokenKind.Hyphen) at++;
      if (at >= last || word[at] !== wanted) return i;
      at++;
    }
    return at < last && this.#part[word[at]!] === Part.Scale ? at : i;
  }

  /** Goes on after a first part: scales multiply, smaller parts add. */
  #readRest(tokens: Tokens, i: number, last: number, sum: number, group: number): number {
    const { word, kind, code } = tokens;
    let at = i;
    for (; at < last; at++) {
      const scaled = this.#scaleBehindHalf(tokens, at, last);
      if (scaled > at) {
        group += 0.5;
        at = scaled;
      }
      const skip = kind[at] === TokenKind.Hyphen || word[at] === this.#and ? 1 : 0;
      if (at + skip >= last) break;
      if (skip && code[at] !== 45 && word[at] !== this.#and) break;
      const part = this.#part[word[at + skip]!]!;
      const number = this.#number[word[at + skip]!]!;
      if (skip && word[at] === this.#and && !(group >= 100 && group % 100 === 0 && (part === Part.Unit || part === Part.Ten))) break;
      if (part === Part.Scale && !(skip && word[at] === this.#and)) {
        if (number >= 1000) {
          sum += group * number;
          group = 0;
        } else group *= number;
      } else if (part === Part.Unit && number > 0 && ((group >= 20 && group % 10 === 0 && (group % 100 !== 0 ? number < 10 : true)) || (group === 0 && sum > 0))) group += number;
      else if (part === Part.Ten && ((group >= 100 && group % 100 === 0) || (group === 0 && sum > 0))) group += number;
      else break;
      at += skip;
    }
    this.value = sum + group;
    return at;
  }
}
