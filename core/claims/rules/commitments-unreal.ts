import { Tag, TokenKind } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { WordSet } from "../word-set.js";

/** Clauses that open a condition or a wait: "if", "unless", "until". */
const IF = new WordSet("if unless");
const WAITS = new WordSet("until till");

/** Does a clause tell of something that has not come about: what is waited for, provided, asked about, the mere thought of a deed, or what anybody may do? */
export function isUnreal(sentence: Sentence, clause: Clause): boolean {
  return (
    isLeftBehind(sentence, clause) ||
    hangsOnCondition(sentence, clause) ||
    isProviso(sentence, clause) ||
    isAskedAbout(sentence, clause) ||
    isMereThought(sentence, clause) ||
    isTalkedOf(sentence, clause) ||
    isOfWhoever(sentence, clause) ||
    isOfDraft(sentence, clause) ||
    isWhether(sentence, clause) ||
    isGain(sentence, clause) ||
    isToCome(sentence, clause)
  );
}

/** "could not say | whether the rebels had left": not told. */
export const isWhether = (sentence: Sentence, { start }: Clause): boolean => WHETHER_OR_NOT.has(sentence, start) || WHETHER_OR_NOT.has(sentence, start - 1);
const WHETHER_OR_NOT = new WordSet("whether");

/** "will leave | after the rebels have disarmed": what goes before something still to come. */
const isToCome = (sentence: Sentence, { relation, marker, governor, isPerfect, first }: Clause): boolean =>
  relation === Relation.Adverbial &&
  isPerfect &&
  governor !== null &&
  BEFORE.hasId(sentence, marker) &&
  (governor.isDue || governor.modal === sentence.words.will || governor.modal === sentence.words.must) &&
  HAS.has(sentence, first);
const BEFORE = new WordSet("after when");
const HAS = new WordSet("has have");

/** "would have to leave | under a draft": what nobody has agreed to. */
const isOfDraft = (sentence: Sentence, { phrases }: Clause): boolean =>
  phrases.some((phrase) => !phrase.isDate && sentence.form(phrase.prepositionAt) === "under" && DRAFTS.has(sentence, phrase.head) && sentence.form(phrase.first) !== "the");
const DRAFTS = new WordSet("draft proposal");

/** "left | behind 14 dead": what is told of those left, and of no going. */
const isLeftBehind = (sentence: Sentence, { lemma, last }: Clause): boolean => sentence.vocabulary.form(lemma) === "leave" && sentence.form(last) === "behind";

/** "if the army keeps its promise | to leave", "until the front began | destroying its guns". */
function hangsOnCondition(sentence: Sentence, { relation, governor }: Clause): boolean {
  if (!governor || governor.relation !== Relation.Adverbial || governor.modal !== 0) return false;
  if (relation === Relation.Infinitive) return IF.hasId(sentence, governor.marker) || WAITS.hasId(sentence, governor.marker) || isProviso(sentence, governor);
  return relation === Relation.Participle && (IF.hasId(sentence, governor.marker) || WAITS.hasId(sentence, governor.marker));
}

const LONG = new WordSet("long soon");
const AS = new WordSet("as");

/** "so long as | the army keeps its word", "as soon as | the rebels disarm", "will free them, provided that | the army leaves". */
export function isProviso(sentence: Sentence, { relation, marker, start }: Clause): boolean {
  if (relation === Relation.Content && PROVIDED.has(sentence, start - 2) && sentence.form(start - 1) === "that" && sentence.isPunctuation(start - 3, COMMA)) return true;
  if (relation !== Relation.Adverbial || !AS.hasId(sentence, marker)) return false;
  for (let at = start; at >= start - PROVISO_REACH && at > sentence.first; at--) if (AS.has(sentence, at)) return LONG.has(sentence, at - 1);
  return false;
}

const PROVIDED = new WordSet("provided providing");
const COMMA = 44;
const PROVISO_REACH = 3;

const ASKS = new WordSet("specify say know ask wonder decide discuss clarify indicate disclose reveal tell explain announce");
const WHETHER = new WordSet("when whether how where if");

/** "did not specify | when the captives would be freed", "asked | whether the army would leave". */
function isAskedAbout(sentence: Sentence, { relation, governor, marker, modal, start }: Clause): boolean {
  if (governor === null || !isBeside(sentence, governor, start) || !ASKS.hasId(sentence, governor.lemma)) return false;
  const word = WHETHER.hasId(sentence, marker) || WHETHER.has(sentence, start) || WHETHER.has(sentence, start - 1);
  return word && (relation === Relation.Adverbial || relation === Relation.Content || relation === Relation.Relative) && (governor.isNegated || modal !== 0);
}

/** "asked | whether", "asked on Monday | whether": the question stands right behind, or at its own word. */
const isBeside = (sentence: Sentence, { last }: Clause, start: number): boolean =>
  last === start - (WHETHER.has(sentence, start) ? 0 : 1) || (sentence.form(start - 1) === "whether" && last < start && start - last <= ASKED_REACH);

const ASKED_REACH = 10;

const ASKED = new WordSet("ask");
const NO = new WordSet("no never");

/** "Asked whether it would disarm, the front said: “Never.”": a flat no in quotation marks. */
export function isAnsweredNo(sentence: Sentence, clause: Clause): boolean {
  if (clause.governor === null || !ASKED.hasId(sentence, clause.governor.lemma) || !isAskedAbout(sentence, clause)) return false;
  const { kind } = sentence.tokens;
  for (let i = sentence.first; i + 1 < sentence.last; i++) if (kind[i] === TokenKind.OpeningQuote && NO.has(sentence, i + 1) && !sentence.isNoun(i + 2)) return true;
  return false;
}

