import { Relation, type Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isConditional } from "../stance.js";
import { contentOf, isTaken, partiesBut, positionDraft, speakerOf, spoken, statementOf } from "./statements-read.js";
import { KIND } from "./statements-conditions.js";
import { WordSet } from "../word-set.js";

const HOSTILE = new WordSet(
  "answer respond retaliate hit strike fight resume fire defend punish crush expel close attack avenge open destroy lose escort hold remove evict quit leave shoot burn seize detain arrest pursue hunt kill bomb shell blow storm retake sanction suspend abandon walk block cut jail try treat stop blockade bring execute hang",
);

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
    return statementOf(sentence, clause, "THREATEN", partiesBut(sentence, clause.object, speakerOf(sentence, clause)), conditional ? "conditional" : "asserted");
  },
  yes: [
    ["The rebels have threatened to close the main roads if he does not.", { act: "THREATEN", stance: "conditional" }],
    ["The FARC threatened Kenya with a wider war.", { act: "THREATEN", to: ["KEN"] }],
  ],
  no: ["The harvest is threatened by drought.", "Rain threatens."],
};

/** "warned that it will hit every gun if …", "if this happens again, we will answer". */
export const WARNED: Rule = {
  name: "statement/warn",
  kind: "statement",
  verbs: [...HOSTILE.words.split(" "), "take up", "go back", "go", "return"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const { words } = sentence;
    if (clause.modal !== words.will && clause.modal !== words.shall && clause.modal !== words.would && clause.modal !== words.may) return null;
    if (!isConditional(sentence, clause) && !isInverted(sentence)) return null;
    if (sentence.vocabulary.form(clause.lemma) === "open" && sentence.form(clause.object?.head ?? -1) !== "fire") return null;
    if (!HOSTILE.hasId(sentence, clause.lemma) && !WARS.hasIn(sentence, clause.last, clause.end)) return null;
    const warner = clause.governor && sentence.vocabulary.form(clause.governor.lemma) === "warn" ? clause.governor : clause;
    const draft = statementOf(sentence, warner, "THREATEN", [], "conditional");
    return draft && { ...draft, ...wholeSpan(sentence, draft.first, draft.last) };
  },
  yes: [
    ["Unless the raids stop, the FARC said, it would take up arms again.", { act: "THREATEN", stance: "conditional" }],
    ["The Houthis said they would strike back if the raids went on.", { act: "THREATEN", stance: "conditional", claimant: "houthis" }],
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
    if (!clause || (!speaker && (KIND.hasId(sentence, clause.lemma) || !sentence.actor(clause.subject)?.party)) || sentence.drafts.some(({ kind }) => kind === "statement")) return null;
    const { first, last } = wholeSpan(sentence, sentence.first, clause.end);
    return positionDraft(clause, { act: "THREATEN", span: [first, last], claimant: speaker, about: sentence.text(clause.start, last), stance: "conditional" });
  },
  yes: [["We hold to the truce, the army of Kenya and its government. Should anyone resort to provocation, our answer will be crushing.", { act: "THREATEN", stance: "conditional" }]],
  no: ["Should the road be closed?", "Should it rain, the game will be called off.", "Should Kenya ask, the UN will help."],
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
    if (clause.object !== null && REPRISALS.has(sentence, clause.object.head)) return statementOf(sentence, clause, "THREATEN", []);
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    if (content && isMet(sentence, clause, content)) return statementOf(sentence, clause, "THREATEN", [], "conditional");
    if (content && isStaying(sentence, clause, content)) return statementOf(sentence, clause, "THREATEN", [], "asserted");
    if (!content || content.isNegated || content.isPassive) return null;
    const lemma = sentence.vocabulary.form(content.lemma);
    const isWarning = sentence.vocabulary.form(clause.lemma) === "warn";
    const isOwnAct = content.relation === Relation.Infinitive ? !isWarning : content.modal !== 0 && (content.subject?.isPronoun ?? false) && isWarning;
    if (!isOwnAct || (!HARMFUL.has(lemma) && !(isWarning && isConditional(sentence, content)))) return null;
    return statementOf(sentence, clause, "THREATEN", [], isConditional(sentence, content) || isConditional(sentence, clause) ? "conditional" : "asserted");
  },
  yes: [
    ["Turkey warned it would launch an operation unless the fighters left.", { act: "THREATEN", claimant: "TUR" }],
    ["India warned that any violation would meet a firm reply.", { act: "THREATEN", claimant: "IND", stance: "conditional" }],
    ["The FARC warned that it would not leave Goma before the army did.", { act: "THREATEN", claimant: "farc-ep" }],
    ["India vowed to retaliate.", { act: "THREATEN", claimant: "IND" }],
    ["India vowed a crushing response.", { act: "THREATEN", claimant: "IND" }],
  ],
  no: ["Kenya vowed to respect the accord.", "The ministry warned that it would rain."],
};

