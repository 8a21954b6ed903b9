import { Tag } from "../model/index.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";

/** A bare noun phrase over the tokens from `first` up to, not including, `last`. */
export function nounPhraseOf(first: number, last: number, head: number): NounPhrase {
  return {
    index: -1,
    first,
    last,
    head,
    preposition: 0,
    prepositionAt: -1,
    possessive: -1,
    isPronoun: false,
    isDate: false,
    of: null,
    after: null,
    renames: null,
    renamedBy: null,
    clause: null,
  };
}

/**
 * A phrase like another up to `last` with the head at `head`, or the same without what hangs on it by "of"; made field by field, since a copy by spreading has a layout of its own, and
 * whatever is asked of phrases is then asked of two.
 */
export function phraseLike(phrase: NounPhrase, last = phrase.last, head = phrase.head): NounPhrase {
  const like = nounPhraseOf(phrase.first, last, head);
  like.index = phrase.index;
  like.preposition = phrase.preposition;
  like.prepositionAt = phrase.prepositionAt;
  like.possessive = phrase.possessive < last ? phrase.possessive : -1;
  like.isPronoun = phrase.isPronoun;
  like.isDate = phrase.isDate;
  like.after = phrase.after;
  like.renames = phrase.renames;
  like.renamedBy = phrase.renamedBy;
  like.clause = phrase.clause;
  return like;
}

/** A bare clause whose verb group begins at token `first`. */
export function clauseOf(first: number, isNegated: boolean): Clause {
  return {
    first,
    last: first + 1,
    verb: first,
    lemma: 0,
    isPassive: false,
    isNegated,
    isPerfect: false,
    isReduced: false,
    modal: 0,
    isDue: false,
    particle: 0,
    relation: Relation.Main,
    marker: 0,
    governor: null,
    subject: null,
    borrowsSubject: false,
    object: null,
    predicate: -1,
    phrases: [],
    start: first,
    end: first + 1,
  };
}

/** Notes the verb of a group that begins at `first`: passive behind "be", reduced where nothing stands before it. */
export function setMain(clause: Clause, tag: Tag, at: number, first: number, wasBe: boolean): void {
  clause.verb = at;
  if (tag === Tag.VerbPastParticiple || (tag === Tag.VerbPast && wasBe)) {
    clause.isPassive = wasBe || at === first;
    clause.isReduced = at === first;
  } else if (tag === Tag.VerbIng) clause.isReduced = at === first;
}
