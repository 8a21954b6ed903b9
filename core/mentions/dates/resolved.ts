import type { Period } from "./calendar.js";
import { dayLessTimex, unplacedTimex } from "./format.js";
import type { DateType } from "./mention.js";
import { NONE, type Slots } from "./slots.js";

/** What a phrase comes to. */
export interface Resolved {
  /** TIMEX3 where no period is named: lengths, references, dates of no known year; "" else. */
  timex: string;
  /** The period the words name. */
  named: Period | null;
  /** What the date comes to: the named period, or the side of it that is meant; null where the words do not tell. */
  period: Period | null;
  /** ISO 8601 duration, for lengths of time. */
  duration: string | null;
  /** A time is the day in `period` with the hour or part of the phrase. */
  type: DateType;
  relative: boolean;
  stated: number;
  inferred: number;
  /** False when the origin was not told in this sentence or the one before. */
  isSure: boolean;
  /** Told only to compare: later dates do not follow from it. */
  isAside: boolean;
  /** No day of the calendar: "31 April". */
  isImpossible: boolean;
}

export function unplaced(timex: string, type: DateType, stated: number, isSure: boolean, relative: boolean): Resolved {
  return { timex, named: null, period: null, duration: null, type, relative, stated, inferred: 0, isSure, isAside: false, isImpossible: false };
}

/** A date or period that nothing told so far places. */
export function unknown(timex: string, stated: number): Resolved {
  return unplaced(timex, "date", stated, false, true);
}

/** "31 April 2020": no day of the calendar, which places nothing. */
export function impossible(slots: Slots, year: number, stated: number, inferred: number): Resolved {
  const isDay = slots.month !== NONE && slots.day !== NONE;
  const resolved = unplaced(isDay && inferred === 0 ? dayLessTimex(year, slots.month) : unplacedTimex(slots), "date", stated, false, inferred !== 0);
  resolved.isImpossible = isDay;
  return resolved;
}
