import { Tag } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, partiesBut, speakerOf, statementOf } from "./statements-read.js";

const lemmaOf = (sentence: Sentence, clause: Clause): string => sentence.vocabulary.form(clause.lemma);

function isActive(clause: Clause): boolean {
  return !clause.isPassive;
}

/** "No member has asked …" takes no position. */
function isNobody(sentence: Sentence, clause: Clause): boolean {
  const form = clause.subject ? sentence.form(clause.subject.first) : "";
  return form === "no" || form === "nobody" || form === "none";
}

/** "accused X of", "blames X", "condemned X" (PLOVER ACCUSE). */
export const ACCUSED: Rule = {
  name: "statement/accuse",
  kind: "statement",
  verbs: ["accuse", "blame", "condemn", "denounce", "deplore", "criticise", "criticize", "fault"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated) return null;
    const speaker = speakerOf(sentence, clause);
    const on = clause.phrases.find((phrase) => phrase.preposition === sentence.words.on && !phrase.isDate) ?? null;
    return statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, on ?? clause.object, speaker));
  },
  yes: [
    ["The army accused the FARC of laying mines.", { act: "ACCUSE", to: ["farc-ep"] }],
    ["Armenia accuses Azerbaijan of an assault.", { act: "ACCUSE", claimant: "ARM", to: ["AZE"] }],
    ["The Security Council condemned the seizures.", { act: "ACCUSE", claimant: "un" }],
  ],
  no: ["Heavy rain was blamed.", "The storm condemned the house."],
};

/** "holds him responsible", "pointed the finger at", "charged that". */
export const HELD_RESPONSIBLE: Rule = {
  name: "statement/hold-responsible",
  kind: "statement",
  verbs: ["hold", "point", "charge"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause)) return null;
    const speaker = speakerOf(sentence, clause);
    switch (lemmaOf(sentence, clause)) {
      case "hold":
        return hasWord(sentence, clause, "responsible") || hasWord(sentence, clause, "accountable") ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, clause.object, speaker)) : null;
      case "point":
        return hasWord(sentence, clause, "finger") ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, sentence.phraseBehind(clause, sentence.words.at), speaker)) : null;
      default: {
        const content = contentOf(sentence, clause, Relation.Content);
        return content ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, content.subject, speaker)) : null;
      }
    }
  },
  yes: [
    ["Armenia's opposition holds him responsible for failing to negotiate.", { act: "ACCUSE", claimant: "ARM" }],
    ["The ministry in Baku charged that Armenia had failed to pull out.", { act: "ACCUSE", to: ["ARM"] }],
  ],
  no: ["The army holds the town.", "The soldiers charged the hill."],
};

function hasWord(sentence: Sentence, clause: Clause, form: string): boolean {
  for (let i = clause.last; i < Math.min(sentence.last, clause.last + 12); i++) if (sentence.form(i) === form) return true;
  return false;
}

/** "denied", "rejected", "dismissed", "ruled out" (PLOVER REJECT). */
export const REJECTED: Rule = {
  name: "statement/reject",
  kind: "statement",
  verbs: ["deny", "reject", "dismiss", "refute", "rebut", "repudiate", "spurn", "rule out", "turn down", "brush", "rubbish"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive || isNobody(sentence, clause)) return null;
    return statementOf(sentence, clause, "REJECT", []);
  },
  yes: [
    ["The Taliban denied any such deal.", { act: "REJECT", claimant: "taliban" }],
    ["The government rules out reopening the accord.", { act: "REJECT" }],
    ["Baku rejected the charge.", { act: "REJECT", claimant: "AZE" }],
  ],
  no: ["The report was rejected.", "He did not deny it."],
};

const SCORN: ReadonlySet<string> = new Set(["lie", "lies", "fabrication", "capitulation", "stunt", "invention", "propaganda", "theatre", "farce", "tale", "nonsense", "surrender", "betrayal", "slander", "provocation", "sham", "disgrace"]);

