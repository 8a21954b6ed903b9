import type { Clause } from "../../syntax/index.js";
import { isOfCampaign } from "../conflict-words.js";
import type { Sentence } from "../sentence.js";
import { doerOf, isArmed, sideOf } from "./events-sides.js";
import { WordSet } from "../word-set.js";

const RUNS = new WordSet("candidate candidates party parties deputies voters");
const POLLS = new WordSet("vote votes election elections poll polls ballot referendum race primary primaries runoff seat seats");

/** "Opposition candidates captured the town halls in the vote", "captured Iowa last month", in a report on a race for an office. */
export function isAtPolls(sentence: Sentence, clause: Clause): boolean {
  const doer = doerOf(sentence, clause);
  if (isOfCampaign(sentence) && !isArmed(sideOf(sentence, doer))) return true;
  return (doer !== null && RUNS.has(sentence, doer.head)) || clause.phrases.some(({ head, first }) => first > clause.verb && POLLS.has(sentence, head));
}
