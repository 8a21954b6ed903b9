import { TokenKind, type Tokens } from "../../model/index.js";
import { IdSet, Pos, type Vocabulary } from "../../text/index.js";

const RISES = "rise rises rose risen increase increased grow grew grown climb climbed jump jumped fall fell fallen drop dropped".split(" ");

/** "Four of every ten people", "one in five of those killed": numbers that tell a share and count nobody. */
export class Ratios {
  readonly #pos: Int32Array;
  readonly #every: number;
  readonly #in: number;
  readonly #of: number;
  readonly #one: number;
  readonly #by: number;
  readonly #rises: IdSet;

  constructor(vocabulary: Vocabulary) {
    this.#pos = vocabulary.pos;
    this.#by = vocabulary.require("by");
    this.#rises = new IdSet(
      vocabulary.size,
      RISES.map((form) => vocabulary.require(form)),
    );
    [this.#every, this.#in, this.#of, this.#one] = [vocabulary.require("every"), vocabulary.require("in"), vocabulary.require("of"), vocabulary.require("one")];
  }

  /** Is the number from `i` to `end` the share, or what it is a share of? */
  has(tokens: Tokens, i: number, end: number, last: number): boolean {
    const { word } = tokens;
    if (word[i - 1] === this.#every) return this.#isOf(word[i - 2]!) && this.#isNumber(tokens, i - 3);
    if (this.#isOf(word[end]!) && word[end + 1] === this.#every) return end + 2 < last && this.#isNumber(tokens, end + 2);
    if (word[i - 1] === this.#in && word[i - 2] === this.#one) return word[end] === this.#of;
    return word[i] === this.#one && word[end] === this.#in && end + 2 < last && this.#isNumber(tokens, end + 1) && word[end + 2] === this.#of;
  }

  /** "rose by | nine | to 45": by how much, and no range. */
  isRise({ word }: Tokens, i: number): boolean {
    return word[i - 1] === this.#by && this.#rises.has(word[i - 2]!);
  }

  #isOf = (word: number): boolean => word === this.#in || word === this.#of;

  #isNumber = ({ kind, word }: Tokens, at: number): boolean => at >= 0 && (kind[at] === TokenKind.Number || (this.#pos[word[at]!]! & Pos.NumberWord) !== 0);
}
