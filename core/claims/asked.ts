import type { Vocabulary } from "../text/index.js";
import type { Gate, Gates, Gated } from "./cues.js";
import type { Rule } from "./model.js";
import { ENTRY_LENGTH, rowOf } from "./rule-index.js";

/** A rule where its word stands: how it reads, and the particle with it (0 = any). */
export interface Asked {
  readonly name: string;
  readonly read: Rule["read"];
  readonly particle: number;
}

/** The rules that one word sets off, each with what the sentence must have for it. */
export interface AskedList extends Gated {
  readonly rules: readonly Asked[];
}

/** The rules of rows of a `RuleIndex`. */
export function askedIn(rows: Int32Array, rules: readonly Rule[], gates: Gates): AskedList {
  const asked: Asked[] = [];
  const needed: Gate[] = [];
  for (let at = 0; at < rows.length; at += ENTRY_LENGTH) {
    const { name, read } = rules[rows[at + 2]!]!;
    asked.push({ particle: rows[at + 1]!, name, read });
    needed.push(gates.at(rows[at + 3]!));
  }
  return { rules: asked, firsts: Int32Array.from(needed.flatMap(({ side, bits }) => [side, bits])), furthers: needed.map(({ next }) => next) };
}

/** The rules that each lemma sets off, by its word id; put together when a lemma is first met. */
export class AskedByWord {
  readonly #rows: Int32Array;
  readonly #rules: readonly Rule[];
  readonly #gates: Gates;
  /** Places in `#lists`; 0 = the word was not met yet. */
  readonly #list: Uint16Array;
  readonly #lists: AskedList[];

  constructor(rows: Int32Array, rules: readonly Rule[], gates: Gates, vocabulary: Vocabulary) {
    this.#rows = rows;
    this.#rules = rules;
    this.#gates = gates;
    this.#list = vocabulary.columns.shorts();
    const none = askedIn(rows.subarray(0, 0), rules, gates);
    this.#lists = [none, none];
  }

  of(word: number): AskedList {
    return this.#lists[this.#list[word]! || this.#meet(word)]!;
  }

  #meet(word: number): number {
    const rows = this.#rows;
    const start = rowOf(rows, ENTRY_LENGTH, word);
    let end = start;
    while (rows[end] === word) end += ENTRY_LENGTH;
    return (this.#list[word] = end === start ? NO_RULES : this.#lists.push(askedIn(rows.subarray(start, end), this.#rules, this.#gates)) - 1);
  }
}

/** The place of the empty list. */
const NO_RULES = 1;
