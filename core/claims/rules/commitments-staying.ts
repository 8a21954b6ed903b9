import { Tag } from "../../model/index.js";
import type { Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { commitmentBefore } from "./commitments-before.js";
import { commitmentDraft } from "./commitments-draft.js";
import { speakingSide } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

const LEAVES = new WordSet("leave quit withdraw vacate evacuate");
const ASKS = new WordSet("ask order tell urge demand call");

/** Are those who stay asked to go, in the sentence or just before? */
function isToldToGo(sentence: Sentence): boolean {
  const before = commitmentBefore(sentence);
  if (before?.action === "withdraw" && before.status === "demanded") return true;
  return sentence.syntax.clauses.some(({ lemma, governor }) => governor !== null && LEAVES.hasId(sentence, lemma) && ASKS.hasId(sentence, governor.lemma));
}

/** “We are staying,” said the front when it was asked to leave: a refusal in its own words. */
export const STAYING: Rule = {
  name: "commitment/staying",
  kind: "commitment",
  verbs: ["stay", "remain"],
  needs: ["we"],
  read: (sentence, clause) => {
    if (!clause?.subject || clause.object !== null || clause.isNegated || sentence.words.isWe[sentence.tokens.word[clause.subject.head]!] !== 1) return null;
    const isNow = sentence.tokens.tag[clause.verb] === Tag.VerbIng;
    if ((!isNow && clause.modal !== sentence.words.will) || !isToldToGo(sentence)) return null;
    const by = speakingSide(sentence, clause.verb);
    return by.length === 0 ? null : commitmentDraft(sentence, { action: "withdraw", clause, mode: { status: "refused", host: null }, by, moved: null });
  },
  yes: [
    ["“We are staying where we are,” said the FARC when Kenya asked it to quit Gori.", { action: "withdraw", status: "refused", by: ["farc-ep"] }],
    ["Kenya ordered the FARC to leave Gori. “We will stay in Gori,” the FARC said.", { action: "withdraw", status: "refused", by: ["farc-ep"] }],
  ],
  no: ["“We are staying in the talks,” said the FARC.", "“We are staying,” said the guests when they were asked to leave.", "Kenya asked the FARC to leave Gori. “We stayed at home,” the FARC said."],
};
