import { compare, type Overlap } from "./compare.js";
import type { Words } from "./words.js";

/**
 * `reprint`: the same story, shortened, with a new headline or lead, or reordered. `write-through`: the same story with other figures.
 * `quoted`: the shorter stands in the longer, which tells more besides.
 */
export type RelationSort = "reprint" | "write-through" | "quoted";

export interface Relation {
  readonly sort: RelationSort;
  /** Shingles in both, and their share of the shorter and of the longer text. */
  readonly shared: number;
  readonly ofShorter: number;
  readonly ofLonger: number;
}

/** A share of the shorter text from which two texts have one source. */
const SHORTER_LEAST = 0.3;
/** The share of the longer text below which it quotes the shorter and does not reprint it. */
const LONGER_LEAST = 0.5;
/** Names or times filled in otherwise, for each hundred words in common: beyond this it is another event told in the same words. */
const REFILLED_MOST = 1;
const REFILLED_LEAST = 2;
/** The share of figures filled in otherwise from which, with a name or a time besides, it is another event. */
const FIGURES_MOST = 0.6;

/** Is it another event in the words of a template? Its names, days and figures are filled in otherwise; a reprint drops or adds whole sentences. */
function isTemplate({ names, times, numbers, numbersKept, matched }: Overlap): boolean {
  const refilled = names + times;
  if (refilled >= REFILLED_LEAST && refilled * 100 > REFILLED_MOST * matched) return true;
  return refilled >= 1 && numbers >= 2 && numbers >= FIGURES_MOST * (numbers + numbersKept);
}

/** How two texts hang together, or null when each is a source of its own. The same whichever is named first. */
export function relationOf(one: Words, other: Words): Relation | null {
  const isFirst = one.count < other.count || (one.count === other.count && isBefore(one, other));
  const overlap = isFirst ? compare(other, one) : compare(one, other);
  const shorter = Math.min(one.shingles.length, other.shingles.length);
  const longer = Math.max(one.shingles.length, other.shingles.length);
  if (shorter === 0) return null;
  const ofShorter = overlap.both / shorter;
  const ofLonger = overlap.both / longer;
  if (ofShorter < SHORTER_LEAST) return null;
  if (isTemplate(overlap)) return null;
  const sort = ofLonger < LONGER_LEAST ? "quoted" : overlap.numbers > 0 ? "write-through" : "reprint";
  return { sort, shared: overlap.both, ofShorter, ofLonger };
}

/** Of two texts of one length, an order that hangs on their words alone. */
function isBefore(one: Words, other: Words): boolean {
  for (let i = 0; i < one.count; i++) if (one.hash[i] !== other.hash[i]) return one.hash[i]! < other.hash[i]!;
  return false;
}
