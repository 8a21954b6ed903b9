import type { Actor } from "../../mentions/actors/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { Pos } from "../../text/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { doersOf } from "./events-doers.js";
import { addressedOf, areBothSides, contentOf, hasStanding, isActive, isNobody, lemmaOf, mutualOf, partiesBut, positionDraft, spanOf, speakerOf, statementOf } from "./statements-read.js";
import { WordSet } from "../word-set.js";

/** "accused X of", "blames X", "condemned X" (PLOVER ACCUSE). */
export const ACCUSED: Rule = {
  name: "statement/accuse",
  kind: "statement",
  verbs: ["accuse", "blame", "condemn", "denounce", "deplore", "criticise", "criticize", "fault", "decry", "castigate", "berate", "censure", "rebuke", "lambast", "lambaste", "slam", "vilify"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || (clause.isDue && clause.object === null)) return null;
    if (clause.object === null && clause.end === clause.last && clause.borrowsSubject) return null;
    if (isLeftPassive(sentence, clause)) return blamedOf(sentence, clause);
    const speaker = speakerOf(sentence, clause);
    const on = clause.phrases.find((phrase) => phrase.preposition === sentence.words.on && !phrase.isDate) ?? null;
    const isAssault =
      clause.object !== null &&
      ASSAULTS.hasNoun(sentence, clause.object.head) &&
      (BEFALLS.hasNoun(sentence, clause.object.head) || sentence.phraseAfter(clause.object, sentence.words.on, sentence.words.against, sentence.words.in, sentence.words.at) !== null);
    if (lemmaOf(sentence, clause) === "blame" && clause.object !== null && REASONS.hasNoun(sentence, clause.object.head)) return null;
    const blamed = isAssault ? assailants(sentence, clause.object!) : partiesBut(sentence, clause.object, speaker);
    if (blamed.length === 0 && !hasStanding(speaker) && !areBothSides(sentence, clause)) return null;
    const draft = statementOf(sentence, clause, "ACCUSE", blamed.length > 0 || isAssault ? blamed : partiesBut(sentence, on, speaker));
    return draft && isAssault && blamed.length === 0 ? spared(sentence, draft, clause.object!) : draft;
  },
  yes: [
    ["Kenya condemned the attack on Mali.", { act: "ACCUSE", claimant: "KEN", to: [] }],
    ["Kenya condemned Uganda's attack on Mali.", { act: "ACCUSE", claimant: "KEN", to: ["UGA"] }],
    ["Kenya condemned the bombing of the embassies of Mali and Peru.", { act: "ACCUSE", claimant: "KEN", to: [] }],
    ["Kenya condemned the shelling of Malian villages by the Ugandan army.", { act: "ACCUSE", claimant: "KEN", to: ["UGA"] }],
    ["Kenya condemned the attack on the embassy in Goma.", { act: "ACCUSE", claimant: "KEN", to: [] }],
    ["The UN mission condemned the bombing in Kenya.", { act: "ACCUSE", claimant: "un", to: [] }],
    ["The army accused the FARC of laying mines.", { act: "ACCUSE", to: ["farc-ep"] }],
    ["Two bombs went off in Goma; the FARC blamed.", { act: "ACCUSE", claimant: null, to: ["farc-ep"] }],
    ["Armenia accuses Azerbaijan of an assault.", { act: "ACCUSE", claimant: "ARM", to: ["AZE"] }],
    ["The Security Council condemned the seizures.", { act: "ACCUSE", claimant: "un" }],
    ["The UN Security Council,\n1. Condemns the attacks by the FARC on Goma;\n2. Welcomes the truce.", { act: "ACCUSE", claimant: "un" }],
    ["Kenya summoned the envoy of Uganda to condemn the raid.", { act: "ACCUSE", claimant: "KEN", to: ["UGA"] }],
    ["Ukraine blamed Russia for the attack on the convoy.", { act: "ACCUSE", to: ["RUS"] }],
    ["Kenya and Uganda accused each other of breaking the truce.", { act: "ACCUSE", claimant: null, to: ["KEN", "UGA"] }],
    ["Kenya and the FARC signed a truce on Monday. The two sides accused each other of breaking it.", { act: "ACCUSE", claimant: null, to: ["KEN", "farc-ep"] }],
  ],
  no: ["The FARC blames technical reasons for the delay.", "Heavy rain was blamed.", "Kenya demanded an inquiry but stopped short of assigning blame.", "The storm condemned the house."],
};

