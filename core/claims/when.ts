import type { DateMention } from "../mentions/dates/index.js";
import type { Clause } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";

/** Dates that tell when something was said, and not when it took place. */
function isSayingDate(sentence: Sentence, date: DateMention): boolean {
  return sentence.attributions.some(
    ({ clause, content }) =>
      clause !== null &&
      clause.phrases.concat(clause.object?.isDate ? [clause.object] : []).some((phrase) => phrase.first <= date.first && date.last <= phrase.last && phrase.first >= clause.start) &&
      !content.some(([first, last]) => first <= date.first && date.last <= last),
  );
}

/** Does a date tell when something took place? */
export function isUsable(sentence: Sentence, date: DateMention): boolean {
  return date.value !== null && date.type !== "duration" && date.type !== "set" && !isSayingDate(sentence, date);
}

/** A time of day is that day; an anchored date is an open interval. */
function valueOf(date: DateMention): string {
  return date.value!;
}

/** When what a draft claims took place, as its own sentence tells it: the date in its clause, else one in what the same source says, else any in the sentence. */
export function whenOf(sentence: Sentence, draft: Draft): string | null {
  if (draft.when !== undefined) return draft.when === null || typeof draft.when === "string" ? draft.when : valueOf(draft.when);
  const usable = sentence.dates.filter((date) => isUsable(sentence, date) && date.anchor !== "by");
  const own = nearest(inClause(draft.clause, draft, usable), draft.at);
  if (own) return spanned(sentence, draft, own);
  const since = sinceAccord(sentence, draft);
  if (since) return since;
  const attribution = sentence.attributionAt(draft.at);
  const within = usable.filter((date) => attribution?.content.some(([first, last]) => first <= date.first && date.last <= last));
  const near = nearest(sameStretch(sentence, draft, within), draft.at) ?? nearest(sameStretch(sentence, draft, usable), draft.at);
  return near ? spanned(sentence, draft, near) : headingDay(sentence, draft);
}

const BEGINS: ReadonlySet<string> = new Set(["begin", "start", "erupt", "break", "resume"]);

/** A toll of a war "which began in November 2020" runs from then on. */
function spanned(sentence: Sentence, draft: Draft, date: DateMention): string {
  const value = valueOf(date);
  if (draft.kind !== "casualties" || value.includes("/")) return value;
  const begins = sentence.syntax.clauses.some((clause) => clause !== draft.clause && BEGINS.has(sentence.vocabulary.form(clause.lemma)) && clause.start <= date.first && date.last <= clause.end);
  return begins ? `${value}/..` : value;
}

/** "since the truce": from the day of the deal, when the report has told it. */
function sinceAccord(sentence: Sentence, draft: Draft): string | null {
  const { accordDay } = sentence.memory;
  if (accordDay === null) return null;
  const tells = draft.clause?.phrases.some((phrase) => sentence.form(phrase.prepositionAt) === "since" && sentence.words.accords.has(sentence.nounLemma(phrase.head)));
  return tells ? `${accordDay}/..` : null;
}

/** A heading such as "Toll since June:" or "24 February, Hays." holds for what stands behind it. */
function headingDay(sentence: Sentence, draft: Draft): string | null {
  const { incident } = sentence.memory;
  if (incident?.paragraph !== sentence.paragraph || !incident.date || (draft.kind !== "casualties" && draft.kind !== "event" && draft.kind !== "control")) return null;
  return incident.date.anchor === "since" || incident.isHeading ? valueOf(incident.date) : null;
}

function inClause(clause: Clause | null, draft: Draft, dates: readonly DateMention[]): DateMention[] {
  const first = clause ? Math.min(clause.start, draft.first) : draft.first;
  const last = clause ? Math.max(clause.end, draft.last) : draft.last;
  return dates.filter((date) => (date.first >= first && date.last <= last) || (clause?.phrases.some((phrase) => phrase.first <= date.first && date.last <= phrase.last) ?? false));
}

/** Dates on the same side of a semicolon. */
function sameStretch(sentence: Sentence, draft: Draft, dates: readonly DateMention[]): DateMention[] {
  return dates.filter((date) => {
    const [from, to] = date.first < draft.first ? [date.last, draft.first] : [draft.last, date.first];
    for (let i = from; i < to; i++) if (sentence.isPunctuation(i, 59)) return false;
    return true;
  });
}

function nearest(dates: readonly DateMention[], at: number): DateMention | null {
  let best: DateMention | null = null;
  for (const date of dates) if (!best || Math.abs(date.first - at) < Math.abs(best.first - at)) best = date;
  return best;
}
