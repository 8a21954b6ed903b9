import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundTold, groundsBehind, groundsOf, holderOf, isLand, localGrounds, otherSide, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const isStatement = (sentence: Sentence, clause: Clause | null): clause is Clause => clause !== null && !clause.isNegated && isTold(sentence, clause);

const AT = new WordSet("in on at around inside along near over to");
/** What tells that they are there to stay. */
const STILL = new WordSet("still back");
const DUG = new WordSet("dug entrenched encamped ensconced garrisoned stationed");

/** "are dug in around Gori", "remain on five hilltops in Gori", "are still clinging to Avdiivka", "rules over Catatumbo". */
export const PRESENT: Rule = {
  name: "control/present",
  kind: "control",
  verbs: ["remain", "stay", "dig", "cling", "hold", "entrench", "perch", "garrison", "station", "reign", "rule", "be"],
  needsOf: { be: [`${DUG.words} still`], hold: ["out on"] },
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.object !== null || clause.subject === null || clause.relation === Relation.Infinitive) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "be" && !DUG.has(sentence, clause.last) && !DUG.has(sentence, clause.predicate) && !STILL.has(sentence, clause.last)) return null;
    if (lemma === "hold" && sentence.form(clause.last) !== "out" && sentence.form(clause.last - 1) !== "out" && sentence.form(clause.last) !== "on") return null;
    if (isGone(sentence, clause.subject) || (lemma !== "hold" && sentence.countIn(clause.subject) !== null)) return null;
    if (!isArmed(sideOf(sentence, clause.subject)) || sentence.actor(clause.subject)?.type === "international") return null;
    const behind = groundsBehind(sentence, clause, AT);
    const grounds = behind.length > 0 ? behind : lemma === "hold" ? toldHere(sentence, clause).map((ground) => ({ ...ground, isPart: true })) : lemma === "be" ? [] : countedGround(sentence, clause);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds.slice(0, 1), { change: "held", holder, from: null });
  },
  yes: [
    ["Kenyan troops took Goma, although 30 fighters of the M23 were holding out by the lake.", { change: "held", place: "Goma", holder: "m23", extent: "part" }],
    ["Russian troops remained in nine villages in southern Georgia.", { change: "held", place: "Georgia", holder: "RUS", extent: "part" }],
    ["Russian troops are dug in around Gori.", { change: "held", place: "Gori", holder: "RUS" }],
    ["The Kenyan army pulled out of Goma, but it remains on four hills along the lake.", { change: "held", place: null, holder: "KEN", extent: "part" }],
    ["Fighters of the FARC are still clinging to Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: [
    "The minister remains in Gori.",
    "Kenyan troops remain in their bases.",
    "Kenyan troops remain in two minds.",
    "Two soldiers remain in Gori.",
    "The rule over the bank is strict.",
    "The FARC vowed to fight on as long as Kenyan troops remained in Gori.",
  ],
};

/** "remain | in five positions | along the border": ground by its number alone. */
function countedGround(sentence: Sentence, { phrases, last }: Clause): Ground[] {
  const on = phrases.find(({ isDate, prepositionAt }) => !isDate && prepositionAt === last);
  return on && HOLDS.has(sentence, last) && sentence.countIn(on) !== null && isLand(sentence, on) ? [{ name: null, place: null, isPart: true }] : [];
}

const HOLDS = new WordSet("in on at");

/** "not one soldier remains". */
const isGone = (sentence: Sentence, { first }: NounPhrase): boolean => sentence.form(first) === "no" || sentence.form(first - 1) === "not";

const SEATS = new WordSet("stronghold strongholds bastion bastions base bases fief fiefdom redoubt heartland territory country ground enclave fortress citadel outpost");