/** What is condemned falls on those who are no culprits: "the attack | on the embassy", "the coup | in Niger". */
const ASSAULTS = new WordSet(
  "attack assault raid strike bombing shelling airstrike ambush aggression invasion coup killing massacre abduction kidnapping blast explosion violence murder assassination slaughter bombardment seizure arrest detention execution beheading destruction",
);
/** Of these "of" tells whom they befell: "the bombing | of the embassy". */
const BEFALLS = new WordSet("bombing shelling killing massacre abduction kidnapping murder assassination slaughter bombardment seizure arrest detention execution beheading destruction invasion");

/** "the rebels | blamed.", "M23 | accused of looting": without anybody behind them these verbs tell who is charged. */
const isLeftPassive = (sentence: Sentence, clause: Clause): boolean =>
  clause.object === null &&
  clause.subject !== null &&
  !clause.isReduced &&
  !clause.borrowsSubject &&
  clause.relation === Relation.Main &&
  LEFT.hasId(sentence, clause.lemma) &&
  CHARGED.has(sentence, clause.verb) &&
  sentence.phraseBehind(clause, sentence.words.on) === null;

const LEFT = new WordSet("blame accuse");
const CHARGED = new WordSet("blamed accused");

function blamedOf(sentence: Sentence, clause: Clause): Draft | null {
  const to = sentence.parties(clause.subject);
  const span = spanOf(sentence, clause);
  return to.length === 0 ? null : positionDraft(clause, { act: "ACCUSE", span, claimant: sentence.attributionAt(clause.verb)?.actor ?? null, about: sentence.text(clause.first, span[1]), to });
}

/** "the M23 attack on", "the attack by the M23 on": whose it is. */
function assailants(sentence: Sentence, object: NounPhrase): string[] {
  const { by: agent, of } = sentence.words;
  const owner = object.possessive > object.first ? sentence.actors.owner(object) : null;
  if (owner?.party && owner.last <= object.possessive) return [owner.party];
  const by = BEFALLS.hasNoun(sentence, object.head) ? agentBehind(sentence, object) : sentence.phraseAfter(object, agent, of);
  return by ? [...sentence.parties(by)] : doersOf(sentence, object).flatMap(({ party }) => (party === null ? [] : [party]));
}

/** "the shelling of villages in the north | by the army": who did it, behind what it was done to. */
function agentBehind({ syntax, words }: Sentence, { index, last }: NounPhrase): NounPhrase | null {
  let end = last;
  for (let i = index + 1; i <= index + AGENT_PHRASES; i++) {
    const next = syntax.phrases[i];
    if (!next || next.prepositionAt !== end) return null;
    if (next.preposition === words.by) return next;
    end = next.last;
  }
  return null;
}

const AGENT_PHRASES = 3;

/** "condemned the attack | on Mali": those it befell are not charged with it. */
function spared(sentence: Sentence, draft: Draft, { last }: NounPhrase): Draft {
  const hurt = sentence.syntax.phrases.filter((phrase) => phrase.first >= last && phrase.last <= draft.last).flatMap((phrase) => sentence.parties(phrase));
  const { act, to, about } = draft.statement!;
  return { ...draft, statement: { act, to: to.filter((party) => !hurt.includes(party)), about } };
}

const BLAME = new WordSet("accusation recrimination blame charge");

/** "holds him responsible", "pointed the finger at", "charged that". */
export const HELD_RESPONSIBLE: Rule = {
  name: "statement/hold-responsible",
  kind: "statement",
  verbs: ["hold", "point", "charge", "commit", "perpetrate", "trade", "exchange"],
  needs: ["responsible accountable finger charge crime abuse violation atrocity accusation recrimination blame"],
  read: (sentence, clause) => {
    if (!clause || !isActive(clause)) return null;
    const speaker = speakerOf(sentence, clause);
    switch (lemmaOf(sentence, clause)) {
      case "hold":
        return hasWord(sentence, clause, "responsible") || hasWord(sentence, clause, "accountable") ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, clause.object, speaker)) : null;
      case "point":
        return hasWord(sentence, clause, "finger") ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, sentence.phraseBehind(clause, sentence.words.at), speaker)) : null;
      case "trade":
      case "exchange":
        return clause.object && BLAME.hasNoun(sentence, clause.object.head) && !clause.isNegated ? mutualOf(sentence, clause, "ACCUSE") : null;
      case "commit":
      case "perpetrate":
        return committedBy(sentence, clause);
      default: {
        const behind = sentence.syntax.clauses.find((other) => other.governor === clause && other.relation === Relation.Participle && other.marker === sentence.words.with);
        const charged = behind ? partiesBut(sentence, clause.object, speaker) : [];
        if (charged.length > 0) return statementOf(sentence, clause, "ACCUSE", charged);
        const content = contentOf(sentence, clause, Relation.Content);
        return content ? statementOf(sentence, clause, "ACCUSE", partiesBut(sentence, content.subject, speaker)) : null;
      }
    }
  },
  yes: [
    ["Armenia's opposition holds him responsible for failing to negotiate.", { act: "ACCUSE", claimant: "ARM" }],
    ["The ministry in Baku charged that Armenia had failed to pull out.", { act: "ACCUSE", to: ["ARM"] }],
    ["The ministry in Baku charged Armenia with massing special forces.", { act: "ACCUSE", to: ["ARM"] }],
    ["Kenya and Uganda traded accusations of shelling overnight.", { act: "ACCUSE", claimant: null, to: ["KEN", "UGA"] }],
    ["Human Rights Watch said the Kenyan army had committed war crimes.", { act: "ACCUSE", to: ["KEN"] }],
  ],
  no: ["The army holds the town.", "The soldiers charged the hill."],
};

