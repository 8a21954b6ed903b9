import { Shape, Tag, type Outcome } from "../../model/index.js";
import type { Actor } from "../../mentions/actors/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { isArmed, type Side } from "../victim-sides.js";
import type { Victims } from "../victim-source.js";
import { OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";
import { peopleOfLabel } from "./casualties-label-words.js";
import { ofLoser } from "./casualties-losses.js";

/** "incident" when the sentence tells one event, "total" when it counts over a period or a war. */
export function basisOf(sentence: Sentence, clause: Clause | null, victims: Victims): "total" | "incident" | "increment" {
  if (victims.isIncrement) return "increment";
  return sentence.countsOverPeriod(clause) ? "total" : "incident";
}

/** The drafts of a list of victims, and of those said to be among them ("A priest was among 12 people killed"). */
export function draftsOf(sentence: Sentence, clause: Clause | null, victims: readonly Victims[], outcome: Outcome, verbFirst: number, verbLast: number): Draft[] {
  if (clause !== null && outcome !== "displaced" && clause.relation === Relation.Infinitive && sentence.form(clause.first - 1) === "yet") return [];
  const drafts = draftsOfList(sentence, clause, victims, outcome, verbFirst, verbLast);
  const host = drafts.length > 0 && clause?.isReduced && clause.relation === Relation.Relative ? clause.governor : null;
  const subject = host && host.lemma === sentence.words.be && !host.isNegated ? host.subject : null;
  if (!host || !subject || sentence.form(clause!.subject?.prepositionAt ?? -1) !== "among") return drafts;
  const parts = sentence.victims.all(subject, sentence.speakerAt(host.verb));
  return [...drafts, ...draftsOfList(sentence, host, parts, outcome, host.first, host.last).map((draft) => ({ ...draft, isPart: true }))];
}

/** The quote of each runs from the first victim or verb to the last word it needs. */
function draftsOfList(sentence: Sentence, clause: Clause | null, victims: readonly Victims[], outcome: Outcome, verbFirst: number, verbLast: number): Draft[] {
  const told = clause && isApart(sentence, clause) ? victims : withoutRetold(sentence, victims, outcome);
  const isInRow = told.some(({ isElliptic }) => isElliptic) && isRow(sentence);
  const sided = told.map((one) => ofMostly(sentence, one)).map((one) => (LOST.has(outcome) ? ofLoser(sentence, clause, ofMixed(sentence, one)) : ofTaker(sentence, clause, ofMixed(sentence, one))));
  return (isInRow ? sided.map((one) => ofHeading(sentence, one)) : sided.map((one) => ofLabel(sentence, one))).map((one, i, all) => {
    const isTwin = all.slice(0, i).some((other) => other.count.value === one.count.value && other.category === one.category && other.party === one.party);
    const coreFirst = isTwin ? one.first : Math.min(one.first, verbFirst);
    const coreLast = isTwin ? one.last : Math.max(one.last, verbLast);
    const [first, last] = clause && !isTwin ? sentence.shortSpan(clause, coreFirst, coreLast) : [coreFirst, coreLast];
    return {
      kind: "casualties",
      first,
      last,
      at: Math.max(one.first, Math.min(verbFirst, verbLast - 1)),
      clause,
      phrase: one.phrase,
      isKnown: one.isKnown,
      isMore: one.isMore,
      isPart: one.isElliptic && isInRow && sentence.memory.lastCasualties.get(outcome)?.isRow === false,
      isOfThem: isOfThem(sentence, one, outcome),
      isRow: isInRow,
      isApart: clause !== null && isApart(sentence, clause),
      isAside: clause !== null && clause.relation === Relation.Adverbial && BEFORE.hasId(sentence, clause.marker),
      day: clause ? dayOf(sentence, clause) : null,
      casualties: { outcome, count: one.count, victims: { party: one.party, category: one.category, text: one.text }, basis: basisOf(sentence, clause, one) },
    };
  });
}

/** "Nearly 12,000 fled; some 900 of them crossed the border", "22 of the victims died in the fire, the remaining 45 were shot": of those the same befell before. */
function isOfThem(sentence: Sentence, { phrase, count }: Victims, outcome: Outcome): boolean {
  const isOf = phrase.of !== null && (phrase.of.isPronoun ? sentence.form(phrase.of.first) === "them" : THE.has(sentence, phrase.of.first) && SAME.has(sentence, phrase.of.head));
  if (!isOf && !(THE.has(sentence, phrase.first) && REST.hasIn(sentence, phrase.first, phrase.last))) return false;
  const told = sentence.lastCasualty()?.casualties ?? (sentence.memory.lastTold?.paragraph === sentence.paragraph ? sentence.memory.lastTold.casualties : null);
  return told?.outcome === outcome && (phrase.of?.isPronoun === true || sentence.drafts.some((draft) => draft.isOfThem) || (isOf && (told.count.value ?? 0) > (count.value ?? 0)));
}

const THE = new WordSet("the those these");
const REST = new WordSet("remaining other others");
const SAME = new WordSet("victims dead slain fatalities casualties");

const ROW_TOKENS_MAX = 40;

/** "air strikes .... 10 killed", "Alpha | 3 killed": a line of a list with cells. */
function isRow({ tokens, first, last }: Sentence): boolean {
  const { start, end, code, shape } = tokens;
  if ((shape[first]! & (Shape.Line | Shape.Paragraph)) === 0 || last - first > ROW_TOKENS_MAX) return false;
  for (let i = first + 1; i < last; i++) if (start[i]! - end[i - 1]! > 1 || code[i] === 124 || (code[i] === 46 && code[i - 1] === 46)) return true;
  return false;
}

/** A bare number in a row counts those the heading names. */
function ofHeading({ memory }: Sentence, victims: Victims): Victims {
  return victims.isElliptic && victims.category === "unknown" && memory.headCategory !== null ? { ...victims, category: memory.headCategory } : victims;
}

/** "two soldiers and a farmer were killed and five hurt": a bare number behind people of several kinds tells none. */
function ofMixed(sentence: Sentence, victims: Victims): Victims {
  const here = victims.isElliptic && victims.category !== "unknown" && victims.phrase.of === null && victims.count.value !== 0 ? sentence.casualtyBefore(victims.first) : null;
  if (!here || here.last > victims.first) return isMixedBefore(sentence, victims) ? { ...victims, category: "unknown" } : victims;
  const others = sentence.drafts.filter((draft) => draft.casualties?.outcome === here.casualties!.outcome && draft.isPart !== true && draft.clause === here.clause && draft.last <= victims.first);
  if (!others.some(({ casualties }) => casualties!.victims.category !== here.casualties!.victims.category)) return victims;
  return { ...victims, category: "unknown", party: others.every(({ casualties }) => casualties!.victims.party === victims.party) ? victims.party : null };
}

/** "18 soldiers and five policemen dead, | 178 wounded": two kinds of people counted just before. */
function isMixedBefore(sentence: Sentence, { first, isElliptic, phrase }: Victims): boolean {
  if (!isElliptic || phrase.of !== null) return false;
  const before = sentence.syntax.phrases.findLast((other) => other.last <= first && !other.isDate && sentence.countIn(other) !== null);
  const joined = before?.after;
  if (!before || !joined || sentence.countIn(joined) === null) return false;
  const one = sentence.victims.category(before);
  const other = sentence.victims.category(joined);
  return one !== null && other !== null && one !== other;
}

/** "320 people, | nearly all women and children": who most of them were. */
function ofMostly(sentence: Sentence, victims: Victims): Victims {
  if (victims.category !== "unknown" || victims.party !== null || victims.isElliptic || sentence.tokens.code[victims.last] !== COMMA) return victims;
  const isAll = MOSTLY.has(sentence, victims.last + 1);
  const from = victims.last + (isAll && MOST.has(sentence, victims.last + 2) ? 3 : 2);
  const who = isAll ? sentence.syntax.phrases.find(({ first, preposition, isDate }) => first <= from && from - 2 <= first && first > victims.last && preposition === 0 && !isDate) : undefined;
  return who && sentence.victims.category(who) === "civilian" ? { ...victims, category: "civilian" } : victims;
}

const COMMA = 44;
const MOSTLY = new WordSet("mostly mainly nearly almost all chiefly largely overwhelmingly predominantly");
const MOST = new WordSet("all entirely exclusively");

/** "we gave back a boy": a civilian whom a side takes or lets go is not of that side. */
function ofTaker(sentence: Sentence, clause: Clause | null, victims: Victims): Victims {
  if (victims.category !== "civilian" || victims.party === null || !clause?.subject || clause.isPassive) return victims;
  return sentence.actor(clause.subject)?.party === victims.party && victims.phrase !== clause.subject ? { ...victims, party: null } : victims;
}

/** "Civilians: two killed, nine hurt": bare numbers count those the label names. */
function ofLabel(sentence: Sentence, victims: Victims): Victims {
  const side = victims.isElliptic ? (sideBefore(sentence, victims) ?? peopleOfLabel(sentence, victims.first)) : null;
  return side ? { ...victims, ...side } : victims;
}

/** "Losses: rebels | 30 killed": armed people named right before a bare number. */
function sideBefore(sentence: Sentence, { first }: Victims): Side | null {
  const named = sentence.syntax.phrases.find((phrase) => phrase.last === first && phrase.preposition === 0 && !phrase.isDate && sentence.countIn(phrase) === null);
  const people = named && sentence.tokens.tag[named.head] === Tag.NounPlural ? sentence.victims.people(named, null) : null;
  return people && isArmed(people.category) ? people : null;
}

/** What a side's own people suffer. */
const LOST: ReadonlySet<Outcome> = new Set<Outcome>(["killed", "wounded", "missing"]);

const APART = new WordSet("also elsewhere separate separately meanwhile");

const BEFORE = new WordSet("after before since when");

/** The words for the day of an incident, where they count days: "on the 18th", "Oct. 20". */
function dayOf(sentence: Sentence, clause: Clause): string | null {
  const date = sentence.datesIn(clause.start, clause.end)[0] ?? sentence.dates.find(({ last }) => last <= clause.first);
  if (!date || date.type !== "date") return null;
  const text = sentence.text(date.first, date.last).toLowerCase();
  return hasDigit(text) ? text : null;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 48 && text.charCodeAt(i) <= 57) return true;
  return false;
}

