import type { Rule } from "../model.js";
import { eventDraft, isTold, SUB_TYPE } from "./events-draft.js";
import { isArmed, sideOf } from "./events-sides.js";
import { weaponIn } from "./events-words.js";

/** A side answers fire with a weapon of its own. */
export const REPLIED_WITH: Rule = {
  name: "event/replied-with",
  kind: "event",
  verbs: ["reply", "respond", "retaliate", "answer", "hit back", "fire back"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause) || !isArmed(sideOf(sentence, clause.subject))) return null;
    const means = clause.phrases.find(({ preposition, first, isDate }) => preposition === sentence.words.with && first > clause.verb && !isDate);
    const weapon = means ? weaponIn(sentence, means.first, means.of?.last ?? means.last) : null;
    const subType = weapon ? SUB_TYPE[weapon] : undefined;
    return subType === undefined ? null : eventDraft(sentence, { subType, clause, actor: clause.subject });
  },
  yes: [
    ["The M23 fired on Goma. The Kenyan army replied with artillery from Gori.", { subType: "Shelling/artillery/missile attack", actors: [{ name: "Kenyan army", party: "KEN" }] }],
    ["Kenyan forces responded with mortar fire.", { subType: "Shelling/artillery/missile attack" }],
    ["The Kenyan army retaliated on Monday with air strikes on Goma.", { subType: "Air/drone strike", place: "Goma", when: "2020-11-30" }],
  ],
  no: ["The Kenyan army replied with a statement.", "The clerk answered with 40 shells from the beach.", "Kenyan troops will respond with artillery."],
  gaps: ["The Kenyan army replied with artillery and, in the evening, with air strikes on Goma: the first means alone is read with its side"],
};
