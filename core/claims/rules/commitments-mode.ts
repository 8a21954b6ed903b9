import { Tag, type CommitmentStatus } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import { deadlineBefore, deadlineThat } from "./commitments-deadlines.js";
import { BINDING } from "./commitments-binding.js";
import { inlineListed } from "./commitments-inline.js";
import { isNobody, lapseOf } from "./commitments-lapse.js";
import { CANNOT, isDueOut, isPutOff, isToCome } from "./commitments-later.js";
import { isAgreedItem, itemSpeaker, listedUnder } from "./commitments-lists.js";
import { isPartial } from "./commitments-partial.js";
import { assuredMode, gerundMode, pledgeAt, pledgePhrase } from "./commitments-pledges.js";
import { hasThing, isThing, Thing } from "./commitments-things.js";
import { isAnsweredNo, isFear, isMaybe, isOurs, isProviso, isSeenTo, isStillToDo, isUnfelt, isUnreal } from "./commitments-unreal.js";
import type { Mode } from "./commitments-wording.js";
import { WordMap, WordSet } from "../word-set.js";

/** Passives that tell a plan: "is scheduled to", "were supposed to". */
const PLANS = new WordSet("expect schedule set plan prepare suppose mean slate");
/** "told them that the troops had left", "called the claim that they had left a lie": no demand. */
const CALLS = new WordSet("tell call");
/** Let fall, when told of the past: "was supposed to". */
const LET_FALL = new WordSet("suppose mean");
const DEPLOYS = new WordSet("deploy send station dispatch post");
const CONDITIONS = new WordSet("if unless once until");
const PAST_BE: ReadonlySet<string> = new Set(["was", "were"]);
/** The status of an action's clause: of the verb that governs it, its modal, its negation, its aspect. Null where nobody is bound and nothing done. */
export function modeOf(sentence: Sentence, clause: Clause): Mode | null {
  const mode = toldMode(sentence, clause);
  if (!mode || !clause.isNegated || clause.relation !== Relation.Infinitive) return mode;
  return TURNED_BY_NOT.has(mode.status) ? { ...mode, status: "refused" } : null;
}

/** "agreed | not to leave" refuses what it tells; "urged them | not to leave" asks for nothing to be done. */
const TURNED_BY_NOT: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "refused"]);

function toldMode(sentence: Sentence, clause: Clause): Mode | null {
  if (isUnreal(sentence, clause)) return isAnsweredNo(sentence, clause) ? { status: "refused", host: null } : null;
  const governor = governorOf(sentence, clause);
  if (governor && isSeenTo(sentence, clause, governor)) return null;
  const pledged = pledgedMode(sentence, clause);
  if (pledged !== undefined) return pledged;
  if (governor && clause.relation === Relation.Content && isFear(sentence, clause, governor)) return null;
  if (governor && isStillToDo(sentence, clause, governor)) return { status: "delayed", host: governor };
  if (governor && clause.relation === Relation.Content && governor.isNegated && CHECKS.hasId(sentence, governor.lemma)) return null;
  if (governor) {
    const governed = governedMode(sentence, clause, governor);
    if (governed) return governed;
    if (clause.relation === Relation.Infinitive && clause.modal === 0) return clause.subject !== governor.subject && clause.subject !== governor.object ? headlineMode(clause) : null;
  }
  const listed = listedUnder(sentence, clause);
  if (listed) return { status: clause.isNegated ? "refused" : listed.status, host: null };
  const inline = inlineListed(sentence, clause);
  if (inline) return { status: inline.status, host: null };
  if (isAgreedItem(sentence, clause)) return { status: "agreed", host: null };
  if (clause.relation === Relation.Infinitive && !clause.isDue) return headlineMode(clause);
  return ownMode(sentence, clause);
}

