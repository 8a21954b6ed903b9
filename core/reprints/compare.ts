import { Mark, SHINGLE, type Words } from "./words.js";

/** How two texts overlap. */
export interface Overlap {
  /** Shingles of the other text that stand in the one. */
  readonly both: number;
  /** Words of the other text that stand in stretches of both. */
  readonly matched: number;
  /** Places where, between words that both have, each has its own: with a name, a time or a number in it. */
  readonly names: number;
  readonly times: number;
  readonly numbers: number;
  /** Numbers that both have in their common stretches. */
  readonly numbersKept: number;
}

/** A gap of more words than this was rewritten and not filled in otherwise. */
const GAP_MOST = 12;

/** Where each shingle of a text first stands; one table serves all texts in turn. */
class Anchors {
  #slots = new Int32Array(1 << 12);
  #shingles: Uint32Array = new Uint32Array(0);

  load({ shingles }: Words): void {
    if (this.#slots.length < shingles.length * 2) this.#slots = new Int32Array(1 << (33 - Math.clz32(shingles.length)));
    else this.#slots.fill(0);
    this.#shingles = shingles;
    for (let i = 0; i < shingles.length; i++) {
      const slot = this.#slotOf(shingles[i]!);
      if (this.#slots[slot] === 0) this.#slots[slot] = i + 1;
    }
  }

  /** The word at which the shingle first starts, or -1. */
  find(shingle: number): number {
    return this.#slots[this.#slotOf(shingle)]! - 1;
  }

  #slotOf(shingle: number): number {
    const mask = this.#slots.length - 1;
    let slot = shingle & mask;
    while (this.#slots[slot] !== 0 && this.#shingles[this.#slots[slot]! - 1] !== shingle) slot = (slot + 1) & mask;
    return slot;
  }
}

const ANCHORS = new Anchors();

/** Walks the other text along the stretches it has in common with the one, and looks at what stands in the gaps between them. Time is linear in both. */
export function compare(one: Words, other: Words): Overlap {
  ANCHORS.load(one);
  const overlap = { both: 0, matched: 0, names: 0, times: 0, numbers: 0, numbersKept: 0 };
  let lastOne = -1;
  let lastOther = -1;
  for (let at = 0; at < other.shingles.length; at++) {
    let there = ANCHORS.find(other.shingles[at]!);
    if (there < 0) continue;
    if (lastOther >= 0) lookAtGap(one, other, lastOne, there, lastOther, at, overlap);
    const from = at;
    while (at + 1 < other.shingles.length && there + 1 < one.shingles.length && other.shingles[at + 1] === one.shingles[there + 1]) {
      at++;
      there++;
    }
    const end = at + SHINGLE;
    for (let i = Math.max(from, lastOther); i < end; i++) if (other.mark[i]! & Mark.Number) overlap.numbersKept++;
    overlap.both += at - from + 1;
    overlap.matched += end - from;
    lastOne = there + SHINGLE;
    lastOther = end;
  }
  return overlap;
}

/** Counts a gap that both texts fill, each with its own words. */
function lookAtGap(one: Words, other: Words, oneFrom: number, oneTo: number, otherFrom: number, otherTo: number, overlap: { names: number; times: number; numbers: number }): void {
  const inOne = oneTo - oneFrom;
  const inOther = otherTo - otherFrom;
  if (inOne < 1 || inOther < 1 || inOne > GAP_MOST || inOther > GAP_MOST) return;
  const shared = marksIn(one, oneFrom, oneTo) & marksIn(other, otherFrom, otherTo);
  if (shared & Mark.Name) overlap.names++;
  if (shared & Mark.Time) overlap.times++;
  if (shared & Mark.Number) overlap.numbers++;
}

function marksIn(words: Words, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) marks |= words.mark[i]!;
  return marks;
}
