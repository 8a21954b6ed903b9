import type { Statement } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isTaken, partiesBut, positionDraft, speakerOf, statementOf } from "./statements-read.js";
import { WordMap, WordSet } from "../word-set.js";

type Act = Statement["act"];

/** What a position's noun says when a verb of voicing carries it: "renewed its call", "voiced support", "accepted responsibility". */
const VOICED = new WordMap<Act>({
  call: "REQUEST",
  appeal: "REQUEST",
  request: "REQUEST",
  demand: "REQUEST",
  ultimatum: "REQUEST",
  support: "SUPPORT",
  backing: "SUPPORT",
  solidarity: "SUPPORT",
  satisfaction: "SUPPORT",
  appreciation: "SUPPORT",
  gratitude: "SUPPORT",
  blessing: "SUPPORT",
  thanks: "SUPPORT",
  condemnation: "ACCUSE",
  outrage: "ACCUSE",
  dismay: "ACCUSE",
  accusation: "ACCUSE",
  opposition: "REJECT",
  rejection: "REJECT",
  denial: "REJECT",
  threat: "THREATEN",
  threats: "THREATEN",
  apology: "CONCEDE",
  regret: "CONCEDE",
});

/** "call", "appeal": also a telephone call or a charity's appeal, unless it is addressed or says what for. */
const NEEDS_AIM: ReadonlySet<Act> = new Set(["REQUEST"]);

function aimOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  return sentence.phraseBehind(clause, words.on, words.to, words.for, words.of, words.against);
}

/** "renewed its call on India to …", "voiced support for the plan", "issued a flat denial". */
export const VOICED_POSITION: Rule = {
  name: "statement/voice",
  kind: "statement",
  verbs: ["renew", "repeat", "reiterate", "issue", "voice", "express", "make", "give", "offer", "launch", "reaffirm", "send", "convey", "declare"],
  needs: [VOICED.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    const act = VOICED.at(sentence, clause.object.head) ?? VOICED.of(sentence, sentence.nounLemma(clause.object.head));
    if (!act) return null;
    const aim = aimOf(sentence, clause);
    if (NEEDS_AIM.has(act) && !aim && !sentence.syntax.clauses.some((other) => other.governor === clause)) return null;
    return statementOf(sentence, clause, act, partiesBut(sentence, aim, speakerOf(sentence, clause)));
  },
  yes: [
    ["Pakistan renewed its call on India to return to talks.", { act: "REQUEST", claimant: "PAK", to: ["IND"] }],
    ["Iran voiced support for the peace plan.", { act: "SUPPORT", claimant: "IRN" }],
    ["Ethiopia issued a flat denial.", { act: "REJECT", claimant: "ETH" }],
  ],
  no: ["The doctor made a call.", "Kenya gave the refugees blankets."],
};

/** "laid the blame for the bombing on the ELN", "put the blame at the rebels' door". */
export const BLAME_LAID: Rule = {
  name: "statement/lay-blame",
  kind: "statement",
  verbs: ["lay", "put", "pin", "place", "heap", "level", "bring"],
  needs: ["blame accusation accusations"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    const noun = sentence.form(clause.object.head);
    if (noun !== "blame" && noun !== "accusation" && noun !== "accusations") return null;
    const on =
      clause.phrases.find(({ preposition, isDate }) => preposition === sentence.words.on && !isDate) ?? sentence.phraseBehind(clause, sentence.words.at, sentence.words.against, sentence.words.with);
    return statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, on, speakerOf(sentence, clause)));
  },
  yes: [["The Colombian government lays the blame for the bombing on the ELN.", { act: "ACCUSE", claimant: "COL", to: ["eln"] }]],
  no: ["The farmer laid the table.", "The army put the guns on the truck."],
};

const GUILT = new WordSet("responsibility blame fault guilt error");