/** "calls it a lie", "called the ceremony “theatre”". */
export const CALLED_A_LIE: Rule = {
  name: "statement/call-a-lie",
  kind: "statement",
  verbs: ["call", "describe", "brand", "label"],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.particle !== 0) return null;
    const isScorned = sentence.syntax.phrases.some((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 10 && SCORN.has(sentence.form(phrase.head)));
    const draft = isScorned ? statementOf(sentence, clause, "REJECT", []) : null;
    return draft ? { ...draft, last: endOfClause(sentence, clause) } : null;
  },
  yes: [
    ["The justice department calls it a lie.", { act: "REJECT" }],
    ["Opposition parties call the deal a capitulation.", { act: "REJECT" }],
  ],
  no: ["The rebels call the valley home."],
};

/** The token before the stop that ends what a clause says. */
function endOfClause(sentence: Sentence, clause: Clause): number {
  for (let i = clause.end; i < sentence.last; i++) if (sentence.isPunctuation(i, 46) || sentence.isPunctuation(i, 59)) return i;
  return sentence.last;
}

/** "That is a lie": said of what others say. */
export const IS_A_LIE: Rule = {
  name: "statement/is-a-lie",
  kind: "statement",
  verbs: ["be", "represent", "constitute", "amount"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const noun = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 2);
    const speaker = sentence.speakerAt(clause.verb);
    const word = noun ? sentence.form(noun.head) : "";
    const isPointing = clause.subject.isPronoun || clause.subject.last - clause.subject.first === 1;
    const act = BREACHES.has(word) ? ("ACCUSE" as const) : SCORN.has(word) && isPointing ? ("REJECT" as const) : null;
    if (!act || !noun || !speaker) return null;
    const last = Math.max(noun.last, clause.end);
    const first = sentence.attributionAt(clause.verb)?.content[0]?.[0] ?? clause.start;
    return { kind: "statement", first: Math.max(sentence.first, Math.min(clause.start, act === "ACCUSE" ? first : clause.start)), last, at: clause.verb, clause, stance: "asserted", claimant: speaker, when: null, statement: { act, to: [], about: sentence.text(clause.start, last) } };
  },
  yes: [["The minister of Kenya said that each day of delay represents a threat.", { act: "ACCUSE", claimant: "KEN" }]],
  no: ["The valley is a threat to hikers."],
};

const BREACHES: ReadonlySet<string> = new Set(["threat", "violation", "breach", "crime", "provocation", "aggression"]);

/** "urged", "called on", "asked", "appealed to" somebody to do something (PLOVER REQUEST). */
export const URGED: Rule = {
  name: "statement/urge",
  kind: "statement",
  verbs: ["urge", "call on", "ask", "appeal", "implore", "beg", "invite", "press", "exhort", "call"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated || isNobody(sentence, clause)) return null;
    const lemma = lemmaOf(sentence, clause);
    const speaker = speakerOf(sentence, clause);
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    const addressed = clause.object ?? sentence.phraseBehind(clause, sentence.words.to, sentence.words.on);
    if (lemma === "call" && clause.particle === 0 && !isCallFor(sentence, clause)) return null;
    if (lemma === "ask" && (!content || isAnonymous(sentence, content))) return asksFor(sentence, clause);
    if (lemma === "press" && !content) return null;
    if (!content && !addressed && lemma !== "call") return null;
    return statementOf(sentence, clause, "REQUEST", partiesBut(sentence, addressed, speaker), "asserted");
  },
  yes: [
    ["The UN envoy urged the FARC to choose dialogue.", { act: "REQUEST", to: ["farc-ep"], claimant: "un" }],
    ["The mission calls on Sudan to lift the restriction.", { act: "REQUEST", to: ["SDN"] }],
    ["ICRC asks to see them.", { act: "REQUEST" }],
  ],
  no: ["The doctor asked not to be named.", "He called the mayor.", "Reporters asked questions."],
};

function isCallFor(sentence: Sentence, clause: Clause): boolean {
  return sentence.phraseBehind(clause, sentence.words.for, sentence.words.on) !== null;
}

/** "asked for two more weeks". */
function asksFor(sentence: Sentence, clause: Clause): Draft | null {
  const content = contentOf(sentence, clause, Relation.Infinitive);
  const isFor = clause.phrases.some((phrase) => phrase.preposition === sentence.words.for && !phrase.isDate);
  return isFor && !content ? statementOf(sentence, clause, "REQUEST", [], "asserted") : null;
}

/** "asked not to be named": no demand. */
function isAnonymous(sentence: Sentence, content: Clause): boolean {
  return (content.isNegated || content.isPassive) && ["name", "identify", "quote"].includes(lemmaOf(sentence, content));
}

