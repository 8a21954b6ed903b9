import { Tag } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDraft, controlDrafts, groundsBehind, groundsOf, holderOf, localGrounds, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { whereGround } from "./control-gapped.js";
import { isNobody } from "./control-contests.js";
import { extend, isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const ON = new WordSet("on over in upon");
/** What is done with a hold while it lasts. */
const KEEPS = new WordSet("have keep hold maintain retain tighten strengthen consolidate exert exercise enjoy extend cement");
/** What a hold does that is over. */
const SLIPS = new WordSet("end slip weaken loosen crumble break collapse");

/** "The rebels' hold on Goma is unbroken", "the army tightened its grip on Goma". */
export const HOLD_ON: Rule = {
  name: "control/hold-on",
  kind: "control",
  nouns: ["hold", "grip", "stranglehold", "sway", "mastery", "dominion"],
  read: (sentence, _clause, phrase) => {
    if (!phrase || phrase.isDate) return null;
    const on = sentence.syntax.phrases[phrase.index + 1];
    if (!on || on.isDate || on.prepositionAt !== phrase.last || !ON.has(sentence, on.prepositionAt)) return null;
    const { clause } = phrase;
    const isObject = clause !== null && clause.object === phrase && !clause.isPassive;
    if (clause && (clause.isNegated || !isTold(sentence, clause) || (isObject ? !KEEPS.hasId(sentence, clause.lemma) : SLIPS.hasId(sentence, clause.lemma)))) return null;
    const grounds = localGrounds(sentence, on).filter(({ place }) => place!.first >= on.first);
    const holder = sentence.actors.owner(phrase)?.party ?? (isObject ? holderOf(sentence, clause.subject, grounds) : null);
    if (holder === null || grounds.length === 0) return null;
    const fields = { change: "held", holder, from: null } as const;
    if (clause) return controlDrafts(sentence, clause, grounds, fields);
    return grounds.map((ground) => controlDraft(ground, { first: phrase.first, last: extend(sentence, Math.max(on.last, on.of?.last ?? 0)), at: phrase.head, clause: null }, fields));
  },
  yes: [
    ["The M23's hold on Goma is unbroken.", { change: "held", place: "Goma", holder: "m23" }],
    ["The FARC tightened its grip on Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The army broke the M23's hold on Goma.", "The firm has a firm grip on the market."],
};

const MASTERS = new WordSet("master masters occupier occupiers owner owners ruler rulers");

/** "The front is master of Goma", "mutineers are now the occupiers of Bouake", "Goma is ours". */
export const MASTER_OF: Rule = {
  name: "control/master-of",
  kind: "control",
  verbs: ["be", "remain", "become"],
  needs: [`${MASTERS.words} ours`],
  read: (sentence, clause) => {
    if (!clause?.object || !clause.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || isNobody(sentence, clause)) return null;
    const { object, subject } = clause;
    const isOurs = sentence.form(object.head) === "ours";
    if (!isOurs && !MASTERS.has(sentence, object.head)) return null;
    const grounds = localGrounds(sentence, isOurs ? subject : object.of);
    const holder = grounds.length === 0 ? null : isOurs ? partyOf(sentence, object) : holderOf(sentence, subject, grounds);
    const change = sentence.vocabulary.form(clause.lemma) === "become" ? "taken" : "held";
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change, holder, from: null });
  },
  yes: [
    ["The M23 became master of Goma after 55 days.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The M23 is now master of Goma.", { change: "held", place: "Goma", holder: "m23" }],
    ['"Goma is ours," a spokesman of the M23 said.', { change: "held", place: "Goma", holder: "m23" }],
  ],
  no: ["Kenya is master of its fate.", '"The cup is ours," the captain said in Goma.'],
};

const SITES = new WordSet(
  "airport airfield airstrip port harbour harbor town village bridge terminal tower hill heights station barracks garrison city centre center ridge bank citadel fort refinery dam oilfield crossing castle fortress",
);

const REGIONS = new WordSet("district province region area zone municipality county island valley camp enclave neighbourhood neighborhood quarter suburb");

const CAMPS = new WordSet("camp base post position stronghold headquarters");
const OWN = new WordSet("its their");
const AT = new WordSet("at in near outside");

