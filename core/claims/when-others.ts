import type { DateMention } from "../mentions/dates/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
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

/** "From 24 February …, until midnight on 1 March, …": the span of two dates told apart; null where they are none. */
export function spanOf(sentence: Sentence, one: DateMention, other: DateMention | undefined): DateMention | null {
  if (other === undefined || one.anchor !== "since" || one.value === null || !FROM.has(sentence, one.first - 1)) return null;
  const from = one.value.endsWith("/..") ? one.value.slice(0, -3) : one.value;
  const to = other.value?.endsWith("/..") ? other.value.slice(0, -3) : other.value;
  if (!to || from.includes("/") || to.includes("/") || from > to || other.type === "duration" || other.type === "set") return null;
  for (let at = other.first - 1; at >= Math.max(one.last, other.first - TO_REACH); at--) {
    if (!(BETWEEN.has(sentence, one.first - 1) ? AND : TO).has(sentence, at)) continue;
    const days = one.days && other.days ? { first: one.days.first, last: other.days.last } : null;
    return changed(one, { last: other.last, end: other.end, value: `${from}/${to}`, type: "date", anchor: "between", days });
  }
  return null;
}
