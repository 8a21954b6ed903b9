import type { CommitmentAction, CommitmentStatus } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf, type Mode } from "./commitments-mode.js";
import { partiesAbove, partiesIn, sidesBut } from "./commitments-parties.js";
import { hasThing, Thing } from "./commitments-things.js";
import { WordMap, WordSet } from "../word-set.js";

/** Nouns for an action, with what they must speak of where the noun alone is not enough. */
const NOUNS: readonly (readonly [string, CommitmentAction, number])[] = [
  ["withdrawal pullout pullback redeployment disengagement", "withdraw", 0],
  ["handover", "hand-over", 0],
  ["exchange swap", "exchange-prisoners", 0],
  ["release", "exchange-prisoners", Thing.Prisoners],
  ["return repatriation", "return-displaced", Thing.Displaced],
  ["demobilization demobilisation cantonment", "demobilise", 0],
  ["disarmament decommissioning", "disarm", 0],
  ["amnesty", "amnesty", 0],
  ["election", "elections", 0],
  ["talk talks negotiation dialogue", "negotiate", 0],
  ["demining", "de-mine", 0],
  ["deployment", "deploy-peacekeepers", Thing.Peacekeepers],
  ["access", "aid", Thing.Aid],
  ["passage transit", "safe-transit", 0],
];

const HYPHENED: Readonly<Record<string, CommitmentAction>> = { "pull-out": "withdraw", "pull-back": "withdraw", "hand-over": "hand-over", "de-mining": "de-mine" };
const HYPHENED_LAST = new WordSet("out back over mining");
const ACTION_OF = new WordMap(Object.fromEntries(NOUNS.flatMap(([words, action, needs]) => words.split(" ").map((word) => [word, { action, needs }] as const))));

/** What becomes of an action that is the subject: "the withdrawal began", "the exchange was put off". */
const GOES = new WordMap<CommitmentStatus>({
  begin: "begun",
  start: "begun",
  open: "begun",
  proceed: "begun",
  resume: "begun",
  take: "begun",
  follow: "begun",
  continue: "begun",
  complete: "done",
  finish: "done",
  delay: "delayed",
  postpone: "delayed",
  stall: "delayed",
  suspend: "delayed",
  put: "delayed",
  reject: "refused",
  refuse: "refused",
  promise: "vowed",
  pledge: "vowed",
});
/** What its object comes to: "began the withdrawal", "promised an amnesty". */
const DOES = new WordMap<CommitmentStatus>({
  begin: "begun",
  start: "begun",
  resume: "begun",
  complete: "done",
  finish: "done",
  delay: "delayed",
  postpone: "delayed",
  suspend: "delayed",
  stall: "delayed",
  reject: "refused",
  refuse: "refused",
  promise: "vowed",
  pledge: "vowed",
  offer: "vowed",
  verify: "partly-done",
  certify: "partly-done",
  authorize: "agreed",
  authorise: "agreed",
  approve: "agreed",
  guarantee: "agreed",
  require: "agreed",
  foresee: "agreed",
  permit: "agreed",
});
const ONLY_TO_COME: ReadonlySet<CommitmentAction> = new Set(["elections", "negotiate", "aid", "amnesty"]);

function actionAt(sentence: Sentence, phrase: NounPhrase): CommitmentAction | null {
  const hyphened = HYPHENED_LAST.has(sentence, phrase.head) ? HYPHENED[`${sentence.form(phrase.head - 2)}-${sentence.form(phrase.head)}`] : undefined;
  if (hyphened) return hyphened;
  const entry = modifierAction(sentence, phrase) ?? ACTION_OF.of(sentence, sentence.nounLemma(phrase.head));
  if (!entry) return null;
  if (entry.needs === 0) return entry.action;
  const last = phrase.of && !phrase.of.isDate ? phrase.of.last : (sentence.phraseAfter(phrase, sentence.words.for)?.last ?? phrase.last);
  return hasThing(sentence, phrase.first, last, entry.needs) ? entry.action : entry.action === "return-displaced" && phrase.of === null && sentence.form(phrase.first) === "a" ? entry.action : null;
}

const WORK = new WordSet("work operation operations process programme program effort efforts drive");

/** "demining work", "the disarmament process". */
function modifierAction(sentence: Sentence, phrase: NounPhrase): { action: CommitmentAction; needs: number } | undefined {
  if (!WORK.has(sentence, phrase.head) || phrase.head === phrase.first) return undefined;
  return ACTION_OF.at(sentence, phrase.head - 1);
}

