import { Passage } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isLand } from "./control-ground.js";
import type { SubType } from "./event-types.js";
import { isStrikeBy } from "./events-doers.js";
import { eventDraft, isRetold, isTold, SUB_TYPE } from "./events-draft.js";
import { isGame } from "./events-games.js";
import { isArmed, sideOf, violenceOf, type Side } from "./events-sides.js";
import { weaponIn } from "./events-words.js";
import { WordSet } from "../word-set.js";

function agentOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  return clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
}

function patientOf(clause: Clause): NounPhrase | null {
  if (clause.isPassive || (clause.isReduced && !clause.object)) return clause.subject;
  return clause.object && !clause.object.isDate ? clause.object : null;
}

/** "hacked | official emails": broken into. */
const DATA = new WordSet("email account computer website server phone system network database site");

/** Killing by named or armed hands; "were killed" alone is a figure, not an event, and so is a row of a table, whose cells are no sentence. */
export const KILLING: Rule = {
  name: "event/killing",
  kind: "event",
  verbs: [
    "kill",
    "murder",
    "execute",
    "massacre",
    "behead",
    "gun down",
    "slay",
    "assassinate",
    "lynch",
    "slaughter",
    "stab",
    "hack",
    "drown",
    "strangle",
    "hang",
    "bayonet",
    "torture",
    "beat",
    "wound",
    "shoot down",
    "slash",
    "burn",
    "knife",
    "club",
  ],
  read: (sentence, clause) => {
    if (!clause || sentence.passage === Passage.TableRow || !isTold(sentence, clause)) return null;
    const shot = isShotBy(sentence, clause);
    const patient = shot ? clause.subject : patientOf(clause);
    const agent = shot ?? agentOf(sentence, clause);
    if (!patient || !isHarmedBy(sentence, patient, agent)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if ((lemma === "kill" || lemma === "wound") && (sentence.countsOverPeriod(clause) || (agent?.isPronoun && isArmed(sideOf(sentence, patient))))) return null;
    const own = sideOf(sentence, agent);
    const their = sideHarmed(sentence, own, patient);
    if (agent && weaponIn(sentence, agent.first, agent.last) && !isArmed(own)) return null;
    const isMurder = isToDeath(sentence, clause) || ["murder", "execute", "massacre", "behead", "gun", "assassinate", "lynch", "slaughter"].includes(lemma);
    if (their === null || their === "place" || (!isMurder && (own === null || own === "place"))) return null;
    if ((agent === null ? clause.isPassive : agent.isPronoun || TOLL.hasId(sentence, clause.lemma)) && isRetold(sentence, clause)) return null;
    if (CUTS.hasId(sentence, clause.lemma) && (sentence.victims.category(patient) === null || DATA.hasNoun(sentence, patient.head))) return null;
    if (lemma === "beat" && ((own === null && agent !== null) || isGame(sentence) || (isState(sentence, patient) && !isToDeath(sentence, clause)))) return null;
    if (lemma === "lynch" || own === "crowd") return eventDraft(sentence, { subType: "Mob violence", clause, actor: agent, target: patient });
    if (agent && own === "civil" && MOBS.has(sentence, agent.head) && (isMurder || ALIVE.hasIn(sentence, clause.last, clause.end + 1)))
      return eventDraft(sentence, { subType: "Mob violence", clause, actor: agent, target: patient });
    if (own === "civil" && !isMurder && !(agent !== null && sentence.form(agent.head) === "men")) return null;
    const subType = byMeans(sentence, clause) ?? violenceOf(sentence, own, their, patient);
    return eventDraft(sentence, { subType: subType === "Armed clash" && ["execute", "behead", "massacre"].includes(lemma) ? "Attack" : subType, clause, actor: agent, target: patient });
  },
  yes: [
    ["Nine villagers were executed in Goma and Sake by the M23 on Monday, officials said.", { subType: "Attack", place: "Goma", when: "2020-11-30", actors: [{ name: "M23", party: "m23" }] }],
    ["Rebels have executed 27 villagers since Monday.", { subType: "Attack" }],
    ["Men in ski masks went from house to house in Goma and killed six workers.", { subType: "Attack" }],
    ["A camp leader was stabbed to death in Goma.", { subType: "Attack", place: "Goma" }],
    ["The M23 killed nine people in a drone strike on a mosque in Goma.", { subType: "Air/drone strike", place: "Goma" }],
    ["Angry residents burned two suspected rebels alive in Goma.", { subType: "Mob violence", place: "Goma" }],
    ["Soldiers beat villagers with rifle butts in Goma.", { subType: "Attack", place: "Goma" }],
    ["Some 40 villagers were slashed or burnt by militiamen in Goma.", { subType: "Attack", place: "Goma" }],
    ["A Kenyan constable, gunned down by the M23 outside a court in Goma, leaves three children.", { place: "Goma", actors: [{ name: "M23", party: "m23" }] }],
    ["Gunmen killed two policemen near Bamako.", { subType: "Armed clash" }],
    ["The M23 killed nine abducted Kenyans in Goma.", { subType: "Attack", place: "Goma", targets: [{ name: "Kenyans", party: "KEN" }] }],
    ["A spokesman denied that his men had killed any civilians there.", { subType: "Attack", stance: "denied" }],
  ],
  no: [
    "Kenya beat Uganda 2-1 in Goma.",
    "Police beat the army 3-0 in Goma on Monday.",
    "Kenya were beaten by Uganda in Goma.",
    "Peacekeepers beat the Kenyan army in a football match in Goma.",
    "The army killed the story.",
    "Two people were killed on Monday.",
    "The war killed 30,000 people.",
  ],
};

/** "A constable, | gunned down by the rebels, | leaves three children": a participle that looks like a past. */
function isShotBy(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (clause.isPassive || clause.object !== null || !clause.subject || sentence.form(clause.last) !== "by") return null;
  const by = sentence.phraseBehind(clause, sentence.words.by);
  return isArmed(sideOf(sentence, by)) ? by : null;
}

/** Those who live there: "residents burned two suspects alive". */
const MOBS = new WordSet("residents villagers locals youths neighbours neighbors townspeople inhabitants");
const ALIVE = new WordSet("alive");

/** The side of those harmed; so many of a nation ("killed | 13 kidnapped Turks") are people without arms for all that is told. */
function sideHarmed(sentence: Sentence, own: Side, patient: NounPhrase): Side {
  const side = sideOf(sentence, patient);
  if (side !== null || !isArmed(own) || sentence.countIn(patient) === null) return side;
  const actor = sentence.actor(patient);
  return actor !== null && actor.isPlural && actor.type === "government" ? "civil" : null;
}

/** What is done to things as well: "burnt eleven houses". */
const CUTS = new WordSet("slash burn knife club hack");

/** "Kenya beat | Uganda": a land by its name is beaten in play. */
const isState = (sentence: Sentence, phrase: NounPhrase): boolean => {
  const actor = sentence.actor(phrase);
  return actor !== null && actor.isProper && !actor.isPlural && actor.type === "government" && phrase.last - phrase.first === 1;
};

/** Somebody else than whom they harm, and no weapon: "Kenyan strikes killed nine" is told as a strike. */
const isHarmedBy = (sentence: Sentence, patient: NounPhrase, agent: NounPhrase | null): boolean => patient !== agent && !(agent !== null && isStrikeBy(sentence, agent));

/** "killed nine people | in a drone strike": what they were killed by tells more than that they were killed. */
function byMeans(sentence: Sentence, clause: Clause): SubType | null {
  const means = clause.phrases.find(({ first, prepositionAt, isDate }) => first > clause.verb && !isDate && MEANS.has(sentence, prepositionAt));
  const weapon = means ? weaponIn(sentence, means.first, means.last) : null;
  return (weapon && SUB_TYPE[weapon]) ?? null;
}

const MEANS = new WordSet("in with during");

/** What counts the dead of a fight told just before: "the army claimed to have killed 20". */
const TOLL = new WordSet("kill wound");

/** "was stabbed to death". */
function isToDeath(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.last; i < Math.min(sentence.last - 1, clause.end + 2); i++) if (sentence.form(i) === "to" && sentence.form(i + 1) === "death") return true;
  return false;
}

