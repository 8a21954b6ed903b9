/** Sums by a small whole number, such as the index of a country; one is used again for report after report. */
export class Tally {
  readonly #sums: Float64Array;
  readonly #isHeld: Uint8Array;
  readonly #keys: number[] = [];

  /** Keys run from 0 to `size - 1`. */
  constructor(size: number) {
    this.#sums = new Float64Array(size);
    this.#isHeld = new Uint8Array(size);
  }

  clear(): this {
    for (const key of this.#keys) {
      this.#sums[key] = 0;
      this.#isHeld[key] = 0;
    }
    this.#keys.length = 0;
    return this;
  }

  add(key: number, weight: number): void {
    if (this.#isHeld[key] === 0) {
      this.#isHeld[key] = 1;
      this.#keys.push(key);
    }
    this.#sums[key]! += weight;
  }

  /** The sum of a key, 0 if nothing was added to it. */
  of(key: number): number {
    return this.#sums[key]!;
  }

  addAll(other: Tally): void {
    for (const key of other.#keys) this.add(key, other.#sums[key]!);
  }

  /** Multiplies every sum by a factor and divides it by another. */
  scale(factor: number, divisor: number): void {
    for (const key of this.#keys) this.#sums[key] = (factor * this.#sums[key]!) / divisor;
  }

  /** Divides the sums by all of them together, in which nothing counts for a half, and returns that. */
  toShares(): number {
    let sum = 0.5;
    for (const key of this.#keys) sum += this.#sums[key]!;
    for (const key of this.#keys) this.#sums[key]! /= sum;
    return sum;
  }
}
