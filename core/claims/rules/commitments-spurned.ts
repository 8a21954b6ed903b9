import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { doersOf } from "./commitments-parties.js";
import type { Mode } from "./commitments-wording.js";
import { WordMap, WordSet } from "../word-set.js";

const SPURNS = new WordSet("ignore defy disregard spurn reject dismiss rebuff resist shrug refuse decline");
/** "turned down | a call", "brushed aside | an appeal". */
const SPURNS_WITH = new WordMap<WordSet>({ turn: new WordSet("down"), brush: new WordSet("aside off"), wave: new WordSet("away aside"), shrug: new WordSet("off aside"), push: new WordSet("aside") });

const isSpurning = (sentence: Sentence, { lemma, verb, last }: Clause): boolean => SPURNS.hasId(sentence, lemma) || SPURNS_WITH.of(sentence, lemma)?.hasIn(sentence, verb, last + 1) === true;

const CALLS = new WordSet("call calls appeal appeals demand demands request requests order orders ultimatum ultimatums warning warnings plea pleas");
const FROM = new WordSet("by from of in on for");
/** How many phrases may stand between a call and what it asks: "calls | by the mission | on Friday | to leave". */
const BETWEEN_MAX = 3;

/** "has ignored UN calls | to disarm", "defied an order by the court | to leave": what one is asked and will not do, and who will not. */
export function spurnedCall(sentence: Sentence, clause: Clause): { mode: Mode; by: readonly string[] } | null {
  if (clause.relation !== Relation.Infinitive || clause.isNegated) return null;
  const call = callBefore(sentence, clause.first);
  if (call < 0) return null;
  const host = sentence.syntax.clauses.findLast((one) => one.verb < call && one.relation !== Relation.Infinitive && isSpurning(sentence, one));
  if (!host || host.isPassive || host.isNegated || host.modal !== 0 || sentence.isStopBetween(host.verb, clause.verb)) return null;
  const by = doersOf(sentence, host);
  return by.length > 0 ? { mode: { status: "refused", host, until: clause }, by } : null;
}

/** The call that an infinitive spells out: right before it, or before its author. */
function callBefore(sentence: Sentence, first: number): number {
  const { phrases } = sentence.syntax;
  let at = first;
  for (let step = 0; step <= BETWEEN_MAX; step++) {
    if (CALLS.has(sentence, at - 1)) return at - 1;
    const phrase: NounPhrase | undefined = phrases.findLast(({ last }) => last === at);
    if (!phrase || !FROM.has(sentence, phrase.prepositionAt)) return -1;
    at = phrase.prepositionAt;
  }
  return -1;
}
