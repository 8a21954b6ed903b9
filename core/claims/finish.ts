import type { Actor } from "../mentions/actors/index.js";
import type { Attribution } from "../mentions/attributions/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import { KINDS } from "../kinds/index.js";
import type { Claim, Claimant, ClaimKind } from "../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../syntax/index.js";
import { foldCode } from "../text/index.js";
import { changedDraft } from "./draft.js";
import type { Draft } from "./model.js";
import { isClosed } from "./periods.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";
import { stanceOf } from "./stance.js";
import { isBehindBest } from "./when-best.js";
import { isOfMaking, isWithin, sayingClauses, usableDates, whenOf } from "./when.js";
import { isOfDeed, isOfMessage, whenApart } from "./when-foreign.js";
import { isSpan } from "./when-spans.js";
import { whereOf } from "./where.js";

type Written<C> = C extends Claim ? { -readonly [Field in keyof C]: C[Field] } : never;

/** A claim with the draft it was made from, for totals; until the whole report is read, the claim's fields may still be settled. */
export interface Finished {
  readonly claim: Written<Claim>;
  draft: Draft;
  /** What tells its fields from those of others of its kind. */
  key: string;
  sentence: number;
  paragraph: number;
  /** Its day is a span up to the report or what was said: "in the past 24 hours". */
  readonly isOfSpan: boolean;
  /** The day of the live blog whose entry tells it, unless the entry tells what went before. */
  readonly liveDay: string | null;
  /** Its sentence tells a date, though it may be none of its own. */
  readonly isDated: boolean;
}

/** The claimant as the contract shows it. */
export function claimantOf(sentence: Sentence, actor: Actor): Claimant {
  const { start, end } = sentence.tokens;
  const { name, type } = sentence.memory.fullNames.of(sentence.tokens, actor);
  return { name, party: actor.party, type, start: start[actor.first]!, end: end[actor.last - 1]! };
}

/** A day, or a time of one: "on Monday night". */
const isOfDay = ({ type }: DateMention): boolean => type === "date" || type === "time";

/** The day a saying tells: a date of its verb, else the same speaker's earlier dated saying. */
function saidOnOf(sentence: Sentence, attribution: Attribution | null, actor: Actor | null): string | null {
  if (!attribution) return null;
  const clause = attribution.clause;
  if (clause && sentence.dates.length > 0) {
    for (const phrase of sayingClauses(sentence, attribution).flatMap(({ phrases }) => phrases)) {
      if (clause.isPassive && phrase.last <= clause.first) continue;
      const day = sayingDay(sentence, attribution, phrase);
      if (day) return day;
    }
    const day = (clause.object?.isDate ? sayingDay(sentence, attribution, clause.object) : null) ?? dayAhead(sentence, clause) ?? messageDay(sentence, attribution);
    if (day) return day;
  }
  return actor ? earlierSaying(sentence, actor) : null;
}

/** "In a statement | on Monday |, an official who asked not to be named said …": the day of a message ahead of whoever speaks. */
function messageDay(sentence: Sentence, attribution: Attribution): string | null {
  const { source, cueFirst } = attribution;
  const start = Math.min(source?.first ?? cueFirst, cueFirst);
  return sentence.dates.find((date) => isOfDay(date) && date.last <= start && !isWithin(attribution, date) && isOfMessage(sentence, date))?.value ?? null;
}

/** "silent until Thursday, when its ministry said …": the day that a clause with "when" goes with. */
function dayAhead(sentence: Sentence, clause: Clause): string | null {
  if (clause.marker !== sentence.words.when) return null;
  return sentence.dates.find((date) => isOfDay(date) && date.last <= clause.start && clause.start - date.last <= 2)?.value ?? null;
}

/** A place in the sentence that no clause covers. */
const NOWHERE = -1;

