import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { Tag } from "../../model/index.js";
import { Pos } from "../../text/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, isTold } from "./events-draft.js";
import { launcherOf } from "./events-encounters.js";
import { isRioting } from "./events-riots.js";
import { isArmed, sideOf } from "./events-sides.js";
import { isDisposal, STANDINGS, weaponIn } from "./events-words.js";
import { WordSet } from "../word-set.js";

function agentOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  return clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.isReduced && !clause.object ? null : clause.subject;
}

function patientOf(clause: Clause): NounPhrase | null {
  if (clause.isPassive || (clause.isReduced && !clause.object)) return clause.subject;
  return clause.object && !clause.object.isDate ? clause.object : null;
}

const PLACES = new WordSet("place put keep");

/** "was placed | under house arrest". */
const isUnderArrest = (sentence: Sentence, { phrases }: Clause): boolean => phrases.some(({ head, preposition }) => preposition === sentence.words.under && sentence.form(head) === "arrest");

/** Arrests, and that none were made. */
export const ARRESTED: Rule = {
  name: "event/arrested",
  kind: "event",
  verbs: ["arrest", "detain", "round up", "apprehend", "make", "jail", "imprison", "pick up", "lock up", "throw", "take away", "haul away", ...PLACES.words.split(" ")],
  needs: ["arrest arrests detain round apprehend jail imprison pick lock throw take haul"],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const patient = patientOf(clause);
    if (lemma === "make") return patient && ["arrest", "arrests"].includes(sentence.form(patient.head)) ? eventDraft(sentence, { subType: "Arrests", clause, actor: agentOf(sentence, clause) }) : null;
    if (PLACES.hasId(sentence, clause.lemma) && !isUnderArrest(sentence, clause)) return null;
    if ((clause.isReduced && clause.isPassive) || sentence.drafts.some((draft) => draft.event?.type === "Protests" && draft.clause === clause)) return null;
    if (HAULS.hasId(sentence, clause.lemma) && !isHauled(sentence, clause, patient)) return null;
    const inner = patient ? null : sentence.syntax.clauses.find((other) => other.governor === clause && other.relation === Relation.Content);
    const target = patient ?? inner?.subject ?? null;
    if (target && COURSES.has(sentence, target.head)) return null;
    if (!target || clause.relation === Relation.Relative || (target.isPronoun && !["nobody", "none", "them", "him", "her"].includes(sentence.form(target.head)))) return null;
    return eventDraft(sentence, { subType: "Arrests", clause, actor: agentOf(sentence, clause), target, ...(inner ? { last: inner.end } : {}) });
  },
  yes: [
    ["Police arrested a youth the next day.", { subType: "Arrests" }],
    ["Three suspects have been detained in Kabul.", { subType: "Arrests", place: "Kabul" }],
    ["Soldiers picked up four students in Yei on Monday.", { subType: "Arrests", place: "Yei" }],
    ["Kenya locked up nine of the exiles in Nairobi on Monday.", { subType: "Arrests", place: "Nairobi" }],
    ["Security agents picked up the movement's treasurer in Nairobi.", { subType: "Arrests", place: "Nairobi" }],
    ["Three students were thrown into prison in Yei.", { subType: "Arrests", place: "Yei" }],
    ["The vice president was placed under house arrest in Juba on Friday.", { subType: "Arrests", place: "Juba" }],
    ["Nobody has been arrested.", { subType: "Arrests", stance: "denied" }],
  ],
  no: ["The talks on detention went on.", "The fall of the currency was arrested.", "Soldiers picked up four stretchers in Yei.", "The bus picked up four students."],
};

const HAULS = new WordSet("pick lock throw take haul");
const JAILS = new WordSet("jail prison cells");

