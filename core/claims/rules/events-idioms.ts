import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import { isTakenOff, takenBy, TAKERS } from "./casualties-idioms.js";
import { eventDraft, isTold, SUB_TYPE } from "./events-draft.js";
import { isArmed, sideOf, violenceOf } from "./events-sides.js";
import { weaponIn } from "./events-words.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

const FIRE = new WordSet("fire gunfire shots bullets bullet volley");
const HITS = new WordSet("kill wound injure hit strike hurt rake pepper");

/** "Israeli fire killed a man", "army gunfire wounded two boys": a side's fire is its attack. */
export const FIRE_HIT: Rule = {
  name: "event/fire-hit",
  kind: "event",
  verbs: [...HITS.words.split(" "), "rock", "ring", "shake"],
  needs: [FIRE.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isReduced || !FIRE.has(sentence, clause.subject.head) || !isTold(sentence, clause)) return null;
    if (!HITS.hasId(sentence, clause.lemma)) return eventDraft(sentence, { subType: "Armed clash", clause, actors: [] });
    const target = clause.object && !clause.object.isDate ? clause.object : null;
    const owner = sentence.actors.owner(clause.subject);
    if (!target || sideOf(sentence, target) === null || (owner === null && sentence.form(clause.subject.head) === "fire")) return null;
    return eventDraft(sentence, { subType: violenceOf(sentence, null, sideOf(sentence, target), target), clause, actors: owner ? [{ name: owner.name, party: owner.party }] : [], target });
  },
  yes: [
    ["Israeli fire killed a man near Nuseirat.", { subType: "Attack" }],
    ["Gunfire rocked the capital on Monday.", { subType: "Armed clash", when: "2020-11-30" }],
  ],
  no: ["The fire killed two men.", "A fire broke out in Goma."],
};

/** "came under fire", "came under attack": by whom is not told; who was shot at tells the kind. */
export const CAME_UNDER_FIRE: Rule = {
  name: "event/came-under-fire",
  kind: "event",
  verbs: ["come", "be"],
  needs: ["under"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isReduced || !isTold(sentence, clause)) return null;
    const under = clause.phrases.find((phrase) => phrase.first >= clause.last && phrase.preposition === sentence.words.under && UNDER.has(sentence, phrase.head));
    const side = under ? sideOf(sentence, clause.subject) : null;
    if (!under || side === null || side === "place" || sentence.phraseBehind(clause, sentence.words.for)) return null;
    const whose = sentence.phraseBehind(clause, sentence.words.from, sentence.words.by);
    if (whose && CRITICS.has(sentence, whose.head)) return null;
    const from = sentence.phraseBehind(clause, sentence.words.from);
    const weapon = from && weaponIn(sentence, from.first, from.last);
    const subType = weapon === "shell" || weapon === "air" ? SUB_TYPE[weapon]! : isArmed(side) ? "Armed clash" : "Attack";
    return eventDraft(sentence, { subType, clause, actor: weapon ? null : from, target: clause.subject });
  },
  yes: [["A patrol came under fire near Goma.", { subType: "Armed clash", place: "Goma" }]],
  no: ["The minister came under fire for his remarks.", "The mayor came under attack from critics in Lyon.", "The town came under pressure."],
};

const CRITICS = new WordSet(
  "supporters fans viewers readers senators members parliament rivals activists environmentalists families parents critics critic opposition lawmakers deputies legislators press media newspapers commentators unions voters lawyers colleagues campaigners",
);
const UNDER = new WordSet("fire attack assault gunfire bombardment");

const PARTS = new WordSet("lips ears ear nose hand hands arm arms limb limbs finger fingers tongue throat throats feet leg legs eyes head heads");

/** "cut off my sister's lips": maiming. */
export const MAIMED: Rule = {
  name: "event/maimed",
  kind: "event",
  verbs: ["cut", "chop", "hack", "slice", "gouge", "slit", "mutilate", "flog", "whip", "amputate"],
  read: (sentence, clause) => {
    if (!clause || clause.isReduced || clause.isNegated || !isTold(sentence, clause)) return null;
    const patient = clause.isPassive ? clause.subject : clause.object;
    const isWhole = WHOLE.hasId(sentence, clause.lemma);
    if (!patient || !(isWhole ? sentence.victims.category(patient) !== null : PARTS.has(sentence, patient.head))) return null;
    const actor = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    return actor?.isPronoun && sentence.form(actor.head) === "i" ? null : eventDraft(sentence, { subType: "Attack", clause, actor });
  },
  yes: [["They cut off my sister's lips.", { subType: "Attack" }]],
  no: ["They cut off the road.", "The doctor cut his lip."],
};

