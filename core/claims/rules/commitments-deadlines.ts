import { Tag, type CommitmentStatus, type Stance } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
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
  issue: "agreed",
  impose: "agreed",
  deliver: "agreed",
  have: "agreed",
});

/** "three weeks after the deadline for their release". */
const LATE = new WordSet("after past beyond despite");

/** Is a noun a day by which something is to be done? */
export function isDeadline(sentence: Sentence, token: number): boolean {
  return DEADLINES.has(sentence, token);
}

/** "The deadline | to leave", "the deadline for the army | to leave", "the deadline | for handing in": how far what it dates has come. */
export function deadlineBefore(sentence: Sentence, first: number, subject: NounPhrase | null = null): { status: CommitmentStatus; host: Clause | null; stance?: Stance } | null {
  const at = deadlineAt(sentence, first);
  if (at < 0) return null;
  const mode = deadlineMode(sentence, at);
  return mode.status === "agreed" && (sentence.form(at) === "ultimatum" || isSetFor(sentence, mode.host, subject)) ? { ...mode, status: "demanded" } : mode;
}

/** "The union set a deadline for the front to leave": one side sets it for another, and no accord does. */
function isSetFor(sentence: Sentence, host: Clause | null, subject: NounPhrase | null): boolean {
  if (host === null || subject === null || host.isPassive || !SETS.hasId(sentence, host.lemma)) return false;
  const setting = sentence.parties(host.subject);
  return setting.length > 0 && subject !== host.subject && !sentence.parties(subject).some((party) => setting.includes(party));
}

const SETS = new WordSet("set fix give issue impose deliver");

/** "The deadline | that all captives be freed | has passed": how far what is spelt out behind the day has come. */
export function deadlineThat(sentence: Sentence, { start }: Clause): { status: CommitmentStatus; host: Clause | null; stance?: Stance } | null {
  const that = sentence.form(start) === "that" ? start : start - 1;
  return that > sentence.first && isDeadline(sentence, that - 1) && sentence.form(that) === "that" ? deadlineMode(sentence, that - 1) : null;
}

function deadlineAt(sentence: Sentence, first: number): number {
  const day = sentence.dates.find(({ last }) => last === first)?.first ?? first;
  const before = (day < first && sentence.form(day - 1) === "of" ? day - 1 : first) - 1;
  if (isDeadline(sentence, before)) return DATES.has(sentence, before) && sentence.form(first) !== "for" ? -1 : before;
  const given = givenAt(sentence, first);
  if (given < 0) return -1;
  const dated = sentence.dates.find(({ last }) => last === given)?.first ?? given;
  const noun = (dated < given && sentence.form(dated) === "of" ? dated : dated < given && sentence.form(dated - 1) === "of" ? dated - 1 : given) - 1;
  return isDeadline(sentence, noun) ? noun : -1;
}

/** "for the army | to leave", "to the rebels | to leave": where those a deadline is set for begin, or -1. */
function givenAt(sentence: Sentence, first: number): number {
  const { words, syntax } = sentence;
  const given = syntax.phrases.find((phrase) => phrase.last === first && phrase.preposition !== 0);
  return given && (given.preposition === words.for || given.preposition === words.to) ? given.prepositionAt : -1;
}

/** "The deadline expires on Friday": the present of a day to come. */
function isAhead(sentence: Sentence, { verb, end }: Clause): boolean {
  const tag = sentence.tokens.tag[verb];
  const { published } = sentence.memory;
  return (tag === Tag.Verb || tag === Tag.VerbS) && published !== null && (sentence.dateIn(verb, end)?.value ?? "") > published;
}

/** "has | come and gone", "came and went". */
const isGone = (sentence: Sentence, { last }: Clause): boolean => COMES.has(sentence, last - 1) && sentence.form(last) === "and" && WENT.has(sentence, last + 1);
const COMES = new WordSet("come came");
const WENT = new WordSet("gone went");

const FAILS = new WordSet("fail refuse decline neglect");

/** "failed | to meet the deadline": not met. */
const isFailed = (sentence: Sentence, { relation, governor }: Clause): boolean =>
  relation === Relation.Infinitive && governor !== null && !governor.isNegated && governor.modal === 0 && FAILS.hasId(sentence, governor.lemma);

/** How the deadline at a token fares, by the verb it is subject or object of. */
export function deadlineMode(sentence: Sentence, at: number): { status: CommitmentStatus; host: Clause | null; stance?: Stance } {
  const { clauses } = sentence.syntax;
  const isOf = (phrase: NounPhrase | null): boolean => phrase !== null && phrase.first <= at && at < phrase.last;
  for (const clause of clauses) {
    const status = isOf(clause.subject) ? GOES.of(sentence, clause.lemma) : isOf(clause.object) ? DOES.of(sentence, clause.lemma) : undefined;
    const isLate = status === undefined && clause.phrases.some((phrase) => isOf(phrase) && LATE.has(sentence, phrase.prepositionAt));
    if (isLate || (isOf(clause.subject) && isGone(sentence, clause))) return { status: "delayed", host: clause };
    if (status === undefined || clause.isReduced) continue;
    if (isFailed(sentence, clause)) return { status: status === "done" ? "delayed" : "agreed", host: clause.governor };
    if (clause.isNegated) return { status: status === "done" ? "delayed" : "agreed", host: clause };
    const isToCome = (clause.modal !== 0 || isAhead(sentence, clause)) && status !== "agreed";
    return isToCome ? { status: "agreed", host: clause, stance: "expected" } : { status, host: clause };
  }
  return { status: "agreed", host: null };
}