/** "undertakes, in a paper signed on Monday, | to leave": the verb that binds, ahead of an aside between commas. */
function overAside(sentence: Sentence, { first, governor, relation }: Clause): Clause | null {
  if (relation !== Relation.Infinitive || governor === null || !sentence.isPunctuation(first - 1, COMMA)) return null;
  const bound = sentence.syntax.clauses.findLast((one) => one.last < governor.first && one.relation === Relation.Main);
  return bound && bound.object === null && BINDING[sentence.vocabulary.form(bound.lemma)] !== undefined && sentence.isPunctuation(bound.last, COMMA) ? bound : null;
}

const COMMA = 44;
/** The clause that binds: "agreed in writing | to leave" hangs on the agreement. */
function governorOf(sentence: Sentence, clause: Clause): Clause | null {
  const { governor, relation } = clause;
  if (relation !== Relation.Infinitive && relation !== Relation.Content && relation !== Relation.Participle) return null;
  const ahead = overAside(sentence, clause);
  if (ahead) return ahead;
  return governor?.relation === Relation.Participle && governor.marker === sentence.words.in && governor.last === governor.first + 1 && governor.object === null
    ? (governor.governor ?? governor)
    : governor;
}

/** What a clause owes to the noun, the preposition or the deadline before it: undefined where there is none such. */
function pledgedMode(sentence: Sentence, clause: Clause): Mode | null | undefined {
  if (clause.relation === Relation.Infinitive) return deadlineBefore(sentence, clause.first, clause.subject) ?? pledgeBefore(sentence, clause);
  if (clause.relation === Relation.Participle) return deadlineBefore(sentence, clause.start) ?? gerundMode(sentence, clause);
  const dated = deadlineThat(sentence, clause);
  if (dated) return dated;
  return clause.relation === Relation.Content || clause.relation === Relation.Relative ? (assuredMode(sentence, clause) ?? undefined) : undefined;
}

/** "could not verify that": what nobody vouches for. */
const CHECKS = new WordSet("verify confirm establish ascertain know");

/** "their pledge to disarm", "a deal to swap prisoners", "broke its word to release". */
const pledgeBefore = (sentence: Sentence, clause: Clause): Mode | null | undefined => {
  const right = pledgeAt(sentence, clause.first - 1, clause.governor);
  if (right !== undefined) return right;
  const pledge = clause.governor !== null && BINDING[sentence.vocabulary.form(clause.governor.lemma)] !== undefined ? null : pledgePhrase(sentence, clause);
  return pledge ? pledgeAt(sentence, pledge.head, clause.governor) : undefined;
};

/** "The mission has given them until Friday": somebody who asks, and no accord. */
function isGiver(sentence: Sentence, subject: NounPhrase | null): boolean {
  if (!subject || subject.isPronoun || isThing(sentence, subject, Thing.Accord | Thing.Truce)) return false;
  const actor = sentence.actor(subject);
  return actor !== null && actor.type !== "media" && !actor.isAdjective;
}

