import type { Clause } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { partnersOf } from "./commitments-bound.js";
import { commitmentDraft } from "./commitments-draft.js";
import { modeOf } from "./commitments-mode.js";
import { partiesIn } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

const OF_TRADE = new WordSet("price trade turf bidding");
const GIVEN = new WordSet("agree pledge promise vow undertake commit urge tell ask call demand refuse");
const WARS = new WordSet("war conflict insurgency rebellion insurrection");

/** "agreed to end | their war", "to end | ten years of war": the years stand for what they were spent in. */
function isWar(sentence: Sentence, clause: Clause): boolean {
  const { object } = clause;
  if (object) return (WARS.has(sentence, object.head) && !OF_TRADE.has(sentence, object.head - 1)) || (object.of !== null && WARS.has(sentence, object.of.head));
  return clause.phrases.some(({ isDate, first, of }) => isDate && first === clause.last && of !== null && WARS.has(sentence, of.head));
}

/** "agreed to end their war": the word of both that the fighting is over. */
function endedWar(sentence: Sentence, clause: Clause): Draft | null {
  const mode = clause.isPassive ? null : modeOf(sentence, clause);
  if (!mode || mode.host === null || !GIVEN.hasId(sentence, mode.host.lemma) || mode.status === "done" || mode.status === "begun" || mode.status === "delayed") return null;
  const bound = partiesIn(sentence, mode.status === "demanded" ? clause.subject : mode.host.subject);
  const by = bound.length > 0 ? [...new Set([...bound, ...partnersOf(sentence, clause, mode)])] : [];
  return by.length > 0 ? commitmentDraft(sentence, { action: "cease-fire", clause, mode, by, moved: null }) : null;
}

/** "agreed to end their war": no more is told than that the fighting is to stop. */
export const WAR_ENDED: Rule = {
  name: "commitment/war-ended",
  kind: "commitment",
  verbs: ["end"],
  needs: [WARS.words],
  read: (sentence, clause) => (clause && isWar(sentence, clause) ? endedWar(sentence, clause) : null),
  yes: [
    ["Kenya and the FARC agreed on Monday to end their 20-year war.", { action: "cease-fire", status: "agreed", by: ["KEN", "farc-ep"] }],
    ["The FARC agreed in Geneva to end ten years of war.", { action: "cease-fire", status: "agreed", by: ["farc-ep"] }],
  ],
  no: ["Kenya wants to end the war.", "The accord that Kenya and the FARC signed ended a war of ten years.", "Kenya agreed to end the price war."],
};
