import { type Day, MONTH, monthNumber } from "./calendar.js";

/** A date with day, month and year as the text writes it; `start` and `end` are offsets into the text searched. It may be no day of the calendar. */
export interface FoundDate extends Day {
  readonly start: number;
  readonly end: number;
}

const ORDINAL = "(?:st|nd|rd|th)?";
const PATTERNS = [
  "(?<isoYear>\\d{4})-(?<isoMonth>\\d{2})-(?<isoDay>\\d{2})",
  `(?<dayFirst>\\d{1,2})${ORDINAL}[\\s\\u00a0-]{1,3}(?:of )?(?<monthSecond>${MONTH})[,\\s\\u00a0-]{1,3}(?<yearThird>\\d{4})`,
  `(?<monthFirst>${MONTH})[\\s\\u00a0]{1,3}(?<daySecond>\\d{1,2})${ORDINAL}[,\\s\\u00a0]{1,3}(?<yearLast>\\d{4})`,
  "(?<number1>\\d{1,2})[./](?<number2>\\d{1,2})[./](?<numberYear>\\d{4})",
];
/** No full date is without a year, many a story is, and the greater pattern costs its compiling. */
const YEAR = /\d{4}/;
const FULL_DATE = new RegExp(`(?<![\\w./-])(?:${PATTERNS.join("|")})(?!\\d)`, "gi");

/** Every full date in the text, in order; a date in figures only where day and month cannot be mistaken. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = [];
  if (!YEAR.test(text)) return found;
  for (const match of text.matchAll(FULL_DATE)) {
    const day = dayOf(match.groups ?? {});
    if (day !== null) found.push({ ...day, start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): Day | null {
  const { isoYear, isoMonth, isoDay, dayFirst, monthSecond, yearThird, monthFirst, daySecond, yearLast } = groups;
  if (isoYear !== undefined) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) };
  if (monthSecond !== undefined) return { year: Number(yearThird), month: monthNumber(monthSecond), day: Number(dayFirst) };
  if (monthFirst !== undefined) return { year: Number(yearLast), month: monthNumber(monthFirst), day: Number(daySecond) };
  return inFigures(Number(groups.number1), Number(groups.number2), Number(groups.numberYear));
}

function inFigures(first: number, second: number, year: number): Day | null {
  if (first > 12 || first === second) return { year, month: second, day: first };
  return second > 12 ? { year, month: first, day: second } : null;
}
