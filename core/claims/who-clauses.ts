import type { DateMention } from "../mentions/dates/index.js";
import { Relation, type Clause, type SentenceSyntax } from "../syntax/index.js";
import { WordSet, type Worded } from "./word-set.js";

const WHO = new WordSet("who whose");
const DAY_LENGTH = 10;

/** "guerrillas | who launched attacks last month", "a soldier | who had joined in 2018": what others did, or those harmed did before, is of another day; so is what had been done to them, and that they were let go. */
export function isOfWho(sentence: Sentenced, clause: Clause | null, date: DateMention): boolean {
  const isCoarse = date.anchor !== "since" && (date.value?.length ?? 0) < DAY_LENGTH;
  for (const other of sentence.syntax.clauses) {
    if (other.relation !== Relation.Relative || other.isReduced || other === clause || date.first < other.first || date.last > other.end) continue;
    const isWho = WHO.hasIn(sentence, other.start, other.first);
    if (((isWho && isCoarse) || isDoneBefore(sentence, other) || (isWho && isRelease(sentence, other))) && !isWithin(clause, other)) return true;
  }
  return false;
}

type Sentenced = Worded & { readonly syntax: SentenceSyntax };

/** "released six soldiers | it had held since August". */
function isDoneBefore(sentence: Sentenced, { first, isPerfect, object }: Clause): boolean {
  return isPerfect && object !== null && object.last <= first && HAD.has(sentence, first);
}

/** "abducted two teachers, | who were freed three days later in Kuma": the end of what was told first. */
export function isRelease(sentence: Worded, { relation, isReduced, lemma, isPassive }: Clause): boolean {
  return relation === Relation.Relative && !isReduced && isPassive && FREES.hasId(sentence, lemma);
}

const HAD = new WordSet("had");
const FREES = new WordSet("free release rescue liberate ransom let");

/** Does a clause hang on another, at any depth? */
function isWithin(clause: Clause | null, other: Clause): boolean {
  for (let at = clause?.governor ?? null, steps = 0; at !== null && steps < 8; at = at.governor, steps++) if (at === other) return true;
  return false;
}
