import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsOf, holderOf, isLand, otherSide, partyOf, type Ground } from "./control-ground.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** Ground below a country that a phrase names. */
function local(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground[] {
  return groundsOf(sentence, phrase).filter(({ place }) => place !== null && place.precision !== "country");
}

/** Ground behind one of these prepositions. */
function behind(sentence: Sentence, clause: Clause, prepositions: WordSet): Ground[] {
  for (const phrase of clause.phrases) {
    if (phrase.first < clause.last || phrase.isDate || !prepositions.has(sentence, phrase.prepositionAt)) continue;
    const near = local(sentence, phrase);
    const grounds = (near.length > 0 ? near : local(sentence, phrase.of)).filter(({ place }) => place!.first >= phrase.first);
    if (grounds.length > 0) return grounds;
  }
  return [];
}

const isStatement = (sentence: Sentence, clause: Clause | null): clause is Clause => clause !== null && !clause.isNegated && isTold(sentence, clause);

const AT = new WordSet("in on at around inside along near over to");
const DUG = new WordSet("dug entrenched encamped ensconced garrisoned stationed");

/** "are dug in around Gori", "remain on five hilltops in Gori", "are still clinging to Avdiivka", "rules over Catatumbo". */
export const PRESENT: Rule = {
  name: "control/present",
  kind: "control",
  verbs: ["remain", "stay", "dig", "cling", "hold", "entrench", "perch", "garrison", "station", "reign", "rule", "be"],
  needsOf: { be: [DUG.words] },
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.object !== null || clause.subject === null || clause.relation === Relation.Infinitive) return null;
    if (!isArmed(sideOf(sentence, clause.subject)) || sentence.actor(clause.subject)?.type === "international" || sentence.countIn(clause.subject) !== null) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "be" && !DUG.has(sentence, clause.last) && !DUG.has(sentence, clause.predicate)) return null;
    if (lemma === "hold" && sentence.form(clause.last) !== "out" && sentence.form(clause.last - 1) !== "out" && sentence.form(clause.last) !== "on") return null;
    const grounds = behind(sentence, clause, AT);
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds.slice(0, 1), { change: "held", holder, from: null });
  },
  yes: [
    ["Russian troops are dug in around Gori.", { change: "held", place: "Gori", holder: "RUS" }],
    ["Fighters of the FARC are still clinging to Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
  ],
  no: ["The minister remains in Gori.", "Two soldiers remain in Gori.", "The rule over the bank is strict."],
};

const SEATS = new WordSet("stronghold strongholds bastion bastions base bases fief fiefdom redoubt heartland territory country ground enclave fortress citadel outpost");

/** "Miraflores is a FARC stronghold", "the town and the road are still M23 country": ground called somebody's. */
export const STRONGHOLD: Rule = {
  name: "control/stronghold",
  kind: "control",
  verbs: ["be", "remain", "become"],
  needs: [SEATS.words],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.isPassive || clause.subject === null) return null;
    const seat = sentence.syntax.phrases.find(
      ({ first, head, preposition, isDate }) => first >= clause.last - 1 && preposition === 0 && !isDate && SEATS.has(sentence, head) && first - clause.last <= 3,
    );
    if (!seat || (seat.first < clause.last && seat !== clause.object)) return null;
    const owner = seat.of && !seat.of.isDate ? partyOf(sentence, seat.of) : (sentence.actors.owner(seat)?.party ?? null);
    const grounds = owner === null ? [] : local(sentence, clause.subject);
    return owner === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder: owner, from: null });
  },
  yes: [
    ["Miraflores is a FARC stronghold.", { change: "held", place: "Miraflores", holder: "farc-ep" }],
    ["Goma and the road to the border are still M23 country.", { change: "held", place: "Goma", holder: "m23" }],
  ],
  no: ["Kenya is a poor country.", "Goma is a base for the mission."],
};

/** "The camp at Goma belongs to the M23", "Mitrovica is run by Serbs". */
export const BELONGS_TO: Rule = {
  name: "control/belongs-to",
  kind: "control",
  verbs: ["belong", "run", "police", "patrol"],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null || clause.isReduced) return null;
    const isOwned = sentence.vocabulary.form(clause.lemma) === "belong";
    const holderPhrase = isOwned ? sentence.phraseBehind(clause, sentence.words.to) : clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : null;
    const grounds = holderPhrase ? local(sentence, clause.subject) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, holderPhrase, grounds) : null;
    return holder === null || sentence.actor(holderPhrase)?.type === "international" ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["Goma now belongs to the M23.", { change: "held", place: "Goma", holder: "m23" }]],
  no: ["The bank in Goma belongs to the firm.", "The school is run by nuns."],
};

