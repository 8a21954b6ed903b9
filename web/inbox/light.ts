import type { Piece } from "../parts/visible.js";

/** What is lit: a claim's words. */
export interface Light {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of text over which the same claims hold; `lights` from the longest to the shortest. */
export interface Segment<T extends Light> {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
  readonly lights: readonly T[];
}

/** How many underlines stand below each other before they share a line. */
const LANES = 3;

/** The line below the words that each light's underline keeps: lights that overlap keep different lines. */
export function lanesOf(lights: readonly Light[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>();
  const ends = new Array<number>(LANES).fill(0);
  for (const { id, start, end } of [...lights].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((until) => until <= start);
    const lane = free === -1 ? LANES - 1 : free;
    lanes.set(id, lane);
    ends[lane] = Math.max(ends[lane] ?? 0, end);
  }
  return lanes;
}

/** Cuts a text where a light or a piece begins or ends; pieces that show nothing are left out. Time grows with text and lights, not with their product, but for overlaps. */
export function lightUp<T extends Light>(pieces: readonly Piece[], lights: readonly T[]): Segment<T>[] {
  const starting = [...lights].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  const cuts = [...new Set(starting.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const segments: Segment<T>[] = [];
  let active: T[] = [];
  let next = 0;
  let cut = 0;
  for (const piece of pieces) {
    let at = piece.start;
    const isLiteral = piece.shown.length === piece.end - piece.start;
    while (at < piece.end) {
      while ((cuts[cut] ?? Infinity) <= at) cut += 1;
      const to = isLiteral ? Math.min(piece.end, cuts[cut] ?? Infinity) : piece.end;
      active = active.filter(({ end }) => end > at);
      for (let light = starting[next]; light && light.start < to; light = starting[(next += 1)]) active.push(light);
      const shown = isLiteral ? piece.shown.slice(at - piece.start, to - piece.start) : piece.shown;
      if (shown !== "") segments.push({ start: at, end: to, shown, lights: active.filter(({ end }) => end > at).sort((a, b) => b.end - b.start - (a.end - a.start)) });
      at = to;
    }
  }
  return segments;
}