/** "police picked up four students", "were thrown into prison": people, by those who may arrest or into a jail. */
function isHauled(sentence: Sentence, clause: Clause, patient: NounPhrase | null): boolean {
  if (!patient || (sentence.victims.category(patient) === null && !isManOf(sentence, patient))) return false;
  if (sentence.vocabulary.form(clause.lemma) === "throw") return clause.phrases.some(({ head, preposition }) => preposition === sentence.words.into && JAILS.has(sentence, head));
  const agent = agentOf(sentence, clause);
  if (sentence.drafts.some((draft) => draft.kind === "event" && draft.clause === clause)) return false;
  const isState = agent !== null && (AGENTS.has(sentence, agent.head) || (sentence.actor(agent)?.type === "government" && !clause.isPassive && sentence.vocabulary.form(clause.lemma) !== "take"));
  return isState || (agent !== null && sideOf(sentence, agent) === "force") || (sentence.vocabulary.form(clause.lemma) === "lock" && clause.isPassive);
}

const AGENTS = new WordSet("agents authorities regime junta services");

/** "the rebels' last | quartermaster": one of an armed group's. */
function isManOf(sentence: Sentence, patient: NounPhrase): boolean {
  if (patient.possessive >= 0) return (sentence.vocabulary.pos[sentence.tokens.word[patient.head]!]! & Pos.Person) !== 0;
  return patient.of !== null && (sentence.form(patient.of.head) === "them" || sentence.victims.category(patient.of) !== null) && sentence.countIn(patient) !== null;
}

/** Developments that are arrested without anybody being so. */
const COURSES = new WordSet("spread decline fall growth rise slide trend process decay advance erosion drop slump loss attention development");

/** What is looted and burnt. */
export const THINGS = new WordSet(
  "house home hut shop village market school church mosque vehicle car truck building property store farm office crop cattle goat cow livestock sheep camel granary clinic hospital site warehouse convoy aid food business mall temple supermarket trader tent fire bank bus asset cable shelter compound town monastery convent chapel shrine library cemetery kiosk depot granary barn orchard harvest field dwelling centre center station newspaper stall plantation mill ambulance boat hall courthouse registry seminary prison orphanage pharmacy stadium",
);

