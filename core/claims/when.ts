import type { Attribution } from "../mentions/attributions/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import { Shape, Tag, TokenKind } from "../model/index.js";
import { Relation, type Clause } from "../syntax/index.js";
import { datedDash } from "./dateline.js";
import type { Draft } from "./model.js";
import { isOfYearBefore, samePeriod } from "./periods.js";
import type { Sentence } from "./sentence.js";
import { announcedOn, hangsOn, isOfDeed, isOfGround, isOfHost, isOfLater, isOfMessage, isOfSamePeriod, isOfStanding, isOfThing } from "./when-foreign.js";
import { isOfBest } from "./when-best.js";
import { isOfAnother } from "./when-held.js";
import { isAccord, isOfMaking, isOfName } from "./when-making.js";
import { isAfterWar, isOfFounding, isOfNamed, isOfNext, isOfWhoTheyAre, spanOf, whenAhead } from "./when-others.js";
import { withPart } from "./when-parts.js";
import { dayBeforeReport, isFarEnd, isSpan, isLabel, isUnplacedDay, opensLabel, placedDates, spanFrom, weekdayFrom } from "./when-spans.js";
import { isOfWho } from "./who-clauses.js";
import { WordSet } from "./word-set.js";

export { isAccord, isOfMaking, isOfName };

const covers = (first: number, last: number, date: DateMention): boolean => first <= date.first && date.last <= last;

/** Is a date within what an attribution says? */
export function isWithin({ content }: Attribution, date: DateMention): boolean {
  for (const stretch of content) if (covers(stretch[0], stretch[1], date)) return true;
  return false;
}

/** Dates that tell when something was said, and not when it took place. */
function isSayingDate(sentence: Sentence, date: DateMention): boolean {
  for (const attribution of sentence.attributions)
    if (!isWithin(attribution, date) && !isOfDeed(sentence, date) && sayingClauses(sentence, attribution).some((clause) => hangsOn(clause, date))) return true;
  return false;
}

/** What somebody does who says something: "speaking in Geneva on Monday, the envoy said …". */
const SPEAKS = new WordSet("speak address brief talk testify write");

/** What is done with a message; an accord "signed on 26 August" is of that day. */
const ISSUES = new WordSet("issue release publish post send circulate broadcast distribute date carry");

/** The verb of saying, what tells of its message ("said in a statement | issued on Thursday", "a report | released Tuesday | says") and how it was said ("| speaking on Monday |, he said"). */
export function sayingClauses(sentence: Sentence, { clause, content }: Attribution): readonly Clause[] {
  if (clause === null) return [];
  const beside = sentence.syntax.clauses.filter((other) => {
    if (!other.isReduced || (other.governor !== clause && other.governor !== null)) return false;
    if (other.relation === Relation.Participle) return (other.governor === clause || (clause.borrowsSubject && other.subject === clause.subject)) && SPEAKS.hasId(sentence, other.lemma);
    const { subject, first } = other;
    const isMessage = other.relation === Relation.Relative && subject !== null && ((subject === clause.subject && ISSUES.hasId(sentence, other.lemma)) || clause.phrases.includes(subject));
    return isMessage && !content.some(([from, to]) => from <= first && first < to);
  });
  return [clause, ...beside];
}

/** The dates of a sentence that tell when something took place. */
export function usableDates(sentence: Sentence): readonly DateMention[] {
  return (sentence.usableDates ??= sentence.dates.length === 0 ? NO_DATES : findUsable(sentence));
}

const NO_DATES: readonly DateMention[] = [];

const DATELINE_REACH = 6;
const CREDIT_REACH = 6;
const OPENING_BRACKET = 40;
const COMMA = 44;
const CLOSING_BRACKET = 41;

/** "LUSAKA, Tuesday - Two men …", "LUSAKA, Nov. 3 (Copper News) -- Two men …", "LUSAKA (Nov. 3) - Two men …", "Lusaka, 3 November - Two men …": the day a story is sent. */
function isDateline(sentence: Sentence, { first, last }: DateMention): boolean {
  const { first: start, last: end } = sentence;
  const { code, kind, shape } = sentence.tokens;
  if (first <= start || first - start > DATELINE_REACH || (shape[start]! & Shape.Paragraph) === 0) return false;
  if ((shape[start]! & Shape.AllCaps) === 0) return datedDash(sentence) >= last;
  let dash = code[last] === CLOSING_BRACKET ? last + 1 : last;
  if (code[dash] === OPENING_BRACKET) {
    const reach = Math.min(dash + CREDIT_REACH, end);
    while (dash < reach && code[dash] !== CLOSING_BRACKET) dash++;
    dash++;
  }
  return dash < end && kind[dash] === TokenKind.Hyphen;
}

