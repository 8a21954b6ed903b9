import { isStateCode } from "../../mentions/actors/index.js";
import { Tag, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft, Rule } from "../model.js";
import type { Sentence } from "../sentence.js";
import { ACTIONS } from "./commitments-actions.js";
import { commitmentDraft, TO_COME } from "./commitments-draft.js";
import { fallsTo, isByAccord, modeOf } from "./commitments-mode.js";
import { askedBehind, isDemand, otherThanAsker, withoutAsker } from "./commitments-asked.js";
import { isBeside, isBroken, isOfText } from "./commitments-beside.js";
import { agentsOf, isOfBoth, unnamed, leadersOf, partnersOf } from "./commitments-bound.js";
import { inlineListed } from "./commitments-inline.js";
import { itemSpeaker, listedUnder } from "./commitments-lists.js";
import { antecedentIs, commitmentBefore, isLeftOut, isNumberOf, isOfMoved, isOfMovers } from "./commitments-before.js";
import { spurnedCall } from "./commitments-spurned.js";
import { isUnbound } from "./commitments-left.js";
import { doersOf, isEnvoyGoing, isIrregular, isOfParty, partiesAbove, partiesIn, senderIn, sidesBut, speakingSide } from "./commitments-parties.js";
import { BINDS } from "./commitments-other.js";
import { AWAITED, isNoMission, isOwnForce } from "./commitments-missions.js";
import { hasWord, isHeld, isPersons, letEnd, LETS, movedOf } from "./commitments-moved.js";
import { actionAt } from "./commitments-nouns.js";
import { isBodiless, isNobodys } from "./commitments-nobodys.js";
import { isToldOnLater, owersOf } from "./commitments-owed.js";
import { sparedDraft } from "./commitments-spared.js";
import { isPledge, pledgersOf, spellsOut } from "./commitments-pledges.js";
import { hasThing, isOfPeople, isTelling, isThing, Thing, thingsAt } from "./commitments-things.js";
import { needsOf, WaysByVerb, type Way } from "./commitments-ways.js";
import type { ActionWords, Mode, Wording } from "./commitments-wording.js";
import { isOfNation } from "./events-sides.js";
import { STANDINGS } from "./events-words.js";
import { WordSet } from "../word-set.js";

/** The first way that fits a clause: those of the adverb right behind the verb, of its particle, of the adverb behind its object, then those of the bare verb. */
function wordingAt(sentence: Sentence, clause: Clause, ways: readonly Way[]): Wording | null {
  const adverbs = ways.some(({ adverb }) => adverb !== "")
    ? [sentence.form(clause.last), sentence.vocabulary.form(clause.particle), clause.object ? sentence.form(clause.object.last) : "", behindMoved(sentence, clause)]
    : [];
  for (const adverb of adverbs) for (const way of ways) if (adverb !== "" && way.adverb === adverb && fits(sentence, clause, way)) return way.wording;
  for (const way of ways) if (way.adverb === "" && (clause.particle === 0 || way.words?.hasId(sentence, clause.particle) === true) && fits(sentence, clause, way)) return way.wording;
  return null;
}

/** "let all prisoners of war | go": the word behind whom the verb lets. */
function behindMoved(sentence: Sentence, clause: Clause): string {
  const moved = LETS.hasId(sentence, clause.lemma) ? movedOf(sentence, clause) : null;
  return moved ? sentence.form(moved.of?.last ?? moved.last) : "";
}

function isPlace(sentence: Sentence, phrase: NounPhrase): boolean {
  if (phrase.of && !phrase.of.isDate && WHOLES.has(sentence, phrase.head)) return isPlace(sentence, phrase.of);
  if (sentence.placesIn(phrase.first, phrase.last).some((place) => place.last > phrase.head)) return true;
  return sentence.tokens.tag[phrase.head] === Tag.Name && sentence.actor(phrase) === null;
}

/** "leave | all | of the south". */
const WHOLES = new WordSet("all most much part parts half rest whole");

