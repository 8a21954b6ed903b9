import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { partiesIn } from "./commitments-parties.js";
import type { WaysByVerb } from "./commitments-ways.js";
import { WordSet } from "../word-set.js";

/** Verbs that tell what somebody owes. */
export const PROMISES = new WordSet("promise agree pledge undertake vow sign commit owe guarantee");

/** Who owes what the subject before a verb tells of: "the prisoners | that Kenya promised to free", "the withdrawal | to which it had signed up", "the road, promised by Kenya". */
export function owersOf(sentence: Sentence, clause: Clause): readonly string[] {
  for (const other of sentence.syntax.clauses) {
    if (other === clause || other.first >= clause.first) break;
    if (!PROMISES.hasId(sentence, other.lemma) || other.isNegated) continue;
    if (other.relation === Relation.Relative && !other.isPassive && other.subject !== clause.subject && hangsOn(clause, other.object)) return partiesIn(sentence, other.subject);
    if (other.isReduced && other.isPassive && other.subject === clause.subject) return partiesIn(sentence, sentence.phraseBehind(other, sentence.words.by));
  }
  return [];
}

/** "Of the 40 it agreed | to free |, 12 have been freed": the main verb tells how the same deed fares. */
export function isToldOnLater(sentence: Sentence, { relation, governor, verb }: Clause, table: WaysByVerb): boolean {
  if (relation !== Relation.Infinitive || governor?.relation !== Relation.Relative || !PROMISES.hasId(sentence, governor.lemma)) return false;
  const main = sentence.syntax.clauses.find((other) => other.first > verb && other.relation === Relation.Main);
  return main !== undefined && table.of(sentence.vocabulary.form(main.lemma)).length > 0 && hangsOn(main, governor.object);
}

/** Does what is promised stand in the words before the verb: "the road | to Goma", "of the 40 prisoners"? */
export const hangsOn = ({ first, subject }: Clause, promised: NounPhrase | null): boolean =>
  promised !== null && subject !== null && promised.first < first && (promised.first >= subject.first || promised.last <= subject.first);
