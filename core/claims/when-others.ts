import type { DateMention } from "../mentions/dates/index.js";
import { Relation } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { isNext } from "./victim-phrases.js";
import { hangsOn } from "./when-foreign.js";
import { changed } from "./when-spans.js";
import { WordSet } from "./word-set.js";

const BORN = new WordSet("born");
const IN = new WordSet("in on");

/** "a man born | in 1970": when somebody was born is no day of what befell them. */
export function isOfBirth(sentence: Sentence, { first }: DateMention): boolean {
  return BORN.has(sentence, first - 1) || (IN.has(sentence, first - 1) && BORN.has(sentence, first - 2));
}

const FOUNDS = new WordSet("form found establish create");

/** "The front was formed | in 1964 and has killed 400 people": the year of its making. */
export function isOfFounding(sentence: Sentence, { clause }: Draft, date: DateMention): boolean {
  for (const other of sentence.syntax.clauses) if (other !== clause && other.isPassive && FOUNDS.hasId(sentence, other.lemma) && other.first < date.first && date.last <= other.end) return true;
  return false;
}

/** "as the mission warned that the | 2018 | peace deal was near collapse": a year or month within a phrase is of what the phrase names, and of nothing told in another clause. */
export function isOfNamed(sentence: Sentence, { clause, first: from, last: to }: Draft, date: DateMention): boolean {
  if (clause === null || date.value === null || date.value.length > MONTH_LENGTH || (from <= date.first && date.last <= to)) return false;
  const host = sentence.syntax.phrases.find(({ first, head, isDate }) => !isDate && first <= date.first && date.last <= head);
  return host !== undefined && host.clause !== clause && !clause.phrases.includes(host) && host.clause !== null && host.clause !== clause.governor;
}

const MONTH_LENGTH = 7;

/** "signed a deal | in 2018 |, ending a war in which 4,000 died": the day of the deal is none of those who fell in the war. */
export function isAfterWar(sentence: Sentence, { kind, clause }: Draft, date: DateMention): boolean {
  if (kind !== "casualties" || clause === null || clause.relation !== Relation.Relative || clause.isReduced || (clause.start <= date.first && date.last <= clause.end)) return false;
  const war = sentence.syntax.phrases.findLast(({ last, isDate }) => !isDate && last <= clause.start);
  return war !== undefined && clause.start - war.last <= 3 && sentence.words.conflicts.has(sentence.nounLemma(war.head)) && date.last <= war.first;
}

/** "the worst since | 1993, when 23 were slain": the day or year that a clause with "when" goes with. */
export function whenAhead(sentence: Sentence, { clause }: Draft): string | null {
  if (clause === null || clause.marker !== sentence.words.when) return null;
  for (const { type, value, first, last } of sentence.dates) {
    if (type !== "date" || value === null || last > clause.first || clause.start - last > 2) continue;
    return SINCE.has(sentence, first - 1) && value.endsWith("/..") ? value.slice(0, -3) : value;
  }
  return null;
}

const SINCE = new WordSet("since");
const FROM = new WordSet("from since between");
const BETWEEN = new WordSet("between");
const TO = new WordSet("to until till through");
const AND = new WordSet("and");
/** What may stand between "until" and its day: "midnight on". */
const TO_REACH = 4;

/** "has held Goma | since May | and had held Sake | until June": two verbs, and two spans. */
const isApart = (sentence: Sentence, one: DateMention, other: DateMention): boolean =>
  sentence.syntax.clauses.some(
    (clause) => clause.first >= one.last && clause.last <= other.first && hangsOn(clause, other) && sentence.syntax.clauses.some((before) => before !== clause && hangsOn(before, one)),
  );

/** "From 24 February …, until midnight on 1 March, …": the span of two dates told apart; null where they are none. */
export function spanOf(sentence: Sentence, one: DateMention, other: DateMention | undefined): DateMention | null {
  if (other === undefined || one.anchor !== "since" || one.value === null || !FROM.has(sentence, one.first - 1)) return null;
  const from = one.value.endsWith("/..") ? one.value.slice(0, -3) : one.value;
  const to = other.value?.endsWith("/..") ? other.value.slice(0, -3) : other.value;
  if (!to || from.includes("/") || to.includes("/") || from > to || isApart(sentence, one, other) || other.type === "duration" || other.type === "set") return null;
  for (let at = other.first - 1; at >= Math.max(one.last, other.first - TO_REACH); at--) {
    if (!(BETWEEN.has(sentence, one.first - 1) ? AND : TO).has(sentence, at)) continue;
    const days = one.days && other.days ? { first: one.days.first, last: other.days.last } : null;
    return changed(one, { last: other.last, end: other.end, value: `${from}/${to}`, type: "date", anchor: "between", days });
  }
  return null;
}

/** "The nine soldiers | captured in May | have been freed": the day of what tells who they are is none of what befell them since. */
export const isOfWhoTheyAre = (sentence: Sentence, { clause }: Draft, date: DateMention): boolean =>
  clause !== null &&
  clause.subject !== null &&
  sentence.syntax.clauses.some(
    (other) =>
      other !== clause &&
      other.isReduced &&
      other.isPassive &&
      other.relation === Relation.Relative &&
      other.subject === clause.subject &&
      other.last <= date.first &&
      date.last <= clause.first &&
      hangsOn(other, date),
  );

const DIES = new WordSet("die succumb");

/** "One died on the spot and | a second | succumbed on 8 March": the day the next one died is not that of those told before. */
export const isOfNext = (sentence: Sentence, { clause }: Draft, date: DateMention): boolean =>
  clause !== null &&
  sentence.syntax.clauses.some(
    (other) =>
      other.first > clause.first && other.subject !== null && other.subject !== clause.subject && isNext(sentence, other.subject.first) && DIES.hasId(sentence, other.lemma) && hangsOn(other, date),
  );
