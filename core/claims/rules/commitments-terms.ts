import { Part, type DateMention } from "../../mentions/dates/index.js";
import { Tag, type Count, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { isOfMaking, isOfName } from "../when.js";
import { isDeadline as isTerm } from "./commitments-deadlines.js";
import { HALTS } from "./commitments-halts.js";
import { Thing, thingsAt } from "./commitments-things.js";
import { isDistance } from "./commitments-moved.js";
import { WordSet } from "../word-set.js";

/** Deadline, term and instrument of a commitment, as its clauses tell. */
export interface Terms {
  due: string | null;
  duration: string | null;
  /** The date that says when, if another than the deadline. */
  when: DateMention | null;
  /** Is the deadline one that the words put off to? */
  isPutOff: boolean;
}

const DAY_MS = 86_400_000;
const DEADLINE = new WordSet("by until before than till");
const TERM: ReadonlySet<string> = new Set(["for", "within", "in", "least", "given", "gave", "gives", "has", "have", "had"]);

/** Reads the dates between two tokens: a deadline ("by", "until", "within 30 days") or, for what is to come, the day itself: one gone by only where a modal binds to it ("must leave on 3 May"). */
export function termsOf(sentence: Sentence, [first, last]: readonly [number, number], dueFrom: number, isToCome: boolean, isBound = true): Terms {
  const term = newTerm(sentence, first, last);
  const terms: Terms = { due: term && toCome(sentence, term), duration: null, when: null, isPutOff: term !== null };
  for (const date of sentence.datesIn(first, last)) {
    if (
      date === term ||
      isOfRelative(sentence, dueFrom, date) ||
      isOfMaking(sentence, dueFrom, date.first) ||
      isOfName(sentence, dueFrom, date) ||
      (date.type === "date" && isBehindName(sentence, date))
    )
      continue;
    if (date.type === "duration") readDuration(sentence, date, terms);
    else if (date.value === null || date.type === "set") continue;
    else if (isReached(sentence, date)) terms.when ??= date;
    else if (isDeadline(sentence, date)) terms.due ??= deadlineOf(sentence, date);
    else terms.when ??= date;
  }
  if (
    isToCome &&
    terms.due === null &&
    terms.when &&
    terms.when.first >= dueFrom &&
    terms.when.anchor !== "since" &&
    terms.when.anchor !== "after" &&
    isPoint(terms.when) &&
    (isBound || !isPast(sentence, terms.when))
  )
    terms.due = deadlineOf(sentence, terms.when);
  return terms;
}

/** "will disarm the militia | that led the raids of 1994": what a relative clause in the past tells beside has its own day. */
function isOfRelative({ syntax, tokens }: Sentence, dueFrom: number, { first, last }: DateMention): boolean {
  return syntax.clauses.some(
    (clause) =>
      clause.relation === Relation.Relative &&
      !clause.isReduced &&
      clause.start > dueFrom &&
      clause.first > dueFrom &&
      clause.first <= first &&
      last <= clause.end &&
      clause.modal === 0 &&
      isPastTense(tokens, clause),
  );
}

/** "| By 10 May | Kenya had withdrawn 1,200 men": the day by which it was so, and no deadline. */
function isReached({ syntax }: Sentence, date: DateMention): boolean {
  return (
    date.anchor === "by" &&
    syntax.clauses.some((clause) => clause.isPerfect && clause.modal === 0 && !clause.isDue && clause.phrases.some(({ isDate, first, last }) => isDate && first <= date.last && date.first <= last))
  );
}

const isPastTense = ({ tag, text, start, end }: Tokens, { first, verb, isDue }: Clause): boolean =>
  !isDue && (tag[verb] === Tag.VerbPast || WAS.has(text.slice(start[first], end[first]).toLowerCase()));

const WAS: ReadonlySet<string> = new Set(["was", "were", "had"]);

/** "comply with the agreement | of 5 October": the day of an accord. */
function isBehindName(sentence: Sentence, { first }: DateMention): boolean {
  const at = sentence.form(first) === "of" ? first : first - 1;
  return sentence.form(at) === "of" && sentence.isNoun(at - 1) && (thingsAt(sentence, at - 1) & (Thing.Accord | Thing.Truce)) !== 0;
}

const PUTS_OFF = new WordSet("extend postpone put push move shift delay prolong slip");
const TO = new WordSet("to until till");

/** "was extended to 15 January", "put back from May to June": the day a term is put off to. */
function newTerm(sentence: Sentence, first: number, last: number): DateMention | null {
  for (const clause of sentence.syntax.clauses) {
    if (clause.first < first || clause.first >= last || clause.isNegated || !PUTS_OFF.hasId(sentence, clause.lemma)) continue;
    const day = sentence.dates.find(
      (date) => date.first > clause.verb && date.last <= last && date.type === "date" && isPoint(date) && (TO.has(sentence, date.first - 1) || TO.has(sentence, date.first)),
    );
    if (day) return day;
  }
  return null;
}

/** How long ago a day may be at which a term ran out, told without its year; one of months ago, and a month gone by, are still to come. */
const RUN_OUT_DAYS = 60;
const DAY_LENGTH = 10;
/** No year but one in four has it. */
const LEAP_DAY = "-02-29";

/** A term is put off to a day to come: "until December", told in March, is no month gone by; "until 18 February", told on 10 March, is. */
function toCome({ memory }: Sentence, { value, inferred, days }: DateMention): string | null {
  const { published } = memory;
  if (value === null || days === null || published === null || (inferred & Part.Year) === 0 || value.includes(LEAP_DAY)) return value;
  const told = Date.parse(published.slice(0, 10)) / DAY_MS;
  return told - days.last > (value.length === DAY_LENGTH ? RUN_OUT_DAYS : 0) ? `${Number(value.slice(0, 4)) + 1}${value.slice(4)}` : value;
}

/** "authorised it | in March", told in May, "declared a truce | on Friday", told that day: no day that is still to come. */
function isPast({ memory }: Sentence, { value }: DateMention): boolean {
  return memory.published !== null && value !== null && (value < memory.published.slice(0, value.length) || value === memory.published);
}

function isPoint(date: DateMention): boolean {
  return date.value !== null && !date.value.includes("/");
}

function isDeadline(sentence: Sentence, date: DateMention): boolean {
  return isOfTerm(sentence, date) || date.anchor === "by" || date.anchor === "until" || date.anchor === "before" || DEADLINE.has(sentence, date.first - 1) || DEADLINE.has(sentence, date.first);
}

/** "a deadline of 15 March", "a 15 March deadline". */
function isOfTerm(sentence: Sentence, { first, last }: DateMention): boolean {
  const of = sentence.form(first) === "of" ? first : first - 1;
  return isTerm(sentence, last) || (sentence.form(of) === "of" && isTerm(sentence, of - 1));
}

function deadlineOf(sentence: Sentence, { first, last, value }: DateMention): string | null {
  if (value === null) return null;
  if (value.endsWith("~") && END.hasIn(sentence, first, last)) return lastDay(value.slice(0, -1));
  return value.startsWith("../") ? value.slice(3) : (value.split("/").at(-1) ?? null);
}

const END = new WordSet("end");

/** "by the end of 2005", "before the end of the month": its last day. */
function lastDay(value: string): string {
  const [year = "", month] = value.split("-");
  if (value.length === 4) return `${year}-12-31`;
  return value.length === 7 ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10) : value;
}

