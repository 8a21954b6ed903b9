import type { Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";

/** Which of the lists have a word in a sentence, or must have one, as the bits of `WIDTH` words. */
export interface CueBits {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** In a list of needed words: any number of people or things, and any date. */
const NUMBER = "#";
const DATE = "@";
const WORD_BITS = 32;
const WIDTH = 6;
/** Among the last bits of a word: its bits and those of its lemmas have been put together. */
const SETTLED = 1 << 31;
/** One bit is that of `SETTLED`. */
const LISTS_MAX = WORD_BITS * WIDTH - 1;

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #bitOf = new Map<string, number>();
  /** For each word its `WIDTH` words of bits: those of the lists it stands in itself, and with them those of its lemmas, once it was met. */
  readonly #own: Int32Array;
  readonly #flags: Int32Array;
  /** The lists that a number, or a date, is enough for. */
  readonly #numbers = new Int32Array(WIDTH);
  readonly #dates = new Int32Array(WIDTH);
  readonly #found: CueBits = { a: 0, b: 0, c: 0, d: 0, e: 0, f: 0 };

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#own = new Int32Array(vocabulary.size * WIDTH);
    this.#flags = new Int32Array(vocabulary.size * WIDTH);
  }

  /** The bits of lists of which a sentence must have one word each. All are asked for before the first sentence is read. */
  bitsOf(needs: readonly string[]): CueBits {
    const bits = new Int32Array(WIDTH);
    for (const list of needs) {
      const bit = this.#bitOf.get(list) ?? this.#add(list);
      bits[bit >> 5]! |= 1 << (bit & 31);
    }
    return { a: bits[0]!, b: bits[1]!, c: bits[2]!, d: bits[3]!, e: bits[4]!, f: bits[5]! };
  }

  #add(list: string): number {
    const bit = this.#bitOf.size;
    if (bit === LISTS_MAX) throw new Error("more lists of needed words than bits");
    this.#bitOf.set(list, bit);
    const side = bit >> 5;
    const flag = 1 << (bit & 31);
    for (const word of list.split(" ")) {
      const id = this.#vocabulary.id(word);
      if (id !== 0) this.#own[id * WIDTH + side]! |= flag;
    }
    if (list.split(" ").includes(NUMBER)) this.#numbers[side]! |= flag;
    if (list.split(" ").includes(DATE)) this.#dates[side]! |= flag;
    return bit;
  }

  /** Looks through the words of a sentence; rules may look at the word behind it as well. */
  read(tokens: Tokens, first: number, last: number, hasNumber: boolean, hasDate: boolean): void {
    const { word } = tokens;
    const flags = this.#flags;
    const found = this.#found;
    const numbers = this.#numbers;
    const dates = this.#dates;
    let a = (hasNumber ? numbers[0]! : 0) | (hasDate ? dates[0]! : 0);
    let b = (hasNumber ? numbers[1]! : 0) | (hasDate ? dates[1]! : 0);
    let c = (hasNumber ? numbers[2]! : 0) | (hasDate ? dates[2]! : 0);
    let d = (hasNumber ? numbers[3]! : 0) | (hasDate ? dates[3]! : 0);
    let e = (hasNumber ? numbers[4]! : 0) | (hasDate ? dates[4]! : 0);
    let f = (hasNumber ? numbers[5]! : 0) | (hasDate ? dates[5]! : 0);
    for (let i = first; i < last; i++) {
      const at = word[i]! * WIDTH;
      if (flags[at + WIDTH - 1] === 0) this.#settle(word[i]!);
      a |= flags[at]!;
      b |= flags[at + 1]!;
      c |= flags[at + 2]!;
      d |= flags[at + 3]!;
      e |= flags[at + 4]!;
      f |= flags[at + 5]!;
    }
    found.a = a;
    found.b = b;
    found.c = c;
    found.d = d;
    found.e = e;
    found.f = f;
  }

  #settle(word: number): void {
    const own = this.#own;
    const noun = this.#vocabulary.nounLemma[word]! * WIDTH;
    const verb = this.#vocabulary.verbLemma[word]! * WIDTH;
    const at = word * WIDTH;
    for (let i = 0; i < WIDTH; i++) this.#flags[at + i] = own[at + i]! | own[noun + i]! | own[verb + i]!;
    this.#flags[at + WIDTH - 1]! |= SETTLED;
  }

  /** Does the sentence have what is needed? */
  has({ a, b, c, d, e, f }: CueBits): boolean {
    const found = this.#found;
    return (found.a & a) === a && (found.b & b) === b && (found.c & c) === c && (found.d & d) === d && (found.e & e) === e && (found.f & f) === f;
  }
}