function findUsable(sentence: Sentence): DateMention[] {
  const dates = placedDates(sentence);
  const found: DateMention[] = [];
  for (let i = 0; i < dates.length; i++) {
    const date = spanOf(sentence, dates[i]!, dates[i + 1]) ?? withPart(sentence, dates[i]!, i > 0 ? dates[i - 1] : undefined);
    const outer = found.at(-1);
    if (outer !== undefined && isFarEnd(outer, date)) continue;
    if (isPlaced(date) && date.anchor !== "by" && !isSayingDate(sentence, date) && !isOfMessage(sentence, date) && !isDateline(sentence, date)) found.push(date);
  }
  return found;
}

const isPlaced = ({ value, type }: DateMention): boolean => value !== null && type !== "duration" && type !== "set";

/** A time of day is that day; an anchored date is an open interval; "earlier Wednesday" is Wednesday. */
function valueOf({ value }: DateMention): string {
  const middle = value!.indexOf("/");
  return middle > 0 && value!.slice(0, middle) === value!.slice(middle + 1) ? value!.slice(0, middle) : value!;
}

/** When what a draft claims took place, as its own sentence tells it: the date in its clause, else one in what the same source says, else any in the sentence. `saidOn` is the day on which its source said so. */
export function whenOf(sentence: Sentence, draft: Draft, saidOn: string | null): string | null {
  if (draft.when !== undefined) return draft.when === null || typeof draft.when === "string" ? draft.when : valueOf(draft.when);
  const ahead = whenAhead(sentence, draft);
  if (ahead !== null) return ahead;
  const usable = ofDraft(sentence, draft, usableDates(sentence));
  const before = sentence.memory.asOf === null ? null : dayBeforeReport(sentence, usable);
  if (before !== null) return before;
  const span = saidOn === null || saidOn === sentence.memory.published ? undefined : usable.find(isSpan);
  const told = whenTold(sentence, draft, usable);
  const day = saidOn === null || told === null ? undefined : usable.find(({ value }) => value === told);
  const when = (day && weekdayFrom(day, saidOn!, isPast(draft))) ?? withoutEnd(sentence, draft, told);
  return span !== undefined && when === span.value ? spanFrom(span, saidOn!, sentence.memory.published!) : when;
}

/** Is what a draft tells over, or under way, when it is told? */
const isPast = ({ kind, clause }: Draft): boolean =>
  kind === "casualties" || ((kind === "event" || kind === "control") && clause !== null && clause.modal === 0 && !clause.isDue && clause.relation !== Relation.Infinitive);

/** "since they reached a truce | on 9 May", "since Friday's | blast": what "since" goes with befell on that day; "since 06:30" in a report of that day is the day. */
function withoutEnd(sentence: Sentence, { kind, clause, at }: Draft, when: string | null): string | null {
  if (when?.endsWith(OPEN_END) !== true) return when;
  const day = when.slice(0, -OPEN_END.length);
  if (kind === "control" && clause?.isPerfect === true && sentence.form(clause.first) === "had") return heldUntil(sentence, day) ?? when;
  const isPoint = kind === "event" && ((clause !== null && SINCE.hasId(sentence, clause.marker)) || isDayOf(sentence, at));
  return isPoint || day === sentence.memory.published ? day : when;
}

/** "took the town, which the rebels | had held since 2016 |": up to the day that the sentence tells of its end, else no later than the report; null where it tells no end. */
function heldUntil(sentence: Sentence, day: string): string | null {
  if (!sentence.drafts.some(({ commitment, control }) => (control !== undefined && control.change !== "held") || commitment?.action === "withdraw")) return null;
  const until = usableDates(sentence).find(({ value, anchor }) => value !== null && anchor !== "since" && value > day && !value.includes("/"))?.value ?? sentence.memory.published;
  return until === null ? null : `${day}/${until}`;
}

/** "Friday's | blast", "the 4 May | raid": does a date stand in the phrase of a noun, right before it? */
function isDayOf(sentence: Sentence, at: number): boolean {
  const phrase = sentence.isNoun(at) ? sentence.syntax.phrases.find(({ first, head }) => first <= at && at <= head) : undefined;
  return phrase !== undefined && sentence.dates.some(({ first, last }) => first >= phrase.first && last <= at);
}

const OPEN_END = "/..";

