import { Shape, Tag, type Casualties, type Stance, type VictimCategory } from "../model/index.js";
import type { Actor } from "../mentions/actors/index.js";
import type { DateMention } from "../mentions/dates/index.js";
import type { PlaceMention } from "../mentions/places/index.js";
import { Relation, type Clause, type NounPhrase } from "../syntax/index.js";
import type { LastVictims } from "./memory.js";
import type { Sentence } from "./sentence.js";
import { datelineOf, isDateline, isWireHead } from "./dateline.js";
import { happenedIn } from "./happened.js";
import { isOrigin } from "./origin.js";
import { listHead } from "./rules/index.js";
import { rememberPeriods } from "./periods.js";
import { stanceOf } from "./stance.js";
import { isArmed } from "./victim-sides.js";
import { isBehindBest } from "./when-best.js";
import { isAccord, usableDates } from "./when.js";
import { isLabel, isSpan } from "./when-spans.js";
import { isBroughtTo, isFledTo } from "./where-foreign.js";
import { WordSet } from "./word-set.js";

const BEGINS = new WordSet("begin start erupt break flare resume");
const ENDS = new WordSet("end halt stop cease finish");

/** Keeps of a sentence what later ones lean on: actors for pronouns, the incident's day and place, dated sayings, the war's span. */
export function remember(sentence: Sentence): void {
  rememberActors(sentence);
  sentence.memory.dateline ??= datelineOf(sentence);
  if (sentence.dates.length > 0) rememberDates(sentence);
  if (sentence.attributions.length > 0 || sentence.drafts.length > 0) rememberSpeakers(sentence);
  rememberIncident(sentence);
  sentence.memory.list = listHead(sentence);
  if (sentence.index <= HEADING_SENTENCES || isHeading(sentence)) rememberCounted(sentence);
  if (sentence.places.length > 0) rememberPlaces(sentence);
  if (sentence.counts.length > 0) rememberPeople(sentence);
  if (sentence.drafts.length > 0) {
    rememberVictims(sentence);
    rememberCommitment(sentence);
    rememberPair(sentence);
    rememberGrounds(sentence);
  }
  sentence.memory.listSpeaker = listSpeaker(sentence);
  sentence.actors.noteText(textIn(sentence));
  if (isAccordTold(sentence)) sentence.memory.accordParagraph = sentence.paragraph;
  if (isViolenceTold(sentence)) sentence.memory.violence = sentence.index;
}

/** "told a news conference in | Goma | that …": where somebody speaks, ahead of what is said or behind it. */
const isWhereSaid = ({ attributions }: Sentence, { first, last }: PlaceMention): boolean =>
  attributions.some(({ clause, content }) => clause !== null && content.length > 0 && clause.last <= first && last <= clause.end && !content.some(([from, to]) => from <= first && last <= to));

/** The places of a sentence where something may go on: none of one that tells where an accord was made or talks were held. */
function groundIn(sentence: Sentence): readonly PlaceMention[] {
  const { drafts } = sentence;
  const isOfFlight = drafts.some(({ casualties }) => casualties?.outcome === "displaced");
  const places = sentence.places.filter(
    (place) => !isOrigin(sentence, place) && !isWhereSaid(sentence, place) && (isOfFlight || !(isFledTo(sentence, sentence.first, place) || isBroughtTo(sentence, place))),
  );
  const made = drafts.filter(({ event, statement }) => event?.subType === "Agreement" || statement?.act === "CONSULT");
  const isOfMaking = ({ first, last }: PlaceMention): boolean => made.some((draft) => draft.first <= first && last <= draft.last);
  return places.filter((place, i) => !isOfMaking(place) && !(i > 0 && place.first === places[i - 1]!.last + 1 && isOfMaking(places[i - 1]!)));
}

function rememberPlaces(sentence: Sentence): void {
  const { actors, lexicon, memory, paragraph, places } = sentence;
  const grounds = groundIn(sentence);
  const told = grounds.filter((place) => !isDateline(sentence, place));
  memory.lastPlaces = { paragraph, places: told.length > 0 ? told : grounds };
  for (const place of places) if (place.isCapital && place.country !== null && lexicon.partyName(lexicon.countryParty(place.country)) === actors.home) memory.capital ??= place;
  for (const { country } of places) if (country !== null) memory.countries.set(country, (memory.countries.get(country) ?? 0) + 1);
}

