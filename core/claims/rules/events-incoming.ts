import { isStateCode } from "../../mentions/actors/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { doersOf } from "./events-doers.js";
import { eventDraft, isTold, SUB_TYPE } from "./events-draft.js";
import { isPlaced } from "./events-place.js";
import { isArmed, sideOf } from "./events-sides.js";
import { type Weapon, weaponIn, WEAPONS } from "./events-words.js";
import { WordSet } from "../word-set.js";

const WAYS = new WordSet("over down across onto upon into on");
const FIERCE = new WordSet("rain shower pour");

/** What comes down or over, and is no gun. */
function incoming(sentence: Sentence, subject: NounPhrase): Weapon | null {
  const weapon = weaponIn(sentence, subject.first, subject.last) ?? (subject.of ? weaponIn(sentence, subject.of.first, subject.of.last) : null);
  if (weapon === "bomb") return sentence.form(subject.head) === "bombs" ? "air" : null;
  return weapon === "shell" || weapon === "chemical" ? weapon : null;
}

/** "came | over the border", "came | down on the camp", "rained | on the island": onto ground or people, and not "into use". */
function comesOver(sentence: Sentence, clause: Clause): boolean {
  const isFierce = FIERCE.hasId(sentence, clause.lemma);
  const at = clause.particle !== 0 ? clause.last - 1 : clause.last;
  if (!WAYS.has(sentence, at)) return false;
  if (isFierce) return true;
  const form = sentence.form(at);
  return clause.phrases.some(
    ({ first, head, last, prepositionAt, isDate }) =>
      !isDate &&
      (form === "down" ? prepositionAt > at : prepositionAt === at) &&
      WAYS.has(sentence, prepositionAt) &&
      (form === "over" || form === "across" || form === "down" || sentence.placesIn(first, last).length > 0 || BORDERS.has(sentence, head)),
  );
}

const BORDERS = new WordSet("border frontier line wall fence river ridge camp village town city district suburb island valley area");

/** "Mortar bombs came over the border", "shells came down on the camp": fire told by what comes. */
export const INCOMING: Rule = {
  name: "event/incoming",
  kind: "event",
  verbs: ["come", "rain", "shower", "pour", "fly", "whistle", "whizz"],
  needs: [WEAPONS.words("shell") + " bomb " + WEAPONS.words("chemical"), WAYS.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isReduced || (clause.object !== null && !clause.object.isDate) || !isTold(sentence, clause)) return null;
    const weapon = incoming(sentence, clause.subject);
    if (!weapon || !comesOver(sentence, clause)) return null;
    return eventDraft(sentence, { subType: SUB_TYPE[weapon]!, clause, actors: doersOf(sentence, clause.subject) });
  },
  yes: [
    ["Mortar bombs came over the border near Goma on Monday.", { subType: "Shelling/artillery/missile attack", place: "Goma", when: "2020-11-30" }],
    ["Kenyan shells came down on a camp at Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["Bombs rained down on Goma all night.", { subType: "Air/drone strike", place: "Goma" }],
    ["Sarin came down on Goma at dawn.", { subType: "Chemical weapon", place: "Goma" }],
  ],
  no: ["The rockets came into use in May.", "The missiles came over on a ship from Goma.", "Praise came down on the mortar crew.", "The shells came from the beach."],
};

const LETS_GO = new WordSet("unload jettison release discharge loose unleash");

/** "jets unloaded bombs on a depot", "sarin was released over the town". */
export const LET_GO: Rule = {
  name: "event/weapon-let-go",
  kind: "event",
  verbs: LETS_GO.words.split(" "),
  needs: [`${WEAPONS.words("bomb")} ${WEAPONS.words("shell")} ${WEAPONS.words("chemical")}`],
  read: (sentence, clause) => {
    if (!clause || (clause.isReduced && !clause.isPassive) || !isTold(sentence, clause)) return null;
    const thing = clause.isPassive ? clause.subject : clause.object;
    const weapon = thing && !thing.isDate ? weaponIn(sentence, thing.first, thing.of?.last ?? thing.last) : null;
    const on = clause.phrases.find(({ first, prepositionAt, isDate }) => first > clause.verb && !isDate && UPON.has(sentence, prepositionAt)) ?? null;
    const isChemical = weapon === "chemical";
    if ((weapon !== "bomb" && weapon !== "shell" && !isChemical) || !on || (!isChemical && sideOf(sentence, on) === null && sentence.placesIn(on.first, on.of?.last ?? on.last).length === 0))
      return null;
    const doer = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    const isFlown = doer !== null && weaponIn(sentence, doer.first, doer.last) === "air";
    const actor = doer && (sentence.actor(doer) !== null || isArmed(sideOf(sentence, doer))) ? doer : null;
    return eventDraft(sentence, { subType: isChemical ? "Chemical weapon" : weapon === "bomb" || isFlown ? "Air/drone strike" : "Shelling/artillery/missile attack", clause, actor, target: on });
  },
  yes: [
    ["Two Kenyan jets unloaded six bombs on a rebel depot at Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["Sarin was released over a suburb of Goma on Monday.", { subType: "Chemical weapon", place: "Goma" }],
    ["The army unleashed a barrage of rockets on Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
  ],
  no: ["Dockers unloaded bombs at the port of Goma.", "The army released a bomb suspect on Monday.", "The film was released on Friday."],
};

const UPON = new WordSet("on onto over upon");

const AIMS = new WordSet("target targets");
const TARGETS = new WordSet(
  `${AIMS.words} position positions site sites facility facilities depot depots base bases stronghold strongholds installation installations infrastructure plant plants refinery refineries terminal airfield airfields warehouse warehouses barracks headquarters hideout hideouts bunker bunkers tunnel tunnels launcher launchers outpost outposts`,
);

/** "The army said it had struck 60 targets in the strip": a state's forces strike from afar. */
export const STRUCK: Rule = {
  name: "event/targets-struck",
  kind: "event",
  verbs: ["strike", "hit"],
  needs: [TARGETS.words],
  read: (sentence, clause) => {
    if (!clause?.subject || !clause.object || clause.isPassive || !TARGETS.has(sentence, clause.object.head) || !isTold(sentence, clause)) return null;
    const actor = sentence.actor(clause.subject);
    if (!actor?.party || !isStateCode(actor.party) || (actor.type !== "military" && actor.type !== "government")) return null;
    if (AIMS.has(sentence, clause.object.head) && !isPlaced(sentence, clause.last, clause.end)) return null;
    return eventDraft(sentence, { subType: "Air/drone strike", clause, actor: clause.subject, target: clause.object });
  },
  yes: [
    ["The Kenyan army said it had struck 60 targets in the hills near Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["Kenya hit two rebel bases near Goma on Monday.", { subType: "Air/drone strike", place: "Goma" }],
    ["The Kenyan army said it had struck a facility used by the M23 to store rockets in the south.", { subType: "Air/drone strike" }],
    ["Kenya struck a power plant near Goma overnight, the governor said.", { subType: "Air/drone strike", place: "Goma" }],
  ],
  no: ["Kenya struck a deal in Goma.", "The minister hit his targets in Goma.", "The M23 hit two army positions near Goma.", "Kenya hit all its targets last year."],
};

export const INCOMING_RULES: readonly Rule[] = [INCOMING, LET_GO, STRUCK];