/** Looting, arson, theft of herds. */
export const LOOTED: Rule = {
  name: "event/looted",
  kind: "event",
  verbs: [
    "loot",
    "burn",
    "torch",
    "plunder",
    "ransack",
    "pillage",
    "rob",
    "steal",
    "set",
    "drive off",
    "demolish",
    "raze",
    "vandalise",
    "vandalize",
    "bulldoze",
    "burn down",
    "take",
    "destroy",
    "drive",
    "strip",
    "empty",
    "wreck",
    "gut",
    "desecrate",
  ],
  needsOf: { set: [THINGS.words], take: [THINGS.words], destroy: [THINGS.words], drive: [THINGS.words], empty: [THINGS.words] },
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const patient = patientOf(clause);
    if (!patient || patient.isPronoun) return null;
    const noun = sentence.nounLemma(patient.head) || sentence.tokens.word[patient.head]!;
    const agent = agentOf(sentence, clause);
    const isThing = THINGS.hasId(sentence, noun) || (patient.of !== null && THINGS.hasNoun(sentence, patient.of.head)) || isSacked(sentence, clause, agent, patient);
    if (!isThing || !isTold(sentence, clause)) return null;
    const isFire = sentence.vocabulary.form(noun) === "fire";
    if (lemma === "set" && !(isFire || ALIGHT.has(sentence, clause.isPassive ? clause.last : patient.last) || sentence.form(patient.last + 1) === "fire")) return null;
    if ((lemma === "take" || lemma === "steal") && !HERDS.hasId(sentence, noun) && lemma === "take") return null;
    if (lemma === "take" && OWN.has(sentence, patient.first)) return null;
    if (STRIPS.hasId(sentence, clause.lemma) && !isArmed(sideOf(sentence, agent)) && sideOf(sentence, agent) !== "crowd") return null;
    if (lemma === "drive" && (!HERDS.hasId(sentence, noun) || !hasOff(sentence, clause))) return null;
    if (agent && ((sentence.form(agent.head) === "fire" && !clause.isPassive) || sideOf(sentence, agent) === "crowd" || isRioting(sentence, agent))) return null;
    if (agent && (BLASTS.has(sentence, agent.head) || (lemma === "destroy" && weaponIn(sentence, agent.first, agent.last) !== null))) return null;
    if (lemma === "burn" && sentence.form(clause.last) === "by" && weaponIn(sentence, clause.last, Math.min(sentence.last, clause.last + 3)) !== null) return null;
    if (lemma === "burn" && clause.isReduced && clause.isPassive && clause.subject === patient && sentence.form(clause.last) === "were") return null;
    return eventDraft(sentence, { subType: "Looting/property destruction", clause, actor: agent === patient ? null : agent, target: null });
  },
  yes: [
    ["The soldiers took some forty cattle and burnt at least eleven houses.", { subType: "Looting/property destruction" }],
    ["Fighters stripped the hospital at Goma of its beds.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Arsonists burned down a monastery near Goma.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Retreating troops gutted Dodaro.", { subType: "Looting/property destruction" }],
    ["Retreating troops gutted the town of Goma.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Rebels looted Goma for two days.", { subType: "Looting/property destruction", place: "Goma" }],
    ["Armed men torched a health centre in Goma.", { subType: "Looting/property destruction", place: "Goma" }],
    ["The site was looted the same night.", { subType: "Looting/property destruction" }],
    ["Arsonists set some 30 fires in the district on Sunday.", { subType: "Looting/property destruction", when: "2020-11-29" }],
  ],
  no: [
    "A vehicle was destroyed by the blast in Goma.",
    "The farmers took their goats home.",
    "They set a date.",
    "The mission saw houses burned by shelling in Goma.",
    "A fire destroyed 40 houses in Goma.",
  ],
};

const SACKS = new WordSet("loot burn torch plunder ransack pillage raze gut strip wreck");
const TOWNS = new WordSet("town city village district suburb quarter");

/** "gutted Suai", "burned the town": by armed hands. */
function isSacked(sentence: Sentence, clause: Clause, agent: NounPhrase | null, patient: NounPhrase): boolean {
  if (agent === patient || !SACKS.hasId(sentence, clause.lemma) || !isArmed(sideOf(sentence, agent))) return false;
  if (TOWNS.has(sentence, patient.head) || sideOf(sentence, patient) === "place") return true;
  return sentence.tokens.tag[patient.head] === Tag.Name && sentence.vocabulary.form(clause.lemma) !== "burn" && sentence.actor(patient) === null && patient.last - patient.first === 1;
}

const BLASTS = new WordSet("blast blasts explosion explosions detonation bombing strike strikes raid raids");

/** What is looting only by armed hands. */
const STRIPS = new WordSet("strip empty wreck gut");
const OWN = new WordSet("their his her its our");
const ALIGHT = new WordSet("fire ablaze alight");
const HERDS = new WordSet("cattle goat cow livestock sheep camel");

function hasOff(sentence: Sentence, clause: Clause): boolean {
  return clause.particle !== 0 || ["off", "away"].includes(sentence.form(clause.last));
}

const BASES = new WordSet("base camp post headquarters barracks checkpoint roadblock outpost garrison point");