function governedMode(sentence: Sentence, clause: Clause, governor: Clause): Mode | null {
  const lemma = sentence.vocabulary.form(governor.lemma);
  if (clause.relation === Relation.Infinitive && fallsTo(sentence, governor)) return { status: "agreed", host: governor };
  const status = BINDING[lemma];
  if (clause.relation === Relation.Infinitive && status === undefined && isDeployment(sentence, governor)) return { status: "agreed", host: null };
  if (status === undefined) return TIED.hasId(sentence, governor.lemma) ? boundBy(sentence, clause, governor) : null;
  if (lemma === "give" && clause.relation === Relation.Infinitive && !governor.isPassive && isGiver(sentence, governor.subject)) return { status: "demanded", host: governor };
  if (status === "demanded" && !governor.isPassive && laysDown(sentence, governor.subject)) return governor.isNegated ? null : { status: "agreed", host: governor };
  if (ORDERS.hasId(sentence, governor.lemma) && isToOwn(sentence, governor)) return { status: "vowed", host: governor };
  if (clause.relation === Relation.Content) {
    const content = contentMode(sentence, clause, governor, status);
    if (content !== undefined) return content;
  }
  const willed = willedMode(sentence, clause, governor);
  if (willed !== undefined) return willed;
  const bare = bareMode(sentence, clause, governor);
  if (bare) return bare;
  if (clause.relation === Relation.Content && (status !== "demanded" || CALLS.hasId(sentence, governor.lemma) || clause.modal === sentence.words.will || clause.modal === sentence.words.would))
    return null;
  if (clause.relation === Relation.Participle && status !== "begun" && status !== "done") return null;
  if (status === "agreed" && isUnfelt(sentence, governor)) return { status: "refused", host: governor };
  if (governor.isNegated)
    return status === "begun" || status === "done" ? { status: "delayed", host: governor } : status === "agreed" && governor.isPerfect ? { status: "refused", host: governor } : null;
  if (status === "begun") return startedMode(sentence, governor);
  if (governor.modal === sentence.words.would || governor.modal === sentence.words.could) return null;
  if (PLANS.hasId(sentence, governor.lemma)) return planned(sentence, clause, governor);
  if (lemma === "allow" && !governor.isPassive) return null;
  const isPast = (status === "agreed" || status === "vowed") && sentence.form(governor.first) === "had";
  return { status, ...(isPast ? lapseOf(sentence, clause) : null), host: governor };
}

/** "agreed | that the union should send", "promised | that they may return", "pledged | that they would be home": undefined where the content tells for itself. */
function contentMode(sentence: Sentence, clause: Clause, governor: Clause, status: CommitmentStatus): Mode | null | undefined {
  const { words } = sentence;
  const { modal } = clause;
  if (status === "agreed" && modal === words.should) return governor.isNegated || governor.modal !== 0 ? null : { status, host: governor };
  if (status !== "vowed") return undefined;
  if (modal === words.may || sentence.form(clause.first) === "can" || sentence.form(clause.first) === "could") return { status, host: governor };
  return (modal === words.will || modal === words.would) && !clause.isNegated && !governor.isNegated ? { status, stance: "expected", host: governor } : undefined;
}

/** "wants | to leave", "is prepared | to leave": undefined where it is no will of one's own. */
function willedMode(sentence: Sentence, clause: Clause, governor: Clause): Mode | null | undefined {
  const lemma = sentence.vocabulary.form(governor.lemma);
  if (lemma === "want") return clause.relation === Relation.Infinitive && governor.object === null && !governor.isPassive ? wantedMode(clause, governor) : undefined;
  const isReady = lemma === "prepare" && governor.isPassive && governor.modal === 0 && isOfOneselfReady(sentence, clause, governor);
  return isReady ? { status: governor.isNegated ? "refused" : "vowed", host: governor } : undefined;
}

/** "Kenya is prepared | to talk": a side's own will, and no plan that others made. */
const isOfOneselfReady = (sentence: Sentence, clause: Clause, { subject }: Clause): boolean =>
  clause.relation === Relation.Infinitive && !clause.isPassive && (subject === null ? itemSpeaker(sentence, clause) !== null : subject.isPronoun || sentence.actor(subject) !== null);

/** "want | to be taken home" binds nobody. */
const wantedMode = ({ isPassive }: Clause, governor: Clause): Mode | null => (isPassive ? null : { status: governor.isNegated ? "refused" : "vowed", host: governor });

/** "has begun | to leave", "agreed to begin | leaving". */
function startedMode(sentence: Sentence, governor: Clause): Mode {
  if (isMaybe(sentence, governor)) return { status: "agreed", stance: "expected", host: governor };
  const mode = governor.relation === Relation.Infinitive ? modeOf(sentence, governor) : ownMode(sentence, governor);
  return mode && mode.status !== "done" ? { ...mode, host: governor } : { status: "begun", host: governor };
}

const FALLS = new WordSet("fall be remain");