const CIRCUMSTANCE = new WordSet("under after following since before despite per as");
const COMMA = 44;
/** Where the circumstances of a clause begin: "pulled out of the town | under the accord" left no accord. */
function circumstanceOf(sentence: Sentence, { last, end }: Clause): number {
  for (let i = last; i < end; i++) if (CIRCUMSTANCE.has(sentence, i) || sentence.isPunctuation(i, COMMA)) return i;
  return end;
}

/** Asks first what is cheapest to ask: most clauses fit no way. */
function fits(sentence: Sentence, clause: Clause, way: Way): boolean {
  const { words, names, moves, alone, behind, subject, not } = way;
  if (way.persons) return isPersons(sentence, movedOf(sentence, clause));
  if (words !== null && !hasWord(sentence, words, clause.last, wordsEnd(sentence, clause)) && !hasAdverb(sentence, clause, words)) return false;
  if (behind !== 0 && !isBehind(sentence, clause, behind)) return false;
  const moved = movedOf(sentence, clause);
  if (moves === Thing.Talks && moved?.isPronoun && sentence.vocabulary.form(clause.lemma) === "hold") return false;
  if (not !== 0 && hasThing(sentence, clause.last, circumstanceOf(sentence, clause), not) && !isThing(sentence, moved, moves)) return false;
  if (moved && !moved.isDate && moved !== (clause.isPassive ? null : clause.subject)) {
    if (moves === 0 && !alone && behind === 0 && words === null) return true;
    if (moves === 0 && subject !== 0 && alone && clause.object !== null && !clause.isPassive) return false;
    const isNamed = way.leaves && isPlace(sentence, moved);
    if (moves !== 0 && !isNamed && !antecedentIs(sentence, moved, moves) && !isNumberOf(sentence, moved, moves) && !isMoved(sentence, moved, way)) return false;
  } else if (!alone) return false;
  const isMeant = subject !== 0 && clause.subject !== null && sentence.form(clause.subject.head) === "they" && antecedentIs(sentence, clause.subject, subject);
  if (names !== null && !isMeant && isOtherThan(sentence, clause, moved, moves, names)) return false;
  if (way.after !== "" && commitmentBefore(sentence)?.action !== way.after) return false;
  if (subject !== 0) return isMeant || (!clause.isPassive && isSubject(sentence, clause.subject, way));
  return way.doer === 0 || clause.isPassive || isDoer(sentence, clause, way.doer);
}

/** Neither what is moved nor the subject bears one of the names: "remove | them |" may be the guns told of before, and a force of a body of states is one of peacekeepers. */
const isOtherThan = (sentence: Sentence, clause: Clause, moved: NounPhrase | null, moves: number, names: WordSet): boolean =>
  !(moves === Thing.Arms && moved?.isPronoun && antecedentIs(sentence, moved, moves)) &&
  !hasName(sentence, moved, names) &&
  !hasName(sentence, clause.subject, names) &&
  !(moves & Thing.Peacekeepers && isForeign(sentence, moved) && !isThing(sentence, moved, Thing.Traffic) && !TOLD_TO.hasId(sentence, clause.lemma));

/** As far as a word of a way may stand: none behind the words of a state ("are free | to go back"). */
const wordsEnd = (sentence: Sentence, clause: Clause): number => letEnd(sentence, clause) ?? Math.min(clause.end + (clause.lemma === sentence.words.be ? 0 : WORDS_REACH), sentence.last);

const WORDS_REACH = 3;

/** "promised | the UN | that …": a body of states that a word is given to. */
const TOLD_TO = new WordSet("promise pledge offer");

/** "is | still | holding": one of the words as an adverb within the verb group. */
function hasAdverb(sentence: Sentence, { first, verb }: Clause, words: WordSet): boolean {
  for (let i = first + 1; i < verb; i++) if (sentence.tokens.tag[i] === Tag.Adverb && words.has(sentence, i)) return true;
  return false;
}

/** How far behind those who are let what they may do stands: "let the Red Cross collect | the dead". */
const LET_REACH = 3;

