import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsBehind, localGrounds } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const NOBODY = new WordSet("neither nobody none");
const ONES = new WordSet("one side party army force");

/** "holds | neither Goma nor Sake". */
const NONE = new WordSet("neither none");
export const isOfNone = (sentence: Sentence, { object }: Clause): boolean => object !== null && (NONE.has(sentence, object.first) || NONE.has(sentence, object.first - 1));

/** "Neither side", "neither the army nor the rebels", "no one": the subject leaves a ground to nobody. */
export function isNobody(sentence: Sentence, { subject }: Clause): boolean {
  if (!subject) return false;
  if (NOBODY.has(sentence, subject.first) || sentence.form(subject.first - 1) === "nor") return true;
  return sentence.form(subject.first) === "no" && ONES.has(sentence, subject.head);
}

function contested(sentence: Sentence, clause: Clause, grounds: readonly Ground[]): Draft[] {
  return controlDrafts(sentence, clause, grounds.slice(0, 1), { change: "contested", holder: null, from: null });
}

const POWER = new WordSet("control possession charge command master mastery hold");

/** Ground held or claimed: the object of holding, "in control of", "master of". */
function prized(sentence: Sentence, clause: Clause): Ground[] {
  const { object } = clause;
  if (clause.lemma !== sentence.words.be && object && !POWER.has(sentence, object.head)) return localGrounds(sentence, object);
  const power = object && POWER.has(sentence, object.head) ? object : clause.phrases.find(({ head, first }) => first >= clause.last && POWER.has(sentence, head));
  return power ? localGrounds(sentence, power.of ?? sentence.phraseAfter(power, sentence.words.on)) : [];
}

/** "Neither side is in full control of Goma", "no side controls Goma". */
export const NOBODYS: Rule = {
  name: "control/nobodys",
  kind: "control",
  verbs: ["hold", "control", "govern", "rule", "be", "have"],
  needs: ["neither nobody none no"],
  read: (sentence, clause) => (clause && !clause.isPassive && isTold(sentence, clause) && isNobody(sentence, clause) ? contested(sentence, clause, prized(sentence, clause)) : null),
  yes: [
    ["Neither the M23 nor the army controls Goma.", { change: "contested", place: "Goma", holder: null }],
    ["Neither side is master of Goma.", { change: "contested", place: "Goma" }],
  ],
  no: ["Neither side held talks in Goma.", "No one was in Goma."],
};

const UNCLEAR = new WordSet("unclear dispute disputed unknown clear known certain uncertain question contested");

/** "Goma remains | in dispute | between the M23 and the army". */
export const IN_DISPUTE: Rule = {
  name: "control/in-dispute",
  kind: "control",
  verbs: ["be", "remain", "stay"],
  needs: ["dispute contention", "between"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    const dispute = clause.phrases.find(({ preposition, head, first }) => first > clause.verb && preposition === words.in && DISPUTE.has(sentence, head));
    return dispute && sentence.phraseAfter(dispute, words.between) ? contested(sentence, clause, localGrounds(sentence, clause.subject)) : null;
  },
  yes: [["Goma remains in dispute between the M23 and the Kenyan army.", { change: "contested", place: "Goma", holder: null }]],
  no: ["The two banks of Goma are in dispute over a loan.", "The figures from Goma remain in dispute between the M23 and the Kenyan army."],
};

const DISPUTE = new WordSet("dispute contention");

/** "Who holds Goma is unclear", "it was not clear who controlled Goma". */
export const WHO_HOLDS: Rule = {
  name: "control/who-holds",
  kind: "control",
  verbs: ["hold", "control", "rule", "govern"],
  needs: [UNCLEAR.words, "who"],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || sentence.form(clause.first - 1) !== "who") return null;
    const isOpen = UNCLEAR.hasIn(sentence, sentence.first, sentence.last);
    const held = isOpen ? (clause.object ?? sentence.syntax.phrases.find(({ first, isDate }) => first === clause.last && !isDate) ?? null) : null;
    return held ? contested(sentence, clause, localGrounds(sentence, held)) : null;
  },
  yes: [
    ["Who holds Goma is unclear.", { change: "contested", place: "Goma", holder: null }],
    ["It was not clear who controlled Goma.", { change: "contested", place: "Goma" }],
  ],
  no: ["It is clear who holds talks with whom in Goma."],
};