/** The clause tells of an incident beside the one before. */
function isApart(sentence: Sentence, clause: Clause): boolean {
  for (let i = clause.start; i < clause.end; i++) if (APART.has(sentence, i) && sentence.tokens.tag[i + 1] !== Tag.NounPlural) return true;
  return APART.has(sentence, sentence.first) || (sentence.form(sentence.first) === "in" && sentence.form(sentence.first + 1) === "another");
}

/** Outcomes that are told of one known person. */
export const SINGLE: ReadonlySet<Outcome> = new Set<Outcome>(["killed", "wounded", "captured"]);

/** "The mayor", told alone after figures of the same outcome, is told again. */
function withoutRetold(sentence: Sentence, victims: readonly Victims[], outcome: Outcome): readonly Victims[] {
  if (!victims.some(({ isKnown }) => isKnown)) return victims;
  if (!SINGLE.has(outcome)) return victims.filter(({ isKnown }) => !isKnown);
  if (victims.length > 1) return victims;
  const isTold = sentence.memory.lastCasualties.has(outcome) || sentence.drafts.some(({ casualties }) => casualties?.outcome === outcome);
  return isTold ? [] : victims;
}

/** Who an act is done to: the subject of the passive, the object of the active; a bare past form with no object is a passive ("two brothers killed"). */
export function patientOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  const before = sentence.syntax.clauses[sentence.syntax.clauses.indexOf(clause) - 1];
  if (before && before.isPassive && before.last === clause.first && before.subject && clause.relation !== Relation.Infinitive) return before.subject;
  const behind = objectBehind(sentence, clause);
  if (behind) return behind;
  if (clause.isPassive) return clause.subject;
  if (clause.object && !clause.object.isDate) return clause.object;
  const shared = sharedObject(sentence, clause);
  if (shared) return shared;
  const tag = sentence.tokens.tag[clause.verb]!;
  const isBarePast = (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple) && clause.first === clause.verb;
  return isBarePast && !clause.object ? clause.subject : null;
}

