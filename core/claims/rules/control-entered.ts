import { isStateCode } from "../../mentions/actors/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsOf, groundTold, openingGround, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isTold } from "./events-draft.js";
import { sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Troops or police of a side come into a place: taken over without a fight, unless one is told. */
export const ENTERED: Rule = {
  name: "control/entered",
  kind: "control",
  verbs: ["enter", "move", "be", "roll", "march", "walk", "drive", "advance"],
  needsOf: { be: ["back"], drive: ["into"], advance: ["into"], walk: ["into"] },
  read: (sentence, clause) => enteringOf(sentence, clause),
  yes: [
    ["Ethiopian federal police entered Mekele on Thursday.", { change: "handed-over", holder: "ETH", when: "2020-12-03" }],
    ["Azerbaijani troops moved into Aghdam on Friday.", { change: "handed-over", place: "Aghdam", holder: "AZE" }],
    ["The rebels left Gori overnight and Georgian troops entered it at dawn.", { change: "handed-over", place: "Gori", holder: "GEO" }],
    ["Georgian troops rolled into Gori.", { change: "handed-over", place: "Gori", holder: "GEO" }],
    ["Georgian troops entered Gori at dawn after three days of fighting.", { change: "taken", place: "Gori", holder: "GEO" }],
    ["Russian troops and tanks rolled into Gori.", { change: "taken", place: "Gori", holder: "RUS" }],
    ["Kenyan troops said that they had moved into Goma.", { place: "Goma", holder: "KEN" }],
    ["The M23 left Goma on Monday. Congolese troops moved in hours later.", { change: "handed-over", place: "Goma", holder: "COD", from: "m23" }],
    ["Russian troops withdrew from Gori on Monday, and Georgian troops moved back in.", { change: "handed-over", place: "Gori", holder: "GEO", from: "RUS" }],
    ["Russian troops entered Gori at dawn.", { change: "taken", place: "Gori", holder: "RUS" }],
    ["Georgian troops entered Gori from three directions.", { change: "taken", place: "Gori", holder: "GEO" }],
    ["Georgian troops walked into Gori on Monday to find it deserted.", { change: "handed-over", place: "Gori", holder: "GEO" }],
    ["Georgian police were back in Gori before nightfall.", { change: "handed-over", place: "Gori", holder: "GEO" }],
  ],
  no: ["Kenyan troops entered Somalia by land.", "Monitors entered Mekele.", "A Kenyan army patrol entered their area near Goma.", "The deal entered into force in Mekele."],
  gaps: ["KFOR entered Mitrovica on Monday: a mission that comes into a town is not told to hold it"],
};

export function enteringOf(sentence: Sentence, clause: Clause | null): Draft[] {
  if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || sentence.attributionAt(clause.verb)?.manner === "deny") return [];
  const isBack = clause.lemma === sentence.words.be;
  if (isBack && sentence.form(clause.last) !== "back") return [];
  const isMove = clause.lemma !== sentence.words.be && sentence.vocabulary.form(clause.lemma) !== "enter";
  const { after } = clause.subject;
  const told = after !== null && sentence.actor(clause.subject) === null ? after : clause.subject;
  const holder = partyOf(sentence, told);
  if (
    holder === null ||
    SMALL.has(sentence, told.head) ||
    (clause.object !== null && isArea(sentence, clause.object)) ||
    !sentence.actor(told) ||
    sideOf(sentence, told) !== "force" ||
    !isStateForce(sentence, told)
  )
    return [];
  const into = isBack ? (sentence.syntax.phrases.find(({ prepositionAt, preposition }) => preposition === sentence.words.in && prepositionAt === clause.last + 1) ?? null) : clause.object;
  const entered = isMove ? movedInto(sentence, clause) : groundsOf(sentence, into).filter(({ place }) => place !== null && into !== null && (into.isPronoun || place.first >= into.first));
  const grounds = entered.filter(({ place }) => place?.precision !== "country");
  return controlDrafts(sentence, clause, grounds, { change: isFought(sentence, clause) || isForeign(sentence, grounds, holder) ? "taken" : "handed-over", holder, from: otherSide(sentence, holder) });
}

