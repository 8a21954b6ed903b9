import { Tag, type Tokens } from "../model/index.js";
import { Pos, type Vocabulary } from "../text/index.js";
import { Relation, type Clause } from "./model.js";

/** How far behind its auxiliary the verb may stand: "did | the men of the guard | shoot". */
const SUBJECT_REACH = 8;

/** "At no point | did troops fire", "never | have they shelled a town": an auxiliary that what denies it has drawn before its subject makes one clause with the verb behind it, and that is denied. */
export function joinInverted({ tag, word }: Tokens, vocabulary: Vocabulary, clauses: Clause[], first: number): void {
  for (let i = 0; i + 1 < clauses.length; i++) {
    const opening = clauses[i]!;
    const told = clauses[i + 1]!;
    const { first: at, last } = opening;
    if (tag[at] !== Tag.Auxiliary || last !== at + 1 || told.governor !== opening || told.subject === null || told.first - last > SUBJECT_REACH || told.subject.first < last) continue;
    const denial = denialBefore(tag, word, vocabulary.pos, at, first);
    if (denial < 0) continue;
    told.isNegated = true;
    told.start = Math.min(told.start, denial);
    told.relation = Relation.Main;
    told.governor = null;
    told.isReduced = false;
    const lemma = vocabulary.verbLemma[word[at]!]!;
    told.isPassive = told.isPassive && lemma === vocabulary.id("be");
    told.isPerfect = lemma === vocabulary.id("have");
    told.subject.clause = told;
    for (const phrase of opening.phrases) if (!told.phrases.includes(phrase)) told.phrases.unshift(phrase);
    clauses.splice(i, 1);
    for (const other of clauses) if (other.governor === opening) other.governor = told;
  }
}

/** "| never did", "| under no circumstances did": where what denies an auxiliary begins, or -1. */
function denialBefore(tag: Uint8Array, word: Tokens["word"], pos: Int32Array, at: number, first: number): number {
  const isNo = (i: number): boolean => i >= first && (pos[word[i]!]! & Pos.Negation) !== 0;
  if (isNo(at - 1)) return at - 1;
  const isNoun = tag[at - 1] === Tag.Noun || tag[at - 1] === Tag.NounPlural;
  const no = isNo(at - 2) ? at - 2 : at - 3;
  return isNoun && isNo(no) && tag[no - 1] === Tag.Preposition && no - 1 >= first ? no - 1 : -1;
}
