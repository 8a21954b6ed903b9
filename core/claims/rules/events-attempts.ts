import type { NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";
import { groundOf, isTried, TAKING_VERBS } from "./control-verbs.js";
import { eventDraft, extend, isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { isUnreal } from "./events-unreal.js";
import { unknownPlace } from "./unknown-place.js";

const LINES = new WordSet("line lines position positions trench trenches bunker bunkers stronghold strongholds barracks defences defenses");

/** What ground is to those who would take it: a place, or where armed people stand. */
const isHeldGround = (sentence: Sentence, phrase: NounPhrase): boolean =>
  sentence.placesIn(phrase.first, phrase.last).length > 0 || LINES.has(sentence, phrase.head) || isArmed(sideOf(sentence, phrase));

/** "tried to seize the ridge": a fight for ground in which none changes hands (ACLED: an attempt on ground that is not taken is an armed clash). */
export const TRIED_TO_TAKE: Rule = {
  name: "event/tried-to-take",
  kind: "event",
  verbs: [...TAKING_VERBS, "storm", "breach", "enter", "infiltrate", "attack"],
  needs: ["try tried tries trying attempt attempted attempts attempting"],
  read: (sentence, clause) => {
    if (!clause?.object || !isTried(sentence, clause) || !isTold(sentence, clause.governor!) || !isArmed(sideOf(sentence, clause.governor!.subject))) return null;
    if (!isHeldGround(sentence, clause.object) && groundOf(sentence, clause).length === 0) return null;
    return eventDraft(sentence, { subType: "Armed clash", clause: clause.governor, last: extend(sentence, clause.end), actor: clause.governor!.subject, target: clause.object });
  },
  yes: [
    ["M23 rebels tried to seize Sake on Sunday.", { subType: "Armed clash", place: "Sake", actors: [{ name: "M23 rebels", party: "m23" }], when: "2020-11-29" }],
    ["Kenyan troops attempted to take the M23's forward line at Sake.", { subType: "Armed clash", place: "Sake", actors: [{ name: "Kenyan troops", party: "KEN" }] }],
    ["M23 rebels tried to storm a barracks in Sake.", { subType: "Armed clash", place: "Sake" }],
  ],
  no: ["M23 rebels will try to seize Sake.", "The mayor tried to take Sake forward.", "Kenyan troops tried to take a break in Sake.", "M23 rebels did not try to seize Sake."],
};

const ONTO = new WordSet("on upon against towards toward");
const FOUGHT = new WordSet("army military rebel government guerrilla insurgent militia separatist loyalist jihadist");

/** "a failed army advance on the rebels' lines at Sake": an attack told by a noun that elsewhere is none. */
export const ADVANCE_ON: Rule = {
  name: "event/advance-on",
  kind: "event",
  nouns: ["advance", "offensive", "thrust", "onslaught"],
  needs: [ONTO.words],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate || isUnreal(sentence, phrase) || (phrase.clause && !isTold(sentence, phrase.clause))) return null;
    const target = sentence.syntax.phrases[phrase.index + 1];
    if (!target || target.isDate || target.prepositionAt !== phrase.last || !ONTO.has(sentence, target.prepositionAt)) return null;
    if (!isHeldGround(sentence, target) && unknownPlace(sentence, target, false) === null) return null;
    const owner = phrase.possessive > phrase.first ? sentence.actors.owner(phrase) : null;
    const isFought = owner !== null || FOUGHT.hasIn(sentence, phrase.first, phrase.head) || isArmed(sideOf(sentence, target)) || LINES.has(sentence, target.head);
    if (!isFought || sentence.drafts.some(({ kind, first, last }) => kind === "event" && first <= phrase.head && phrase.head < last)) return null;
    const actors = owner ? [{ name: owner.name, party: owner.party }] : undefined;
    return eventDraft(sentence, {
      subType: "Armed clash",
      clause: null,
      first: phrase.first,
      last: extend(sentence, target.last),
      at: phrase.head,
      actor: null,
      target,
      ...(actors ? { actors } : {}),
    });
  },
  yes: [
    ["The battle followed a failed army advance on M23 lines at Sake.", { subType: "Armed clash", place: "Sake" }],
    ["Nine men died in the rebel thrust towards Sake.", { subType: "Armed clash", place: "Sake" }],
  ],
  no: ["The firm's advance on its rivals was quick.", "They paid an advance on the salary.", "An army advance on Sake is planned."],
};

export const ATTEMPT_RULES: readonly Rule[] = [TRIED_TO_TAKE, ADVANCE_ON];
