import type { DateMention } from "../mentions/dates/index.js";
import { Tag, TokenKind } from "../model/index.js";
import { Relation, type Clause } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { WordMap, WordSet } from "./word-set.js";

const covers = (first: number, last: number, date: DateMention): boolean => first <= date.first && date.last <= last;

/** Does a date hang on a verb, behind the start of its clause? */
export function hangsOn({ phrases, object, start }: Clause, date: DateMention): boolean {
  for (const phrase of phrases) if (phrase.first >= start && covers(phrase.first, phrase.last, date)) return true;
  return object !== null && object.isDate && object.first >= start && covers(object.first, object.last, date);
}

/** Does a clause hang on another, at any depth? */
function isWithin(clause: Clause | null, other: Clause): boolean {
  for (let at = clause, steps = 0; at !== null && steps < 8; at = at.governor, steps++) if (at === other) return true;
  return false;
}

const MESSAGES = new WordSet("statement report communique interview briefing tweet bulletin broadcast speech letter conference message post release address update");

/** "In its statement | on Wednesday", "told a news conference | on Friday": the day of a message is that of the saying. */
export function isOfMessage(sentence: Sentence, { first }: DateMention): boolean {
  if (sentence.attributions.length === 0) return false;
  const noun = sentence.tokens.tag[first - 1] === Tag.Preposition ? first - 2 : first - 1;
  return noun > sentence.first && sentence.isNoun(noun) && MESSAGES.hasNoun(sentence, noun);
}

/** "has refused entry since Friday's | explosion": the day of a deed named, and not of the saying. */
export function isOfDeed(sentence: Sentence, { last }: DateMention): boolean {
  if (sentence.tokens.kind[last] !== TokenKind.Possessive) return false;
  const phrase = sentence.syntax.phrases.find((one) => one.first <= last && last < one.head);
  return phrase !== undefined && phrase.preposition !== 0 && !MESSAGES.hasNoun(sentence, phrase.head);
}

const THINGS = new WordSet("tsunami earthquake quake flood cyclone hurricane election vote referendum poll coup revolution uprising genocide resolution constitution census");

/** "in the wake of the | 4 March | earthquake", "under a | 1994 | constitution": a date that tells which of such things is meant, unless the thing itself did it. */
export function isOfThing(sentence: Sentence, { at, clause }: Draft, { first, last }: DateMention): boolean {
  if (!THINGS.hasNoun(sentence, last)) return false;
  const phrase = sentence.syntax.phrases.find((one) => one.first <= last && last <= one.head);
  if (phrase === undefined || (at >= Math.min(first, phrase.first) && at < phrase.last)) return false;
  return !SINCE.has(sentence, phrase.prepositionAt) && (clause === null || clause.subject !== phrase);
}

const SINCE = new WordSet("since");
const AFTERS = new WordSet("after because although though while whereas since as");

/** "will leave the area, where fighting began | last Monday", "called on them to go after they had been outlawed | in May": what is bound to be done is not done on the day of what others did. */
export function isOfGround(sentence: Sentence, { kind, clause }: Draft, date: DateMention): boolean {
  if (kind !== "commitment" || clause === null || hangsOn(clause, date)) return false;
  const { published } = sentence.memory;
  const isAhead = clause.modal !== 0 || clause.isDue || clause.relation === Relation.Infinitive;
  const isGone = isAhead && published !== null && date.value !== null && date.value < published.slice(0, date.value.length);
  for (const other of sentence.syntax.clauses) {
    if (other === clause || isWithin(clause, other) || other.isReduced || other.modal !== 0 || !hangsOn(other, date)) continue;
    if (other.relation === Relation.Adverbial && AFTERS.hasId(sentence, other.marker)) return true;
    if (isGone && other.first > clause.first) return true;
  }
  return false;
}

/** "agreed | on Monday | to end fighting that has killed six", "shelled the town, which has lost 40 people": what has come about till now is not of the day of the verb that it hangs on. */
export function isOfHost(sentence: Sentence, { clause, kind }: Draft, date: DateMention): boolean {
  if ((kind !== "casualties" && kind !== "statement") || clause === null || clause.relation !== Relation.Relative || !clause.isPerfect || date.last > clause.start || date.anchor === "since")
    return false;
  return HAS.hasIn(sentence, clause.first, clause.last);
}

/** "bombed the market, where troops have dug in since | October |", "left the town, where they had met on | Monday |": what has been so at the place. */
export function isOfStanding(sentence: Sentence, { clause, kind }: Draft, date: DateMention): boolean {
  if (clause === null || kind === "statement") return false;
  return sentence.syntax.clauses.some((other) => WHERE.hasId(sentence, other.marker) && other.isPerfect && other !== clause && !isWithin(clause, other) && hangsOn(other, date));
}

