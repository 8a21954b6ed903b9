/** log2 of the bytes of a page. */
export const PAGE_BITS = 13;
const PAGE_SIZE = 1 << PAGE_BITS;

/** Puts the bytes of a file from `at` on into `into`. */
export type ReadAt = (into: Uint8Array, at: number) => void;

/** A file in memory whose pages come when they are asked for: a start reads few of the world's places, and reading all of them takes longer than all else it reads. */
export interface Paged {
  readonly bytes: Uint8Array;
  /** For each page, 1 once it has come. */
  readonly present: Uint8Array;
  /** Brings the pages with the bytes [from, to). */
  fetch(from: number, to: number): void;
}

const pageCount = (length: number): number => (length + PAGE_SIZE - 1) >>> PAGE_BITS;

/** A file that is in memory from the first. */
export const whole = (bytes: Uint8Array): Paged => ({ bytes, present: new Uint8Array(pageCount(bytes.length)).fill(1), fetch: () => undefined });

/** A file of that length of which nothing has come yet. */
export function paged(length: number, read: ReadAt): Paged {
  const bytes = new Uint8Array(length);
  const present = new Uint8Array(pageCount(length));
  const fetch = (from: number, to: number): void => {
    const [first, end] = [from >>> PAGE_BITS, pageCount(to)];
    read(bytes.subarray(first << PAGE_BITS, Math.min(length, end << PAGE_BITS)), first << PAGE_BITS);
    present.fill(1, first, end);
  };
  return { bytes, present, fetch };
}