/** "has the airport": a side has ground. */
export const HAS_GROUND: Rule = {
  name: "control/has-ground",
  kind: "control",
  verbs: ["have", "retain", "keep", "garrison", "run", "rule", "man", "guard"],
  read: (sentence, clause) => {
    const ground = clause?.isPassive ? clause.subject : (clause?.object ?? null);
    if (!clause || !ground || ground.isDate || clause.isNegated || clause.isReduced || sentence.countIn(ground) !== null) return null;
    const isName = sentence.placesIn(ground.first, ground.last).some(({ first, last, precision }) => precision !== "country" && last > ground.head && first <= ground.first + 1);
    const kept = sentence.vocabulary.form(clause.lemma) === "retain" && CAMPS.has(sentence, ground.head) && OWN.has(sentence, ground.first) ? groundsBehind(sentence, clause, AT) : [];
    if (kept.length > 0 && isTold(sentence, clause) && isArmed(sideOf(sentence, clause.subject))) {
      const keeper = holderOf(sentence, clause.subject, kept);
      return keeper === null ? null : controlDrafts(sentence, clause, kept.slice(0, 1), { change: "held", holder: keeper, from: null });
    }
    const isBareName = isName && ground.last - ground.first <= 3 && sentence.form(ground.first) !== "the";
    const isPlace =
      clause.lemma === sentence.words.have
        ? isBareName || (SITES.has(sentence, ground.head) && sentence.form(ground.first) === "the")
        : isName || SITES.has(sentence, ground.head) || (STAYS.hasId(sentence, clause.lemma) && REGIONS.has(sentence, ground.head) && ground.of !== null);
    const isUnknown = !isPlace && STAYS.hasId(sentence, clause.lemma) && sentence.tokens.tag[ground.head] === Tag.Name && ground.last - ground.first <= 3 && sentence.actor(ground) === null;
    if ((!isPlace && !isUnknown) || !isTold(sentence, clause) || OPENED.has(sentence, ground.of?.last ?? ground.last)) return null;
    const agent = doerOf(sentence, clause);
    if (!agent || !isArmed(sideOf(sentence, agent)) || sentence.actor(agent)?.type === "international") return null;
    const grounds = localGrounds(sentence, ground);
    const holder = grounds.length > 0 ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The M23 has Goma.", { change: "held", place: "Goma", holder: "m23" }],
    ["The M23 has the airport of Goma.", { change: "held", place: "Goma", holder: "m23" }],
    ["The FARC continues to run the district of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Fighters of the FARC were soon manning the fortress of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The FARC retains its camp at Miraflores, where the army has not set foot.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["The FARC retains Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Miraflores is still garrisoned by the FARC.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Kenyan soldiers guard the bridge at Goma.", { change: "held", place: "Goma", holder: "KEN" }],
    ["Rebels of the FARC have been running Miraflores since May.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The M23 has 40 men in Goma.", "Kenya has a port.", "The bus is run by soldiers.", "Kenya has kept the Goma crossing closed since May."],
};

/** "kept the crossing | closed": of its traffic. */
const OPENED = new WordSet("closed shut open sealed blocked");
const STAYS = new WordSet("retain garrison run rule man");
const SWAYS = new WordSet("sway");
const WHERE = new WordSet("in over across");

/** "hold sway in Goma", "In Goma, where the rebels hold sway, …". */
export const HOLD_SWAY: Rule = {
  name: "control/hold-sway",
  kind: "control",
  verbs: ["hold", "have"],
  needs: [SWAYS.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !SWAYS.has(sentence, clause.object.head)) return null;
    const told = groundsBehind(sentence, clause, WHERE);
    const grounds = told.length > 0 ? told : whereGround(sentence, Math.min(clause.first, clause.subject?.first ?? clause.first) - 1);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["The FARC holds sway in Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }]],
  no: ["The minister holds sway in Goma's courts."],
};

const SEATS = new WordSet("stronghold bastion fief fiefdom redoubt heartland citadel");

/** "Goma, a rebel stronghold, …", "the rebel stronghold of Goma". */
export const SEAT_OF: Rule = {
  name: "control/seat-of",
  kind: "control",
  nouns: SEATS.words.split(" "),
  read: (sentence, _clause, phrase): Draft[] | null => {
    if (!phrase || phrase.isDate || isFallen(sentence, phrase) || FORMER.hasIn(sentence, phrase.first - 1, phrase.head)) return null;
    const isAside = phrase.renames !== null;
    const holder = sentence.actors.owner(phrase)?.party ?? (isAside && phrase.of ? partyOf(sentence, phrase.of) : null);
    const grounds = holder === null ? [] : isAside ? groundsOf(sentence, phrase.renames).filter(hasName) : phrase.of && !phrase.of.isDate ? localGrounds(sentence, phrase.of) : [];
    const [ground] = grounds.filter(({ place }) => !isInside(phrase, place!.first));
    if (!ground || holder === null || isTaken(sentence, ground, holder)) return null;
    const last = isAside ? extend(sentence, Math.max(phrase.last, phrase.of?.last ?? 0)) : Math.max(phrase.last, phrase.of?.last ?? 0);
    return [controlDraft(ground, { first: isAside ? Math.min(phrase.first, phrase.renames!.first) : phrase.first, last, at: phrase.head, clause: null }, { change: "held", holder, from: null })];
  },
  yes: [
    ["Jets bombed the FARC stronghold of Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Miraflores, a FARC bastion, was bombed.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["Jets bombed the former FARC stronghold of Miraflores.", "The party lost its stronghold of Goma."],
};

export const isSeat = (sentence: Sentence, { head }: NounPhrase): boolean => SEATS.hasNoun(sentence, head);

const FALLS = new WordSet("fall");

/** "Goma, | a rebel stronghold |, fell": it is theirs no more. */
const isFallen = (sentence: Sentence, { clause, renames }: NounPhrase): boolean => {
  const host = clause ?? renames?.clause ?? null;
  return host !== null && FALLS.hasId(sentence, host.lemma) && !host.isNegated;
};

/** "recaptured Goma, | a stronghold of the rebels": it was theirs until then. */
const isTaken = ({ drafts }: Sentence, { name }: Ground, holder: string): boolean =>
  drafts.some(({ control }) => control !== undefined && control.place === name && control.change !== "held" && control.holder !== holder);

const FORMER = new WordSet("former erstwhile long once old onetime its his their");
const hasName = ({ place }: Ground): boolean => place !== null && place.precision !== "country";
const isInside = (phrase: NounPhrase, token: number): boolean => phrase.first <= token && token < phrase.last;

export const CONTROL_HOLD_RULES: readonly Rule[] = [HOLD_ON, MASTER_OF, HAS_GROUND, HOLD_SWAY, SEAT_OF];