/** The status that a verb gives the action, under its modal and negation. */
function modeUnder(sentence: Sentence, clause: Clause, told: CommitmentStatus): Mode | null {
  const mode = modeOf(sentence, clause);
  if (!mode) return null;
  if (mode.status === "done" || mode.status === "partly-done" || mode.status === "begun") return { ...mode, status: told };
  if (told !== "begun" && told !== "done") return mode.status === "delayed" ? null : { ...mode, status: told };
  return mode;
}

function asSubject(sentence: Sentence, clause: Clause): Mode | null {
  const lemma = sentence.vocabulary.form(clause.lemma);
  if (lemma === "be") return isDue(sentence, clause) ? { status: "agreed", stance: "expected", host: null } : null;
  if (clause.isPassive && (lemma === "schedule" || lemma === "set" || lemma === "plan" || lemma === "expect" || lemma === "foresee")) return { status: "agreed", stance: "expected", host: null };
  const told = GOES.of(sentence, clause.lemma);
  if (told === undefined) return null;
  if (lemma === "take" && !(clause.object && sentence.form(clause.object.head) === "place")) return null;
  if (lemma === "put" && clause.particle === 0) return null;
  return clause.isReduced ? null : modeUnder(sentence, clause, told);
}

function isDue(sentence: Sentence, clause: Clause): boolean {
  return clause.predicate >= 0 && !clause.isNegated && (sentence.form(clause.predicate) === "due" || sentence.form(clause.predicate) === "scheduled");
}

function asObject(sentence: Sentence, clause: Clause): Mode | null {
  const told = DOES.of(sentence, clause.lemma);
  return told === undefined ? null : modeUnder(sentence, clause, told);
}

/** Verbs whose subject binds others. */
const BINDS = new WordSet("require foresee permit guarantee verify confirm monitor");

function partiesOf(sentence: Sentence, phrase: NounPhrase, clause: Clause, action: CommitmentAction): string[] {
  const agent = sentence.phraseAfter(phrase, sentence.words.by);
  const subject = clause.isPassive || clause.subject === phrase || BINDS.hasId(sentence, clause.lemma) ? [] : partiesIn(sentence, clause.subject);
  if (agent === null && subject.length > 0) return subject;
  const own = partiesIn(sentence, agent ?? (action === "withdraw" || action === "demobilise" || action === "disarm" ? phrase : null));
  if (own.length > 0) return own;
  const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject === phrase ? null : clause.subject;
  const doer = partiesIn(sentence, actor);
  if (doer.length > 0) return doer;
  const above = partiesAbove(sentence, clause, phrase);
  return above.length > 0 ? above : action === "exchange-prisoners" || action === "withdraw" || action === "negotiate" ? sidesBut(sentence, []) : [];
}

function readNoun(sentence: Sentence, phrase: NounPhrase | null): Draft | null {
  if (!phrase || phrase.isDate) return null;
  const action = actionAt(sentence, phrase);
  if (!action) return null;
  const clause = sentence.syntax.clauses.find((one) => (one.subject === phrase || one.object === phrase) && !one.isReduced);
  if (!clause) return null;
  const mode = clause.subject === phrase ? asSubject(sentence, clause) : asObject(sentence, clause);
  if (!mode || (ONLY_TO_COME.has(action) && (mode.status === "begun" || mode.status === "done" || mode.status === "partly-done"))) return null;
  return commitmentDraft(sentence, { action, clause, mode, by: partiesOf(sentence, phrase, clause, action), moved: phrase.of });
}

export const NOUN_ACTIONS: Rule = {
  name: "commitment/noun",
  kind: "commitment",
  nouns: [...ACTION_OF.words.split(" "), "work", "operation", "process", "programme", "program", "effort", "drive", "out", "back", "over"],
  read: (sentence, _clause, phrase) => readNoun(sentence, phrase),
  yes: [
    ["The exchange of prisoners has not begun.", { action: "exchange-prisoners", status: "delayed" }],
    ["The army began the withdrawal on Tuesday.", { action: "withdraw", status: "begun" }],
    ["The government promised an amnesty.", { action: "amnesty", status: "vowed" }],
  ],
  no: ["The exchange rate fell.", "The elections began at dawn."],
};
