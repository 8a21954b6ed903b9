import type { DateMention } from "../mentions/dates/index.js";
import { Relation, type Clause, type SentenceSyntax } from "../syntax/index.js";
import { WordSet, type Worded } from "./word-set.js";

const WHO = new WordSet("who whose");
const DAY_LENGTH = 10;

/** "guerrillas | who launched attacks last month", "a soldier | who had joined in 2018": what others did, or those harmed did before, is of another day; so is what had been done to them, and that they were let go. */
export function isOfWho(sentence: Sentenced, clause: Clause | null, date: DateMention): boolean {
  const isCoarse = date.anchor !== "since" && (date.value?.length ?? 0) < DAY_LENGTH;
  for (const other of sentence.syntax.clauses) {
    if (other.relation !== Relation.Relative || other === clause || date.first < other.first || date.last > other.end) continue;
    if (other.isReduced && !isCharge(sentence, clause, other)) continue;
    if (other.isReduced) return true;
    const isWho = WHO.hasIn(sentence, other.start, other.first);
    if (isOfSpeaker(clause, other)) return true;
    if (((isWho && isCoarse) || isDoneBefore(sentence, other) || (WHICH.hasIn(sentence, other.start, other.first) && isRelease(sentence, other))) && !isWithin(clause, other)) return true;
  }
  return false;
}

type Sentenced = Worded & { readonly syntax: SentenceSyntax };

/** "The front, | blamed for a raid in 2012, | denied that it had killed nine": of what is told behind it. */
const isCharge = (sentence: Worded, clause: Clause | null, { isPassive, lemma, end }: Clause): boolean => isPassive && clause !== null && clause.first >= end && CHARGES.hasId(sentence, lemma);

/** "The front, | which has been at war since April, | said it had lost nine": of whoever tells it. */
function isOfSpeaker(clause: Clause | null, { subject, governor }: Clause): boolean {
  if (clause === null || subject === null || governor === clause || clause.relation !== Relation.Content || clause.governor === null) return false;
  return clause.governor.subject === subject;
}

/** "released six soldiers | it had held since August"; not "the rally | it had promised for Monday". */
function isDoneBefore(sentence: Sentenced, { first, lemma, isPerfect, object }: Clause): boolean {
  return isPerfect && !PLANS.hasId(sentence, lemma) && object !== null && object.last <= first && HAD.has(sentence, first);
}

/** "abducted two teachers, | who were freed three days later in Kuma": the end of what was told first. */
export function isRelease(sentence: Worded, { relation, isReduced, lemma, isPassive }: Clause): boolean {
  return relation === Relation.Relative && !isReduced && isPassive && FREES.hasId(sentence, lemma);
}

const CHARGES = new WordSet("blame accuse suspect want jail convict sentence implicate indict charge hold");
const HAD = new WordSet("had");
const PLANS = new WordSet("promise plan announce call schedule set fix arrange");
const FREES = new WordSet("free release rescue liberate ransom let hand cede transfer");
const WHICH = new WordSet("who whose which");

/** Does a clause hang on another, at any depth? */
function isWithin(clause: Clause | null, other: Clause): boolean {
  for (let at = clause?.governor ?? null, steps = 0; at !== null && steps < 8; at = at.governor, steps++) if (at === other) return true;
  return false;
}