function whenTold(sentence: Sentence, draft: Draft, usable: readonly DateMention[]): string | null {
  if (sentence.dates.some((date) => isUnplacedDay(date) && covers(draft.first, draft.last, date)) && !usable.some((date) => covers(draft.first, draft.last, date))) return null;
  const before = isOfYearBefore(sentence) ? samePeriod(sentence, draft) : null;
  if (before !== null) return before;
  const own = usable.length === 0 ? null : nearestInClause(draft, usable);
  if (own) return spanned(sentence, draft, own);
  const since = sinceAccord(sentence, draft);
  if (since) return since;
  if (usable.length === 0) return announcedOn(sentence, draft) ?? reachedBy(sentence, draft) ?? samePeriod(sentence, draft) ?? toldOn(sentence, draft) ?? headingDay(sentence, draft);
  const attribution = sentence.attributionAt(draft.at);
  const near = (attribution ? nearestOnSide(sentence, draft, usable, attribution) : null) ?? nearestOnSide(sentence, draft, usable, null);
  return near ? spanned(sentence, draft, near) : headingDay(sentence, draft);
}

/** The dates that a draft may have: those of the making of an accord named beside it, or of what it is compared with, are not its own. */
function ofDraft(sentence: Sentence, draft: Draft, dates: readonly DateMention[]): readonly DateMention[] {
  const isForeign = (date: DateMention): boolean =>
    isOfMaking(sentence, draft.at, date.first) ||
    isOfCompared(sentence, draft.at, date) ||
    isOfBest(sentence, draft.at, date) ||
    isOfName(sentence, draft.at, date) ||
    isOfSaying(sentence, draft, date) ||
    isOfSubject(sentence, draft, date) ||
    isOfWho(sentence, draft.clause, date) ||
    isOfFounding(sentence, draft, date) ||
    isOfNamed(sentence, draft, date) ||
    isAfterWar(sentence, draft, date) ||
    isOfPlan(sentence, draft, date) ||
    isOfThing(sentence, draft, date) ||
    isOfGround(sentence, draft, date) ||
    isOfHost(sentence, draft, date) ||
    isOfStanding(sentence, draft, date) ||
    isOfSamePeriod(sentence, draft, date) ||
    isOfCourse(sentence, draft, date) ||
    isOfNext(sentence, draft, date) ||
    isOfWhoTheyAre(sentence, draft, date) ||
    isOfAnother(sentence, draft, date) ||
    isOfLater(sentence, draft, date);
  return dates.some(isForeign) ? dates.filter((date) => !isForeign(date)) : dates;
}

const COURSES = new WordSet("expire lapse end take enter begin start run");

/** "Under the truce, which is due to expire | on Thursday |, both sides undertook to leave": when an accord begins or ends is not when what is told beside it was done. */
function isOfCourse(sentence: Sentence, { clause }: Draft, date: DateMention): boolean {
  if (clause === null) return false;
  return sentence.syntax.clauses.some(
    (other) =>
      other !== clause &&
      COURSES.hasId(sentence, other.lemma) &&
      other.subject !== null &&
      other.subject.preposition !== 0 &&
      isAccord(sentence, other.subject) &&
      clause.subject !== other.subject &&
      other.end <= clause.start &&
      hangsOn(other, date),
  );
}

/** "On Wednesday, | the ministry said five men had been killed", "| put the toll at 41": the day of the saying, and of an unknown day what was done before it. */
function isOfSaying(sentence: Sentence, { at, clause: own, kind }: Draft, date: DateMention): boolean {
  const clause = sentence.attributionAt(at)?.clause ?? null;
  if (clause === null || own === null || date.first >= clause.start || date.anchor === "since") return false;
  const isToldLater = own === clause ? kind === "casualties" : own.isPerfect && own.start >= clause.start;
  return isToldLater && clause.phrases.some(({ first, last, isDate }) => isDate && covers(first, last, date));
}

const COMPARES = new WordSet("down up compared versus against");
const COMPARED_REACH = 6;

/** "41 breaches, down from 63 | the week before", "compared with nine in May": the date of a figure that another is held against. */
function isOfCompared(sentence: Sentence, at: number, { first }: DateMention): boolean {
  let hasNumber = false;
  for (let i = first - 1; i > at && first - i <= COMPARED_REACH; i--) {
    if (sentence.tokens.kind[i] === TokenKind.Punctuation) return false;
    hasNumber ||= sentence.tokens.tag[i] === Tag.Number;
    if (COMPARES.has(sentence, i)) return hasNumber;
  }
  return false;
}

