import { Tag } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isDevice } from "./events-devices.js";
import { doersOf, isStrikeBy, strikersOf, toldDoer } from "./events-doers.js";
import type { SubType } from "./event-types.js";
import { eventDraft, extend, isOfEventAbove, isTold, SUB_TYPE } from "./events-draft.js";
import { isArmed, sideOf, violenceOf } from "./events-sides.js";
import { isHarmless, readHarmless } from "./events-harmless.js";
import { isDisposal, type Weapon, WEAPON_WORDS, weaponIn, WEAPONS } from "./events-words.js";
import { isAccident } from "./events-accidents.js";
import { WordSet } from "../word-set.js";

/** The agent of an act with a weapon: a passive's "by", else a subject that is no weapon. */
function agentOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  const by = toldDoer(sentence, clause);
  if (by) return weaponIn(sentence, by.first, by.last) ? null : by;
  if (clause.isPassive || !clause.subject || isDevice(sentence, clause.subject)) return null;
  return sentence.actor(clause.subject) || sideOf(sentence, clause.subject) ? clause.subject : null;
}

function explosion(sentence: Sentence, clause: Clause, weapon: Weapon | null, target: NounPhrase | null): Draft | null {
  const subType = weapon ? SUB_TYPE[weapon] : undefined;
  if (!subType || !isTold(sentence, clause)) return null;
  const actor = agentOf(sentence, clause);
  const actors = actor !== null && actor === clause.subject ? strikersOf(sentence, actor) : null;
  return eventDraft(sentence, { subType: wholeClause(sentence, clause, subType), clause, target, ...(actors ? { actors } : { actor }) });
}

/** A suicide, gas or grenade word anywhere in the clause decides over a bomb or shell. */
function wholeClause(sentence: Sentence, clause: Clause, subType: SubType): SubType {
  const { subject } = clause;
  if (subType === SUB_TYPE.shell && subject && !clause.isPassive && LEFT_OVER.hasIn(sentence, subject.first, subject.head)) return SUB_TYPE.bomb!;
  const all = weaponIn(sentence, Math.max(sentence.first, clause.start), clause.end);
  if (all === "suicide" || all === "chemical") return SUB_TYPE[all]!;
  return all === "air" && subject && !clause.isPassive && weaponIn(sentence, subject.first, subject.last) === "air" ? "Air/drone strike" : subType;
}

/** "an old mortar shell exploded": nobody has fired it of late. */
const LEFT_OVER = new WordSet("old unexploded leftover abandoned discarded rusty rusted buried wartime dud forgotten");

function targetOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  const { words } = sentence;
  return (
    clause.phrases.find((phrase) => phrase.first > clause.verb && !phrase.isDate && (phrase.preposition === words.at || phrase.preposition === words.on || phrase.preposition === words.against)) ??
    null
  );
}

