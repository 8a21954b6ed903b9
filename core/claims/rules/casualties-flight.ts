import { Tag } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { readPatients, readSubjects } from "./casualties-acts.js";
import { isHomeward, PEOPLE } from "./casualties-returned.js";
import { isOfMoved } from "./commitments-before.js";
import { isLand } from "./control-ground.js";
import { WordSet } from "../word-set.js";

export const DISPLACED: Rule = {
  name: "casualties/displaced",
  kind: "casualties",
  verbs: ["displace", "uproot", "evict", "drive", "force", "chase", "evacuate"],
  read: (sentence, clause) => {
    if (!clause) return null;
    if (clause.isReduced && sentence.syntax.clauses.some((other) => other !== clause && other.subject === clause.subject && isReturn(sentence, other))) return null;
    const isDriven = ["drive", "force", "chase", "evacuate"].includes(sentence.vocabulary.form(clause.lemma));
    if (isDriven && !isFromHome(sentence, clause) && !isOverBorder(sentence, clause)) return null;
    if (clause.relation === Relation.Infinitive && clause.governor !== null && WAITS.hasId(sentence, clause.governor.lemma)) return null;
    const drafts = readPatients("displaced")(sentence, clause);
    return isDriven ? (drafts ?? []).filter(({ casualties, phrase }) => PEOPLE.has(casualties!.victims.category) && !HURT.hasIn(sentence, phrase?.first ?? 0, (phrase?.last ?? 0) + 1)) : drafts;
  },
  yes: [
    ["More than 2 million people were displaced.", { outcome: "displaced", min: 2000001 }],
    ["Some 20,000 settlers were driven off the island.", { outcome: "displaced", value: 20000 }],
    ["Some 137,000 people have been evacuated from the district.", { outcome: "displaced", value: 137000 }],
    ["The war has cost 20,000 lives and driven 60,000 people across the river into Kenya.", { outcome: "displaced", value: 60000 }],
    ["During the same months 204 families were displaced.", { outcome: "displaced", value: 204 }],
  ],
  no: [
    "The remaining 124 villagers were waiting to be evacuated from the town.",
    "The dam displaced two villages.",
    "Twelve wounded were evacuated from the front.",
    "Some 900 people displaced by the war have gone back to their villages.",
  ],
};

/** "people displaced by the war | have gone back": told for their return. */
const isReturn = (sentence: Sentence, clause: Clause): boolean => clause.subject !== null && (RETURNS.hasId(sentence, clause.lemma) || isHomeward(sentence, clause));
const RETURNS = new WordSet("return resettle");

/** "are waiting | to be evacuated": they have not gone yet. */
const WAITS = new WordSet("wait await hope expect");

/** "driven | across the river", "driven into Kenya": out of the country. */
function isOverBorder(sentence: Sentence, { phrases, last }: Clause): boolean {
  return phrases.some((phrase) => phrase.first >= last && BORDERS.has(sentence, phrase.head) && OVER.has(sentence, phrase.prepositionAt));
}

const BORDERS = new WordSet("border frontier river strait lake");
const OVER = new WordSet("across over");
const HURT = new WordSet("wounded injured casualties patients dead bodies");

const REFUGE = new WordSet("refuge shelter sanctuary asylum");

const TREKS = new WordSet("trek stream pour flood flock surge spill walk paddle row wade swim");

export const FLED: Rule = {
  name: "casualties/fled",
  kind: "casualties",
  verbs: ["flee", "run", "escape", "evacuate", "shelter", "cross", "take", "seek", "find", ...TREKS.words.split(" ")],
  needsOf: { take: [REFUGE.words], seek: [REFUGE.words], find: [REFUGE.words] },
  read: (sentence, clause) => {
    if (!clause) return null;
    if (clause.subject !== null && isOfMoved(sentence, clause.subject)) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if ((lemma === "take" || lemma === "seek" || lemma === "find") && !(clause.object && REFUGE.has(sentence, clause.object.head))) return null;
    if (lemma === "evacuate" && (clause.isPassive || clause.isReduced || (clause.object !== null && !clause.object.isDate))) return null;
    if (
      (lemma === "run" || lemma === "evacuate" || lemma === "escape" || TREKS.hasId(sentence, clause.lemma)) &&
      !isFromHome(sentence, clause) &&
      !(TREKS.hasId(sentence, clause.lemma) && sentence.phraseBehind(clause, sentence.words.into))
    )
      return null;
    if (clause.relation === Relation.Infinitive && clause.subject !== null && sentence.isRead(clause.subject)) return null;
    if (clause.isReduced && !(clause.governor !== null && SENDS.hasId(sentence, clause.governor.lemma) && clause.subject === clause.governor.object)) return null;
    if (lemma === "cross" && (!(sentence.phraseBehind(clause, sentence.words.into) || isCrossedTo(sentence, clause)) || isHomeward(sentence, clause))) return null;
    return (readSubjects("displaced")(sentence, clause) ?? [])
      .map((draft) => asPeople(sentence, draft))
      .filter(({ casualties }) => PEOPLE.has(casualties!.victims.category) && (lemma !== "walk" || ((casualties!.count.value ?? 0) >= CROWD && clause.subject?.of?.isPronoun !== true)));
  },
  yes: [
    ["Thousands fled Goma by boat.", { outcome: "displaced", value: 2000 }],
    ["Upwards of a million Rwandans have walked into Goma.", { outcome: "displaced", min: 1000001 }],
    ["More than 4,500 villagers have paddled across the river into Kenya.", { outcome: "displaced", min: 4501 }],
    ["Some 900 refugees have crossed over to Kenya.", { outcome: "displaced", value: 900 }],
    ["More than 300 families had to evacuate from their homes.", { outcome: "displaced", min: 301, category: "civilian" }],
    ["Up to 4,500 people fled their homes.", { outcome: "displaced", max: 4500 }],
    ["A group of nearly 3,000 people had trekked from Gori to Poti.", { outcome: "displaced", max: 2999 }],
    ["More than 3,000 people have taken refuge at the mission.", { outcome: "displaced", min: 3001 }],
  ],
  no: ["The minister fled the country.", "Ten people took seats."],
  gaps: ["About 1,500 families, or 8,000 people, have fled: the sum counts families, not people"],
};

