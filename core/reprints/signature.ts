import type { Words } from "./words.js";

/** Words a shingle spans. */
export const SHINGLE = 4;
/** Bins of a signature. */
export const BINS = 128;
const BIN_SHIFT = 25;
const EMPTY = 0xffffffff;

/** Mixes a 32-bit number so that every bit hangs on every bit (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hash of the `size` words that end at word `at`. */
export function shingleAt(words: Words, at: number, size: number): number {
  let value = 0;
  for (let i = at - size + 1; i <= at; i++) value = Math.imul(value, 0x2c1b3c6d) + words.hash[i]!;
  return mix(value | 0);
}

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): each shingle falls into one of `BINS` bins by its high bits, each bin keeps its least.
 * Empty bins borrow from the next full one (Shrivastava and Li 2014); a text of fewer words than a shingle has no signature.
 */
export function signatureOf(words: Words): Uint32Array | null {
  const signature = new Uint32Array(BINS).fill(EMPTY);
  if (words.count < SHINGLE) return null;
  for (let at = SHINGLE - 1; at < words.count; at++) {
    const value = shingleAt(words, at, SHINGLE);
    const bin = value >>> BIN_SHIFT;
    if (value < signature[bin]!) signature[bin] = value;
  }
  return densify(signature);
}

function densify(signature: Uint32Array): Uint32Array {
  const dense = signature.slice();
  for (let bin = 0; bin < BINS; bin++) {
    for (let step = 1; dense[bin] === EMPTY && step < BINS; step++) {
      const donor = signature[(bin + step) % BINS]!;
      if (donor !== EMPTY) dense[bin] = mix(donor + step);
    }
  }
  return dense;
}