/** What is told of ground for a fact, or said to be so. */
function rememberGrounds(sentence: Sentence): void {
  const drafts = sentence.drafts.filter((draft) => draft.kind === "control" && TOLD.has(stanceOf(sentence, draft)));
  sentence.memory.grounds = { sentence: sentence.index, drafts };
}

const TOLD: ReadonlySet<Stance> = new Set(["asserted", "alleged"]);

const COLON = 58;
const COMMA = 44;

/** The body that a line ending in a comma or colon leaves to speak in the items below it, until somebody else is the subject; so does a party whose name is the line: "Kenya:". */
function listSpeaker(sentence: Sentence): Actor | null {
  const { actors, last, memory, syntax } = sentence;
  if (sentence.isPunctuation(last - 1, COLON) || sentence.isPunctuation(last - 1, COMMA)) {
    const head = syntax.phrases.findLast((phrase) => phrase.last === last - 1 && phrase.preposition === 0 && !phrase.isDate && phrase.clause === null);
    const actor = head ? (actors.of(head) ?? actors.unnamed(head, () => false)) : null;
    const isAlone = head?.first === sentence.first && actor?.party !== null && sentence.isPunctuation(last - 1, COLON);
    if (actor !== null && !actor.isPerson && (isAlone || BODIES.has(sentence, actor.last - 1))) return actor;
  }
  if (memory.listSpeaker === null) return null;
  const opening = syntax.clauses[0];
  return opening === undefined || opening.subject === null || opening.subject.first > opening.verb || SPEAKS.has(sentence, opening.subject.first) ? memory.listSpeaker : null;
}

/** "- calls on France to …", "- demands their release": what reads as a noun at the head of an item. */
const SPEAKS = new WordSet("calls demands appeals requests regrets plans supports notes");

const BODIES = new WordSet("council commission committee assembly summit parties ministers conference union panel mechanism");

const TEXTS = new WordSet("report paper study resolution statement text document declaration communique protocol memorandum roadmap");

/** Is an accord or another text the subject of a sentence's first clause, or what is signed or adopted in it? */
function textIn(sentence: Sentence): "subject" | "object" | null {
  const isText = (phrase: NounPhrase | null): boolean => phrase !== null && !phrase.isPronoun && (TEXTS.hasNoun(sentence, phrase.head) || isAccord(sentence, phrase));
  const main = sentence.syntax.clauses.find(({ relation, subject }) => relation === Relation.Main && subject !== null);
  if (!main) return null;
  if (isText(main.subject) || (main.subject!.isPronoun && sentence.actors.of(main.subject!) === null && sentence.actors.isTextBefore)) return "subject";
  return MADE.hasId(sentence, main.lemma) && isText(main.object) ? "object" : null;
}

const MADE = new WordSet("sign conclude reach adopt approve issue agree ink initial publish");

function isAccordTold(sentence: Sentence): boolean {
  for (const phrase of sentence.syntax.phrases) if (isAccord(sentence, phrase)) return true;
  return false;
}

function isViolenceTold({ drafts }: Sentence): boolean {
  for (const { event } of drafts) if (event !== undefined && event.type !== "Strategic developments") return true;
  return false;
}

/** What only a sentence with a date can tell. */
function rememberDates(sentence: Sentence): void {
  rememberDay(sentence);
  rememberSayings(sentence);
  rememberWar(sentence);
  rememberPeriods(sentence, usableDates(sentence));
  rememberAsOf(sentence);
  rememberAccord(sentence);
  const happened = happenedIn(sentence);
  if (happened) sentence.memory.happened.push(happened);
}

/** How long "2020-12-02" is, and a span of two such days. */
const DAY_LENGTHS: ReadonlySet<number> = new Set([10, 21]);

