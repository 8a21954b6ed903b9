const SPREAD = 0x9e3779b1;

/** A few words looked up by their ids: a table of the words alone, which is small enough to stay near where many such tables are asked of each word of a report. */
export class IdTable {
  /** Open-addressing, an id a slot; 0 = free. */
  readonly #slots: Int32Array;
  readonly #shift: number;

  /** `ids`: 0, an unknown word, is left out. */
  constructor(ids: readonly number[]) {
    let bits = 2;
    while (1 << bits < ids.length * 2) bits++;
    this.#shift = 32 - bits;
    this.#slots = new Int32Array(1 << bits);
    for (const id of ids) if (id !== 0) this.#slots[this.#slotOf(id)] = id;
  }

  get size(): number {
    return this.#slots.length;
  }

  /** The slot of an id, by which a list beside the table may tell more of it; -1 where it is none of these. */
  at(id: number): number {
    const slot = this.#slotOf(id);
    return this.#slots[slot] === 0 ? -1 : slot;
  }

  /** Where an id stands, or the free slot where it would. */
  #slotOf(id: number): number {
    const slots = this.#slots;
    let slot = Math.imul(id, SPREAD) >>> this.#shift;
    while (slots[slot] !== 0 && slots[slot] !== id) slot = (slot + 1) & (slots.length - 1);
    return slot;
  }
}
