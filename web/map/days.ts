const MS_A_DAY = 86_400_000;

/** Days since 1970 of a calendar day. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / MS_A_DAY);

export const dayText = (number: number): string => new Date(number * MS_A_DAY).toISOString().slice(0, 10);

/** The first day of an EDTF date, interval or month; null when it tells no day. */
export function firstDay(edtf: string | null): string | null {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(edtf ?? "") ?? [];
  const text = `${year ?? ""}-${month}-${day}`;
  return year !== undefined && !Number.isNaN(dayNumber(text)) ? text : null;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Days of quiet kept before the first and after the last date, so that neither stands at the slider's very end. */
const MARGIN_DAYS = 14;
/** A change longer ago than this before the deal was signed is history and would make the days that matter too narrow to point at. */
const BEFORE_SIGNING_DAYS = 120;

/** The days a slider runs over: from shortly before the deal to the last date told. Null when no date is known. */
export function sliderSpan(signed: readonly string[], told: readonly (string | null)[], asOf: string | null): Span | null {
  const signings = signed.flatMap((day) => firstDay(day) ?? []).map(dayNumber);
  const days = [...told, asOf].flatMap((day) => firstDay(day) ?? []).map(dayNumber);
  const earliest = signings.length > 0 ? Math.min(...signings) - BEFORE_SIGNING_DAYS : Number.NEGATIVE_INFINITY;
  const kept = [...signings, ...days.filter((day) => day >= earliest)];
  const chosen = asOf === null ? kept : [...kept, ...[firstDay(asOf)].flatMap((day) => day ?? []).map(dayNumber)];
  return chosen.length === 0 ? null : { first: Math.min(...chosen) - MARGIN_DAYS, last: Math.max(...chosen) + MARGIN_DAYS };
}
