import type { Actor } from "../../mentions/actors/index.js";
import { Tag, type Outcome } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import type { Sentence } from "../sentence.js";
import type { Victims } from "../victim-source.js";
import { OWN } from "../victim-words.js";
import { WordSet } from "../word-set.js";

const COMMA = 44;
/** Words that may stand ahead of people as a preposition, and open a clause about them. */
const BEFORE = new WordSet("after before since when");

/** Who an act is done to: the subject of the passive, the object of the active; a bare past form with no object is a passive ("two brothers killed"). */
export function patientOf(sentence: Sentence, clause: Clause): NounPhrase | null {
  const before = sentence.syntax.clauses[sentence.syntax.clauses.indexOf(clause) - 1];
  if (before && before.isPassive && before.last === clause.first && before.subject && clause.relation !== Relation.Infinitive) return before.subject;
  const behind = objectBehind(sentence, clause);
  if (behind) return behind;
  if (clause.isPassive) return toldApart(sentence, clause) ?? clause.subject;
  if (clause.object && !clause.object.isDate) return takenAs(sentence, clause.object) ?? clause.object;
  const shared = sharedObject(sentence, clause) ?? behindInsert(sentence, clause);
  if (shared) return shared;
  const tag = sentence.tokens.tag[clause.verb]!;
  const isBarePast = (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple) && clause.first === clause.verb;
  return isBarePast && !clause.object && !isBehindAside(sentence, clause) ? (countedAhead(sentence, clause) ?? partAhead(sentence, clause)) : null;
}

/** "took | prisoner | two soldiers": those behind the word for how they are held. */
function takenAs(sentence: Sentence, { first, head, last, index }: NounPhrase): NounPhrase | null {
  const next = first === head && CAPTIVE.has(sentence, head) ? sentence.syntax.phrases[index + 1] : undefined;
  return next && next.first === last && next.preposition === 0 && sentence.countIn(next) !== null ? next : null;
}

/** "Five men, | two | of them badly hurt", "five men, some of them hurt": a part of those before, none where its number is unknown; else the subject. */
function partAhead(sentence: Sentence, { first, subject }: Clause): NounPhrase | null {
  const them = sentence.tokens.tag[first - 1] === Tag.Adverb ? first - 2 : first - 1;
  if (!THEM.has(sentence, them)) return subject;
  if (PARTLY.has(sentence, them - 2)) return null;
  return sentence.syntax.phrases.find((phrase) => phrase.last === them - 1 && sentence.countIn(phrase) !== null) ?? subject;
}

const THEM = new WordSet("them whom");
const PARTLY = new WordSet("some many most few");

/** "Ten were hurt, two days after | 19 soldiers | were killed", "…, with | nine others | being hurt": those counted behind a word of time or a comma and "with", and not the subject before it. */
export function toldApart(sentence: Sentence, { borrowsSubject, first, isReduced }: Clause): NounPhrase | null {
  if (isReduced) return null;
  const apart = sentence.syntax.phrases.find((phrase) => phrase.last === first && phrase.preposition !== 0);
  if (!apart || apart.isDate || !(borrowsSubject ? BEFORE.has(sentence, apart.prepositionAt) || isBesides(sentence, apart) : isBesides(sentence, apart))) return null;
  return sentence.countIn(apart) === null ? null : apart;
}

function isBesides(sentence: Sentence, { prepositionAt }: NounPhrase): boolean {
  return WITH.has(sentence, prepositionAt) && sentence.tokens.code[prepositionAt - 1] === COMMA;
}

/** "12 men, all of them drivers, were killed and | 40 others | hurt": those counted right before a bare verb; so in "…, with | three others | captured". */
function countedAhead(sentence: Sentence, { first, subject }: Clause): NounPhrase | null {
  if (subject === null || subject.last === first) return null;
  return (
    sentence.syntax.phrases.find((phrase) => phrase.last === first && (phrase.preposition === 0 || WITH.has(sentence, phrase.prepositionAt)) && !phrase.isDate && sentence.countIn(phrase) !== null) ??
    null
  );
}

const WITH = new WordSet("with");

/** "10,900 were hurt, according to a report | released": what stands behind a source is told of the source. */
function isBehindAside(sentence: Sentence, { first, subject }: Clause): boolean {
  return subject !== null && ACCORDING.hasIn(sentence, subject.last, first);
}

const ACCORDING = new WordSet("according");

/** "killed | and injured 22 people": the object of the verb joined right behind, when both harm. */
function sharedObject(sentence: Sentence, clause: Clause): NounPhrase | null {
  if (!JOINS.has(sentence, clause.last) || !HARMS.hasId(sentence, clause.lemma)) return null;
  const next = sentence.syntax.clauses[sentence.syntax.clauses.indexOf(clause) + 1];
  return next && next.first === clause.last + 1 && next.first === next.verb && HARMS.hasId(sentence, next.lemma) && next.object && !next.object.isDate ? next.object : null;
}

const JOINS = new WordSet("and or");
const HARMS = new WordSet("kill wound injure hurt maim mutilate abduct kidnap capture torture displace murder behead execute rape rob massacre slaughter burn shoot stab hack");

/** "killed a judge | allied with the rebels": the phrase right behind an active verb, which the next verb took for itself. */
function objectBehind(sentence: Sentence, clause: Clause): NounPhrase | null {
  const isOpen = clause.object === null || clause.object.last <= clause.first || (clause.isPassive && clause.isReduced);
  if (!isOpen || (clause.isPassive && !clause.isReduced)) return null;
  const phrase = sentence.syntax.phrases.find(({ first }) => first >= clause.last);
  return phrase &&
    (isLetOut(sentence, clause, phrase) || (isRightBehind(sentence, clause.last, phrase.first) && phrase.preposition === 0)) &&
    !phrase.isDate &&
    !phrase.isPronoun &&
    !sentence.victims.hasOwnOutcome(phrase) &&
    !CAPTIVE.has(sentence, phrase.first)
    ? phrase
    : null;
}

