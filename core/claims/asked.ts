import type { Gate } from "./cues.js";
import type { Rule } from "./model.js";

/** A rule where its word stands: how it reads, the particle with it (0 = any), and beside it what the sentence must have. */
export interface Asked {
  readonly name: string;
  readonly read: Rule["read"];
  readonly particle: number;
  readonly gate: Gate | null;
}

/** Rules asked one after the other, and the first side and bits of each one's gate in a row: most go no further. */
export class AskedList {
  readonly asked: Asked[] = [];
  gates = new Int32Array(0);

  add(asked: Asked): void {
    this.asked.push(asked);
    this.gates = Int32Array.from([...this.gates, asked.gate?.side ?? 0, asked.gate?.bits ?? 0]);
  }
}

/** The rules that each lemma sets off, by its word id. */
export class AskedByWord {
  /** Indexes of `#lists`. */
  readonly #list: Uint16Array;
  readonly #lists = [new AskedList()];

  constructor(size: number) {
    this.#list = new Uint16Array(size);
  }

  add(word: number, asked: Asked): void {
    this.#list[word] ||= this.#lists.push(new AskedList()) - 1;
    this.#lists[this.#list[word]!]!.add(asked);
  }

  of(word: number): AskedList {
    return this.#lists[this.#list[word]!]!;
  }
}
