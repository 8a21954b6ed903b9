import type { FigureRow } from "../../core/index.js";
import { range } from "../text/summary.js";

const figure = (value: number): string => value.toLocaleString("en-US");

/** A figure in words as its bounds tell it: "at least 2,718", "under 2,800", "about 2,000"; zero is said, unknown is not zero. */
export function figureInWords({ value, min, max }: Pick<FigureRow, "value" | "min" | "max">): string {
  if (min === 0 && max === 0) return "none (0)";
  if (value !== null && min === value + 1 && max === null) return `more than ${figure(value)}`;
  if (value !== null && max === value - 1 && min === null) return `under ${figure(value)}`;
  if (min === null && max === null) return value === null ? "some, no number told" : `about ${figure(value)}`;
  return range(min, max);
}

/** The range that several figures come to. */
export function rangeInWords(min: number | null, max: number | null): string {
  if (min === null && max === null) return "no bound is told";
  return figureInWords({ value: null, min, max });
}

/** A count with its noun: "1 report", "2 reports". */
export const counted = (count: number, noun: string, nouns = `${noun}s`): string => `${figure(count)} ${count === 1 ? noun : nouns}`;

/** Days against a deadline: "on its day", "2 days late". */
export const lateness = (days: number): string => (days === 0 ? "on its day" : days > 0 ? `${counted(days, "day")} late` : `${counted(-days, "day")} early`);