/** The weapon acts: it explodes, lands, kills. */
export const WEAPON_ACTS: Rule = {
  name: "event/weapon-acts",
  kind: "event",
  verbs: [
    "explode",
    "detonate",
    "go off",
    "blow up",
    "burst",
    "kill",
    "wound",
    "injure",
    "hit",
    "strike",
    "destroy",
    "land",
    "fall",
    "slam",
    "hurt",
    "rip",
    "tear",
    "target",
    "pound",
    "damage",
    "maim",
    "rock",
    "shake",
    "demolish",
    "derail",
    "raze",
    "flatten",
    "wreck",
    "sink",
    "level",
    "shatter",
    "crash",
    "leave",
    "claim",
    "cost",
    "open up",
  ],
  needs: [`${WEAPON_WORDS} explosion blast detonation strike strikes`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || isOfEventAbove(sentence, clause)) return null;
    const { subject } = clause;
    if (clause.borrowsSubject && !clause.object && sentence.phraseBehind(clause, sentence.words.by)) return null;
    if (isDisposal(sentence, subject) || (MINES.has(sentence, subject.first) && clause.isPerfect)) return null;
    const from = subject.after && subject.after.preposition === 0 && subject.after.clause === clause ? subject.after.first : subject.first;
    const named = weaponIn(sentence, from, ownEnd(sentence, clause, subject)) ?? hangingOn(sentence, subject) ?? (subject.of ? weaponIn(sentence, subject.of.first, subject.of.last) : null);
    if (named === null && isAccident(sentence, subject)) return null;
    const weapon = named ?? (isStrikeBy(sentence, subject) ? "air" : null) ?? (BLASTS.has(sentence, subject.head) && !STATES_OF_WEAPON.hasId(sentence, clause.lemma) ? "bomb" : null);
    if (["leave", "claim", "cost"].includes(sentence.vocabulary.form(clause.lemma)) && sentence.lastCasualty() === null) return null;
    const isShot = weapon === "air" && !clause.object && ["crash", "land", "fall"].includes(sentence.vocabulary.form(clause.lemma));
    return weapon && !isShot && subject.last <= clause.first ? explosion(sentence, clause, weapon, clause.object) : null;
  },
  yes: [
    ["A landmine destroyed a truck near Goma on Tuesday.", { subType: "Remote explosive/landmine/IED", place: "Goma", when: "2020-12-01" }],
    ["Shells hit a block of flats in Donetsk.", { subType: "Shelling/artillery/missile attack" }],
    ["Two officers were wounded when a booby trap went off in a stairwell.", { subType: "Remote explosive/landmine/IED" }],
    ["A mine on the Route 69 verge at Goma killed an ox-cart driver.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["Warplanes struck a camp near Kidal.", { subType: "Air/drone strike" }],
    ["The shelling of a Kenyan army base near Goma killed nine soldiers.", { subType: "Shelling/artillery/missile attack", place: "Goma", actors: [] }],
    ["An air strike on an M23 camp killed six fighters.", { subType: "Air/drone strike", actors: [] }],
    ["Kenyan strikes hit Goma on Monday.", { subType: "Air/drone strike", place: "Goma" }],
    ["An explosion ripped through a market in Kabul.", { subType: "Remote explosive/landmine/IED", place: "Kabul" }],
    ["Artillery and machine-gun fire rocked the south of Khartoum.", { subType: "Shelling/artillery/missile attack" }],
  ],
  no: [
    "Two drones were intercepted and destroyed over Goma by Kenyan forces.",
    "Rioting that followed a death in a helicopter crash has left nine people dead in Goma.",
    "A gas explosion in a flat in Milan injured four.",
    "An explosion at a fireworks factory in Goma killed nine.",
    "De-mining teams destroyed nine mines.",
    "The helicopter landed in Goma.",
    "A row exploded in parliament.",
  ],
};

/** Where a relative clause on the subject begins, else the verb: "rioting | that followed the blast | left nine dead". */
function ownEnd({ syntax }: Sentence, { first }: Clause, subject: NounPhrase): number {
  let end = first;
  for (const other of syntax.clauses) if (other.relation === Relation.Relative && !other.isReduced && other.start >= subject.last && other.start < end) end = other.start;
  return end;
}

/** "A mine on the Route | 69 verge at Goma killed": the weapon that opens the sentence, where what hangs on it was taken for the subject. */
function hangingOn(sentence: Sentence, subject: NounPhrase): Weapon | null {
  const [opening, next] = sentence.syntax.phrases;
  if (!opening || !next || opening.preposition !== 0 || opening.first > sentence.first + 1 || next.prepositionAt !== opening.last || next.last !== subject.first) return null;
  return weaponIn(sentence, opening.first, opening.last);
}

export const BLASTS = new WordSet("explosion explosions blast blasts");
/** What a blast does not do. */
const STATES_OF_WEAPON = new WordSet("explode detonate land fall go");

