import type { DateMention } from "../mentions/dates/index.js";
import { Relation, type Clause, type SentenceSyntax } from "../syntax/index.js";
import { WordSet, type Worded } from "./word-set.js";

const WHO = new WordSet("who whose");
const DAY_LENGTH = 10;

/** "guerrillas | who launched attacks last month", "a soldier | who had joined in 2018": what others did, or those harmed did before, is of another day. */
export function isOfWho(sentence: Worded & { readonly syntax: SentenceSyntax }, clause: Clause | null, date: DateMention): boolean {
  if (date.anchor === "since" || (date.value?.length ?? 0) >= DAY_LENGTH) return false;
  for (const other of sentence.syntax.clauses) {
    if (other.relation !== Relation.Relative || other.isReduced || other === clause || date.first < other.first || date.last > other.end) continue;
    if (WHO.hasIn(sentence, other.start, other.first) && !isWithin(clause, other)) return true;
  }
  return false;
}

/** Does a clause hang on another, at any depth? */
function isWithin(clause: Clause | null, other: Clause): boolean {
  for (let at = clause?.governor ?? null, steps = 0; at !== null && steps < 8; at = at.governor, steps++) if (at === other) return true;
  return false;
}
