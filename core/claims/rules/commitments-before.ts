import { Tag, type CommitmentAction, type CommitmentStatus } from "../../model/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { Thing, thingsAt } from "./commitments-things.js";
import { WordSet } from "../word-set.js";

/** What was undertaken, by whom, and how it stands. */
export interface Told {
  readonly action: CommitmentAction;
  readonly by: readonly string[];
  readonly status: CommitmentStatus;
}

/** The commitment told last: earlier in the sentence, or at most two sentences before. */
export function commitmentBefore(sentence: Sentence): Told | null {
  const own = sentence.drafts.findLast((draft) => draft.kind === "commitment")?.commitment;
  if (own) return own;
  const { commitments } = sentence.memory;
  return commitments !== null && sentence.index - commitments.sentence <= REACH_BACK ? commitments.told.at(-1)! : null;
}

/** All commitments told last: those of the sentence ahead of a token, else of the last sentence that told one, at most two before. */
export function commitmentsBefore(sentence: Sentence, token: number): readonly Told[] {
  const own = sentence.drafts.filter((draft) => draft.kind === "commitment" && draft.first < token);
  if (own.length > 0) return own.map(({ commitment }) => commitment!);
  const { commitments } = sentence.memory;
  return commitments !== null && sentence.index - commitments.sentence <= REACH_BACK ? commitments.told : [];
}

const REACH_BACK = 2;

/** "missed | the deadline": the commitment told last, else the last one with a day of its own. */
export function datedBefore(sentence: Sentence): Told | null {
  const { dated } = sentence.memory;
  return commitmentBefore(sentence) ?? (dated !== null && sentence.index - dated.sentence <= DATED_BACK ? dated.told : null);
}

const DATED_BACK = 15;

export const LEFT_OUT = new WordSet("none neither both all others rest remainder remaining more another further most some");

/** Does a phrase leave its noun to the words before: "none", "neither", "the rest", "another 60"? */
export function isLeftOut(sentence: Sentence, phrase: NounPhrase | null): boolean {
  if (!phrase || phrase.isDate || phrase.of) return false;
  if (LEFT_OUT.has(sentence, phrase.head)) return true;
  if (PARTIES.has(sentence, phrase.head)) return isNext(sentence, phrase);
  return LEFT_OUT.hasIn(sentence, phrase.first, phrase.first + 2) && sentence.tokens.tag[phrase.head] === Tag.Number;
}

const PARTIES = new WordSet("convoy group batch contingent column party wave busload boatload");
export const NEXT = new WordSet("second third fourth next another further last final");

/** "a second convoy", "the next group": more of those who went before. */
export const isNext = (sentence: Sentence, { first, head, of }: NounPhrase): boolean => of === null && PARTIES.has(sentence, head) && NEXT.hasIn(sentence, first, head);

const NONE = new WordSet("none");

/** "has released | none", "has so far left | two": a number that leaves its noun, one of these things, to the words before. */
export function isNumberOf(sentence: Sentence, phrase: NounPhrase, things: number): boolean {
  if (phrase.isDate || phrase.of || !(sentence.tokens.tag[phrase.head] === Tag.Number || NONE.has(sentence, phrase.head))) return false;
  for (let i = phrase.first - 1; i >= Math.max(0, phrase.first - REACH); i--) if (sentence.isNoun(i) && thingsAt(sentence, i) & things && sentence.tokens.tag[i] === Tag.NounPlural) return true;
  return false;
}

const IT: ReadonlySet<string> = new Set(["it", "them", "they", "those", "these", "that"]);
/** How many tokens back an antecedent is looked for. */
const REACH = 70;

/** The things that "it" or "them" stands for, as bits: the last noun before of these things, in the right number. */
export function antecedentIs(sentence: Sentence, phrase: NounPhrase, things: number): boolean {
  const form = sentence.form(phrase.head);
  if (phrase.first !== phrase.head || !IT.has(form)) return false;
  const isPlural = form !== "it" && form !== "that";
  for (let i = phrase.first - 1; i >= Math.max(0, phrase.first - REACH); i--) {
    if (!sentence.isNoun(i) || !(thingsAt(sentence, i) & things)) continue;
    if ((sentence.tokens.tag[i] === Tag.NounPlural) === isPlural || sentence.form(i) === "fire") return true;
  }
  return false;
}

/** What those who are left out may do: the rest of an army leaves, the rest of the prisoners does not. */
const MOVES: ReadonlySet<string> = new Set(["withdraw", "demobilise", "disarm", "hand-over", "deploy-peacekeepers"]);

/** "Kenya must pull out its soldiers. | Some 130 | left Goma": some of those whose going was told of. */
export const isOfMoved = (sentence: Sentence, subject: NounPhrase): boolean => MOVES.has(commitmentBefore(sentence)?.action ?? "") && isNumberOf(sentence, subject, Thing.Troops | Thing.Fighters);

export function isOfMovers(sentence: Sentence, { modal }: Clause): boolean {
  const before = commitmentBefore(sentence);
  return before === null ? modal !== 0 : MOVES.has(before.action);
}
