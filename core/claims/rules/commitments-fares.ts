import type { CommitmentStatus } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { modeOf, type Mode } from "./commitments-mode.js";
import { WordMap, WordSet } from "../word-set.js";

/** What becomes of an action that is the subject: "the withdrawal began", "the exchange was put off". */
const GOES = new WordMap<CommitmentStatus>({
  begin: "begun",
  start: "begun",
  open: "begun",
  proceed: "begun",
  resume: "begun",
  follow: "begun",
  continue: "begun",
  progress: "begun",
  reach: "partly-done",
  stand: "partly-done",
  take: "done",
  go: "done",
  complete: "done",
  finish: "done",
  conclude: "done",
  end: "done",
  happen: "done",
  occur: "done",
  carry: "done",
  implement: "done",
  delay: "delayed",
  postpone: "delayed",
  stall: "delayed",
  suspend: "delayed",
  cancel: "delayed",
  halt: "delayed",
  stop: "delayed",
  block: "delayed",
  hamper: "delayed",
  hinder: "delayed",
  hinge: "delayed",
  obstruct: "delayed",
  interrupt: "delayed",
  disrupt: "delayed",
  freeze: "delayed",
  shelve: "delayed",
  slip: "delayed",
  lag: "delayed",
  falter: "delayed",
  founder: "delayed",
  drag: "delayed",
  bog: "delayed",
  put: "delayed",
  push: "delayed",
  hold: "delayed",
  set: "delayed",
  reject: "refused",
  refuse: "refused",
  rule: "refused",
  promise: "vowed",
  pledge: "vowed",
  announce: "agreed",
  agree: "agreed",
  foresee: "agreed",
  envisage: "agreed",
  stipulate: "agreed",
  authorize: "agreed",
  authorise: "agreed",
});
/** What its object comes to: "began the withdrawal", "promised an amnesty". */
const DOES = new WordMap<CommitmentStatus>({
  begin: "begun",
  start: "begun",
  resume: "begun",
  launch: "begun",
  complete: "done",
  finish: "done",
  conclude: "done",
  end: "done",
  carry: "done",
  accomplish: "done",
  delay: "delayed",
  postpone: "delayed",
  suspend: "delayed",
  stall: "delayed",
  halt: "delayed",
  stop: "delayed",
  obstruct: "delayed",
  put: "delayed",
  push: "delayed",
  hold: "delayed",
  reject: "refused",
  refuse: "refused",
  block: "refused",
  cancel: "refused",
  call: "refused",
  rule: "refused",
  promise: "vowed",
  pledge: "vowed",
  offer: "vowed",
  announce: "vowed",
  order: "vowed",
  verify: "partly-done",
  certify: "partly-done",
  confirm: "done",
  authorize: "agreed",
  authorise: "agreed",
  approve: "agreed",
  guarantee: "agreed",
  require: "agreed",
  foresee: "agreed",
  envisage: "agreed",
  stipulate: "agreed",
  prescribe: "agreed",
  permit: "agreed",
  schedule: "agreed",
  set: "agreed",
  agree: "agreed",
  provide: "agreed",
});
/** Verbs that tell so only with an adverb or particle behind: "put off", "went ahead", "held up". */
const WITH: Readonly<Record<string, ReadonlySet<string>>> = {
  put: new Set(["off", "back"]),
  push: new Set(["back"]),
  hold: new Set(["up"]),
  set: new Set(["back"]),
  go: new Set(["ahead"]),
  carry: new Set(["out"]),
  drag: new Set(["on"]),
  bog: new Set(["down"]),
  call: new Set(["off"]),
  rule: new Set(["out"]),
};
/** Verbs that plan in the passive: "is set for", "was fixed for". */
const PLANNED = new WordSet("schedule set plan expect foresee envisage fix slate time provide");
/** Words of a state behind "be" or "remain": "is complete", "is behind schedule". */
const STATES = new WordMap<CommitmentStatus>({
  complete: "done",
  completed: "done",
  finished: "done",
  over: "done",
  done: "done",
  way: "begun",
  underway: "begun",
  ongoing: "begun",
  progress: "begun",
  track: "begun",
  behind: "delayed",
  stalled: "delayed",
  incomplete: "delayed",
  unfinished: "delayed",
  blocked: "delayed",
  deadlocked: "delayed",
  frozen: "delayed",
  standstill: "delayed",
  overdue: "delayed",
  late: "delayed",
  hold: "delayed",
  pending: "delayed",
  outstanding: "delayed",
  suspended: "delayed",
  due: "agreed",
  scheduled: "agreed",
  planned: "agreed",
});
const IS = new WordSet("be remain stay get become lie");