/** Bases and posts set up; a mission's office or centre opened. */
export const BASE_SET_UP: Rule = {
  name: "event/base-set-up",
  kind: "event",
  verbs: ["establish", "set up", "build", "open", "create", "erect", "construct", "set", "put up", "pitch"],
  needs: [`${BASES.words} office centre center`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated) return null;
    const patient = patientOf(clause) ?? (clause.isPassive ? null : clause.subject);
    if (!patient) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const noun = baseNoun(sentence, patient);
    if (!noun || !isTold(sentence, clause)) return null;
    if (noun === "office" && lemma !== "open") return null;
    if (patient === clause.subject && !clause.isPassive && lemma !== "open") return null;
    const agent = patient === clause.subject && !clause.isPassive ? patient : agentOf(sentence, clause);
    const isMilitary = isArmed(sideOf(sentence, agent)) || isMilitaryWord(sentence, patient) || noun === "office";
    return isMilitary ? eventDraft(sentence, { subType: "Headquarters or base established", clause, actor: agent ?? patient }) : null;
  },
  yes: [
    ["The navy has built a new base near Massawa.", { subType: "Headquarters or base established", place: "Massawa" }],
    ["The peacekeepers pitched camp outside Goma.", { subType: "Headquarters or base established", place: "Goma" }],
    ["A military tent camp is set up in Kalbajar.", { subType: "Headquarters or base established" }],
    ["An African Union monitoring team opened its office in Mekele on Thursday.", { subType: "Headquarters or base established", when: "2020-12-03" }],
  ],
  no: ["The company opened its office on Thursday.", "Refugees set up a camp."],
};

function baseNoun(sentence: Sentence, phrase: NounPhrase): string | null {
  for (const one of [phrase, phrase.of]) {
    if (!one || one.isDate) continue;
    const noun = sentence.vocabulary.form(sentence.nounLemma(one.head));
    if (BASES.hasNoun(sentence, one.head)) return noun === "point" && sentence.form(one.head - 1) !== "observation" ? null : noun;
    if (noun === "office" || noun === "centre" || noun === "center")
      return isMonitoring(sentence, one) || sentence.actor(phrase.clause?.subject ?? null)?.type === "international" || isMonitoring(sentence, phrase.clause?.subject ?? one) ? "office" : null;
  }
  return null;
}

function isMonitoring(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (["monitoring", "observation", "peacekeeping", "command", "coordination", "military"].includes(sentence.form(i))) return true;
  return false;
}

function isMilitaryWord(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < (phrase.of?.last ?? phrase.last); i++) if (["military", "army", "observation", "naval", "air", "tank", "army's"].includes(sentence.form(i))) return true;
  return false;
}

const ARMS = new WordSet(
  "weapon arm ammunition firearm rifle pistol gun explosive grenade bomb mine landmine bullet cartridge cache munition rocket missile device ied shell ordnance stash launcher arsenal handgun detonator gelatin",
);
const FINDS = new WordSet("find discover recover uncover unearth retrieve");

