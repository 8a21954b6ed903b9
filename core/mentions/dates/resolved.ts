import type { Period } from "./calendar.js";
import type { DateType } from "./mention.js";

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
}