/** Does a word behind the verb, or what a pronoun there stands for, fit: "will stand by every line of | it"? */
function isBehind(sentence: Sentence, clause: Clause, things: number): boolean {
  if (hasThing(sentence, clause.last, things & Thing.Accord ? circumstanceOf(sentence, clause) : (letEnd(sentence, clause) ?? clause.end - LET_REACH) + LET_REACH, things)) return true;
  return clause.phrases.some((phrase) => phrase.isPronoun && phrase.first >= clause.last && antecedentIs(sentence, phrase, things));
}

/** One of these words stands in a phrase. */
function hasName(sentence: Sentence, phrase: NounPhrase | null, names: WordSet): boolean {
  return phrase !== null && (names.hasIn(sentence, phrase.first, phrase.last) || (phrase.of !== null && names.hasIn(sentence, phrase.of.first, phrase.of.last)));
}

/** Things told by the first noun of a compound: "an amnesty law", "a monitoring team". */
const COMPOUND = Thing.Watch | Thing.Amnesty | Thing.Posts;

function isForeign(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && sentence.actor(phrase)?.type === "international";
}

function isMoved(sentence: Sentence, phrase: NounPhrase, { moves, behind, names }: Way): boolean {
  if (behind !== 0 && isLeftOut(sentence, phrase)) return true;
  if (names !== null && moves & Thing.Peacekeepers && isForeign(sentence, phrase)) return true;
  if (sentence.tokens.tag[phrase.head] === Tag.Number && phrase.after !== null && isThing(sentence, phrase.after, moves)) return true;
  if (moves & Thing.Prisoners && isHeld(sentence, phrase)) return true;
  if (moves & Thing.Prisoners && sentence.tokens.tag[phrase.head] === Tag.Name && sentence.countIn(phrase) !== null && sentence.actor(phrase)?.type === "non-state") return true;
  if (moves & Thing.Fighters && sentence.tokens.tag[phrase.head] === Tag.Name && sentence.actor(phrase)?.type === "non-state") return true;
  if (moves & Thing.Displaced && ((sentence.tokens.tag[phrase.head] === Tag.Name && (sentence.actor(phrase)?.isPlural || sentence.form(phrase.head).endsWith("s"))) || isOfPeople(sentence, phrase)))
    return true;
  return isThing(sentence, phrase, moves) || (moves & COMPOUND ? hasThing(sentence, phrase.first, phrase.last, moves & COMPOUND) : false);
}

/** "promised | that the Tamils | would be back": a people that comes home is not who is bound. */
const isSettler = (sentence: Sentence, { subject }: Clause, wording: Wording): boolean => wording.subject === Thing.Displaced && subject !== null && isOfPeople(sentence, subject);

/** What a subject must be: one of these things, "most of the Tamils", or with its names the force of a body of states. */
function isSubject(sentence: Sentence, subject: NounPhrase | null, { subject: things, names, leaves }: Way): boolean {
  if (subject === null || isThing(sentence, subject, things)) return subject !== null;
  if (things & Thing.Displaced) return isOfPeople(sentence, subject);
  if (leaves && isPlace(sentence, subject)) return true;
  return names !== null && (things & Thing.Peacekeepers) !== 0 && isForeign(sentence, subject);
}

const THEY = new WordSet("they it");

