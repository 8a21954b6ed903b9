import { civil, Grain, isoWeek, type Period } from "./calendar.js";
import { NONE, VAGUE, type Slots } from "./slots.js";
import { PART_CODES, UNIT_CODES, Unit } from "./words.js";

const SEASON_CODES = ["", "SP", "SU", "FA", "WI"];

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** TIMEX3 years: "1996", "BC0479". */
function timexYear(year: number): string {
  return year > 0 ? pad(year, 4) : `BC${pad(1 - year, 4)}`;
}

/** EDTF years: "1996", "-0478" for 479 BC. */
function edtfYear(year: number): string {
  return year >= 0 ? pad(year, 4) : `-${pad(-year, 4)}`;
}

function seasonOf(month: number): number {
  return month === 12 ? 4 : Math.floor(month / 3);
}

/** The TIMEX3 value of a period. */
export function timexOf({ grain, first, last }: Period): string {
  const { year, month, day } = civil(first);
  switch (grain) {
    case Grain.Day:
      return `${timexYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
    case Grain.Week: {
      const week = isoWeek(first);
      return `${timexYear(week.year)}-W${pad(week.week, 2)}`;
    }
    case Grain.Weekend: {
      const week = isoWeek(first);
      return `${timexYear(week.year)}-W${pad(week.week, 2)}-WE`;
    }
    case Grain.Month:
      return `${timexYear(year)}-${pad(month, 2)}`;
    case Grain.Quarter:
      return `${timexYear(year)}-Q${Math.ceil(month / 3)}`;
    case Grain.Half:
      return `${timexYear(year)}-H${month > 6 ? 2 : 1}`;
    case Grain.Season:
      return `${timexYear(year)}-${SEASON_CODES[seasonOf(month)]}`;
    case Grain.Year:
      return timexYear(year);
    case Grain.Decade:
      return timexYear(year).slice(0, -1);
    case Grain.Century:
      return year > 0 ? pad(Math.floor(year / 100), 2) : `BC${pad(Math.floor(-civil(last).year / 100), 2)}`;
  }
}

/** The time of day of TIMEX3, behind the "T": "18:00", "MO", noon as "12:00" where the day is known. */
export function timeOf({ hour, minute, part }: Slots): string {
  return hour !== NONE ? `${pad(hour, 2)}:${pad(minute, 2)}` : PART_CODES[Math.max(0, part)]!;
}

/** A day in EDTF. */
export function edtfDay(number: number): string {
  const { year, month, day } = civil(number);
  return `${edtfYear(year)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The EDTF value of a period; weeks, quarters and halves are intervals. */
export function edtfOf({ grain, first, last }: Period): string {
  const { year, month } = civil(first);
  switch (grain) {
    case Grain.Day:
      return edtfDay(first);
    case Grain.Week:
    case Grain.Weekend:
      return `${edtfDay(first)}/${edtfDay(last)}`;
    case Grain.Month:
      return `${edtfYear(year)}-${pad(month, 2)}`;
    case Grain.Quarter:
    case Grain.Half:
      return `${edtfYear(year)}-${pad(month, 2)}/${edtfYear(civil(last).year)}-${pad(civil(last).month, 2)}`;
    case Grain.Season:
      return `${edtfYear(year)}-${20 + seasonOf(month)}`;
    case Grain.Year:
      return edtfYear(year);
    case Grain.Decade:
      return `${edtfYear(year).slice(0, -1)}X`;
    case Grain.Century:
      return `${edtfYear(year).slice(0, -2)}XX`;
  }
}

/** TIMEX3 of a weekday, month or season of no known year. */
export function unplacedTimex(slots: { weekday: number; month: number; day: number; season: number }): string {
  if (slots.month > 0) return slots.day > 0 ? `XXXX-${pad(slots.month, 2)}-${pad(slots.day, 2)}` : `XXXX-${pad(slots.month, 2)}`;
  if (slots.weekday > 0) return `XXXX-WXX-${slots.weekday}`;
  if (slots.season > 0) return `XXXX-${SEASON_CODES[slots.season]}`;
  return "XXXX-XX-XX";
}

/** TIMEX3 of a month of which no day is known. */
export function dayLessTimex(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month, 2)}-XX`;
}

/** TIMEX3 of an unknown period of a grain. */
export function unknownTimex(grain: Grain): string {
  if (grain === Grain.Week) return "XXXX-WXX";
  if (grain === Grain.Month) return "XXXX-XX";
  return grain === Grain.Day ? "XXXX-XX-XX" : "XXXX";
}

/** A duration: `P44D`, `PT24H`, `PXW`, `P2Y6M`. */
export function durationTimex(number: number, unit: number): string {
  const isClock = unit <= Unit.Hour || unit === Unit.Moment;
  const prefix = isClock ? "PT" : "P";
  if (number === NONE || number === VAGUE) return `${prefix}X${UNIT_CODES[unit]}`;
  if (unit === Unit.Decade) return `P${number * 10}Y`;
  if (unit === Unit.Century) return `P${number * 100}Y`;
  if (unit === Unit.Fortnight) return `P${number * 2}W`;
  const whole = Math.floor(number);
  const isHalf = number - whole === 0.5;
  if (isHalf && unit === Unit.Year) return whole > 0 ? `P${whole}Y6M` : "P6M";
  if (isHalf && unit === Unit.Hour) return whole > 0 ? `PT${whole}H30M` : "PT30M";
  if (isHalf && unit === Unit.Minute) return whole > 0 ? `PT${whole}M30S` : "PT30S";
  return `${prefix}${number}${UNIT_CODES[unit]}`;
}
