import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import { LIMBS } from "./casualties-lost.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, isTold, mainParties, namesOf } from "./events-draft.js";
import { doerOf, isArmed, sideOf, violenceOf } from "./events-sides.js";
import { ACCORD_WORDS, isAccordAt, weaponIn, WEAPONS } from "./events-words.js";
import { WordSet } from "../word-set.js";

const NAMES = new WordSet("name names signature signatures initials seal hand");

/** "put their names to the Ceasefire Agreement", "to which eight groups set their signatures", "affixed its seal to the pact". */
export const PUT_NAMES: Rule = {
  name: "event/agreement-names-put",
  kind: "event",
  verbs: ["put", "set", "affix", "append", "lend", "add", "shake"],
  needs: [`${NAMES.words} hands`, ACCORD_WORDS],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const put = sentence.syntax.phrases.find(({ first }) => first === clause.last);
    const isShaken = sentence.vocabulary.form(clause.lemma) === "shake";
    if (!put || !(isShaken ? sentence.form(put.head) === "hands" : NAMES.has(sentence, put.head))) return null;
    const to = sentence.phraseBehind(clause, isShaken ? sentence.words.on : sentence.words.to);
    const isHere = to === null || to.isDate ? sentence.form(put.last) === "to" && isAccordNear(sentence, put.last + 1) : hasAccord(sentence, to) || sentence.form(to.first) === "what";
    const isBefore =
      (clause.relation === Relation.Relative && clause.object !== null && hasAccord(sentence, clause.object)) ||
      sentence.syntax.phrases.some((phrase) => phrase.last <= clause.subject!.first && clause.subject!.first - phrase.last <= 3 && hasAccord(sentence, phrase));
    if (!isHere && !isBefore) return null;
    const named = namesOf(sentence, clause.subject).filter(({ party }) => party !== null);
    return eventDraft(sentence, { subType: "Agreement", clause, actors: named.length > 1 ? named : [...named, ...mainParties(sentence).filter(({ party }) => party !== named[0]?.party)] });
  },
  yes: [
    ["Envoys of Kenya and the FARC put their names to the Ceasefire Agreement in Oslo on Monday.", { subType: "Agreement", place: "Oslo", when: "2020-11-30" }],
    ["In Oslo both chiefs of staff put their signatures to what is called the Oslo Memorandum.", { subType: "Agreement", place: "Oslo" }],
    ["In Oslo the president and the rebel leader shook hands on a deal.", { subType: "Agreement", place: "Oslo" }],
    ["The truce, to which both armies set their signatures in Oslo, is fraying.", { subType: "Agreement", place: "Oslo" }],
  ],
  no: ["They put their names to a letter.", "The ministers put their names forward for the vote on the accord."],
};

/** "to | what is called the Luena Memorandum". */
function isAccordNear(sentence: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(from + 8, sentence.last); i++) if (isAccordAt(sentence, i)) return true;
  return false;
}

function hasAccord(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (isAccordAt(sentence, i)) return true;
  return phrase.of !== null && isAccordAt(sentence, phrase.of.head);
}

const UPON = new WordSet("on upon");

