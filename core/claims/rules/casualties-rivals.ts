import type { Outcome } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import type { Side } from "../victim-sides.js";
import { WordSet } from "../word-set.js";

/** Verbs that give a figure of what was told: "put the toll at six", "the dead numbered 14". */
const GIVES = new WordSet("put give set place number be speak estimate count report announce acknowledge admit concede confirm own cite claim list record");
/** Words for a figure that grows or runs over more than one incident. */
const RUNNING = new WordSet(
  "now far overall total altogether all since rise climb reach rose risen climbed reached grown jumped war conflict year month week years months weeks cumulative running this",
);
/** What says nothing of whom it counts: "the number of dead", "the death toll". */
const BARE = new WordSet("dead killed deaths death injured wounded missing victims fatalities casualties toll injuries");

/** Does a toll give another count of those told before it in its paragraph, and no running one? */
export function isRival(sentence: Sentence, phrase: NounPhrase, last: number): boolean {
  const { clause } = phrase;
  if (clause !== null && (!GIVES.hasId(sentence, clause.lemma) || clause.isReduced)) return false;
  const to = clause === null ? last : Math.max(clause.end, last);
  return !RUNNING.hasIn(sentence, clause === null ? phrase.first : Math.min(clause.start, phrase.first), to);
}

/** Is whom a toll counts left open: "the death toll", "the number of injured"? */
export function isBare(sentence: Sentence, phrase: NounPhrase): boolean {
  const { of } = phrase;
  if (sentence.actors.owner(phrase) !== null) return false;
  return of === null || (!of.isDate && of.of === null && of.last - of.first <= 2 && BARE.has(sentence, of.head));
}

/** Those whom an outcome befell before a token, in its sentence or its paragraph: nobody where they were of several kinds. */
export function befallen(sentence: Sentence, outcome: Outcome, at: number): Side | null {
  const { memory, paragraph } = sentence;
  const here = sentence.drafts.filter(({ casualties, isPart, last }) => casualties?.outcome === outcome && isPart !== true && last <= at).map(({ casualties }) => casualties!.victims);
  const before = memory.befallen.get(outcome);
  const [one, ...others] = before?.paragraph === paragraph ? [before, ...here] : here;
  if (one === undefined || others.some(({ party, category }) => party !== one.party || category !== one.category)) return null;
  return { party: one.party, category: one.category };
}