/** "an army | patrol | entered our area": an incursion, after which nobody else holds the ground. */
const SMALL = new WordSet("patrol unit squad team convoy vehicle");
const AREAS = new WordSet("area areas territory zone airspace lines positions side");
const WHOSE = new WordSet("our their its his her");

const isArea = (sentence: Sentence, { first, head }: NounPhrase): boolean => AREAS.has(sentence, head) && WHOSE.has(sentence, first);

/** Russian troops enter a Georgian town: ground of another state is not given. */
function isForeign({ lexicon }: Sentence, grounds: readonly Ground[], holder: string): boolean {
  const country = grounds.find(({ place }) => place?.country)?.place?.country;
  return country !== undefined && country !== null && isStateCode(holder) && lexicon.partyName(lexicon.countryParty(country)) !== holder;
}

const FIGHTS = new WordSet("fight fighting battle battles clash clashes siege assault offensive bombardment shelling storm resistance combat");

/** "entered the town | from three directions". */
const SIDES = new WordSet("directions fronts sides");
const SIDES_REACH = 15;

/** "entered the town | after three days of fighting": taken, and not given up. */
function isFought(sentence: Sentence, { last }: Clause): boolean {
  if (SIDES.hasIn(sentence, last, Math.min(sentence.last, last + SIDES_REACH))) return true;
  return sentence.syntax.phrases.some(
    (phrase) => phrase.first >= last && sentence.form(phrase.prepositionAt) === "after" && (isFight(sentence, phrase) || (phrase.of !== null && isFight(sentence, phrase.of))),
  );
}

const isFight = (sentence: Sentence, { head }: NounPhrase): boolean => FIGHTS.has(sentence, head);

/** "Goma: the army moved in", "the army moved into Goma". */
function movedInto(sentence: Sentence, clause: Clause): Ground[] {
  if (sentence.form(clause.last + (sentence.form(clause.last) === "back" ? 1 : 0)) === "in" || (clause.particle !== 0 && sentence.vocabulary.form(clause.particle) === "in")) {
    if (isLeft(sentence)) return groundTold(sentence, clause.first);
    return openingGround(sentence, clause.first);
  }
  const into = clause.object === null ? sentence.phraseBehind(clause, sentence.words.into) : null;
  return into ? groundsOf(sentence, into).filter(({ place }) => place !== null && place.first >= into.first) : [];
}

/** "The rebels left Goma. The army | moved in | hours later": was ground told to be left, just before? */
function isLeft({ drafts, index, memory }: Sentence): boolean {
  const { commitments, grounds } = memory;
  const isGoing = (one: { readonly action: string; readonly status: string }): boolean => one.action === "withdraw" && one.status === "done";
  if (drafts.some(({ commitment, control }) => control?.change === "withdrawn" || (commitment !== undefined && isGoing(commitment)))) return true;
  if (grounds !== null && index - grounds.sentence <= 1 && grounds.drafts.some(({ control }) => control!.change === "withdrawn")) return true;
  return commitments !== null && index - commitments.sentence <= 1 && commitments.told.some(isGoing);
}

const FORCES: ReadonlySet<string> = new Set(["police", "army", "troops", "forces", "soldiers", "policemen", "units", "gendarmes", "guards", "tanks", "paratroopers", "marines", "commandos"]);

function isStateForce(sentence: Sentence, phrase: NounPhrase): boolean {
  const actor = sentence.actor(phrase);
  const named = phrase.isPronoun && actor ? actor.name.split(" ").at(-1) : undefined;
  return FORCES.has(named ?? sentence.form(phrase.head)) || actor?.type === "military";
}