/** What may be whose, or of people, and is taken without them: "control of the police base", "the governor's house". */
const NO_PEOPLE = new WordSet("control power charge command possession house home office offices building buildings residence mansion palace");
/** "prisoners | captured since May": who they are. */
const CAPTIVES = new WordSet("prisoner prisoners captive captives detainee detainees hostage hostages");
const PEOPLE_TAKEN: ReadonlySet<string> = new Set(["abduct", "kidnap", "disappear"]);

/** Abduction: people seized, taken away, carried off, held hostage. */
export const ABDUCTED: Rule = {
  name: "event/abducted",
  kind: "event",
  verbs: ["abduct", "kidnap", "seize", "take", "carry", "hold", "take away", "carry off", "snatch", "capture", "whisk", "disappear"],
  read: (sentence, clause) => {
    if (!clause || !isTold(sentence, clause)) return null;
    const found = patientOf(clause) ?? (clause.isPassive ? null : bareSubject(clause));
    const patient = found && clause.relation === Relation.Relative && !isPeople(sentence, found) ? (sentence.phraseOver(found) ?? found) : found;
    if (!patient) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (CUSTODY.hasIn(sentence, clause.last, clause.end) || (clause.isReduced && clause.isPassive && CAPTIVES.has(sentence, patient.head))) return null;
    if (!PEOPLE_TAKEN.has(lemma) && (NO_PEOPLE.has(sentence, patient.head) || isLand(sentence, patient))) return null;
    if (!PEOPLE_TAKEN.has(lemma) && !(takesPeople(sentence, clause, lemma) && ((lemma === "take" && clause.isPassive) || isPeople(sentence, patient)))) return null;
    const agent = agentOf(sentence, clause);
    if ((lemma === "take" || lemma === "seize") && agent && POLICE.hasIn(sentence, agent.first, agent.last)) return null;
    if (lemma === "seize" && (agent === null || sideOf(sentence, agent) === "force") && sideOf(sentence, patient) === "group") return null;
    return eventDraft(sentence, { subType: "Abduction/forced disappearance", clause, actor: agent === patient ? null : agent, target: patient });
  },
  yes: [
    ["Gunmen abducted three traders near Kano on Monday.", { subType: "Abduction/forced disappearance" }],
    ["Nine schoolgirls were taken by gunmen from a dormitory in Goma.", { subType: "Abduction/forced disappearance", place: "Goma" }],
    ["Two drivers of an aid agency, whom gunmen had taken last night, were set free.", { subType: "Abduction/forced disappearance" }],
    ["Four villagers were carried off by the rebels.", { subType: "Abduction/forced disappearance" }],
    ["A spokesman denied that his men had seized any peacekeepers.", { subType: "Abduction/forced disappearance", stance: "denied" }],
  ],
  no: [
    "Rebels seized control of a police base in Goma.",
    "Rebels captured the governor's house in Goma.",
    "Two rebel commanders were seized alive in Goma.",
    "Rebels seized two towns.",
    "Soldiers took two women to hospital.",
    "The party holds two seats.",
    "Kenyan troops carried out a special operation in Goma.",
  ],
  gaps: ["Gunmen abducted two teachers, who were freed three days later in Gori: the day and the place of the release are given to the abduction"],
};