const CRIMES = new WordSet("crime crimes abuse abuses violation violations atrocity atrocities");

/** "said the army had committed war crimes". */
function committedBy(sentence: Sentence, clause: Clause): Draft | null {
  const attribution = sentence.attributionAt(clause.verb);
  const speaker = attribution?.actor ?? null;
  if (!clause.object || !CRIMES.has(sentence, clause.object.head) || clause.relation !== Relation.Content || !speaker || attribution?.manner !== "say" || clause.isNegated) return null;
  const to = partiesBut(sentence, clause.subject, speaker);
  const [first, last] = spanOf(sentence, clause);
  return to.length === 0 ? null : positionDraft(clause, { act: "ACCUSE", span: [first, last], claimant: speaker, about: sentence.text(first, last), to });
}

function hasWord(sentence: Sentence, clause: Clause, form: string): boolean {
  for (let i = clause.last; i < Math.min(sentence.last, clause.last + 12); i++) if (sentence.form(i) === form) return true;
  return false;
}

/** What is blamed, and is nobody: "blames technical reasons". */
const REASONS = new WordSet("reason weather rain error lack shortage difficulty problem confusion misunderstanding delay fault failure circumstance terrain road");

/** "denied", "rejected", "dismissed", "ruled out" (PLOVER REJECT). */
export const REJECTED: Rule = {
  name: "statement/reject",
  kind: "statement",
  verbs: ["deny", "reject", "dismiss", "refute", "rebut", "repudiate", "spurn", "rule out", "turn down", "vote down", "brush", "rubbish"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated || clause.relation === Relation.Infinitive || isNobody(sentence, clause)) return null;
    const speaker = speakerOf(sentence, clause);
    if (clause.object && (COURT_MATTERS.has(sentence, clause.object.head) || isSacked(sentence, clause, clause.object))) return null;
    if (isPushed(sentence, clause)) return null;
    if (lemmaOf(sentence, clause) === "deny" && LEFT_OUT.hasIn(sentence, clause.last, Math.min(sentence.last, clause.end + 2))) return null;
    return speaker !== null && isBystander(speaker) ? null : statementOf(sentence, clause, "REJECT", []);
  },
  yes: [
    ["The Taliban denied any such deal.", { act: "REJECT", claimant: "taliban" }],
    ["The government rules out reopening the accord.", { act: "REJECT" }],
    ["Kenya rejects any continued presence on the hill.", { act: "REJECT", claimant: "KEN" }],
    ["Kenya and the FARC held talks in Oslo, and each turned down the other's plan.", { act: "REJECT", claimant: null, to: ["KEN", "farc-ep"] }],
    ["The Kenyan parliament voted down the peace plan by two to one.", { act: "REJECT", claimant: "KEN" }],
    ["Baku rejected the charge.", { act: "REJECT", claimant: "AZE" }],
    ["From exile, a spokesman for the wing rejected the charge.", { act: "REJECT" }],
    ["The FARC and the Kenyan army have fought for weeks. The FARC denied government claims that its fighters had burned the village.", { act: "REJECT", claimant: "farc-ep", to: ["KEN"] }],
  ],
  no: [
    "The FARC entered Goma, brushing aside 400 soldiers at the gate.",
    "The president dismissed the governor of Busia.",
    "The report was rejected.",
    "The coach denied that his team was tired.",
    "He did not deny it.",
    "The clinic rejected eleven blood donors.",
  ],
};