/** "The front line runs through Goma". */
export const BETWEEN_LINES: Rule = {
  name: "control/between-lines",
  kind: "control",
  verbs: ["run", "cut", "pass"],
  needs: ["line lines front"],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null || !isFront(sentence, clause.subject)) return null;
    return controlDrafts(sentence, clause, behind(sentence, clause, THROUGH), { change: "contested", holder: null, from: null });
  },
  yes: [["The front line runs through the middle of Shusha.", { change: "contested", place: "Shusha" }]],
  no: ["The railway line runs through Goma."],
};

const FRONT = new WordSet("front frontline battle");
const LINES = new WordSet("line lines");

function isFront(sentence: Sentence, { head }: NounPhrase): boolean {
  return FRONT.has(sentence, head) || (LINES.has(sentence, head) && (FRONT.has(sentence, head - 1) || FRONT.has(sentence, head - 2)));
}

const THROUGH = new WordSet("through across");

const SWEEPS = new WordSet("sweep burst punch surge");
const INTO = new WordSet("into");

/** "swept into Freetown", "stormed the town": ground taken by force, by an armed side. */
export const SWEPT_INTO: Rule = {
  name: "control/swept-into",
  kind: "control",
  verbs: ["sweep", "storm", "burst", "punch", "surge", "snatch"],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause)) return null;
    const agent = doerOf(sentence, clause);
    if (!agent || !isArmed(sideOf(sentence, agent))) return null;
    const taken = clause.isPassive ? clause.subject : clause.object;
    const isSweep = SWEEPS.hasId(sentence, clause.lemma) && taken === null;
    const isGround = taken !== null && (isLand(sentence, taken) || sentence.placesIn(taken.first, taken.last).some(({ last }) => last > taken.head));
    const grounds = isSweep ? behind(sentence, clause, INTO) : isGround ? groundsOf(sentence, taken).filter(({ place }) => place !== null) : [];
    const holder = grounds.length > 0 ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "taken", holder, from: otherSide(sentence, holder) });
  },
  yes: [
    ["Fighters of the FARC swept into Miraflores on Tuesday.", { change: "taken", place: "Miraflores", holder: "farc-ep", when: "2020-12-01" }],
    ["The M23 stormed Goma on Tuesday.", { change: "taken", place: "Goma", holder: "m23" }],
  ],
  no: ["The crowd stormed the embassy in Goma.", "A fire swept into Goma."],
};

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
    "clear out",
    "fall back",
    "come down",
    "roll out",
    "march out",
    "move out",
    "get out",
    "slip out",
  ],
  read: (sentence, clause) => {
    if (!isStatement(sentence, clause) || clause.subject === null || clause.isPassive || clause.relation === Relation.Infinitive) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const from = isArmed(sideOf(sentence, clause.subject)) ? partyOf(sentence, clause.subject) : null;
    if (from === null) return null;
    if (lemma === "desert") return clause.object ? controlDrafts(sentence, clause, local(sentence, clause.object), { change: "withdrawn", holder: null, from }) : null;
    if (clause.object !== null || !isAway(sentence, clause)) return null;
    return controlDrafts(sentence, clause, behind(sentence, clause, LEAVES), { change: "withdrawn", holder: null, from });
  },
  yes: [
    ["Ethiopian units cleared out of Senafe on Monday.", { change: "withdrawn", place: "Senafe", from: "ETH" }],
    ["Eritrean soldiers fell back from Adigrat.", { change: "withdrawn", place: "Adigrat", from: "ERI" }],
  ],
  no: ["Ethiopian officials came out of Senafe.", "Ethiopian troops came from Senafe."],
};

const AWAY = new WordSet("out back away down off");

function isAway(sentence: Sentence, clause: Clause): boolean {
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
    const flag = clause.isPassive ? clause.subject : clause.object;
    if (!flag || !FLAGS.has(sentence, flag.head)) return null;
    const grounds = clause.isPassive ? behind(sentence, clause, AT) : local(sentence, clause.subject);
    const owner = flag.of && !flag.of.isDate ? flag.of : null;
    const holder = owner ? holderOf(sentence, owner, grounds) : (sentence.actors.owner(flag)?.party ?? partyOf(sentence, flag));
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["Goma has flown the M23's flag since 28 January.", { change: "held", place: "Goma", holder: "m23" }]],
  no: ["The ship flew the flag of Kenya."],
};

export const CONTROL_PRESENCE_RULES: readonly Rule[] = [PRESENT, STRONGHOLD, BELONGS_TO, BETWEEN_LINES, SWEPT_INTO, MOVED_OFF, FLIES_FLAG];