function readDuration(sentence: Sentence, date: DateMention, terms: Terms): void {
  const before = sentence.form(date.first - 1);
  const opening = sentence.form(date.first);
  const isGiven = TERM.has(sentence.form(date.first - 2));
  const isLength = isOfTruce(sentence, date.last) || (before === "of" && isTruce(sentence, date.first - 2));
  if (!isGiven && !isLength && !TERM.has(before) && !TERM.has(opening) && date.anchor !== "for" && date.anchor !== "by") return;
  if (date.timex.includes("X")) return;
  const isOpen = before === "least" || opening === "at" || sentence.form(date.first + 1) === "least";
  terms.duration ??= isOpen ? `${date.timex}/..` : date.timex;
  const from = sentence.memory.accordDay ?? (terms.when?.value?.length === 10 ? terms.when.value : null);
  if ((before === "within" || opening === "within" || isGiven) && from !== null) terms.due ??= later(from, date.timex);
}

/** "a seven-day truce", "a truce of seven days": how long it is to last. */
const isTruce = (sentence: Sentence, token: number): boolean => token >= sentence.first && token < sentence.last && ((thingsAt(sentence, token) & Thing.Truce) !== 0 || HALTS.has(sentence, token));

/** "a six-month | bilateral ceasefire". */
function isOfTruce(sentence: Sentence, from: number): boolean {
  const { tag } = sentence.tokens;
  let at = from;
  while (at < Math.min(from + LENGTH_REACH, sentence.last) && (tag[at] === Tag.Adjective || tag[at] === Tag.Noun) && !isTruce(sentence, at)) at++;
  return isTruce(sentence, at);
}

const LENGTH_REACH = 3;

/** "within 30 days" of a dated accord. */
function later(day: string, timex: string): string | null {
  const amount = Number.parseInt(timex.slice(1), 10);
  const unit = timex.at(-1);
  if (timex.startsWith("PT")) return unit === "H" ? later(day, `P${Math.round(Number.parseInt(timex.slice(2), 10) / 24)}D`) : null;
  if (!Number.isFinite(amount)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  if (unit === "D" || unit === "W") return new Date(at.getTime() + amount * (unit === "W" ? 7 : 1) * DAY_MS).toISOString().slice(0, 10);
  if (unit === "M") at.setUTCMonth(at.getUTCMonth() + amount);
  else if (unit === "Y") at.setUTCFullYear(at.getUTCFullYear() + amount);
  else return null;
  return at.toISOString().slice(0, 10);
}

/** "Art. 1.8  Militias must …": the number of an article counts nobody. */
const isLabel = (value: number | null): boolean => value !== null && value < LABEL_MAX && !Number.isInteger(value);
const LABEL_MAX = 100;

/** The first count of things moved, freed or handed in. */
export function quantityOf(sentence: Sentence, phrases: readonly (NounPhrase | null)[]): Count | null {
  for (const phrase of phrases) {
    if (!phrase || phrase.isDate || isDistance(sentence, phrase) || sentence.words.bothSides.has(sentence.nounLemma(phrase.head))) continue;
    const before = phrase.preposition === sentence.words.of ? sentence.counts.find(({ last }) => last === phrase.prepositionAt) : undefined;
    const found = before ?? sentence.countIn(phrase) ?? (phrase.after ? sentence.countIn(phrase.after) : null) ?? (phrase.of && !phrase.of.isDate ? sentence.countIn(phrase.of) : null);
    if (found && !isLabel(sentence.count(found).value)) return sentence.count(found);
  }
  return null;
}

/** The agreement named in the words of the clause: "under the Dayton accord". */
export function instrumentOf(sentence: Sentence, clause: Clause, except: NounPhrase | null): string | null {
  for (const phrase of [clause.subject, ...clause.phrases]) {
    if (!phrase || phrase === except || phrase.isDate || !(thingsAt(sentence, phrase.head) & (Thing.Accord | Thing.Truce))) continue;
    return sentence.text(phrase.first, phrase.last);
  }
  return null;
}
