import { TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "./vocabulary.js";

/** A trie of words. */
export interface PhraseArrays {
  /** The words that phrases begin with as an open-addressing table, two numbers a slot: the word, and the state it leads to; 0 = free. */
  starts: Int32Array;
  /** Further edges as an open-addressing table, three numbers a slot: the state, the word, the state it leads to; 0 = free. */
  edges: Int32Array;
  /** By state: the payload of the phrase that ends there (0 = none), shifted, with `GOES_ON` where longer ones go on. */
  states: Int32Array;
}

const GOES_ON = 1;
const START_LENGTH = 2;
const EDGE_LENGTH = 3;
/** Slots for one start or edge, so that few stand in each other's way. */
const ROOM = 2;

const startSlotOf = (word: number, mask: number): number => Math.imul(word, 0x85ebca6b) & mask;

function slotOf(state: number, word: number, mask: number): number {
  return (Math.imul(state, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) & mask;
}

const OPENING_BRACKET = 40;
const SLASH = 47;

/** Finds the longest listed phrase at a token. Hyphens, slashes and opening brackets inside are skipped on both sides. */
export class PhraseTable {
  readonly #starts: Int32Array;
  readonly #startMask: number;
  readonly #edges: Int32Array;
  readonly #states: Int32Array;
  readonly #mask: number;
  /** After a match: the payload of the phrase, and the token after it. */
  payload = 0;
  end = 0;

  constructor({ starts, edges, states }: PhraseArrays) {
    this.#starts = starts;
    this.#startMask = starts.length / START_LENGTH - 1;
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
    const start = this.#start(tokens.word[i]!);
    return start !== 0 && i < last && this.#matchFrom(start, tokens, i, last);
  }

  /** The state that a word leads to from the start, or 0. */
  #start(word: number): number {
    if (word === 0) return 0;
    const starts = this.#starts;
    for (let slot = startSlotOf(word, this.#startMask); ; slot = (slot + 1) & this.#startMask) {
      const found = starts[slot * START_LENGTH]!;
      if (found === word || found === 0) return starts[slot * START_LENGTH + 1]!;
    }
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
      while (at < last && (kind[at] === TokenKind.Hyphen || kind[at] === TokenKind.Possessive || code[at] === OPENING_BRACKET || code[at] === SLASH)) at++;
      if (at >= last) break;
      state = this.#next(state, word[at]!);
      if (state === 0) break;
    }
    return this.payload !== 0;
  }

  /** Tells of every word a phrase begins with, and whether it is one by itself. */
  eachStart(tell: (word: number, isWhole: boolean) => void): void {
    const starts = this.#starts;
    for (let at = 0; at < starts.length; at += START_LENGTH) if (starts[at] !== 0) tell(starts[at]!, this.#states[starts[at + 1]!]! > GOES_ON);
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
  return { starts: startsOf(start!), edges: tableOf(others), states: Int32Array.from(states, (next, state) => (payloads[state]! << 1) | (next.size > 0 ? GOES_ON : 0)) };
}

/** A power of two that leaves room between so many. */
function roomFor(count: number): number {
  let size = 16;
  while (size < count * ROOM) size *= 2;
  return size;
}

/** The edges of the first state. */
function startsOf(next: ReadonlyMap<number, number>): Int32Array {
  const size = roomFor(next.size);
  const starts = new Int32Array(size * START_LENGTH);
  for (const [word, to] of next) {
    let slot = startSlotOf(word, size - 1);
    while (starts[slot * START_LENGTH] !== 0) slot = (slot + 1) & (size - 1);
    starts.set([word, to], slot * START_LENGTH);
  }
  return starts;
}

/** The edges of all states but the first. */
function tableOf(others: readonly ReadonlyMap<number, number>[]): Int32Array {
  const size = roomFor(others.reduce((sum, { size }) => sum + size, 0));
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