/** "killed | and injured 22 people": the object of the verb joined right behind, when both harm. */
function sharedObject(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (!JOINS.has(sentence, clause.last) || !HARMS.hasId(sentence, clause.lemma)) return null;
  const next = sentence.syntax.clauses[sentence.syntax.clauses.indexOf(clause) + 1];
  return next && next.first === clause.last + 1 && next.first === next.verb && HARMS.hasId(sentence, next.lemma) && next.object && !next.object.isDate ? next.object : null;
}

const JOINS = new WordSet("and or");
const HARMS = new WordSet("kill wound injure hurt maim abduct displace");

/** "killed a judge | allied with the rebels": the phrase right behind an active verb, which the next verb took for itself. */
function objectBehind(sentence: Sentence, clause: Clause): NounPhrase | null {
  const isOpen = clause.object === null || clause.object.last <= clause.first || (clause.isPassive && clause.isReduced);
  if (!isOpen || (clause.isPassive && !clause.isReduced)) return null;
  const phrase = sentence.syntax.phrases.find(({ first }) => first >= clause.last);
  return phrase && isRightBehind(sentence, clause.last, phrase.first) && phrase.preposition === 0 && !phrase.isDate && !phrase.isPronoun && !sentence.victims.hasOwnOutcome(phrase) ? phrase : null;
}

