import { text } from "../texts/index.js";

/** A number with its bounds; null = not bounded. */
export interface Bounded {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Bounds in words: "2,783", "at least 2,718", "1,500 to 2,000", "about 90", "unknown"; zero is zero, never unknown. */
export function boundsWords({ value, min, max }: Bounded): string {
  if (min !== null && max !== null) return min === max ? text("bounds.exact", { n: min }) : text("bounds.between", { min, max });
  if (min !== null) return value !== null && value < min ? text("bounds.more", { n: value }) : text("bounds.least", { n: min });
  if (max !== null) return value !== null && value > max ? text("bounds.nearly", { n: value }) : text("bounds.most", { n: max });
  return value === null ? text("bounds.unknown") : text("bounds.about", { n: value });
}
