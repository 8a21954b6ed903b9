import type { NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** What stands before a noun of violence or protest that nobody has seen: "a planned rally", "possible bomb attacks", "a heart attack". */
const UNSEEN = new WordSet(
  "planned possible potential threatened future imminent foiled thwarted aborted averted cancelled canceled simulated mock heart panic asthma verbal cyber ransomware hacking",
);
/** What is of, for or against something that is not there, or no more: "calls for a rally", "the threat of an attack", "the anniversary of the massacre". */
const HOSTS = new WordSet(
  "call plan threat risk fear warning possibility danger likelihood prospect plot ban permission permit preparation readiness rehearsal drill alert protection precaution anniversary commemoration remembrance memorial",
);
const REMEMBERS = new WordSet("anniversary commemoration remembrance memorial");
const UNDOES = new WordSet("foil thwart avert prevent plan plot prepare fear cancel postpone ban threaten rehearse forbid predict anticipate simulate");
const LOOKS_TO = new WordSet("call warn prepare plan plot brace train appeal");
const AHEAD = new WordSet("for of against about");

/** Is an attack, a blast or a rally one that is only feared, planned, forbidden or remembered without its day? */
export function isUnreal(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.head; i++) if (UNSEEN.has(sentence, i)) return true;
  const { clause } = phrase;
  if (clause !== null && UNDOES.hasId(sentence, clause.lemma) && (clause.isPassive ? clause.subject : clause.object) === phrase) return true;
  if (phrase.prepositionAt < 0) return false;
  const over = sentence.syntax.phrases[phrase.index - 1];
  if (over !== undefined && over.last === phrase.prepositionAt && HOSTS.hasNoun(sentence, over.head))
    return !REMEMBERS.hasNoun(sentence, over.head) || sentence.dateIn(phrase.first, phrase.last) === null;
  return AHEAD.has(sentence, phrase.prepositionAt) && sentence.syntax.clauses.some(({ lemma, phrases }) => LOOKS_TO.hasId(sentence, lemma) && phrases.includes(phrase));
}
