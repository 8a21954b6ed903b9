import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { contentOf, partiesBut, spanOf, speakerOf, statementOf } from "./statements-read.js";

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
  verbs: ["accuse", "blame", "condemn", "denounce", "deplore", "criticise", "criticize", "fault", "decry", "castigate", "berate", "censure", "rebuke", "lambast", "lambaste", "slam", "vilify"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated) return null;
    if (clause.isPassive) return accusedBy(sentence, clause);
    const speaker = speakerOf(sentence, clause);
    const on = clause.phrases.find((phrase) => phrase.preposition === sentence.words.on && !phrase.isDate) ?? null;
    const blamed = partiesBut(sentence, clause.object, speaker);
    if (blamed.length === 0 && !hasStanding(speaker)) return null;
    return statementOf(sentence, clause, "ACCUSE", blamed.length > 0 ? blamed : partiesBut(sentence, on, speaker));
  },
  yes: [
    ["The army accused the FARC of laying mines.", { act: "ACCUSE", to: ["farc-ep"] }],
    ["Armenia accuses Azerbaijan of an assault.", { act: "ACCUSE", claimant: "ARM", to: ["AZE"] }],
    ["The Security Council condemned the seizures.", { act: "ACCUSE", claimant: "un" }],
    ["The rebels of the FARC were accused by Kenya of breaking the truce.", { act: "ACCUSE", claimant: "KEN", to: ["farc-ep"] }],
    ["Ukraine blamed Russia for the attack on the convoy.", { act: "ACCUSE", to: ["RUS"] }],
  ],
  no: ["Heavy rain was blamed.", "The storm condemned the house."],
};

/** "was accused by the army of …": the agent speaks. */
function accusedBy(sentence: Sentence, clause: Clause): Draft | null {
  const agent = sentence.phraseBehind(clause, sentence.words.by);
  const speaker = sentence.actor(agent);
  if (!agent || (speaker?.party ?? null) === null) return null;
  const [first, last] = spanOf(sentence, clause);
  return {
    kind: "statement",
    first,
    last,
    at: clause.verb,
    clause,
    stance: "asserted",
    claimant: speaker,
    when: null,
    statement: { act: "ACCUSE", to: partiesBut(sentence, clause.subject, speaker), about: sentence.text(clause.last, last) },
  };
}

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
    const speaker = speakerOf(sentence, clause);
    if (clause.object && COURT_MATTERS.has(sentence.form(clause.object.head))) return null;
    return speaker !== null && isBystander(speaker) ? null : statementOf(sentence, clause, "REJECT", []);
  },
  yes: [
    ["The Taliban denied any such deal.", { act: "REJECT", claimant: "taliban" }],
    ["The government rules out reopening the accord.", { act: "REJECT" }],
    ["Baku rejected the charge.", { act: "REJECT", claimant: "AZE" }],
  ],
  no: ["The report was rejected.", "He did not deny it.", "The clinic rejected eleven blood donors."],
};

/** What courts and houses of parliament dismiss or vote down. */
const COURT_MATTERS: ReadonlySet<string> = new Set(["case", "cases", "appeal", "budget", "bill", "lawsuit", "suit", "petition", "application", "bail", "bid", "tender"]);

/** Somebody whose praise or blame takes a side: a party, or a body of standing. */
function hasStanding(speaker: Actor | null): boolean {
  return speaker === null || speaker.party !== null || (speaker.type !== "witness" && speaker.type !== "unnamed" && speaker.type !== "military");
}

/** A single thing or body of no party, such as a clinic. */
function isBystander({ party, type, isPlural, isProper }: Actor): boolean {
  return party === null && type === "witness" && !isPlural && !isProper;
}

const SPURNED: ReadonlySet<string> = new Set(["recognise", "recognize", "accept", "sign", "talk", "negotiate", "discuss", "endorse", "attend", "acknowledge", "admit"]);

/** "refused to recognise the result", "refuses to talk". */
export const REFUSED: Rule = {
  name: "statement/refuse",
  kind: "statement",
  verbs: ["refuse", "decline"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const content = contentOf(sentence, clause, Relation.Infinitive);
    return content && SPURNED.has(lemmaOf(sentence, content)) ? statementOf(sentence, clause, "REJECT", []) : null;
  },
  yes: [["Georgia refused to recognise the result.", { act: "REJECT", claimant: "GEO" }]],
  no: ["The driver refused to stop.", "Profits declined."],
};

const SCORN: ReadonlySet<string> = new Set([
  "lie",
  "lies",
  "fabrication",
  "capitulation",
  "stunt",
  "fiction",
  "hoax",
  "charade",
  "mockery",
  "excuse",
  "pretext",
  "distortion",
  "smear",
  "myth",
  "invention",
  "propaganda",
  "theatre",
  "farce",
  "tale",
  "nonsense",
  "surrender",
  "betrayal",
  "slander",
  "provocation",
  "sham",
  "disgrace",
]);