/** "It falls | to Kenya |", "it is up | to Kenya |": whose task it is. */
export function fallsTo(sentence: Sentence, { lemma, subject, phrases, first }: Clause): NounPhrase | null {
  if (!subject || sentence.form(subject.head) !== "it" || !FALLS.hasId(sentence, lemma)) return null;
  const { words } = sentence;
  return phrases.find(({ isDate, first: at, preposition }) => !isDate && at > first && (preposition === words.to || preposition === words.for)) ?? null;
}

/** A statement asks for what an accord lays down. */
const SAID = new WordSet("statement communique declaration text");
const laysDown = (sentence: Sentence, subject: NounPhrase | null): boolean => subject !== null && isThing(sentence, subject, Thing.Accord | Thing.Truce) && !SAID.hasNoun(sentence, subject.head);

/** "requires that Kenya | withdraw its troops": a bare verb behind "that". */
function bareMode(sentence: Sentence, clause: Clause, governor: Clause): Mode | null {
  if (clause.relation !== Relation.Content || clause.modal !== 0 || clause.isNegated || governor.isNegated) return null;
  if (!isBare(sentence, clause) || !REQUIRES.hasId(sentence, governor.lemma)) return null;
  return { status: "agreed", host: governor };
}

/** "withdraw", "be withdrawn" in the mood of what is wished. */
const isBare = (sentence: Sentence, { first, verb, isPassive, isPerfect }: Clause): boolean =>
  !isPerfect && (isPassive ? sentence.form(first) === "be" || sentence.form(first + 1) === "be" : sentence.tokens.tag[verb] === Tag.Verb);

const REQUIRES = new WordSet("require stipulate specify provide mandate decree agree");

/** "is scheduled to", "was supposed to … but": a plan, and what came of it. */
function planned(sentence: Sentence, clause: Clause, governor: Clause): Mode | null {
  if (!governor.isPassive) return MEANS.hasId(sentence, governor.lemma) ? { status: "agreed", stance: "expected", host: governor } : null;
  const isPast = PAST_BE.has(sentence.form(governor.first)) || sentence.form(governor.first) === "had";
  const lapse = isPast ? lapseOf(sentence, clause) : null;
  if (lapse) return { ...lapse, host: governor };
  return isPast && LET_FALL.hasId(sentence, governor.lemma) ? { status: "delayed", host: governor } : { status: "agreed", stance: "expected", host: governor };
}

/** "plans to", "is preparing to": what is to come (contract: plans are expected). */
const MEANS = new WordSet("plan prepare");

/** "ordered its men to hold fire", "every unit of the front has been told to hold fire, the front said": what a side binds itself to. */
function isToOwn(sentence: Sentence, { object, subject, isPassive, verb }: Clause): boolean {
  if (!isPassive) return object !== null && (OWN.has(sentence, object.first) || (sentence.form(object.first) === "all" && OWN.has(sentence, object.first + 1)));
  const speaker = sentence.speakerAt(verb)?.party;
  return typeof speaker === "string" && sentence.parties(subject?.of ?? subject).includes(speaker);
}

const ORDERS = new WordSet("order tell instruct command direct");
const OWN = new WordSet("its their his her our");

/** Peacekeepers are sent "to monitor" and "to escort". */
function isDeployment(sentence: Sentence, governor: Clause): boolean {
  return DEPLOYS.hasId(sentence, governor.lemma) && (isThing(sentence, governor.object, Thing.Peacekeepers) || (governor.isPassive && isThing(sentence, governor.subject, Thing.Peacekeepers)));
}

