import { Relation, type Clause } from "../syntax/index.js";
import { isLong, isOfConflict } from "./conflict-words.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { isAwaited, isCounterfactual, isPromised, isWithdrawn } from "./stance.js";
import { WordSet } from "./word-set.js";

const HARMS: ReadonlySet<string> = new Set(["killed", "wounded", "captured", "missing", "treated"]);
const ENOUGH = new WordSet("enough sufficient capable meant designed likely unlikely");
const SCHEMES = new WordSet("plot plots conspiracy conspiracies attempt attempts bid bids scheme schemes conspired plotted attempted tried trying");
const HURTS = new WordSet("kill murder execute shoot wound injure abduct kidnap die");
const IMAGINES = new WordSet("imagine suppose picture");

/** What did not come to pass for all that is told, or what a correction takes back. */
export const isUnreal = (sentence: Sentence, draft: Draft): boolean =>
  isCounterfactual(sentence, draft.clause) || isHarmless(sentence, draft) || isAwaited(sentence, draft) || isPromised(sentence, draft) || isWithdrawn(sentence, draft) || isPrivate(sentence, draft);

/** "Slater admits | it will be hard parting with the cat", "the council met on Tuesday": what somebody of no party says to none or with none, in a long story on neither war nor peace. */
const isPrivate = (sentence: Sentence, { statement, claimant }: Draft): boolean =>
  statement !== undefined && statement.to.length === 0 && (claimant ? claimant.party === null : statement.act === "CONSULT") && isLong(sentence) && !isOfConflict(sentence);

/** "enough | to kill an adult", "a plot | to kill two soldiers", "taught us | not to kill a child", "imagine | nine people dying": harm that came to nobody for all that is told. */
function isHarmless(sentence: Sentence, { clause, casualties }: Draft): boolean {
  if (clause === null || casualties === undefined || !HARMS.has(casualties.outcome)) return false;
  const { must, shall, should } = sentence.words;
  if (
    isImagined(sentence, clause) ||
    (clause.modal !== 0 && (clause.isPassive || HURTS.hasId(sentence, clause.lemma)) && !clause.isPerfect && (clause.modal === should || clause.modal === must || clause.modal === shall))
  )
    return true;
  if (clause.relation !== Relation.Infinitive || clause.isReduced) return false;
  return clause.isNegated || sentence.form(clause.first - 1) === "not" || ENOUGH.has(sentence, clause.first - 1) || SCHEMES.has(sentence, clause.first - 1);
}

/** "Can you imagine | nine people dying?": at most two clauses up. */
function isImagined(sentence: Sentence, { governor, first }: Clause): boolean {
  const imagines = (clause: Clause | null): boolean => clause !== null && clause.last <= first && IMAGINES.hasId(sentence, clause.lemma);
  return imagines(governor) || imagines(governor?.governor ?? null) || sentence.syntax.clauses.some((clause) => imagines(clause) && first - clause.last <= REACH);
}

const REACH = 4;