/** "Miraflores is a FARC stronghold", "the town and the road are still M23 country": ground called somebody's. */
export const STRONGHOLD: Rule = {
  name: "control/stronghold",
  kind: "control",
  verbs: ["be", "remain", "become"],
  needs: [`${SEATS.words} garrison`],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.isPassive || clause.subject === null) return null;
    const seat = sentence.syntax.phrases.find(
      ({ first, head, preposition, isDate }) =>
        first >= clause.last - 1 && preposition === 0 && !isDate && (SEATS.has(sentence, head) || sentence.form(head - 1) === "garrison") && first - clause.last <= 3,
    );
    if (!seat || (seat.first < clause.last && seat !== clause.object)) return null;
    const owner = seat.of && !seat.of.isDate ? partyOf(sentence, seat.of) : (sentence.actors.owner(seat)?.party ?? null);
    const told = owner === null ? [] : localGrounds(sentence, clause.subject);
    const grounds = told.length === 0 && owner !== null && clause.subject.of ? localGrounds(sentence, clause.subject.of) : told;
    return owner === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder: owner, from: null });
  },
  yes: [
    ["Miraflores is a FARC stronghold.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["All of Miraflores municipality is now FARC territory.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Goma is a garrison town of the Kenyan army.", { change: "held", place: "Goma", holder: "KEN" }],
    ["Goma and the road to the border are still M23 country.", { change: "held", place: "Goma", holder: "m23" }],
  ],
  no: ["Kenya is a poor country.", "Goma is a base for the mission."],
};

/** "The camp at Goma belongs to the rebels", "Mitrovica is run by Serbs". */
export const BELONGS_TO: Rule = {
  name: "control/belongs-to",
  kind: "control",
  verbs: ["belong", "run", "police", "patrol", "guard"],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null || clause.isReduced) return null;
    const isOwned = sentence.vocabulary.form(clause.lemma) === "belong";
    const holderPhrase = isOwned ? sentence.phraseBehind(clause, sentence.words.to) : clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : null;
    const grounds = holderPhrase ? localGrounds(sentence, clause.subject) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, holderPhrase, grounds) : null;
    return holder === null || sentence.actor(holderPhrase)?.type === "international" ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["Goma now belongs to the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["The bridge at Goma is guarded by Kenyan troops.", { change: "held", place: "Goma", holder: "KEN" }],
  ],
  no: ["The bank in Goma belongs to the firm.", "The school is run by nuns."],
};

const SWEEPS = new WordSet("sweep burst punch surge storm");
/** What a band does that takes ground; an army that comes in so has not fought for it. */
const COMES = new WordSet("march enter move walk roll drive pour stream");
const BACK = new WordSet("back");
const INTO = new WordSet("into");
/** What is stormed without the place being taken. */
const FACILITIES = new WordSet("station stations office offices headquarters building prison barracks compound post posts base house bank hotel ministry checkpoint");

/** "swept into Freetown", "stormed the town": ground taken by force, by an armed side. */
export const SWEPT_INTO: Rule = {
  name: "control/swept-into",
  kind: "control",
  verbs: ["sweep", "storm", "burst", "punch", "surge", "snatch", ...COMES.words.split(" ")],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause)) return null;
    const agent = doerOf(sentence, clause);
    if (!agent || !isArmed(sideOf(sentence, agent))) return null;
    const taken = clause.isPassive ? clause.subject : clause.object;
    if (COMES.hasId(sentence, clause.lemma)) return cameIn(sentence, clause, agent);
    const isSweep = SWEEPS.hasId(sentence, clause.lemma) && taken === null;
    if (taken !== null && FACILITIES.has(sentence, taken.head)) return null;
    const isGround = taken !== null && (isLand(sentence, taken) || sentence.placesIn(taken.first, taken.last).some(({ last }) => last > taken.head));
    const grounds = isSweep ? groundsBehind(sentence, clause, INTO) : isGround ? groundsOf(sentence, taken).filter(({ place }) => place !== null) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: otherSide(sentence, holder) });
  },
  yes: [
    ["Fighters of the FARC swept into Miraflores on Tuesday.", { change: "taken", place: "Miraflores", holder: "farc-ep", when: "2020-12-01" }],
    ["The M23 poured into Goma.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The M23 marched into Goma.", { change: "taken", place: "Goma", holder: "m23" }],
    ["The M23 stormed Goma on Tuesday.", { change: "taken", place: "Goma", holder: "m23" }],
  ],
  no: ["Fighters of the M23 walked back into Goma.", "The crowd stormed the embassy in Goma.", "A fire swept into Goma.", "The M23 stormed the police station in Goma."],
};

/** "The rebels marched into Goma", "rebels entered Goma": not a crowd, no monitors and no single men. */
function cameIn(sentence: Sentence, clause: Clause, agent: NounPhrase): Draft[] | null {
  if (clause.isPassive || BACK.hasIn(sentence, clause.verb, clause.last + 1) || sideOf(sentence, agent) !== "group" || sentence.countIn(agent) !== null) return null;
  const isEntering = sentence.vocabulary.form(clause.lemma) === "enter";
  const grounds = (isEntering ? localGrounds(sentence, clause.object) : clause.object ? [] : groundsBehind(sentence, clause, INTO)).filter(({ place }) => place!.first > clause.verb);
  const holder = partyOf(sentence, agent);
  return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: otherSide(sentence, holder) });
}

