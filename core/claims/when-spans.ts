import { civil, dayNumber, type DateMention } from "../mentions/dates/index.js";
import { Shape, TokenKind } from "../model/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const DAY_LENGTH = 10;
const MONTH_LENGTH = 7;
const YEAR_LENGTH = 4;
const MONTHS = 12;
const DECADE = 10;
const AND = new WordSet("and");
const OF = new WordSet("of");
const AS = new WordSet("as");
const IN = new WordSet("in");
const TO = new WordSet("to until till through ending");
const BEFORE = new WordSet("previous preceding before earlier");

/** A date with some of what it tells changed; what it writes only when asked is asked now. */
export const changed = (date: DateMention, changes: Partial<DateMention>): DateMention => ({ ...date, value: date.value, timex: date.timex, ...changes });

/** The dates of a sentence, each told once: a range without its far end for itself, days that follow one another as one span, "the past week" as the days up to the report, "the year to June" as its months. */
export function placedDates(sentence: Sentence): readonly DateMention[] {
  const placed: DateMention[] = [];
  for (const told of sentence.dates) {
    const before = placed.at(-1);
    const date = backFromReport(sentence, told) ?? dayBefore(sentence, told) ?? told;
    if (before === undefined) placed.push(date);
    else if (!isFarEnd(before, date)) {
      const joined = joinedDays(sentence, before, date) ?? lengthTo(sentence, before, date);
      if (joined !== null) placed.pop();
      placed.push(joined ?? date);
    }
  }
  return placed;
}

const COLON = 58;
const LABEL_REACH = 3;

/** "- | 16 June |: Raid in Bala; 17 killed.": a date that opens a line and is all its label tells is that of the whole line. */
export function isLabel({ tokens, first }: Sentence, { first: from, last, anchor }: DateMention): boolean {
  if (anchor !== null || from - first >= LABEL_REACH || tokens.code[last] !== COLON || (first > 0 && (tokens.shape[first]! & (Shape.Line | Shape.Paragraph)) === 0)) return false;
  for (let i = first; i < from; i++) if (tokens.kind[i] === TokenKind.Word) return false;
  return true;
}

/** "The war: 15,000 dead": a line with a label of its own tells on of no line before it. */
export function opensLabel({ tokens, first, last }: Sentence): boolean {
  if (first === 0 || (tokens.shape[first]! & (Shape.Line | Shape.Paragraph)) === 0) return false;
  for (let i = first; i < Math.min(last, first + LABEL_TOKENS); i++) if (tokens.code[i] === COLON && tokens.kind[i] === TokenKind.Punctuation) return true;
  return false;
}

const LABEL_TOKENS = 5;

/** "20 November" in "1 to 20 November". */
export const isFarEnd = (range: DateMention, { first, last }: DateMention): boolean => range.first <= first && last <= range.last && range.type === "date" && range.value?.includes("/") === true;

/** "on Tuesday | and | Wednesday". */
function joinedDays(sentence: Sentence, before: DateMention, date: DateMention): DateMention | null {
  if (date.first !== before.last + 1 || !AND.has(sentence, before.last)) return null;
  const months = joinedMonths(before, date);
  if (months !== null) return changed(before, { end: date.end, last: date.last, value: months, days: before.days && date.days && { first: before.days.first, last: date.days.last } });
  const isNext = before.days !== null && date.days !== null && isDay(date) && date.days.first === before.days.last + 1;
  if (!isNext || before.type === "duration" || (date.anchor !== null && before.anchor !== date.anchor) || before.anchor === "since" || before.anchor === "by") return null;
  const first = before.value?.slice(0, DAY_LENGTH) ?? "";
  if (first.length !== DAY_LENGTH || (!isDay(before) && before.value?.length !== 2 * DAY_LENGTH + 1)) return null;
  return changed(before, { end: date.end, last: date.last, type: "date", value: `${first}/${date.value!}`, days: { first: before.days!.first, last: date.days!.last } });
}

/** "in August | and | September 2021": months that follow one another, the first of the year of the second. */
function joinedMonths(before: DateMention, date: DateMention): string | null {
  if (before.type !== "date" || date.type !== "date" || before.anchor === "since" || before.anchor === "by" || before.value?.length !== MONTH_LENGTH || date.value?.length !== MONTH_LENGTH)
    return null;
  const [year, month] = [date.value.slice(0, YEAR_LENGTH), Number(date.value.slice(-2))];
  const isBare = before.last - before.first === 1;
  if ((!isBare && before.value.slice(0, YEAR_LENGTH) !== year) || Number(before.value.slice(-2)) !== month - 1) return null;
  return `${year}${before.value.slice(YEAR_LENGTH)}/${date.value}`;
}

const isDay = ({ value, type }: DateMention): boolean => value?.length === DAY_LENGTH && (type === "date" || type === "time");

/** "in | the past 24 hours": the days up to the report's; not "the last ten days | of May". */
function backFromReport(sentence: Sentence, date: DateMention): DateMention | null {
  const today = sentence.memory.published;
  if (date.type !== "duration" || date.days === null || today?.length !== DAY_LENGTH || OF.has(sentence, date.last)) return null;
  const { first, last } = date.days;
  return last === numberOf(today) && first < last ? changed(date, { type: "date", value: spanValue(first, last, date.timex) }) : null;
}

/** Is a date "the past 24 hours", counted from a day that is not told with it? */
export const isSpan = ({ type, relative, timex }: DateMention): boolean => type === "date" && relative && timex.startsWith("P") && timex !== "PRESENT_REF" && timex !== "PAST_REF";

