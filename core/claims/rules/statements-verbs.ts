import { Tag } from "../../model/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { areBothSides, contentOf, hasStanding, isActive, isNobody, lemmaOf, partiesBut, spanOf, speakerOf, statementOf, isOwnVoice } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** "urged", "called on", "asked", "appealed to" somebody to do something (PLOVER REQUEST). */
export const URGED: Rule = {
  name: "statement/urge",
  kind: "statement",
  verbs: ["urge", "call on", "ask", "appeal", "implore", "beg", "invite", "press", "exhort", "call", "request", "tell", "order", "push", "lobby"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated || isNobody(sentence, clause)) return null;
    const lemma = lemmaOf(sentence, clause);
    if (lemma === "call" && clause.particle !== sentence.words.on && (clause.particle !== 0 || isNaming(sentence, clause) || !isCallFor(sentence, clause))) return null;
    const content = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
    if (isForAnonymity(sentence, clause, content)) return null;
    if ((lemma === "press" || lemma === "tell" || lemma === "order") && !content) return null;
    const speaker = speakerOf(sentence, clause);
    const areSides = sentence.parties(clause.subject);
    if (lemma === "ask" && !speaker && sentence.attributionAt(clause.verb) === null && !isOwnAsking(sentence, clause, content)) return null;
    const addressed = clause.object ?? sentence.phraseBehind(clause, sentence.words.to, sentence.words.on);
    if (speaker?.party === null && areSides.length < 2 && addressed && !addressed.isPronoun && sentence.parties(addressed).length === 0 && (lemma === "ask" || lemma === "urge")) return null;
    if ((lemma === "push" || lemma === "lobby") && !(isCallFor(sentence, clause) && speaker?.party && clause.object === null)) return null;
    if (lemma === "ask" && !content) return asksFor(sentence, clause);
    if (lemma === "tell" || lemma === "order") return ordersOf(sentence, clause, content!, speaker);
    if (content && content.marker !== 0 && (sentence.vocabulary.form(content.marker) === "whether" || content.marker === sentence.words.if)) return null;
    if (!content && !addressed && lemma !== "call" && !(lemma === "urge" && speaker?.party && clause.predicate >= 0)) return null;
    return statementOf(sentence, clause, "REQUEST", partiesBut(sentence, addressed, speaker), "asserted");
  },
  yes: [
    ["The UN envoy called on fighters of the FARC who have been attacking Goma to lay down their arms.", { act: "REQUEST", to: ["farc-ep"], claimant: "un" }],
    ["The UN secretary-general urges both sides to honour the deal.", { act: "REQUEST", claimant: "un" }],
    ["The Mediators call on both sides to suspend all flights.", { act: "REQUEST" }],
    ["The UN envoy urged the FARC to choose dialogue.", { act: "REQUEST", to: ["farc-ep"], claimant: "un" }],
    ["The mission calls on Sudan to lift the restriction.", { act: "REQUEST", to: ["SDN"] }],
    ["The Kenyan army and the M23 blame each other. Both sides asked the mechanism to investigate.", { act: "REQUEST" }],
    ["ICRC asks to see them.", { act: "REQUEST" }],
    ["We ask the guarantors to publish the lists of FARC prisoners.", { act: "REQUEST" }],
    ["Norway urges calm in Kenya.", { act: "REQUEST", claimant: "NOR" }],
    ["Mali told France to withdraw its ambassador.", { act: "REQUEST", claimant: "MLI", to: ["FRA"] }],
    ["The ELN requested the release of two of its leaders.", { act: "REQUEST", claimant: "eln" }],
  ],
  no: [
    "Kenya and the FARC signed a truce. It calls for an end to all raids.",
    "Kenya called the raid on Goma a disgrace.",
    "The doctor asked not to be named.",
    "An officer who requested anonymity told of the raid.",
    "An aide to the minister of Kenya requested that he not be identified.",
    "The nurse asked for water.",
    "I ask what peace would mean.",
    "He called the mayor.",
    "The UN team called at the camp of the FARC on Friday.",
    "They had nothing when our team called there on 6 August.",
    "Reporters asked questions.",
    "The general told his men to rest.",
  ],
};

/** "We ask | the guarantors | to publish the lists": the voice of whoever speaks, where nobody is named. */
const isOwnAsking = (sentence: Sentence, clause: Clause, content: Clause | null): boolean =>
  clause.object !== null && !clause.object.isPronoun && content?.relation === Relation.Infinitive && isOwnVoice(sentence, clause);