const WHERE = new WordSet("where");
const HAS = new WordSet("has have");
const SAME = new WordSet("same corresponding");
/** "in the same period of 2022". */
const SAME_REACH = 4;

/** "145 killings, and in the same period of | 2022 | 294": the time of a figure that another is held against. */
export function isOfSamePeriod(sentence: Sentence, { at }: Draft, { first }: DateMention): boolean {
  for (let i = first - 1; i >= Math.max(at, first - SAME_REACH); i--) if (SAME.has(sentence, i)) return at < i;
  return false;
}

const FOLLOWS = new WordSet("follow avenge echo recall mirror");

/** "Sunday's | raid followed bombings over the weekend": the day of what came later. */
export function isOfLater(sentence: Sentence, { at, kind }: Draft, { last }: DateMention): boolean {
  if (kind !== "event" || last > at || !sentence.isNoun(at) || sentence.tokens.kind[last] !== TokenKind.Possessive) return false;
  return sentence.syntax.clauses.some(({ first, lemma, subject }) => subject !== null && subject.first <= last && last < subject.last && first < at && FOLLOWS.hasId(sentence, lemma));
}

const SIGNS = new WordMap<number>({ after: -1, before: 1 });
const WEEK = 7;
const LENGTH = /^P(\d{1,3})([DW])$/;
/** How many verbs up from its own a claim may be told to lie apart from another. */
const HOSTS = 3;

/**
 * "fired on the post on Sunday, | a day after | shells had killed four": the day of what lies so long before or after another;
 * null where that is not known, undefined where nothing is told so.
 */
export function whenApart(sentence: Sentence, { clause }: Draft): string | null | undefined {
  if (clause === null) return undefined;
  for (const length of sentence.dates) {
    const marker = SIGNS.at(sentence, length.last) !== undefined ? length.last : length.last - 1;
    const sign = SIGNS.at(sentence, marker);
    if (sign === undefined || marker >= clause.first) continue;
    for (let host: Clause | null = clause, steps = 0; host !== null && steps < HOSTS; host = host.governor, steps++)
      if (isRightBehind(sentence, host, marker)) return sentence.dates.some((date) => date.first > marker && date.last <= host!.end) ? undefined : daysApart(sentence, length, sign);
  }
  return undefined;
}

/** Does a verb stand behind "after" with its own subject alone between? */
function isRightBehind(sentence: Sentence, { first, subject }: Clause, marker: number): boolean {
  if (first <= marker || (subject !== null && subject.first > marker + 1)) return false;
  for (let i = marker + 1; i < first; i++) if (sentence.tokens.kind[i] === TokenKind.Punctuation) return false;
  return !sentence.syntax.clauses.some((other) => other.first > marker && other.first < first);
}

function daysApart(sentence: Sentence, length: DateMention, sign: number): string | null | undefined {
  const told = LENGTH.exec(length.timex);
  const day = sentence.dates.findLast(({ last, value, days }) => last <= length.first && days !== null && value?.length === DAY_LENGTH) ?? (told ? incidentDay(sentence) : undefined);
  if (day === undefined || day.days === null) return told ? null : undefined;
  const count = told ? Number(told[1]) * (told[2] === "W" ? WEEK : 1) : length.type === "date" && length.days !== null ? Math.abs(day.days.first - length.days.first) : 0;
  return count === 0 ? undefined : new Date((day.days.first + sign * count) * DAY_MS).toISOString().slice(0, DAY_LENGTH);
}

/** "The breach comes | a day after | …": counted from the day of what was told before. */
function incidentDay({ memory }: Sentence): DateMention | undefined {
  const date = memory.incident?.date;
  return date?.value?.length === DAY_LENGTH && date.anchor !== "since" ? date : undefined;
}

const DAY_LENGTH = 10;
const DAY_MS = 86_400_000;

/** "had announced a truce | on Monday": a bond or an accord that is announced holds from the day of the announcement. */
export function announcedOn(sentence: Sentence, { kind, clause, event }: Draft): string | null {
  if (clause === null || clause.object === null || !sentence.isSpeech(clause.lemma) || (kind !== "commitment" && event?.subType !== "Agreement")) return null;
  const date = sentence.dates.find((one) => one.type === "date" && one.value !== null && one.anchor !== "by" && one.anchor !== "since" && hangsOn(clause, one));
  return date?.value ?? null;
}