/** What somebody is denied: "denied the monitors access". */
const LEFT_OUT = new WordSet("access entry passage permission");

/** What courts and houses of parliament dismiss or vote down. */
const COURT_MATTERS = new WordSet("case cases appeal budget bill lawsuit suit petition application bail bid tender");

/** "brushing aside | 400 paratroopers": people, and nothing said. */
function isPushed(sentence: Sentence, clause: Clause): boolean {
  if (lemmaOf(sentence, clause) !== "brush") return false;
  const { object } = clause;
  const aside = object !== null && sentence.form(object.head) === "aside" ? (sentence.syntax.phrases[object.index + 1] ?? null) : object;
  const pushed = aside ?? sentence.syntax.phrases.find(({ first }) => first >= clause.verb + 1 && first <= clause.last + 1) ?? null;
  return pushed !== null && sentence.countIn(pushed) !== null;
}

/** "dismissed | the governor of Busia": from his post. */
function isSacked(sentence: Sentence, clause: Clause, { head }: NounPhrase): boolean {
  return lemmaOf(sentence, clause) === "dismiss" && (sentence.vocabulary.pos[sentence.tokens.word[head]!]! & Pos.Person) !== 0;
}

/** Somebody of no party and no name, such as a clinic or a coach. */
function isBystander({ party, type, isPlural, isProper }: Actor): boolean {
  return party === null && !isProper && (type === "unnamed" || (type === "witness" && !isPlural));
}

const SPURNED = new WordSet("recognise recognize accept sign talk negotiate discuss endorse attend acknowledge admit");

/** "refused to recognise the result", "refuses to talk". */
export const REFUSED: Rule = {
  name: "statement/refuse",
  kind: "statement",
  verbs: ["refuse", "decline"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.isNegated) return null;
    if (clause.relation === Relation.Relative && clause.governor && ASKS.hasId(sentence, clause.governor.lemma) && clause.subject !== clause.object) return statementOf(sentence, clause, "REJECT", []);
    const content = contentOf(sentence, clause, Relation.Infinitive);
    return content && SPURNED.hasId(sentence, content.lemma) ? statementOf(sentence, clause, "REJECT", []) : null;
  },
  yes: [
    ["Georgia refused to recognise the result.", { act: "REJECT", claimant: "GEO" }],
    ["The FARC again demanded the dismissal of the minister, which Kenya refused.", { act: "REJECT", claimant: "KEN" }],
  ],
  no: ["The driver refused to stop.", "Profits declined."],
};

const ASKS = new WordSet("demand ask request propose offer seek want");

const SCORN = new WordSet(
  "lie lies fabrication fabrications fantasy falsehood falsehoods libel slanders capitulation stunt fiction hoax charade mockery excuse pretext distortion smear myth invention propaganda theatre farce tale nonsense surrender betrayal slander sham disgrace",
);

const SCORNFUL = new WordSet("illegal illegitimate unacceptable preposterous baseless false absurd unlawful unfounded groundless ridiculous void worthless");

