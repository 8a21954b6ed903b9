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
export function isOfOtherHold(sentence: Sentence, { kind, clause, control }: Draft, date: DateMention): boolean {
  if (kind !== "control" || clause === null || hangsOn(clause, date) || (control?.change !== "held" && date.anchor !== "since")) return false;
  return sentence.syntax.clauses.some(
    (other) =>
      other !== clause &&
      !other.isReduced &&
      other.subject !== null &&
      other.subject !== clause.subject &&
      (other.relation === Relation.Main || other.relation === Relation.Content || CONTRASTS.hasId(sentence, other.marker)) &&
      hangsOn(other, date) &&
      !isUnder(clause, other) &&
      (!isUnder(other, clause) || CONTRASTS.hasId(sentence, other.marker)),
  );
}