const ROUNDS = new WordSet("rounds round salvo salvoes volley");

/** Weapons are used: thrown, planted, fired, dropped. */
export const WEAPON_USED: Rule = {
  name: "event/weapon-used",
  kind: "event",
  verbs: [
    "throw",
    "hurl",
    "lob",
    "toss",
    "plant",
    "lay",
    "fire",
    "launch",
    "drop",
    "detonate",
    "emplace",
    "place",
    "explode",
    "set off",
    "use",
    "attach",
    "rain",
    "blow up",
    "carry out",
    "conduct",
    "trigger",
  ],
  needs: [`${WEAPON_WORDS} ${ROUNDS.words}`],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const used = usedWeapon(sentence, clause);
    const weapon = used === "bomb" && lemma === "drop" ? "air" : used;
    if (!weapon) return null;
    if (isDowned(sentence, clause) || (lemma === "detonate" && clause.subject !== null && isDisposal(sentence, clause.subject))) return null;
    if ((lemma === "use" || lemma === "place") && weapon !== "chemical" && weapon !== "shell") return null;
    if (
      (lemma === "carry" || lemma === "conduct" || lemma === "launch") &&
      weapon === "shell" &&
      clause.object &&
      clause.object.first > clause.verb &&
      sentence.form(clause.object.head) === "launcher"
    )
      return null;
    return explosion(sentence, clause, weapon, targetOf(sentence, clause));
  },
  yes: [
    ["Two helicopters fired rockets at a row of houses in Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["Kenya, which broke the truce that it had agreed in Nairobi in May 2019, fired three rockets at Goma.", { place: "Goma", when: null }],
    ["A grenade was thrown at a police station in Nairobi on Wednesday.", { subType: "Grenade", place: "Nairobi" }],
    ["The rebels denied that they had planted the bomb in Kabul.", { subType: "Remote explosive/landmine/IED", stance: "denied" }],
    ["A rocket fired at Bagram on Wednesday missed.", { subType: "Shelling/artillery/missile attack" }],
    ["Army tanks fired eleven rounds at the village.", { subType: "Shelling/artillery/missile attack" }],
  ],
  no: ["The army laid the blame on the rebels.", "Police fired tear gas.", "The company launched a drone in May."],
};

const DOWNS = new WordSet("shoot down intercept destroy bring");

/** "shot down the drones | launched by the rebels": what did not come to strike. */
const isDowned = (sentence: Sentence, clause: Clause): boolean =>
  clause.isReduced &&
  clause.subject !== null &&
  sentence.syntax.clauses.some((other) => other !== clause && DOWNS.hasId(sentence, other.lemma) && (other.isPassive ? other.subject : other.object) === clause.subject);

/** The weapon of a clause of use: the object or passive subject, else tanks and guns that fire rounds. */
function usedWeapon(sentence: Sentence, clause: Clause): Weapon | null {
  const object = clause.isPassive || clause.isReduced || !clause.object || clause.object.isDate ? (clause.object ?? clause.subject) : clause.object;
  const lemma = sentence.vocabulary.form(clause.lemma);
  let weapon = object && !object.isDate ? weaponIn(sentence, object.first, Math.max(object.last, object.of ? object.of.last : 0)) : null;
  if (!weapon && clause.subject && clause.subject !== object && lemma === "fire" && object && ROUNDS.has(sentence, object.head) && HEAVY.has(sentence, clause.subject.head)) weapon = "shell";
  if (weapon === "air" && (lemma === "fire" || lemma === "throw" || lemma === "place" || lemma === "lay" || (lemma === "launch" && sentence.form(object!.head) === "drone"))) return null;
  if (weapon === "gas" || weapon === "gun") return null;
  return weapon;
}

const HEAVY = new WordSet("tanks tank guns mortars artillery batteries howitzers gunboats");

