import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { datedBefore } from "./commitments-before.js";
import { commitmentDraft, TO_COME } from "./commitments-draft.js";
import { partiesIn } from "./commitments-parties.js";
import { WordMap, WordSet } from "../word-set.js";

const DAYS = new WordSet("deadline date target timetable cutoff");
/** What becomes of the day as an object. */
const LETS_PASS = new WordMap<CommitmentStatus>({
  miss: "delayed",
  overrun: "delayed",
  exceed: "delayed",
  overshoot: "delayed",
  ignore: "delayed",
  disregard: "delayed",
  flout: "delayed",
  blow: "delayed",
  meet: "done",
  keep: "done",
  beat: "done",
  respect: "done",
  honour: "done",
  honor: "done",
  observe: "done",
});
/** In the passive: "was pushed back", "was put off". */
const MOVED = new WordSet("push put move shift postpone extend delay");
const LETS = new WordSet("let allow");
const PASSES = new WordSet("pass expire lapse elapse come slip");

/** "missed | the date", "| That deadline | passed", "was not met": a day of which nothing but the words before tells what was due on it. */
function fareOf(sentence: Sentence, clause: Clause): [NounPhrase, CommitmentStatus] | null {
  const passing = LETS.hasId(sentence, clause.lemma) && !clause.isNegated && !clause.isPassive ? clause.object : null;
  if (passing && PASSES.has(sentence, passing.head) && DAYS.hasNoun(sentence, passing.head - 1)) return [passing, "delayed"];
  const day = clause.isPassive ? clause.subject : (clause.object ?? clause.subject);
  if (!day || day.isDate || !DAYS.hasNoun(sentence, day.head)) return null;
  const told = LETS_PASS.of(sentence, clause.lemma);
  if (told !== undefined && (clause.isPassive || day === clause.object)) return [day, clause.isNegated ? (told === "done" ? "delayed" : "done") : told];
  if (clause.isPassive && !clause.isNegated && MOVED.hasId(sentence, clause.lemma)) return [day, "delayed"];
  return !clause.isPassive && day === clause.subject && !clause.isNegated && PASSES.hasId(sentence, clause.lemma) && isPast(sentence, clause) ? [day, "delayed"] : null;
}

/** "came | and went", "has come | and gone", but not "came from Geneva". */
const isPast = (sentence: Sentence, { lemma, last }: Clause): boolean => sentence.vocabulary.form(lemma) !== "come" || isGone(sentence, last);

const GONE = new WordSet("went gone");
const isGone = (sentence: Sentence, last: number): boolean => sentence.form(last) === "and" && GONE.has(sentence, last + 1);

/** "let | the deadline | pass". */
const isLet = ({ governor, subject }: Clause, sentence: Sentence): boolean =>
  governor !== null && subject !== null && LETS.hasId(sentence, governor.lemma) && !governor.isNegated && governor.modal === 0;

/** Does the day tell what it is for: "the deadline for the withdrawal", "the deadline to leave"? */
function isSpelt(sentence: Sentence, { last, of }: NounPhrase, { first, relation }: Clause): boolean {
  if (of && !of.isDate) return true;
  const form = sentence.form(last);
  return form === "for" || form === "to" || (form === "that" && !(relation === Relation.Relative && first <= last + 1));
}

function readMissed(sentence: Sentence, clause: Clause | null): Draft | null {
  if (!clause || clause.modal !== 0 || clause.isReduced || clause.relation === Relation.Adverbial) return null;
  const host = isLet(clause, sentence) ? clause.governor : null;
  if (clause.relation === Relation.Infinitive && !host) return null;
  const fare = fareOf(sentence, clause);
  const before = fare && !isSpelt(sentence, fare[0], clause) ? datedBefore(sentence) : null;
  if (!fare || !before || !TO_COME.has(before.status)) return null;
  const doer = host ? host.subject : fare[0] === clause.object ? clause.subject : clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : null;
  const own = doer?.isPronoun ? [] : partiesIn(sentence, doer);
  const draft = commitmentDraft(sentence, { action: before.action, clause, mode: { status: fare[1], host }, by: own.length > 0 ? own : before.by, moved: null });
  return draft && { ...draft, last: isGone(sentence, clause.last) ? Math.max(draft.last, clause.last + 2) : draft.last };
}

/** "It missed the date.", "That deadline passed.", "The target was not met." */
export const MISSED: Rule = {
  name: "commitment/missed",
  kind: "commitment",
  verbs: [...LETS_PASS.words.split(" "), ...MOVED.words.split(" "), ...PASSES.words.split(" "), ...LETS.words.split(" ")],
  needs: ["deadline deadlines date dates target targets timetable cutoff"],
  read: (sentence, clause) => readMissed(sentence, clause),
  yes: [
    ["The FARC had until 12 May to gather its fighters in camps. It missed the date.", { action: "demobilise", status: "delayed", by: ["farc-ep"] }],
    ["Kenya was to withdraw its troops from Goma by Friday. The deadline came and went.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya must withdraw its troops from Goma by 16 November, but this deadline was not met.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to withdraw its troops from Goma by 26 January. The date was pushed back to 18 February.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya pledged to withdraw its troops from Goma by 16 November. It met the deadline.", { action: "withdraw", status: "done", by: ["KEN"] }],
    ["Kenya was to withdraw its troops from Goma by Friday. The date has come and gone.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    [
      "The FARC was to free its captives by 1 May. The war has cost Kenya dear. The harvest is poor. Markets are empty. The FARC has missed the deadline.",
      { action: "exchange-prisoners", status: "delayed", by: ["farc-ep"] },
    ],
    ["Kenya was to withdraw its troops from Goma by Friday. It let the deadline pass.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
    ["Kenya was to withdraw its troops from Goma by 16 November, a date that was not kept.", { action: "withdraw", status: "delayed", by: ["KEN"] }],
  ],
  no: ["The firm missed the deadline.", "Kenya must withdraw its troops from Goma. The minister missed the train.", "Kenya must withdraw its troops from Goma by May. It will miss the deadline."],
};
