import { BINS } from "./signature.js";

/** Bins two texts must share before their words are compared: unrelated news seldom shares more than one. */
export const SHARED_LEAST = 3;
/** Of the reports that have a bin value, only so many are looked at: enough to find the story they all print, few enough to pass by boilerplate. */
export const POSTINGS_MOST = 256;
const FIRST_SIZE = 1 << 12;

/**
 * Locality-sensitive look-up of signatures with bands of one row: each bin's value leads to the reports that have it, and a report that shares enough bins is a candidate.
 * Bands of one row find a story quoted in one several times as long, which longer bands miss. Values and postings lie in typed arrays: 8 bytes a bin, 8 a value.
 */
export class SignatureLookup {
  #size = 0;
  /** Open addressing: a value and the last posting that has it, +1; 0 = free. */
  #values = new Uint32Array(FIRST_SIZE);
  #heads = new Int32Array(FIRST_SIZE);
  #used = 0;
  /** Posting `p`: the report, and the posting before with the same value, +1. */
  #reports = new Int32Array(FIRST_SIZE);
  #before = new Int32Array(FIRST_SIZE);
  #postings = 0;
  #shared = new Uint8Array(FIRST_SIZE);

  get size(): number {
    return this.#size;
  }

  /** Adds a signature under the next number, 0 first; null adds a text that nothing can match. */
  add(signature: Uint32Array | null): number {
    const number = this.#size++;
    if (this.#shared.length < this.#size) this.#shared = new Uint8Array(this.#size * 2);
    if (signature === null) return number;
    this.#makeRoom();
    for (let bin = 0; bin < BINS; bin++) {
      const value = signature[bin]!;
      const slot = this.#slotOf(value);
      if (this.#heads[slot] === 0) this.#used++;
      this.#values[slot] = value;
      this.#reports[this.#postings] = number;
      this.#before[this.#postings] = this.#heads[slot]!;
      this.#heads[slot] = ++this.#postings;
    }
    return number;
  }

  /** Numbers of the reports that share enough bins, in rising order. */
  candidates(signature: Uint32Array | null): number[] {
    if (signature === null) return [];
    const touched: number[] = [];
    for (let bin = 0; bin < BINS; bin++) this.#share(this.#heads[this.#slotOf(signature[bin]!)]!, touched);
    const found: number[] = [];
    for (const number of touched) {
      if (this.#shared[number]! >= SHARED_LEAST) found.push(number);
      this.#shared[number] = 0;
    }
    return found.sort((a, b) => a - b);
  }

  /** Counts one shared bin for each report of a list of postings, the latest first. */
  #share(head: number, touched: number[]): void {
    let left = POSTINGS_MOST;
    for (let posting = head; posting !== 0 && left > 0; posting = this.#before[posting - 1]!, left--) {
      const number = this.#reports[posting - 1]!;
      if (this.#shared[number]!++ === 0) touched.push(number);
    }
  }

  #slotOf(value: number): number {
    const mask = this.#heads.length - 1;
    let slot = Math.imul(value, 0x9e3779b1) & mask;
    while (this.#heads[slot] !== 0 && this.#values[slot] !== value) slot = (slot + 1) & mask;
    return slot;
  }

  #makeRoom(): void {
    if (this.#postings + BINS > this.#reports.length) {
      this.#reports = grown(this.#reports);
      this.#before = grown(this.#before);
    }
    if ((this.#used + BINS) * 2 <= this.#heads.length) return;
    const values = this.#values;
    const heads = this.#heads;
    this.#values = new Uint32Array(heads.length * 2);
    this.#heads = new Int32Array(heads.length * 2);
    heads.forEach((head, i) => {
      if (head === 0) return;
      const slot = this.#slotOf(values[i]!);
      this.#values[slot] = values[i]!;
      this.#heads[slot] = head;
    });
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