/** The day that a phrase of a verb of saying tells, unless it stands in what is said. */
function sayingDay(sentence: Sentence, attribution: Attribution, { first, last, isDate }: NounPhrase): string | null {
  const date = isDate || last - first <= 3 ? sentence.dateIn(first, last) : null;
  const isOfSpan = date !== null && usableDates(sentence).some((range) => isClosed(range) && range.first <= date.first && date.last <= range.last);
  return date !== null &&
    !isOfSpan &&
    date.anchor !== "since" &&
    isOfDay(date) &&
    !isWithin(attribution, date) &&
    !isOfDeed(sentence, date) &&
    !isOfMaking(sentence, NOWHERE, date.first) &&
    !isBehindBest(sentence, date.first)
    ? date.value
    : null;
}

/** A later figure of a side's organ belongs to the announcement told in the lead: by name of the side, or by the same speaker. */
function earlierSaying(sentence: Sentence, actor: Actor): string | null {
  const { said } = sentence.memory;
  for (let i = said.length - 1; i >= 0; i--) {
    const { actor: earlier, on, isLead } = said[i]!;
    if (earlier.name === actor.name && earlier.party === actor.party) return on;
    if (earlier.party !== null && earlier.party === actor.party && ((earlier.isProper && !earlier.isPerson) || (isLead && earlier.type === actor.type)) && actor.type !== "international") return on;
  }
  return null;
}

const DIGITS = Array.from("0123456789abcdefghijklmnopqrstuvwxyz", (digit) => digit.charCodeAt(0));
const DIGIT_COUNT = 11;
/** The last digits are written apart, so that no step leaves 32 bits: they count up to 36 to the fifth. */
const LOW_COUNT = 5;
const LOW_DIGITS = 36 ** LOW_COUNT;
const CODES = new Array<number>(DIGIT_COUNT).fill(0);

/** A whole number below 2^53 as eleven base-36 digits: the engine's own way to them is slow. */
function digitsOf(value: number): string {
  const high = Math.floor(value / LOW_DIGITS);
  writeDigits(high, 0, DIGIT_COUNT - LOW_COUNT);
  writeDigits(value - high * LOW_DIGITS, DIGIT_COUNT - LOW_COUNT, DIGIT_COUNT);
  return String.fromCharCode(...CODES);
}

function writeDigits(value: number, from: number, to: number): void {
  for (let i = to - 1, rest = value; i >= from; i--) {
    const next = Math.floor(rest / 36);
    CODES[i] = DIGITS[rest - next * 36]!;
    rest = next;
  }
}

/** Ids of the claims of one report: a 53-bit hash as eleven base-36 digits, stable without a library. */
export class ClaimIds {
  /** The hash of the report's id, which all its claims begin with. */
  readonly #high: number;
  readonly #low: number;
  #nextHigh = 0xdeadbeef;
  #nextLow = 0x41c6ce57;

  constructor(reportId: string) {
    this.#add(reportId);
    this.#high = this.#nextHigh;
    this.#low = this.#nextLow;
  }

  /** The id of a claim whose quote begins at an offset; `key` tells it from others there. */
  of(kind: string, start: number, key: string): string {
    this.#nextHigh = this.#high;
    this.#nextLow = this.#low;
    this.#add("|");
    this.#add(kind);
    this.#add("|");
    this.#add(start.toString());
    this.#add("|");
    this.#add(key);
    let high = this.#nextHigh;
    let low = this.#nextLow;
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return digitsOf(4294967296 * (2097151 & low) + (high >>> 0));
  }

  #add(text: string): void {
    let high = this.#nextHigh;
    let low = this.#nextLow;
    for (let i = 0; i < text.length; i++) {
      const code = foldCode(text.charCodeAt(i));
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    this.#nextHigh = high;
    this.#nextLow = low;
  }
}

/** The attribution that names the claimant a rule has read. */
function attributionOf({ attributions }: Sentence, claimant: Actor | null): Attribution | null {
  for (const attribution of attributions)
    if (attribution.actor !== null && claimant !== null && attribution.actor.first <= claimant.first && claimant.first < attribution.actor.last) return attribution;
  return null;
}

