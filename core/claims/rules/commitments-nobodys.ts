import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { TO_COME } from "./commitments-draft.js";
import { isEnemyArmy } from "./commitments-missions.js";
import { movedOf } from "./commitments-moved.js";
import { WordSet } from "../word-set.js";

/** Nobody is told to do it, nor bound to. */
export function isBodiless({ relation, governor, subject, modal, isDue }: Clause): boolean {
  if (subject !== null) return false;
  return relation === Relation.Infinitive ? governor === null : modal === 0 && !isDue && (relation === Relation.Main || relation === Relation.Participle);
}

/** What nobody named is bound to, soldiers whom their enemy disarms, what the world body talks over, captives on their way home: no commitment. */
export function isNobodys(sentence: Sentence, clause: Clause, action: string, status: CommitmentStatus, by: readonly string[]): boolean {
  if ((status === "demanded" || ((action === "uphold" || action === "monitor") && status === "refused")) && by.length === 0) return true;
  if (action === "hand-over" && by.length === 0 && clause.isPassive && !TO_COME.has(status)) return true;
  if (action === "negotiate") return by.length === 1 && by[0] === "un";
  if (action === "disarm" && !TO_COME.has(status) && isEnemyArmy(sentence, movedOf(sentence, clause), by)) return true;
  return action === "withdraw" && CARRIES.hasId(sentence, clause.lemma) && sentence.drafts.some(({ commitment }) => commitment?.action === "exchange-prisoners");
}

/** Captives set free are "flown home". */
const CARRIES = new WordSet("fly ship bring airlift send");