/** "set upon an army patrol", "fell upon a village", "was waylaid near Tibu", "struck police stations at Muse". */
export const SET_UPON: Rule = {
  name: "event/set-upon",
  kind: "event",
  verbs: ["set", "fall", "pounce", "swoop", "descend", "march", "break", "burst", "waylay", "strike", "stop", "intercept", "surprise"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const actor = doerOf(sentence, clause);
    const own = sideOf(sentence, actor);
    const upon = TAKES_OBJECT.hasId(sentence, clause.lemma)
      ? null
      : clause.phrases.find(
          (phrase) =>
            phrase.first >= clause.last &&
            !phrase.isDate &&
            (ENTERS.hasId(sentence, clause.lemma) ? phrase.preposition === sentence.words.into : UPON.has(sentence, phrase.prepositionAt)) &&
            phrase.prepositionAt <= clause.last + 1,
        );
    const target = TAKES_OBJECT.hasId(sentence, clause.lemma) ? (clause.isPassive ? clause.subject : clause.object) : (upon ?? null);
    if (lemma === "set" && isSetUpon(sentence, clause)) return readSetUpon(sentence, clause);
    if (!target || target.isDate) return null;
    const their = sideOf(sentence, target);
    if (lemma === "waylay") return eventDraft(sentence, { subType: violenceOf(sentence, own, their, target), clause, actor, target });
    if (!isArmed(own) && own !== "crowd") return null;
    if (lemma === "march" && their !== "place") return null;
    if (lemma === "strike" && !isArmed(their)) return null;
    if (HALTS.hasId(sentence, clause.lemma) && (their !== "group" || GOINGS.hasNoun(sentence, target.head))) return null;
    if (their === null) return null;
    return eventDraft(sentence, { subType: lemma === "march" ? "Armed clash" : violenceOf(sentence, own, their, target), clause, actor, target });
  },
  yes: [
    ["Rebels set upon an army patrol outside Kidal.", { subType: "Armed clash", place: "Kidal" }],
    ["A militia fell upon a village near Goma on Monday.", { subType: "Attack", place: "Goma" }],
    ["Two herders were set upon by men with knives near Kidal.", { subType: "Attack", place: "Kidal" }],
    ["The FARC struck police stations in Miraflores.", { subType: "Armed clash", place: "Miraflores" }],
    ["Gunmen broke into a clinic in Kidal.", { subType: "Attack", place: "Kidal" }],
    ["The column was waylaid near Kidal by rebels.", { subType: "Armed clash", place: "Kidal" }],
  ],
  no: [
    "The rebels struck a deal in Kidal.",
    "The FARC stopped all flights at sea.",
    "Kenya suggested that the army intercept a convoy of the FARC.",
    "Soldiers stopped the lorry.",
    "Night fell on Goma.",
    "Soldiers set a date for the march on Goma.",
    "The children were set on their ponies by soldiers.",
  ],
};

/** "were set | upon | by armed men", "was set | on | by a mob". */
const isSetUpon = (sentence: Sentence, { isPassive, last, phrases }: Clause): boolean =>
  isPassive && UPON.has(sentence, last) && !phrases.some(({ prepositionAt }) => prepositionAt === last) && sentence.form(last + 1) === "by";

function readSetUpon(sentence: Sentence, clause: Clause): Draft | null {
  const actor = sentence.phraseBehind(clause, sentence.words.by);
  const [own, their] = [sideOf(sentence, actor), sideOf(sentence, clause.subject)];
  return own === null || their === null || own === "place" || their === "place"
    ? null
    : eventDraft(sentence, { subType: violenceOf(sentence, own, their, clause.subject), clause, actor, target: clause.subject });
}

const ENTERS = new WordSet("break burst");
const HALTS = new WordSet("stop intercept surprise");
/** "stopped | all movements at sea": their own, ended. */
const GOINGS = new WordSet("movement activity operation action hostility flight traffic attack raid talk fighting recruitment training supply offensive");
const TAKES_OBJECT = new WordSet("waylay strike stop intercept surprise");

/** "Youths pelted a jeep with paving stones": a crowd's violence. */
export const PELTED: Rule = {
  name: "event/pelted",
  kind: "event",
  verbs: ["pelt", "stone"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const actor = doerOf(sentence, clause);
    const target = clause.isPassive ? clause.subject : clause.object;
    return target && !target.isDate && !isArmed(sideOf(sentence, actor)) ? eventDraft(sentence, { subType: "Violent demonstration", clause, actor, target }) : null;
  },
  yes: [["Youths pelted a jeep with paving stones in Goma.", { subType: "Violent demonstration", place: "Goma" }]],
  no: ["Rain pelted down on Goma."],
};

const AIRCRAFT = new WordSet("plane aircraft helicopter jet airliner drone drones uav uavs warplane");
/** What flies without a crew, to strike: stopped in the air, its strike is disrupted. */
const UNMANNED = new WordSet("drone drones uav uavs missile missiles rocket rockets projectile projectiles");
const AIR = new WordSet("force jets planes warplanes helicopters aircraft bombers");