const GIVES = new WordSet(
  "put give say speak arrive admit confirm count cite claim list tally estimate document register record report announce disclose acknowledge own talk revise raise lower update",
);

/** "spoke | of | 12 dead", not "were talking when a bomb killed 12". */
const SPEAKS = new WordSet("speak talk");

/** Words that set what one says against what another does. */
const TURNS = new WordSet("but while whereas although though");

/** "said nine died, | whereas doctors | spoke of 12 dead", "speaks of 215 killed", "put the dead at 1,183", "admits to 68 deaths": who gives a figure without a clause of what is said. */
function withGiver(sentence: Sentence, draft: Draft): Draft {
  const told = sentence.attributionAt(draft.at);
  if (told && draft.phrase && isCompared(sentence, draft.phrase)) return changedDraft(draft, { claimant: null });
  const isSaid = told?.actor && told.content.some(([first, last]) => first <= draft.at && draft.at < last);
  if (isSaid && !TURNS.hasIn(sentence, told.cueLast, draft.at)) return draft;
  for (const clause of sentence.syntax.clauses) {
    const { subject } = clause;
    const by = clause.isPassive && RECORDS.hasId(sentence, clause.lemma) && isRecorded(sentence, draft, clause) ? sentence.phraseBehind(clause, sentence.words.by) : null;
    const recorder = by ? (sentence.actor(by) ?? unnamed(sentence, by)) : null;
    if (recorder) return changedDraft(draft, { claimant: recorder });
    if (
      !GIVES.hasId(sentence, clause.lemma) ||
      isHarm(sentence, clause) ||
      clause.isPassive ||
      clause.isReduced ||
      !subject ||
      NOBODY.has(sentence, subject.first) ||
      (SPEAKS.hasId(sentence, clause.lemma) && sentence.form(clause.last) !== "of") ||
      subject === draft.phrase ||
      subject.last > clause.first
    )
      continue;
    if (draft.at < clause.last || draft.at >= Math.max(clause.end, draft.last)) continue;
    if (isSaid && (subject.isPronoun || subject.first <= told.cueLast || !TURNS.has(sentence, subject.first - 1))) continue;
    const actor = (subject.isPronoun ? sentence.actors.speaking(subject) : sentence.actor(subject)) ?? unnamed(sentence, subject);
    if (actor) return changedDraft(draft, { claimant: actor, clause: draft.clause ?? clause });
  }
  return draft;
}

/** A source told by its words alone. */
function unnamed(sentence: Sentence, phrase: NounPhrase): Actor | null {
  return sentence.actors.unnamed(phrase, (token) => sentence.places.some((place) => place.first <= token && token < place.last));
}

/** "Neither side reported casualties": told by nobody. */
const NOBODY = new WordSet("neither no none nobody");

/** "2,000 were killed, compared to an official tally of | 213 dead and 829 wounded": whoever tells the one does not tell the other. */
function isCompared(sentence: Sentence, phrase: NounPhrase): boolean {
  const before = sentence.syntax.phrases[phrase.index - 1];
  const over = before?.of === phrase ? before : phrase.after;
  return over !== null && over !== undefined && TALLIES.has(sentence, over.head) && AGAINST.has(sentence, over.prepositionAt) && sentence.form(over.prepositionAt - 1) === "compared";
}

const TALLIES = new WordSet("tally toll figure count total estimate");
const AGAINST = new WordSet("to with");

const RECORDS = new WordSet("document record register report count confirm verify tally");

/** "63 deaths | documented by the office", "a toll recorded by the office, including six deaths": is a figure among what somebody has recorded? */
function isRecorded(sentence: Sentence, { phrase, clause, at }: Draft, recorded: Clause): boolean {
  const told = recorded.subject;
  if (!told || !phrase) return false;
  return (
    phrase === told ||
    phrase === told.of ||
    clause === recorded ||
    (told.last <= at && sentence.form((phrase.after ?? phrase).prepositionAt) === "including") ||
    sentence.form(phrase.prepositionAt) === "including"
  );
}