/** An armed side, or one of the things that act so. */
function isDoer(sentence: Sentence, clause: Clause, things: number): boolean {
  const subject = committedBy(sentence, clause) ?? clause.subject;
  if (inlineListed(sentence, clause) !== null || spurnedCall(sentence, clause) !== null) return true;
  if (!subject || isOfText(sentence, clause)) return clause.modal !== 0 || clause.isDue || clause.relation !== Relation.Main || listedUnder(sentence, clause) !== null;
  if ((isThing(sentence, subject, Thing.Displaced) && !isThing(sentence, subject, things)) || isEnvoyGoing(sentence, clause, subject)) return false;
  if (sentence.tokens.tag[subject.head] === Tag.Number && (owersOf(sentence, clause).length > 0 || isOfMoved(sentence, subject))) return true;
  if (sentence.form(subject.first) === "both" || (isLeftOut(sentence, subject) && isOfMovers(sentence, clause))) return true;
  if (isThing(sentence, subject, things) || (THEY.has(sentence, subject.head) && antecedentIs(sentence, subject, things & ~Thing.Watch)) || isOfParty(sentence, subject)) return true;
  const actor = sentence.actor(subject);
  if (actor === null || actor.type === "media" || STANDINGS.at(sentence, subject.head) === "official" || isOfNation(sentence, subject)) return false;
  if (actor.isPerson) return actor.party !== null && isThing(sentence, movedOf(sentence, clause), Thing.Troops | Thing.Arms);
  return actor.party !== null || actor.type === "government" || actor.type === "military" || actor.type === "non-state";
}

/** "commits | Kenya | to withdrawing its troops", "it falls | to Kenya | to withdraw". */
function committedBy(sentence: Sentence, { relation, governor }: Clause): NounPhrase | null {
  if (governor && relation === Relation.Infinitive && fallsTo(sentence, governor)) return fallsTo(sentence, governor);
  return relation === Relation.Participle && governor?.object && !governor.isPassive && BINDS.of(sentence, governor.lemma) !== undefined ? governor.object : null;
}

/** "the Front | released": a name that is no known party's does it, and the report tells of no group that it may be. */
const isStranger = (sentence: Sentence, { isPassive, subject }: Clause): boolean =>
  sentence.memory.group() === null && !isPassive && subject !== null && sentence.tokens.tag[subject.head] === Tag.Name && partiesIn(sentence, subject).length === 0;

/** Those a demand is made to; null where it is not told so. */
function askedIn(sentence: Sentence, clause: Clause, mode: Mode, wording: Wording): string[] | null {
  const asked = mode.status === "demanded" && mode.host !== null && !clause.isPassive ? partiesIn(sentence, askedBehind(sentence, clause, mode.host)) : [];
  if (asked.length > 0) return asked;
  if (wording.binds === "asked") return partiesIn(sentence, movedOf(sentence, clause));
  if (wording.binds === "speaker") return [sentence.speakerAt(clause.verb)?.party ?? []].flat();
  const others = otherThanAsker(sentence, clause, mode);
  return others && [...others];
}

/** Who does it: the subject, the agent of a passive; "the arrest of the envoy | by Kenya | violates the accord". */
function doersIn(sentence: Sentence, clause: Clause, wording: Wording, agent: NounPhrase | null): string[] {
  if (wording.binds === "giver" || wording.binds === "other" || isSettler(sentence, clause, wording)) return [];
  const led = (wording.subject ?? wording.doer ?? 0) & Thing.Watch ? leadersOf(sentence, clause) : [];
  if (led.length > 0) return led;
  const members = clause.subject && (wording.subject ?? 0) & Thing.Watch ? agentsOf(sentence, sentence.phraseAfter(clause.subject, sentence.words.from, sentence.words.between)) : [];
  if (members.length > 0) return members;
  const own = clause.isPassive ? agentsOf(sentence, agent) : doersOf(sentence, clause);
  return own.length === 0 && wording.status === "breached" && clause.subject ? agentsOf(sentence, sentence.phraseAfter(clause.subject, sentence.words.by)) : own;
}