/** "Garang, | who took office on July 9, | was killed", "the government, | which signed a truce last year, | has pledged": what a relative clause tells of somebody named, or aside of who makes a vow, is of another day. */
function isOfSubject({ syntax, tokens }: Sentence, { clause, kind }: Draft, date: DateMention): boolean {
  const subject = clause?.subject ?? null;
  if (clause === null || subject === null || subject.preposition !== 0) return false;
  return syntax.clauses.some(
    (other) =>
      other !== clause &&
      other.relation === Relation.Relative &&
      !other.isReduced &&
      other.subject === subject &&
      (tokens.tag[subject.head] === Tag.Name || (kind === "commitment" && tokens.code[subject.last] === COMMA)) &&
      !isUnder(clause, other) &&
      hangsOn(other, date),
  );
}

const SINCE = new WordSet("since");
/** "those who hold the town said they would leave | in December", "was killed ahead of a vote due | on 25 June": the date of what is yet to be done is not that of what is told. */
function isOfPlan(sentence: Sentence, { clause, kind }: Draft, date: DateMention): boolean {
  if (clause === null || clause.modal !== 0 || clause.isDue) return false;
  if (kind === "commitment") return isToCome(sentence, vowOf(clause), date);
  if (kind !== "control" && kind !== "casualties" && kind !== "event") return false;
  if (isToCome(sentence, clause, date)) return true;
  return sentence.syntax.clauses.some((other) => other !== clause && !isUnder(clause, other) && isPlan(other) && hangsOn(other, date));
}

/** "agreed to extend it until 15 July, after the group | promised | to stop": the verb that a vow is made by, which is of no day to come. */
const vowOf = (clause: Clause): Clause => (clause.relation === Relation.Infinitive && clause.governor !== null ? vowOf(clause.governor) : clause);

const DAY_LENGTH = 10;

/** Is what a verb tells in the past tense held against a day after the report's? */
function isToCome({ memory, tokens }: Sentence, { verb }: Clause, { value }: DateMention): boolean {
  const tag = tokens.tag[verb];
  const { published } = memory;
  return value?.length === DAY_LENGTH && published?.length === DAY_LENGTH && value > published && (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple);
}

const isPlan = ({ modal, isDue, relation, governor }: Clause): boolean => modal !== 0 || isDue || (relation === Relation.Infinitive && governor !== null && governor.modal !== 0);

/** Does a clause hang on another, straight or by one between? */
const isUnder = ({ governor }: Clause, other: Clause): boolean => governor === other || (governor !== null && governor.governor === other);

const BEGINS = new WordSet("begin start erupt break resume");
const WHEN = new WordSet("when after as");
/** "since the May raid | that killed nine". */
const THAT = new WordSet("that which");
/** "when | heavy fighting | erupted". */
const WHEN_REACH = 3;

/** A toll of a war "which began in November 2020" runs from then on, but not of those shot "when fighting erupted on Sunday". */
function spanned(sentence: Sentence, draft: Draft, date: DateMention): string {
  const value = valueOf(date);
  if (draft.kind !== "casualties" || value.includes("/")) return value;
  for (const clause of sentence.syntax.clauses) {
    const isFrom = clause.marker !== 0 && SINCE.hasId(sentence, clause.marker) ? true : BEGINS.hasId(sentence, clause.lemma) && !WHEN.hasIn(sentence, clause.first - WHEN_REACH, clause.first);
    if (isFrom && clause !== draft.clause && covers(clause.start, clause.end, date)) return `${value}/..`;
  }
  if (SINCE.hasIn(sentence, draft.at, date.first) && !draft.clause?.marker) return `${value}/..`;
  const host = sentence.syntax.phrases.find(({ first, last }) => first < date.first && date.last <= last);
  const isOfHost = THAT.hasIn(sentence, date.last, draft.at);
  return host && !isOfHost && SINCE.has(sentence, host.prepositionAt) ? `${value}/..` : value;
}

/** "since the truce", "since the signing", "killed since": from the day of the deal, when the report has told it. */
function sinceAccord(sentence: Sentence, draft: Draft): string | null {
  const { accordDay } = sentence.memory;
  if (accordDay === null) return null;
  if (endsOnSince(sentence, draft)) return `${accordDay}/..`;
  if (!draft.clause) return null;
  for (const phrase of draft.clause.phrases) {
    if (sentence.form(phrase.prepositionAt) === "since" && isAccord(sentence, phrase)) return `${accordDay}/..`;
  }
  return null;
}

