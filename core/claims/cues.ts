import { TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";

/** What a sentence must have for a rule: bits of one word of those found in it, then those of another. */
export interface Gate {
  readonly side: number;
  readonly bits: number;
  readonly next: Gate | null;
}

/** Needs nothing. */
const OPEN: Gate = { side: 0, bits: 0, next: null };

/** What beside words a sentence may have, as bits. */
export const enum Sign {
  Number = 1,
  Date = 2,
  Speaker = 4,
  Colon = 8,
  Quote = 16,
  /** A bar or a closing bracket. */
  Bar = 32,
}

/** In a list of needed words: any number of people or things, any date, anybody who is said to speak, a colon, an opening quotation mark, a bar. */
const SIGNS: Readonly<Record<string, Sign>> = { "#": Sign.Number, "@": Sign.Date, "~": Sign.Speaker, ":": Sign.Colon, "“": Sign.Quote, "|": Sign.Bar };
const COLON = 58;
const BAR = 124;
const CLOSING_BRACKET = 41;
const WORD_BITS = 32;
/** In the place of a side: no more bits of this word. */
const END = -1;
/** Where the bits of words that stand in no list are. */
const NONE = 1;

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #bitOf = new Map<string, number>();
  /** The lists each word stands in itself. */
  readonly #own = new Map<number, number[]>();
  /** The lists that a sign is enough for. */
  readonly #signs: readonly { readonly sign: Sign; readonly lists: number[] }[] = Object.values(SIGNS).map((sign) => ({ sign, lists: [] }));
  /** For each word where its bits begin in `#cells`; 0 = it was not met yet. */
  readonly #start: Int32Array;
  /** A word's bits and those of its lemmas: side and bits in turn, to an `END`. */
  #cells = new Int32Array(1024).fill(END, NONE, NONE + 1);
  #used = NONE + 1;
  #found = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#start = vocabulary.columns.ints();
  }

  /** The gate of lists of which a sentence must have one word each, the shortest first: it is the rarest. All are asked for before the first sentence is read. */
  gateOf(needs: readonly string[]): Gate {
    const lists = [...needs].sort((a, b) => a.length - b.length).map((list) => this.#bitOf.get(list) ?? this.#add(list));
    let gate: Gate | null = null;
    for (const [side, bits] of sidesOf(lists).reverse()) gate = { side, bits, next: gate };
    return gate ?? OPEN;
  }

  #add(list: string): number {
    const bit = this.#bitOf.size;
    this.#bitOf.set(list, bit);
    if (bit % WORD_BITS === 0) this.#found = new Int32Array(bit / WORD_BITS + 1);
    for (const word of list.split(" ")) {
      const id = this.#vocabulary.id(word);
      const own = this.#own.get(id);
      if (own !== undefined) own.push(bit);
      else if (id !== 0) this.#own.set(id, [bit]);
      if (id === 0) this.#signs.find(({ sign }) => sign === SIGNS[word])?.lists.push(bit);
    }
    return bit;
  }

  /** Looks through the words of a sentence, and the signs found already; rules may look at the word before it and the two behind it as well. */
  read({ code, count, kind, word }: Tokens, start: number, end: number, signs: number): void {
    const found = this.#found.fill(0);
    const starts = this.#start;
    const last = Math.min(end + 2, count);
    for (let i = Math.max(start - 1, 0); i < last; i++) {
      if (word[i] === 0) {
        if (code[i] === COLON) signs |= Sign.Colon;
        else if (code[i] === BAR || code[i] === CLOSING_BRACKET) signs |= Sign.Bar;
        else if (kind[i] === TokenKind.OpeningQuote) signs |= Sign.Quote;
        continue;
      }
      let at = starts[word[i]!]!;
      if (at === NONE) continue;
      if (at === 0) at = this.#settle(word[i]!);
      const cells = this.#cells;
      for (; cells[at] !== END; at += 2) found[cells[at]!]! |= cells[at + 1]!;
    }
    for (const { sign, lists } of this.#signs) if (signs & sign) for (const list of lists) found[list >> 5]! |= 1 << (list & 31);
  }

  /** Puts a word's bits together, and tells where they begin. */
  #settle(word: number): number {
    const { nounLemma, verbLemma } = this.#vocabulary;
    const sides = sidesOf([word, nounLemma[word]!, verbLemma[word]!].flatMap((id) => this.#own.get(id) ?? []));
    const start = (this.#start[word] = sides.length === 0 ? NONE : this.#used);
    if (start === NONE) return NONE;
    const needed = this.#used + 2 * sides.length + 1;
    if (needed > this.#cells.length) {
      const cells = new Int32Array(needed * 2);
      cells.set(this.#cells);
      this.#cells = cells;
    }
    this.#cells.set([...sides.flat(), END], this.#used);
    this.#used = needed;
    return start;
  }

  /** Does the sentence have what is needed? */
  has(needed: Gate): boolean {
    const { side, bits, next } = needed;
    return (this.#found[side]! & bits) === bits && (next === null || this.has(next));
  }
}

/** Lists as the bits of words of bits, in the order of their first. */
function sidesOf(lists: readonly number[]): [side: number, bits: number][] {
  const sides = new Map<number, number>();
  for (const list of lists) sides.set(list >> 5, (sides.get(list >> 5) ?? 0) | (1 << (list & 31)));
  return [...sides];
}