/** "called | the raid on Goma | a disgrace", "in what it called | a reprisal for". */
const isNaming = ({ syntax }: Sentence, { object, last }: Clause): boolean =>
  object !== null && (object.first >= last || syntax.phrases.some(({ first, preposition, isDate }) => first === last && preposition === 0 && !isDate));

function isCallFor(sentence: Sentence, clause: Clause): boolean {
  const { words } = sentence;
  return clause.phrases.some(({ first, preposition, isDate }) => first >= clause.last && !isDate && (preposition === words.for || preposition === words.on));
}

/** "asked for two more weeks". */
function asksFor(sentence: Sentence, clause: Clause): Draft | null {
  const content = contentOf(sentence, clause, Relation.Infinitive);
  const isFor = clause.phrases.some((phrase) => phrase.preposition === sentence.words.for && !phrase.isDate);
  return isFor && !content && hasStanding(speakerOf(sentence, clause)) ? statementOf(sentence, clause, "REQUEST", [], "asserted") : null;
}

/** "told France to withdraw": a demand made to another side, and not an order to one's own. */
function ordersOf(sentence: Sentence, clause: Clause, content: Clause, speaker: Actor | null): Draft | null {
  const to = partiesBut(sentence, clause.object, speaker);
  return content.relation === Relation.Infinitive && to.length > 0 && speaker?.party ? statementOf(sentence, clause, "REQUEST", to, "asserted") : null;
}

const NAMELESS = new WordSet("anonymity anonymous");
const TELLS_NAME = new WordSet("name identify quote use publish disclose reveal");

/** "asked not to be named", "requested anonymity", "asked to remain anonymous": what sources ask of those who write is no demand. */
function isForAnonymity(sentence: Sentence, clause: Clause, content: Clause | null): boolean {
  if (NAMELESS.hasIn(sentence, clause.last, content?.end ?? clause.end)) return true;
  if (COMMENT.has(sentence, sentence.phraseBehind(clause, sentence.words.for)?.head ?? -1)) return true;
  return content !== null && (content.isNegated || content.isPassive) && TELLS_NAME.hasId(sentence, content.lemma);
}

/** "a letter asking for | comment |": what reporters ask. */
const COMMENT = new WordSet("comment comments");

const GOING = new WordSet("go leave resign step quit withdraw release free");

/** "that the deadline be kept", "that the army leave". */
function isSubjunctive(sentence: Sentence, content: Clause): boolean {
  return (
    content.relation === Relation.Content &&
    content.modal === 0 &&
    (sentence.form(content.first) === "be" ||
      (sentence.tokens.tag[content.verb] === Tag.Verb &&
        content.subject !== null &&
        (sentence.tokens.tag[content.subject.head] === Tag.Noun || sentence.tokens.tag[content.subject.head] === Tag.Name)))
  );
}

/** "demands that", "demanded the ouster of", "wants X to go". */
export const DEMANDED: Rule = {
  name: "statement/demand",
  kind: "statement",
  verbs: ["demand", "want", "insist"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    const lemma = lemmaOf(sentence, clause);
    const content = contentOf(sentence, clause, Relation.Content, Relation.Infinitive);
    if (isForAnonymity(sentence, clause, content)) return null;
    if (lemma === "want" && !(content && clause.object && GOING.hasId(sentence, content.lemma))) return null;
    if (lemma === "insist" && !sentence.phraseBehind(clause, sentence.words.on) && !(content && isSubjunctive(sentence, content))) return null;
    const speaker = speakerOf(sentence, clause);
    const to = partiesBut(sentence, content?.subject ?? clause.object?.of ?? clause.object, speaker);
    return statementOf(sentence, clause, "REQUEST", to, "asserted");
  },
  yes: [
    ["Protesters demanded the ouster of the prime minister.", { act: "REQUEST" }],
    ["Kenya insists that the FARC stay out of Goma.", { act: "REQUEST", claimant: "KEN" }],
    ["Kenya insisted that the deadline be kept.", { act: "REQUEST", claimant: "KEN" }],
    ["The rebels demand that the army leave the valley.", { act: "REQUEST" }],
    ["The UN Security Council,\n1. Notes the truce;\n2. Demands that Kenya withdraw its troops.", { act: "REQUEST", claimant: "un", to: ["KEN"] }],
    ["The UN Security Council met on Kenya on Monday. The resolution demands that Kenya end the fighting.", { act: "REQUEST", claimant: "un", to: ["KEN"] }],
    ["The UN Security Council met on Monday.\n\nIGAD spoke too.\n\nThe Council demanded that the FARC end the fighting.", { act: "REQUEST", claimant: "un", to: ["farc-ep"] }],
  ],
  no: ["The work demanded patience from Monday on.", "He wants two tickets.", "An aide of the FARC insisted on anonymity."],
  gaps: ["The work demanded patience from Monday on: an abstract subject"],
};