/** "calls it a lie", "called the ceremony “theatre”". */
export const CALLED_A_LIE: Rule = {
  name: "statement/call-a-lie",
  kind: "statement",
  verbs: ["call", "describe", "brand", "label", "term", "deem"],
  needs: [`${SCORN.words} ${SCORNFUL.words}`],
  read: (sentence, clause) => {
    if (!clause?.object || !isActive(clause) || clause.particle !== 0) return null;
    if (isScornedIt(sentence, clause)) return statementOf(sentence, clause, "REJECT", []);
    const isScorned =
      hasScornBehind(sentence, clause.object) || sentence.syntax.phrases.some((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 10 && SCORN.has(sentence, phrase.head));
    const draft = isScorned ? statementOf(sentence, clause, "REJECT", []) : null;
    return draft ? { ...draft, last: endOfClause(sentence, clause) } : null;
  },
  yes: [
    ["The justice department calls it a lie.", { act: "REJECT" }],
    ["Opposition parties call the deal a capitulation.", { act: "REJECT" }],
    ["Tbilisi called that absurd.", { act: "REJECT", claimant: "GEO" }],
  ],
  no: ["The rebels call the valley home."],
};

const IT = new WordSet("that it this");

/** "called that absurd". */
function isScornedIt(sentence: Sentence, { object, end }: Clause): boolean {
  if (object !== null && IT.has(sentence, object.first) && SCORNFUL.has(sentence, object.head)) return true;
  return object !== null && object.isPronoun && SCORNFUL.hasIn(sentence, object.last, Math.min(sentence.last, Math.max(end, object.last + 2)));
}

/** "called the decision illegal", "described the claim as baseless". */
function hasScornBehind(sentence: Sentence, object: NounPhrase): boolean {
  for (let i = object.last; i < Math.min(sentence.last, object.last + 3); i++) if (SCORNFUL.has(sentence, i)) return true;
  return false;
}

/** The token before the stop that ends what a clause says. */
function endOfClause(sentence: Sentence, clause: Clause): number {
  const next = sentence.syntax.clauses.find((other) => other.first > clause.end && other.relation === clause.relation && other.governor === clause.governor);
  const until = next ? Math.max(clause.end, next.start - 1) : sentence.last;
  for (let i = clause.end; i < until; i++) if (sentence.isPunctuation(i, 46) || sentence.isPunctuation(i, 59) || sentence.isPunctuation(i, 58)) return i;
  return until;
}

const CHARGES = new WordSet("charge claim accusation allegation report figure rumour rumor suggestion");
const DEEDS = new WordSet("attack raid blast bombing bomb killing ambush massacre murder explosion shelling abduction kidnapping assault strike shooting mine crime");
const WORK = new WordSet("work doing handiwork deed");

/** "said the attack was the work of the ELN": whose doing it was (PLOVER ACCUSE). */
export const WORK_OF: Rule = {
  name: "statement/work-of",
  kind: "statement",
  verbs: ["be"],
  needs: [WORK.words],
  read: (sentence, clause) => {
    if (!clause?.subject || !clause.object?.of || clause.isNegated || !WORK.has(sentence, clause.object.head) || !DEEDS.hasNoun(sentence, clause.subject.head)) return null;
    const speaker = sentence.speakerAt(clause.verb);
    const to = partiesBut(sentence, clause.object.of, speaker);
    if (!speaker || to.length === 0 || sentence.attributionAt(clause.verb)?.manner === "deny") return null;
    const last = Math.max(clause.object.of.last, clause.end);
    return positionDraft(clause, { act: "ACCUSE", span: [Math.max(sentence.first, clause.start), last], claimant: speaker, about: sentence.text(clause.start, last), to });
  },
  yes: [["The minister of Kenya said the attack was the work of the ELN.", { act: "ACCUSE", claimant: "KEN", to: ["eln"] }]],
  no: ["The minister of Kenya said the dam was the work of the Chinese engineers.", "The minister said the film was the work of a student."],
};

const BREACHES = new WordSet("threat violation breach crime provocation aggression");

/** "That is a lie": said of what others say. */
export const IS_A_LIE: Rule = {
  name: "statement/is-a-lie",
  kind: "statement",
  verbs: ["be", "represent", "constitute", "amount"],
  needs: [`${SCORN.words} ${BREACHES.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated) return null;
    const noun = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first <= clause.last + 2);
    const speaker = sentence.speakerAt(clause.verb);
    const isPointing = clause.subject.isPronoun || clause.subject.last - clause.subject.first === 1 || CHARGES.hasNoun(sentence, clause.subject.head);
    const act = noun && BREACHES.has(sentence, noun.head) ? ("ACCUSE" as const) : noun && SCORN.has(sentence, noun.head) && isPointing ? ("REJECT" as const) : null;
    if (!act || !noun || !speaker) return null;
    const last = Math.max(noun.last, clause.end);
    const first = sentence.attributionAt(clause.verb)?.content[0]?.[0] ?? clause.start;
    const start = Math.max(sentence.first, Math.min(clause.start, act === "ACCUSE" ? first : clause.start));
    return positionDraft(clause, { act, span: [start, last], claimant: speaker, about: sentence.text(clause.start, last), to: addressedOf(sentence, clause, act, speaker, []) });
  },
  yes: [
    ["The minister of Kenya said that each day of delay represents a threat.", { act: "ACCUSE", claimant: "KEN" }],
    ["The minister of Kenya said the charge was a lie.", { act: "REJECT", claimant: "KEN" }],
  ],
  no: ["The valley is a threat to hikers."],
};

/** Charges made and charges rejected. */
export const STATEMENT_CHARGE_RULES: readonly Rule[] = [ACCUSED, HELD_RESPONSIBLE, REJECTED, REFUSED, WORK_OF, CALLED_A_LIE, IS_A_LIE];
