import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import { controlDrafts, groundsBehind, groundsOf, groundTold, holderOf, isLand, partyOf } from "./control-ground.js";
import type { Ground } from "./ground.js";
import { isTold } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

/** "has not lost the city", "did not surrender Goma": who has not lost ground holds it still. */
export const NOT_LOST: Rule = {
  name: "control/not-lost",
  kind: "control",
  verbs: ["lose", "surrender", "cede", "yield", "abandon", "relinquish"],
  needs: ["not never no"],
  read: (sentence, clause) => {
    if (!clause?.object || !clause.subject || !clause.isNegated || clause.isPassive || clause.modal !== 0 || !isTold(sentence, clause)) return null;
    const { object } = clause;
    const isName = sentence.placesIn(object.first, object.last).some(({ last, precision }) => last > object.head && precision !== "country");
    if (!isName && !(isLand(sentence, object) && sentence.form(object.first) === "the")) return null;
    const grounds = groundsOf(sentence, object).filter(({ place }) => place !== null && place.precision !== "country");
    const holder = grounds.length > 0 && isArmed(sideOf(sentence, clause.subject)) ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["The M23 shelled Goma. The Kenyan army has not lost the city.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The Kenyan army said it had not lost Goma.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The M23 did not surrender Goma.", { change: "held", place: "Goma", holder: "m23" }],
  ],
  no: ["The Kenyan army has not lost a man in Goma.", "The Kenyan army has lost Goma.", "Kenya must not lose Goma."],
};

const POCKETS = new WordSet("pocket pockets foothold footholds toehold bridgehead enclave enclaves positions strongpoints redoubt remnants");
const IN = new WordSet("in of on around inside along within near");

/** Where the pockets are: in ground behind the noun, else in the town that was told of. */
function pocketsIn(sentence: Sentence, clause: Clause, { last, of }: NounPhrase): readonly Ground[] {
  const behind = groundsBehind(sentence, clause, IN);
  if (behind.length > 0) return behind;
  const at = of ?? sentence.syntax.phrases.find(({ prepositionAt, isDate }) => prepositionAt === last && !isDate) ?? null;
  if (!at) return [];
  const named = groundsOf(sentence, at).filter(({ place }) => place !== null && place.precision !== "country");
  return named.length > 0 ? named : isLand(sentence, at) ? groundTold(sentence, clause.first) : [];
}

/** "The army still holds pockets in the west of the city", "retains a foothold in Goma": a part of ground. */
export const POCKET: Rule = {
  name: "control/pocket",
  kind: "control",
  verbs: ["hold", "retain", "keep", "have", "control", "maintain", "occupy", "defend"],
  needs: [POCKETS.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !POCKETS.has(sentence, clause.object.head) || sentence.form(clause.object.first) === "no") return null;
    if (sentence.drafts.some(({ at, kind }) => kind === "control" && at === clause.verb) || !isArmed(sideOf(sentence, clause.subject))) return null;
    const grounds = pocketsIn(sentence, clause, clause.object).slice(0, 1);
    const holder = grounds.length > 0 ? (holderOf(sentence, clause.subject, grounds) ?? partyOf(sentence, clause.subject)) : null;
    return holder === null
      ? null
      : controlDrafts(
          sentence,
          clause,
          grounds.map((ground) => ({ ...ground, isPart: true })),
          { change: "held", holder, from: null },
        );
  },
  yes: [
    ["The M23 took most of Goma. The Kenyan army still holds pockets in the west of the city.", { change: "held", place: "Goma", holder: "KEN", extent: "part" }],
    ["The M23 retains a foothold in Goma.", { change: "held", place: "Goma", holder: "m23", extent: "part" }],
  ],
  no: ["The firm holds pockets of land in Goma.", "The M23 has no foothold in Goma."],
};

export const CONTROL_KEPT_RULES: readonly Rule[] = [NOT_LOST, POCKET];
