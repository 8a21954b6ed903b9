import { Tag, type Stance } from "../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../syntax/index.js";
import { HEARSAY, type Attribution } from "../mentions/attributions/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const HEARSAY_WORDS = new WordSet(HEARSAY.join(" "));
/** "Rumours that | the town had fallen". */
const RUMOURS = new WordSet("rumour rumours rumor rumors");
/** "plans to start | releasing hostages": what is begun has not come about either. */
const BEGINS = new WordSet("start begin");
const EXPECTING = new WordSet("expect plan schedule intend aim prepare hope want threaten vow attempt try seek fail conspire plot register");

/** How the report puts a claim: asserted, denied, alleged, expected or conditional. */
export function stanceOf(sentence: Sentence, draft: Draft): Stance {
  if (draft.stance) return draft.stance;
  const attribution = sentence.attributionAt(draft.at);
  if (isLeftOpen(sentence, attribution?.clause ?? draft.clause)) return "alleged";
  if (attribution?.manner === "deny" && !isPresupposed(sentence, attribution, draft.clause) && !isGivenBeside(sentence, draft)) return "denied";
  const clause = draft.clause;
  const isKnown = clause !== null && isOfBlamed(sentence, clause);
  if (attribution?.manner === "accuse" && !isKnown) return "alleged";
  if (!clause || isKnown) return "asserted";
  if (isConditional(sentence, clause)) return "conditional";
  if (isDoubted(sentence, clause)) return "denied";
  if (clause.isNegated && draft.kind !== "casualties" && draft.kind !== "commitment" && draft.kind !== "statement") return "denied";
  if (clause.modal === sentence.words.may && clause.isPerfect) return "alleged";
  if ((isExpected(sentence, clause) || (draft.kind === "casualties" && (isDesigned(sentence, clause) || isBroughtAbout(sentence, clause)))) && !isFailed(sentence, draft, clause)) return "expected";
  return isHearsay(sentence, clause) ? "alleged" : "asserted";
}

/** "doubts that | the rebels have left", "does not believe | that nine died": told by somebody who does not hold it true. */
export function isDoubted(sentence: Sentence, { relation, governor }: Clause): boolean {
  if (relation !== Relation.Content || governor === null) return false;
  return DOUBTS.hasId(sentence, governor.lemma) || (governor.isNegated && BELIEVES.hasId(sentence, governor.lemma));
}

const DOUBTS = new WordSet("doubt question dispute");
const BELIEVES = new WordSet("believe think accept");

/** "failed | to honour the accord", "wants them | to leave": a duty left undone, or asked for, is told as a fact. */
function isFailed({ vocabulary }: Sentence, { kind }: Draft, { relation, governor }: Clause): boolean {
  return kind === "commitment" && relation === Relation.Infinitive && governor !== null && governor.modal === 0 && LEFT.has(vocabulary.form(governor.lemma));
}

const LEFT: ReadonlySet<string> = new Set(["fail", "want"]);

/** "denied that its men had entered the village and | put the dead at four": whoever denies the one gives the figure. */
function isGivenBeside(sentence: Sentence, { kind, clause }: Draft): boolean {
  return kind === "casualties" && clause !== null && clause.borrowsSubject && GIVES.hasId(sentence, clause.lemma) && JOINS.has(sentence, clause.first - 1);
}

const GIVES = new WordSet("put give set place estimate");
const JOINS = new WordSet("and but");

/** "denied that it had bombed the town, where four residents died": what a relative clause adds stands whether the rest is denied or not; not so "denied a report of four residents killed". */
function isPresupposed(sentence: Sentence, { clause: denying, content }: Attribution, clause: Clause | null): boolean {
  for (let at = clause; at && at !== denying; at = at.governor) {
    if (at.relation === Relation.Adverbial && isOfPlace(sentence, at)) return true;
    if (at.relation === Relation.Relative) return !(at.isReduced && at.isPassive && content.some(([first]) => first === at.subject?.first));
    if (content.some(([first]) => at.start <= first)) return false;
  }
  return false;
}

