import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsOf, holderOf, partyOf, type Ground } from "./control-ground.js";
import { isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Ground with a name of its own, no country that merely acts. */
function named(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground[] {
  return groundsOf(sentence, phrase).filter(({ place }) => place !== null && place.precision !== "country");
}

const GONE = new WordSet("withdrawal pullout pull-out evacuation departure retreat redeployment exit pullback");

/** "completed its withdrawal from Kurchi": the ground is left. */
export const COMPLETED_WITHDRAWAL: Rule = {
  name: "control/completed-withdrawal",
  kind: "control",
  verbs: ["complete", "finish", "conclude", "end"],
  needs: [GONE.words],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const gone = clause.isPassive ? clause.subject : clause.object;
    if (!gone || !GONE.has(sentence, gone.head)) return null;
    const from = partyOf(sentence, clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject) ?? sentence.actors.owner(gone)?.party ?? null;
    return from === null ? null : controlDrafts(sentence, clause, named(sentence, sentence.phraseBehind(clause, sentence.words.from)), { change: "withdrawn", holder: null, from });
  },
  yes: [["The FARC completed its withdrawal from Miraflores on Tuesday.", { change: "withdrawn", place: "Miraflores", from: "farc-ep" }]],
  no: ["The bank completed its withdrawal from Geneva.", "The FARC will complete its withdrawal from Miraflores."],
};

/** "were driven out of Palmyra by the army", "expelled the rebels from Goma": whoever drives others out takes the ground. */
export const DROVE_OUT: Rule = {
  name: "control/drove-out",
  kind: "control",
  verbs: ["drive", "expel", "oust", "dislodge", "push", "flush", "chase", "eject", "force", "evict", "drive out", "push out", "force out", "clear"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const driven = clause.isPassive ? clause.subject : clause.object;
    const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (!driven || !isArmed(sideOf(sentence, driven))) return null;
    const behind = clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === sentence.words.from || phrase.preposition === sentence.words.of)) ?? null;
    const grounds = named(sentence, behind);
    const holder = holderOf(sentence, agent, grounds);
    if (holder === null) return null;
    return controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: partyOf(sentence, driven) });
  },
  yes: [["Kenyan troops expelled the rebels from Goma.", { change: "taken", place: "Goma", holder: "KEN" }]],
  no: ["Kenya expelled two diplomats from Nairobi.", "Kenyan troops drove from Nairobi to Goma."],
};

const CHARGE = new WordSet("control possession charge command");

/** "is in full control of Misrata", "retains control of the town of Sake", "keeps its garrison in Nyala". */
export const IN_CONTROL_OF: Rule = {
  name: "control/in-control-of",
  kind: "control",
  verbs: ["be", "remain", "stay", "retain", "keep", "maintain", "have", "exercise"],
  needs: [`${CHARGE.words} garrison base positions foothold`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const grounds = grounded(sentence, clause);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The FARC is in full control of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The Kenyan army retains its garrison in Goma.", { change: "held", place: "Goma", holder: "KEN" }],
  ],
  no: ["The pilot was in control of the plane.", "Kenya has a base of support in Goma."],
};

const GARRISONS = new WordSet("garrison base positions foothold");

function grounded(sentence: Sentence, clause: Clause): Ground[] {
  const { words } = sentence;
  const inCharge = clause.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === words.in && CHARGE.has(sentence, phrase.head));
  if (inCharge) return named(sentence, inCharge.of);
  const { object } = clause;
  if (!object || object.isDate || clause.lemma === words.be) return [];
  if (sentence.form(object.head) === "control") return named(sentence, object.of ?? sentence.phraseAfter(object, words.in));
  const isKept = GARRISONS.has(sentence, object.head) && clause.lemma !== words.have;
  return isKept ? named(sentence, sentence.phraseAfter(object, words.in, words.at, words.near)) : [];
}

/** "lost Misrata to the army": the loser's ground is the other's. */
export const LOST_TO: Rule = {
  name: "control/lost-to",
  kind: "control",
  verbs: ["lose", "surrender", "concede"],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const to = sentence.phraseBehind(clause, sentence.words.to);
    const grounds = named(sentence, clause.object).filter(({ place }) => place!.first >= clause.object!.first && place!.last <= (clause.object!.of?.last ?? clause.object!.last));
    const holder = grounds.length > 0 ? holderOf(sentence, to, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: partyOf(sentence, clause.subject) });
  },
  yes: [["The Kenyan army lost Goma to the M23.", { change: "taken", place: "Goma", holder: "m23", from: "KEN" }]],
  no: ["Kenya lost its match in Goma to Rwanda."],
};

/** "Control of Misrata passed to the army", "Kidal fell into the hands of the rebels". */
export const CONTROL_PASSED: Rule = {
  name: "control/control-passed",
  kind: "control",
  verbs: ["pass", "revert", "go", "shift", "fall"],
  needs: ["control hands"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    if (sentence.form(clause.subject.head) === "control") {
      const grounds = named(sentence, clause.subject.of);
      const holder = holderOf(sentence, sentence.phraseBehind(clause, words.to), grounds);
      return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from: null });
    }
    const hands = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.into && sentence.form(phrase.head) === "hands");
    const grounds = hands ? named(sentence, clause.subject) : [];
    const holder = hands ? (partyOf(sentence, hands.of) ?? sentence.actors.owner(hands)?.party ?? null) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: null });
  },
  yes: [
    ["Control of Miraflores passed to the FARC.", { change: "handed-over", place: "Miraflores", holder: "farc-ep" }],
    ["Miraflores fell into the hands of the FARC.", { change: "taken", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The report fell into the hands of the FARC."],
};

/** "fighting for control of Aleppo", "Aleppo is split between the army and the rebels". */
export const FOUGHT_OVER: Rule = {
  name: "control/fought-over",
  kind: "control",
  verbs: ["split", "divide", "fight", "continue", "rage", "battle", "vie", "compete"],
  needs: ["control between over"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const { words } = sentence;
    const isSplit = clause.isPassive && clause.subject !== null && sentence.phraseBehind(clause, words.between) !== null;
    const prize = clause.phrases.find((phrase) => phrase.first > clause.verb && phrase.preposition === words.for && sentence.form(phrase.head) === "control");
    if (!isSplit && (!prize || !isFighting(sentence, clause))) return null;
    return controlDrafts(sentence, clause, named(sentence, isSplit ? clause.subject : prize!.of), { change: "contested", holder: null, from: null });
  },
  yes: [["Fighting continues for control of Goma.", { change: "contested", place: "Goma" }]],
  no: ["The two firms vie for control of the market in Goma.", "Goma is two hours away."],
};

const FIGHTS = new WordSet("fighting fight battle battles clashes war struggle");

function isFighting(sentence: Sentence, clause: Clause): boolean {
  return (clause.subject !== null && FIGHTS.has(sentence, clause.subject.head)) || isArmed(sideOf(sentence, clause.subject));
}

export const CONTROL_IDIOM_RULES: readonly Rule[] = [COMPLETED_WITHDRAWAL, DROVE_OUT, IN_CONTROL_OF, LOST_TO, CONTROL_PASSED, FOUGHT_OVER];
