import { Tag, TokenKind, type Stance, type Statement } from "../../model/index.js";
import { isStateCode, type Actor } from "../../mentions/actors/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isConditional } from "../stance.js";
import { isPondered } from "./events-draft.js";
import { STANDINGS } from "./events-words.js";
import { WordSet } from "../word-set.js";

type Act = Statement["act"];

/** Who takes the position: the subject; an infinitive or participle has that of its governor. Null when nobody who can speak is named. */
export function speakerOf(sentence: Sentence, clause: Clause): Actor | null {
  if (clause.subject === null && isListed(sentence, clause)) return sentence.memory.listSpeaker;
  const subject = (isSummons(sentence, clause) ? null : (toldLater(sentence, clause) ?? clause.subject)) ?? clause.governor?.subject ?? subjectBefore(sentence, clause);
  const author = subject ? authorOf(sentence, subject) : null;
  if (author) return author;
  if (!subject || subject.isDate || (!subject.isPronoun && sentence.actors.isSpeechless(subject))) return null;
  const numbered = sentence.tokens.tag[subject.head] === Tag.Number && RESOLUTIONS.has(sentence, subject.first - 1) ? (sentence.syntax.phrases[subject.index - 1] ?? null) : null;
  const resolution = numbered ?? (RESOLUTIONS.hasNoun(sentence, subject.head) ? subject : null);
  if (resolution) return sentence.actors.council ?? sentence.actors.owner(resolution);
  const found = sentence.actors.of(subject) ?? sentence.actors.unnamed(subject, (token) => sentence.places.some((place) => place.first <= token && token < place.last));
  if (!found) return ofThemselves(sentence, clause, subject);
  return found.first < sentence.tokens.count ? found : null;
}

/** "The rebels said | they | would strike back": those who say it. */
function ofThemselves(sentence: Sentence, { relation, governor }: Clause, subject: NounPhrase): Actor | null {
  const sayer = relation === Relation.Content && governor?.isPassive === false && sentence.form(subject.head) === "they" ? governor.subject : null;
  return sayer && sentence.form(sayer.head).endsWith("s") ? sentence.actors.of(sayer) : null;
}

/** "The Security Council, | 1. Condemns …": the first verb of an item. */
const isListed = ({ memory, syntax }: Sentence, clause: Clause): boolean =>
  memory.listSpeaker !== null && (clause === syntax.clauses[0] || (clause.governor === null && clause.relation === Relation.Main));

const RESOLUTIONS = new WordSet("resolution");

/** "The report | urged both sides to …": a text that has been told of speaks for whoever spoke last in it. */
function authorOf(sentence: Sentence, { first, head, of, isPronoun, possessive }: NounPhrase): Actor | null {
  const { author } = sentence.memory;
  if (isPronoun && sentence.form(head) === "it" && sentence.actors.isTextBefore && author !== null) return author;
  if (isPronoun || of !== null || possessive >= 0 || head - first !== 1 || !TEXTS.hasNoun(sentence, head) || !THE.has(sentence, first)) return null;
  if (author !== null && PUBLISHED.hasNoun(sentence, head)) return author;
  const last = sentence.memory.speakers[0];
  return last && sentence.paragraph - last.paragraph <= AUTHOR_REACH && AUTHORS.has(last.actor.type) ? last.actor : null;
}

const PUBLISHED = new WordSet("report paper study survey");
const TEXTS = new WordSet("paper study survey statement report ruling communique letter declaration note bulletin");
const THE = new WordSet("the");
const AUTHOR_REACH = 3;
const AUTHORS: ReadonlySet<string> = new Set(["government", "military", "international", "non-state", "opposition", "person"]);

/** "While | it | condemns the raid, the government calls on …": who "it" is stands in the main clause behind. */
function toldLater({ syntax, vocabulary }: Sentence, { subject, relation, marker }: Clause): NounPhrase | null {
  if (!subject?.isPronoun || relation !== Relation.Adverbial || !BESIDE.has(vocabulary.form(marker))) return null;
  const main = syntax.clauses.find((other) => other.relation === Relation.Main && !other.isReduced && other.subject !== null);
  return main && main.first > subject.first && main === syntax.clauses.find((other) => other.relation === Relation.Main) && !main.subject!.isPronoun ? main.subject : null;
}

