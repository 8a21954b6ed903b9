import type { Vocabulary } from "../text/index.js";
import type { Gate, Gates } from "./cues.js";
import type { Rule } from "./model.js";
import { ENTRY_LENGTH, rowOf } from "./rule-index.js";

/** A rule where its word stands: how it reads, the particle with it (0 = any), and beside it what the sentence must have, in the object itself since most rules go no further than its first bits. */
export interface Asked extends Gate {
  readonly name: string;
  readonly read: Rule["read"];
  readonly particle: number;
}

/** The rule of a row of a `RuleIndex`. */
export function askedAt(rows: Int32Array, at: number, rules: readonly Rule[], gates: Gates): Asked {
  const { side, bits, next } = gates.at(rows[at + 3]!);
  const { name, read } = rules[rows[at + 2]!]!;
  return { side, bits, next, particle: rows[at + 1]!, name, read };
}

/** The rules that each lemma sets off, by its word id; put together when a lemma is first met. */
export class AskedByWord {
  readonly #rows: Int32Array;
  readonly #rules: readonly Rule[];
  readonly #gates: Gates;
  /** Places in `#lists`; 0 = the word was not met yet. */
  readonly #list: Uint16Array;
  readonly #lists: (readonly Asked[])[] = [[], []];

  constructor(rows: Int32Array, rules: readonly Rule[], gates: Gates, vocabulary: Vocabulary) {
    this.#rows = rows;
    this.#rules = rules;
    this.#gates = gates;
    this.#list = vocabulary.columns.shorts();
  }

  of(word: number): readonly Asked[] {
    return this.#lists[this.#list[word]! || this.#meet(word)]!;
  }

  #meet(word: number): number {
    const rows = this.#rows;
    const list: Asked[] = [];
    for (let at = rowOf(rows, ENTRY_LENGTH, word); rows[at] === word; at += ENTRY_LENGTH) list.push(askedAt(rows, at, this.#rules, this.#gates));
    return (this.#list[word] = list.length === 0 ? NO_RULES : this.#lists.push(list) - 1);
  }
}

/** The place of the empty list. */
const NO_RULES = 1;
