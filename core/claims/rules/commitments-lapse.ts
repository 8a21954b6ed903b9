import type { CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** What a later clause tells of an obligation of the past. */
export interface Lapse {
  status: CommitmentStatus;
  until: Clause;
}

const REMAINS = new WordSet("remain stay linger await postpone delay stall slip miss fail suspend block hamper hinder lag falter cancel shelve freeze");
const PUT_OFF = new WordSet("put push hold call");
const REFUSES = new WordSet("refuse decline reject balk resist");
const NONE = new WordSet("none neither nobody no nothing");
const SAYS = new WordSet("say tell add report note complain warn");

/** "was to be in place by 2 December; it has not met", "should have left, but thousands remain": what came of it, as the clauses behind tell. */
export function lapseOf(sentence: Sentence, clause: Clause): Lapse | null {
  for (const other of sentence.syntax.clauses) {
    if (other.first <= clause.verb || other === clause || other.governor === clause || SAYS.hasId(sentence, other.lemma)) continue;
    const status = other.relation === Relation.Main ? outcomeOf(sentence, other) : null;
    if (status) return { status, until: other };
  }
  return null;
}

function outcomeOf(sentence: Sentence, clause: Clause): CommitmentStatus | null {
  if (REFUSES.hasId(sentence, clause.lemma) && !clause.isNegated) return "refused";
  if (clause.isNegated && (clause.isPerfect || PAST.has(sentence.form(clause.first)))) return "delayed";
  if (isNobody(sentence, clause.subject) || isYetTo(sentence, clause) || REMAINS.hasId(sentence, clause.lemma) || isStill(sentence, clause)) return "delayed";
  if (PUT_OFF.hasId(sentence, clause.lemma) && clause.isPassive) return "delayed";
  return isSoFar(sentence, clause) ? "partly-done" : null;
}

/** "its tanks are | still | there", "stayed | put". */
function isStill(sentence: Sentence, { verb, first, last }: Clause): boolean {
  if (sentence.form(verb) === "put") return STAYED.has(sentence.form(verb - 1));
  for (let i = first; i <= last && i < sentence.last; i++) if (sentence.form(i) === "still") return true;
  return false;
}

const STAYED: ReadonlySet<string> = new Set(["stay", "stays", "stayed", "staying"]);

const PAST: ReadonlySet<string> = new Set(["was", "were", "did", "had"]);

/** "none", "not one of them", "no force", "neither the army nor the front". */
export function isNobody(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return (
    phrase !== null &&
    (NONE.has(sentence, phrase.first) ||
      sentence.form(phrase.first - 1) === "nor" ||
      ((sentence.form(phrase.first) === "one" || sentence.form(phrase.first) === "a") && sentence.form(phrase.first - 1) === "not"))
  );
}

function isYetTo(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.first; i < clause.last; i++) if (sentence.form(i) === "yet" && sentence.form(i + 1) === "to") return true;
  return false;
}

/** "to date 13 have been", "only half have so far". */
function isSoFar(sentence: Sentence, clause: Clause): boolean {
  for (let i = Math.max(sentence.first, Math.min(clause.start, clause.first) - 2); i < clause.end; i++) {
    const form = sentence.form(i);
    if ((form === "date" && sentence.form(i - 1) === "to") || (form === "far" && sentence.form(i - 1) === "so") || form === "only") return true;
  }
  return false;
}