/** "A plane was brought down by a missile", "the army shot down a drone", "the air force hit targets in Goma". */
export const FROM_THE_AIR: Rule = {
  name: "event/from-the-air",
  kind: "event",
  verbs: ["bring", "bring down", "shoot down", "down", "hit", "strike", "target", "attack"],
  needs: [`${AIRCRAFT.words} ${UNMANNED.words} ${AIR.words}`],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const target = clause.isPassive ? clause.subject : clause.object;
    if (!target || target.isDate) return null;
    if (clause.isNegated && DOWNS.hasId(sentence, clause.lemma)) return null;
    if (DOWNS.hasId(sentence, clause.lemma)) {
      const isDown = lemma === "down" || sentence.form(clause.last) === "down" || sentence.form(clause.last - 1) === "down" || sentence.form(target.last) === "down";
      const by = doerOf(sentence, clause);
      const isMissile = by !== null && WEAPONS.at(sentence, by.head) === "shell";
      const isUnmanned = UNMANNED.has(sentence, target.head);
      if (!isDown || !(isUnmanned || AIRCRAFT.has(sentence, target.head))) return null;
      if (isMissile && !isUnmanned) return eventDraft(sentence, { subType: "Shelling/artillery/missile attack", clause, target });
      return isUnmanned ? eventDraft(sentence, { subType: "Disrupted weapons use", clause, actor: isMissile ? null : by, target: launcherOf(sentence, target) }) : null;
    }
    const actor = doerOf(sentence, clause);
    const isAir = actor !== null && AIR.has(sentence, actor.head) && (sentence.form(actor.head) !== "force" || sentence.form(actor.head - 1) === "air");
    return isAir && sentence.form(target.head) !== "deal" ? eventDraft(sentence, { subType: "Air/drone strike", clause, actor, target }) : null;
  },
  yes: [
    ["A UN plane was brought down by a missile near Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["A drone was shot down over Goma.", { subType: "Disrupted weapons use", place: "Goma" }],
    ["Militiamen downed a drone over Goma.", { subType: "Disrupted weapons use", place: "Goma" }],
    ["Kenyan air defences shot down two M23 missiles over Goma.", { subType: "Disrupted weapons use", place: "Goma", actors: [{ name: "Kenyan air defences", party: "KEN" }] }],
    ["The Kenyan army shot down nine drones launched by the M23 at Goma.", { subType: "Disrupted weapons use", targets: [{ name: "M23", party: "m23" }] }],
    ["No Kenyan aircraft has attacked any position in Goma.", { subType: "Air/drone strike", stance: "denied" }],
    ["The air force hit targets in Goma.", { subType: "Air/drone strike", place: "Goma" }],
  ],
  no: ["The plane landed in Goma.", "The price was brought down by the bank."],
};

const DOWNS = new WordSet("bring shoot down");
const LAUNCHES = new WordSet("launch fire send fly operate");

/** "drones | launched by the M23": whose they are. */
export function launcherOf(sentence: Sentence, target: NounPhrase): NounPhrase {
  const launch = sentence.syntax.clauses.find(({ subject, isReduced, lemma }) => subject === target && isReduced && LAUNCHES.hasId(sentence, lemma));
  return (launch && sentence.phraseBehind(launch, sentence.words.by)) ?? target;
}

/** "lost his foot to a mine": the weapon that took it. */
export const LOST_LIMB: Rule = {
  name: "event/lost-limb",
  kind: "event",
  verbs: ["lose", "take"],
  needs: [LIMBS.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !LIMBS.has(sentence, clause.object.head)) return null;
    const isTaken = sentence.vocabulary.form(clause.lemma) === "take";
    const means = isTaken ? clause.subject : (sentence.phraseBehind(clause, sentence.words.to, sentence.words.in) ?? null);
    const weapon = means ? weaponIn(sentence, means.first, Math.min(sentence.last, means.last + 3)) : null;
    const subType = weapon === "bomb" ? "Remote explosive/landmine/IED" : weapon === "shell" ? "Shelling/artillery/missile attack" : null;
    return subType ? eventDraft(sentence, { subType, clause, target: isTaken ? clause.object.of : clause.subject }) : null;
  },
  yes: [
    ["A shepherd lost his foot on Monday to an anti-personnel mine outside Goma.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["An old mine took the leg of a porter near Goma.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
  ],
  no: ["The club lost its foothold.", "A child lost his hand to disease in Goma."],
};

const CUSTODY = new WordSet("custody detention");

/** "were taken into custody in Pristina", "Police seized two hunters at Athienou": the police take no hostages. */
export const INTO_CUSTODY: Rule = {
  name: "event/into-custody",
  kind: "event",
  verbs: ["take", "place", "seize", "hold", "remand"],
  needs: [`${CUSTODY.words} police gendarmes prosecutors`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const target = clause.isPassive ? clause.subject : clause.object;
    if (!target || target.isDate || sentence.victims.category(target) === null) return null;
    const isKept = clause.phrases.some((phrase) => phrase.first >= clause.last && CUSTODY.has(sentence, phrase.head) && INTO.has(sentence, phrase.prepositionAt));
    const actor = doerOf(sentence, clause);
    const isPolice = ["seize", "hold"].includes(sentence.vocabulary.form(clause.lemma)) && actor !== null && POLICE.hasIn(sentence, actor.first, actor.last);
    return isKept || isPolice ? eventDraft(sentence, { subType: "Arrests", clause, actor, target }) : null;
  },
  yes: [
    ["Two commanders were taken into custody in Pristina.", { subType: "Arrests", place: "Pristina" }],
    ["Nine lawyers were remanded in custody in Goma.", { subType: "Arrests", place: "Goma" }],
    ["The police are holding two deputies in Goma.", { subType: "Arrests", place: "Goma" }],
    ["Kenyan police seized two hunters at Goma on Monday.", { subType: "Arrests", place: "Goma" }],
  ],
  no: ["Police seized 40 rifles.", "The child was taken into care."],
};