/** The only day that a sentence in the past tense tells; of several, none. */
function rememberDay(sentence: Sentence): void {
  const { memory, paragraph, tokens } = sentence;
  const [date, other] = usableDates(sentence);
  const isPast = sentence.syntax.clauses.some(
    ({ verb, isPerfect, relation }) => relation === Relation.Main && !isPerfect && (tokens.tag[verb] === Tag.VerbPast || tokens.tag[verb] === Tag.VerbPastParticiple),
  );
  const isDay = date !== undefined && other === undefined && (date.type === "date" || date.type === "time") && DAY_LENGTHS.has(date.value?.length ?? 0) && date.anchor !== "since" && !isSpan(date);
  // "whom we will hand over | on Saturday": a day after the report's is of nothing that was done.
  const isToCome = memory.published !== null && (date?.value ?? "") > memory.published;
  memory.lastDay = isDay && isPast && !isToCome ? { paragraph, value: date.value! } : null;
}

/** What makes an accord, and is no saying. */
const SEALS = new WordSet("sign conclude agree reach take enter");

/** The day the deal was signed or took effect: what "since the truce" counts from. */
function rememberAccord(sentence: Sentence): void {
  if (sentence.memory.accordDay !== null) return;
  for (const clause of sentence.syntax.clauses) {
    if (!SEALS.hasId(sentence, clause.lemma) || ![clause.subject, clause.object].some((phrase) => phrase !== null && isAccord(sentence, phrase))) continue;
    for (const { first, last, value, type } of sentence.dates) {
      if (first < clause.start || last > clause.end || type !== "date" || value?.length !== 10) continue;
      sentence.memory.accordDay = value;
      break;
    }
  }
}

/** How far into a report its heading may say up to when it knows. */
const HEADING_SENTENCES = 10;

const INFORMATION = new WordSet("information");
const UP_TO = new WordSet("of until to at by");
/** "information from its teams received as of 19:30, | 4 May". */
const AS_OF_REACH = 10;

/** "Based on information as of 19:30, 4 May 2019": the day of what a mission's daily report tells without one. */
function rememberAsOf(sentence: Sentence): void {
  const { memory, index, dates } = sentence;
  if (memory.asOf !== null || index > HEADING_SENTENCES) return;
  const date = dates.find(({ value, first }) => value !== null && UP_TO.has(sentence, first - 1) && INFORMATION.hasIn(sentence, Math.max(sentence.first, first - AS_OF_REACH), first));
  const day = date?.value?.slice(-DAY_LENGTH);
  if (day?.length === DAY_LENGTH && !day.includes("/")) memory.asOf = day;
}

const DAY_LENGTH = 10;

const HEADING_TOKENS_MAX = 14;

/** A short line by itself. */
function isHeading({ tokens, first, last }: Sentence): boolean {
  return last - first <= HEADING_TOKENS_MAX && (tokens.shape[first]! & Shape.Paragraph) !== 0;
}

/** "A count of harm to civilians", "Civilian casualties by cause": whose figures a heading announces. */
function rememberCounted(sentence: Sentence): void {
  const { memory, syntax, victims } = sentence;
  for (const clause of syntax.clauses) if (clause.subject !== null && !clause.isReduced) return;
  for (const phrase of syntax.phrases) {
    const category = victims.category(phrase);
    if (category === "civilian" && sentence.countIn(phrase) === null) memory.headCategory = category;
  }
}

function rememberActors(sentence: Sentence): void {
  const { phrases, clauses } = sentence.syntax;
  const subject = clauses[0]?.subject ?? null;
  const goesOn = subject?.isPronoun === true ? sentence.actors.of(subject) : null;
  for (const phrase of phrases) if (phrase.clause === null) rememberActor(sentence, phrase);
  for (let i = clauses.length - 1; i >= 0; i--) {
    const { object, subject } = clauses[i]!;
    if (object) rememberActor(sentence, object);
    if (subject) rememberActor(sentence, subject);
  }
  // "The envoy came to Goma. | He | is to meet the minister. “I am hopeful,” he said.": still the envoy.
  if (goesOn?.isPerson === true) sentence.actors.observe(goesOn);
  for (const { actor } of sentence.attributions) if (actor !== null) return sentence.actors.observe(actor);
}

function rememberActor({ actors }: Sentence, phrase: NounPhrase): void {
  if (phrase.isPronoun || phrase.isDate || actors.isSpeechless(phrase)) return;
  const actor = actors.of(phrase);
  if (actor !== null && !actor.isAdjective) actors.observe(actor);
}

/** How far into a report a saying counts as that of the lead. */
const LEAD_SENTENCES = 5;