/** The parties bound: who acts, who has to, or those moved. */
function boundBy(sentence: Sentence, clause: Clause, mode: Mode, wording: Wording, action: string): string[] {
  const agent = clause.isPassive ? sentence.phraseBehind(clause, sentence.words.by) : clause.subject;
  const bound = [committedBy(sentence, clause), pledgersOf(sentence, clause)].map((phrase) => partiesIn(sentence, phrase)).find((found) => found.length > 0);
  if (bound) return bound;
  const named = spurnedCall(sentence, clause)?.by ?? askedIn(sentence, clause, mode, wording);
  if (named) return [...named];
  const own = doersIn(sentence, clause, wording, agent);
  if (own.length > 0) return isOfBoth(sentence, clause, mode, own) ? [...commitmentBefore(sentence)!.by] : own;
  const inline = inlineListed(sentence, clause)?.by ?? [];
  if (inline.length > 0) return [...inline];
  const owers = owersOf(sentence, clause);
  if (owers.length > 0) return [...owers];
  if (isStranger(sentence, clause)) return [];
  const before = commitmentBefore(sentence);
  const told = isToldOn(sentence, clause) ? (before?.by ?? []) : [];
  if (told.length > 0) return [...told];
  const from = wording.binds === "giver" ? partiesIn(sentence, sentence.phraseBehind(clause, sentence.words.from)) : [];
  if (from.length > 0) return from;
  const above = partiesOver(sentence, clause, mode, agent);
  if (above.length > 0) return [...new Set([...above, ...partnersOf(sentence, clause, mode)])];
  const pledging = clause.relation === Relation.Content && mode.host !== null && mode.status === "vowed" ? partiesIn(sentence, mode.host.subject) : [];
  if (pledging.length > 0) return pledging;
  if (isIrregular(sentence, clause)) return groupOf(sentence);
  const speaking = clause.relation !== Relation.Relative && (mode.status === "vowed" || mode.status === "refused") ? speakingSide(sentence, clause.verb) : [];
  if (speaking.length > 0) return speaking;
  const moved = partiesIn(sentence, isLeft(sentence, clause, wording) ? null : movedOf(sentence, clause));
  if (wording.binds === "moved" && moved.length > 0) return moved;
  if (wording.binds === "holder") return sidesBut(sentence, moved);
  if (wording.binds === "other") return sidesBut(sentence, clause.isPassive ? moved : partiesIn(sentence, clause.subject));
  if (wording.binds === "moved")
    return isThing(sentence, movedOf(sentence, clause) ?? clause.subject, Thing.Peacekeepers) && senderIn(sentence).length > 0
      ? senderIn(sentence)
      : unnamed(sentence, movedOf(sentence, clause), clause);
  if (wording.binds === "group" || wording.binds === "giver") return moved.length > 0 ? moved : before?.action === action && before.by.length > 0 ? [...before.by] : groupOf(sentence);
  if (action === "amnesty" && isThing(sentence, clause.subject, Thing.Accord)) return sentence.memory.sides().filter(isStateCode);
  return wording.binds === "sides" ? [...sentence.memory.sides()] : [];
}

/** "leave | Kenya |": who is left does not leave. */
const isLeft = (sentence: Sentence, { isPassive, object }: Clause, { leaves }: Wording): boolean => leaves === true && !isPassive && object !== null && isPlace(sentence, object);

/** Those of the clauses above who undertake it. */
const partiesOver = (sentence: Sentence, clause: Clause, { status }: Mode, agent: NounPhrase | null): string[] =>
  status === "demanded" || isOfText(sentence, clause) ? [] : partiesAbove(sentence, clause, agent);

/** "The rest | must follow", "They | will be freed": it leans on what was told before. */
const isToldOn = (sentence: Sentence, { subject }: Clause): boolean => isLeftOut(sentence, subject) || subject?.isPronoun === true || (subject !== null && isOfMoved(sentence, subject));

function groupOf(sentence: Sentence): string[] {
  const group = sentence.memory.group();
  return group ? [group] : [];
}

