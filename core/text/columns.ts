/** Bytes taken at a time. So much at once comes from the system as pages that are empty until they are touched; smaller pieces are cleared from end to end, and with larger ones V8 collects for what is never touched. */
const STRETCH = 1 << 22;
const ALIGNMENT = 8;

/** Columns with a value for each word of a vocabulary, side by side in few stretches of memory. Most words are never met, and the frequent ones come first, so most of a column is never touched. */
export class Columns {
  readonly #rows: number;
  #stretch = new ArrayBuffer(0);
  #end = 0;

  constructor(rows: number) {
    this.#rows = rows;
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const start = this.#take(this.#rows);
    return new Uint8Array(this.#stretch, start, this.#rows);
  }

  shorts(): Uint16Array<ArrayBuffer> {
    const start = this.#take(this.#rows * Uint16Array.BYTES_PER_ELEMENT);
    return new Uint16Array(this.#stretch, start, this.#rows);
  }

  /** `each`: numbers a word. */
  ints(each = 1): Int32Array<ArrayBuffer> {
    const start = this.#take(this.#rows * each * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(this.#stretch, start, this.#rows * each);
  }

  floats(): Float64Array<ArrayBuffer> {
    const start = this.#take(this.#rows * Float64Array.BYTES_PER_ELEMENT);
    return new Float64Array(this.#stretch, start, this.#rows);
  }

  #take(length: number): number {
    if (this.#end + length > this.#stretch.byteLength) {
      this.#stretch = new ArrayBuffer(Math.max(STRETCH, length));
      this.#end = 0;
    }
    const start = this.#end;
    this.#end += Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    return start;
  }
}