function rememberSayings(sentence: Sentence): void {
  const isLead = sentence.index < LEAD_SENTENCES;
  for (const clause of sentence.syntax.clauses) {
    if (!clause.subject || !sentence.isSpeech(clause.lemma) || SEALS.hasId(sentence, clause.lemma)) continue;
    const on = dayOn(sentence, clause, false);
    if (on === null || sentence.dates.some(({ first, value }) => value === on && isBehindBest(sentence, first))) continue;
    const source = sourceOf(sentence, clause);
    if (source) sentence.memory.said.push({ actor: source, on, isLead });
    else for (const actor of sentence.actors.all(clause.subject)) sentence.memory.said.push({ actor, on, isLead });
  }
}

function sourceOf({ attributions }: Sentence, clause: Clause): Actor | null {
  for (const attribution of attributions) if (attribution.clause === clause) return attribution.actor;
  return null;
}

/** The first date that hangs on a verb; a single day if `isDay`. */
function dayOn(sentence: Sentence, { phrases, object }: Clause, isDay: boolean): string | null {
  for (const phrase of phrases) {
    const day = dayIn(sentence, phrase, isDay);
    if (day !== null) return day;
  }
  return object?.isDate ? dayIn(sentence, object, isDay) : null;
}

function dayIn({ dates }: Sentence, phrase: NounPhrase, isDay: boolean): string | null {
  for (const { first, last, value, type, anchor } of dates) {
    if (first >= phrase.first && last <= phrase.last && value !== null && type === "date" && anchor !== "since" && (!isDay || (value.length === 10 && value[4] === "-" && value[7] === "-")))
      return value;
  }
  return null;
}

function rememberCommitment({ drafts, index, memory }: Sentence): void {
  const told = drafts.flatMap(({ commitment }) => commitment ?? []);
  if (told.length > 0) memory.commitments = { sentence: index, told };
  const dated = told.findLast(({ due }) => due !== null);
  if (dated) memory.dated = { sentence: index, told: dated };
}

/** How many sources a later denial may answer. */
const SPEAKERS = 4;

/** "Kenya and Mali signed a truce. Chad welcomed it. | The two sides | will …": who is told together in a deal or a fight. */
function rememberPair({ drafts, memory, paragraph }: Sentence): void {
  for (const { event, statement } of drafts) {
    const isFight = event?.subType === "Armed clash";
    const named = isFight || event?.subType === "Agreement" ? [...event.actors, ...event.targets].map(({ party }) => party) : statement?.act === "CONSULT" ? statement.to : [];
    const [one, other] = named;
    if (named.length === 2 && one && other && one !== other && !memory.isBody(one) && !memory.isBody(other))
      memory.pair = { until: isFight ? paragraph : paragraph + PAIR_REACH, parties: [one, other] };
  }
}

/** So many paragraphs on "the two sides" are those who met or signed. */
const PAIR_REACH = 2;

/** What an organisation publishes: "says in a paper", "writes in its report". */
const REPORTS = new WordSet("report paper study survey");

function rememberSpeakers(sentence: Sentence): void {
  const { memory, paragraph } = sentence;
  for (const { actor } of sentence.attributions) {
    if (!actor?.party) continue;
    memory.speakers.unshift({ actor, paragraph });
    memory.fullNames.note(sentence.tokens, actor);
  }
  if (sentence.attributions.length > 0 && sentence.syntax.phrases.some(({ head, isDate }) => !isDate && REPORTS.hasNoun(sentence, head)))
    memory.author = sentence.attributions[0]!.actor ?? memory.author;
  for (const { claimant, kind } of sentence.drafts) if (kind === "statement" && claimant?.party) memory.speakers.unshift({ actor: claimant, paragraph });
  if (memory.speakers.length > SPEAKERS) memory.speakers.length = SPEAKERS;
}

function rememberIncident(sentence: Sentence): void {
  const { memory, paragraph } = sentence;
  const isHeading = sentence.syntax.clauses.length === 0;
  if (isHeading && isWireHead(sentence)) return;
  const date = incidentDate(sentence);
  const isLabelled = date !== null && isLabel(sentence, date);
  if (!isHeading && !isLabelled && !tellsIncident(sentence)) return;
  const before = memory.incident?.paragraph === paragraph ? memory.incident : null;
  const isNew = (isHeading || isLabelled) && (date !== null || sentence.places.length > 0) && sentence.form(sentence.first) !== "date";
  const ground = groundIn(sentence);
  memory.incident = {
    paragraph,
    date: date ?? (isNew ? null : (before?.date ?? null)),
    places: ground.length > 0 ? ground : (before?.places ?? []),
    isHeading: isNew && date !== null ? true : (before?.isHeading ?? false) && !isNew && date === null,
  };
}

