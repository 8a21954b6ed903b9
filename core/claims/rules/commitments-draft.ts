import type { CommitmentAction, CommitmentStatus, Stance } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import type { Mode } from "./commitments-mode.js";
import { instrumentOf, quantityOf, termsOf } from "./commitments-terms.js";
import { placeName, spanOfClause } from "./events-draft.js";

export interface Undertaking {
  action: CommitmentAction;
  clause: Clause;
  mode: Mode;
  by: readonly string[];
  /** What is moved, freed, handed in. */
  moved: NounPhrase | null;
}

/** Statuses of what is still to come. */
export const TO_COME: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "demanded", "refused", "delayed"]);

/** Quote: from the one who is bound through what is to be done; a demand starts at those it is made to. */
function spanOf(sentence: Sentence, clause: Clause, mode: Mode): [number, number] {
  const [first, last] = spanOfClause(sentence, clause);
  const { host } = mode;
  if (!host) return [first, last];
  const [hostFirst] = spanOfClause(sentence, host);
  const { subject } = clause;
  const isObject = subject !== null && subject === host.object && subject.first > host.verb;
  if (mode.status === "demanded" && isObject) return [subject.first, last];
  return [Math.min(host.borrowsSubject ? host.first : hostFirst, first), last];
}

/** Does the clause hold only under a condition: "only if", "only when", "once", "as soon as", "unless"? */
function isOnCondition(sentence: Sentence, clause: Clause): boolean {
  return sentence.syntax.clauses.some((other) => {
    if (other.governor !== clause || other.relation !== Relation.Adverbial) return false;
    const marker = sentence.vocabulary.form(other.marker);
    return marker === "once" || marker === "if" || marker === "unless" || (marker === "when" && sentence.form(other.start - 1) === "only") || (marker === "when" && sentence.form(other.start - 2) === "only");
  });
}

function stanceFor(sentence: Sentence, clause: Clause, mode: Mode): Stance | undefined {
  if (isOnCondition(sentence, clause) || (mode.host && isOnCondition(sentence, mode.host))) return "conditional";
  return mode.stance;
}

/** The draft of one commitment; null when the sentence has the same action of the same words already. */
export function commitmentDraft(sentence: Sentence, one: Undertaking): Draft | null {
  const { action, clause, mode, by, moved } = one;
  const [first, last] = spanOf(sentence, clause, mode);
  if (sentence.drafts.some((draft) => draft.kind === "commitment" && draft.first < last && first < draft.last && draft.commitment!.action === action)) return null;
  const { status } = mode;
  const isToCome = status === "agreed" || status === "vowed" || status === "demanded";
  const terms = termsOf(sentence, first, last, isToCome);
  const stance = stanceFor(sentence, clause, mode);
  return {
    kind: "commitment",
    first,
    last,
    at: clause.verb,
    clause,
    ...(stance ? { stance } : {}),
    ...(isToCome && terms.when === null && terms.due !== null ? { when: null } : {}),
    commitment: { action, by: [...by], place: placeName(sentence, first, last), quantity: quantityOf(sentence, [moved, clause.object, clause.subject]), due: terms.due, duration: terms.duration, instrument: instrumentOf(sentence, mode.host ?? clause, moved), status },
  };
}