/** What stands between "be" or "have" and the infinitive it takes: "has yet to leave", "have until May to clear", "is ready to send". */
const TIES = new WordMap<CommitmentStatus>({
  yet: "delayed",
  until: "agreed",
  obliged: "agreed",
  bound: "agreed",
  required: "agreed",
  duty: "agreed",
  orders: "agreed",
  ready: "vowed",
  willing: "vowed",
  prepared: "vowed",
  resolved: "vowed",
  determined: "vowed",
  unwilling: "refused",
  reluctant: "refused",
  loath: "refused",
  hurry: "refused",
  unable: "delayed",
  slow: "delayed",
  free: "agreed",
  able: "agreed",
});
const TIED = new WordSet("have be stand remain stay");
const PLANNED = new WordSet("due scheduled set poised about");

/** "has been | slow | to withdraw": the adjective of a verb group. */
function tiedMode(sentence: Sentence, { first, verb, isNegated }: Clause): Mode | null {
  for (let i = first + 1; i < verb - 1; i++) {
    const status = TIES.at(sentence, i);
    if (status) return { status: status === "vowed" && isNegated ? "refused" : status, host: null };
  }
  return null;
}

/** Who is tied by an adjective or a noun behind "be", or by a term behind "have". */
function boundBy(sentence: Sentence, clause: Clause, governor: Clause): Mode | null {
  for (let i = governor.verb; i < clause.first; i++) {
    if (PLANNED.has(sentence, i)) {
      const isPast = PAST_BE.has(sentence.form(governor.first)) || sentence.form(governor.first) === "had";
      const lapse = isPast ? lapseOf(sentence, clause) : null;
      if (lapse) return { ...lapse, host: governor };
      const isLate = isPast && sentence.form(i) === "due" && governor.relation === Relation.Relative;
      return isLate ? { status: "delayed", host: governor } : { status: "agreed", stance: governor.isNegated ? "denied" : "expected", host: governor };
    }
    const status = sentence.form(i) === "able" && governor.modal === 0 ? undefined : TIES.at(sentence, i);
    if ((status === "vowed" || status === "agreed") && governor.isNegated) return { status: "refused", host: governor };
    if (status) return { status, host: governor };
  }
  const isGivenTime = governor.phrases.some((phrase) => phrase.isDate && phrase.first >= governor.last && phrase.first < clause.first);
  if (sentence.vocabulary.form(governor.lemma) === "have" && (governor.last === clause.first || isGivenTime) && governor.object === null) return { status: "agreed", host: governor };
  return null;
}

/** "ARMY TO LEAVE TOWN": an infinitive that is no verb's. */
function headlineMode(clause: Clause): Mode | null {
  if (!clause.subject || clause.subject.last !== clause.first) return null;
  return { status: "agreed", stance: "expected", host: null };
}

function ownMode(sentence: Sentence, clause: Clause): Mode | null {
  const { words, tokens } = sentence;
  const { modal } = clause;
  const joined = modal === 0 && tokens.tag[clause.verb] === Tag.Verb && !clause.isDue ? joinedTo(sentence, clause) : null;
  if (joined?.relation === Relation.Infinitive) return withoutHost(modeOf(sentence, joined));
  if (joined) return ownMode(sentence, joined);
  if (clause.relation === Relation.Adverbial && modal === 0 && (CONDITIONS.hasId(sentence, clause.marker) || isProviso(sentence, clause))) return null;
  if (modal === words.must || modal === words.shall || modal === words.will || modal === words.would) if (isNobody(sentence, clause.subject)) return { status: "refused", host: null };
  if (modal === words.should || modal === words.may) return shouldMode(sentence, clause);
  const isOwnShall = modal === words.shall && isOurs(sentence, clause);
  if (modal === words.must || modal === words.shall) return clause.isNegated && !isOwnShall ? null : { status: clause.isNegated ? "refused" : isOwnShall ? "vowed" : "agreed", host: null };
  if (clause.isDue) return tiedMode(sentence, clause) ?? overdue(sentence, clause) ?? { status: "agreed", host: null };
  if (modal === words.will || modal === words.would)
    return clause.isNegated ? { status: isPutOff(sentence, clause) ? "delayed" : "refused", host: null } : { status: isOwnWord(sentence, clause) ? "vowed" : "agreed", host: null };
  if (clause.isNegated && CANNOT.has(sentence.form(clause.first)) && isPutOff(sentence, clause)) return { status: "delayed", host: null };
  return modal !== 0 ? null : plainMode(sentence, clause);
}

