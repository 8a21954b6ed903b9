import type { Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";

/** What of a sentence has been found, as bits of `WIDTH` words. */
export type CueBits = Int32Array;

/** In a list of needed words: any number of people or things. */
const NUMBER = "#";
const WORD_BITS = 32;
const WIDTH = 4;

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #bitOf = new Map<string, number>();
  /** For each word its `WIDTH` words of bits. */
  readonly #flags: Int32Array;
  readonly #numbers = new Int32Array(WIDTH);
  readonly #found = new Int32Array(WIDTH);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#flags = new Int32Array(vocabulary.size * WIDTH);
  }

  /** The bits of lists of which a sentence must have one word each. All are asked for before the first sentence is read. */
  bitsOf(needs: readonly string[]): CueBits {
    const bits = new Int32Array(WIDTH);
    for (const list of needs) {
      const bit = this.#bitOf.get(list) ?? this.#add(list);
      bits[bit >> 5]! |= 1 << (bit & 31);
    }
    return bits;
  }

  #add(list: string): number {
    const bit = this.#bitOf.size;
    if (bit === WORD_BITS * WIDTH) throw new Error("more lists of needed words than bits");
    this.#bitOf.set(list, bit);
    const side = bit >> 5;
    const flag = 1 << (bit & 31);
    const { nounLemma, verbLemma, size } = this.#vocabulary;
    const isListed = new Uint8Array(size);
    for (const word of list.split(" ")) isListed[this.#vocabulary.id(word)] = 1;
    isListed[0] = 0;
    for (let id = 1; id < size; id++) if (isListed[id]! | isListed[nounLemma[id]!]! | isListed[verbLemma[id]!]!) this.#flags[id * WIDTH + side]! |= flag;
    if (list.split(" ").includes(NUMBER)) this.#numbers[side]! |= flag;
    return bit;
  }

  /** Looks through the words of a sentence; rules may look at the word behind it as well. */
  read(tokens: Tokens, first: number, last: number, hasNumber: boolean): void {
    const { word } = tokens;
    const flags = this.#flags;
    const [n0, n1, n2, n3] = this.#numbers as unknown as readonly [number, number, number, number];
    let a = hasNumber ? n0 : 0;
    let b = hasNumber ? n1 : 0;
    let c = hasNumber ? n2 : 0;
    let d = hasNumber ? n3 : 0;
    for (let i = first; i < last; i++) {
      const at = word[i]! * WIDTH;
      a |= flags[at]!;
      b |= flags[at + 1]!;
      c |= flags[at + 2]!;
      d |= flags[at + 3]!;
    }
    this.#found.set([a, b, c, d]);
  }

  /** Does the sentence have what is needed? */
  has(bits: CueBits): boolean {
    const found = this.#found;
    for (let i = 0; i < WIDTH; i++) if ((found[i]! & bits[i]!) !== bits[i]!) return false;
    return true;
  }
}
