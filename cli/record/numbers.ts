import type { FigureRow } from "../../core/index.js";
import { range } from "../text/summary.js";

const figure = (value: number): string => value.toLocaleString("en-US");

/** Qualifiers that stand before the number as they are. */
const BEFORE: Readonly<Record<string, string>> = { "at-least": "at least", "more-than": "more than", "at-most": "at most", "fewer-than": "fewer than", nearly: "nearly", about: "about" };

/** A figure in words as its own words bound it: "at least 2,718", "nearly 2,800"; zero is said, unknown is not zero. */
export function figureInWords({ qualifier, value, min, max }: Pick<FigureRow, "qualifier" | "value" | "min" | "max">): string {
  const before = BEFORE[qualifier];
  if (value === null) return rangeInWords(min, max);
  if (before !== undefined) return `${before} ${figure(value)}`;
  return min === 0 && max === 0 ? "none (0)" : rangeInWords(min, max);
}

/** Bounds alone, as several figures come to them. */
export function rangeInWords(min: number | null, max: number | null): string {
  return min === null && max === null ? "no number told" : range(min, max);
}

/** A count with its noun: "1 report", "2 reports". */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string => `${figure(count)} ${count === 1 ? noun : nouns}`;

/** Days against a deadline: "on its day", "2 days late". */
export const lateness = (days: number): string => (days === 0 ? "on its day" : days > 0 ? `${counted(days, "day")} late` : `${counted(-days, "day")} early`);
