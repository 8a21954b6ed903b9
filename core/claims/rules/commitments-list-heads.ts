import type { CommitmentStatus } from "../../model/index.js";
import type { Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { BINDING } from "./commitments-binding.js";
import { isItem, type ListHead } from "./commitments-lists.js";
import { doersOf, partiesIn } from "./commitments-parties.js";
import { isThing, Thing } from "./commitments-things.js";
import { WordMap } from "../word-set.js";

const COLON = 58;
/** Nouns that name what a list behind them holds: "Obligations of the government:". */
const TITLES = new WordMap<CommitmentStatus>({
  obligation: "agreed",
  commitment: "agreed",
  duty: "agreed",
  provision: "agreed",
  term: "agreed",
  undertaking: "vowed",
  pledge: "vowed",
  promise: "vowed",
  assurance: "vowed",
  demand: "demanded",
});

/** The head of a list: a sentence that ends with its binding verb, modal or noun and a colon; an item hands on the head it stands under. */
export function listHead(sentence: Sentence): ListHead | null {
  if (!sentence.isPunctuation(sentence.last - 1, COLON)) return isItem(sentence) ? sentence.memory.list : null;
  const { clauses } = sentence.syntax;
  const last = clauses.at(-1);
  const clause = last?.governor && sentence.form(last.verb) === "follows" ? last.governor : last;
  return (clause ? boundIn(sentence, clause) : null) ?? titleOf(sentence);
}

/** "The front undertakes:", "The Parties shall:", "Kenya is to:", "calls on the front:". */
function boundIn(sentence: Sentence, clause: Clause): ListHead | null {
  if (clause.isNegated) return null;
  const { words } = sentence;
  if (clause.lemma === 0) {
    const isBound = clause.modal === words.must || clause.modal === words.shall || clause.modal === words.will;
    return isBound ? { status: "agreed", by: partiesIn(sentence, clause.subject) } : null;
  }
  const status = BINDING[sentence.vocabulary.form(clause.lemma)];
  if (status === undefined || clause.modal === words.would || clause.modal === words.could) return null;
  const isAccords = isThing(sentence, clause.subject, Thing.Accord | Thing.Truce);
  const other = clause.object && !clause.isPassive && (isAccords || status === "demanded") ? clause.object : null;
  return { status: isAccords ? "agreed" : status, by: other ? partiesIn(sentence, other) : doersOf(sentence, clause) };
}

/** "Obligations of the government:", "made the following pledges:". */
function titleOf(sentence: Sentence): ListHead | null {
  for (const phrase of sentence.syntax.phrases) {
    const status = TITLES.of(sentence, sentence.nounLemma(phrase.head));
    if (!status) continue;
    const own = partiesIn(sentence, phrase);
    return { status, by: own.length > 0 ? own : partiesIn(sentence, sentence.syntax.clauses[0]?.subject) };
  }
  return null;
}
