import { Tag, TokenKind, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { BINDING } from "./commitments-binding.js";
import type { ListHead } from "./commitments-lists.js";
import { partiesIn } from "./commitments-parties.js";
import { isThing, Thing } from "./commitments-things.js";

const CLOSING = 41;
const STOP = 46;
const COLON = 58;

/** Labels of more than two letters. */
const ROMAN: ReadonlySet<string> = new Set(["iii", "vii", "viii", "xii", "xiii"]);

/** The token of an item's letter or number whose mark ends right before a token: "(b) | free", "2. | free", "3) | the army"; -1 = none. */
function labelBefore(sentence: Sentence, token: number): number {
  const { tokens, first: opening } = sentence;
  const { code, end, kind, start } = tokens;
  const label = token - 2;
  if (label <= opening || kind[token - 1] !== TokenKind.Punctuation || (code[token - 1] !== CLOSING && code[token - 1] !== STOP)) return -1;
  const isShort = (end[label]! - start[label]! <= 2 || ROMAN.has(sentence.form(label))) && start[label + 1] === end[label];
  return isShort && (kind[label] === TokenKind.Number || (kind[label] === TokenKind.Word && code[token - 1] === CLOSING)) ? label : -1;
}

/** Where the label stands that a clause opens behind, before its subject or its bare verb. */
const labelOf = (sentence: Sentence, { start, first }: Clause): number => Math.max(labelBefore(sentence, start), labelBefore(sentence, first));

/** The clause that opens the list of a sentence, the last one before its first label, and where that label stands. */
function headOf(sentence: Sentence, label: number): [Clause, number] | null {
  let head: Clause | null = null;
  for (const clause of sentence.syntax.clauses) {
    const own = labelOf(sentence, clause);
    if (own >= 0 || clause.first > label) return head && [head, own < 0 ? label : own];
    head = clause;
  }
  return null;
}

/** "will: (a) withdraw its troops; (b) free all prisoners", "agreed that: 1) the army leaves": how an item of a list within one sentence binds, and whom. */
export function inlineListed(sentence: Sentence, clause: Clause): ListHead | null {
  if (clause.relation !== Relation.Main || clause.modal !== 0 || clause.isPerfect || clause.isNegated) return null;
  const label = labelOf(sentence, clause);
  const found = label < 0 ? null : headOf(sentence, label);
  if (!found) return null;
  const [head, opens] = found;
  const tag = sentence.tokens.tag[clause.verb];
  const isBare = tag === Tag.Verb && !clause.isPassive && (clause.subject === null || clause.borrowsSubject || clause.subject.last <= head.last);
  const status = statusOf(sentence, head);
  if (status === null) return null;
  if (isBare) return { status, by: boundIn(sentence, head) };
  const isColon = sentence.isPunctuation(opens - 1, COLON) || sentence.isPunctuation(opens - 2, COLON);
  return isColon && status === "agreed" && (tag === Tag.VerbS || tag === Tag.Verb) ? { status, by: partiesIn(sentence, clause.subject) } : null;
}

function statusOf({ vocabulary, words }: Sentence, { lemma, modal, isDue, isNegated }: Clause): CommitmentStatus | null {
  if (isNegated) return null;
  if (modal === words.will || modal === words.shall || modal === words.must || isDue) return "agreed";
  return modal === 0 ? (BINDING[vocabulary.form(lemma)] ?? null) : null;
}

/** Who is bound by what opens the list: those an accord binds or a demand is made to, else its subject. */
function boundIn(sentence: Sentence, { subject, object, isPassive }: Clause): readonly string[] {
  const isOthers = object !== null && !isPassive && isThing(sentence, subject, Thing.Accord | Thing.Truce);
  return partiesIn(sentence, isOthers ? object : subject);
}