/** "blamed the rebels for the blast, | which wounded 40": that it did is what nobody doubts. */
const isOfBlamed = (sentence: Sentence, { relation, isReduced, governor, start }: Clause): boolean =>
  relation === Relation.Relative && !isReduced && governor !== null && BLAMES.hasId(sentence, governor.lemma) && sentence.isPunctuation(start - 1, COMMA);
const BLAMES = new WordSet("blame");

/** "denied shelling the market | where nine people died". */
function isOfPlace(sentence: Sentence, { marker, subject, start }: Clause): boolean {
  if (!WHERE.hasId(sentence, marker)) return false;
  const at = (subject?.first ?? start) - 1;
  return WHERE.has(sentence, at) && (sentence.isNoun(at - 1) || sentence.isPunctuation(at - 1, COMMA));
}

const WHERE = new WordSet("where");

/** "said it could | confirm | 44 deaths": what it knows. */
const KNOWS = new WordSet("confirm verify document establish corroborate");

export function isConditional(sentence: Sentence, clause: Clause): boolean {
  const { words, syntax } = sentence;
  if (isCondition(sentence, clause) || isAsLong(sentence, clause)) return true;
  for (const other of syntax.clauses) if (other.governor === clause && isCondition(sentence, other)) return true;
  if ((clause.modal === words.could && !KNOWS.hasId(sentence, clause.lemma)) || clause.modal === words.might) return true;
  if (clause.modal === words.would && clause.isPerfect) return true;
  if (isInverted(sentence, clause, "should") || isInvertedBehind(sentence, clause)) return true;
  const opening = syntax.clauses[0];
  return opening !== undefined && opening !== clause && isCondition(sentence, opening) && clause.relation === Relation.Main;
}

/** "Should its posts be attacked again, …", "Had the army agreed to leave, …", up to the comma. */
function isInverted(sentence: Sentence, { first }: Clause, opening: "should" | "had"): boolean {
  if (sentence.form(sentence.first) !== opening || sentence.isPunctuation(sentence.last - 1, QUESTION)) return false;
  for (let i = sentence.first; i < first; i++) if (sentence.isPunctuation(i, COMMA)) return false;
  return true;
}

/** "threatens to strike | should | one more soldier | be killed |". */
const isInvertedBehind = (sentence: Sentence, { subject, verb }: Clause): boolean =>
  subject !== null && subject.last <= verb && sentence.form(subject.first - 1) === "should" && subject.first - 1 > sentence.first && !sentence.isPunctuation(sentence.last - 1, QUESTION);

const QUESTION = 63;
const COMMA = 44;

function isCondition({ words }: Sentence, { marker }: Clause): boolean {
  return marker === words.if || marker === words.unless;
}

/** "vowed to fight on as long | as | a single soldier remained": what is so for that long only. */
const isAsLong = (sentence: Sentence, { subject }: Clause): boolean => subject !== null && sentence.form(subject.first - 1) === "as" && sentence.form(subject.first - 2) === "long";

/** "offered to free 28 policemen by July 31", "the prospect of freeing 15": a release that is promised is a commitment, and nobody is free yet. */
export function isPromised(sentence: Sentence, draft: Draft): boolean {
  if (draft.casualties?.outcome !== "released") return false;
  const stance = stanceOf(sentence, draft);
  return stance === "expected" || stance === "conditional" || isOwed(sentence, draft.clause) || isOffered(sentence, draft.clause);
}

/** "must free 28". */
const isOwed = ({ words }: Sentence, clause: Clause | null): boolean =>
  clause !== null && clause.modal !== 0 && (clause.modal === words.must || clause.modal === words.shall || clause.modal === words.should);

const OFFERS = new WordSet("offer agree promise pledge vow undertake refuse decline want ask demand order require oblige bind commit urge call provide stipulate foresee envisage");

/** "offered | to free 28", "requires the army | to free 28", "calls for 5,000 prisoners | to be freed". */
function isOffered(sentence: Sentence, clause: Clause | null): boolean {
  return clause !== null && clause.relation === Relation.Infinitive && clause.governor !== null && OFFERS.hasId(sentence, clause.governor.lemma);
}