const BESIDE: ReadonlySet<string> = new Set(["while", "although", "though", "whilst"]);

/** "summoned the envoy | to condemn the raid": it is not the envoy who does. */
const isSummons = ({ vocabulary }: Sentence, { governor, relation }: Clause): boolean =>
  relation === Relation.Infinitive && governor !== null && !governor.isPassive && vocabulary.form(governor.lemma) === "summon";

/** "Israel rejects the list; accuses Hizbullah": behind a semicolon, the subject of the verb before. */
function subjectBefore(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (!sentence.isPunctuation(clause.first - 1, 59)) return null;
  return sentence.syntax.clauses.findLast((other) => other.first < clause.first && other.subject !== null && other.governor === null)?.subject ?? null;
}

/** Does the subject speak as "we" of an issuer nobody names, or as "I"? */
export function isOwnVoice(sentence: Sentence, clause: Clause): boolean {
  if (clause.subject === null || !clause.subject.isPronoun) return false;
  return sentence.words.isWe[sentence.tokens.word[clause.subject.head]!] === 1 || sentence.form(clause.subject.head) === "i";
}

/** From the subject to the end of what is demanded, denied or charged; behind a shared subject the quote starts at the verb. */
export function spanOf(sentence: Sentence, clause: Clause): [number, number] {
  const first = clause.borrowsSubject || clause.relation === Relation.Infinitive || clause.relation === Relation.Participle ? clause.first : Math.max(sentence.first, clause.start);
  let last = clause.end;
  let host = clause;
  for (const other of sentence.syntax.clauses) {
    if (other.first <= clause.first || other.governor !== host || isAfterthought(sentence, clause, other) || (other.relation === Relation.Relative && !isOfCharge(sentence, clause, other))) continue;
    if (other.relation === Relation.Main || (other.borrowsSubject && other.subject === clause.subject && other.relation === clause.relation)) break;
    last = Math.max(last, other.end);
    host = other;
  }
  return [first, last];
}

const CHARGES = new WordSet("charge claim accusation allegation report criticism suggestion notion rumour rumor assertion finding demand idea figure list complaint evidence");

/** "rejected criticism | that his troops had stood by": the clause tells the charge. */
function isOfCharge(sentence: Sentence, clause: Clause, relative: Clause): boolean {
  return isCharge(sentence, clause.object) && relative.start <= clause.object!.last + 1;
}

function isCharge(sentence: Sentence, phrase: NounPhrase | null): boolean {
  return phrase !== null && CHARGES.hasNoun(sentence, phrase.head);
}

/** Parties meant where the words leave them out: the other side; the state for its opposition; whoever made the charge that is rejected. */
function impliedParties(sentence: Sentence, clause: Clause, act: Act, speaker: Actor | null): readonly string[] {
  if (!speaker) return [];
  const sides = sentence.memory.sides();
  if (act === "REJECT") {
    const charge = clause.object === null || clause.object.isPronoun || isCharge(sentence, clause.object) ? clause.object : undefined;
    const accuser = charge === undefined ? null : ((charge && chargerOf(sentence, charge, speaker)) ?? accuserOf(sentence, speaker));
    return accuser ? [accuser] : [];
  }
  if ((act !== "REQUEST" && act !== "ACCUSE") || isOfOthers(sentence, clause.object)) return [];
  return speaker.party !== null && sides.length === 2 && sides.includes(speaker.party) ? sides.filter((side) => side !== speaker.party) : [];
}

/** People of the public, whom no side is: what they are told or charged with is nothing said to the other side. */
const PUBLIC = new WordSet(
  "citizen resident civilian people public villager population refugee family supporter follower inhabitant journalist reporter protester demonstrator youth voter mediator community court tribunal judge company bank donor",
);

