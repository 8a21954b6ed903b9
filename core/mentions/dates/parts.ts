import { dayNumber, dayPeriod, easter, halfPeriod, monthLength, monthPeriod, quarterPeriod, seasonPeriod, weekday, weekPeriod, yearPeriod, type Period } from "./calendar.js";
import { Part } from "./mention.js";
import { NONE, type Slots } from "./slots.js";
import { Unit } from "./words.js";

const EASTER = 10000;
const EASTER_FIRST = 9900;
const THANKSGIVING = 20000;

/** Is a weekday all that is told? */
export function isWeekdayOnly(slots: Slots): boolean {
  return slots.weekday !== NONE && slots.month === NONE && slots.holiday === NONE;
}

/** What the words state, as bits of `Part`. */
export function statedParts(slots: Slots): number {
  let parts = 0;
  if (slots.year !== NONE || slots.era === 1) parts |= Part.Year;
  if (slots.month !== NONE) parts |= Part.Month;
  if (slots.day !== NONE) parts |= Part.Day;
  if (slots.weekday !== NONE) parts |= Part.Weekday;
  if (slots.season !== NONE || slots.decade !== NONE || slots.century !== NONE || slots.unit !== NONE) parts |= Part.Period;
  if (slots.part !== NONE || slots.hour !== NONE) parts |= Part.Time;
  return parts;
}

/** The period the slots name in a year; null when there is no such day. */
export function periodOf(slots: Slots, year: number): Period | null {
  if (slots.month !== NONE) {
    if (slots.day === NONE) return monthPeriod(year, slots.month);
    if (slots.unit === Unit.Week) return weekPeriod(dayNumber(year, slots.month, slots.day));
    return slots.day <= monthLength(year, slots.month) ? dayPeriod(dayNumber(year, slots.month, slots.day)) : null;
  }
  if (slots.season !== NONE) return seasonPeriod(year, slots.season);
  if (slots.holiday !== NONE) return dayPeriod(holidayIn(slots.holiday, year));
  if (slots.ordinal !== NONE && slots.unit === Unit.Quarter) return slots.ordinal <= 4 ? quarterPeriod(year, slots.ordinal) : null;
  if (slots.ordinal !== NONE && slots.unit === NONE) return slots.ordinal <= 2 ? halfPeriod(year, slots.ordinal) : null;
  return yearPeriod(year);
}

/** Does the weekday told fall on the day in that year? */
export function agrees(slots: Slots, year: number): boolean {
  const period = periodOf(slots, year);
  return period !== null && weekday(period.first) === slots.weekday;
}

function holidayIn(holiday: number, year: number): number {
  if (holiday === THANKSGIVING) return dayNumber(year, 11, 1) + ((11 - weekday(dayNumber(year, 11, 1))) % 7) + 21;
  return holiday >= EASTER_FIRST ? easter(year) + holiday - EASTER : dayNumber(year, Math.floor(holiday / 100), holiday % 100);
}

/** The latest year in which the date begins by a day. */
export function latestYear(slots: Slots, day: number, year: number): number {
  const period = periodOf(slots, year);
  return period && period.first <= day ? year : year - 1;
}
