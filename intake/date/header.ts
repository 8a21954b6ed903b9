import { type Day, dayNumber, isReal, MONTH, monthNumber } from "./calendar.js";
import { findDates, type FoundDate } from "./find.js";

/** Soft hyphens, and zero-width and direction marks. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/** How far into a text its header may reach. */
const HEAD_LENGTH = 1_500;
const HEAD_LINES = 10;

/** A label that says what the date after it is; "date" needs no colon where it stands at a line's or a segment's start. */
const PUBLISHED =
  /(?:(?:^|[\n|,;/>*"'(.]|--|–|—|\s{2})\s*date\s*[:=]?|\b(?:date|date of (?:issue|publication|release)|publication date|published|posted|issued|released|filed|dated|pubdate)(?: on| at)?\s*[:=])[\s"'*]*(?:[a-z]{3,9},?\s+)?$/i;
const UPDATED = /\b(?:last )?(?:updated|modified)(?: on| at)?\s*:?[\s"'*]*(?:[a-z]{3,9},?\s+)?$/i;
const LABEL_REACH = 60;

const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?";
/** What may stand between a line's start or a separator and a date that is a header by itself. */
const SEGMENT_START = new RegExp(
  `(?:^|[,|–—:;(/.•·*>\\p{So}]|--|-\\s|\\t|\\s{2})\\ufe0f?\\s*(?:(?:(?:first |last )?(?:published|posted|issued|released|filed|dated|compiled|closed|transmitted|sent)(?: on| at)?|as (?:of|at)|status (?:of|at|on)|situation (?:as of|at|on))\\s+)?${WEEKDAY}$`,
  "iu",
);
/** "Daily digest 4 May 2021 |", "Live blog Tuesday 4 May 2021": the name of what comes out day by day. */
const SERIAL = new RegExp(
  `^[^.!?\\n]{0,60}\\b(?:live|live ?blog|blog|updates?|bulletin|brief(?:ing)?|digest|sitrep|newsletter|monitor|watch|log|diary|edition|dispatch|round-?up|tracker|file)\\s+${WEEKDAY}$`,
  "i",
);
/** "Communiqué of 20 April 2006": a paper that names its day. */
const DATED_PAPER =
  /^[^.!?\n]{0,40}\b(?:communiqu[eé]|statement|bulletin|release|report|letter|note|declaration|briefing|update|sitrep|summary|appeal|message)(?:\s[^.!?\n]{0,30}?)?\s(?:of|dated|for)\s+(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?$/i;
const SEGMENT_END = /^\s*(?:$|[|–—(),;/.•·]|--|-\s|\t|\s{2}|\d{1,2}[:.h]\d\d)/;
const RANGE_BEFORE = new RegExp(`(?:(?<![\\d/])\\d{1,2}|${MONTH})\\s*(?:[-–—]+|to|until|till|through|and)\\s*$`, "i");
const RANGE_AFTER = new RegExp(`^\\s*(?:[-–—]+|to|until|through)\\s*(?:\\d{1,2}(?!:)\\b|${MONTH})`, "i");
const HEADER_LINE = 160;

/** A place in capitals at a line's start, and the dash that ends a dateline, with an agency in brackets before it. */
const DATELINE_START = /^\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[^.!?\n]{0,70}$/;
const DATELINE_END = /^[^.!?\n]{0,60}?(?:\([^)\n]{0,60}\)\s*)?(?:--|—|–|-\s)/;
const YEARLESS = new RegExp(
  `^\\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+[^.!?\\n]{0,60}?\\b(?:(?<month>${MONTH}) (?<day>\\d{1,2})|(?<dayFirst>\\d{1,2}) (?<monthSecond>${MONTH})(?: (?<shortYear>\\d{2}))?)(?!\\d)\\s*(?:\\([^)\\n]{0,60}\\)\\s*)?(?:--|—|–|-\\s|\\[|/)`,
  "im",
);
/** A caption's full date may lie so many days before the yearless dateline it helps to place. */
const CAPTION_DAYS = 120;

/** The publication date a text's first lines tell; `impossible` holds what stood in a date's place but is no day. */
export interface HeaderDate {
  readonly day: Day | null;
  readonly impossible: readonly FoundDate[];
}

/** Looks for a labelled date, then a dateline or a date that is a segment of a header line, then a dateline without its year. */
export function headerDate(text: string): HeaderDate {
  const head = text.slice(0, HEAD_LENGTH).replace(INVISIBLE, " ");
  const dates = findDates(head);
  const impossible = dates.filter((date) => !isReal(date) && labelled(head, date, PUBLISHED));
  const real = dates.filter(isReal);
  const day = real.find((date) => labelled(head, date, PUBLISHED)) ?? lineDate(head, real, text.length) ?? real.find((date) => labelled(head, date, UPDATED)) ?? yearlessDate(head, text);
  return { day: day ?? null, impossible };
}

const labelled = (head: string, date: FoundDate, label: RegExp): boolean => label.test(head.slice(Math.max(0, date.start - LABEL_REACH), date.start));

function lineDate(head: string, dates: readonly FoundDate[], length: number): FoundDate | undefined {
  let lines = 0;
  let start = 0;
  for (const line of head.split("\n")) {
    const end = start + line.length;
    const first = dates.find((date) => date.start >= start && date.end <= end);
    if (first !== undefined && (isDateline(line, first, start) || (end < length - 1 && isSegment(line, first, start)))) return first;
    if (line.trim() !== "" && ++lines >= HEAD_LINES) return undefined;
    start = end + 1;
  }
  return undefined;
}

const isDateline = (line: string, date: FoundDate, start: number): boolean => DATELINE_START.test(line.slice(0, date.start - start)) && DATELINE_END.test(line.slice(date.end - start));

function isSegment(line: string, date: FoundDate, start: number): boolean {
  if (line.length > HEADER_LINE) return false;
  const before = line.slice(0, date.start - start);
  const after = line.slice(date.end - start).replace(/\r$/, "");
  return (SEGMENT_START.test(before) || SERIAL.test(before) || DATED_PAPER.test(before)) && SEGMENT_END.test(after) && !RANGE_BEFORE.test(before) && !RANGE_AFTER.test(after);
}

/** A dateline with day and month only: the first such day on or after the latest full date the report gives, captions included. */
function yearlessDate(head: string, text: string): Day | null {
  const groups = YEARLESS.exec(head)?.groups;
  if (groups === undefined) return null;
  const month = monthNumber(groups.month ?? groups.monthSecond ?? "");
  const day = Number(groups.day ?? groups.dayFirst);
  if (groups.shortYear !== undefined) {
    const short = Number(groups.shortYear);
    const stated = { year: short + (short >= 50 ? 1900 : 2000), month, day };
    return isReal(stated) ? stated : null;
  }
  const latest = findDates(text)
    .filter(isReal)
    .reduce((max, date) => Math.max(max, dayNumber(date)), -Infinity);
  if (latest === -Infinity) return null;
  const year = new Date(latest * 86_400_000).getUTCFullYear();
  return (
    [year, year + 1].map((candidate) => ({ year: candidate, month, day })).find((candidate) => isReal(candidate) && dayNumber(candidate) >= latest && dayNumber(candidate) - latest <= CAPTION_DAYS) ??
    null
  );
}