function tellsIncident({ drafts }: Sentence): boolean {
  for (const { kind } of drafts) if (kind === "event" || kind === "casualties") return true;
  return false;
}

function incidentDate(sentence: Sentence): DateMention | null {
  for (const date of usableDates(sentence)) if (date.anchor !== "since" && !isSpan(date)) return date;
  return null;
}

/** "Two women were shot at": the last people counted, of whom the next sentence may tell "one of them". */
function rememberPeople(sentence: Sentence): void {
  const { index, paragraph, memory, syntax, victims } = sentence;
  for (let i = syntax.phrases.length - 1; i >= 0; i--) {
    const phrase = syntax.phrases[i]!;
    if (phrase.isDate || phrase.isPronoun || (sentence.countIn(phrase)?.value ?? 0) < 2) continue;
    const people = victims.people(phrase, sentence.speakerAt(phrase.head));
    if (!people) continue;
    memory.people = { sentence: index, paragraph, ...people };
    return;
  }
}

function rememberVictims(sentence: Sentence): void {
  for (const { casualties, isPart, isOfThem, isRow } of sentence.drafts)
    if (casualties && !isPart && !isOfThem) {
      const { party, category } = casualties.victims;
      rememberBefallen(sentence, casualties);
      sentence.memory.lastCasualties.set(casualties.outcome, { party, category, basis: casualties.basis, isRow: isRow === true, value: casualties.count.value });
    }
  const last = sentence.lastCasualty();
  if (!last) return;
  sentence.memory.lastTold = { paragraph: sentence.paragraph, sentence: sentence.index, casualties: last.casualties! };
  for (const { casualties } of sentence.drafts)
    if (casualties && isArmed(casualties.victims.category)) sentence.memory.armedBy.set(casualties.victims.category, lastVictims(sentence, casualties.victims));
  if (isArmed(last.casualties!.victims.category)) sentence.memory.armed = lastVictims(sentence, last.casualties!.victims);
  sentence.memory.victims = lastVictims(sentence, sharedSide(sentence, last.casualties!));
}

function rememberBefallen(sentence: Sentence, { outcome, victims }: Casualties): void {
  const { befallen } = sentence.memory;
  const before = befallen.get(outcome);
  const isOther = before?.paragraph === sentence.paragraph && (before.party !== victims.party || before.category !== victims.category);
  befallen.set(outcome, lastVictims(sentence, isOther ? { party: null, category: "unknown" } : victims));
}

function lastVictims({ index, paragraph }: Sentence, { party, category }: { readonly party: string | null; readonly category: VictimCategory }): LastVictims {
  return { sentence: index, paragraph, party, category };
}

/** "Five traders were shot and a driver died": of several kinds of people none is told of "three others". */
function sharedSide({ drafts }: Sentence, { outcome, victims: { party, category } }: Casualties): { party: string | null; category: VictimCategory } {
  const others = drafts.filter(({ casualties, isPart }) => casualties?.outcome === outcome && !isPart).map(({ casualties }) => casualties!.victims);
  return { party: others.every((other) => other.party === party) ? party : null, category: others.every((other) => other.category === category) ? category : "unknown" };
}

/** "fighting that began Sept. 27", "the hostilities ended Nov. 10". */
function rememberWar(sentence: Sentence): void {
  const { period } = sentence.memory;
  for (const clause of sentence.syntax.clauses) {
    if (!clause.subject || !sentence.words.conflicts.has(sentence.nounLemma(clause.subject.head))) continue;
    const isBegin = BEGINS.hasId(sentence, clause.lemma);
    if ((!isBegin && !ENDS.hasId(sentence, clause.lemma)) || sentence.tokens.tag[clause.verb] === Tag.Verb) continue;
    const day = dayOn(sentence, clause, true);
    if (isBegin) period.first ??= day;
    else period.last ??= day;
  }
}
