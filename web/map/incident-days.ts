import type { IncidentRow } from "../wire.js";
import { dayNumber, dayText } from "./days.js";

/** Periods a reader can choose, in days up to the date of the view; null = all of them. */
export const PERIODS: Readonly<Record<string, number | null>> = { "7": 7, "30": 30, all: null };
export const USUAL_PERIOD = "30";

/** The incidents of the days up to and with `last`; one without a date is in every period's list. */
export function ofPeriod(rows: readonly IncidentRow[], last: string | null, days: number | null): readonly IncidentRow[] {
  if (days === null || last === null) return rows;
  const first = dayText(dayNumber(last) - days + 1);
  return rows.filter(({ from, to }) => from === null || (from <= last && (to ?? from) >= first));
}
