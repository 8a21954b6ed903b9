import type { CommitmentStatus, Stance } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordMap, WordSet } from "../word-set.js";

const DEADLINES = new WordSet("deadline deadlines date target timetable ultimatum term");
/** Words that carry a deadline only under "for": "a date for the talks". */
const DATES = new WordSet("date target term");

/** What becomes of a deadline as the subject of a verb. */
const GOES = new WordMap<CommitmentStatus>({
  pass: "delayed",
  expire: "delayed",
  lapse: "delayed",
  elapse: "delayed",
  slip: "delayed",
  go: "delayed",
  miss: "delayed",
  ignore: "delayed",
  extend: "delayed",
  postpone: "delayed",
  prolong: "delayed",
  put: "delayed",
  push: "delayed",
  move: "delayed",
  shift: "delayed",
  meet: "done",
  keep: "done",
  respect: "done",
  observe: "done",
  be: "agreed",
  fall: "agreed",
  set: "agreed",
  fix: "agreed",
  give: "agreed",
  approach: "agreed",
  near: "agreed",
  loom: "agreed",
  end: "agreed",
});
/** What its object comes to. */
const DOES = new WordMap<CommitmentStatus>({
  miss: "delayed",
  ignore: "delayed",
  break: "delayed",
  overrun: "delayed",
  let: "delayed",
  extend: "delayed",
  postpone: "delayed",
  defy: "refused",
  meet: "done",
  beat: "done",
  keep: "done",
  respect: "done",
  set: "agreed",
  fix: "agreed",
  give: "agreed",
  face: "agreed",
  have: "agreed",
});

/** "three weeks after the deadline for their release". */
const LATE = new WordSet("after past beyond despite");

/** Is a noun a day by which something is to be done? */
export function isDeadline(sentence: Sentence, token: number): boolean {
  return DEADLINES.has(sentence, token);
}

/** "The deadline | to leave", "the deadline for the army | to leave", "the deadline | for handing in": how far what it dates has come. */
export function deadlineBefore(sentence: Sentence, first: number): { status: CommitmentStatus; host: Clause | null; stance?: Stance } | null {
  const at = deadlineAt(sentence, first);
  if (at < 0) return null;
  const mode = deadlineMode(sentence, at);
  return mode.status === "agreed" && sentence.form(at) === "ultimatum" ? { ...mode, status: "demanded" } : mode;
}

/** "The deadline | that all captives be freed | has passed": how far what is spelt out behind the day has come. */
export function deadlineThat(sentence: Sentence, { start }: Clause): { status: CommitmentStatus; host: Clause | null; stance?: Stance } | null {
  const that = sentence.form(start) === "that" ? start : start - 1;
  return that > sentence.first && isDeadline(sentence, that - 1) && sentence.form(that) === "that" ? deadlineMode(sentence, that - 1) : null;
}

function deadlineAt(sentence: Sentence, first: number): number {
  const day = sentence.dates.find(({ last }) => last === first)?.first ?? first;
  const before = (day < first && sentence.form(day - 1) === "of" ? day - 1 : first) - 1;
  if (isDeadline(sentence, before)) return DATES.has(sentence, before) && sentence.form(first) !== "for" ? -1 : before;
  const given = sentence.syntax.phrases.find((phrase) => phrase.last === first && phrase.preposition === sentence.words.for);
  return given && isDeadline(sentence, given.prepositionAt - 1) ? given.prepositionAt - 1 : -1;
}

/** How the deadline at a token fares, by the verb it is subject or object of. */
export function deadlineMode(sentence: Sentence, at: number): { status: CommitmentStatus; host: Clause | null; stance?: Stance } {
  const { clauses } = sentence.syntax;
  const isOf = (phrase: NounPhrase | null): boolean => phrase !== null && phrase.first <= at && at < phrase.last;
  for (const clause of clauses) {
    const status = isOf(clause.subject) ? GOES.of(sentence, clause.lemma) : isOf(clause.object) ? DOES.of(sentence, clause.lemma) : undefined;
    const isLate = status === undefined && clause.phrases.some((phrase) => isOf(phrase) && LATE.has(sentence, phrase.prepositionAt));
    if (isLate) return { status: "delayed", host: clause };
    if (status === undefined || clause.isReduced) continue;
    if (clause.isNegated) return { status: status === "done" ? "delayed" : "agreed", host: clause };
    const isToCome = clause.modal !== 0 && status !== "agreed";
    return isToCome ? { status: "agreed", host: clause, stance: "expected" } : { status, host: clause };
  }
  return { status: "agreed", host: null };
}