/** "has claimed 5,000 lives", "the hospital admitted 142 of the injured": it says nothing. */
function isHarm(sentence: Sentence, { lemma, object, subject }: Clause): boolean {
  const verb = sentence.vocabulary.form(lemma);
  return verb === "claim" ? object !== null && LIVES.has(sentence, object.head) : verb === "admit" && subject !== null && WARDS.has(sentence, subject.head);
}

const LIVES = new WordSet("life lives victim victims");
const WARDS = new WordSet("hospital hospitals clinic clinics infirmary ward");

const FIGURES = new WordSet("figure number count toll tally total estimate");

/** "Armenia's tally stands at 317, a figure that its Health Ministry gave on Nov. 14": who gives a figure told before, and the clause that tells the day. */
function givenBehind(sentence: Sentence, draft: Draft): Draft {
  const told = sentence.attributionAt(draft.at);
  const isOwnTally = told?.manner === "according" && told.clause === null && told.cueLast === told.cueFirst + 1;
  if (draft.claimant !== undefined || (told?.actor && !isOwnTally)) return draft;
  for (const clause of sentence.syntax.clauses) {
    const { subject } = clause;
    if (clause.relation !== Relation.Relative || clause.isPassive || clause.isReduced || !subject || subject.last > clause.first || !GIVES.hasId(sentence, clause.lemma)) continue;
    const named = sentence.syntax.phrases.find((phrase) => phrase.last <= subject.first && subject.first - phrase.last <= 1 && FIGURES.has(sentence, phrase.head));
    if (!named || named.first <= draft.at || sentence.tokens.code[named.first - 1] !== COMMA) continue;
    const actor = sentence.actor(subject);
    if (actor) return changedDraft(draft, { claimant: actor, clause });
  }
  return draft;
}

const COMMA = 44;

type Unfinished = Record<ClaimKind, unknown> & { rule: string; confidence: number; when: string | null };

/** Puts the fields of its kind in a claim, each by its name: one told as it runs costs the engine several times as much. */
function setFields(claim: Unfinished, kind: ClaimKind, fields: unknown): void {
  if (kind === "casualties") claim.casualties = fields;
  else if (kind === "control") claim.control = fields;
  else if (kind === "commitment") claim.commitment = fields;
  else if (kind === "event") claim.event = fields;
  else claim.statement = fields;
}

const NOT = new WordSet("not");
const ONE = new WordSet("one a an single");

/** Where a quote begins: never behind the "not" that turns what it says ("Not | one gun has been handed in"). */
function firstOf(sentence: Sentence, { first }: Draft): number {
  const at = Math.max(sentence.first, first);
  return at > sentence.first && ONE.has(sentence, at) && NOT.has(sentence, at - 1) ? at - 1 : at;
}

