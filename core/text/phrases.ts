import { TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "./vocabulary.js";

/** Transitions of a word trie as an open-addressing table: `from` state and `word` lead to state `to`; `payload[state]` is 0 where no phrase ends. */
export interface PhraseArrays {
  from: Int32Array;
  word: Int32Array;
  to: Int32Array;
  payload: Int32Array;
}

function slotOf(state: number, word: number, mask: number): number {
  return (Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
}

/** Finds the longest listed phrase at a token. Hyphens and opening brackets inside are skipped on both sides. */
export class PhraseTable {
  /** Four numbers a slot, since they are read together: `from`, `word`, `to`, and the payload of `to`. */
  readonly #edges: Int32Array;
  readonly #mask: number;
  /** 1 for words that begin a phrase. */
  readonly #starts: Uint8Array;
  /** After a match: the payload of the phrase, and the token after it. */
  payload = 0;
  end = 0;

  constructor(arrays: PhraseArrays) {
    this.#edges = edgesOf(arrays);
    this.#mask = arrays.from.length - 1;
    let most = 0;
    arrays.to.forEach((to, slot) => {
      if (to !== 0 && arrays.from[slot] === 0 && arrays.word[slot]! > most) most = arrays.word[slot]!;
    });
    this.#starts = new Uint8Array(most + 1);
    arrays.to.forEach((to, slot) => {
      if (to !== 0 && arrays.from[slot] === 0) this.#starts[arrays.word[slot]!] = 1;
    });
  }

  /** A table of phrases (words between spaces) with payloads above 0. A word the vocabulary lacks is a mistake in the list. */
  static of(vocabulary: Vocabulary, phrases: Iterable<readonly [string, number]>): PhraseTable {
    return new PhraseTable(buildPhrases(phrases, (word) => vocabulary.require(word)));
  }

  /** Matches at token `i`, before token `last`; true when a phrase was found. */
  match(tokens: Tokens, i: number, last: number): boolean {
    if (this.#starts[tokens.word[i]!] !== 1) return false;
    const edges = this.#edges;
    let state = 0;
    this.payload = 0;
    for (let at = i; at < last; at++) {
      if (at > i && (tokens.kind[at] === TokenKind.Hyphen || tokens.code[at] === 40)) continue;
      const slot = this.#slot(state, tokens.word[at]!);
      if (slot < 0) break;
      state = edges[slot + 2]!;
      if (edges[slot + 3] === 0) continue;
      this.payload = edges[slot + 3]!;
      this.end = at + 1;
    }
    return this.payload !== 0;
  }

  /** Does some phrase begin with a word? */
  begins(word: number): boolean {
    return this.#starts[word] === 1;
  }

  /** Is a word by itself one of the phrases? */
  holds(word: number): boolean {
    const slot = this.#slot(0, word);
    return slot >= 0 && this.#edges[slot + 3] !== 0;
  }

  /** Where the edge from a state by a word stands in `#edges`, or -1. */
  #slot(state: number, word: number): number {
    if (word === 0) return -1;
    const edges = this.#edges;
    for (let at = slotOf(state, word, this.#mask); edges[at * 4 + 2] !== 0; at = (at + 1) & this.#mask) {
      if (edges[at * 4 + 1] === word && edges[at * 4] === state) return at * 4;
    }
    return -1;
  }
}

function edgesOf({ from, word, to, payload }: PhraseArrays): Int32Array {
  const edges = new Int32Array(to.length * 4);
  for (let slot = 0; slot < to.length; slot++) if (to[slot] !== 0) edges.set([from[slot]!, word[slot]!, to[slot]!, payload[to[slot]!]!], slot * 4);
  return edges;
}

/** The trie of a list of phrases; of two payloads for one phrase the first stays. */
export function buildPhrases(phrases: Iterable<readonly [string, number]>, idOf: (word: string) => number): PhraseArrays {
  const states: Map<number, number>[] = [new Map()];
  const payloads: number[] = [0];
  let edges = 0;
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
        edges++;
      }
      state = next;
    }
    payloads[state] ||= payload;
  }
  let size = 16;
  while (size < edges * 2.5) size *= 2;
  const arrays: PhraseArrays = { from: new Int32Array(size), word: new Int32Array(size), to: new Int32Array(size), payload: Int32Array.from(payloads) };
  states.forEach((edgesOf, state) => {
    for (const [word, to] of edgesOf) {
      let slot = slotOf(state, word, size - 1);
      while (arrays.to[slot] !== 0) slot = (slot + 1) & (size - 1);
      arrays.from[slot] = state;
      arrays.word[slot] = word;
      arrays.to[slot] = to;
    }
  });
  return arrays;
}
