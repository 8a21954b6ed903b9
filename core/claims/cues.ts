import type { Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";

/** What of a sentence has been found, as bits of two words. */
export interface CueBits {
  readonly low: number;
  readonly high: number;
}

/** In a list of needed words: any number of people or things. */
const NUMBER = "#";
const WORD_BITS = 32;
/** Among the high bits of a word: its bits and those of its lemmas have been put together. */
const SETTLED = 1 << 31;
/** One bit is that of `SETTLED`. */
const LISTS_MAX = WORD_BITS * 2 - 1;

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #bitOf = new Map<string, number>();
  /** For each word the low bits and the high ones: those of the lists it stands in itself, and with them those of its lemmas, once it was met. */
  readonly #own: Int32Array;
  readonly #flags: Int32Array;
  readonly #numbers = { low: 0, high: 0 };
  #low = 0;
  #high = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#own = new Int32Array(vocabulary.size * 2);
    this.#flags = new Int32Array(vocabulary.size * 2);
  }

  /** The bits of lists of which a sentence must have one word each. All are asked for before the first sentence is read. */
  bitsOf(needs: readonly string[]): CueBits {
    const bits = { low: 0, high: 0 };
    for (const list of needs) {
      const bit = this.#bitOf.get(list) ?? this.#add(list);
      if (bit < WORD_BITS) bits.low |= 1 << bit;
      else bits.high |= 1 << (bit - WORD_BITS);
    }
    return bits;
  }

  #add(list: string): number {
    const bit = this.#bitOf.size;
    if (bit === LISTS_MAX) throw new Error("more lists of needed words than bits");
    this.#bitOf.set(list, bit);
    const side = bit < WORD_BITS ? 0 : 1;
    const flag = 1 << (bit % WORD_BITS);
    for (const word of list.split(" ")) {
      const id = this.#vocabulary.id(word);
      if (id !== 0) this.#own[id * 2 + side]! |= flag;
    }
    if (list.split(" ").includes(NUMBER)) this.#numbers[side === 0 ? "low" : "high"] |= flag;
    return bit;
  }

  /** Looks through the words of a sentence; rules may look at the word behind it as well. */
  read(tokens: Tokens, first: number, last: number, hasNumber: boolean): void {
    const { word } = tokens;
    const flags = this.#flags;
    let low = hasNumber ? this.#numbers.low : 0;
    let high = hasNumber ? this.#numbers.high : 0;
    for (let i = first; i < last; i++) {
      const at = word[i]! * 2;
      if (flags[at + 1] === 0) this.#settle(word[i]!);
      low |= flags[at]!;
      high |= flags[at + 1]!;
    }
    this.#low = low;
    this.#high = high;
  }

  #settle(word: number): void {
    const own = this.#own;
    const noun = this.#vocabulary.nounLemma[word]! * 2;
    const verb = this.#vocabulary.verbLemma[word]! * 2;
    this.#flags[word * 2] = own[word * 2]! | own[noun]! | own[verb]!;
    this.#flags[word * 2 + 1] = own[word * 2 + 1]! | own[noun + 1]! | own[verb + 1]! | SETTLED;
  }

  /** Does the sentence have what is needed? */
  has(bits: CueBits): boolean {
    return (this.#low & bits.low) === bits.low && (this.#high & bits.high) === bits.high;
  }
}
