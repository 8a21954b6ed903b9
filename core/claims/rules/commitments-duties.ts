import type { CommitmentAction, CommitmentStatus } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { partiesIn } from "./commitments-parties.js";
import { WordSet } from "../word-set.js";

const IS = new WordSet("be remain stay become");
const DUTIES = new WordSet("duty obligation responsibility task");
const ENDS = new WordSet("end over");

/** "Compliance with the accord is a duty of Kenya's", "disarmament remains the government's responsibility": whose duty an action is; null where it is none. */
export function dutyOf(sentence: Sentence, phrase: NounPhrase): { clause: Clause; by: string[] } | null {
  for (const clause of sentence.syntax.clauses) {
    const { subject, object, lemma } = clause;
    if (subject !== phrase || object === null || clause.isNegated || clause.modal !== 0 || !IS.hasId(sentence, lemma) || !DUTIES.has(sentence, object.head)) continue;
    const by = partiesIn(sentence, sentence.phraseAfter(object, sentence.words.of) ?? object);
    if (by.length > 0) return { clause, by };
  }
  return null;
}

/** "Compliance with the accord is at an end": who has done with keeping it refuses it. */
export const keptNoMore = (sentence: Sentence, action: CommitmentAction, { last, end, lemma }: Clause, status: CommitmentStatus): CommitmentStatus =>
  action === "uphold" && status === "done" && IS.hasId(sentence, lemma) && ENDS.hasIn(sentence, last, Math.min(end + 1, sentence.last)) ? "refused" : status;