/** "apologised for", "accepted responsibility for" (PLOVER CONCEDE). */
export const APOLOGISED: Rule = {
  name: "statement/apologise",
  kind: "statement",
  verbs: ["apologise", "apologize", "accept", "take", "assume"],
  needs: [`${GUILT.words} apologise apologize`],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const speaker = speakerOf(sentence, clause);
    const isApology =
      clause.object === null &&
      (speaker === null || speaker.party !== null || speaker.isProper || speaker.type === "government" || speaker.type === "military") &&
      sentence.vocabulary.form(clause.lemma).startsWith("apolog");
    const isGuilt = clause.object !== null && GUILT.has(sentence, clause.object.head);
    return isApology || isGuilt ? statementOf(sentence, clause, "CONCEDE", []) : null;
  },
  yes: [
    ["The FARC apologised for the kidnapping.", { act: "CONCEDE", claimant: "farc-ep" }],
    ["The defence ministry apologised for the bombing of the clinic.", { act: "CONCEDE" }],
    ["Israel accepted responsibility for the strike.", { act: "CONCEDE", claimant: "ISR" }],
  ],
  no: ["The singer apologised to her fans.", "Neither side accepted responsibility for the attack.", "Kenya accepted the refugees.", "The army took the town."],
};

const FALSE_WORDS = new WordSet("false untrue baseless unfounded groundless absurd ridiculous fabricated fictitious");
const GUILTY = new WordSet("responsible guilty culpable");

/** "That is false", "said Greece was responsible for the breakdown": what a speaker says of a charge or a party. */
export const IS_FALSE: Rule = {
  name: "statement/is-false",
  kind: "statement",
  verbs: ["be", "remain", "bear", "carry", "share"],
  needs: [`${FALSE_WORDS.words} ${GUILTY.words} ${GUILT.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || (clause.relation === Relation.Participle && clause.governor !== null && isTaken(sentence, clause.governor))) return null;
    if (clause.object) return bearsGuilt(sentence, clause);
    const at = judgementAt(sentence, clause);
    const speaker = sentence.speakerAt(clause.verb);
    const isAnswer = THIS.has(sentence, clause.subject.head) && sentence.memory.speakers.length > 0 && FALSE_WORDS.has(sentence, at);
    if ((!speaker && !isAnswer) || sentence.attributionAt(clause.verb)?.manner === "think") return null;
    if (FALSE_WORDS.has(sentence, at)) return judged(sentence, clause, at, "REJECT", []);
    if (!GUILTY.has(sentence, at) || !clause.phrases.some(({ preposition }) => preposition === sentence.words.for || preposition === sentence.words.of)) return null;
    const to = speaker ? partiesBut(sentence, clause.subject, speaker) : [];
    return to.length > 0 ? judged(sentence, clause, at, "ACCUSE", to) : null;
  },
  yes: [
    ["Turkey's foreign ministry said Greece was responsible for the breakdown of the talks.", { act: "ACCUSE", claimant: "TUR", to: ["GRC"] }],
    ["Peru's ministry asserted that Ecuadorian aircraft had bombed its post. This is false.", { act: "REJECT" }],
    ["The report is false, the Indian army said.", { act: "REJECT", claimant: "IND" }],
  ],
  no: ["The alarm was false.", "The envoy said the mission was responsible for water supply."],
};

/** What the report answers in its own voice: "Peru said … | This is false." */
const THIS = new WordSet("this that");

/** "said Israel bears full responsibility for the deaths". */
function bearsGuilt(sentence: Sentence, clause: Clause): Draft | null {
  const speaker = sentence.speakerAt(clause.verb);
  if (!speaker || clause.lemma === sentence.words.be || !GUILT.has(sentence, clause.object!.head)) return null;
  const to = partiesBut(sentence, clause.subject, speaker);
  return to.length > 0 ? judged(sentence, clause, clause.object!.head, "ACCUSE", to) : null;
}

/** The token of the adjective behind the verb, an adverb between or not; -1 = none. */
function judgementAt(sentence: Sentence, clause: Clause): number {
  for (let i = clause.last; i < Math.min(sentence.last, clause.last + 2); i++) if (FALSE_WORDS.has(sentence, i) || GUILTY.has(sentence, i)) return i;
  return -1;
}

function judged(sentence: Sentence, clause: Clause, at: number, act: Act, to: readonly string[]): Draft {
  const [first, end] = sentence.clauseSpan(clause);
  const last = Math.max(end, at + 1);
  return positionDraft(clause, { act, span: [first, last], claimant: sentence.speakerAt(clause.verb), about: sentence.text(first, last), to });
}

export const STATEMENT_NOUN_RULES: readonly Rule[] = [VOICED_POSITION, BLAME_LAID, APOLOGISED, IS_FALSE];
