import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { draftsOf } from "./casualties-draft.js";
import { WordSet } from "../word-set.js";

const SHELTERS = new WordSet(
  "camp camps church churches cathedral mosque mosques pagoda pagodas temple temples monastery monasteries convent mission school schools compound base shelter shelters stadium gymnasium safety",
);
const TO = new WordSet("to into");
const ROADS = new WordSet("road roads exile");
const ONTO = new WordSet("onto into on");
const UNARMED: ReadonlySet<string> = new Set(["civilian", "unknown"]);
/** Fewer than these are visitors. */
const CROWD = 20;

/** Who had to leave home: a crowd without arms, told by its number. */
function uprooted(sentence: Sentence, clause: Clause, who: NounPhrase | null, last: number): Draft[] {
  if (!who || who.isPronoun || who.isDate || clause.isNegated) return [];
  const one = sentence.victims.one(who, sentence.speakerAt(clause.verb));
  const drafts = one ? draftsOf(sentence, clause, [one], "displaced", clause.first, last) : [];
  return drafts.filter(({ casualties }) => UNARMED.has(casualties!.victims.category) && (casualties!.count.value ?? CROWD) >= CROWD);
}

/** "Some 1,700 people have moved to the pagoda", "another 3,000 reached the camp": where those who left home find shelter. */
export const MOVED_TO_SHELTER: Rule = {
  name: "casualties/moved-to-shelter",
  kind: "casualties",
  verbs: ["move", "reach"],
  needs: ["#", SHELTERS.words],
  read: (sentence, clause) => {
    if (!clause || clause.isPassive || clause.particle !== 0) return null;
    const isReach = sentence.vocabulary.form(clause.lemma) === "reach";
    const goal = isReach ? clause.object : clause.phrases.find((phrase) => phrase.first >= clause.last && TO.has(sentence, phrase.prepositionAt));
    return goal && SHELTERS.has(sentence, goal.head) ? uprooted(sentence, clause, clause.subject, goal.last) : null;
  },
  yes: [
    ["Around 1,700 people have moved to the church compound.", { outcome: "displaced", value: 1700 }],
    ["Another 3,000 people reached the camp last week.", { outcome: "displaced", value: 3000, basis: "increment" }],
  ],
  no: ["Some 400 soldiers moved to the camp.", "Two ministers moved to the mission.", "About 300 people moved to the front of the hall."],
};

const CENTRES = new WordSet("camp camps centre centres center centers shelter shelters tents");
const OF_CENTRE = new WordSet("evacuation displacement refugee relief reception transit care displaced");
const AT = new WordSet("in at");

/** "24,000 are still in evacuation centres", "fewer than 900 people remain in the care centre": a crowd that has not gone home; who it is may be told by the place alone. */
export const STILL_SHELTERED: Rule = {
  name: "casualties/still-sheltered",
  kind: "casualties",
  verbs: ["be", "remain", "stay"],
  needs: ["#", CENTRES.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isReduced || clause.isNegated || clause.modal !== 0) return null;
    const where = clause.phrases.find((phrase) => phrase.first >= clause.last && AT.has(sentence, phrase.prepositionAt) && CENTRES.has(sentence, phrase.head));
    if (!where || where.prepositionAt > clause.last + 1 || sentence.isRead(clause.subject) || sentence.countIn(clause.subject) === null) return null;
    const isTold = OF_CENTRE.hasIn(sentence, where.first, where.head);
    return uprooted(sentence, clause, clause.subject, where.last).filter(({ casualties }) => (casualties!.count.value ?? CROWD) >= CROWD && (isTold || casualties!.victims.category === "civilian"));
  },
  yes: [
    ["24,000 are still in evacuation centres.", { outcome: "displaced", value: 24000 }],
    ["Fewer than 900 people remain in the care centre at Gori.", { outcome: "displaced", max: 899 }],
    ["Some 4,000 villagers are still in camps.", { outcome: "displaced", value: 4000, category: "civilian" }],
  ],
  no: ["Some 300 fighters are in the camps.", "About 1,200 are in the assembly camps.", "Four offices are in the centre.", "More than 50 shops are in the shopping centre."],
};

/** "The war has thrown nearly a million people onto the roads", "driven 4,000 into exile". */
export const THROWN_OUT: Rule = {
  name: "casualties/thrown-out",
  kind: "casualties",
  verbs: ["throw", "put", "push", "cast", "drive", "send"],
  needs: ["#", ROADS.words],
  read: (sentence, clause) => {
    if (!clause) return null;
    const road = sentence.syntax.phrases.find((phrase) => phrase.first >= clause.last && phrase.first < clause.end && ONTO.has(sentence, phrase.prepositionAt) && ROADS.has(sentence, phrase.head));
    const behind = sentence.syntax.phrases.find(({ first, preposition, isDate }) => first === clause.last && preposition === 0 && !isDate);
    const who = behind ?? (clause.isPassive ? clause.subject : clause.object);
    return road && who && road.first >= who.last ? uprooted(sentence, clause, who, road.last) : null;
  },
  yes: [
    ["The war has cost over 3,000 lives and thrown nearly a million people onto the roads.", { outcome: "displaced", max: 999999 }],
    ["The war has thrown nearly a million people onto the roads.", { outcome: "displaced", max: 999999 }],
  ],
  no: ["The party sent 400 people into the streets to hand out leaflets.", "The army put 40 lorries on the road."],
};

export const CASUALTY_SHELTER_RULES: readonly Rule[] = [MOVED_TO_SHELTER, STILL_SHELTERED, THROWN_OUT];