/** Nothing stands between but an age: "killed | 68-year-old X". */
function isRightBehind(sentence: Sentence, last: number, first: number): boolean {
  if (first - last > 3) return false;
  for (let i = last; i < first; i++) if (sentence.tokens.tag[i] !== Tag.Number && sentence.tokens.tag[i] !== Tag.Hyphen) return false;
  return true;
}

/** "killed a judge allied with the rebels and | seven members of his family": others joined behind what is told of the first. */
export function othersBehind(sentence: Sentence, clause: Clause, patient: NounPhrase, speaker: Actor | null): Victims[] {
  if (clause.isPassive || patient.first < clause.last) return [];
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first <= patient.last || phrase.preposition !== 0 || phrase.clause !== null || phrase.isDate || sentence.form(phrase.first - 1) !== "and") continue;
    if (sentence.isStopBetween(patient.last, phrase.first) || phrase.after === patient || phrase.after?.isPronoun || sentence.victims.hasOwnOutcome(phrase)) return [];
    if (sentence.countIn(phrase) === null) continue;
    const victims = sentence.victims.all(phrase, speaker).filter((one) => one.phrase === phrase);
    if (victims.every(({ isMore }) => isMore) || (phrase.of !== null && sentence.form(phrase.of.head) === "family")) return victims;
  }
  return [];
}

/** "says eight civilians, including children, were killed", "A journalist who was a candidate in November elections was killed": who the subject hangs on. */
export function subjectBefore(sentence: Sentence, clause: Clause, speaker: Actor | null): Victims[] {
  const at = sentence.syntax.clauses.indexOf(clause);
  const next = sentence.syntax.phrases.find((phrase) => phrase.last === clause.first && phrase.preposition === 0 && !phrase.isDate && sentence.countIn(phrase) !== null);
  const own = next ? sentence.victims.all(next, speaker) : [];
  if (own.length > 0) return own;
  const swallowed = subjectOfBefore(sentence, clause, at, speaker);
  if (swallowed.length > 0) return swallowed;
  for (let i = at - 1; i >= 0; i--) {
    const other = sentence.syntax.clauses[i]!;
    if (other.isPassive && other.subject === clause.subject && other.subject !== null) continue;
    const isInner = other.relation === Relation.Relative || other.relation === Relation.Infinitive || other.relation === Relation.Participle;
    const waiting = isInner ? other.subject : other.object;
    if (sentence.isStopBetween(other.first, clause.first)) return [];
    const victims = waiting && waiting.last <= clause.first && !waiting.isPronoun ? sentence.victims.all(waiting, speaker) : [];
    if (victims.length > 0 && (isInner ? waiting!.first < other.first : sentence.isSpeech(other.lemma))) return victims;
    if (!isInner) return [];
  }
  return [];
}