/** "accused | Hansen | of bias", "urged | residents | to stay": somebody else is named. */
function isOfOthers(sentence: Sentence, object: NounPhrase | null): boolean {
  if (object === null || object.isPronoun || object.isDate) return false;
  return PUBLIC.hasNoun(sentence, object.head) || isSomebody(sentence, object) || (REBELS.hasNoun(sentence, object.head) && object.head === object.first);
}

/** A name that is no place's and no party's: a person's. */
function isSomebody(sentence: Sentence, object: NounPhrase): boolean {
  if (sentence.tokens.tag[object.head] !== Tag.Name || sentence.placesIn(object.first, object.last).length > 0) return false;
  const actor = sentence.actor(object);
  return actor === null || (actor.isPerson && actor.party === null);
}

/** Armed people of no group the report names. */
const REBELS = new WordSet("rebel insurgent militant gunman guerrilla");

/** Somebody of the opposition, or a protester: speaks to their own state. */
function isDissenter({ name, type }: Actor): boolean {
  const lower = name.toLowerCase();
  return type === "opposition" || lower.includes("opposition") || lower.includes("protester");
}

/** A state that is no side of the war answers neither side's charges against the other. */
function isOfWar({ memory }: Sentence, { party }: Actor, other: string): boolean {
  const sides = memory.sides();
  return party === null || !isStateCode(party) || sides.length < 2 || sides.includes(party) || !sides.includes(other);
}

/** "denied | government | claims", "rejected | rebel | charges": another party, whose the words ahead of the charge tell. */
function chargerOf(sentence: Sentence, charge: NounPhrase, { party }: Actor): string | null {
  const owner = sentence.actors.owner(charge)?.party ?? null;
  return owner === party ? null : owner;
}

/** Another party that spoke before, in this sentence or the last that told a source. */
function accuserOf(sentence: Sentence, speaker: Actor): string | null {
  const here = sentence.drafts.findLast(({ kind, claimant }) => kind === "statement" && (claimant?.party ?? null) !== null && claimant?.party !== speaker.party)?.claimant;
  const beside = sentence.attributions.findLast(({ actor }) => actor !== null && actor.party !== null && actor.party !== speaker.party && actor.last <= speaker.first)?.actor;
  const before = sentence.memory.speakers.find(
    ({ actor: { party }, paragraph }) => sentence.paragraph - paragraph <= 1 && party !== null && party !== speaker.party && isOfWar(sentence, speaker, party),
  );
  return here?.party ?? beside?.party ?? before?.actor.party ?? null;
}

/** "turned that down again, insisting that …": a participle behind a comma says more, and not what. */
function isAfterthought(sentence: Sentence, clause: Clause, other: Clause): boolean {
  return other.relation === Relation.Participle && clause.object !== null && sentence.isPunctuation(other.first - 1, 44);
}

/** The clause that a verb governs: what is demanded, denied, charged. */
export function contentOf(sentence: Sentence, clause: Clause, ...relations: readonly Relation[]): Clause | null {
  return sentence.syntax.clauses.find((other) => other.governor === clause && other !== clause && relations.includes(other.relation)) ?? null;
}

/** Parties that a statement is made to, its own speaker left out. */
export function partiesBut(sentence: Sentence, phrase: NounPhrase | null, speaker: Actor | null): string[] {
  const found = sentence.parties(phrase);
  for (let at = joinedTo(sentence, phrase) ?? joinedBehind(sentence, phrase); at; at = joinedTo(sentence, at)) for (const party of sentence.parties(at)) if (!found.includes(party)) found.push(party);
  return found.filter((party) => party !== speaker?.party);
}

/** "blamed both the rebels | and the army": who stands behind "and", and does nothing else in the sentence. */
function joinedTo({ syntax, tokens }: Sentence, phrase: NounPhrase | null): NounPhrase | null {
  const next = phrase && syntax.phrases[phrase.index + 1];
  const isJoined = next && next.after === phrase && next.preposition === 0 && next.clause === null && tokens.tag[next.first - 1] === Tag.Conjunction;
  return isJoined ? next : null;
}

/** "reminded the government of Sudan | and the front": an armed group behind a state's name stands beside its government. */
function joinedBehind(sentence: Sentence, phrase: NounPhrase | null): NounPhrase | null {
  const next = phrase?.of ? joinedTo(sentence, phrase.of) : null;
  return next && sentence.actor(next)?.type === "non-state" ? next : null;
}

