/** Length of what a date names. */
export const enum Grain {
  Day = 1,
  Week = 2,
  Weekend = 3,
  Month = 4,
  Quarter = 5,
  Half = 6,
  Season = 7,
  Year = 8,
  Decade = 9,
  Century = 10,
}

/** A stretch of the calendar: days since 1970-01-01, both inclusive. */
export interface Period {
  grain: Grain;
  first: number;
  last: number;
}

export interface Civil {
  year: number;
  month: number;
  day: number;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const SEASON_STARTS = [3, 6, 9, 12];

/** The day number of a proleptic Gregorian date; year 0 is 1 BC. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

/** The inverse of `dayNumber`. */
export function civil(number: number): Civil {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

/** 1 Monday to 7 Sunday. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function monthLength(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : MONTH_LENGTHS[month - 1]!;
}

/** ISO 8601 week and the year it counts in. */
export function isoWeek(number: number): { year: number; week: number } {
  const thursday = number - weekday(number) + 4;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Easter Sunday of the Gregorian calendar (anonymous algorithm, Meeus 1991). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return dayNumber(year, 3, 22) + h + l - 7 * m;
}

export function dayPeriod(number: number): Period {
  return { grain: Grain.Day, first: number, last: number };
}

export function weekPeriod(number: number): Period {
  const first = number - weekday(number) + 1;
  return { grain: Grain.Week, first, last: first + 6 };
}

export function weekendPeriod(number: number): Period {
  const first = number - weekday(number) + 6;
  return { grain: Grain.Weekend, first, last: first + 1 };
}

/** A run of whole months; `month` may lie outside 1 to 12. */
function months(grain: Grain, year: number, month: number, count: number): Period {
  const start = monthIndex(year, month);
  const end = start + count;
  const from = (index: number): number => dayNumber(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
  return { grain, first: from(start), last: from(end) - 1 };
}

function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function monthPeriod(year: number, month: number): Period {
  return months(Grain.Month, year, month, 1);
}

export function quarterPeriod(year: number, quarter: number): Period {
  return months(Grain.Quarter, year, quarter * 3 - 2, 3);
}

export function halfPeriod(year: number, half: number): Period {
  return months(Grain.Half, year, half * 6 - 5, 6);
}

/** Seasons of the northern hemisphere, 1 spring to 4 winter; the winter of a year ends in the next one's February. */
export function seasonPeriod(year: number, season: number): Period {
  return months(Grain.Season, year, SEASON_STARTS[season - 1]!, 3);
}

export function yearPeriod(year: number): Period {
  return months(Grain.Year, year, 1, 12);
}

export function decadePeriod(year: number): Period {
  return months(Grain.Decade, Math.floor(year / 10) * 10, 1, 120);
}

/** The century of a number: 20 is 1900 to 1999. */
export function centuryPeriod(century: number): Period {
  return months(Grain.Century, (century - 1) * 100, 1, 1200);
}

/** The period of a grain that holds a day. */
export function periodAt(grain: Grain, number: number): Period {
  const { year, month } = civil(number);
  switch (grain) {
    case Grain.Day:
      return dayPeriod(number);
    case Grain.Week:
      return weekPeriod(number);
    case Grain.Weekend:
      return weekendPeriod(number);
    case Grain.Month:
      return monthPeriod(year, month);
    case Grain.Quarter:
      return quarterPeriod(year, Math.ceil(month / 3));
    case Grain.Half:
      return halfPeriod(year, month > 6 ? 2 : 1);
    case Grain.Season:
      return seasonPeriod(month < 3 ? year - 1 : year, month < 3 ? 4 : Math.floor(month / 3));
    case Grain.Year:
      return yearPeriod(year);
    case Grain.Decade:
      return decadePeriod(year);
    case Grain.Century:
      return centuryPeriod(Math.floor(year / 100) + 1);
  }
}

/** The day `count` months after a day, the month's end where it is shorter. */
export function addMonths(number: number, count: number): number {
  const { year, month, day } = civil(number);
  const index = monthIndex(year, month) + count;
  const y = Math.floor(index / 12);
  const m = index - y * 12 + 1;
  return dayNumber(y, m, Math.min(day, monthLength(y, m)));
}

const GRAIN_MONTHS: Readonly<Partial<Record<Grain, number>>> = {
  [Grain.Month]: 1,
  [Grain.Quarter]: 3,
  [Grain.Half]: 6,
  [Grain.Season]: 12,
  [Grain.Year]: 12,
  [Grain.Decade]: 120,
  [Grain.Century]: 1200,
};

/** The period of a grain `count` of that grain after the one that holds a day. */
export function shiftedPeriod(grain: Grain, number: number, count: number): Period {
  if (grain === Grain.Day) return dayPeriod(number + count);
  if (grain === Grain.Week || grain === Grain.Weekend) return periodAt(grain, number + 7 * count);
  return periodAt(grain, addMonths(periodAt(grain, number).first, count * GRAIN_MONTHS[grain]!));
}