/** "A commentator who had helped found | a party was gunned down": what stands before the verb is the object of the one before, whose subject they share. */
function subjectOfBefore(sentence: Sentence, { subject, first }: Clause, at: number, speaker: Actor | null): Victims[] {
  const before = sentence.syntax.clauses[at - 1];
  const who = before?.subject;
  if (!before || !who || !subject || who === subject || who.isPronoun || before.object || before.isPassive || who.first >= before.first || subject.first < before.last) return [];
  if (sentence.isStopBetween(before.first, first) || PARTS.hasIn(sentence, before.last, first)) return [];
  return sentence.victims.all(who, speaker);
}

/** Words that begin another clause or join one. */
const PARTS = new WordSet("and or but as while when where after before since because that who which whom although");

/** "dragged 11 men from the mosque and executed them": people counted earlier in the sentence, who act not. */
export function antecedentsOf(sentence: Sentence, clause: Clause, patient: NounPhrase, outcome: Outcome, speaker: Actor | null): Victims[] {
  if (clause.isPassive || patient.preposition !== 0) return [];
  if (ONE_PERSON.has(sentence, patient.head)) return personBefore(sentence, clause, patient, outcome, speaker);
  if (sentence.form(patient.head) !== "them") return [];
  for (let i = patient.index - 1; i >= 0; i--) {
    const other = sentence.syntax.phrases[i]!;
    if (other === clause.subject || other.isDate || other.isPronoun || sentence.countIn(other) === null) continue;
    if (sentence.drafts.some(({ casualties, phrase }) => phrase === other && casualties?.outcome === outcome)) return [];
    return sentence.victims.all(other, speaker).filter(({ isElliptic }) => !isElliptic);
  }
  return [];
}

const ONE_PERSON = new WordSet("him her");

/** "broke into the home of the mayor and shot | him | dead": the one person told last, who acts not. */
function personBefore(sentence: Sentence, clause: Clause, patient: NounPhrase, outcome: Outcome, speaker: Actor | null): Victims[] {
  for (let i = patient.index - 1; i >= 0; i--) {
    const other = sentence.syntax.phrases[i]!;
    if (other === clause.subject || other.isDate || other.isPronoun || other.clause?.subject === other) continue;
    const one = sentence.victims.one(other, speaker);
    if (!one || one.count.value !== 1 || one.isElliptic) continue;
    return sentence.drafts.some(({ casualties, phrase }) => phrase === other && casualties?.outcome === outcome) ? [] : [one];
  }
  return [];
}

/** "was killed along with his wife and two others", "alongside her driver", "with his wife". */
export function besideOf(sentence: Sentence, clause: Clause, speaker: Actor | null): Victims[] {
  for (const phrase of clause.phrases) {
    if (phrase.first < clause.last || phrase.preposition === 0 || sentence.victims.hasOwnOutcome(phrase)) continue;
    const form = sentence.form(phrase.prepositionAt);
    const before = sentence.form(phrase.prepositionAt - 1);
    const isBeside = form === "alongside" || (form === "with" && (before === "along" || before === "together"));
    const victims = isBeside || form === "with" ? sentence.victims.all(phrase, speaker) : [];
    if (victims.length > 0 && (isBeside || OWN.has(sentence, phrase.first))) return victims;
    if (victims.length > 0 && victims.every(({ isMore }) => isMore)) return victims;
  }
  return [];
}