/** "They say | that disarming the militia | will be hard": a verb in -ing that is itself the subject of what is said. */
function isMereThought({ tokens, syntax }: Sentence, { relation, marker, verb, governor, start }: Clause): boolean {
  if (relation !== Relation.Participle || marker !== 0 || tokens.tag[verb] !== Tag.VerbIng || governor === null) return false;
  return tokens.tag[start - 1] === Tag.Subordinator && syntax.clauses.some(({ first, modal }) => first > verb && modal !== 0);
}

const TAKES = new WordSet("take seize capture retake recapture overrun storm");
const OPENS = new WordSet("open reopen clear secure");

/** "took the town, | opening a road to the coast": what arms gained, and nobody undertook. */
const isGain = (sentence: Sentence, { relation, lemma, governor }: Clause): boolean =>
  relation === Relation.Participle && governor !== null && !governor.isPassive && TAKES.hasId(sentence, governor.lemma) && OPENS.hasId(sentence, lemma);

const TALKS_OF = new WordSet("discuss debate negotiate");
const TIMETABLES = new WordSet("timetable plan schedule proposal roadmap ways");

/** "met to | discuss a timetable for foreign forces | to leave": not agreed yet. */
const isTalkedOf = (sentence: Sentence, { relation, governor, first }: Clause): boolean =>
  relation === Relation.Infinitive && governor !== null && TALKS_OF.hasId(sentence, governor.lemma) && TIMETABLES.hasIn(sentence, governor.last, first);

const TO_WHOM = new WordSet("for to");
const THOSE = new WordSet("those all any anyone");
const PARDONS = new WordSet("amnesty pardon immunity reward rewards jobs money");
const DETERMINED = new WordSet("the these its their his her");

/** "sanctions on | whoever | breaks the truce". */
const WHOEVER = new WordSet("whoever whichever");

/** "an amnesty for rebels | who lay down their arms", "for those | who laid down their arms": whoever will, and nobody yet. */
function isOfWhoever(sentence: Sentence, clause: Clause): boolean {
  const { relation, subject, isPassive, isPerfect, isReduced, modal } = clause;
  if (WHOEVER.has(sentence, clause.first - 1)) return true;
  if (relation !== Relation.Relative || modal !== 0 || isPassive || isPerfect || isReduced) return false;
  const who = subject?.isPronoun === true ? (sentence.syntax.phrases[subject.index - 1] ?? null) : subject;
  if (who !== null && THOSE.has(sentence, who.first) && sentence.form(who.prepositionAt) === "for" && PARDONS.has(sentence, who.prepositionAt - 1)) return true;
  if (who !== null && isPresent(sentence, clause) && isAnyOf(sentence, who)) return true;
  return who !== null && isPresent(sentence, clause) && TO_WHOM.has(sentence, who.prepositionAt) && !DETERMINED.has(sentence, who.first);
}

/** "Fighters | who lay down their arms | will be pardoned": a plural without an article, of which something is to be. */
const isAnyOf = (sentence: Sentence, who: NounPhrase): boolean =>
  who.first === who.head &&
  sentence.tokens.tag[who.head] === Tag.NounPlural &&
  sentence.syntax.clauses.some(({ subject, modal, relation }) => subject === who && modal !== 0 && relation !== Relation.Relative);

/** "lay" with an object is no past of "lie". */
const isPresent = (sentence: Sentence, { verb, lemma, object }: Clause): boolean => {
  const form = sentence.form(verb);
  return form === sentence.vocabulary.form(lemma) || (form === "lay" && object !== null);
};

/** "is afraid that the rebels will not disarm", "fears that", "amid concern that", "does not believe that": nobody has said so. */
export const isFear = (sentence: Sentence, { start }: Clause, { lemma, last, isNegated }: Clause): boolean =>
  FEARS.hasId(sentence, lemma) || (isNegated && BELIEVES.hasId(sentence, lemma)) || (start - last <= 2 && FEARS.hasIn(sentence, last - 1, start + 1));

const BELIEVES = new WordSet("believe think accept");

/** "put off | leaving": not done yet. */
export const isStillToDo = (sentence: Sentence, { first, relation }: Clause, { lemma, last, object }: Clause): boolean =>
  relation === Relation.Participle && first === last && object === null && PUTS.hasId(sentence, lemma) && sentence.form(last - 1) === "off";

const PUTS = new WordSet("put");

const FEARS = new WordSet("fear fears worry worries worried concern concerned concerns afraid fearful doubt doubts doubtful sceptical skeptical");

/** "could see Kenya | start pulling out": what may come about. */
export const isMaybe = ({ words }: Sentence, { modal, governor }: Clause): boolean =>
  modal === 0 && governor !== null && (governor.modal === words.could || governor.modal === words.may || governor.modal === words.might);

/** "did not feel | obliged | to respect it": whose duty one says it is not. */
export const isUnfelt = (sentence: Sentence, { first, isReduced, governor }: Clause): boolean =>
  (isReduced && governor?.isNegated === true) || sentence.syntax.clauses.some(({ last, isNegated, lemma }) => last === first && isNegated && FEELS.hasId(sentence, lemma));

const FEELS = new WordSet("feel consider think");

const SEES_TO = new WordSet("see");

/** "to see to it | that they leave": nobody has left. */
export const isSeenTo = (sentence: Sentence, clause: Clause, { lemma, relation }: Clause): boolean =>
  clause.relation === Relation.Content && relation === Relation.Infinitive && clause.modal === 0 && SEES_TO.hasId(sentence, lemma);

const OUR = new WordSet("our my we i");

/** "we | shall not give it up"; "our men | go home as citizens": what one's own do in the present is told, not done. */
export const isOurs = (sentence: Sentence, { subject }: Clause): boolean => subject !== null && OUR.has(sentence, subject.first);
