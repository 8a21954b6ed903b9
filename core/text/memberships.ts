/** How many lists a row has room for at first. */
const LISTS = 1 << 11;
const WORD_BITS = 32;

/** Which of many lists of words each word stands in: a row of bits a word, a bit a list, so that the many lists that are asked about one word after another are all found in one place. */
export class Memberships {
  /** Words from this id on have no row. */
  readonly limit: number;
  /** Numbers a row. */
  width = LISTS / WORD_BITS;
  rows: Int32Array;

  /** `limit`: words of lower ids have rows. */
  constructor(limit: number) {
    this.limit = limit;
    this.rows = new Int32Array(limit * this.width);
  }

  /** Notes that a list holds a word that has a row. */
  add(list: number, id: number): void {
    while (list >= this.width * WORD_BITS) this.#widen();
    this.rows[id * this.width + (list >>> 5)]! |= 1 << (list & (WORD_BITS - 1));
  }

  #widen(): void {
    const { limit, rows, width } = this;
    this.width = width * 2;
    this.rows = new Int32Array(limit * this.width);
    for (let id = 0; id < limit; id++) this.rows.set(rows.subarray(id * width, (id + 1) * width), id * this.width);
  }
}