const INTO = new WordSet("into in");
const POLICE = new WordSet("police policemen gendarmes");

const OFF = new WordSet("off away");
const HERDS = new WordSet("cattle cows goats sheep camels livestock herd herds vehicles food grain cars motorcycles supplies");

/** "made off with 300 cattle", "with 20 women". */
export const MADE_OFF: Rule = {
  name: "event/made-off",
  kind: "event",
  verbs: ["make", "run", "drive", "get"],
  needs: [OFF.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const isOff = OFF.has(sentence, clause.last) || OFF.has(sentence, clause.last - 1);
    const booty = isOff ? sentence.phraseBehind(clause, sentence.words.with) : null;
    if (booty && sentence.victims.category(booty) !== null && sentence.countIn(booty))
      return eventDraft(sentence, { subType: "Abduction/forced disappearance", clause, actor: clause.subject, target: booty });
    return booty && HERDS.has(sentence, booty.head) ? eventDraft(sentence, { subType: "Looting/property destruction", clause, actor: clause.subject, target: booty }) : null;
  },
  yes: [
    ["Raiders made off with 300 cattle near Goma.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Rebels made off with 20 women from Goma.", { subType: "Abduction/forced disappearance", place: "Goma" }],
  ],
  no: ["The minister made do with 300 cattle."],
};

const STREETS = new WordSet("road street streets square bridge highway steps railway crossing pavement track");
const SITS = new WordSet("sit camp squat lie");

/** "Two hundred people are sitting on the road at Goma", "Thousands turned out in Khartoum to call for civilian rule". */
export const TURNED_OUT: Rule = {
  name: "event/turned-out",
  kind: "event",
  verbs: ["sit", "squat", "turn", "turn out", "pour", "take", "assemble"],
  needs: ["#"],
  needsOf: { take: [STREETS.words], pour: [STREETS.words] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || clause.isReduced) return null;
    const size = sentence.countIn(clause.subject);
    if (size === null || (size.value ?? size.min ?? 0) < 10 || !isTold(sentence, clause) || isArmed(sideOf(sentence, clause.subject))) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const isInRoad = clause.phrases.some((phrase) => phrase.first >= clause.last && STREETS.has(sentence, phrase.head));
    const isOut = (lemma === "turn" && (sentence.form(clause.last) === "out" || sentence.form(clause.last - 1) === "out")) || lemma === "assemble";
    const isAsking =
      (isOut && sentence.phraseBehind(clause, sentence.words.against) !== null) || (isOut && sentence.syntax.clauses.some((other) => other.first > clause.first && ASKS.hasId(sentence, other.lemma)));
    if (!isAsking && !(isInRoad && (SITS.hasId(sentence, clause.lemma) || lemma === "pour" || (lemma === "take" && sentence.form(clause.last) === "to")))) return null;
    return eventDraft(sentence, { subType: "Peaceful protest", clause, actor: clause.subject, size: sentence.count(size) });
  },
  yes: [
    ["Thousands of people turned out in Khartoum to call for civilian rule.", { subType: "Peaceful protest", place: "Khartoum" }],
    ["Thousands turned out in Khartoum on Friday against the coup.", { subType: "Peaceful protest", place: "Khartoum" }],
    ["Two hundred displaced people are sitting on the road at Goma.", { subType: "Peaceful protest", place: "Goma" }],
  ],
  no: ["Thousands of voters turned out in Khartoum.", "Two hundred soldiers are sitting on the road at Goma."],
};

const ASKS = new WordSet("call demand protest urge condemn denounce support mourn");

export const ENCOUNTER_RULES: readonly Rule[] = [PELTED, FROM_THE_AIR, LOST_LIMB, SET_UPON, INTO_CUSTODY, MADE_OFF, TURNED_OUT, PUT_NAMES];
