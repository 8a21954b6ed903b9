import { TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "./vocabulary.js";

/** A trie of words. */
export interface PhraseArrays {
  /** Every word a phrase begins with and the state it leads to, in pairs, by rising words. */
  starts: Int32Array;
  /** Further edges as an open-addressing table, three numbers a slot: the state, the word, the state it leads to; 0 = free. */
  edges: Int32Array;
  /** By state: the payload of the phrase that ends there (0 = none), shifted, with `GOES_ON` where longer ones go on. */
  states: Int32Array;
}

const GOES_ON = 1;
const EDGE_LENGTH = 3;

function slotOf(state: number, word: number, mask: number): number {
  return (Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
}

/** Finds the longest listed phrase at a token. Hyphens and opening brackets inside are skipped on both sides. */
export class PhraseTable {
  /** By word, the state it leads to from the start, 0 where no phrase begins so. */
  readonly #starts: Int32Array;
  readonly #pairs: Int32Array;
  readonly #edges: Int32Array;
  readonly #states: Int32Array;
  readonly #mask: number;
  /** After a match: the payload of the phrase, and the token after it. */
  payload = 0;
  end = 0;

  constructor({ starts, edges, states }: PhraseArrays) {
    this.#pairs = starts;
    this.#starts = new Int32Array((starts[starts.length - 2] ?? 0) + 1);
    for (let i = 0; i < starts.length; i += 2) this.#starts[starts[i]!] = starts[i + 1]!;
    this.#edges = edges;
    this.#states = states;
    this.#mask = edges.length / EDGE_LENGTH - 1;
  }

  /** A table of phrases (words between spaces) with payloads above 0. A word the vocabulary lacks is a mistake in the list. */
  static of(vocabulary: Vocabulary, phrases: Iterable<readonly [string, number]>): PhraseTable {
    return new PhraseTable(buildPhrases(phrases, (word) => vocabulary.require(word)));
  }

  /** Matches at token `i`, before token `last`; true when a phrase was found. */
  match(tokens: Tokens, i: number, last: number): boolean {
    const word = tokens.word[i]!;
    return word < this.#starts.length && this.#starts[word] !== 0 && i < last && this.#matchFrom(this.#starts[word]!, tokens, i, last);
  }

  #matchFrom(start: number, { word, kind, code }: Tokens, i: number, last: number): boolean {
    const states = this.#states;
    let state = start;
    this.payload = 0;
    for (let at = i; ;) {
      const held = states[state]!;
      if (held > GOES_ON) {
        this.payload = held >> 1;
        this.end = at + 1;
      }
      if ((held & GOES_ON) === 0) break;
      at++;
      while (at < last && (kind[at] === TokenKind.Hyphen || kind[at] === TokenKind.Possessive || code[at] === 40)) at++;
      if (at >= last) break;
      state = this.#next(state, word[at]!);
      if (state === 0) break;
    }
    return this.payload !== 0;
  }

  /** Every word a phrase begins with. */
  *firstWords(): Generator<number> {
    for (let i = 0; i < this.#pairs.length; i += 2) yield this.#pairs[i]!;
  }

  /** Is a word by itself one of the phrases? */
  holds(word: number): boolean {
    return word < this.#starts.length && this.#starts[word] !== 0 && this.#states[this.#starts[word]!]! > GOES_ON;
  }

  /** The state a word leads to, or 0. */
  #next(state: number, word: number): number {
    if (word === 0) return 0;
    const edges = this.#edges;
    for (let slot = slotOf(state, word, this.#mask); ; slot = (slot + 1) & this.#mask) {
      const at = slot * EDGE_LENGTH;
      const to = edges[at + 2]!;
      if (to === 0 || (edges[at + 1] === word && edges[at] === state)) return to;
    }
  }
}

/** The trie of a list of phrases; of two payloads for one phrase the first stays. */
export function buildPhrases(phrases: Iterable<readonly [string, number]>, idOf: (word: string) => number): PhraseArrays {
  const states: Map<number, number>[] = [new Map()];
  const payloads: number[] = [0];
  for (const [phrase, payload] of phrases) {
    let state = 0;
    for (const word of phrase.split(/[\s-]+/).filter(Boolean)) {
      const id = idOf(word);
      if (id === 0) throw new Error(`phrase "${phrase}": the vocabulary lacks "${word}"`);
      let next = states[state]!.get(id);
      if (next === undefined) {
        next = states.push(new Map()) - 1;
        payloads.push(0);
        states[state]!.set(id, next);
      }
      state = next;
    }
    payloads[state] ||= payload;
  }
  const [start, ...others] = states;
  const starts = Int32Array.from([...start!].sort(([a], [b]) => a - b).flat());
  return { starts, edges: tableOf(others), states: Int32Array.from(states, (next, state) => (payloads[state]! << 1) | (next.size > 0 ? GOES_ON : 0)) };
}

/** The edges of all states but the first. */
function tableOf(others: readonly ReadonlyMap<number, number>[]): Int32Array {
  const count = others.reduce((sum, { size }) => sum + size, 0);
  let size = 16;
  while (size < count * 2.5) size *= 2;
  const edges = new Int32Array(size * EDGE_LENGTH);
  others.forEach((next, i) => {
    for (const [word, to] of next) {
      let slot = slotOf(i + 1, word, size - 1);
      while (edges[slot * EDGE_LENGTH + 2] !== 0) slot = (slot + 1) & (size - 1);
      edges.set([i + 1, word, to], slot * EDGE_LENGTH);
    }
  });
  return edges;
}
