/** A set of words asked by their ids, a bit each: what is asked of nearly every token must cost next to nothing. */
export class IdSet {
  readonly #bits: Int32Array;

  /** `size`: that of the vocabulary. */
  constructor(size: number, ids: Iterable<number>) {
    this.#bits = new Int32Array((size >>> 5) + 1);
    for (const id of ids) this.#bits[id >>> 5]! |= 1 << (id & 31);
  }

  has(id: number): boolean {
    return (this.#bits[id >>> 5]! & (1 << (id & 31))) !== 0;
  }
}
