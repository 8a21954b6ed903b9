import type { DateMention } from "../mentions/dates/index.js";
import { Shape, TokenKind } from "../model/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** How far into a report its heading may say what days it covers. */
const HEADING_SENTENCES = 10;
/** How long a heading with a verb may be: "What the war did to civilians, 1 March to 31 May". */
const HEADING_TOKENS = 24;
const COLON = 58;
const PERIOD = new WordSet("period month quarter");
const OURS = new WordSet("we our");
const RECORDS = new WordSet("record verify document confirm register count log");

/** The span a report covers, and the span that its sentences told last. */
export function rememberPeriods(sentence: Sentence, usable: readonly DateMention[]): void {
  const { memory } = sentence;
  if (memory.covers === null && sentence.index <= HEADING_SENTENCES) memory.covers = coverIn(sentence);
  const span = usable.findLast(isSpanned);
  if (span !== undefined) memory.lastSpan = { sentence: sentence.index, value: span.value! };
}

const isSpanned = ({ value, type }: DateMention): boolean => type === "date" && value !== null && value.includes("/");

/** A span with both its ends: "From 1 July to 30 September". */
export const isClosed = (date: DateMention): boolean => isSpanned(date) && !date.value!.includes("..");

function coverIn(sentence: Sentence): string | null {
  const isVerbless = sentence.syntax.clauses.every(({ subject, isReduced }) => subject === null || isReduced);
  for (const date of sentence.dates) {
    if (isClosed(date) && (isVerbless || isTail(sentence, date) || isOwnRecord(sentence) || isReporting(sentence, date))) return date.value;
    if (date.type === "date" && date.value !== null && date.value.length < DAY_LENGTH && isLabelled(sentence, date)) return date.value;
  }
  return null;
}

const DAY_LENGTH = 10;

/** "What the war did to civilians, | 1 March to 31 May 2020": a line by itself that ends with its span, behind a mark. */
function isTail({ tokens, first, last }: Sentence, date: DateMention): boolean {
  const isLine = (tokens.shape[first]! & (Shape.Line | Shape.Paragraph)) !== 0 && last - first <= HEADING_TOKENS;
  const before = tokens.kind[date.first - 1];
  return isLine && date.last >= last - 1 && tokens.code[last - 1] !== FULL_STOP && (before === TokenKind.Punctuation || before === TokenKind.Hyphen);
}

const FULL_STOP = 46;

/** "Period: | August 1996". */
const isLabelled = (sentence: Sentence, { first }: DateMention): boolean => sentence.tokens.code[first - 1] === COLON && PERIOD.has(sentence, first - 2);

const REPORTING = new WordSet("reporting reported review");
/** "reporting period (from | 1 September": what may stand between. */
const PERIOD_REACH = 4;

/** "During the reporting period (| 1 September to 30 November |)", "in the period under review, …". */
function isReporting(sentence: Sentence, { first }: DateMention): boolean {
  for (let at = first - 1; at >= Math.max(sentence.first, first - PERIOD_REACH); at--)
    if (PERIOD.has(sentence, at) && (REPORTING.has(sentence, at - 1) || REPORTING.has(sentence, at + 2))) return true;
  return false;
}

/** "From 1 July to 30 September our observers recorded the deaths of 318 civilians". */
function isOwnRecord(sentence: Sentence): boolean {
  return sentence.syntax.clauses.some(({ subject, lemma }) => subject !== null && OURS.has(sentence, subject.first) && RECORDS.hasId(sentence, lemma));
}

const SPANS = new WordSet("period time months weeks days quarter span interval years");
const SAME = new WordSet("same");
const THOSE = new WordSet("that those this these");
const DURING = new WordSet("in on over during for within through");
/** How many sentences back the span may have been told. */
const REACH = 3;
const EARLIER = new WordSet("earlier before previously");
const YEAR = new WordSet("year");
const YEARS = /\d{4}/g;

/** "fewer than 60 men | in that time", "271,000 came home | over the same period": the span told before; null where a draft has none of these words or none was told. */
export function samePeriod(sentence: Sentence, { kind, clause, first, last }: Draft): string | null {
  if (kind === "statement" || kind === "commitment") return null;
  const from = clause === null ? first : Math.min(clause.start, first);
  const to = clause === null ? last : Math.max(clause.end, last);
  for (let at = sentence.first; at + 1 < sentence.last; at++) {
    const head = DURING.has(sentence, at) ? headBehind(sentence, at + 1) : -1;
    if (head < 0 || ((at < from || head >= to) && at !== sentence.first && !isYearEarlier(sentence, at))) continue;
    const { lastSpan, covers } = sentence.memory;
    if (isHeldAgainst(sentence, head)) return null;
    const told = lastSpan !== null && sentence.index - lastSpan.sentence <= REACH ? lastSpan.value : covers;
    return told !== null && isYearEarlier(sentence, at) ? told.replace(YEARS, (year) => String(Number(year) - 1)) : told;
  }
  return null;
}

/** "in the same period | of 2018", "over the same months last year": a span that is not the one told. */
function isHeldAgainst(sentence: Sentence, head: number): boolean {
  return OF.has(sentence, head + 1) || sentence.dates.some(({ first }) => first > head && first - head <= 2);
}

const OF = new WordSet("of");

/** Is what a draft tells of the span that was told before, a year earlier? */
export const isOfYearBefore = (sentence: Sentence): boolean => EARLIER.hasIn(sentence, sentence.first, sentence.last) && SAME.hasIn(sentence, sentence.first, sentence.last);

/** The noun of "that time", "the same three months"; -1 for anything else. */
function headBehind(sentence: Sentence, at: number): number {
  const isSame = SAME.has(sentence, at + 1) && sentence.form(at) === "the";
  if (!isSame && !THOSE.has(sentence, at)) return -1;
  for (let head = isSame ? at + 2 : at + 1; head < Math.min(at + 5, sentence.last); head++) if (SPANS.has(sentence, head)) return head;
  return -1;
}

/** "A year earlier, | in the same three months, ". */
function isYearEarlier(sentence: Sentence, at: number): boolean {
  for (let i = sentence.first; i < at; i++) if (EARLIER.has(sentence, i) && YEAR.has(sentence, i - 1)) return true;
  return false;
}
