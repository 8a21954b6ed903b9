import { Relation, type Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isConditional } from "../stance.js";
import { contentOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

const HOSTILE: ReadonlySet<string> = new Set([
  "answer",
  "respond",
  "retaliate",
  "hit",
  "strike",
  "fight",
  "resume",
  "fire",
  "defend",
  "punish",
  "crush",
  "expel",
  "close",
  "attack",
  "avenge",
  "open",
  "destroy",
  "lose",
  "escort",
  "hold",
  "remove",
  "evict",
  "quit",
  "leave",
  "shoot",
  "burn",
  "seize",
]);

/** "threatened to close the roads" (PLOVER THREATEN). */
export const THREATENED: Rule = {
  name: "statement/threaten",
  kind: "statement",
  verbs: ["threaten"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    if (!content && !clause.object) return null;
    const conditional = isConditional(sentence, clause) || (content !== null && isConditional(sentence, content));
    return statementOf(sentence, clause, "THREATEN", [], conditional ? "conditional" : "asserted");
  },
  yes: [["The rebels have threatened to close the main roads if he does not.", { act: "THREATEN", stance: "conditional" }]],
  no: ["The harvest is threatened by drought.", "Rain threatens."],
};

/** "warned that it will hit every gun if …", "if this happens again, we will answer". */
export const WARNED: Rule = {
  name: "statement/warn",
  kind: "statement",
  verbs: [...HOSTILE, "take up", "go back", "go", "return"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const { words } = sentence;
    if (clause.modal !== words.will && clause.modal !== words.shall && clause.modal !== words.would && clause.modal !== words.may) return null;
    if (!isConditional(sentence, clause) && !isInverted(sentence)) return null;
    if (sentence.vocabulary.form(clause.lemma) === "open" && sentence.form(clause.object?.head ?? -1) !== "fire") return null;
    if (!HOSTILE.has(sentence.vocabulary.form(clause.lemma)) && !WARS.hasIn(sentence, clause.last, clause.end)) return null;
    const warner = clause.governor && sentence.vocabulary.form(clause.governor.lemma) === "warn" ? clause.governor : clause;
    const draft = statementOf(sentence, warner, "THREATEN", [], "conditional");
    return draft && { ...draft, ...wholeSpan(sentence, draft.first, draft.last) };
  },
  yes: [
    ["Unless the raids stop, the FARC said, it would take up arms again.", { act: "THREATEN", stance: "conditional" }],
    ["If this happens again, we will answer.", { act: "THREATEN", stance: "conditional" }],
    ["The rebels warned that they would resume the war if the talks failed.", { act: "THREATEN" }],
  ],
  no: ["The army will answer letters on Monday.", "If it rains, the game will open late."],
  gaps: ["If it rains, the game will open late: any subject may threaten"],
};

const WARS = new WordSet("arms war fighting bush battlefield weapons");

/** "Should either refuse, the case will go to …". */
function isInverted(sentence: Sentence): boolean {
  const form = sentence.form(sentence.first);
  return form === "should" || ((form === "but" || form === "and") && sentence.form(sentence.first + 1) === "should");
}

/** "Should anyone resort to provocation, the answer will be crushing": a threat whatever its verb. */
export const SHOULD: Rule = {
  name: "statement/should",
  kind: "statement",
  sentences: true,
  needs: ["should"],
  read: (sentence) => {
    if (!isInverted(sentence) || sentence.isPunctuation(sentence.last - 1, 63)) return null;
    const { words } = sentence;
    const clause = sentence.syntax.clauses.find(({ modal, subject }) => subject !== null && (modal === words.will || modal === words.shall));
    const speaker = clause ? sentence.speakerAt(clause.verb) : null;
    if (!clause || !speaker || sentence.drafts.some(({ kind }) => kind === "statement")) return null;
    const { first, last } = wholeSpan(sentence, sentence.first, clause.end);
    return {
      kind: "statement",
      first,
      last,
      at: clause.verb,
      clause,
      stance: "conditional",
      claimant: speaker,
      when: null,
      statement: { act: "THREATEN", to: [], about: sentence.text(clause.start, last) },
    };
  },
  yes: [["We hold to the truce, the army of Kenya and its government. Should anyone resort to provocation, our answer will be crushing.", { act: "THREATEN", stance: "conditional" }]],
  no: ["Should the road be closed?", "Should it rain, the game will be called off."],
};

/** The "if" of a condition that ends right before the threat. */
function conditionFirst(sentence: Sentence, first: number): number {
  const before = sentence.syntax.clauses.findLast(({ marker, end }) => (marker === sentence.words.if || marker === sentence.words.unless) && end <= first && end >= first - 2);
  if (!before) return first;
  return before.start > sentence.first && sentence.tokens.word[before.start - 1] === before.marker ? before.start - 1 : before.start;
}

/** The condition belongs to the threat. */
function wholeSpan(sentence: Sentence, first: number, last: number): { first: number; last: number } {
  const isWhole = sentence.syntax.clauses.every((clause: Clause) => clause.start >= sentence.first && clause.end <= sentence.last) && sentence.attributions.length === 0;
  const end = sentence.isPunctuation(sentence.last - 1, 46) ? sentence.last - 1 : sentence.last;
  return isWhole ? { first: sentence.first, last: end } : { first: Math.min(first, conditionFirst(sentence, first)), last };
}

/** "warned it would launch an operation unless …", "vowed to retaliate": what a side says it will do to others. */
export const VOWED_HARM: Rule = {
  name: "statement/vow-harm",
  kind: "statement",
  verbs: ["warn", "vow", "swear", "promise", "pledge"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    if (!content || content.isNegated || content.isPassive) return null;
    const lemma = sentence.vocabulary.form(content.lemma);
    const isWarning = sentence.vocabulary.form(clause.lemma) === "warn";
    const isOwnAct = content.relation === Relation.Infinitive ? !isWarning : content.modal !== 0 && (content.subject?.isPronoun ?? false) && isWarning;
    if (!isOwnAct || (!HARMFUL.has(lemma) && !(isWarning && isConditional(sentence, content)))) return null;
    return statementOf(sentence, clause, "THREATEN", [], isConditional(sentence, content) || isConditional(sentence, clause) ? "conditional" : "asserted");
  },
  yes: [
    ["Turkey warned it would launch an operation unless the fighters left.", { act: "THREATEN", claimant: "TUR" }],
    ["India vowed to retaliate.", { act: "THREATEN", claimant: "IND" }],
  ],
  no: ["Kenya vowed to respect the accord.", "The ministry warned that it would rain."],
};

const HARMFUL: ReadonlySet<string> = new Set(["retaliate", "avenge", "punish", "crush", "destroy", "attack", "strike", "hit", "invade", "annihilate", "eliminate", "respond", "fight", "expel"]);

/** "warned residents of 62 villages to stay away". */
export const WARNED_OFF: Rule = {
  name: "statement/warn-off",
  kind: "statement",
  verbs: ["warn"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    return contentOf(sentence, clause, Relation.Infinitive) ? statementOf(sentence, clause, "THREATEN", [], "asserted") : null;
  },
  yes: [["The army of Israel again warned residents to stay away.", { act: "THREATEN" }]],
  no: ["The ministry warned of floods."],
};

export const STATEMENT_THREAT_RULES: readonly Rule[] = [THREATENED, WARNED, SHOULD, VOWED_HARM, WARNED_OFF];