/** How far the action has come: as its mode tells, or as the wording turns it; null where the two do not go together. */
function statusOf(sentence: Sentence, clause: Clause, wording: Wording, mode: Mode): CommitmentStatus | null {
  if (wording.turns) {
    if ((mode.status !== "agreed" && mode.status !== "vowed") || mode.host || clause.predicate >= 0 || !WILL.hasId(sentence, clause.modal)) return null;
    mode.status = wording.turns;
  }
  if (!clause.isPassive && isNone(sentence, movedOf(sentence, clause))) {
    if (mode.status === "done") mode.status = clause.isPerfect ? "delayed" : "refused";
    else if (mode.host === null && WILL.hasId(sentence, clause.modal)) mode.status = "refused";
  }
  if (mode.status === "done" && isTelling(sentence, movedOf(sentence, clause))) mode.status = "begun";
  const isTold = mode.status === "done" || mode.status === "begun" || mode.status === "partly-done";
  if (wording.told) {
    if (clause.isReduced && clause.relation === Relation.Relative) return null;
    const isWanted = wording.told === "demanded" && mode.host === null && clause.modal === 0;
    const isKept = wording.told === "vowed" && clause.isPerfect && sentence.vocabulary.form(clause.lemma) === "stand";
    if ((isTold && !isKept) || isWanted) mode.status = wording.told;
    if (isWanted) delete mode.stance;
    if (wording.told === "agreed" && clause.isPassive && AWAITED.hasId(sentence, clause.lemma)) mode.stance = "expected";
  }
  if (wording.status === "breached" && mode.status === "delayed" && clause.isNegated) return "done";
  if (wording.status) return isTold ? wording.status : null;
  if (mode.status === "done" && !clause.isPassive && isThing(sentence, clause.subject, Thing.Accord)) return POINT.has(sentence, clause.subject!.head) ? null : "agreed";
  return mode.status;
}

/** "A low | point | came at the summit": no point of an accord. */
const POINT = new WordSet("point term measure peace");

/** "gives | no pardon", "has handed over | no weapons". */
const isNone = (sentence: Sentence, phrase: NounPhrase | null): boolean => phrase !== null && NONE.has(sentence, phrase.first);

const NONE = new WordSet("no none");

/** Nobody does it, or how it fares is told by a later verb. */
function isNoTelling(sentence: Sentence, clause: Clause, table: WaysByVerb): boolean {
  if (isToldOnLater(sentence, clause, table) || (isBodiless(clause) && !itemSpeaker(sentence, clause) && !listedUnder(sentence, clause) && !inlineListed(sentence, clause))) return true;
  if (clause.relation === Relation.Relative && ANYONE.has(sentence, clause.first - 2)) return true;
  return clause.isReduced && clause.isPassive && sentence.vocabulary.form(clause.lemma) === "let";
}

/** "cleared | none": the noun left out is of what was told of last, and of no other undertaking. */
const isOfAnother = (sentence: Sentence, moved: NounPhrase | null, { moves = 0 }: Wording, action: string): boolean =>
  moved !== null && moved.after === null && isNumberOf(sentence, moved, moves) && commitmentBefore(sentence)?.action !== action;

const toldMode = (sentence: Sentence, clause: Clause): Mode | null => spurnedCall(sentence, clause)?.mode ?? modeOf(sentence, clause);