/** So many on foot are no outing. */
const CROWD = 100;

/** "15,000 Rohingya streamed into the camps": a crowd told by the name of its people is of no armed group. */
function asPeople(sentence: Sentence, draft: Draft): Draft {
  const { count, victims } = draft.casualties!;
  const isCrowd = victims.category === "non-state" && draft.phrase !== undefined && (count.value ?? 0) >= CROWD && sentence.victims.category(draft.phrase) === null;
  return isCrowd ? { ...draft, casualties: { ...draft.casualties!, victims: { ...victims, party: null, category: "unknown" } } } : draft;
}

/** "crossed over | to Kenya", "crossed the border to Kenya". */
function isCrossedTo(sentence: Sentence, clause: Clause): boolean {
  const to = sentence.phraseBehind(clause, sentence.words.to);
  const isOver = clause.particle !== 0 || OVER.hasIn(sentence, clause.last, clause.last + 1) || (clause.object !== null && BORDERS.has(sentence, clause.object.head));
  return to !== null && to.first >= clause.last && isOver && (isLand(sentence, to) || sentence.placesIn(to.first, to.last).length > 0);
}

const SENDS = new WordSet("send set leave see");

const HOMES = new WordSet("home homes house houses village villages land lands town towns");

const OFFICES = new WordSet("power office government post job work talks market position positions parliament committee party league list");

const AWAY = new WordSet("from off");

function isFromHome(sentence: Sentence, clause: Clause): boolean {
  if (clause.object && HOMES.has(sentence, clause.object.head)) return true;
  return (
    clause.phrases.some(
      (phrase) => HOMES.has(sentence, phrase.head) || (phrase.first >= clause.last && AWAY.has(sentence, phrase.prepositionAt) && !phrase.isDate && !OFFICES.has(sentence, phrase.head)),
    ) || sentence.syntax.clauses.some((other) => other.governor === clause && ["flee", "leave"].includes(sentence.vocabulary.form(other.lemma)))
  );
}

/** Leaving home for good, not a party's soldiers leaving a post. */
export const LEFT_HOME: Rule = {
  name: "casualties/left-home",
  kind: "casualties",
  verbs: ["leave", "force out", "drive out", "move out"],
  read: (sentence, clause) => {
    if (!clause) return null;
    const lemma = sentence.vocabulary.form(clause.lemma);
    if (lemma === "move") return (readSubjects("displaced")(sentence, clause) ?? []).filter(({ casualties }) => PEOPLE.has(casualties!.victims.category));
    const isForced = lemma !== "leave";
    if (!isForced && (!isLived(sentence, clause.object) || (clause.subject !== null && isOfMoved(sentence, clause.subject)))) return null;
    if (isForced && !clause.isPassive && clause.object === null) return null;
    if (clause.relation === Relation.Infinitive && clause.subject !== null && sentence.isRead(clause.subject)) return null;
    const isHomeward = !isForced && clause.object !== null && CAMPS.has(sentence, clause.object.head) && HOMES.has(sentence, sentence.phraseBehind(clause, sentence.words.for)?.head ?? -1);
    const drafts = isForced ? readPatients("displaced")(sentence, clause) : readSubjects(isHomeward ? "returned" : "displaced")(sentence, clause);
    return (drafts ?? []).filter(({ casualties }) => PEOPLE.has(casualties!.victims.category)).filter(({ casualties }) => isForced || casualties!.count.max !== 0);
  },
  yes: [
    ["More than 60,000 people have left the five districts since January.", { outcome: "displaced", min: 60001 }],
    ["Nearly 30,000 people have left the camps for their villages.", { outcome: "returned", max: 29999 }],
    ["Nobody was hurt, but two families of five have moved out.", { outcome: "displaced" }],
  ],
  no: [
    "Nearly 22,000 soldiers have left since September.",
    "A Red Cross delegate who drove out on Friday saw ruins.",
    "Some 47 men left rifles with a team of the Red Cross.",
    "Two people left the room at noon and 3 came back.",
  ],
  gaps: ["Two people left the room at noon: any place people leave counts as home"],
};

/** What people leave to live elsewhere: homes, land, a place by its name. */
function isLived(sentence: Sentence, object: NounPhrase | null): boolean {
  if (object === null || object.isDate) return false;
  return (
    sentence.tokens.tag[object.head] === Tag.Name ||
    HOMES.has(sentence, object.head) ||
    isLand(sentence, object) ||
    LIVED.has(sentence, object.head) ||
    sentence.placesIn(object.first, object.of?.last ?? object.last).length > 0
  );
}

const CAMPS = new WordSet("camp camps centres centers shelters");
const LIVED = new WordSet("country countryside room farms farm camps places place areas fields everything");

export const CASUALTY_FLIGHT_RULES: readonly Rule[] = [DISPLACED, FLED, LEFT_HOME];