/** "calls it a lie", "called the ceremony “theatre”". */
export const CALLED_A_LIE: Rule = {
  name: "statement/call-a-lie",
  kind: "statement",
  verbs: ["call", "describe", "brand", "label"],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.particle !== 0) return null;
    const isScorned =
      hasScornBehind(sentence, clause.object) || sentence.syntax.phrases.some((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 10 && SCORN.has(sentence.form(phrase.head)));
    const draft = isScorned ? statementOf(sentence, clause, "REJECT", []) : null;
    return draft ? { ...draft, last: endOfClause(sentence, clause) } : null;
  },
  yes: [
    ["The justice department calls it a lie.", { act: "REJECT" }],
    ["Opposition parties call the deal a capitulation.", { act: "REJECT" }],
  ],
  no: ["The rebels call the valley home."],
};

const SCORNFUL: ReadonlySet<string> = new Set(["illegal", "illegitimate", "unacceptable", "baseless", "false", "absurd", "unlawful", "unfounded", "groundless", "ridiculous", "void", "worthless"]);

/** "called the decision illegal", "described the claim as baseless". */
function hasScornBehind(sentence: Sentence, object: NounPhrase): boolean {
  for (let i = object.last; i < Math.min(sentence.last, object.last + 3); i++) if (SCORNFUL.has(sentence.form(i))) return true;
  return false;
}

/** The token before the stop that ends what a clause says. */
function endOfClause(sentence: Sentence, clause: Clause): number {
  const next = sentence.syntax.clauses.find((other) => other.first > clause.end && other.relation === clause.relation && other.governor === clause.governor);
  const until = next ? Math.max(clause.end, next.start - 1) : sentence.last;
  for (let i = clause.end; i < until; i++) if (sentence.isPunctuation(i, 46) || sentence.isPunctuation(i, 59) || sentence.isPunctuation(i, 58)) return i;
  return until;
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
    return {
      kind: "statement",
      first: Math.max(sentence.first, Math.min(clause.start, act === "ACCUSE" ? first : clause.start)),
      last,
      at: clause.verb,
      clause,
      stance: "asserted",
      claimant: speaker,
      when: null,
      statement: { act, to: [], about: sentence.text(clause.start, last) },
    };
  },
  yes: [["The minister of Kenya said that each day of delay represents a threat.", { act: "ACCUSE", claimant: "KEN" }]],
  no: ["The valley is a threat to hikers."],
};

const BREACHES: ReadonlySet<string> = new Set(["threat", "violation", "breach", "crime", "provocation", "aggression"]);

/** "urged", "called on", "asked", "appealed to" somebody to do something (PLOVER REQUEST). */
export const URGED: Rule = {
  name: "statement/urge",
  kind: "statement",
  verbs: ["urge", "call on", "ask", "appeal", "implore", "beg", "invite", "press", "exhort", "call", "request", "tell", "order", "push", "lobby"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated || isNobody(sentence, clause)) return null;
    const lemma = lemmaOf(sentence, clause);
    const speaker = speakerOf(sentence, clause);
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    const addressed = clause.object ?? sentence.phraseBehind(clause, sentence.words.to, sentence.words.on);
    if (speaker?.party === null && addressed && !addressed.isPronoun && sentence.parties(addressed).length === 0 && (lemma === "ask" || lemma === "urge")) return null;
    if ((lemma === "push" || lemma === "lobby") && !(isCallFor(sentence, clause) && speaker?.party && clause.object === null)) return null;
    if (lemma === "call" && clause.particle === 0 && !isCallFor(sentence, clause)) return null;
    if (lemma === "ask" && (!content || isAnonymous(sentence, content))) return asksFor(sentence, clause);
    if ((lemma === "press" || lemma === "tell" || lemma === "order") && !content) return null;
    if (lemma === "tell" || lemma === "order") return ordersOf(sentence, clause, content!, speaker);
    if (content && content.marker !== 0 && (sentence.vocabulary.form(content.marker) === "whether" || content.marker === sentence.words.if)) return null;
    if (!content && !addressed && lemma !== "call") return null;
    return statementOf(sentence, clause, "REQUEST", partiesBut(sentence, addressed, speaker), "asserted");
  },
  yes: [
    ["The UN envoy urged the FARC to choose dialogue.", { act: "REQUEST", to: ["farc-ep"], claimant: "un" }],
    ["The mission calls on Sudan to lift the restriction.", { act: "REQUEST", to: ["SDN"] }],
    ["ICRC asks to see them.", { act: "REQUEST" }],
    ["Mali told France to withdraw its ambassador.", { act: "REQUEST", claimant: "MLI", to: ["FRA"] }],
    ["The ELN requested the release of two of its leaders.", { act: "REQUEST", claimant: "eln" }],
  ],
  no: ["The doctor asked not to be named.", "He called the mayor.", "Reporters asked questions.", "The general told his men to rest."],
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

