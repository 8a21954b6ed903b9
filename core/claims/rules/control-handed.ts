import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, holderOf, localGrounds, openingGround, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { groundOf, isCounted, isPeople } from "./control-verbs.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Giving ground up to somebody: "handed the camp over to the force", "returned Aghdam", "gave the town hall back to the state". */
export const HANDED_OVER: Rule = {
  name: "control/handed-over",
  kind: "control",
  verbs: ["hand", "return", "give", "turn", "transfer", "cede", "make", "hand over", "turn over", "hand back", "give back", "relinquish", "deliver", "yield", "surrender", "leave"],
  needsOf: { make: ["over"] },
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "make" && sentence.form(clause.last) !== "over") return null;
    if (lemma === "surrender" && !clause.isPassive) return null;
    if (lemma === "return" && !clause.isPassive && clause.subject && (!clause.object || isArmedUnit(sentence, clause))) return null;
    const to = sentence.phraseBehind(clause, sentence.words.to);
    const given = clause.subject === null && !clause.isPassive ? openingGround(sentence, clause.first) : givenGround(sentence, clause);
    const grounds = given.map((ground) => (to && ground.place && ground.place.first >= to.first ? { ...ground, name: null, place: null } : ground));
    if (grounds.length === 0) return null;
    const isNameless = grounds.every(({ place }) => place === null) && !grounds.some((ground, i) => ground !== given[i]);
    if (isNameless && (to === null || partyOf(sentence, to) === null || partyOf(sentence, clause.subject) === null || !isCounted(sentence, clause))) return null;
    if (lemma === "leave") return leftTo(sentence, clause, grounds, to);
    if (clause.subject === null && !clause.isPassive && !sentence.isPunctuation(clause.first - 1, 58)) return null;
    const giver = clause.isPassive || (clause.isReduced && !clause.object) ? partyOf(sentence, sentence.phraseBehind(clause, sentence.words.by)) : partyOf(sentence, clause.subject);
    const taker = to && sentence.placesIn(to.first, to.last).every((place) => !grounds.some((ground) => ground.place === place)) ? holderOf(sentence, to, grounds) : null;
    if (taker === null && giver === null && clause.subject !== null && !clause.isPassive) return null;
    if (["give", "make", "turn", "deliver"].includes(lemma) && to === null) return null;
    const holder = taker ?? (to !== null && isOther(sentence, to) ? null : otherSide(sentence, giver));
    return controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from: giver ?? otherSide(sentence, taker) });
  },
  yes: [
    ["M23 handed the Rumangabo camp over to Kenya on Friday.", { change: "handed-over", place: "Rumangabo", holder: "KEN" }],
    ["M23 and the Kenyan army are at war. M23 returned Rumangabo to local elders.", { change: "handed-over", place: "Rumangabo", holder: null, from: "m23" }],
    ["M23 gave up the armoury in Rumangabo to the monitors on Monday.", { change: "handed-over", place: "Rumangabo", from: "m23" }],
    ["Control of Rumangabo was transferred to the Kenyan army.", { change: "handed-over", place: "Rumangabo", holder: "KEN" }],
    ["The keys of the base at Rumangabo were handed to the Kenyan army.", { change: "handed-over", place: "Rumangabo", holder: "KEN" }],
    ["Kenyan troops pulled back on Friday, leaving most of Goma to the M23.", { change: "handed-over", place: "Goma", holder: "m23", from: "KEN", extent: "part" }],
    ["The M23 handed back Goma to the Congolese state.", { change: "handed-over", place: "Goma", holder: "COD", from: "m23" }],
    ["Kenyan troops handed over the Goma base to Somali forces.", { change: "handed-over", place: "Goma", holder: "SOM", from: "KEN" }],
    ["Armenia handed over four villages to Azerbaijan.", { change: "handed-over", place: null, holder: "AZE", from: "ARM" }],
    ["Kenyan troops turned over two posts on the Goma-Sake road to the M23.", { change: "handed-over", place: null, holder: "m23", from: "KEN" }],
    ["Armenia returned Aghdam district to Azerbaijan on 20 November.", { change: "handed-over", holder: "AZE", from: "ARM", when: "2020-11-20" }],
  ],
  no: ["Armenia handed 12 prisoners over to Azerbaijan in Lachin.", "Refugees returned to Goma.", "Kenyan troops left the decision on Goma to the M23.", "The mission left Goma to the dogs."],
};

/** "left the town | to the rebels". */
function leftTo(sentence: Sentence, clause: Clause, grounds: readonly Ground[], to: NounPhrase | null): Draft[] | null {
  const giver = doerOf(sentence, clause);
  if (!to || !isArmed(sideOf(sentence, to)) || !isArmed(sideOf(sentence, giver))) return null;
  const left = grounds.filter(({ place }) => place !== null && (to.first > place.first || !clause.isPassive));
  return controlDrafts(sentence, clause, left, { change: "handed-over", holder: holderOf(sentence, to, grounds), from: partyOf(sentence, giver) });
}

/** "control of Goma", "the keys of the base": with them goes the ground. */
function givenGround(sentence: Sentence, clause: Clause): Ground[] {
  const given = clause.isPassive ? clause.subject : clause.object;
  const isToken = given !== null && TOKENS.has(sentence, given.head);
  return isToken ? localGrounds(sentence, given.of ?? sentence.phraseAfter(given, sentence.words.to)) : groundOf(sentence, clause);
}

const TOKENS = new WordSet("control keys key command responsibility authority");

/** "to the regional force", "to local elders": a taker of no party known here is not the other side. */
function isOther(sentence: Sentence, to: NounPhrase): boolean {
  return !to.isPronoun && sentence.placesIn(to.first, to.last).length === 0 && sideOf(sentence, to) !== null;
}

/** Soldiers who return are no ground. */
function isArmedUnit(sentence: Sentence, clause: Clause): boolean {
  return clause.object !== null && isPeople(sentence, clause.object);
}
