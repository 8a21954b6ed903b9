import type { Day } from "./model.js";
import { remembered } from "./remembered.js";

/** First and last day that an EDTF value allows; an open end reaches to `FIRST_DAY` or `LAST_DAY`. */
export interface Days {
  readonly first: Day;
  readonly last: Day;
}

export const FIRST_DAY: Day = "0000-01-01";
export const LAST_DAY: Day = "9999-12-31";

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** First and last month of EDTF's seasons, northern spring first (ISO 8601-2, 4.8). */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = { 21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 12] };

const spanOf = remembered(daysOfText);

/** The days an EDTF value (ISO 8601-2: dates, intervals, open ends, ~ and ?) covers, or null when it is none. */
export function daysOf(edtf: string | null): Days | null {
  return edtf === null || edtf === "" ? null : spanOf(edtf);
}

function daysOfText(edtf: string): Days | null {
  const slash = edtf.indexOf("/");
  if (slash < 0) return oneDate(edtf);
  const from = edtf.slice(0, slash);
  const to = edtf.slice(slash + 1);
  const first = isOpen(from) ? FIRST_DAY : oneDate(from)?.first;
  const last = isOpen(to) ? LAST_DAY : oneDate(to)?.last;
  return first === undefined || last === undefined || first > last ? null : { first, last };
}

const isOpen = (end: string): boolean => end === "" || end === "..";

function oneDate(text: string): Days | null {
  const digits = text.replace(/[~?%]/g, "");
  const [year = "", month, day] = (digits.split("T")[0] ?? "").split("-");
  if (!/^\d{4}$/.test(year)) return null;
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const number = Number(month);
  const season = SEASONS[number];
  if (season) return { first: `${year}-${pad(season[0])}-01`, last: lastOfMonth(year, season[1]) };
  if (!/^\d{2}$/.test(month) || number < 1 || number > 12) return null;
  if (day === undefined) return { first: `${year}-${month}-01`, last: lastOfMonth(year, number) };
  return /^\d{2}$/.test(day) && Number(day) >= 1 && Number(day) <= monthLength(Number(year), number) ? { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` } : null;
}

const pad = (number: number): string => String(number).padStart(2, "0");
const monthLength = (year: number, month: number): number => (month === 2 && (year % 4 === 0 ? year % 100 !== 0 || year % 400 === 0 : false) ? 29 : (MONTH_DAYS[month - 1] ?? 0));
const lastOfMonth = (year: string, month: number): Day => `${year}-${pad(month)}-${pad(monthLength(Number(year), month))}`;

/** Days since 1 January 1970 (proleptic Gregorian calendar). */
export const dayNumber = remembered((day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
});

/** Whole days from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);
