import { mix, type Words } from "./words.js";

/** Bins of a signature. */
export const BINS = 64;
const BIN_SHIFT = 26;
const EMPTY = 0xffffffff;

/**
 * One-permutation MinHash (Li, Owen, Zhang 2012): each shingle falls into one of `BINS` bins by its high bits, each bin keeps its least.
 * Empty bins borrow from the next full one (Shrivastava and Li 2014); a text of fewer words than a shingle has no signature.
 */
export function signatureOf({ shingles }: Words): Uint32Array | null {
  if (shingles.length === 0) return null;
  const signature = new Uint32Array(BINS).fill(EMPTY);
  for (const value of shingles) {
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