function readAction(sentence: Sentence, clause: Clause | null, action: ActionWords, table: WaysByVerb): Draft | null {
  const ways = clause ? table.of(sentence.vocabulary.form(clause.lemma)) : [];
  if (!clause || ways.length === 0) return null;
  if (isNoTelling(sentence, clause, table)) return null;
  const wording = wordingAt(sentence, clause, ways);
  if (!wording || isBeside(sentence, clause, action.action) || (action.action === "uphold" && (isSpeltOut(sentence, clause) || isNewTruce(sentence, clause)))) return null;
  if (clause.isReduced && clause.subject !== null && sentence.syntax.clauses.some(({ object, lemma }) => object === clause.subject && WANTS.hasId(sentence, lemma))) return null;
  if (action.action === "uphold" && UNBOUND.hasId(sentence, clause.lemma) && isUnbound(clause)) return null;
  const governor = clause.governor ? sentence.vocabulary.form(clause.governor.lemma) : "";
  if (!wording.status && (governor === "accuse" || governor === "blame")) return null;
  if (wording.spares) return sparedDraft(sentence, clause);
  if (isOfAnother(sentence, movedOf(sentence, clause), wording, action.action)) return null;
  const mode = toldMode(sentence, clause);
  if (!mode) return null;
  let status = statusOf(sentence, clause, wording, mode);
  if (!status) return null;
  if (action.action === "uphold" && isBroken(sentence, clause, status, wording))
    return commitmentDraft(sentence, {
      action: "uphold",
      clause,
      mode: { ...mode, status: "breached" },
      by: boundBy(sentence, clause, mode, wording, action.action),
      moved: movedOf(sentence, clause),
    });
  if (movedOf(sentence, clause)?.isPronoun && status === "done" && !wording.status) return null;
  if (wording.isPledged && mode.host === null) return null;
  if (wording.isToCome && !TO_COME.has(status) && !isOwed(sentence, clause, mode)) return null;
  if (action.action === "uphold" && status === "agreed" && mode.host === null && clause.modal !== 0 && WILL.hasId(sentence, clause.modal)) mode.status = status = "vowed";
  const found = boundBy(sentence, clause, mode, wording, action.action);
  if (isDemand(sentence, clause, mode, found)) status = "demanded";
  const by = mode.status === "demanded" && clause.isPassive ? withoutAsker(sentence, found, mode) : found;
  if (isNobodys(sentence, clause, action.action, mode.status, by)) return null;
  if (action.action === "deploy-peacekeepers" && (isOwnForce(sentence, by, movedOf(sentence, clause) ?? clause.subject) || isNoMission(sentence, clause, status, movedOf(sentence, clause))))
    return null;
  return commitmentDraft(sentence, {
    action: action.action,
    clause,
    mode: { ...mode, status },
    by,
    moved: movedOf(sentence, clause),
    isBinding: isStranger(sentence, clause) || isIrregular(sentence, clause),
  });
}

/** "did not feel | bound | by the accord": left, and not broken. */
const UNBOUND = new WordSet("bind");

/** "wants | the captives | freed": nothing is done yet. */
const WANTS = new WordSet("want need like prefer");

/** Who says that one "will honour" an accord gives his word. */
const WILL = new WordSet("will would");

/** "anyone | who hands in his rifle": nobody has. */
const ANYONE = new WordSet("anyone anybody whoever everyone");

/** The verbs of all actions. */
const DEEDS = new WordSet(ACTIONS.flatMap(({ wordings }) => wordings.map(({ verbs }) => verbs.replace(/\+\w+/g, ""))).join(" "));

/** "committed to | a ceasefire", which is still to be: no accord that is upheld. */
const isNewTruce = (sentence: Sentence, { phrases, last }: Clause): boolean =>
  phrases.some(({ first, head }) => first >= last && (thingsAt(sentence, head) & Thing.Truce) !== 0 && A.has(sentence, first));
const A = new WordSet("a an");

/** "broke its promise | to free them": the deed itself is told. */
function isSpeltOut(sentence: Sentence, clause: Clause): boolean {
  return [movedOf(sentence, clause), ...clause.phrases].some((phrase) => {
    const deed = spellsOut(sentence, phrase);
    if (deed) return DEEDS.hasId(sentence, deed.lemma);
    const to = phrase && isPledge(sentence, phrase) ? sentence.phraseAfter(phrase, sentence.words.to) : null;
    return to !== null && (actionAt(sentence, to) ?? "uphold") !== "uphold";
  });
}

/** "began to allow aid in", "as agreed, held elections", "under the accord": a deed that is told as one that was owed. */
function isOwed(sentence: Sentence, clause: Clause, { host }: Mode): boolean {
  return host !== null || isByAccord(sentence, clause) || owersOf(sentence, clause).length > 0;
}

/** Its verbs and needs are told when the rules are indexed: a start that has the index asks for none. */
function ruleOf(action: ActionWords): Rule {
  const ways = new WaysByVerb(action);
  return {
    name: `commitment/${action.name}`,
    kind: "commitment",
    get verbs() {
      return ways.verbs;
    },
    get needsOf() {
      return needsOf(ways);
    },
    read: (sentence, clause) => readAction(sentence, clause, action, ways),
    yes: action.yes,
    no: action.no,
  };
}

/** A rule for each action, from the table of wordings. */
export const ACTION_RULES: readonly Rule[] = ACTIONS.map(ruleOf);
