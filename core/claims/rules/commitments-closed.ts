import type { CommitmentStatus } from "../../model/index.js";
import type { Sentence } from "../sentence.js";
import { WordMap, WordSet } from "../word-set.js";

const COLON = 58;
/** How far behind the words of a duty the colon of its outcome stands. */
const REACH = 6;

const OUTCOMES = new WordMap<CommitmentStatus>({
  completed: "done",
  complete: "done",
  done: "done",
  met: "done",
  fulfilled: "done",
  kept: "done",
  delayed: "delayed",
  overdue: "delayed",
  pending: "delayed",
  outstanding: "delayed",
});
const NOT = new WordSet("not never");

/** "Militias had to be disarmed by 24 March: | completed |": what came of a duty, as the words behind its colon tell, and where they end. */
export function outcomeBehind(sentence: Sentence, from: number): { status: CommitmentStatus; end: number } | null {
  for (let i = from; i < Math.min(sentence.last - 1, from + REACH); i++) {
    if (!sentence.isPunctuation(i, COLON)) continue;
    const isNot = NOT.has(sentence, i + 1);
    const at = isNot ? i + 2 : i + 1;
    const status = at < sentence.last ? OUTCOMES.at(sentence, at) : undefined;
    return status ? { status: isNot ? "delayed" : status, end: at + 1 } : null;
  }
  return null;
}