/** The status that a verb gives the action, under its modal and negation. */
function under(sentence: Sentence, clause: Clause, told: CommitmentStatus): Mode | null {
  const mode = modeOf(sentence, clause);
  if (!mode) return null;
  if (mode.status === "done" || mode.status === "partly-done" || mode.status === "begun") return { ...mode, status: told };
  if (told !== "begun" && told !== "done" && told !== "partly-done") return mode.status === "delayed" ? null : { ...mode, status: told };
  return mode;
}

function hasAdverb(sentence: Sentence, clause: Clause, lemma: string): boolean {
  const adverbs = WITH[lemma];
  if (adverbs === undefined) return true;
  return adverbs.has(sentence.vocabulary.form(clause.particle)) || adverbs.has(sentence.form(clause.last)) || (clause.object !== null && adverbs.has(sentence.form(clause.object.last)));
}

/** How an action fares as the subject of a clause. */
export function asSubject(sentence: Sentence, clause: Clause): Mode | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (IS.hasId(sentence, clause.lemma) && !clause.isPassive) return stateOf(sentence, clause);
  if (clause.isReduced) return null;
  if (lemma === "take" && clause.isPassive) return null;
  if (lemma === "take" && !(clause.object && sentence.form(clause.object.head) === "place")) return null;
  if (clause.isPassive && PLANNED.hasId(sentence, clause.lemma) && !hasBack(sentence, clause)) return { status: "agreed", stance: "expected", host: null };
  const told = GOES.of(sentence, clause.lemma);
  return told === undefined || !hasAdverb(sentence, clause, lemma) ? null : under(sentence, clause, told);
}

/** "was set back": no plan. */
function hasBack(sentence: Sentence, clause: Clause): boolean {
  return sentence.form(clause.last) === "back" || sentence.vocabulary.form(clause.particle) === "back";
}

/** "is complete", "was not under way", "is six months behind schedule", "are due in May". */
function stateOf(sentence: Sentence, clause: Clause): Mode | null {
  for (let i = clause.verb + 1; i < Math.min(clause.end + 1, sentence.last); i++) {
    const told = STATES.at(sentence, i);
    if (told === undefined || (told === "begun" && PLACED.has(sentence, i) && !OPENS.has(sentence, i - 1)) || (told === "delayed" && PLACED.has(sentence, i) && sentence.form(i - 1) !== "on"))
      continue;
    if (told === "agreed") return clause.isNegated ? null : { status: "agreed", stance: "expected", host: null };
    return under(sentence, clause, told);
  }
  return null;
}

/** Words of a state only in a phrase: "under way", "in progress", "on track", "on hold". */
const PLACED = new WordSet("way progress track hold");
const OPENS = new WordSet("under in on");

/** How an action fares as the object of a verb, or behind its preposition: "began the withdrawal", "agreed on an exchange". */
export function asObject(sentence: Sentence, clause: Clause, phrase: NounPhrase): Mode | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  const told = DOES.of(sentence, clause.lemma);
  if (told === undefined || !hasAdverb(sentence, clause, lemma) || !isBehindIts(sentence, lemma, phrase)) return null;
  return under(sentence, clause, told);
}

/** "provides for", "agreed to", "agreed on": the preposition that a verb takes. */
function isBehindIts(sentence: Sentence, lemma: string, phrase: NounPhrase): boolean {
  const preposition = sentence.vocabulary.form(phrase.preposition);
  if (lemma === "provide") return preposition === "for";
  if (lemma === "agree") return preposition === "to" || preposition === "on";
  return phrase.preposition === 0;
}