/** The parties named, else those implied; the opposition and protesters speak to their own state. */
export function addressedOf(sentence: Sentence, clause: Clause, act: Act, speaker: Actor | null, to: readonly string[]): readonly string[] {
  const isDissent = speaker !== null && (act === "REQUEST" || act === "ACCUSE") && isDissenter(speaker);
  const own = isDissent ? (speaker.party !== null && isStateCode(speaker.party) ? speaker.party : sentence.actors.home) : null;
  if (own !== null && to.length === 0) return [own];
  // "The governor asked | the army | to come back": of his own side.
  const asked = act === "REQUEST" && to.length === 0 && clause.object !== null && !clause.object.isPronoun ? sentence.actor(clause.object) : null;
  if (asked?.party && asked.party === speaker?.party && (STANDINGS.at(sentence, clause.object!.head) !== null || sentence.names.at[clause.object!.head] !== 0)) return [asked.party];
  return to.length > 0 ? to : impliedParties(sentence, clause, act, speaker);
}

/** What parties say to one another: it is said to each of them, and no one of them is the claimant before the others. */
export function mutualOf(sentence: Sentence, clause: Clause, act: Act, parties: readonly string[] = sentence.parties(clause.subject)): Draft {
  const span = spanOf(sentence, clause);
  return positionDraft(clause, { act, span, claimant: null, about: sentence.text(clause.last, span[1]), to: parties.length > 1 ? parties : sentence.memory.sides() });
}

/** "X and Y accused | each other", "each side blamed | the other": those who say it are those it is said to. */
function mutualParties(sentence: Sentence, { subject, object }: Clause): readonly string[] {
  if (!subject || !object) return [];
  const pair = `${sentence.form(object.first)} ${sentence.form(object.first + 1)}`;
  if (pair !== "each other" && pair !== "one another" && (pair !== "the other" || !EACH.has(sentence, subject.first))) return [];
  const named = sentence.parties(subject);
  return named.length > 1 ? named : sentence.memory.sides();
}

const EACH = new WordSet("each either both");

const WEIGHS = new WordSet("consider mull contemplate discuss avoid stop weigh");

/** "would consider | asking the court": nothing has been asked yet. */
const isUnsaid = (sentence: Sentence, { relation, governor }: Clause): boolean => relation === Relation.Participle && governor !== null && WEIGHS.hasId(sentence, governor.lemma);

/** The draft of a statement by the clause's subject. */
export function statementOf(sentence: Sentence, clause: Clause, act: Act, to: readonly string[], stance?: Stance): Draft | null {
  if (act === "CONCEDE" && isNobody(sentence, clause)) return null;
  const mutual = mutualParties(sentence, clause);
  if (mutual.length > 1) return mutualOf(sentence, clause, act, mutual);
  if (isUnsaid(sentence, clause) || (!clause.borrowsSubject && isPondered(sentence, clause))) return null;
  const isOwn = isOwnVoice(sentence, clause);
  const speaker = isOwn ? sentence.speakerAt(clause.verb) : speakerOf(sentence, clause);
  if (!speaker && !isOwn) return null;
  const [first, own] = spanOf(sentence, clause);
  const last = own > clause.last ? own : endBehind(sentence, clause);
  const told = stance ?? (isConditional(sentence, clause) ? "conditional" : "asserted");
  const claimant = speaker ?? sentence.attributionAt(clause.verb)?.actor ?? null;
  const isMeeting = act === "CONSULT";
  const addressed = addressedOf(sentence, clause, act, speaker, to);
  return {
    kind: "statement",
    first,
    last,
    at: clause.verb,
    clause,
    stance: told,
    claimant: isMeeting ? undefined : claimant,
    when: isMeeting ? undefined : null,
    statement: { act, to: isMeeting && to.length === 0 ? metBy(sentence, clause, addressed) : addressed, about: sentence.text(clause.last < last ? clause.last : clause.first, last) },
  } as Draft;
}