/** What a verb without a modal tells: done, being done, left undone. */
function plainMode(sentence: Sentence, clause: Clause): Mode | null {
  if (clause.relation === Relation.Content && sentence.form(clause.start) === "that" && PROVIDED.has(sentence, clause.start - 1)) return null;
  if (clause.relation === Relation.Content && clause.isPassive && !clause.isPerfect && !PAST_BE.has(sentence.form(clause.first))) return null;
  const tag = sentence.tokens.tag[clause.verb];
  if ((tag === Tag.Verb || tag === Tag.VerbS) && !clause.isPerfect && isToCome(sentence, clause))
    return clause.isNegated ? { status: "refused", host: null } : { status: "agreed", stance: "expected", host: null };
  if (clause.isNegated || isNobody(sentence, clause.subject)) return { status: "delayed", host: null };
  if (isDueOut(sentence, clause)) return { status: "agreed", stance: "expected", host: null };
  const beside = clause.isPassive && !clause.isPerfect && !PAST_BE.has(sentence.form(clause.first)) ? besideMust(sentence, clause) : null;
  if (beside) return beside;
  if (clause.isPassive && BEING.hasIn(sentence, clause.first, clause.verb)) return { status: "begun", host: null };
  if ((tag === Tag.Verb || tag === Tag.VerbS) && clause.relation === Relation.Adverbial && AWAITED.hasId(sentence, clause.marker)) return null;
  if (tag === Tag.VerbIng && clause.relation === Relation.Participle) return { status: "done", host: null };
  if (tag === Tag.VerbIng)
    return clause.relation === Relation.Main || clause.isReduced || clause.relation === Relation.Participle || clause.relation === Relation.Content ? { status: "begun", host: null } : null;
  if ((tag === Tag.Verb || isBesideModal(sentence, clause, tag)) && !clause.isPerfect && !clause.isPassive && clause.relation !== Relation.Main) return besideMust(sentence, clause);
  if ((tag === Tag.Verb || tag === Tag.VerbS) && !clause.isPerfect && !clause.isPassive && isProvision(sentence, clause)) return { status: "agreed", host: null };
  if (tag === Tag.Verb && !clause.isPerfect && !clause.isPassive && isOurs(sentence, clause)) return null;
  return { status: isPartial(sentence, clause) ? "partly-done" : "done", host: null };
}

/** "Under the accord Kenya | gives up Gori": what an accord says in the present is yet to be done. */
const isProvision = (sentence: Sentence, { phrases }: Clause): boolean => phrases.some((phrase) => BY.hasId(sentence, phrase.preposition) && isThing(sentence, phrase, Thing.Accord));

/** "refuse to talk | before the rebels disarm": what is waited for. */
const AWAITED = new WordSet("before until when once");

/** "provided | that Peru withdraws": a condition. */
const PROVIDED = new WordSet("provided providing condition");

const BEING = new WordSet("being");

const BESIDE = new WordSet("while as whereas");

/** "must deploy | as Israel withdraws": what goes with what is to be. */
const isBesideModal = (sentence: Sentence, { relation, governor, marker }: Clause, tag: number | undefined): boolean =>
  tag === Tag.VerbS && relation === Relation.Adverbial && governor !== null && (governor.modal !== 0 || governor.isDue) && BESIDE.hasId(sentence, marker);

/** "UNITA must assemble its fighters while government troops return to barracks", "are to leave while others are brought in". */
function besideMust(sentence: Sentence, clause: Clause): Mode | null {
  const { governor } = clause;
  if (clause.relation !== Relation.Adverbial || !governor || !BESIDE.hasId(sentence, clause.marker)) return null;
  const bound = joinedTo(sentence, governor) ?? governor;
  return bound.modal === sentence.words.must || bound.modal === sentence.words.shall || bound.isDue ? { status: "agreed", host: null } : null;
}