/** "would have died", "had he stopped, five would be dead": what did not happen. */
export function isCounterfactual(sentence: Sentence, clause: Clause | null): boolean {
  if (clause === null) return false;
  const isOpened = (sentence.form(sentence.first) === "had" && !sentence.isPunctuation(sentence.last - 1, QUESTION)) || sentence.form(clause.last) === "had";
  const { could, might, would } = sentence.words;
  if (clause.isPerfect && isOpened && (clause.modal === could || clause.modal === might)) return true;
  if (clause.modal !== would) return isInverted(sentence, clause, "had");
  return clause.isPerfect || sentence.syntax.clauses.some((other) => other.isPerfect && sentence.form(other.first) === "had" && isCondition(sentence, other));
}

/** "until a hostage is freed", "could not say | whether the police had left": what is waited for, or asked, has not come to pass for all that is told. */
export function isAwaited(sentence: Sentence, { clause, kind, commitment }: Draft): boolean {
  if (clause === null || kind === "statement") return false;
  if (WHETHER.hasId(sentence, clause.marker)) return commitment?.status !== "refused";
  if (isToBeChecked(sentence, clause)) return true;
  if (kind === "commitment" || clause.relation !== Relation.Adverbial || !WAITING.hasId(sentence, clause.marker)) return false;
  const tag = sentence.tokens.tag[clause.first]!;
  const form = sentence.form(clause.first);
  return tag === Tag.VerbS || tag === Tag.Verb || form === "is" || form === "are" || form === "has" || form === "have" || (form === "had" && isAhead(sentence, clause.governor));
}

/** "is to verify | that the police have left": what will be looked into has not come about for all that is told. */
function isToBeChecked(sentence: Sentence, { relation, governor }: Clause): boolean {
  if (relation !== Relation.Content || governor === null || !CHECKS.hasId(sentence, governor.lemma)) return false;
  return governor.modal !== 0 || governor.isDue || governor.relation === Relation.Infinitive;
}

const WHETHER = new WordSet("whether");
const CHECKS = new WordSet("verify check ensure");

/** "would fight on | until they had taken the town": what is waited for lies ahead still. */
function isAhead({ words }: Sentence, governor: Clause | null): boolean {
  for (let at = governor; at; at = at.governor) if (at.modal === words.would || at.modal === words.will) return true;
  return false;
}

/** "The figure of 12 deaths is withdrawn": what a correction takes back is no claim. */
export function isWithdrawn(sentence: Sentence, { kind, at }: Draft): boolean {
  if (kind !== "casualties") return false;
  for (const clause of sentence.syntax.clauses) {
    const { lemma, first, last, isPassive, end } = clause;
    if (!RETRACTS.hasId(sentence, lemma)) continue;
    if (isDropped(sentence, clause, at)) return true;
    for (const told of sentence.syntax.phrases) {
      if (!FIGURES.hasIn(sentence, told.first, told.last)) continue;
      if (isPassive ? told.first <= at && at < first && !sentence.isStopBetween(told.last, first) : told.first >= last && told.first <= at && at < end) return true;
      if (!isPassive && told.first >= last && toldBehind(sentence, told, at)) return true;
    }
  }
  return false;
}

/** "withdrew its statement | that 110 had died": all that the statement says. */
function toldBehind(sentence: Sentence, { last }: NounPhrase, at: number): boolean {
  return sentence.form(last) === "that" && sentence.syntax.clauses.some((clause) => clause.first > last && clause.start <= last + 1 && clause.start <= at && at < Math.max(clause.end, clause.last));
}

/** "31 died, | a figure it has dropped". */
function isDropped(sentence: Sentence, { subject }: Clause, at: number): boolean {
  const figure = subject?.isPronoun ? sentence.syntax.phrases[subject.index - 1] : undefined;
  return figure !== undefined && FIGURES.has(sentence, figure.head) && figure.last >= subject!.first - 1 && at < figure.first && sentence.tokens.code[figure.first - 1] === COMMA;
}

const RETRACTS = new WordSet("withdraw retract rescind disown drop");
const FIGURES = new WordSet("figure figures number count toll report statement claim");

const WAITING = new WordSet("until till unless once");