const GOING: ReadonlySet<string> = new Set(["go", "leave", "resign", "step", "quit", "withdraw", "release", "free"]);

/** "demands that", "demanded the ouster of", "wants X to go". */
export const DEMANDED: Rule = {
  name: "statement/demand",
  kind: "statement",
  verbs: ["demand", "want", "insist"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const lemma = lemmaOf(sentence, clause);
    const content = contentOf(sentence, clause, Relation.Content, Relation.Infinitive);
    if (lemma === "want" && !(content && clause.object && GOING.has(lemmaOf(sentence, content)))) return null;
    if (lemma === "insist" && !sentence.phraseBehind(clause, sentence.words.on)) return null;
    const speaker = speakerOf(sentence, clause);
    const to = partiesBut(sentence, content?.subject ?? clause.object?.of ?? clause.object, speaker);
    return statementOf(sentence, clause, "REQUEST", to, "asserted");
  },
  yes: [
    ["Protesters demanded the ouster of the prime minister.", { act: "REQUEST" }],
    ["The rebels demand that the army leave the valley.", { act: "REQUEST" }],
  ],
  no: ["The work demanded patience from Monday on.", "He wants two tickets."],
  gaps: ["The work demanded patience from Monday on: an abstract subject"],
};

/** "welcomed", "praised", "thanked" (PLOVER SUPPORT). */
export const WELCOMED: Rule = {
  name: "statement/welcome",
  kind: "statement",
  verbs: ["welcome", "praise", "applaud", "hail", "commend", "endorse", "laud"],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.isNegated) return null;
    return statementOf(sentence, clause, "SUPPORT", partiesBut(sentence, clause.object, speakerOf(sentence, clause)));
  },
  yes: [["The envoy welcomed the disbandment.", { act: "SUPPORT" }]],
  no: ["The disbandment was welcomed.", "Flowers welcomed the guests."],
};

/** "admitted", "conceded" (PLOVER CONCEDE). */
export const ADMITTED: Rule = {
  name: "statement/admit",
  kind: "statement",
  verbs: ["admit", "concede", "acknowledge", "confess"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated) return null;
    return statementOf(sentence, clause, "CONCEDE", []);
  },
  yes: [["A colonel of the FARC admitted the ambush.", { act: "CONCEDE", claimant: "farc-ep" }]],
  no: ["Two patients were admitted."],
};

/** "met in Doha", "held talks with" (PLOVER CONSULT). */
export const MET: Rule = {
  name: "statement/meet",
  kind: "statement",
  verbs: ["meet", "hold"],
  read: (sentence, clause) => {
    if (!clause?.subject || !isActive(clause) || clause.isNegated) return null;
    const isTalks = lemmaOf(sentence, clause) === "hold" ? clause.object !== null && TALKS.has(sentence.form(clause.object.head)) : isMeeting(sentence, clause);
    if (!isTalks) return null;
    const speaker = speakerOf(sentence, clause);
    const other = lemmaOf(sentence, clause) === "hold" ? null : clause.object;
    const draft = statementOf(sentence, clause, "CONSULT", partiesBut(sentence, other ?? sentence.phraseBehind(clause, sentence.words.with), speaker));
    return draft && { ...draft, ...(clause.modal === sentence.words.will || clause.isDue ? { stance: "expected" as const } : {}) };
  },
  yes: [["Negotiators from Kabul and the Taliban met in Doha on Monday.", { act: "CONSULT" }]],
  no: ["The bus did not meet the train.", "They met the deadline."],
};

const TALKS: ReadonlySet<string> = new Set(["talks", "consultations", "negotiations", "meeting", "discussions"]);

function isMeeting(sentence: Sentence, clause: Clause): boolean {
  if (clause.object && sentence.actors.of(clause.subject!) === null) return false;
  return clause.object === null ? sentence.tokens.tag[clause.subject!.head] !== Tag.Pronoun : sentence.actors.of(clause.object) !== null;
}

export const STATEMENT_VERB_RULES: readonly Rule[] = [ACCUSED, HELD_RESPONSIBLE, REJECTED, CALLED_A_LIE, IS_A_LIE, URGED, DEMANDED, WELCOMED, ADMITTED, MET];
