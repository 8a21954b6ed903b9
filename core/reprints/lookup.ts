import { BINS } from "./signature.js";

/** Bins two texts must share before their words are compared: unrelated news shares one or two. */
const SHARED_LEAST = 5;
/** A bin value that more reports have than this is boilerplate and finds nothing. */
const POSTINGS_MOST = 256;

/**
 * Locality-sensitive look-up of signatures with bands of one row: each bin's value leads to the reports that have it, and a report that shares enough bins is a candidate.
 * Bands of one row find a story quoted in one three times as long, which longer bands miss.
 */
export class SignatureLookup {
  readonly #postings = new Map<number, number[]>();
  #shared = new Uint8Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds a signature under the next number, 0 first; null adds a text that nothing can match. */
  add(signature: Uint32Array | null): number {
    const number = this.#size++;
    for (let bin = 0; signature !== null && bin < BINS; bin++) {
      const key = keyOf(signature, bin);
      const postings = this.#postings.get(key);
      if (postings === undefined) this.#postings.set(key, [number]);
      else if (postings.length <= POSTINGS_MOST) postings.push(number);
    }
    return number;
  }

  /** Numbers of the reports that share enough bins, in rising order. */
  candidates(signature: Uint32Array | null): number[] {
    if (signature === null) return [];
    if (this.#shared.length < this.#size) this.#shared = new Uint8Array(this.#size * 2);
    const touched: number[] = [];
    for (let bin = 0; bin < BINS; bin++) {
      const postings = this.#postings.get(keyOf(signature, bin));
      if (postings === undefined || postings.length > POSTINGS_MOST) continue;
      for (const number of postings) if (this.#shared[number]!++ === 0) touched.push(number);
    }
    const found = touched.filter((number) => this.#shared[number]! >= SHARED_LEAST).sort((a, b) => a - b);
    for (const number of touched) this.#shared[number] = 0;
    return found;
  }
}

/** The bin stands in the value's high bits already, except where a value was borrowed. */
const keyOf = (signature: Uint32Array, bin: number): number => signature[bin]! * BINS + bin;
