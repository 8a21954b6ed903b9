import { Tag, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";

/** What opens a list of undertakings over several lines: how its items bind, and whom. */
export interface ListHead {
  readonly status: CommitmentStatus;
  readonly by: readonly string[];
}

const CLOSING = 41;
/** "iii". */
const LABEL_MAX = 3;

/** Does a sentence open with a bullet, a label ("(a)", "a)", "1.") or a bare "to"? */
export function isItem(sentence: Sentence): boolean {
  const { tokens, first } = sentence;
  const tag = tokens.tag[first];
  if (sentence.isPunctuation(first + 1, CLOSING) && tokens.end[first]! - tokens.start[first]! <= LABEL_MAX) return true;
  return tag === Tag.Punctuation || tag === Tag.Hyphen || tag === Tag.To || tag === Tag.Number;
}

/** The head of the list whose item a clause opens: "| - to reopen the road", "| (b) free all prisoners". */
export function listedUnder(sentence: Sentence, clause: Clause): ListHead | null {
  const { list } = sentence.memory;
  if (list === null || clause.subject !== null || clause.modal !== 0 || !isItem(sentence)) return null;
  if (clause.relation === Relation.Infinitive) return clause.governor === null ? list : null;
  const isBare = clause.relation === Relation.Main && sentence.tokens.tag[clause.verb] === Tag.Verb;
  return isBare && !clause.isPassive ? list : null;
}

/** "have agreed as follows: 1. The Government | grants an amnesty |": an item in the present says what is agreed. */
export function isAgreedItem(sentence: Sentence, { relation, subject, modal, isPerfect, isNegated, isPassive, first, verb }: Clause): boolean {
  if (sentence.memory.list?.status !== "agreed" || relation !== Relation.Main || subject === null || modal !== 0 || isPerfect || isNegated || !isItem(sentence)) return false;
  const tag = sentence.tokens.tag[verb];
  return isPassive ? sentence.form(first) === "is" || sentence.form(first) === "are" : tag === Tag.Verb || tag === Tag.VerbS;
}

/** "Kenya: | - will withdraw its troops": whom the line above a list leaves to act in an item of it that names nobody. */
export function itemSpeaker(sentence: Sentence, clause: Clause): string | null {
  const { listSpeaker } = sentence.memory;
  if (!listSpeaker?.party || !isItem(sentence)) return null;
  let at = clause;
  while (at.governor && at.subject === null && (at.relation === Relation.Infinitive || at.relation === Relation.Participle)) at = at.governor;
  return at.subject === null && at.relation === Relation.Main && at.governor === null ? listSpeaker.party : null;
}