/** "The ministers of Kenya and Uganda met": with one another; nobody takes a position. */
function metBy(sentence: Sentence, { subject }: Clause, addressed: readonly string[]): readonly string[] {
  const met = sentence.parties(subject);
  return met.length > 1 ? met : addressed;
}

/** "what Kampala called | a massacre": the words right behind a verb that has its object before it. */
function endBehind({ syntax }: Sentence, { last }: Clause): number {
  const next = syntax.phrases.find((phrase) => phrase.first === last && phrase.preposition === 0 && !phrase.isDate);
  return next ? (next.of?.last ?? next.last) : last;
}

/** One position a verb. */
export function isTaken(sentence: Sentence, clause: Clause): boolean {
  return sentence.drafts.some(({ kind, at }) => kind === "statement" && at === clause.verb);
}

/** The lemma of a clause's verb. */
export const lemmaOf = (sentence: Sentence, clause: Clause): string => sentence.vocabulary.form(clause.lemma);

/** The subject acts. */
export function isActive(clause: Clause): boolean {
  return !clause.isPassive;
}

/** "No member has asked …", "Neither side accepted …" takes no position. */
export function isNobody(sentence: Sentence, clause: Clause): boolean {
  const form = clause.subject ? sentence.form(clause.subject.first) : "";
  return form === "no" || form === "nobody" || form === "none" || form === "neither";
}

const IN_PRIVATE: ReadonlySet<string> = new Set(["witness", "unnamed", "military"]);

/** Somebody whose praise or blame takes a side: a party, or a body of standing. */
export function hasStanding(speaker: Actor | null): boolean {
  return (
    speaker === null ||
    speaker.party !== null ||
    speaker.type === "international" ||
    speaker.type === "opposition" ||
    (!IN_PRIVATE.has(speaker.type) && (speaker.type !== "person" || speaker.isProper || !speaker.isPlural))
  );
}

/** "the two warring sides": both of the report's sides, who take a position together. */
export function areBothSides(sentence: Sentence, { subject }: Clause): boolean {
  return subject !== null && SIDES.hasNoun(sentence, subject.head) && sentence.isBoth(subject) && sentence.memory.sides().length > 1;
}

const SIDES = new WordSet("side party belligerent");

/** A position that a clause tells, its tokens from `span`'s first to last (exclusive). */
interface Position {
  readonly act: Act;
  readonly span: readonly [first: number, last: number];
  readonly claimant: Actor | null;
  readonly about: string;
  readonly to?: readonly string[];
  readonly stance?: Stance;
}

/** The draft of a position; the day it was taken is that of its saying. */
export function positionDraft(clause: Clause, { act, span: [first, last], claimant, about, to = [], stance = "asserted" }: Position): Draft {
  return { kind: "statement", first, last, at: clause.verb, clause, stance, claimant, when: null, statement: { act, to, about } };
}

/** The draft of what a speaker's own words come to, from the clause's subject to its end. */
export function spoken(sentence: Sentence, clause: Clause, act: Act, to: readonly string[]): Draft | null {
  const attribution = sentence.attributionAt(clause.verb);
  const claimant = attribution?.actor ?? sentence.actors.speaker;
  if ((!claimant && !attribution) || attribution?.manner === "think" || isTaken(sentence, clause)) return null;
  const inner = contentOf(sentence, clause, Relation.Infinitive, Relation.Content);
  const first = Math.max(sentence.first, Math.min(clause.start, clause.first));
  const last = Math.max(clause.end, inner?.end ?? 0);
  return positionDraft(clause, { act, span: [first, last], claimant, about: sentence.text(clause.first, last), to });
}

/** The end of what is said at a token: its quotation or its stretch. */
export function endOfSaid(sentence: Sentence, at: number): number {
  const { kind } = sentence.tokens;
  const until = sentence.attributionAt(at)?.content.find(([first, last]) => first <= at && at < last)?.[1] ?? sentence.last;
  let last = at + 1;
  while (last < until && kind[last] !== TokenKind.ClosingQuote) last++;
  while (last > at + 1 && kind[last - 1] === TokenKind.Punctuation) last--;
  return last;
}