/** "welcomed", "praised", "thanked" (PLOVER SUPPORT). */
export const WELCOMED: Rule = {
  name: "statement/welcome",
  kind: "statement",
  verbs: ["welcome", "praise", "applaud", "hail", "commend", "endorse", "laud", "congratulate", "salute", "back", "support", "thank"],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.isNegated) return null;
    if ((!hasStanding(speakerOf(sentence, clause)) && !areBothSides(sentence, clause)) || FOUND_OUT.hasNoun(sentence, clause.object.head)) return null;
    if (["back", "support"].includes(lemmaOf(sentence, clause)) && !isIdea(sentence, clause.object)) return null;
    const to = partiesBut(sentence, clause.object, speakerOf(sentence, clause));
    if (
      lemmaOf(sentence, clause) === "thank" &&
      (to.length === 0 || !sentence.syntax.phrases.some(({ first, preposition }) => first > clause.verb && preposition === sentence.words.for) || !speakerOf(sentence, clause)?.party)
    )
      return null;
    return statementOf(sentence, clause, "SUPPORT", to);
  },
  yes: [
    ["The envoy welcomed the disbandment.", { act: "SUPPORT" }],
    ["Kenya thanked Norway for its efforts.", { act: "SUPPORT", claimant: "KEN", to: ["NOR"] }],
    ["China backs the peace talks.", { act: "SUPPORT", claimant: "CHN" }],
    ["Turkey congratulated Azerbaijan on its victory.", { act: "SUPPORT", to: ["AZE"] }],
    ["Kenya and the FARC met in Oslo. The two warring sides have welcomed the plan.", { act: "SUPPORT" }],
  ],
  no: [
    "The disbandment was welcomed.",
    "The critics praised the film.",
    "Flowers welcomed the guests.",
    "The minister thanked the nurses.",
    "Russia backs the rebels.",
    "The UN team endorsed five violations.",
  ],
};

/** What a body that looks into it endorses as found, and does not praise. */
const FOUND_OUT = new WordSet("violation breach infringement incident");

const IDEAS = new WordSet("talk talks plan proposal call decision step idea initiative process effort demand negotiation dialogue mediation mission resolution peace roadmap inquiry request");

/** What is backed in words, and not with arms. */
function isIdea(sentence: Sentence, phrase: NounPhrase): boolean {
  const lemma = sentence.nounLemma(phrase.head);
  return sentence.words.accords.has(lemma) || IDEAS.hasId(sentence, lemma);
}

/** "admitted", "conceded" (PLOVER CONCEDE). */
export const ADMITTED: Rule = {
  name: "statement/admit",
  kind: "statement",
  verbs: ["admit", "concede", "acknowledge", "confess"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause) || clause.isNegated) return null;
    const { object } = clause;
    if (object !== null && sentence.countIn(object) !== null && (lemmaOf(sentence, clause) !== "concede" || object.last - object.first === 1)) return null;
    if (lemmaOf(sentence, clause) === "acknowledge" && sentence.counts.length > 0) return null;
    return statementOf(sentence, clause, "CONCEDE", []);
  },
  yes: [["A colonel of the FARC admitted the ambush.", { act: "CONCEDE", claimant: "farc-ep" }]],
  no: ["Two patients were admitted.", "The clinic admitted 43.", "Kenya acknowledged 64 dead."],
};

const TALKS = new WordSet("talks consultations negotiations meeting meetings discussions dialogue round");
const MEETERS = new WordSet(
  "negotiators negotiator delegation delegations panels envoys envoy mediators commission committee cttee ministers leaders presidents officials sides parties representatives commanders diplomats generals talks counterpart counterparts delegates emissaries emissary",
);

