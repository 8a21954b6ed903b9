import { Tag, type Tokens } from "../model/index.js";
import { Pos } from "../text/index.js";
import { Relation, type Clause, type NounPhrase } from "./model.js";

/** "speaks of six men | killed": right behind what a verb speaks "of", a past form that may be a participle tells of them, and is no deed of whoever speaks. */
export function isToldOf({ tag, word, text, start, end }: Tokens, pos: Int32Array | Uint32Array, clause: Clause, before: Clause, phrase: NounPhrase | null): boolean {
  if (phrase?.last !== clause.first || clause.first !== clause.verb || phrase.prepositionAt !== before.last || before.isPassive || before.object !== null) return false;
  if (text.slice(start[phrase.prepositionAt], end[phrase.prepositionAt]) !== "of") return false;
  return tag[clause.verb] === Tag.VerbPast && (pos[word[clause.verb]!]! & Pos.VerbPastParticiple) !== 0;
}

/** "The rebels left | and troops moved in": the subject of a verb of its own is joined to nobody behind that verb. */
export const isSubjectAbove = (phrase: NounPhrase, { first }: Clause): boolean =>
  phrase.clause !== null && phrase.clause.subject === phrase && !phrase.clause.isReduced && phrase.clause.relation === Relation.Main && phrase.clause.verb < first;