/** "shelled the hills", "bombed the port": the verb names the weapon. */
export const SHELLED: Rule = {
  name: "event/shelled",
  kind: "event",
  verbs: ["shell", "bombard", "pound", "mortar", "rocket", "bomb", "strafe", "grenade", "dynamite", "blow up"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const target = clause.isPassive ? clause.subject : clause.object;
    if (!target || target.isDate) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "pound" && !isArmed(sideOf(sentence, agentOf(sentence, clause)))) return null;
    if (
      (lemma === "shell" || lemma === "rocket") &&
      sideOf(sentence, target) === null &&
      !isArmed(sideOf(sentence, agentOf(sentence, clause))) &&
      sentence.placesIn(clause.start, clause.end).length === 0
    )
      return null;
    if (lemma === "blow" && clause.isPassive && !clause.isReduced && BLOWN.hasNoun(sentence, target.head)) return explosion(sentence, clause, "bomb", target);
    if (lemma === "blow" && (clause.isPassive || !isArmed(sideOf(sentence, clause.subject)) || weaponIn(sentence, target.first, target.last) !== null)) return null;
    const named = weaponIn(sentence, Math.max(sentence.first, clause.start), clause.end);
    const isAir = named === "air" || lemma === "strafe" || isAirForce(sentence, agentOf(sentence, clause));
    const subType: SubType = isAir
      ? "Air/drone strike"
      : lemma === "bomb" || lemma === "dynamite" || lemma === "blow"
        ? lemma === "bomb" && isFlying(sentence, agentOf(sentence, clause))
          ? "Air/drone strike"
          : "Remote explosive/landmine/IED"
        : "Shelling/artillery/missile attack";
    return isTold(sentence, clause) ? eventDraft(sentence, { subType, clause, actor: agentOf(sentence, clause), target }) : null;
  },
  yes: [
    ["In November the army shelled the hills around Kachin.", { subType: "Shelling/artillery/missile attack", when: "2020-11" }],
    ["Kenyan troops pounded the village of Kibumba with heavy weapons.", { subType: "Shelling/artillery/missile attack", place: "Kibumba" }],
    ["The Kenyan air force pounded the hills near Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["A bridge near Goma was blown up during the night.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["The coalition bombed a wedding hall in Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["A spokesman denied that his side had shelled the town.", { subType: "Shelling/artillery/missile attack", stance: "denied" }],
  ],
  no: ["Rain pounded the town of Goma.", "The shares were shelved.", "She shells groundnuts while she talks.", "The minister blew up a balloon."],
};

const isAirForce = (sentence: Sentence, agent: NounPhrase | null): boolean => agent !== null && sentence.form(agent.head) === "force" && sentence.form(agent.head - 1) === "air";

/** A state, its forces or a coalition bomb from the air; an armed group does not. */
function isFlying(sentence: Sentence, agent: NounPhrase | null): boolean {
  return agent === null || sideOf(sentence, agent) === "force" || sentence.form(agent.head) === "coalition" || ["government", "military", "international"].includes(sentence.actor(agent)?.type ?? "");
}

/** What saboteurs blow up. */
const BLOWN = new WordSet(
  "bridge house home school shop church mosque shrine pylon pipeline railway line dam station office building car bus lorry truck van train tower depot warehouse monument culvert tank post hotel",
);

/** People and things harmed by or in something that explodes: "was hurt by a cluster bomblet", "hit by mortar rounds". */
export const HARMED_BY: Rule = {
  name: "event/harmed-by-weapon",
  kind: "event",
  verbs: ["kill", "wound", "injure", "hurt", "hit", "strike", "die", "damage", "destroy", "maim", "target", "come", "perish", "attack", "blow up", "wreck", "rake", "riddle", "spray", "burn"],
  needs: [WEAPON_WORDS],
  read: (sentence, clause) => {
    if (!clause) return null;
    const isCome = sentence.vocabulary.form(clause.lemma) === "come";
    if (!clause.isPassive && !clause.isReduced && !isCome && !["die", "perish", "attack"].includes(sentence.vocabulary.form(clause.lemma))) return null;
    const { words } = sentence;
    const means = clause.phrases.find(
      (phrase) =>
        phrase.first > clause.verb &&
        !phrase.isDate &&
        (isCome ? phrase.preposition === words.under : phrase.preposition === words.by || phrase.preposition === words.in || phrase.preposition === words.with) &&
        weaponIn(sentence, phrase.first, meansEnd(sentence, phrase)) !== null,
    );
    if (!means || (!(isCome && FIRES.has(sentence, means.head)) && isArmed(sideOf(sentence, means)) && !BOMBS.has(WEAPONS.at(sentence, means.head) ?? "gun"))) return null;
    const weapon = weaponIn(sentence, means.first, meansEnd(sentence, means))!;
    if (weapon === "gun") return readGunfire(sentence, clause);
    const subType = DIES.hasId(sentence, clause.lemma) ? SUB_TYPE[weapon] : undefined;
    if (isHarmless(sentence, clause)) return readHarmless(sentence, clause, weapon, means);
    if (subType && !clause.isPassive) return isTold(sentence, clause) ? eventDraft(sentence, { subType, clause, actors: [], target: clause.subject }) : null;
    const told = explosion(sentence, clause, weapon, clause.isPassive || isCome ? clause.subject : clause.object);
    return told && told.event!.actors.length === 0 ? { ...told, event: { ...told.event!, actors: doersOf(sentence, means) } } : told;
  },
  yes: [
    ["A woman was killed by Kenyan shelling near Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma", actors: [{ name: "Kenyan", party: "KEN" }] }],
    ["Two officers were injured by a tripwire bomb in Gori.", { subType: "Remote explosive/landmine/IED" }],
    ["A minibus was blown up by an M23 mine near Goma.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["A camp at Kidal was hit by a car packed with explosives.", { subType: "Remote explosive/landmine/IED", place: "Kidal" }],
    ["A bus was raked with gunfire near Goma.", { subType: "Attack", place: "Goma" }],
    ["Residents of Goma came under artillery fire twice on Friday.", { subType: "Shelling/artillery/missile attack", place: "Goma" }],
    ["Peacekeepers came under mortar fire last week.", { subType: "Shelling/artillery/missile attack" }],
    ["Two airmen died in the suicide blast at Goma.", { subType: "Suicide bomb", actors: [] }],
    ["No one was hurt in Monday's shelling of Goma.", { subType: "Shelling/artillery/missile attack", place: "Goma", stance: "asserted", targets: [] }],
    ["Six traders were killed in an air strike on Monday.", { subType: "Air/drone strike", when: "2020-11-30" }],
  ],
  no: ["He was hurt by the decision.", "Two men were killed by gunmen in a car."],
};

const DIES = new WordSet("die perish");
/** "IRA bombs": theirs, and not they. */
const BOMBS: ReadonlySet<Weapon> = new Set<Weapon>(["bomb", "shell", "grenade", "air"]);
const FIRES = new WordSet("fire shelling bombardment attack");

/** "a car | packed with explosives". */
function meansEnd(sentence: Sentence, { last, of }: NounPhrase): number {
  return LADEN.has(sentence, last) ? Math.min(sentence.last, last + 3) : (of?.last ?? last);
}

const LADEN = new WordSet("packed laden filled loaded stuffed rigged crammed");

/** "was hit by rifle fire": a clash or an attack by who was hit. */
function readGunfire(sentence: Sentence, clause: Clause): Draft | null {
  if (!clause.isPassive || !clause.subject || !isTold(sentence, clause)) return null;
  return eventDraft(sentence, { subType: violenceOf(sentence, null, sideOf(sentence, clause.subject), clause.subject), clause, actors: [], target: clause.subject });
}

const MINES = new WordSet("mine mines landmine landmines ied bomb explosive");

/** A vehicle or walker on a mine: "ran over a mine", "struck an anti-tank mine". */
export const ON_A_MINE: Rule = {
  name: "event/on-a-mine",
  kind: "event",
  verbs: ["run", "drive", "strike", "hit", "step", "roll", "trigger", "pass", "set off", "tread", "blow up"],
  needs: [MINES.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive) return null;
    let at = -1;
    for (let i = clause.last; i < Math.min(sentence.last, clause.last + 7); i++) {
      if (i > clause.last && sentence.tokens.tag[i] === Tag.Preposition) break;
      if (MINES.has(sentence, i) || (sentence.form(i) === "one" && i === clause.last + 1 && MINES.hasIn(sentence, sentence.first, clause.first))) at = i;
    }
    if (at < 0) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (["run", "drive", "step", "roll", "pass", "tread", "blow"].includes(lemma) && !["over", "on", "into", "onto"].includes(sentence.form(clause.last))) return null;
    return isTold(sentence, clause) ? eventDraft(sentence, { subType: "Remote explosive/landmine/IED", clause, actors: [], target: clause.subject }) : null;
  },
  yes: [
    ["On Tuesday a bus ran over a mine on the road to Gali.", { subType: "Remote explosive/landmine/IED", when: "2020-12-01" }],
    ["Mines go on killing: on Tuesday a lorry ran over one near Goma.", { subType: "Remote explosive/landmine/IED", place: "Goma" }],
    ["An army lorry blew up on a mine north of Bria.", { subType: "Remote explosive/landmine/IED", place: "Bria" }],
    ["An army truck struck an anti-tank mine near Bria.", { subType: "Remote explosive/landmine/IED", actors: [] }],
  ],
  no: ["The company drove over the hill to the mine.", "The strike hit the copper company."],
};