/** "met in Doha", "held talks with", "discussed the truce" (PLOVER CONSULT). */
export const MET: Rule = {
  name: "statement/meet",
  kind: "statement",
  verbs: ["meet", "hold", "discuss", "confer", "consult"],
  read: (sentence, clause) => {
    if (!clause?.subject || !isActive(clause) || clause.isNegated || clause.relation === Relation.Infinitive || clause.relation === Relation.Relative || !isConsulting(sentence, clause)) return null;
    if (clause.isReduced || clause.modal === sentence.words.shall || (clause.governor !== null && clause.relation === Relation.Content && ASKS_FOR.hasId(sentence, clause.governor.lemma))) return null;
    const speaker = speakerOf(sentence, clause);
    const other = lemmaOf(sentence, clause) === "meet" ? clause.object : null;
    if (MET_WITH.has(sentence, sentence.phraseBehind(clause, sentence.words.with)?.head ?? -1)) return null;
    const draft = statementOf(sentence, clause, "CONSULT", partiesBut(sentence, other ?? sentence.phraseBehind(clause, sentence.words.with), speaker)) ?? meetingOf(sentence, clause);
    return draft && { ...draft, ...(clause.modal === sentence.words.will || clause.modal === sentence.words.would || clause.isDue ? { stance: "expected" as const } : {}) };
  },
  yes: [
    ["Negotiators from Kabul and the Taliban met in Doha on Monday.", { act: "CONSULT" }],
    ["The foreign ministers of Kenya and Uganda met in Oslo.", { act: "CONSULT", claimant: null, to: ["KEN", "UGA"] }],
    ["Delegates of Kenya and Uganda consulted in Oslo on Friday about the border.", { act: "CONSULT" }],
    ["Government and rebel delegates held talks in Juba on Tuesday.", { act: "CONSULT" }],
    ["The president discussed the truce with the UN envoy by telephone.", { act: "CONSULT" }],
    ["The UN envoy held separate meetings with both delegations on Wednesday.", { act: "CONSULT", claimant: null }],
  ],
  no: ["The bus did not meet the train.", "The minister of Kenya consulted a doctor.", "They met the deadline.", "A nurse met her brother at the airport.", "The truce has met its first test."],
  gaps: ["A committee had met in Goma, but attempts to meet in Gori had failed: what stands behind the comma is taken for the matter of the talks"],
};

/** What is met with without anybody being met. */
const MET_WITH = new WordSet("response reply force refusal resistance fire silence approval success failure");

/** "asked that the Council meet": no meeting yet. */
const ASKS_FOR = new WordSet("ask request demand urge propose suggest insist recommend");

/** A meeting of people that no lexicon knows. */
function meetingOf(sentence: Sentence, clause: Clause): Draft {
  const [first, last] = spanOf(sentence, clause);
  return { kind: "statement", first, last, at: clause.verb, clause, statement: { act: "CONSULT", to: [], about: sentence.text(clause.last < last ? clause.last : first, last) } };
}

function isConsulting(sentence: Sentence, clause: Clause): boolean {
  switch (lemmaOf(sentence, clause)) {
    case "hold":
      return clause.object !== null && TALKS.has(sentence, clause.object.head) && isMeeter(sentence, clause.subject!);
    case "discuss":
      return clause.object !== null && (isMeeter(sentence, clause.subject!) || isWithMeeter(sentence, clause));
    default:
      return isMeeter(sentence, clause.subject!) && (clause.object === null || clause.object.isDate || isMeeter(sentence, clause.object));
  }
}

/** "The president discussed the truce | with the UN envoy". */
function isWithMeeter(sentence: Sentence, clause: Clause): boolean {
  const other = sentence.phraseBehind(clause, sentence.words.with);
  return other !== null && hasStanding(speakerOf(sentence, clause)) && isMeeter(sentence, other);
}

/** Somebody of a side, or by office. */
function isMeeter(sentence: Sentence, phrase: NounPhrase): boolean {
  if (MEETERS.has(sentence, phrase.head)) return true;
  if (["its", "his", "her", "their"].includes(sentence.form(phrase.first))) return false;
  const actor = sentence.actors.of(phrase);
  return actor !== null && (actor.party !== null || (actor.isPerson && actor.isProper));
}

/** Demands, support, admissions and meetings. */
export const STATEMENT_VERB_RULES: readonly Rule[] = [URGED, DEMANDED, WELCOMED, ADMITTED, MET];
