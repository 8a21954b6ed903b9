import type { Gate } from "./cues.js";
import type { Rule } from "./model.js";

/** A rule where its word stands: how it reads, the particle with it (0 = any), and beside it what the sentence must have, in the object itself since most rules go no further than its first bits. */
export interface Asked extends Gate {
  readonly name: string;
  readonly read: Rule["read"];
  readonly particle: number;
}

/** The rules that each lemma sets off, by its word id. */
export class AskedByWord {
  /** Indexes of `#lists`. */
  readonly #list: Uint16Array;
  readonly #lists: Asked[][] = [[]];

  constructor(size: number) {
    this.#list = new Uint16Array(size);
  }

  add(word: number, asked: Asked): void {
    this.#list[word] ||= this.#lists.push([]) - 1;
    this.#lists[this.#list[word]!]!.push(asked);
  }

  of(word: number): readonly Asked[] {
    return this.#lists[this.#list[word]!]!;
  }
}
