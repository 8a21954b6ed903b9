import { Tag } from "../model/index.js";
import type { Sentence } from "./sentence.js";
import { isUsable } from "./when.js";

const BEGINS: ReadonlySet<string> = new Set(["begin", "start", "erupt", "break", "flare", "resume"]);
const ENDS: ReadonlySet<string> = new Set(["end", "halt", "stop", "cease", "finish"]);

/** Keeps of a sentence what later ones lean on: actors for pronouns, the incident's day and place, dated sayings, the war's span. */
export function remember(sentence: Sentence): void {
  rememberActors(sentence);
  if (sentence.dates.length > 0) rememberDates(sentence);
  rememberSpeakers(sentence);
  rememberIncident(sentence);
  if (sentence.places.length > 0) sentence.memory.lastPlaces = { paragraph: sentence.paragraph, places: sentence.places };
  rememberVictims(sentence);
  rememberCommitment(sentence);
  for (let i = sentence.first; i < sentence.last; i++) if (sentence.tokens.word[i] === sentence.words.police) sentence.memory.policeParagraph = sentence.paragraph;
}

/** What only a sentence with a date can tell. */
function rememberDates(sentence: Sentence): void {
  rememberSayings(sentence);
  rememberWar(sentence);
  rememberCover(sentence);
  rememberAccord(sentence);
}

const SEALS: ReadonlySet<string> = new Set(["sign", "conclude", "agree", "reach", "take", "enter"]);

/** The day the deal was signed or took effect: what "since the truce" counts from. */
function rememberAccord(sentence: Sentence): void {
  if (sentence.memory.accordDay !== null) return;
  for (const clause of sentence.syntax.clauses) {
    if (!SEALS.has(sentence.vocabulary.form(clause.lemma))) continue;
    const names = [clause.subject, clause.object].some((phrase) => phrase !== null && sentence.words.accords.has(sentence.nounLemma(phrase.head)));
    const date = names ? sentence.datesIn(clause.start, clause.end).find(({ value, type }) => type === "date" && value?.length === 10) : undefined;
    if (date) sentence.memory.accordDay = date.value;
  }
}

/** How far into a report its heading may say what days it covers. */
const HEADING_SENTENCES = 10;

/** "Civilian harm, 18 December 2018 to 31 March 2019": the span of a heading. */
function rememberCover(sentence: Sentence): void {
  const { memory } = sentence;
  if (memory.covers !== null || sentence.index > HEADING_SENTENCES || sentence.syntax.clauses.some((clause) => clause.subject !== null && !clause.isReduced)) return;
  const span = sentence.dates.find(({ value, type }) => type === "date" && value !== null && value.includes("/") && !value.includes(".."));
  if (span) memory.covers = span.value;
}

function rememberActors(sentence: Sentence): void {
  const { actors, syntax } = sentence;
  for (const phrase of syntax.phrases) {
    if (phrase.isPronoun || phrase.isDate || phrase.clause !== null) continue;
    const actor = actors.of(phrase);
    if (actor && !actor.isAdjective) actors.observe(actor);
  }
  for (let i = syntax.clauses.length - 1; i >= 0; i--) {
    for (const phrase of [syntax.clauses[i]!.object, syntax.clauses[i]!.subject]) {
      if (!phrase || phrase.isPronoun || phrase.isDate) continue;
      const actor = actors.of(phrase);
      if (actor && !actor.isAdjective) actors.observe(actor);
    }
  }
  const source = sentence.attributions.find(({ actor }) => actor !== null)?.actor;
  if (source) actors.observe(source);
}

/** How far into a report a saying counts as that of the lead. */
const LEAD_SENTENCES = 5;

function rememberSayings(sentence: Sentence): void {
  const isLead = sentence.index < LEAD_SENTENCES;
  for (const clause of sentence.syntax.clauses) {
    if (!clause.subject || !sentence.isSpeech(clause.lemma)) continue;
    const phrases = clause.object?.isDate ? [...clause.phrases, clause.object] : clause.phrases;
    const on = phrases.flatMap((phrase) => sentence.datesIn(phrase.first, phrase.last)).find((date) => date.value !== null && date.type === "date");
    if (!on) continue;
    const source = sentence.attributions.find((attribution) => attribution.clause === clause)?.actor;
    for (const actor of source ? [source] : sentence.actors.all(clause.subject)) sentence.memory.said.push({ actor, on: on.value!, isLead });
  }
}

function rememberCommitment(sentence: Sentence): void {
  const last = sentence.drafts.findLast(({ kind }) => kind === "commitment")?.commitment;
  if (last) sentence.memory.commitment = { sentence: sentence.index, action: last.action, by: last.by };
}

/** How many sources a later denial may answer. */
const SPEAKERS = 4;

function rememberSpeakers(sentence: Sentence): void {
  const { memory } = sentence;
  for (const { actor } of sentence.attributions) if (actor?.party) memory.speakers.unshift(actor);
  for (const { claimant, kind } of sentence.drafts) if (kind === "statement" && claimant?.party) memory.speakers.unshift(claimant);
  if (memory.speakers.length > SPEAKERS) memory.speakers.length = SPEAKERS;
}

function rememberIncident(sentence: Sentence): void {
  const { memory, paragraph } = sentence;
  const isHeading = sentence.syntax.clauses.length === 0;
  const tells = sentence.drafts.some(({ kind }) => kind === "event" || kind === "casualties");
  if (!isHeading && !tells && memory.incident?.paragraph === paragraph) return;
  const date = sentence.dates.find((candidate) => isUsable(sentence, candidate) && candidate.anchor !== "by" && candidate.anchor !== "since") ?? null;
  const before = memory.incident?.paragraph === paragraph ? memory.incident : null;
  if (!tells && !isHeading) return;
  const isNew = isHeading && (date !== null || sentence.places.length > 0);
  memory.incident = {
    paragraph,
    date: date ?? (isNew ? null : (before?.date ?? null)),
    places: sentence.places.length > 0 ? sentence.places : (before?.places ?? []),
    isHeading: isNew && date !== null ? true : (before?.isHeading ?? false) && !isNew,
  };
}

function rememberVictims(sentence: Sentence): void {
  for (const { casualties, isPart } of sentence.drafts) if (casualties && !isPart) sentence.memory.lastCasualties.set(casualties.outcome, { ...casualties.victims, basis: casualties.basis });
  const last = sentence.lastCasualty();
  if (!last) return;
  sentence.memory.lastTold = { paragraph: sentence.paragraph, casualties: last.casualties! };
  const { party, category } = last.casualties!.victims;
  sentence.memory.victims = { sentence: sentence.index, paragraph: sentence.paragraph, party, category };
}

/** "fighting that began Sept. 27", "the hostilities ended Nov. 10". */
function rememberWar(sentence: Sentence): void {
  const { period } = sentence.memory;
  for (const clause of sentence.syntax.clauses) {
    if (!clause.subject || !sentence.words.conflicts.has(sentence.nounLemma(clause.subject.head))) continue;
    const lemma = sentence.vocabulary.form(clause.lemma);
    const phrases = clause.object?.isDate ? [...clause.phrases, clause.object] : clause.phrases;
    const date = phrases.flatMap((phrase) => sentence.datesIn(phrase.first, phrase.last)).find(({ value, type }) => value !== null && type === "date" && value.length === 10);
    if (!date || sentence.tokens.tag[clause.verb] === Tag.Verb) continue;
    if (BEGINS.has(lemma)) period.first ??= date.value;
    if (ENDS.has(lemma)) period.last ??= date.value;
  }
}