/** "Control of Goma is unclear". */
export const CONTROL_UNCLEAR: Rule = {
  name: "control/unclear",
  kind: "control",
  verbs: ["be", "remain"],
  needs: ["control", UNCLEAR.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || clause.object || sentence.form(clause.subject.head) !== "control" || !isTold(sentence, clause)) return null;
    return clause.subject.of && OPEN.hasIn(sentence, clause.last, Math.min(sentence.last, clause.last + 2)) ? contested(sentence, clause, localGrounds(sentence, clause.subject.of)) : null;
  },
  yes: [["Control of Goma is unclear.", { change: "contested", place: "Goma" }]],
  no: ["Control of the market in Goma is unclear."],
};

const OPEN = new WordSet("unclear uncertain unknown");
const BOTH = new WordSet("both");
const EACH = new WordSet("each");

/** "The army and the rebels | each | say", "each of the two armies says". */
const isEach = (sentence: Sentence, { subject, first }: Clause): boolean =>
  EACH.has(sentence, subject!.first) || EACH.has(sentence, first - 1) || ((EACH.has(sentence, first) || BOTH.has(sentence, first) || BOTH.has(sentence, first - 1)) && subject!.after !== null);

/** "Both sides claim control of Goma", "both the army and the rebels claim to hold Goma". */
export const BOTH_CLAIM: Rule = {
  name: "control/both-claim",
  kind: "control",
  verbs: ["claim", "say", "insist"],
  needs: [`${BOTH.words} ${EACH.words}`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    if (!isBoth(sentence, clause.subject) && !isEach(sentence, clause)) return null;
    const inner = sentence.syntax.clauses.find(
      ({ governor, lemma, relation }) => governor === clause && (relation === Relation.Infinitive || relation === Relation.Content) && HOLDING.has(sentence.vocabulary.form(lemma)),
    );
    return contested(sentence, clause, inner ? prized(sentence, inner) : prized(sentence, clause));
  },
  yes: [
    ["Both sides claimed control of Goma.", { change: "contested", place: "Goma", holder: null }],
    ["The M23 and the Kenyan army each said they were in control of Goma.", { change: "contested", place: "Goma" }],
    ["Each side claimed control of Goma.", { change: "contested", place: "Goma" }],
  ],
  no: ["Both sides claimed victory in Goma."],
  gaps: ["Both the M23 and the army claim to hold Goma: the tagger takes the claim for a noun"],
};

const HOLDING: ReadonlySet<string> = new Set(["hold", "control", "be"]);

/** "both sides", "both the army | and the rebels". */
export function isBoth(sentence: Sentence, subject: NounPhrase): boolean {
  return BOTH.has(sentence, subject.first) || (subject.after !== null && BOTH.has(sentence, subject.after.first));
}

const LINES = new WordSet("line lines frontline frontlines battleground battlefield battlefront");
const FRONT = new WordSet("front battle confrontation");

function isFront(sentence: Sentence, { head }: NounPhrase): boolean {
  return LINES.has(sentence, head) ? sentence.form(head).length > 5 || FRONT.has(sentence, head - 1) || sentence.form(head - 2) === "front" : sentence.form(head) === "front";
}

const THROUGH = new WordSet("through across");