function isHearsay(sentence: Sentence, clause: Clause): boolean {
  for (let i = Math.max(sentence.first, clause.start - 2); i < clause.end; i++) if (HEARSAY_WORDS.has(sentence, i)) return true;
  if (isUnconfirmed(sentence, clause) || isUnproven(sentence, clause) || RUMOURS.hasIn(sentence, Math.max(sentence.first, clause.start - 2), clause.first)) return true;
  const governor = clause.governor ? sentence.vocabulary.form(clause.governor.lemma) : "";
  return governor === "accuse" || governor === "blame" || governor === "allege";
}

/** "neither confirmed | nor denied | that …", "could not confirm | the death of 12 soldiers": it is left open. */
const isLeftOpen = (sentence: Sentence, clause: Clause | null | undefined): boolean => !!clause?.isNegated && (DENIES.hasId(sentence, clause.lemma) || VOUCHES.hasId(sentence, clause.lemma));
const DENIES = new WordSet("deny dispute dismiss rule");

/** "could not confirm reports | that the army had shelled the camp": who says so does not vouch for it. */
const isUnconfirmed = (sentence: Sentence, { relation, governor }: Clause): boolean =>
  relation === Relation.Content && governor !== null && governor.isNegated && VOUCHES.hasId(sentence, governor.lemma);

/** "Unconfirmed reports said | nine had died", "There was no independent confirmation | that nine had died": nobody vouches for it. */
function isUnproven(sentence: Sentence, { start, first, relation }: Clause): boolean {
  for (let i = Math.max(sentence.first, start - UNPROVEN_REACH); i < first; i++) {
    if (relation === Relation.Content && UNPROVEN.has(sentence, i) && REPORTS.has(sentence, i + 1)) return true;
    if (CONFIRMATION.has(sentence, i) && sentence.form(i + 1) === "that" && (sentence.form(i - 1) === "no" || sentence.form(i - 2) === "no")) return true;
  }
  return false;
}

const UNPROVEN_REACH = 4;
const UNPROVEN = new WordSet("unconfirmed unverified uncorroborated");
const REPORTS = new WordSet("report reports account accounts claim claims rumours rumors");
const CONFIRMATION = new WordSet("confirmation proof evidence");
const VOUCHES = new WordSet("confirm verify corroborate substantiate authenticate");

const PROSPECTS = new WordSet(
  "prospect prospects possibility hope hopes chance chances idea promise offer talk question intention plan plans risk threat aim goal objective purpose danger verge brink point ambition view",
);

/** "announced plans | to free three": nothing that has come about. */
const isDesigned = (sentence: Sentence, { relation, governor, first }: Clause): boolean => relation === Relation.Infinitive && governor?.object?.last === first && DESIGNS.has(sentence, first - 1);

/** "would force thousands | to flee", "will not allow soldiers | to be killed": what is done to people ahead of us. */
const isBroughtAbout = ({ words }: Sentence, { relation, governor }: Clause): boolean =>
  relation === Relation.Infinitive && governor !== null && (governor.modal === words.will || governor.modal === words.would);

/** "the prospect of | freeing 15 detainees": nothing that came about. */
function isProspect(sentence: Sentence, clause: Clause): boolean {
  const { tokens, words } = sentence;
  return tokens.tag[clause.verb] === Tag.VerbIng && tokens.word[clause.first - 1] === words.of && PROSPECTS.has(sentence, clause.first - 2);
}

/** What one has to do something that is not done yet. */
const DESIGNS = new WordSet("plan plans intention intentions willingness readiness decision proposal offer promise pledge vow threat threats order orders deal agreement");

function isExpected(sentence: Sentence, clause: Clause): boolean {
  const { words } = sentence;
  if (isProspect(sentence, clause)) return true;
  if (clause.isDue || clause.modal === words.will || clause.modal === words.would || clause.modal === words.may) return true;
  const begun = clause.governor !== null && BEGINS.hasId(sentence, clause.governor.lemma) && clause.governor.relation === Relation.Infinitive ? clause.governor : clause;
  const governor = begun.relation === Relation.Infinitive ? begun.governor : null;
  return governor !== null && (EXPECTING.hasId(sentence, governor.lemma) || sentence.form(governor.verb) === "going" || (governor.modal === words.will && governor.lemma === words.be));
}
