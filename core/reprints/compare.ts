import { SHINGLE, shingleAt } from "./signature.js";
import { Mark, type Words } from "./words.js";

/** How two texts overlap. */
export interface Overlap {
  /** Shingles of the one, of the other, and of both. */
  readonly one: number;
  readonly other: number;
  readonly both: number;
  /** Words in the longest stretch that stands in both. */
  readonly longest: number;
  /** Words of the other text that stand in stretches of both. */
  readonly matched: number;
  /** Places where, between words that both have, each has its own: with a name, a time or a number in it. */
  readonly names: number;
  readonly times: number;
  readonly numbers: number;
  /** Numbers that both have in their common stretches. */
  readonly numbersKept: number;
}

/** Words that anchor the alignment. */
const ANCHOR = 3;
/** A gap of more words than this was rewritten and not filled in otherwise. */
const GAP_MOST = 12;

function shinglesOf(words: Words, size: number): Map<number, number> {
  const at = new Map<number, number>();
  for (let end = size - 1; end < words.count; end++) {
    const value = shingleAt(words, end, size);
    if (!at.has(value)) at.set(value, end);
  }
  return at;
}

interface Alignment {
  longest: number;
  matched: number;
  names: number;
  times: number;
  numbers: number;
  numbersKept: number;
}

/** Compares two texts word by word, in time linear in both. */
export function compare(one: Words, other: Words): Overlap {
  const ones = shinglesOf(one, SHINGLE);
  const others = shinglesOf(other, SHINGLE);
  let both = 0;
  for (const value of others.keys()) if (ones.has(value)) both++;
  return { one: ones.size, other: others.size, both, ...align(one, other) };
}

/** Walks the other text along the stretches it has in common with the one, and looks at what stands in the gaps between them. */
function align(one: Words, other: Words): Alignment {
  const anchors = shinglesOf(one, ANCHOR);
  const alignment: Alignment = { longest: 0, matched: 0, names: 0, times: 0, numbers: 0, numbersKept: 0 };
  let lastOne = -1;
  let lastOther = -1;
  for (let end = ANCHOR - 1; end < other.count; end++) {
    let there = anchors.get(shingleAt(other, end, ANCHOR));
    if (there === undefined) continue;
    const from = end - ANCHOR + 1;
    if (lastOther >= 0) lookAtGap(one, other, lastOne + 1, there - ANCHOR + 1, lastOther + 1, from, alignment);
    let run = ANCHOR;
    while (end + 1 < other.count && there + 1 < one.count && other.hash[end + 1] === one.hash[there + 1]) {
      end++;
      there++;
      run++;
    }
    for (let i = Math.max(from, lastOther + 1); i <= end; i++) if (other.mark[i]! & Mark.Number) alignment.numbersKept++;
    alignment.matched += run;
    alignment.longest = Math.max(alignment.longest, run);
    lastOne = there;
    lastOther = end;
  }
  return alignment;
}

/** Counts a gap that both texts fill, each with its own words. */
function lookAtGap(one: Words, other: Words, oneFrom: number, oneTo: number, otherFrom: number, otherTo: number, alignment: Alignment): void {
  const inOne = oneTo - oneFrom;
  const inOther = otherTo - otherFrom;
  if (inOne < 1 || inOther < 1 || inOne > GAP_MOST || inOther > GAP_MOST) return;
  const left = marksIn(one, oneFrom, oneTo);
  const right = marksIn(other, otherFrom, otherTo);
  if (left & right & Mark.Name) alignment.names++;
  if (left & right & Mark.Time) alignment.times++;
  if (left & right & Mark.Number) alignment.numbers++;
}

function marksIn(words: Words, from: number, to: number): number {
  let marks = 0;
  for (let i = from; i < to; i++) marks |= words.mark[i]!;
  return marks;
}