/** "warned that any violation would meet a firm reply", "would be answered". */
function isMet(sentence: Sentence, clause: Clause, content: Clause): boolean {
  if (sentence.vocabulary.form(clause.lemma) !== "warn" || content.subject === null || content.modal === 0 || !ANY.has(sentence, content.subject.first)) return false;
  return content.isPassive ? ANSWERS.hasId(sentence, content.lemma) : content.object !== null && REPRISALS.has(sentence, content.object.head);
}

/** "warned that they would not leave the city": what the other side wants, held back. */
function isStaying(sentence: Sentence, { lemma, subject }: Clause, content: Clause): boolean {
  if (sentence.vocabulary.form(lemma) !== "warn" || !content.isNegated || content.isPassive || !content.subject?.isPronoun || !subject || subject.isPronoun) return false;
  return (content.modal === sentence.words.would || content.modal === sentence.words.will) && YIELDS.hasId(sentence, content.lemma);
}

const YIELDS = new WordSet("leave withdraw disarm surrender release free negotiate tolerate hesitate stop");
const ANSWERS = new WordSet("answer punish meet avenge repel treat crush");
const REPRISALS = new WordSet("response reply answer consequences punishment force revenge retaliation reprisals vengeance retribution reprisal");
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

/** "anyone", "whoever", "any others", "those who": whom a threat is held out to, whoever it may be. */
const WHOEVER = new WordSet("anyone anybody whoever whomever everyone any those every all nobody");
const ANY = new WordSet("anyone anybody whoever whomever any every");
const CALLED_TO_ACCOUNT = new WordSet("pay face regret suffer answer meet");

/** "Whoever crosses the line will be shot", "any others who did so would be detained", "every rocket will be answered". */
export const WHOEVER_DOES: Rule = {
  name: "statement/whoever",
  kind: "statement",
  verbs: [...HOSTILE.words.split(" "), "pay", "face", "regret", "suffer", "meet"],
  needs: [WHOEVER.words, "~"],
  read: (sentence, clause) => {
    const { words } = sentence;
    const isComing = clause !== null && (clause.modal === words.will || clause.modal === words.would || clause.modal === words.shall || sentence.form(clause.first - 1) === "will");
    if (!clause || !isComing || clause.isNegated || isTaken(sentence, clause)) return null;
    const attribution = sentence.attributionAt(clause.verb);
    if (!(attribution?.actor?.party ?? sentence.actors.speaker?.party) || (!clause.isPassive && !CALLED_TO_ACCOUNT.hasId(sentence, clause.lemma))) return null;
    const from = attribution?.content.find(([first, last]) => first <= clause.first && clause.first < last)?.[0] ?? sentence.first;
    for (let at = Math.max(from, clause.first - WHOEVER_REACH); at < clause.first; at++) {
      if (!WHOEVER.has(sentence, at) || sentence.isStopBetween(at, clause.first)) continue;
      const draft = spoken(sentence, clause, "THREATEN", []);
      const first = sentence.syntax.phrases.find((phrase) => phrase.first <= at && at < phrase.last)?.first ?? at;
      return draft && { ...draft, first: Math.min(draft.first, first), stance: ANY.has(sentence, at) ? "conditional" : "expected" };
    }
    return null;
  },
  yes: [
    ["Whoever crosses this line will be shot, the Kenyan army said.", { act: "THREATEN", claimant: "KEN", stance: "conditional" }],
    ["Those who tore it up will be pursued to the last valley, the Kenyan minister said.", { act: "THREATEN", claimant: "KEN", stance: "expected" }],
  ],
  no: ["All shops will be closed on Monday, the mayor said.", "Anyone who comes will be fed, the Kenyan minister said."],
};

const WHOEVER_REACH = 16;

const UNDONE = new WordSet("unpunished unanswered unavenged unnoticed");
const WEARS_OUT = new WordSet("endless limitless infinite unlimited inexhaustible limits limit thin out end");

/** "The blood of our men will not go unavenged", "our patience is not endless". */
export const NOT_FOR_EVER: Rule = {
  name: "statement/not-for-ever",
  kind: "statement",
  verbs: ["go", "run", "be", "have", "wear", "come"],
  needs: [`patience ${UNDONE.words}`, "~"],
  read: (sentence, clause) => {
    if (!clause?.subject || isTaken(sentence, clause) || !sentence.speakerAt(clause.verb)?.party) return null;
    const isPatience = sentence.form(clause.subject.head) === "patience" && WEARS_OUT.hasIn(sentence, clause.last, Math.min(sentence.last, clause.last + 3));
    return isPatience || (clause.isNegated && UNDONE.hasIn(sentence, clause.last, clause.last + 2)) ? spoken(sentence, clause, "THREATEN", []) : null;
  },
  yes: [
    ["The blood of our men will not go unavenged, the FARC said.", { act: "THREATEN", claimant: "farc-ep" }],
    ["“Our patience is not endless,” the Kenyan minister said.", { act: "THREATEN", claimant: "KEN" }],
  ],
  no: ["The work of the nurses did not go unnoticed.", "The patience of the pupils ran out."],
};

export const STATEMENT_THREAT_RULES: readonly Rule[] = [THREATENED, WARNED, SHOULD, VOWED_HARM, WARNED_OFF, WHOEVER_DOES, NOT_FOR_EVER];