/** "192 breaches of it since.": nothing behind tells since when. */
function endsOnSince(sentence: Sentence, { first, last }: Draft): boolean {
  for (let at = first; at < Math.min(last + 2, sentence.last - 1); at++) if (sentence.form(at) === "since" && sentence.tokens.kind[at + 1] === TokenKind.Punctuation) return true;
  return false;
}

/** "were out of the town | by Sunday", "had killed 40 | by Sunday": the day by which it was so. */
function reachedBy(sentence: Sentence, { kind, clause, commitment }: Draft): string | null {
  if (clause === null || clause.modal !== 0 || clause.isDue || clause.relation === Relation.Infinitive) return null;
  if (kind !== "casualties" && kind !== "control" && kind !== "event" && !(kind === "commitment" && commitment?.status === "done")) return null;
  const isPast = clause.isPerfect || sentence.tokens.tag[clause.verb] === Tag.VerbPast;
  const date = isPast ? sentence.dates.find((one) => one.anchor === "by" && isPlaced(one) && (hangsOn(clause, one) || isAtPhrase(clause, one))) : undefined;
  return date === undefined ? null : valueOf(date);
}

/** "On Monday they stormed the post. Nine men died.": an incident told on in the past tense is of the day just told. */
function toldOn(sentence: Sentence, { kind, clause, casualties }: Draft): string | null {
  const { lastDay } = sentence.memory;
  if (lastDay?.paragraph !== sentence.paragraph || (kind !== "casualties" && kind !== "event") || casualties?.basis === "total" || !clause) return null;
  const tag = sentence.tokens.tag[clause.verb];
  const isPast = !clause.isPerfect && clause.modal === 0 && (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple);
  return isPast && sentence.dates.length === 0 ? lastDay.value : null;
}

/** A heading such as "Toll since June:" or "24 February, Hays." holds for what stands behind it. */
function headingDay(sentence: Sentence, draft: Draft): string | null {
  const { incident } = sentence.memory;
  if (incident?.paragraph !== sentence.paragraph || !incident.date || draft.kind === "statement" || opensLabel(sentence)) return null;
  if (draft.kind === "commitment" && (!incident.isHeading || draft.clause === null || draft.clause.modal !== 0 || draft.clause.isDue)) return null;
  return incident.date.anchor === "since" || incident.isHeading ? valueOf(incident.date) : null;
}

/** The date of the draft's clause that is nearest to it. */
function nearestInClause({ clause, first, last, at }: Draft, dates: readonly DateMention[]): DateMention | null {
  const from = clause ? Math.min(clause.start, first) : first;
  const to = clause ? Math.max(clause.end, last) : last;
  let best: DateMention | null = null;
  let isOwn = false;
  for (const date of dates) {
    const hangs = clause !== null && isAtPhrase(clause, date);
    if ((!covers(from, to, date) && !(clause && isInPhrase(clause, date))) || (isOwn && !hangs)) continue;
    if (!best || (hangs && !isOwn) || Math.abs(date.first - at) < Math.abs(best.first - at)) best = date;
    isOwn ||= hangs;
  }
  return best;
}

/** Does a date share words with a phrase of the verb? */
function isAtPhrase({ phrases }: Clause, { first, last }: DateMention): boolean {
  for (const phrase of phrases) if (phrase.first < last && first < phrase.last) return true;
  return false;
}

function isInPhrase({ phrases }: Clause, date: DateMention): boolean {
  for (const phrase of phrases) if (covers(phrase.first, phrase.last, date)) return true;
  return false;
}

/** The date nearest to a draft on the same side of a semicolon; only what a source says counts when one is given. */
function nearestOnSide(sentence: Sentence, draft: Draft, dates: readonly DateMention[], source: Attribution | null): DateMention | null {
  const { at } = draft;
  let best: DateMention | null = null;
  for (const date of dates) {
    if ((source && !isWithin(source, date)) || (isAcross(sentence, draft, date) && !isLabel(sentence, date))) continue;
    if (!best || Math.abs(date.first - at) < Math.abs(best.first - at)) best = date;
  }
  return best;
}

/** Does a semicolon stand between a draft and a date? */
function isAcross(sentence: Sentence, draft: Draft, date: DateMention): boolean {
  const isBefore = date.first < draft.first;
  const to = isBefore ? draft.first : date.first;
  for (let i = isBefore ? date.last : draft.last; i < to; i++) if (sentence.isPunctuation(i, 59)) return true;
  return false;
}