/** Weapons seized, found in caches, defused, intercepted. */
export const ARMS_SEIZED: Rule = {
  name: "event/arms-seized",
  kind: "event",
  verbs: [
    "seize",
    "confiscate",
    "defuse",
    "find",
    "discover",
    "recover",
    "intercept",
    "uncover",
    "unearth",
    "impound",
    "neutralise",
    "neutralize",
    "dismantle",
    "capture",
    "destroy",
    "foil",
    "thwart",
    "disarm",
    "detonate",
    "deactivate",
    "stop",
    "retrieve",
    "disrupt",
    "make",
  ],
  needs: [`${ARMS.words} drone`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated) return null;
    const patient = patientOf(clause);
    if (!patient || patient.isPronoun || !(hasArms(sentence, patient) || isMadeSafe(sentence, clause, patient) || isStoppedInAir(sentence, clause, patient)) || !isTold(sentence, clause)) return null;
    if (sentence.vocabulary.form(clause.lemma) === "make" && sentence.form(clause.last) !== "safe") return null;
    if (SPENT.hasIn(sentence, patient.first, patient.last) || isOldWar(sentence, patient)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const agent = agentOf(sentence, clause);
    const isDisposed = agent !== null && isDisposal(sentence, agent);
    if (lemma === "detonate" && sideOf(sentence, agent) !== "force" && !isDisposed) return null;
    const isMonitor = agent !== null && sentence.actor(agent)?.type === "international";
    if (FINDS.hasId(sentence, clause.lemma) && (isMonitor || (agent !== null && !isArmed(sideOf(sentence, agent)) && sentence.actor(agent)?.type !== "government" && sentence.actor(agent) !== null)))
      return null;
    if ((lemma === "disarm" || lemma === "detonate" || (lemma === "stop" && !atPost(sentence, clause)) || lemma === "destroy") && !isDisposed && (!agent || !isArmed(sideOf(sentence, agent))))
      return null;
    return eventDraft(sentence, { subType: "Disrupted weapons use", clause, actor: agent, target: isStoppedInAir(sentence, clause, patient) ? launcherOf(sentence, patient) : null });
  },
  yes: [
    ["Four M23 drones were intercepted over Goma on Monday.", { subType: "Disrupted weapons use", place: "Goma", when: "2020-11-30" }],
    ["Soldiers confiscated eleven rifles at a checkpoint near Bouar.", { subType: "Disrupted weapons use" }],
    ["Army engineers made safe a pipe bomb in Derry.", { subType: "Disrupted weapons use", place: "Derry" }],
    ["Sappers defused a 20-kilo device on a bridge near Goma.", { subType: "Disrupted weapons use", place: "Goma" }],
    ["Bomb disposal experts detonated a device in Goma on Monday.", { subType: "Disrupted weapons use", place: "Goma" }],
    ["A truckload of rockets was stopped at a roadblock in Goma.", { subType: "Disrupted weapons use", place: "Goma" }],
    ["Army sappers defused a bomb near Quetta on Monday.", { subType: "Disrupted weapons use" }],
  ],
  no: ["A bomb from the Second World War was found in Dresden.", "The police found the car.", "It found eleven spent cartridges.", "The rebels destroyed a bridge."],
};

/** "a bomb from the Second World | War": long spent. */
const isOldWar = (sentence: Sentence, { first }: NounPhrase): boolean => {
  for (let i = first; i < Math.min(sentence.last, first + OLD_REACH); i++) if (sentence.form(i) === "world" && sentence.form(i + 1) === "war") return true;
  return false;
};
const OLD_REACH = 12;

const DEFUSES = new WordSet("make defuse deactivate disarm neutralise neutralize");

/** "defused a 20-kilo | device": what is made safe is a bomb. */
const isMadeSafe = (sentence: Sentence, { lemma }: Clause, { head }: NounPhrase): boolean => DEFUSES.hasId(sentence, lemma) && ["device", "devices"].includes(sentence.form(head));

const DRONES = new WordSet("drone uav");
const STOPS = new WordSet("intercept destroy neutralise neutralize thwart foil");

/** "intercepted several drones": a drone is a weapon where it is stopped. */
const isStoppedInAir = (sentence: Sentence, { lemma }: Clause, patient: NounPhrase): boolean => STOPS.hasId(sentence, lemma) && DRONES.hasNoun(sentence, patient.head);

/** "stopped at a roadblock". */
const atPost = (sentence: Sentence, { phrases, isPassive }: Clause): boolean => isPassive && phrases.some(({ head }) => POSTS.has(sentence, head));

const POSTS = new WordSet("roadblock checkpoint border crossing port harbour");
const SPENT = new WordSet("spent empty used");

function hasArms(sentence: Sentence, phrase: NounPhrase): boolean {
  for (const one of [phrase, phrase.of, phrase.of?.of]) {
    if (!one || one.isDate) continue;
    const noun = sentence.nounLemma(one.head) || sentence.tokens.word[one.head]!;
    if (ARMS.hasId(sentence, noun)) return sentence.vocabulary.form(noun) !== "device" || weaponIn(sentence, one.first, one.last) !== null;
  }
  return false;
}

