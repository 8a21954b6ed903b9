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

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #bitOf = new Map<string, number>();
  /** For each word the low bits and the high ones. */
  readonly #flags: Int32Array;
  readonly #numbers = { low: 0, high: 0 };
  #low = 0;
  #high = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
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
    if (bit === WORD_BITS * 2) throw new Error("more lists of needed words than bits");
    this.#bitOf.set(list, bit);
    const side = bit < WORD_BITS ? 0 : 1;
    const flag = 1 << (bit % WORD_BITS);
    const { nounLemma, verbLemma, size } = this.#vocabulary;
    const isListed = new Uint8Array(size);
    for (const word of list.split(" ")) isListed[this.#vocabulary.id(word)] = 1;
    isListed[0] = 0;
    for (let id = 1; id < size; id++) if (isListed[id]! | isListed[nounLemma[id]!]! | isListed[verbLemma[id]!]!) this.#flags[id * 2 + side]! |= flag;
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
      low |= flags[at]!;
      high |= flags[at + 1]!;
    }
    this.#low = low;
    this.#high = high;
  }

  /** Does the sentence have what is needed? */
  has(bits: CueBits): boolean {
    return (this.#low & bits.low) === bits.low && (this.#high & bits.high) === bits.high;
  }
}