function bareSubject(clause: Clause): NounPhrase | null {
  return clause.first === clause.verb && clause.object === null ? clause.subject : null;
}

function isPeople(sentence: Sentence, phrase: NounPhrase): boolean {
  if (sentence.victims.category(phrase) !== null) return true;
  return phrase.of !== null && !phrase.of.isDate && sentence.victims.category(phrase.of) !== null;
}

/** Seizing people is abduction; taking and holding them only "from their homes", "away", "hostage", "captive". */
function takesPeople(sentence: Sentence, clause: Clause, lemma: string): boolean {
  if (lemma === "seize" || lemma === "snatch") return true;
  if (lemma === "capture") return sideOf(sentence, patientOf(clause)) === "civil";
  for (let i = clause.last; i < Math.min(clause.end + 3, sentence.last); i++) if (TAKEN_WORDS.has(sentence, i)) return true;
  if (lemma === "carry") return AWAY.hasId(sentence, clause.particle);
  if (lemma !== "take") return false;
  if (clause.isPassive && sideOf(sentence, agentOf(sentence, clause)) === "group" && sentence.phraseBehind(clause, sentence.words.from)) return true;
  if (isTakenSomewhere(sentence, clause)) return true;
  for (let i = clause.last; i < clause.end; i++) if (HOMES.has(sentence, i) && OWNED.has(sentence, i - 1) && sentence.form(i - 2) === "from") return true;
  return false;
}