/** Groups that split, form, disband, change sides. */
export const GROUP_CHANGED: Rule = {
  name: "event/group-changed",
  kind: "event",
  verbs: ["break", "defect", "disband", "merge", "form", "set up", "split", "dissolve", "desert", "rename", "rebrand", "change", "sever", "cut"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isNegated || !isTold(sentence, clause)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const patient = patientOf(clause);
    if (patient && sentence.actor(patient)?.type === "international") return null;
    const isGroup = (phrase: NounPhrase | null): boolean =>
      phrase !== null &&
      (isArmed(sideOf(sentence, phrase)) || ["militia", "wing", "unit", "brigade", "battalion", "organisation", "organization", "coalition", "force"].includes(sentence.form(phrase.head))) &&
      STANDINGS.at(sentence, phrase.head) !== "post";
    if (RENAMES.has(lemma) && sentence.drafts.some(({ event }) => event?.subType === "Change to group/activity")) return null;
    if (RENAMES.has(lemma)) return isGroup(clause.subject) && isRenamed(sentence, clause) ? eventDraft(sentence, { subType: "Change to group/activity", clause, actor: clause.subject }) : null;
    if (lemma === "break" && sentence.vocabulary.form(clause.particle) !== "away" && !isBroken(sentence, clause)) return null;
    if (lemma === "defect" || lemma === "merge" || lemma === "desert" || lemma === "break")
      return isGroup(clause.subject) ? eventDraft(sentence, { subType: "Change to group/activity", clause, actor: clause.subject }) : null;
    if (lemma === "form" || lemma === "set")
      return patient && isGroup(patient) && (clause.isPassive || isArmed(sideOf(sentence, clause.subject)))
        ? eventDraft(sentence, { subType: "Change to group/activity", clause, actor: agentOf(sentence, clause) ?? patient })
        : null;
    return isGroup(clause.subject) && (patient === null || isGroup(patient)) ? eventDraft(sentence, { subType: "Change to group/activity", clause, actor: clause.subject }) : null;
  },
  yes: [
    ["Some thirty fighters have defected to the army.", { subType: "Change to group/activity" }],
    ["A rebel commander broke with the movement in Goma.", { subType: "Change to group/activity", place: "Goma" }],
    ["The M23 renamed itself the Patriotic Front on Monday.", { subType: "Change to group/activity", when: "2020-11-30" }],
    ["The group changed its name in March.", { subType: "Change to group/activity", when: "2020-03" }],
    ["The M23 severed its ties with the FDLR in March.", { subType: "Change to group/activity" }],
    ["A splinter group broke away from M23 in March.", { subType: "Change to group/activity", when: "2020-03" }],
  ],
  no: ["The judges formed a panel.", "The company renamed itself in March.", "The army cut the road.", "The rebels changed their tune."],
};

const RENAMES: ReadonlySet<string> = new Set(["rename", "rebrand", "change", "sever", "cut"]);
const ITSELF = new WordSet("itself themselves");
const TIES = new WordSet("ties links relations tie link");

/** "renamed itself", "changed its name", "severed its ties with": a group is another from then on. */
function isRenamed(sentence: Sentence, { lemma, last, object, isPassive }: Clause): boolean {
  const verb = sentence.vocabulary.form(lemma);
  if (verb === "rename" || verb === "rebrand") return isPassive || ITSELF.has(sentence, last);
  if (isPassive || object === null || object.isDate) return false;
  return verb === "change" ? sentence.form(object.head) === "name" : TIES.has(sentence, object.head);
}

/** "broke with the movement": with an armed group one belongs to. */
function isBroken(sentence: Sentence, clause: Clause): boolean {
  const former = clause.object === null ? sentence.phraseBehind(clause, sentence.words.with, sentence.words.from) : null;
  return former !== null && former.prepositionAt === clause.last && (isArmed(sideOf(sentence, former)) || sentence.form(former.head) === "movement");
}

export const STRATEGIC_RULES: readonly Rule[] = [ARRESTED, BASE_SET_UP, ARMS_SEIZED, LOOTED, GROUP_CHANGED];