/** "was to be in place by 2 December; it has not met", "was to have left": a term let pass. */
function overdue(sentence: Sentence, clause: Clause): Mode | null {
  if (!PAST_BE.has(sentence.form(clause.first))) return null;
  const lapse = lapseOf(sentence, clause);
  if (lapse) return { ...lapse, host: null };
  return clause.isPerfect ? { status: "delayed", host: null } : null;
}

/** "should have left", "should be complete by May", "under the deal should", "under the deal may": what is due by an accord, and no advice. */
function shouldMode(sentence: Sentence, clause: Clause): Mode | null {
  if (clause.isNegated) return null;
  const isMay = clause.modal === sentence.words.may;
  if (clause.isPerfect) return isMay ? null : { status: "delayed", ...lapseOf(sentence, clause), host: null };
  const isDated = !isMay && clause.phrases.some((phrase) => phrase.isDate && (TERMS.has(sentence, phrase.first) || TERMS.has(sentence, phrase.prepositionAt)));
  return isDated || isByAccord(sentence, clause) ? { status: "agreed", host: null } : null;
}

const BY = new WordSet("under per");
const AS = new WordSet("agreed promised required planned pledged stipulated foreseen envisaged prescribed scheduled");
const KEEPING = new WordSet("line accordance compliance keeping fulfilment fulfillment implementation conformity pursuance");

/** "under the deal", "as agreed", "in line with the accord", "as part of a ceasefire". */
export function isByAccord(sentence: Sentence, { start, end, phrases }: Clause): boolean {
  if (phrases.some((phrase) => BY.hasId(sentence, phrase.preposition) && isThing(sentence, phrase, Thing.Accord | Thing.Truce))) return true;
  for (let i = Math.max(sentence.first, start - 3); i < Math.min(end + 3, sentence.last - 1); i++) {
    const form = sentence.form(i);
    if (form === "as" && AS.has(sentence, i + 1)) return true;
    if (form === "in" && KEEPING.has(sentence, i + 1)) return true;
    if ((form === "according" || form === "pursuant") && hasThing(sentence, i + 2, Math.min(i + 6, sentence.last), Thing.Accord | Thing.Truce)) return true;
    if (form === "part" && sentence.form(i - 1) === "as" && hasThing(sentence, i + 2, Math.min(i + 6, sentence.last), Thing.Accord | Thing.Truce)) return true;
  }
  return false;
}

const TERMS = new WordSet("by within before until no");

/** "must give up their arms and pull out": the bare verb behind another's modal. */
function joinedTo(sentence: Sentence, clause: Clause): Clause | null {
  const { clauses } = sentence.syntax;
  const before = clauses[clauses.indexOf(clause) - 1];
  if (!before || clause.relation !== Relation.Main || sentence.isStopBetween(before.verb, clause.verb)) return null;
  if (before.relation === Relation.Infinitive) return clause.borrowsSubject && before.governor !== null && !clause.isPassive ? before : null;
  if (before.relation !== Relation.Main) return null;
  if (before.modal !== 0 || before.isDue) return before;
  return sentence.tokens.tag[before.verb] === Tag.Verb ? joinedTo(sentence, before) : null;
}

/** "agreed to open the road, free captives | and disarm": told by its own words. */
const withoutHost = (mode: Mode | null): Mode | null => mode && { ...mode, host: null };

/** A source that speaks of what its own side will do. */
function isOwnWord(sentence: Sentence, clause: Clause): boolean {
  const speaker = sentence.speakerAt(clause.verb);
  return speaker !== null && (sentence.parties(clause.subject).includes(speaker.party ?? "") || clause.subject?.isPronoun === true);
}
