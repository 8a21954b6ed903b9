import type { Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { controlDrafts, groundsBehind, holderOf, localGrounds, partyOf } from "./control-ground.js";
import { isTold } from "./events-draft.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const AT = new WordSet("in at");

/** "The UN force relieved the French in Bunia", "Kenyan troops replaced the rebels at the port": one garrison after the other. */
export const RELIEVED: Rule = {
  name: "control/relieved",
  kind: "control",
  verbs: ["relieve", "replace", "supplant"],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const before = clause.isPassive ? clause.subject : clause.object;
    const after = doerOf(sentence, clause);
    if (!before || !after || before.isDate || !isArmed(sideOf(sentence, after))) return null;
    const grounds = groundsBehind(sentence, clause, AT);
    const from = partyOf(sentence, before);
    const holder = from !== null && grounds.length > 0 ? holderOf(sentence, after, grounds) : null;
    return holder === null || holder === from ? null : controlDrafts(sentence, clause, grounds, { change: "handed-over", holder, from });
  },
  yes: [["Kenyan troops relieved the French in Bunia on Tuesday.", { change: "handed-over", place: "Bunia", holder: "KEN", from: "FRA", when: "2020-12-01" }]],
  no: ["Kenyan troops replaced the tyres in Bunia.", "A new mayor replaced the old one in Bunia."],
};

const POSTS = new WordSet("checkpoint checkpoints roadblock roadblocks barrier barriers posts");

/** "The FARC runs checkpoints at Miraflores": who stops the traffic has the place. */
export const MANS_POSTS: Rule = {
  name: "control/mans-posts",
  kind: "control",
  verbs: ["run", "man", "staff", "keep", "maintain"],
  needs: [POSTS.words],
  read: (sentence, clause) => {
    if (!clause || clause.isNegated || clause.isReduced || !isTold(sentence, clause)) return null;
    const posts = clause.isPassive ? clause.subject : clause.object;
    const agent = doerOf(sentence, clause);
    if (!posts || !agent || !POSTS.has(sentence, posts.head)) return null;
    const grounds = groundsBehind(sentence, clause, AT);
    const holder = grounds.length > 0 && sentence.actor(agent)?.type !== "international" ? holderOf(sentence, agent, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["The FARC runs checkpoints at Miraflores.", { change: "held", place: "Miraflores", holder: "farc-ep" }]],
  no: ["The UN runs checkpoints at Goma.", "The FARC runs schools at Miraflores."],
};

const LAW = new WordSet("government law authority authorities power");

/** "In Bukavu the M23 is the government", "the rebels are the law in Bukavu". */
export const IS_THE_LAW: Rule = {
  name: "control/is-the-law",
  kind: "control",
  verbs: ["be", "remain", "become"],
  needs: [LAW.words],
  read: (sentence, clause) => {
    if (!clause?.object || clause.isPassive || clause.isNegated) return null;
    const { object } = clause;
    if (!LAW.has(sentence, object.head) || object.of || object.last - object.first > 2 || sentence.form(object.first) !== "the") return null;
    if (!isTold(sentence, clause) || sideOf(sentence, clause.subject) !== "group") return null;
    const grounds = clause.phrases.flatMap((phrase) => (AT.has(sentence, phrase.prepositionAt) ? localGrounds(sentence, phrase) : []));
    const holder = grounds.length > 0 ? holderOf(sentence, clause.subject, grounds) : null;
    return holder === null ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [["In Bukavu the rebels of the M23 are the law.", { change: "held", place: "Bukavu", holder: "m23" }]],
  no: ["In Bukavu the court is the law.", "The M23 is the problem in Bukavu."],
};

const LASTS = new WordSet("still again now since");

/** "Goma has stayed with the government of Kenya", "the valley is under the M23", "Goma had been Rwandan since April". */
export const STAYED_WITH: Rule = {
  name: "control/stayed-with",
  kind: "control",
  verbs: ["be", "remain", "stay"],
  needsOf: { be: [`under ${LASTS.words}`], remain: [`with under ${LASTS.words}`], stay: [`with under ${LASTS.words}`] },
  read: (sentence, clause) => {
    if (!clause?.subject || clause.isPassive || clause.isNegated || !isTold(sentence, clause)) return null;
    const holder = nationOf(sentence, clause) ?? keeperOf(sentence, clause);
    const grounds = holder === null ? [] : localGrounds(sentence, clause.subject);
    return grounds.length === 0 ? null : controlDrafts(sentence, clause, grounds, { change: "held", holder, from: null });
  },
  yes: [
    ["Goma has stayed with the government of Kenya throughout.", { change: "held", place: "Goma", holder: "KEN" }],
    ["The valley east of Goma remains under the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma is back under the M23.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma has been under the rebels of the M23 since May.", { change: "held", place: "Goma", holder: "m23" }],
    ["Goma had been Rwandan since April 1993.", { change: "held", place: "Goma", holder: "RWA", when: "1993-04/.." }],
  ],
  no: ["Goma is still beautiful.", "The chair has stayed with Kenya.", "The dish is Rwandan.", "Goma is under the volcano.", "Goma is under fire."],
};

/** "is | Rwandan since April": an adjective of nation, and that it lasts. */
function nationOf(sentence: Sentence, { object, last, end }: Clause): string | null {
  if (!object || object.last - object.first !== 1 || sentence.names.at[object.head] === 0 || !sentence.actor(object)?.isAdjective) return null;
  const isLasting = LASTS.hasIn(sentence, last - 1, Math.min(sentence.last, end + 2));
  return isLasting ? partyOf(sentence, object) : null;
}

const BACK = new WordSet("back");

/** "stayed | with the government", "is | under the rebels". */
function keeperOf(sentence: Sentence, clause: Clause): string | null {
  const { be, under, with: beside } = sentence.words;
  const keeper = clause.object !== null ? null : (sentence.phraseBehind(clause, under) ?? (clause.lemma === be ? null : sentence.phraseBehind(clause, beside)));
  if (!keeper || (keeper.prepositionAt !== clause.last && !(keeper.prepositionAt === clause.last + 1 && BACK.has(sentence, clause.last)))) return null;
  return isArmed(sideOf(sentence, keeper)) || sentence.actor(keeper)?.type === "government" ? partyOf(sentence, keeper) : null;
}

export const CONTROL_STANDING_RULES: readonly Rule[] = [RELIEVED, MANS_POSTS, IS_THE_LAW, STAYED_WITH];