/** "The front line runs through Goma", "the front cuts Goma in two", "Goma has become a front line". */
export const BETWEEN_LINES: Rule = {
  name: "control/between-lines",
  kind: "control",
  verbs: ["run", "cut", "pass", "split", "divide", "become", "be", "slice"],
  needs: [`${LINES.words} front`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || !isTold(sentence, clause)) return null;
    const { object, subject } = clause;
    const isState = clause.lemma === sentence.words.be || sentence.vocabulary.form(clause.lemma) === "become";
    if (isState) return object && isFront(sentence, object) ? contested(sentence, clause, localGrounds(sentence, subject)) : null;
    const by = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : null;
    if (by) return isFront(sentence, by) ? contested(sentence, clause, localGrounds(sentence, subject)) : null;
    if (clause.isPassive || !isFront(sentence, subject)) return null;
    const through = groundsBehind(sentence, clause, THROUGH);
    return contested(sentence, clause, through.length > 0 ? through : localGrounds(sentence, object));
  },
  yes: [
    ["The front line runs through the middle of Shusha.", { change: "contested", place: "Shusha" }],
    ["The front now cuts Shusha in two.", { change: "contested", place: "Shusha" }],
    ["Shusha has become a frontline.", { change: "contested", place: "Shusha" }],
  ],
  no: ["The railway line runs through Goma.", "A phone line was cut in Goma."],
};

const SIEGES = new WordSet("siege blockade");
/** "ring the town". */
const RINGS = new WordSet("besiege encircle ring surround");

/** "Goma has been under siege since May", "Kenyan tanks ring Goma". */
export const BESIEGED: Rule = {
  name: "control/besieged",
  kind: "control",
  verbs: ["be", "remain", "stay", "come", ...RINGS.words.split(" ")],
  needsOf: { be: [SIEGES.words], remain: [SIEGES.words], stay: [SIEGES.words], come: [SIEGES.words] },
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || (clause.isReduced && !clause.isPassive) || !isTold(sentence, clause)) return null;
    if (RINGS.hasId(sentence, clause.lemma)) {
      const grounds = localGrounds(sentence, clause.isPassive ? clause.subject : clause.object);
      return isForces(sentence, doerOf(sentence, clause)) || isRinged(sentence, clause) ? contested(sentence, clause, grounds) : null;
    }
    const siege = clause.phrases.find(({ first, preposition, head }) => first >= clause.last && preposition === sentence.words.under && SIEGES.has(sentence, head));
    return siege ? contested(sentence, clause, localGrounds(sentence, clause.subject)) : null;
  },
  yes: [
    ["Goma has been under siege by the M23 since May.", { change: "contested", place: "Goma", holder: null }],
    ["Kenyan guns and tanks still ring Goma.", { change: "contested", place: "Goma" }],
    ["Goma is surrounded by the M23.", { change: "contested", place: "Goma" }],
    ["Goma is besieged by the M23.", { change: "contested", place: "Goma" }],
    ["Goma is surrounded on three sides.", { change: "contested", place: "Goma" }],
    ["Goma has been encircled.", { change: "contested", place: "Goma" }],
  ],
  no: ["The embassy in Goma is under siege from creditors.", "Hills ring Goma.", "Goma is surrounded by hills.", "Goma is surrounded with barbed wire."],
};

const ARMS = new WordSet("gun guns tank tanks artillery armour");

const SIDES = new WordSet("sides side directions fronts");

/** "is surrounded | on three sides", "has been besieged | since May": nobody else rings a town. */
const isRinged = (sentence: Sentence, clause: Clause): boolean =>
  clause.isPassive &&
  !clause.isReduced &&
  sentence.phraseBehind(clause, sentence.words.by) === null &&
  (sentence.vocabulary.form(clause.lemma) !== "surround" || SIDES.hasIn(sentence, clause.last, Math.min(clause.end + 1, sentence.last)));

const isForces = (sentence: Sentence, doer: NounPhrase | null): boolean => doer !== null && (isArmed(sideOf(sentence, doer)) || ARMS.has(sentence, doer.head));

export const CONTROL_CONTEST_RULES: readonly Rule[] = [CONTROL_UNCLEAR, IN_DISPUTE, NOBODYS, WHO_HOLDS, BOTH_CLAIM, BETWEEN_LINES, BESIEGED];