/** "let out | 1,284 detainees": the particle taken for a preposition. */
const isLetOut = (sentence: Sentence, { lemma, last }: Clause, { prepositionAt }: NounPhrase): boolean =>
  prepositionAt === last && sentence.form(last) === "out" && sentence.vocabulary.form(lemma) === "let" && sentence.form(last + 1) !== "of";

/** How many tokens what stands between commas behind a verb may have. */
const INSERT_REACH = 10;

/** "freed, without any condition, | 13 soldiers", "killed, according to villagers, | nine men": those counted behind an insert that opens with a preposition. */
function behindInsert(sentence: Sentence, { object, subject, isReduced, isPassive, last }: Clause): NounPhrase | null {
  const { code, tag } = sentence.tokens;
  if (object !== null || isPassive || isReduced || subject === null || subject.first > last || code[last] !== COMMA || (tag[last + 1] !== Tag.Preposition && sentence.form(last + 1) !== "according"))
    return null;
  let end = last + 2;
  while (end < sentence.last && end - last < INSERT_REACH && code[end] !== COMMA) end++;
  if (code[end] !== COMMA) return null;
  const phrase = sentence.syntax.phrases.find(({ first }) => first === end + 1);
  return phrase && phrase.preposition === 0 && !phrase.isDate && sentence.countIn(phrase) !== null && phrase.clause?.subject !== phrase && !sentence.victims.hasOwnOutcome(phrase) ? phrase : null;
}

/** "150 rebels taken | prisoner". */
const CAPTIVE = new WordSet("prisoner prisoners hostage hostages captive captives");

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
  const next = sentence.syntax.phrases.find(
    (phrase) => phrase.last === clause.first && (phrase.preposition === 0 || BEFORE.has(sentence, phrase.prepositionAt)) && !phrase.isDate && sentence.countIn(phrase) !== null,
  );
  const own = next ? sentence.victims.all(next, speaker) : [];
  if (own.length > 0) return own;
  const swallowed = subjectOfBefore(sentence, clause, at, speaker);
  if (swallowed.length > 0) return swallowed;
  for (let i = at - 1; i >= 0; i--) {
    const other = sentence.syntax.clauses[i]!;
    if (other.isPassive && other.subject === clause.subject && other.subject !== null) continue;
    const isInner = isCommaAside(sentence, other) || other.relation === Relation.Relative || other.relation === Relation.Infinitive || other.relation === Relation.Participle;
    const waiting = isInner ? other.subject : other.object;
    if (sentence.isStopBetween(other.first, clause.first)) return [];
    const victims = waiting && waiting.last <= clause.first && !waiting.isPronoun ? sentence.victims.all(waiting, speaker) : [];
    if (victims.length > 0 && (isInner ? waiting!.first < other.first : sentence.isSpeech(other.lemma))) return victims;
    if (!isInner) return [];
  }
  return [];
}

/** "Two soldiers, | posted in Gori, | were killed": a participle between commas. */
function isCommaAside({ tokens }: Sentence, { first, verb, subject, object, borrowsSubject }: Clause): boolean {
  const isBare = first === verb && (tokens.tag[verb] === Tag.VerbPast || tokens.tag[verb] === Tag.VerbPastParticiple);
  return isBare && subject !== null && object === null && !borrowsSubject && tokens.code[subject.last] === COMMA && first === subject.last + 1;
}

/** "A commentator who had helped found | a party was gunned down": what stands before the verb is the object of the one before, whose subject they share. */
function subjectOfBefore(sentence: Sentence, { subject, first }: Clause, at: number, speaker: Actor | null): Victims[] {
  const before = at > 0 ? sentence.syntax.clauses[at - 1] : undefined;
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
    if (victims.length > 0 && victims.every(({ isMore }) => isMore) && !sentence.syntax.clauses.some(({ first }) => first === phrase.last)) return victims;
  }
  return [];
}

/** "Of | these 4,700 people | were killed", with no comma. */
export function ofThese(sentence: Sentence, { isPassive, subject, first }: Clause): NounPhrase | null {
  if (!isPassive || subject !== null) return null;
  return sentence.syntax.phrases.find((phrase) => phrase.last === first && THESE.has(sentence, phrase.first) && phrase.preposition === sentence.words.of && sentence.countIn(phrase) !== null) ?? null;
}

const THESE = new WordSet("these those them");

/** "at the cost of three dead, | 12 wounded": told of with the cost. */
export function isOfCost(sentence: Sentence, patient: NounPhrase): boolean {
  const over = patient.after && (sentence.phraseOver(patient.after) ?? patient.after);
  return over !== null && COSTS.has(sentence, over.head) && sentence.form(over.prepositionAt) === "at";
}

const COSTS = new WordSet("cost price");

/** "saw 45 people, mostly women and | children, | killed": those whom a bare list between commas tells of. */
export function wholeBefore(sentence: Sentence, patient: NounPhrase, speaker: Actor | null): Victims[] {
  let whole = patient;
  while (whole.after && sentence.countIn(whole) === null) whole = whole.after;
  return whole !== patient && whole.preposition === 0 && MOSTLY.has(sentence, whole.last + 1) ? sentence.victims.all(whole, speaker) : [];
}

const MOSTLY = new WordSet("mostly mainly many most all some largely including");