/** "was found with his throat cut": slain by hands unknown. */
export const FOUND_KILLED: Rule = {
  name: "event/found-killed",
  kind: "event",
  verbs: ["find", "discover"],
  read: (sentence, clause) => (clause && isFoundSlain(sentence, clause) ? eventDraft(sentence, { subType: "Attack", clause, actors: [], target: clause.subject }) : null),
  yes: [["A driver was found with his throat cut outside Goma.", { subType: "Attack", place: "Goma" }]],
  no: ["A driver was found asleep outside Goma."],
};

function isFoundSlain(sentence: Sentence, clause: Clause): boolean {
  return clause.isPassive && sentence.drafts.some((draft) => draft.clause === clause && draft.casualties?.outcome === "killed");
}

const WHOLE = new WordSet("flog whip mutilate");

const CUSTODY = new WordSet("custody detention");

/** "took my two sons", "made off with two engineers". */
export const TOOK_OFF: Rule = {
  name: "event/took-off",
  kind: "event",
  verbs: ["take", "snatch", "make", "whisk", "march", "drag", "lead", "bundle"],
  needs: [`${TAKERS.words} gunpoint`],
  read: (sentence, clause) =>
    clause && isTakenOff(sentence, clause) && !CUSTODY.hasIn(sentence, clause.last, clause.end)
      ? eventDraft(sentence, { subType: "Abduction/forced disappearance", clause, actor: clause.subject, target: takenBy(sentence, clause) })
      : null,
  yes: [["They took my two sons.", { subType: "Abduction/forced disappearance" }]],
  no: ["They took two children to the school."],
};

const HOMES = new WordSet(
  "house houses home homes hut huts shop shops village villages church mosque school market building buildings store stores clinic hospital farm farms stall stalls compound camp tents",
);
const RUIN = new WordSet("rubble ashes ground ruins flames cinders");

/** "Six huts burned to the ground", "was reduced to rubble", "went up in flames". */
export const RUINED: Rule = {
  name: "event/ruined",
  kind: "event",
  verbs: ["burn", "reduce", "go", "raze", "gut"],
  needs: [HOMES.words, RUIN.words],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isReduced || !isTold(sentence, clause) || (clause.object && !clause.object.isDate)) return null;
    if (!HOMES.has(sentence, clause.subject.head) || !behind(clause).some((phrase) => RUIN.has(sentence, phrase.head))) return null;
    return eventDraft(sentence, { subType: "Looting/property destruction", clause, actor: clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : null });
  },
  yes: [
    ["Six huts burned to the ground.", { subType: "Looting/property destruction" }],
    ["The mosque was reduced to rubble.", { subType: "Looting/property destruction" }],
  ],
  no: ["The school was reduced to two classes."],
};

const behind = (clause: Clause): NounPhrase[] => clause.phrases.filter((phrase) => phrase.first >= clause.last && !phrase.isDate);

const RIOTS = new WordSet("riot riots rioting");

/** "Riots broke out in the capital". */
export const RIOTS_BROKE_OUT: Rule = {
  name: "event/riots-broke-out",
  kind: "event",
  verbs: ["break out", "erupt", "continue", "flare", "spread", "rage"],
  needs: [RIOTS.words],
  read: (sentence, clause): Draft | null =>
    clause?.subject && RIOTS.has(sentence, clause.subject.head) && isTold(sentence, clause) ? eventDraft(sentence, { subType: "Violent demonstration", clause, actors: [] }) : null,
  yes: [["Riots broke out in Minsk on Monday.", { subType: "Violent demonstration", place: "Minsk" }]],
  no: ["A fire broke out in Minsk."],
};

const SIDES = new WordSet("rebels army government enemy insurgents militia separatists opposition guerrillas side front");

/** "went over to the rebels", "switched sides". */
export const WENT_OVER: Rule = {
  name: "event/went-over",
  kind: "event",
  verbs: ["go", "cross", "switch", "change"],
  needs: ["over sides allegiance"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !(isArmed(sideOf(sentence, clause.subject)) || sentence.countIn(clause.subject) !== null)) return null;
    const to = sentence.phraseBehind(clause, sentence.words.to);
    const isOver = (sentence.form(clause.last) === "over" || sentence.form(clause.last - 1) === "over") && to !== null && SIDES.has(sentence, to.head);
    const isSwitch = clause.object !== null && ["sides", "allegiance"].includes(sentence.form(clause.object.head));
    return isOver || isSwitch ? eventDraft(sentence, { subType: "Change to group/activity", clause, actor: clause.subject }) : null;
  },
  yes: [["Three hundred soldiers went over to the rebels.", { subType: "Change to group/activity" }]],
  no: ["The minister went over to the window.", "The ball changed sides."],
};

export const EVENT_IDIOM_RULES: readonly Rule[] = [FOUND_KILLED, FIRE_HIT, CAME_UNDER_FIRE, TOOK_OFF, MAIMED, RUINED, RIOTS_BROKE_OUT, WENT_OVER];
