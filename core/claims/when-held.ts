import type { DateMention } from "../mentions/dates/index.js";
import { Relation, type Clause } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { hangsOn } from "./when-foreign.js";
import { WordSet } from "./word-set.js";

/** How many verbs up another may stand. */
const HOSTS = 8;

function isUnder(clause: Clause, other: Clause): boolean {
  for (let at: Clause | null = clause, steps = 0; at !== null && steps < HOSTS; at = at.governor, steps++) if (at === other) return true;
  return false;
}

const CONTRASTS = new WordSet("while whereas although though but");

/** "The army holds Goma, while Sake was lost | in 2017", "in control of Goma | since May |, and Sake was still in their hands": what lasts, and since when, is told with its own verb, and not with one of another subject. */
function isOfOtherHold(sentence: Sentence, { kind, clause, control }: Draft, date: DateMention): boolean {
  if (kind !== "control" || clause === null || hangsOn(clause, date) || (control?.change !== "held" && date.anchor !== "since")) return false;
  return sentence.syntax.clauses.some(
    (other) =>
      other !== clause &&
      !other.isReduced &&
      other.subject !== null &&
      other.subject !== clause.subject &&
      (other.relation === Relation.Main || other.relation === Relation.Content || other.relation === Relation.Relative || CONTRASTS.hasId(sentence, other.marker)) &&
      hangsOn(other, date) &&
      !isUnder(clause, other) &&
      (!isUnder(other, clause) || CONTRASTS.hasId(sentence, other.marker)),
  );
}

const WHOSE = new WordSet("whose");

/** "Kenya, whose troops left | in May |, said that it lost two men": the day of what befell somebody's own is not that of what is told behind it. */
function isOfWhose(sentence: Sentence, { clause }: Draft, date: DateMention): boolean {
  if (clause === null) return false;
  return sentence.syntax.clauses.some(
    (other) =>
      other !== clause &&
      other.relation === Relation.Relative &&
      other.subject !== null &&
      WHOSE.has(sentence, other.subject.first - 1) &&
      other.first < clause.first &&
      !isUnder(clause, other) &&
      hangsOn(other, date),
  );
}

const SUMS_UP = new WordSet("bring take raise push lift");

/** "Five have died since my last report, bringing to 79 the number killed | since 2013": the span of a sum is not that of what is added to it. */
const isOfSum = (sentence: Sentence, { kind, at, clause }: Draft, date: DateMention): boolean =>
  kind === "casualties" &&
  clause !== null &&
  sentence.syntax.clauses.some(
    (other) => other !== clause && other.relation === Relation.Participle && SUMS_UP.hasId(sentence, other.lemma) && at < other.first && date.first > other.first && !hangsOn(clause, date),
  );

/** Is a date of a sentence told with another verb than a draft's? */
export const isOfAnother = (sentence: Sentence, draft: Draft, date: DateMention): boolean => isOfOtherHold(sentence, draft, date) || isOfWhose(sentence, draft, date) || isOfSum(sentence, draft, date);
