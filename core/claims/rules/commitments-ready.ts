import type { Clause } from "../../syntax/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentDraft } from "./commitments-draft.js";
import { doersOf } from "./commitments-parties.js";
import { isThing, Thing, thingsAt, wordsFor } from "./commitments-things.js";
import { WordSet } from "../word-set.js";

const READY = new WordSet("ready open willing prepared");

/** How many tokens back "one" looks for what it stands for. */
const REACH = 60;

/** "ready for | one |", where a truce was told of. */
function isTruceBefore(sentence: Sentence, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) if (sentence.isNoun(i) && thingsAt(sentence, i) & Thing.Truce) return true;
  return false;
}

/** Is a truce, or talks, what a side is ready for? */
function actionOf(sentence: Sentence, clause: Clause): "cease-fire" | "negotiate" | null {
  const { words } = sentence;
  const at = READY.has(sentence, clause.last) ? clause.last : clause.last + 1;
  if (!READY.has(sentence, at)) return null;
  const what = sentence.phraseBehind(clause, words.for, words.to);
  if (!what || what.isDate || what.prepositionAt !== at + 1) return null;
  if (isThing(sentence, what, Thing.Truce) || (sentence.form(what.head) === "one" && what.of === null && isTruceBefore(sentence, what.first))) return "cease-fire";
  return TALKS.hasNoun(sentence, what.head) ? "negotiate" : null;
}

const TALKS = new WordSet("talk talks negotiation negotiations dialogue");

/** "is ready for a truce", "says it is open to talks", "is not ready for one". */
export const READY_FOR: Rule = {
  name: "commitment/ready-for",
  kind: "commitment",
  verbs: ["be", "remain", "stand", "declare"],
  needs: [READY.words, `${wordsFor(Thing.Truce)} ${TALKS.words} talks negotiations one fire`],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.modal !== 0 || clause.isReduced) return null;
    const action = actionOf(sentence, clause);
    const by = action === null ? [] : doersOf(sentence, clause);
    return action && by.length > 0 ? commitmentDraft(sentence, { action, clause, mode: { status: clause.isNegated ? "refused" : "vowed", host: null }, by, moved: null }) : null;
  },
  yes: [
    ["The FARC is ready for a truce.", { action: "cease-fire", status: "vowed", by: ["farc-ep"] }],
    ["Kenya declared a truce on Monday. The FARC says it is ready for one in Gori.", { action: "cease-fire", status: "vowed", by: ["farc-ep"], claimant: "farc-ep" }],
    ["The FARC is not open to talks with Kenya.", { action: "negotiate", status: "refused", by: ["farc-ep"] }],
  ],
  no: ["The hall is ready for the talks.", "The FARC is ready for a fight.", "The road is open to the camp.", "The FARC would be ready for a truce."],
};
