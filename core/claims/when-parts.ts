import type { DateMention } from "../mentions/dates/index.js";
import type { Sentence } from "./sentence.js";
import { changed } from "./when-spans.js";
import { WordMap, WordSet } from "./word-set.js";

const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;
const MONTHS = 12;
const OPENING = new WordSet("first opening");
const CLOSING = new WordSet("last final closing");
const HALF = new WordSet("half");
const SECOND = new WordSet("second latter");
const YEAR = new WordSet("year");
const OF = new WordSet("of");

/** "the first five months | of the year", "the first ten days | of May", "the first half | of this year", "the last week | of May": the part that is told of a year or a month, as a date from its first word on; else the date itself. `before` is the date told before it. */
export function withPart(sentence: Sentence, date: DateMention, before: DateMention | undefined): DateMention {
  const of = date.first - 1;
  if (date.type !== "date" || !OF.has(sentence, of)) return date;
  const whole = date.value ?? yearMeant(sentence, date);
  if (whole === null || (whole.length !== YEAR_LENGTH && whole.length !== MONTH_LENGTH)) return date;
  const length = before?.type === "duration" && before.last === of ? before : undefined;
  const first = length?.first ?? of - 2;
  const value = length ? partOf(whole, length.timex, edgeAt(sentence, length)) : halfOf(sentence, whole, of);
  return value === null ? date : changed(date, { first, value });
}

/** "the year" is that of the report. */
function yearMeant(sentence: Sentence, { last }: DateMention): string | null {
  return YEAR.has(sentence, last - 1) ? (sentence.memory.published?.slice(0, YEAR_LENGTH) ?? null) : null;
}

/** 1 at the start of a span, -1 at its end, 0 where it is not told. */
function edgeAt(sentence: Sentence, { first, last }: DateMention): number {
  if (OPENING.hasIn(sentence, first, last)) return 1;
  return CLOSING.hasIn(sentence, first, last) ? -1 : 0;
}

/** So many months of a year, or days and weeks of a month, from one edge. */
function partOf(whole: string, timex: string, edge: number): string | null {
  const count = Number(timex.slice(1, -1));
  const unit = timex.at(-1);
  if (edge === 0 || !Number.isInteger(count) || count < 1) return null;
  if (whole.length === YEAR_LENGTH) return unit === "M" && count <= MONTHS ? spanOf(whole, edge > 0 ? 1 : MONTHS - count + 1, count) : null;
  const days = unit === "W" ? count * 7 : unit === "D" ? count : 0;
  const length = new Date(Date.UTC(Number(whole.slice(0, YEAR_LENGTH)), Number(whole.slice(YEAR_LENGTH + 1)), 0)).getUTCDate();
  return days > 0 && days <= length ? spanOf(whole, edge > 0 ? 1 : length - days + 1, days) : null;
}

const WEEK = new WordSet("week");
const WEEKS = new WordMap<number>({ first: 1, opening: 1, second: 2, third: 3, fourth: 4, last: -1, final: -1, closing: -1 });
const WEEK_DAYS = 7;

/** "the third week | of May": its seven days. */
function weekOf(sentence: Sentence, whole: string, of: number): string | null {
  const nth = WEEKS.at(sentence, of - 2);
  if (nth === undefined) return null;
  return nth < 0 ? partOf(whole, `P${WEEK_DAYS}D`, -1) : spanOf(whole, (nth - 1) * WEEK_DAYS + 1, WEEK_DAYS);
}

function halfOf(sentence: Sentence, whole: string, of: number): string | null {
  if (whole.length === MONTH_LENGTH) return WEEK.has(sentence, of - 1) ? weekOf(sentence, whole, of) : null;
  if (!HALF.has(sentence, of - 1)) return null;
  if (OPENING.has(sentence, of - 2)) return spanOf(whole, 1, MONTHS / 2);
  return SECOND.has(sentence, of - 2) ? spanOf(whole, MONTHS / 2 + 1, MONTHS / 2) : null;
}

const spanOf = (whole: string, first: number, count: number): string => {
  const at = (part: number): string => `${whole}-${String(part).padStart(2, "0")}`;
  return count === 1 ? at(first) : `${at(first)}/${at(first + count - 1)}`;
};