const LEAVES = new WordSet("from of");

/** "cleared out of Senafe", "fell back from Adigrat", "have come down from the ridge over Radusa", "deserted Goma". */
export const MOVED_OFF: Rule = {
  name: "control/moved-off",
  kind: "control",
  verbs: [
    "clear",
    "fall",
    "come",
    "roll",
    "march",
    "desert",
    "move",
    "step",
    "drive",
    "slip",
    "melt",
    "rumble",
    "trundle",
    "file",
    "stream",
    "pour",
    "melt away",
    "clear out",
    "fall back",
    "come down",
    "roll out",
    "march out",
    "move out",
    "get out",
    "slip out",
    "be",
    "go",
  ],
  needsOf: { be: ["out"], go: ["gone"] },
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null || clause.relation === Relation.Infinitive) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const isGone = lemma === "go" && sentence.form(clause.last - 1) === "gone";
    if ((clause.isPassive || lemma === "go") && !isGone) return null;
    if (lemma !== "desert" && (clause.object !== null || (!isGone && !isAway(sentence, clause)))) return null;
    const from = isArmed(sideOf(sentence, clause.subject)) || ARMOUR.has(sentence, clause.subject.head) ? partyOf(sentence, clause.subject) : null;
    if (from === null || (lemma === "go" && sentence.countIn(clause.subject) !== null)) return null;
    if (lemma === "desert") return clause.object ? controlDrafts(sentence, clause, localGrounds(sentence, clause.object), { change: "withdrawn", holder: null, from }) : null;
    const isOut = clause.lemma === sentence.words.be;
    if (isOut && !clause.phrases.some(({ prepositionAt, preposition }) => preposition === sentence.words.of && prepositionAt === clause.last + 1)) return null;
    if (isOut && clause.phrases.some(({ head, prepositionAt }) => prepositionAt === clause.last + 1 && IDIOMS.has(sentence, head))) return null;
    const left = groundsBehind(sentence, clause, LEAVES);
    const told = left.length === 0 && isBare(sentence, clause) ? (isGone ? groundTold(sentence, clause.first) : toldHere(sentence, clause)) : left;
    return controlDrafts(sentence, clause, told, { change: "withdrawn", holder: null, from });
  },
  yes: [
    ["Ethiopian units cleared out of Senafe on Monday.", { change: "withdrawn", place: "Senafe", from: "ETH" }],
    ["Eritrean soldiers are out of Senafe.", { change: "withdrawn", place: "Senafe", from: "ERI" }],
    ["The Ethiopian army shelled Senafe on Tuesday. The Eritrean garrison was simply gone.", { change: "withdrawn", place: "Senafe", from: "ERI" }],
    ["Eritrean soldiers are gone from Senafe.", { change: "withdrawn", place: "Senafe", from: "ERI" }],
    ["Eritrean tanks rumbled out of Adigrat.", { change: "withdrawn", place: "Adigrat", from: "ERI" }],
    ["Eritrean soldiers held Adigrat for a day before melting away.", { change: "withdrawn", place: "Adigrat", from: "ERI" }],
    ["Eritrean soldiers fell back from Adigrat.", { change: "withdrawn", place: "Adigrat", from: "ERI" }],
  ],
  no: ["Ethiopian officials came out of Senafe.", "Ethiopian troops came from Senafe.", "Kenyan troops on our side of the Gori border are out of the question, Kampala said."],
};

/** "are out of the question", "is out of control": no ground is left. */
const IDIOMS = new WordSet("question control action reach danger work order date touch line");

const ARMOUR = new WordSet("tank tanks column convoy armour vehicle vehicles");
const MANNER = new WordSet("after before under by during amid without within");

/** Nothing that tells where to stands behind the verb. */
const isBare = (sentence: Sentence, clause: Clause): boolean => clause.phrases.every(({ isDate, first, prepositionAt }) => isDate || first < clause.verb || MANNER.has(sentence, prepositionAt));