const POLICE = new WordSet("police policemen gendarmes");

/** "had been taken at Magburaka on May 2", "whom gunmen had taken": people taken, and to no hospital. */
function isTakenSomewhere(sentence: Sentence, clause: Clause): boolean {
  if (!clause.isPerfect || clause.phrases.some((phrase) => phrase.first >= clause.last && !phrase.isDate && GOALS.has(sentence, phrase.prepositionAt))) return false;
  const isAt = clause.phrases.some(
    (phrase) => phrase.first >= clause.last && !phrase.isDate && sentence.form(phrase.prepositionAt) === "at" && sentence.placesIn(phrase.first, phrase.last).length > 0,
  );
  return clause.isPassive ? isAt : sideOf(sentence, agentOf(sentence, clause)) === "group";
}

const CUSTODY = new WordSet("custody detention");
const GOALS = new WordSet("to into off from back");
const HOMES = new WordSet("home homes house houses village villages bed beds car cell");
const OWNED = new WordSet("his her their a the");
/** People are carried "off" and "away"; operations are carried "out". */
const AWAY = new WordSet("off away");
const TAKEN_WORDS = new WordSet("hostage captive hostages away off");

/** Rape and sexual violence, as verb or noun. */
export const SEXUAL_VIOLENCE: Rule = {
  name: "event/sexual-violence",
  kind: "event",
  verbs: ["rape", "molest", "abuse"],
  nouns: ["rape", "molestation"],
  read: (sentence, clause, phrase) => {
    if (clause) {
      if (!isTold(sentence, clause)) return null;
      const lemma = sentence.vocabulary.form(clause.lemma);
      if (lemma === "abuse" && sideOf(sentence, agentOf(sentence, clause)) !== "force" && sentence.form(clause.first - 1) !== "sexually") return null;
      const [actor, target] = [agentOf(sentence, clause), patientOf(clause)];
      return eventDraft(sentence, { subType: "Sexual violence", clause, actor: actor === target ? null : actor, target });
    }
    const host = phrase ? hostOf(sentence, phrase) : null;
    if (!host || !isTold(sentence, host)) return null;
    return eventDraft(sentence, { subType: "Sexual violence", clause: host, actor: sentence.vocabulary.form(host.lemma) === "commit" ? host.subject : null });
  },
  yes: [
    ["Soldiers raped women and girls in three villages.", { subType: "Sexual violence" }],
    ["The nurse said she had treated nine women for rape between Monday and Thursday.", { subType: "Sexual violence" }],
  ],
  no: ["The law on rape was debated in parliament."],
};

/** The clause that tells of a rape as something that took place: treated for, accused of, committed. */
function hostOf(sentence: Sentence, phrase: NounPhrase): Clause | null {
  const host =
    phrase.clause ??
    sentence.syntax.clauses.find((clause) => clause.phrases.includes(phrase)) ??
    sentence.syntax.clauses.findLast((clause) => clause.first < phrase.first && phrase.first <= clause.end + 12) ??
    null;
  if (!host) return null;
  return ["treat", "commit", "accuse", "report", "document", "suffer", "survive", "charge", "record", "verify", "include"].includes(sentence.vocabulary.form(host.lemma)) ? host : null;
}

export const VIOLENCE_RULES: readonly Rule[] = [KILLING, ABDUCTED, SEXUAL_VIOLENCE];