/** "said on Wednesday that 11 had died in | the past 24 hours": counted from the day on which it was said. */
export function spanFrom(date: DateMention, said: string, published: string): string | null {
  if (date.days === null || said.length !== DAY_LENGTH) return null;
  const shift = numberOf(said) - numberOf(published);
  return spanValue(date.days.first + shift, date.days.last + shift, date.timex);
}

/** "said on Monday that nine had died | since Friday", "that it would leave | on Thursday": the last such day before what was said, or the next behind it; null where it is that already. */
export function weekdayFrom({ rule, value, relative }: DateMention, said: string, isPast: boolean): string | null {
  if (rule !== "weekday" || !relative || value === null || said.length !== DAY_LENGTH) return null;
  const day = value.slice(0, DAY_LENGTH);
  if (day.length !== DAY_LENGTH || day <= said) return null;
  const before = dayOf(numberOf(day) - WEEK);
  return isPast || before > said ? `${before}${value.slice(DAY_LENGTH)}` : null;
}

const WEEK = 7;

const DAYS: ReadonlySet<string> = new Set(["PT24H", "P1D"]);

/** "In the previous 24 hours it recorded 11", in a daily report of what is known as of a day: the day before that. */
export function dayBeforeReport(sentence: Sentence, dates: readonly DateMention[]): string | null {
  const { asOf } = sentence.memory;
  const [span, other] = dates;
  if (asOf === null || span === undefined || other !== undefined || !isSpan(span) || !DAYS.has(span.timex) || !BEFORE.hasIn(sentence, span.first, span.last)) return null;
  return dayOf(numberOf(asOf) - 1);
}

/** A span of hours, days or weeks is told by its days, one of months or years by its months, one of decades by its years. */
function spanValue(first: number, last: number, timex: string): string {
  const unit = timex.at(-1);
  const isMonths = !timex.startsWith("PT") && (unit === "M" || unit === "Y");
  const length = !isMonths ? DAY_LENGTH : unit === "Y" && Number(timex.slice(1, -1)) >= DECADE ? YEAR_LENGTH : MONTH_LENGTH;
  return `${dayOf(first).slice(0, length)}/${dayOf(last).slice(0, length)}`;
}

/** "bombings | the previous day | … climbed to 73 on Thursday", "killed | earlier in the day |, he said on Thursday": a day before one that is told only behind it, or that day. */
function dayBefore(sentence: Sentence, date: DateMention): DateMention | null {
  if (date.days !== null || date.last - date.first < 2 || !BEFORE.hasIn(sentence, date.first, date.last) || !isUnplacedDay(date)) return null;
  const later = sentence.dates.find((other) => other.first >= date.last && isDay(other));
  if (later === undefined || later.days === null) return null;
  const day = later.days.first - (IN.has(sentence, date.first + 1) ? 0 : 1);
  return changed(date, { value: dayOf(day), days: { first: day, last: day } });
}

/** A day that is told by its distance from another, which is not known. */
export const isUnplacedDay = ({ days, type, value, timex }: DateMention): boolean => days === null && type === "date" && value === null && timex.length === DAY_LENGTH;

/** "the previous 24 hours | as of 6 p.m. on Thursday". */
const isAsOf = (sentence: Sentence, at: number): boolean => AS.has(sentence, at) && OF.has(sentence, at + 1);

/** "the 24 hours | to Thursday noon", "the six months | to June", "the year | to June". */
function lengthTo(sentence: Sentence, length: DateMention, date: DateMention): DateMention | null {
  const gap = date.first - length.last;
  if ((gap !== 1 && gap !== 2) || (!TO.has(sentence, length.last) && !isAsOf(sentence, length.last)) || date.value === null) return null;
  const timex = lengthOf(sentence, length);
  const value = timex === null ? null : endingAt(date, Number(timex.replace(/\D/g, "")), timex);
  return value === null ? null : changed(date, { first: length.first, start: length.start, anchor: length.anchor, value });
}

const UNITS: Readonly<Record<string, string>> = { year: "P1Y", month: "P1M", week: "P1W" };

function lengthOf(sentence: Sentence, length: DateMention): string | null {
  const { type, timex, first, last } = length;
  if (type === "duration" || isSpan(length)) return /^PT?\d{1,3}[HDWMY]$/.test(timex) ? timex : null;
  return last - first === 2 && sentence.form(first) === "the" ? (UNITS[sentence.form(last - 1)] ?? null) : null;
}

function endingAt({ value, days }: DateMention, count: number, timex: string): string | null {
  const unit = timex.at(-1);
  if (value?.length === MONTH_LENGTH && (unit === "M" || unit === "Y") && !timex.startsWith("PT")) {
    const end = Number(value.slice(0, YEAR_LENGTH)) * MONTHS + Number(value.slice(YEAR_LENGTH + 1)) - 1;
    const start = end - (unit === "Y" ? count * MONTHS : count) + 1;
    return `${Math.floor(start / MONTHS)}-${String((start % MONTHS) + 1).padStart(2, "0")}/${value}`;
  }
  if (value?.length !== DAY_LENGTH || days === null) return null;
  const before = unit === "H" ? Math.ceil(count / 24) : unit === "D" ? count - 1 : unit === "W" ? count * 7 - 1 : null;
  return before === null ? null : `${dayOf(days.first - before)}/${value}`;
}

const numberOf = (day: string): number => dayNumber(Number(day.slice(0, YEAR_LENGTH)), Number(day.slice(5, 7)), Number(day.slice(8)));

function dayOf(number: number): string {
  const { year, month, day } = civil(number);
  return `${String(year).padStart(YEAR_LENGTH, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
