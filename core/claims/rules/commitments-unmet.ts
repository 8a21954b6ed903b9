import { TokenKind, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { isStateCode } from "../../mentions/actors/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentsBefore } from "./commitments-before.js";
import { commitmentDraft, TO_COME } from "./commitments-draft.js";
import { isNobody } from "./commitments-lapse.js";
import { actionAt } from "./commitments-nouns.js";
import { hangsOn, PROMISES } from "./commitments-owed.js";
import { partiesIn } from "./commitments-parties.js";
import { hasThing, Thing } from "./commitments-things.js";
import { WordMap, WordSet } from "../word-set.js";

const PRONOUNS = new WordSet("it this that these those they nothing none neither both");
const PLURAL = new WordSet("these those they none neither both nothing all");
/** What stands for an undertaking told before, where nothing tells of what. */
const STEPS = new WordSet("promise pledge undertaking commitment step measure condition provision term clause obligation vow assurance guarantee point word");
const NEVER = new WordSet("never");

/** Verbs that tell whether what was to be came about; `false` where it does so by the verb itself. */
const COMES = new WordSet("happen materialise materialize occur");
const DONE = new WordMap<CommitmentStatus>({
  do: "delayed",
  implement: "delayed",
  carry: "delayed",
  fulfil: "delayed",
  fulfill: "delayed",
  take: "delayed",
  meet: "delayed",
  execute: "delayed",
  enact: "delayed",
  realise: "delayed",
  realize: "delayed",
  put: "delayed",
  translate: "delayed",
  honour: "breached",
  honor: "breached",
  keep: "breached",
  respect: "breached",
  observe: "breached",
});
const LEFT = new WordSet("unfulfilled unimplemented unmet undone unkept outstanding overdue");
const STAYS = new WordSet("remain be stay go");

/** "took | place", "came to | nothing", "came | of it". */
function comesAbout(sentence: Sentence, { lemma, last }: Clause): boolean {
  const verb = sentence.vocabulary.form(lemma);
  const next = sentence.form(last);
  if (verb === "take") return next === "place" || next === "effect";
  return verb === "come" && (next === "about" || (next === "to" && sentence.form(last + 1) === "pass") || next === "of");
}

/** Has what a clause's subject stands for failed to come about, and how? */
function fareOf(sentence: Sentence, clause: Clause): CommitmentStatus | null {
  const { isNegated, isPassive, lemma, predicate, last, subject, verb } = clause;
  const isNot = isNegated || isNobody(sentence, subject) || NEVER.hasIn(sentence, clause.first, verb);
  if (STAYS.hasId(sentence, lemma) && !isPassive) {
    const at = predicate >= 0 ? predicate : last;
    if (LEFT.has(sentence, at)) return isNot ? null : "delayed";
    return isNot && lemma === sentence.words.be && (sentence.form(at) === "done" || (clause.isPerfect && predicate < 0 && isEnd(sentence, last))) ? "delayed" : null;
  }
  if (sentence.vocabulary.form(lemma) === "come" && sentence.form(last) === "to" && (sentence.form(last + 1) === "nothing" || sentence.form(last + 1) === "nought")) return "delayed";
  if (!isNot) return null;
  if (isPassive) return DONE.of(sentence, lemma) ?? null;
  return COMES.hasId(sentence, lemma) || comesAbout(sentence, clause) ? "delayed" : null;
}

/** "None of it | had been |.": nothing behind tells what. */
const isEnd = ({ tokens, last }: Sentence, at: number): boolean => at >= last || tokens.kind[at] === TokenKind.Punctuation;

/** Does a phrase stand for what was undertaken before, by a pronoun or a word for any undertaking: "neither", "none of this", "the promise"? */
function standsFor(sentence: Sentence, phrase: NounPhrase): boolean {
  const { first, head, of, last } = phrase;
  if (of && !(of.isPronoun || PRONOUNS.has(sentence, of.head) || STEPS.hasNoun(sentence, of.head) || sentence.form(of.head) === "kind" || sentence.form(of.head) === "sort")) return false;
  if (head === first && PRONOUNS.has(sentence, head)) return true;
  if (!STEPS.hasNoun(sentence, head)) return sentence.form(first) === "nothing" || (of !== null && sentence.form(first) === "none");
  const next = sentence.form(last);
  return next !== "to" && next !== "for" && next !== "that" && next !== "on" && sentence.tokens.kind[first] === sentence.tokens.kind[head];
}

/** "Neither", "none of this": of all that was told; else of the last. */
const isOfAll = (sentence: Sentence, phrase: NounPhrase): boolean =>
  PLURAL.has(sentence, phrase.first) || (phrase.of !== null && PLURAL.has(sentence, phrase.of.first)) || sentence.form(phrase.head).endsWith("s");

function readUnmet(sentence: Sentence, clause: Clause | null): readonly Draft[] {
  const subject = clause?.subject;
  if (!subject || clause.modal !== 0 || clause.isDue || clause.isReduced || clause.relation === Relation.Infinitive || clause.relation === Relation.Relative) return [];
  if (!standsFor(sentence, subject)) return [];
  const status = fareOf(sentence, clause);
  const told = status && commitmentsBefore(sentence, clause.first).filter((one) => TO_COME.has(one.status));
  if (!status || !told || told.length === 0) return [];
  const meant = isOfAll(sentence, subject) ? told : told.slice(-1);
  const own = partiesIn(sentence, sentence.phraseAfter(subject, sentence.words.by));
  return meant.flatMap((one) => commitmentDraft(sentence, { action: one.action, clause, mode: { status, host: null }, by: own.length > 0 ? own : one.by, moved: null }) ?? []);
}

/** "It never happened.", "Neither has taken place.", "None of this has been done.", "The promise was not kept.": what was to be is not. */
export const UNMET: Rule = {
  name: "commitment/unmet",
  kind: "commitment",
  verbs: [...COMES.words.split(" "), ...DONE.words.split(" "), ...STAYS.words.split(" "), "come"],
  needs: [
    `${PRONOUNS.words} promise promises pledge pledges undertaking undertakings commitment commitments step steps measure measures condition conditions provision provisions term terms obligations word`,
  ],
  needsOf: {
    be: [`${LEFT.words} done been`],
    remain: [LEFT.words],
    stay: [LEFT.words],
    go: [LEFT.words],
    come: ["about pass nothing nought of"],
    put: ["practice practise effect"],
    translate: ["action practice deeds"],
  },
  read: readUnmet,
  yes: [
    ["Kenya undertook to withdraw its troops by May. It never happened.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya undertook to withdraw its troops by May. Nothing has been done.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to withdraw its troops and the FARC was to free its captives. Neither happened.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to withdraw its troops and the FARC was to free its captives. Neither happened.", { action: "exchange-prisoners", status: "delayed", by: ["farc-ep"] }],
    ["The FARC was to free its captives by May. None of this has come to pass.", { action: "exchange-prisoners", status: "delayed", by: ["farc-ep"] }],
    ["The FARC promised to free its captives. The promise was not kept.", { action: "exchange-prisoners", status: "breached", by: ["farc-ep"] }],
    ["Kenya must free its captives. The same step by the FARC is outstanding.", { action: "exchange-prisoners", status: "delayed", by: ["farc-ep"] }],
    ["The FARC promised to free its captives and clear its mines. Both pledges remain unfulfilled.", { action: "de-mine", status: "delayed", by: ["farc-ep"] }],
  ],
  no: [
    "Nothing has been done.",
    "The mayor promised a park. It never happened.",
    "Kenya undertook to withdraw its troops by May. It has happened.",
    "Kenya undertook to withdraw its troops by May. The promise of aid was not kept.",
    "Kenya undertook to withdraw its troops by May. They have not been paid for months.",
  ],
};

/** The undertaking that a relative clause tells of a noun: "the aid | it pledged |", "the salaries | promised by the army |". */
const isPromising = (sentence: Sentence, { lemma, isNegated, isReduced, isPassive, relation, modal }: Clause): boolean =>
  PROMISES.hasId(sentence, lemma) && !isNegated && modal === 0 && (isReduced ? isPassive : relation === Relation.Relative);

/** What was promised, ahead of the words that tell so. */
function promisedIn(sentence: Sentence, { start, first, object, subject, isReduced, isPassive }: Clause): NounPhrase | null {
  if (!isReduced && !isPassive && object && object.last <= first) return object;
  if (isReduced || isPassive) return subject && subject.last <= first ? subject : null;
  return sentence.syntax.phrases.findLast(({ last, isDate, isPronoun }) => !isDate && !isPronoun && last <= Math.max(start, sentence.first + 1) && last >= start - 1) ?? null;
}

const FAILS = new WordSet("fail neglect omit");
const HANDS = new WordSet(
  "pay deliver provide hand give send supply disburse transfer set build open form release publish complete make create establish launch appoint name grant introduce adopt pass fund repay restore return start begin receive see get issue",
);
const GETS = new WordSet("receive see get");

/** How a clause tells that what was promised fares: "has not paid", "has yet to pay", "failed to pay", "has paid". */
function paidOf(sentence: Sentence, clause: Clause): CommitmentStatus | null {
  if (!HANDS.hasId(sentence, clause.lemma)) return null;
  const { governor, relation } = clause;
  if (relation === Relation.Infinitive) {
    if (governor && FAILS.hasId(sentence, governor.lemma) && !governor.isNegated && governor.modal === 0) return "delayed";
    return sentence.form(clause.first - 1) === "yet" || sentence.form(clause.first) === "yet" ? "delayed" : null;
  }
  if (clause.modal !== 0 || clause.isDue || clause.isReduced || relation === Relation.Relative) return null;
  for (let i = clause.first; i < clause.verb; i++) if (sentence.form(i) === "yet" && sentence.form(i + 1) === "to") return "delayed";
  return clause.isNegated || isNobody(sentence, clause.subject) ? "delayed" : clause.isPerfect ? "done" : null;
}

/** "The army has not yet paid the salaries it promised", "The aid pledged by Kenya has not been delivered": what was promised, and not done. */
export const PROMISED_NOT: Rule = {
  name: "commitment/promised-not",
  kind: "commitment",
  verbs: HANDS.words.split(" "),
  needs: ["promise promised pledge pledged agreed undertook undertaken vowed owed owes guaranteed committed"],
  read: (sentence, clause) => {
    const status = clause && paidOf(sentence, clause);
    if (!clause || !status) return null;
    for (const other of sentence.syntax.clauses) {
      if (other === clause || !isPromising(sentence, other)) continue;
      const promised = promisedIn(sentence, other);
      const isObject = promised !== null && clause.object !== null && promised.last <= (clause.object.of?.last ?? clause.object.last) && promised.first >= clause.object.first;
      if (!promised || !(isObject ? !clause.isPassive : clause.isPassive && hangsOn(clause, promised))) continue;
      const doers = clause.isPassive || GETS.hasId(sentence, clause.lemma) ? [] : partiesIn(sentence, clause.subject);
      const agent = other.isPassive ? partiesIn(sentence, sentence.phraseBehind(other, sentence.words.by)) : partiesIn(sentence, other.subject);
      const states = sentence.memory.sides().filter(isStateCode);
      const by = doers.length > 0 ? doers : agent.length > 0 ? agent : states.length === 1 ? states : [];
      if (by.length === 0) return null;
      const action = actionAt(sentence, promised) ?? (hasThing(sentence, promised.first, promised.last, Thing.Aid) ? "aid" : "other");
      const draft = commitmentDraft(sentence, { action, clause, mode: { status, host: null }, by, moved: promised });
      return draft && { ...draft, last: Math.max(draft.last, other.relation === Relation.Relative ? other.last : draft.last) };
    }
    return null;
  },
  yes: [
    ["The war is over. The Kenyan government has not yet paid the salaries it promised the FARC.", { action: "other", status: "delayed", by: ["KEN"] }],
    ["The war is over. Kenya has yet to deliver the food aid it pledged.", { action: "aid", status: "delayed", by: ["KEN"] }],
    ["The Kenyan army and the FARC signed a deal. None of the land promised to former fighters had been handed out.", { action: "other", status: "delayed", by: ["KEN"] }],
    ["The war is over. The pensions promised by the Kenyan government have not been paid.", { action: "other", status: "delayed", by: ["KEN"] }],
  ],
  no: ["The mayor has not yet built the park he promised.", "The war is over. Kenya has not paid the salaries of its teachers.", "The war is over. Kenya must pay the salaries it promised."],
};