/** "told France to withdraw": a demand made to another side, and not an order to one's own. */
function ordersOf(sentence: Sentence, clause: Clause, content: Clause, speaker: Actor | null): Draft | null {
  const to = partiesBut(sentence, clause.object, speaker);
  return content.relation === Relation.Infinitive && to.length > 0 && speaker?.party ? statementOf(sentence, clause, "REQUEST", to, "asserted") : null;
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
  verbs: ["welcome", "praise", "applaud", "hail", "commend", "endorse", "laud", "congratulate", "salute", "back", "support"],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.isNegated) return null;
    if (!hasStanding(speakerOf(sentence, clause))) return null;
    if (["back", "support"].includes(lemmaOf(sentence, clause)) && !isIdea(sentence, clause.object)) return null;
    return statementOf(sentence, clause, "SUPPORT", partiesBut(sentence, clause.object, speakerOf(sentence, clause)));
  },
  yes: [
    ["The envoy welcomed the disbandment.", { act: "SUPPORT" }],
    ["China backs the peace talks.", { act: "SUPPORT", claimant: "CHN" }],
    ["Turkey congratulated Azerbaijan on its victory.", { act: "SUPPORT", to: ["AZE"] }],
  ],
  no: ["The disbandment was welcomed.", "Flowers welcomed the guests.", "Russia backs the rebels."],
};

const IDEAS: ReadonlySet<string> = new Set([
  "talk",
  "talks",
  "plan",
  "proposal",
  "call",
  "decision",
  "step",
  "idea",
  "initiative",
  "process",
  "effort",
  "demand",
  "negotiation",
  "dialogue",
  "mediation",
  "mission",
  "resolution",
  "peace",
  "roadmap",
  "inquiry",
  "request",
]);

/** What is backed in words, and not with arms. */
function isIdea(sentence: Sentence, phrase: NounPhrase): boolean {
  const lemma = sentence.nounLemma(phrase.head);
  return sentence.words.accords.has(lemma) || IDEAS.has(sentence.vocabulary.form(lemma));
}

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

const TALKS: ReadonlySet<string> = new Set(["talks", "consultations", "negotiations", "meeting", "meetings", "discussions", "dialogue", "round"]);
const MEETERS: ReadonlySet<string> = new Set([
  "negotiators",
  "negotiator",
  "delegation",
  "delegations",
  "panels",
  "envoys",
  "envoy",
  "mediators",
  "commission",
  "committee",
  "cttee",
  "ministers",
  "leaders",
  "presidents",
  "officials",
  "sides",
  "parties",
  "representatives",
  "commanders",
  "diplomats",
  "generals",
  "talks",
  "counterpart",
  "counterparts",
]);

/** "met in Doha", "held talks with", "discussed the truce" (PLOVER CONSULT). */
export const MET: Rule = {
  name: "statement/meet",
  kind: "statement",
  verbs: ["meet", "hold", "discuss", "confer"],
  read: (sentence, clause) => {
    if (!clause?.subject || !isActive(clause) || clause.isNegated || clause.relation === Relation.Infinitive || clause.relation === Relation.Relative || !isConsulting(sentence, clause)) return null;
    const speaker = speakerOf(sentence, clause);
    const other = lemmaOf(sentence, clause) === "meet" ? clause.object : null;
    const draft = statementOf(sentence, clause, "CONSULT", partiesBut(sentence, other ?? sentence.phraseBehind(clause, sentence.words.with), speaker)) ?? meetingOf(sentence, clause);
    return draft && { ...draft, ...(clause.modal === sentence.words.will || clause.isDue ? { stance: "expected" as const } : {}) };
  },
  yes: [
    ["Negotiators from Kabul and the Taliban met in Doha on Monday.", { act: "CONSULT" }],
    ["The UN envoy held separate meetings with both delegations on Wednesday.", { act: "CONSULT", claimant: "un" }],
  ],
  no: ["The bus did not meet the train.", "They met the deadline.", "A nurse met her brother at the airport.", "The truce has met its first test."],
};

/** A meeting of people that no lexicon knows. */
function meetingOf(sentence: Sentence, clause: Clause): Draft {
  const [first, last] = spanOf(sentence, clause);
  return { kind: "statement", first, last, at: clause.verb, clause, statement: { act: "CONSULT", to: [], about: sentence.text(clause.last < last ? clause.last : first, last) } };
}

function isConsulting(sentence: Sentence, clause: Clause): boolean {
  switch (lemmaOf(sentence, clause)) {
    case "hold":
      return clause.object !== null && TALKS.has(sentence.form(clause.object.head)) && isMeeter(sentence, clause.subject!);
    case "discuss":
      return clause.object !== null && isMeeter(sentence, clause.subject!);
    default:
      return isMeeter(sentence, clause.subject!) && (clause.object === null || clause.object.isDate || isMeeter(sentence, clause.object));
  }
}

/** Somebody of a side, or by office. */
function isMeeter(sentence: Sentence, phrase: NounPhrase): boolean {
  if (MEETERS.has(sentence.form(phrase.head))) return true;
  if (["its", "his", "her", "their"].includes(sentence.form(phrase.first))) return false;
  const actor = sentence.actors.of(phrase);
  return actor !== null && (actor.party !== null || (actor.isPerson && actor.isProper));
}

export const STATEMENT_VERB_RULES: readonly Rule[] = [ACCUSED, HELD_RESPONSIBLE, REJECTED, REFUSED, CALLED_A_LIE, IS_A_LIE, URGED, DEMANDED, WELCOMED, ADMITTED, MET];
