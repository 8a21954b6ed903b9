import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { eventDraft, isTold } from "./events-draft.js";
import { isPlaced } from "./events-place.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const KEPT = new WordSet("curfew curfews lockdown");
const BORDERS = new WordSet("border borders frontier frontiers crossing crossings airspace");
const FORCES = new WordSet("troop troops reinforcements tanks soldiers armour armor forces");
const MASSES = new WordSet("mass amass");
const SHUTS = new WordSet("close seal shut reopen");

/** Is it a state's or an armed side's doing? */
function isTheirs(sentence: Sentence, doer: NounPhrase | null): boolean {
  return doer !== null && (isArmed(sideOf(sentence, doer)) || ["government", "military", "non-state"].includes(sentence.actor(doer)?.type ?? "") || RULERS.has(sentence, doer.head));
}

const RULERS = new WordSet("government authorities junta regime governor ministry council army");

function measure(sentence: Sentence, clause: Clause, thing: NounPhrase): boolean {
  if (SHUTS.hasId(sentence, clause.lemma)) return BORDERS.has(sentence, thing.head);
  if (MASSES.hasId(sentence, clause.lemma)) return FORCES.has(sentence, thing.head) && isPlaced(sentence, clause.start, clause.end);
  return KEPT.has(sentence, thing.head);
}

/** "The army imposed a curfew in the town", "closed the border with Rwanda", "massed troops on the border". */
export const MEASURE_TAKEN: Rule = {
  name: "event/measure-taken",
  kind: "event",
  verbs: ["impose", "clamp", "slap", "enforce", ...SHUTS.words.split(" "), ...MASSES.words.split(" ")],
  needs: [`${KEPT.words} ${BORDERS.words} ${FORCES.words}`],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const thing = clause.isPassive ? clause.subject : clause.object;
    const doer = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
    if (!thing || thing.isDate || !measure(sentence, clause, thing)) return null;
    if (clause.isPassive && doer === null ? SHUTS.hasId(sentence, clause.lemma) || !isPlaced(sentence, clause.start, clause.end) : !isTheirs(sentence, doer)) return null;
    return eventDraft(sentence, { subType: "Other", clause, actor: doer });
  },
  yes: [
    ["The army imposed a curfew in Goma on Monday.", { subType: "Other", place: "Goma", when: "2020-11-30" }],
    ["A curfew was imposed in Goma.", { subType: "Other", place: "Goma" }],
    ["Kenya closed its border with Uganda on Monday.", { subType: "Other", when: "2020-11-30" }],
    ["The Kenyan army massed troops near Busia.", { subType: "Other", place: "Busia" }],
  ],
  no: ["The parents imposed a curfew on their son.", "The school closed its gates in Goma.", "The law imposed a tax.", "The shop reopened in Goma.", "Nobody imposed a curfew in Goma."],
};