const SELVES = new WordSet("himself herself themselves itself");

/** Suicide bombers blow themselves up, whatever the verb. */
export const SUICIDE: Rule = {
  name: "event/suicide-bomb",
  kind: "event",
  verbs: ["blow", "detonate", "target", "attack", "strike", "kill", "hit", "explode", "ram", "carry out", "storm", "go off", "set off", "blow up"],
  nouns: ["bombing", "bomber"],
  needs: [`${WEAPONS.words("suicide")} ${SELVES.words}`],
  read: (sentence, clause, phrase) => {
    const first = clause ? Math.max(sentence.first, clause.start) : phrase!.first;
    const last = clause ? clause.end : phrase!.last;
    if (phrase !== null && phrase.clause?.subject === phrase && phrase.clause.lemma === sentence.words.be) return null;
    if (weaponIn(sentence, first, last) === "suicide")
      return clause
        ? explosion(sentence, clause, "suicide", clause.isPassive ? clause.subject : targetOf(sentence, clause))
        : eventDraft(sentence, { subType: "Suicide bomb", clause: null, first: phrase!.first, last: extend(sentence, phrase!.last), at: phrase!.head });
    if (!clause) return null;
    const isSelf = SELVES.has(sentence, clause.last) && ["blow", "detonate", "explode"].includes(sentence.vocabulary.form(clause.lemma));
    return isSelf && isTold(sentence, clause) ? eventDraft(sentence, { subType: "Suicide bomb", clause, actor: clause.subject }) : null;
  },
  yes: [
    ["A suicide bomber struck a depot in Kabul on Monday.", { subType: "Suicide bomb", place: "Kabul" }],
    ["Two attackers blew themselves up at the gate.", { subType: "Suicide bomb" }],
  ],
  no: ["The wind blew the tents down.", "Suicide bombings are a hallmark of the M23 in Goma."],
};

export const EXPLOSION_RULES: readonly Rule[] = [SUICIDE, WEAPON_USED, ON_A_MINE, WEAPON_ACTS, SHELLED, HARMED_BY];
