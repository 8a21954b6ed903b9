import { TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";
import { bitOf, GATE_LENGTH, PAIR_LENGTH, rowOf, sideOf, sidesOf, Sign, type RuleIndex } from "./rule-index.js";

/** What a sentence must have for a rule: bits of one side of those found in it, then those of another. */
export interface Gate {
  readonly side: number;
  readonly bits: number;
  readonly next: Gate | null;
}

/** Rules with a gate each: side and first bits in turn, side by side since most rules go no further, and what lies behind them. */
export interface Gated {
  readonly firsts: Int32Array;
  readonly furthers: readonly (Gate | null)[];
}

/** The gates of a `RuleIndex`, each made when it is first asked for. */
export class Gates {
  readonly #rows: Int32Array;
  readonly #made = new Map<number, Gate>();

  constructor({ gates }: RuleIndex) {
    this.#rows = gates;
  }

  at(row: number): Gate {
    return this.#made.get(row) ?? this.#make(row);
  }

  #make(row: number): Gate {
    const at = row * GATE_LENGTH;
    const next = this.#rows[at + 2]!;
    const gate = { side: this.#rows[at]!, bits: this.#rows[at + 1]!, next: next === 0 ? null : this.at(next) };
    this.#made.set(row, gate);
    return gate;
  }
}

const COLON = 58;
const BAR = 124;
const CLOSING_BRACKET = 41;
/** In the place of a side: no more bits of this word. */
const END = -1;
/** Where the bits of words that stand in no list are. */
const NONE = 1;

/** The words that rules cannot do without, as bits a word, so that one pass over a sentence tells which rules could read anything in it. */
export class Cues {
  readonly #vocabulary: Vocabulary;
  readonly #needed: Int32Array;
  readonly #signs: Int32Array;
  /** For each word where its bits begin in `#cells`; 0 = it was not met yet. */
  readonly #start: Int32Array;
  /** A word's bits and those of its lemmas: side and bits in turn, to an `END`. */
  #cells = new Int32Array(1024).fill(END, NONE, NONE + 1);
  #used = NONE + 1;
  readonly #found: Int32Array;

  constructor({ needed, signs, lists }: RuleIndex, vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#needed = needed;
    this.#signs = signs;
    this.#start = vocabulary.columns.ints();
    this.#found = new Int32Array(sideOf(lists[0]!) + 1);
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
    const bySign = this.#signs;
    for (let at = 0; at < bySign.length; at += PAIR_LENGTH) if (signs & bySign[at]!) found[sideOf(bySign[at + 1]!)]! |= bitOf(bySign[at + 1]!);
  }

  /** Puts a word's bits together, and tells where they begin. */
  #settle(word: number): number {
    const { nounLemma, verbLemma } = this.#vocabulary;
    const lists: number[] = [];
    for (const id of [word, nounLemma[word]!, verbLemma[word]!]) this.#addLists(id, lists);
    const sides = sidesOf(lists);
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

  #addLists(word: number, lists: number[]): void {
    const rows = this.#needed;
    if (word !== 0) for (let at = rowOf(rows, PAIR_LENGTH, word); rows[at] === word; at += PAIR_LENGTH) lists.push(rows[at + 1]!);
  }

  /** The first rule from one on for which the sentence has what is needed; -1 where there is none. */
  next({ firsts, furthers }: Gated, from: number): number {
    const found = this.#found;
    for (let at = from * 2; at < firsts.length; at += 2) {
      const bits = firsts[at + 1]!;
      if ((found[firsts[at]!]! & bits) === bits && this.#has(furthers[at >> 1]!)) return at >> 1;
    }
    return -1;
  }

  #has(needed: Gate | null): boolean {
    for (let gate = needed; gate; gate = gate.next) if ((this.#found[gate.side]! & gate.bits) !== gate.bits) return false;
    return true;
  }
}