/** The place told of just before in the same sentence. */
const toldHere = (sentence: Sentence, { first, verb }: Clause): Ground[] => groundTold(sentence, Math.min(first, verb)).filter(({ place }) => place!.first >= sentence.first);

const AWAY = new WordSet("out back away down off");
const INWARDS = new WordSet("in into inside");

/** "moved | back in |", "the M23 | came back |": they are there again. */
function isAway(sentence: Sentence, clause: Clause): boolean {
  const { last, lemma, particle } = clause;
  const isBack = sentence.form(last) === "back";
  if (INWARDS.has(sentence, last + (isBack ? 1 : 0)) || (sentence.vocabulary.form(lemma) === "come" && (isBack || sentence.vocabulary.form(particle) === "back"))) return false;
  return AWAY.has(sentence, clause.last) || AWAY.has(sentence, clause.last - 1) || AWAY.hasId(sentence, clause.particle);
}

const FLAGS = new WordSet("flag flags colours colors banner");

/** "Maarat al-Numan has flown the government's flag since January". */
export const FLIES_FLAG: Rule = {
  name: "control/flies-flag",
  kind: "control",
  verbs: ["fly"],
  needs: [FLAGS.words],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null) return null;
    const flag = clause.isPassive || clause.object === null ? clause.subject : clause.object;
    if (!FLAGS.has(sentence, flag.head)) return null;
    const grounds = flag === clause.subject ? groundsBehind(sentence, clause, AT) : localGrounds(sentence, clause.subject);
    if ((sentence.countIn(flag)?.value ?? 1) > 1) return controlDrafts(sentence, clause, grounds, { change: "contested", holder: null, from: null });
    const owner = flag.of && !flag.of.isDate ? flag.of : null;
    const holder = owner ? holderOf(sentence, owner, grounds) : ownerOf(sentence, flag, grounds);
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The flag of the M23 flies over Goma.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma has flown the M23's flag since 28 January.", { change: "held", place: "Goma", holder: "m23" }],
    ["Two flags fly over Goma, one at each end of the bridge.", { change: "contested", place: "Goma", holder: null }],
  ],
  no: ["The ship flew the flag of Kenya.", "The flag flies at half mast in Goma."],
};

/** "the government's flag": that of the state the ground lies in. */
function ownerOf(sentence: Sentence, flag: NounPhrase, grounds: readonly Ground[]): string | null {
  const owner = sentence.actors.owner(flag);
  const country = grounds.find(({ place }) => place?.country)?.place?.country;
  if (owner && country && !owner.isProper && owner.party === sentence.actors.home) return sentence.lexicon.partyName(sentence.lexicon.countryParty(country)) ?? owner.party;
  return owner?.party ?? partyOf(sentence, flag);
}

const IN = new WordSet("in at");

/** "There are no more Israeli troops in Jenin", "not one soldier remains in Jenin". */
export const NONE_LEFT: Rule = {
  name: "control/none-left",
  kind: "control",
  verbs: ["be", "remain", "stay", "leave"],
  needs: ["no not none"],
  needsOf: { be: ["there"] },
  read: (sentence, clause) => {
    if (!clause?.subject) return null;
    const isThere = sentence.form(clause.subject.head) === "there";
    const troops = isThere ? clause.object : clause.subject;
    if (!troops || (clause.lemma === sentence.words.be && !isThere) || (sentence.vocabulary.form(clause.lemma) === "leave" && !clause.isPassive)) return null;
    if ((!isGone(sentence, troops) && !clause.isNegated) || !isTold(sentence, clause) || !isArmed(sideOf(sentence, troops))) return null;
    const from = partyOf(sentence, troops);
    return from === null ? null : controlDrafts(sentence, clause, groundsBehind(sentence, clause, IN).slice(0, 1), { change: "withdrawn", holder: null, from });
  },
  yes: [
    ["There are no more Eritrean troops in Senafe.", { change: "withdrawn", place: "Senafe", from: "ERI" }],
    ["Not one Eritrean soldier remains in Senafe.", { change: "withdrawn", place: "Senafe", from: "ERI" }],
  ],
  no: ["There are no more nurses in Senafe.", "No Eritrean soldier was hurt in Senafe."],
};

export const CONTROL_PRESENCE_RULES: readonly Rule[] = [PRESENT, STRONGHOLD, BELONGS_TO, SWEPT_INTO, MOVED_OFF, FLIES_FLAG, NONE_LEFT];
