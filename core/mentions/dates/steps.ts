import { addMonths, dayPeriod, Grain, periodAt, shiftedPeriod, weekday, weekPeriod, type Period } from "./calendar.js";
import type { Origin } from "./rule.js";
import { Unit, UNIT_DAYS, UNIT_MONTHS } from "./words.js";

/** Half a month and other parts of one are counted in days. */
const MONTH_DAYS = 30;

/** So many units up to, or from, a day. */
export function spanFrom(day: number, count: number, unit: number, sign: number): Period {
  const days = unit <= Unit.Hour ? Math.ceil(count / (unit === Unit.Hour ? 24 : 1440)) : (UNIT_DAYS[unit] ?? 0) * count;
  const months = (UNIT_MONTHS[unit] ?? 0) * count;
  const whole = Math.floor(months);
  const other = months > 0 ? addMonths(day, sign * whole) + sign * Math.round((months - whole) * MONTH_DAYS) : day + sign * Math.round(days);
  return { grain: Grain.Day, first: Math.min(day, other), last: Math.max(day, other) };
}

/** The day of that name before (-1), in (0) or after (1) the week of a day; before and after are strict. */
export function steppedWeekday(origin: number, day: number, step: number): number {
  const back = (weekday(origin) - day + 7) % 7;
  if (step < 0) return origin - (back === 0 ? 7 : back);
  if (step > 0) return origin - back + 7;
  return weekPeriod(origin).first + day - 1;
}

/** The period so many units from a day. */
export function shiftedBy(origin: number, count: number, unit: number, from: Origin): Period {
  switch (unit) {
    case Unit.Day:
      return dayPeriod(origin + Math.round(count));
    case Unit.Week:
      return from === "report" ? weekPeriod(origin + 7 * Math.round(count)) : dayPeriod(origin + 7 * Math.round(count));
    case Unit.Fortnight:
      return dayPeriod(origin + 14 * Math.round(count));
    case Unit.Month:
      return periodAt(Grain.Month, addMonths(periodAt(Grain.Month, origin).first, Math.round(count)));
    case Unit.Quarter:
      return shiftedPeriod(Grain.Quarter, origin, Math.round(count));
    case Unit.Decade:
      return shiftedPeriod(Grain.Year, origin, Math.round(count * 10));
    case Unit.Century:
      return shiftedPeriod(Grain.Year, origin, Math.round(count * 100));
    default:
      return Number.isInteger(count) ? shiftedPeriod(Grain.Year, origin, count) : periodAt(Grain.Month, addMonths(origin, Math.round(count * 12)));
  }
}