/** Adds to a draft who says so, on which day, when and where, and gives it its id. */
export function finish(sentence: Sentence, drafted: Draft, rule: string, ids: ClaimIds): Finished {
  const draft = withDayApart(sentence, drafted.kind === "casualties" && drafted.claimant === undefined ? givenBehind(sentence, withGiver(sentence, drafted)) : drafted);
  const { start, end, text } = sentence.tokens;
  const attribution = draft.claimant === undefined ? sentence.attributionAt(draft.at) : attributionOf(sentence, draft.claimant);
  const actor = draft.claimant === undefined ? (attribution?.actor ?? null) : draft.claimant;
  const from = start[firstOf(sentence, draft)]!;
  const to = end[Math.min(sentence.last, draft.last) - 1]!;
  const fields = draft[draft.kind]!;
  const key = KINDS[draft.kind].key(fields as never);
  const saidOn =
    (draft.kind === "statement" && draft.stance !== "expected" ? ownDay(sentence, draft.clause) : null) ??
    (draft.commitment?.status === "vowed" && actor === null ? vowDay(sentence, draft.clause) : null) ??
    (draft.claimant !== undefined && draft.claimant !== null && !attribution ? statementDay(sentence, draft) : saidOnOf(sentence, attribution, actor)) ??
    (actor && !sentence.memory.isBackground ? sentence.memory.liveDay : null);
  const claim = {
    id: ids.of(draft.kind, from, key),
    kind: draft.kind,
    quote: { exact: text.slice(from, to), start: from, end: to },
    claimant: actor ? claimantOf(sentence, actor) : null,
    saidOn,
    stance: stanceOf(sentence, draft),
    when: whenOf(sentence, draft, saidOn) ?? liveTurn(sentence, draft),
    where: whereOf(sentence, draft),
  } as unknown as Unfinished;
  setFields(claim, draft.kind, fields);
  claim.rule = rule;
  claim.confidence = 0;
  const isOfSpan = claim.when?.includes("/") === true && usableDates(sentence).some(isSpan);
  return {
    claim: claim as unknown as Claim,
    draft,
    key,
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    isOfSpan,
    liveDay: sentence.memory.isBackground ? null : sentence.memory.liveDay,
    isDated: sentence.dates.length > 0,
  };
}

/** What is told to lie so many days before or after another has that day, and no other. */
function withDayApart(sentence: Sentence, draft: Draft): Draft {
  const when = draft.when === undefined ? whenApart(sentence, draft) : undefined;
  return when === undefined ? draft : changedDraft(draft, { when });
}

/** A place changes hands on the day of the live blog that tells it, where its entry tells no other. */
function liveTurn({ memory }: Sentence, { control, when }: Draft): string | null {
  return when === undefined && control && control.change !== "held" && !memory.isBackground ? memory.liveDay : null;
}

/** The day of a statement's own verb, of one that shares its subject, or of what it went with: "rallied Thursday as they demanded". */
function ownDay(sentence: Sentence, clause: Clause | null): string | null {
  if (!clause || sentence.dates.length === 0) return null;
  const before = clause.relation === Relation.Adverbial || clause.relation === Relation.Participle ? clause.governor : null;
  return (
    dayOf(sentence, clause) ??
    dayOf(sentence, clause.borrowsSubject && !clause.isPerfect ? sharerOf(sentence, clause) : null) ??
    dayOf(sentence, before) ??
    (before?.relation === Relation.Participle ? dayOf(sentence, before.governor) : null)
  );
}

/** "offered on Sunday to free them": the day of the vow's verb, and not of what is vowed. */
function vowDay(sentence: Sentence, clause: Clause | null): string | null {
  let vow = clause;
  while (vow?.relation === Relation.Infinitive && vow.governor !== null) vow = vow.governor;
  return vow === null || vow.relation === Relation.Infinitive ? null : dayOf(sentence, vow);
}

/** Another verb with the same subject and governor. */
function sharerOf({ syntax }: Sentence, clause: Clause): Clause | null {
  for (const other of syntax.clauses) if (other !== clause && other.subject !== null && other.subject === clause.subject && other.governor === clause.governor) return other;
  return null;
}

function dayOf(sentence: Sentence, clause: Clause | null): string | null {
  if (!clause) return null;
  for (const phrase of clause.phrases) {
    const date = phrase.isDate ? sentence.dateIn(phrase.first, phrase.last) : null;
    if (date?.value && (date.type === "date" || date.type === "time") && date.anchor !== "by" && date.anchor !== "since") return date.value;
  }
  return null;
}

/** A statement's own verb carries its day: "on Tuesday accused". */
function statementDay(sentence: Sentence, draft: Draft): string | null {
  const clause = draft.clause;
  if (clause && sentence.dates.length > 0)
    for (const phrase of clause.phrases) {
      const date = phrase.isDate ? sentence.dateIn(phrase.first, phrase.last) : null;
      if (date?.value && date.type !== "duration") return date.value;
    }
  return draft.claimant ? earlierSaying(sentence, draft.claimant) : null;
}
