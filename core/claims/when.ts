import type { DateMention } from "../mentions/dates/index.js";
import type { Clause } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";

/** Dates that tell when something was said, and not when it took place. */
function isSayingDate(sentence: Sentence, date: DateMention): boolean {
  return sentence.attributions.some(({ clause, content }) => clause !== null && clause.phrases.concat(clause.object?.isDate ? [clause.object] : []).some((phrase) => phrase.first <= date.first && date.last <= phrase.last && phrase.first >= clause.start) && !content.some(([first, last]) => first <= date.first && date.last <= last));
}

function isUsable(sentence: Sentence, date: DateMention): boolean {
  return date.value !== null && date.type !== "duration" && date.type !== "set" && !isSayingDate(sentence, date);
}

/** A time of day is that day; an anchored date is an open interval. */
function valueOf(date: DateMention): string {
  return date.value!;
}

/** When what a draft claims took place: the date in its clause, else in its sentence, else that of the incident told in the paragraph, else (a toll) the war's. */
export function whenOf(sentence: Sentence, draft: Draft): string | null {
  if (draft.when !== undefined) return draft.when === null || typeof draft.when === "string" ? draft.when : valueOf(draft.when);
  const usable = sentence.dates.filter((date) => isUsable(sentence, date) && date.anchor !== "by");
  const own = nearest(inClause(draft.clause, draft, usable), draft.at) ?? nearest(usable.filter((date) => date.first >= draft.first && date.last <= draft.last), draft.at);
  if (own) return valueOf(own);
  const attribution = sentence.attributionAt(draft.at);
  const within = attribution?.content.length ? usable.filter((date) => attribution.content.some(([first, last]) => first <= date.first && date.last <= last)) : usable;
  const near = nearest(sameStretch(sentence, draft, within), draft.at);
  if (near) return valueOf(near);
  if (draft.kind !== "casualties" && draft.kind !== "event") return null;
  const isTotal = draft.casualties?.basis === "total";
  const { incident, period } = sentence.memory;
  if (incident?.paragraph === sentence.paragraph && incident.date?.anchor === "since") return valueOf(incident.date);
  if (!isTotal && incident?.paragraph === sentence.paragraph && incident.date && draft.kind === "casualties") return valueOf(incident.date);
  if (draft.kind === "casualties" && isTotal && sentence.memory.covers && sentence.attributionAt(draft.at) === null) return sentence.memory.covers;
  if (draft.kind === "casualties" && period.first && draft.casualties!.basis !== "incident") return `${period.first}/${period.last ?? ".."}`;
  return null;
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
