import { Tag } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { SubType } from "./event-types.js";
import { doersOf } from "./events-doers.js";
import { eventDraft, extend, isTold } from "./events-draft.js";
import { isPlaced } from "./events-place.js";
import { isArmed, sideOf } from "./events-sides.js";
import { weaponIn } from "./events-words.js";
import { WordSet } from "../word-set.js";

const ARMS = new WordSet("arms arm gun guns rifle sniper weapons automatic calibre caliber machinegun kalashnikov infantry tracer");
const HEARD = new WordSet("hear record report observe note register log detect count confirm");
const LASTS = new WordSet("continue erupt ring crackle echo break resume begin start last go come rattle be occur follow");

/** "small-arms fire", "12 bursts of heavy machine-gun fire", "gunfire", "single shots": firing that is told by its noun. */
function isGunfire(sentence: Sentence, phrase: NounPhrase): boolean {
  const { head, first, of } = phrase;
  const form = sentence.form(head);
  if (form === "firing") return phrase.of === null;
  if (form === "gunfire" || form === "gunshots" || form === "gunshot") return true;
  if (form === "shots" || form === "volleys") return weaponIn(sentence, first, of?.last ?? head) !== "shell";
  if (form === "burst" || form === "bursts" || form === "rounds") return of !== null && !of.isDate && isGunfire(sentence, of);
  return form === "fire" && ARMS.hasIn(sentence, first, head) && weaponIn(sentence, first, head) !== "shell";
}

const SHELLINGS = new WordSet("shelling bombardment barrage");

/** "heavy shelling", "mortar fire", "an artillery barrage". */
function isShelling(sentence: Sentence, { head, first, of }: NounPhrase): boolean {
  if (SHELLINGS.has(sentence, head)) return of === null || of.isDate || isPlaceIn(sentence, of);
  return sentence.form(head) === "fire" && weaponIn(sentence, first, head) === "shell";
}

const isPlaceIn = (sentence: Sentence, { first, last }: NounPhrase): boolean => sentence.placesIn(first, last).length > 0;

function firingOf(sentence: Sentence, phrase: NounPhrase): SubType | null {
  if (isGunfire(sentence, phrase)) return "Armed clash";
  return isShelling(sentence, phrase) ? "Shelling/artillery/missile attack" : null;
}

/** The clause that tells it as a fact: heard, or going on. */
function isHeard(sentence: Sentence, clause: Clause, phrase: NounPhrase): boolean {
  if (HEARD.hasId(sentence, clause.lemma)) return clause.subject === phrase || clause.object === phrase;
  return clause.subject === phrase && LASTS.hasId(sentence, clause.lemma);
}

/** "could be heard": it was. */
const isAudible = (sentence: Sentence, { modal, isNegated, isPassive }: Clause): boolean => modal === sentence.words.could && isPassive && !isNegated;

/** "14:20 small-arms fire, 2 km east of Goma": an entry without a verb. */
const isEntry = ({ syntax }: Sentence): boolean => syntax.clauses.every(({ isReduced, subject }) => isReduced || subject === null);

/** Shots that a mission's log or a wire tells of without who fired. */
export const GUNFIRE_HEARD: Rule = {
  name: "event/gunfire-heard",
  kind: "event",
  nouns: ["fire", "firing", "gunfire", "burst", "shot", "gunshot", "round", "volley", "shelling", "bombardment", "barrage"],
  read: (sentence, _clause, phrase) => {
    const subType = phrase && !phrase.isDate ? firingOf(sentence, phrase) : null;
    if (!phrase || subType === null || sentence.drafts.some(({ kind, event }) => kind === "event" && event!.type !== "Strategic developments")) return null;
    const clause = phrase.clause ?? null;
    if (clause && isHeard(sentence, clause, phrase))
      return isTold(sentence, clause) || isAudible(sentence, clause)
        ? eventDraft(sentence, { subType, clause, actors: [], ...(isAudible(sentence, clause) ? { stance: "asserted" as const } : {}) })
        : null;
    if (clause !== null || !isEntry(sentence)) return null;
    const last = extend(sentence, phrase.of?.last ?? phrase.last);
    const isTimed = sentence.tokens.tag[sentence.first] === Tag.Number && sentence.dateIn(sentence.first, phrase.first) !== null;
    if (!isTimed && !isPlaced(sentence, sentence.first, sentence.last)) return null;
    return eventDraft(sentence, { subType, clause: null, first: phrase.first, last, at: phrase.head, actors: doersOf(sentence, phrase) });
  },
  yes: [
    ["14:20 small-arms fire heard 2 km east of Goma.", { subType: "Armed clash", place: "Goma" }],
    ["The team at Goma heard 12 bursts of heavy machine-gun fire.", { subType: "Armed clash", place: "Goma" }],
    ["Sporadic gunfire continued around Goma through the night.", { subType: "Armed clash", place: "Goma" }],
    ["21:05 approximately 30 bursts of machine-gun fire, 3 km W of Goma.", { subType: "Armed clash" }],
    ["Shelling went on in Goma on Tuesday.", { subType: "Shelling/artillery/missile attack", place: "Goma", when: "2020-12-01" }],
    ["Mortar fire was heard near Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["Heavy shelling of Goma resumed at dawn.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["Gunfire could be heard in Goma all night.", { subType: "Armed clash", place: "Goma", stance: "asserted" }],
    ["No gunfire was heard in Goma.", { subType: "Armed clash", stance: "denied" }],
  ],
  no: [
    "The press reported a fire in Goma.",
    "The doctor gave two shots in Goma.",
    "The mission called for an end to gunfire.",
    "A barrage of questions followed in Goma.",
    "The shelling of peas continued.",
  ],
};

const HAIL = new WordSet("gunfire bullets fire shots gunshots");

/** "were met with gunfire": shot at by whoever stood there. */
export const MET_WITH_FIRE: Rule = {
  name: "event/met-with-fire",
  kind: "event",
  verbs: ["meet", "greet"],
  needs: [HAIL.words],
  read: (sentence, clause) => {
    const hail =
      clause?.isPassive && !clause.isNegated ? clause.phrases.find(({ first, isDate, prepositionAt }) => first >= clause.last && !isDate && sentence.form(prepositionAt) === "with") : undefined;
    if (!clause?.subject || !hail || !HAIL.has(sentence, hail.head) || !isTold(sentence, clause)) return null;
    const subType = isArmed(sideOf(sentence, clause.subject)) ? "Armed clash" : "Attack";
    return eventDraft(sentence, { subType, clause, target: clause.subject, actor: hail.of ?? sentence.phraseAfter(hail, sentence.words.from) });
  },
  yes: [
    ["Villagers trying to return to Goma were met with gunfire.", { subType: "Attack", place: "Goma" }],
    ["Kenyan troops were met with fire from the rebels in Goma.", { subType: "Armed clash", place: "Goma" }],
  ],
  no: ["The plan was met with a hail of criticism in Goma.", "The minister was met with flowers in Goma."],
};
