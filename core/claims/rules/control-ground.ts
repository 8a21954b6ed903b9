import { Shape, Tag, TokenKind, type Control } from "../../model/index.js";
import type { PlaceMention } from "../../mentions/places/index.js";
import { isStateCode } from "../../mentions/actors/index.js";
import type { Clause, NounPhrase } from "../../syntax/index.js";
import { Pos } from "../../text/index.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { ALL_OF, FACILITIES, LAND, PART, SIDES, STRIPS, WHOLE_OF, WILDS } from "./control-land-words.js";
import { isNoGround } from "./control-no-ground.js";
import { roadBetween } from "./control-roads.js";
import { spanOfClause } from "./events-draft.js";
import { isDateline } from "../dateline.js";
import type { Ground } from "./ground.js";
import { addPlace, unknownPlace } from "./unknown-place.js";
import { WordSet } from "../word-set.js";

/** Ground below a country that a phrase names: no country that merely acts. */
export function localGrounds(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground[] {
  return groundsOf(sentence, phrase).flatMap((ground) => {
    if (ground.place === null) return [];
    if (ground.place.precision !== "country") return [ground];
    return BEARINGS.has(sentence, ground.place.first - 1) ? [{ ...ground, isPart: true }] : [];
  });
}

/** "southern Lebanon": ground within a country. */
const BEARINGS = new WordSet("northern southern eastern western central northeastern northwestern southeastern southwestern north south east west");

/** Ground of a clause behind one of these prepositions. */
export function groundsBehind(sentence: Sentence, clause: Clause, prepositions: WordSet): Ground[] {
  for (const phrase of clause.phrases) {
    if (phrase.first < clause.last || phrase.isDate || !prepositions.has(sentence, phrase.prepositionAt)) continue;
    const near = localGrounds(sentence, phrase);
    const grounds = (near.length > 0 ? near : localGrounds(sentence, phrase.of)).filter(({ place }) => place!.first >= phrase.first);
    if (grounds.length > 0) return grounds;
  }
  return [];
}

/** The noun of a phrase names land: "the town", "13 villages", "its post". */
export function isLand(sentence: Sentence, phrase: NounPhrase): boolean {
  return LAND.hasNoun(sentence, phrase.head) || LAND.has(sentence, phrase.head) || (sentence.form(phrase.head) === "seat" && OF_UNIT.has(sentence, phrase.head - 1));
}

/** "the provincial | seat | of Kidal". */
const OF_UNIT = new WordSet("provincial district county regional municipal government");

/** "the suburb | of Gombe": what its name makes known. */
const NAMED_BY = new WordSet("suburb quarter neighbourhood neighborhood zone");

function isNamedBy(sentence: Sentence, { first, head, of }: NounPhrase): boolean {
  return of !== null && !of.isDate && sentence.form(first) === "the" && NAMED_BY.has(sentence, head);
}

function isPart(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if ((PART.has(sentence, i) && !WHOLE_OF.has(sentence, i)) || (SIDES.has(sentence, i) && sentence.form(i - 1) === "the") || (STRIPS.has(sentence, i) && sentence.form(i + 1) === "of")) return true;
  return false;
}

const NEARLY = new WordSet("nearly almost virtually practically");

/** "| nearly | all of Goma", "| almost | the whole of Goma": a part of it. */
const allBut = (sentence: Sentence, { first, head }: NounPhrase, grounds: Ground[]): Ground[] =>
  NEARLY.hasIn(sentence, Math.max(sentence.first, first - 1), head) ? grounds.map((ground) => ({ ...ground, isPart: true })) : grounds;

/** All ground a phrase names: each place of a list, the place it lies in, or the one told of before. */
export function groundsOf(sentence: Sentence, phrase: NounPhrase | null | undefined): Ground[] {
  if (!phrase || phrase.isDate) return [];
  if (phrase.isPronoun || sentence.form(phrase.first) === "both") {
    if (sentence.form(phrase.head) === "both")
      return sentence.places
        .filter(({ last, precision }) => last <= phrase.first && precision !== "country")
        .slice(-2)
        .map((place) => ({ name: place.name, place, isPart: false }));
    if (phrase.isPronoun) return sentence.form(phrase.head) === "it" ? anaphor(sentence, phrase) : [];
  }
  if (phrase.of && ALL_OF.has(sentence, phrase.head)) return allBut(sentence, phrase, groundsOf(sentence, phrase.of));
  const examples = includedIn(sentence, phrase);
  if (examples.length > 0) return examples;
  if (sentence.tokens.tag[phrase.head] === Tag.Number && phrase.of && isLand(sentence, phrase.of)) return groundsOf(sentence, phrase.of).map((ground) => ({ ...ground, isPart: true }));
  const road = roadBetween(sentence, phrase);
  if (road) return [road];
  const grounds = allOf(sentence, opensList(sentence, phrase));
  if (grounds.length > 0) return grounds;
  const renaming = sentence.syntax.phrases.find((other) => other.renames === phrase || (phrase.of !== null && other.renames === phrase.of));
  const inside = innerPlaces(sentence, phrase);
  const inner =
    inside.length > 0 || !renaming
      ? inside
      : sentence.tokens.tag[phrase.head] === Tag.NounPlural
        ? [...named(sentence, renaming), ...renamings(sentence, renaming)]
        : named(sentence, renaming).slice(0, 1);
  if (inner.length > 0) return inner.map((ground) => ({ ...ground, isPart: ground.isPart || isPart(sentence, phrase.first, phrase.last) }));
  const told = isPart(sentence, phrase.first, phrase.last) && phrase.of && !phrase.of.isDate && sentence.form(phrase.of.first) === "the" && isLand(sentence, phrase.of) ? phrase.of : null;
  if (told) return anaphor(sentence, told).map((ground) => ({ ...ground, isPart: true }));
  return isLand(sentence, phrase) ? anaphor(sentence, phrase) : [];
}

/** "several towns, | including Goma | and Sake": those of many that are told by name. */
function includedIn(sentence: Sentence, phrase: NounPhrase): Ground[] {
  const many = phrase.of && !phrase.of.isDate ? phrase.of : phrase;
  const next = sentence.tokens.tag[many.head] === Tag.NounPlural && isLand(sentence, many) ? sentence.syntax.phrases[many.index + 1] : undefined;
  return next && sentence.form(next.prepositionAt) === "including" && next.prepositionAt <= many.last + 1 ? allOf(sentence, next) : [];
}

/** Each place of a list from one on. */
function allOf(sentence: Sentence, phrase: NounPhrase): Ground[] {
  const grounds: Ground[] = [];
  const beside = isName(sentence, phrase) ? renamings(sentence, phrase) : [];
  if (beside.length > 0) return [...named(sentence, phrase), ...beside];
  for (let at: NounPhrase | null = phrase; at; at = nextIn(sentence, at)) {
    const found = listed(sentence, at);
    grounds.push(...(found.length === 0 && at !== phrase ? innerPlaces(sentence, at) : found));
  }
  if (isParts(sentence, phrase)) for (const ground of grounds) ground.isPart = true;
  return grounds;
}

/** "Juba, Wau and Torit": a bare name, which may open a list. */
const isName = (sentence: Sentence, { head, last, of }: NounPhrase): boolean => of === null && head === last - 1 && sentence.tokens.tag[head] === Tag.Name;

/** "Slupcane and Lipkovo | are in their hands": the subject is the last of a list of places. */
function opensList(sentence: Sentence, phrase: NounPhrase): NounPhrase {
  let at = phrase;
  while (
    at.after &&
    at.preposition === 0 &&
    at.after.preposition === phrase.preposition &&
    (at.after.clause === null || at.after.clause === phrase.clause) &&
    !at.after.isDate &&
    !at.renames &&
    listed(sentence, at.after).length > 0
  )
    at = at.after;
  return at;
}

/** A name in a list, or "the villages of A" at its head: "the villages of A and B"; "the Kinshasa suburb of Gombe" is Gombe. */
function listed(sentence: Sentence, phrase: NounPhrase): Ground[] {
  const own = named(sentence, phrase);
  if (isNamedBy(sentence, phrase)) {
    const inner = named(sentence, phrase.of!).map((ground) => ({ ...ground, isPart: false }));
    if (inner.length > 0) return inner;
  }
  if (own.length > 0 || !(isLand(sentence, phrase) || isParts(sentence, phrase)) || !phrase.of || phrase.of.isDate) return own;
  const isMany = sentence.tokens.tag[phrase.head] === Tag.NounPlural;
  const inner = isMany ? [...named(sentence, phrase.of), ...renamings(sentence, phrase.of)] : named(sentence, phrase.of).slice(0, 1);
  const part = isPart(sentence, phrase.first, phrase.last);
  return inner.map((ground) => ({ ...ground, isPart: ground.isPart || part }));
}

const PARTS_OF = new WordSet("parts majority bulk swathes swaths");

/** "parts | of Masisi". */
const isParts = (sentence: Sentence, { head }: NounPhrase): boolean => PARTS_OF.has(sentence, head);

/** "the towns of A, | B and C": names behind a comma, which look as if they renamed the first, in a list that "and" closes. */
function renamings(sentence: Sentence, head: NounPhrase): Ground[] {
  const { phrases } = sentence.syntax;
  const grounds: Ground[] = [];
  let isClosed = false;
  for (let i = head.index + 1, end = head.last; i < phrases.length; i++) {
    const next = phrases[i]!;
    const gap = next.first - end;
    if (next.isDate || next.preposition !== 0 || gap < 1 || gap > 2 || sentence.tokens.tag[next.head] !== Tag.Name || !next.renames) break;
    isClosed ||= sentence.form(next.first - 1) === "and";
    grounds.push(...named(sentence, next));
    end = next.last;
  }
  return isClosed ? grounds : [];
}

/** "the district centre of Dawlat Shah", "a significant part of Karabakh", "its posts at Mirmir and Bria". */
function innerPlaces(sentence: Sentence, phrase: NounPhrase): Ground[] {
  const isOwn = isLand(sentence, phrase) || isPart(sentence, phrase.first, phrase.last);
  if (!isOwn) return [];
  const shared = phrase.of === null ? nextIn(sentence, phrase)?.of : null;
  const behind =
    phrase.of && !phrase.of.isDate
      ? phrase.of
      : shared && !shared.isDate
        ? shared
        : (sentence.phraseAfter(phrase, sentence.words.at, sentence.words.in, sentence.words.to, sentence.words.near) ?? besideOf(sentence, phrase));
  if (behind && behind !== phrase.of && sentence.form(behind.prepositionAt) === "between" && sentence.tokens.tag[phrase.head] === Tag.NounPlural) return [{ name: null, place: null, isPart: false }];
  const beside = behind && (isLand(sentence, behind) || WILDS.has(sentence, behind.head)) ? besideOf(sentence, behind) : null;
  for (const one of [behind, behind?.of, beside]) {
    if (!one || one.isDate) continue;
    const found = named(sentence, one);
    if (found.length === 0) continue;
    const grounds = sentence.tokens.tag[phrase.head] === Tag.NounPlural ? allOf(sentence, one) : found.slice(0, 1);
    return behind && behind !== phrase.of
      ? grounds.map((ground) => (isWider(sentence, behind, ground) || (behind.preposition === sentence.words.to && ROADS.has(sentence, phrase.head)) ? { ...ground, isPart: true } : ground))
      : grounds;
  }
  return [];
}

/** "controls the | road | to Goma": no town. */
const ROADS = new WordSet("road roads highway highways");

const NEARBY = new WordSet("near outside around beyond along between");

/** "a town | in North Kivu", "the camp | near Goma": what is named is not the ground itself. */
function isWider(sentence: Sentence, { prepositionAt }: NounPhrase, { place }: Ground): boolean {
  return NEARBY.has(sentence, prepositionAt) || (place !== null && isRegion(place));
}

const isRegion = ({ precision }: PlaceMention): boolean => precision === "admin1" || precision === "country";

const BESIDE = new WordSet("above outside around overlooking below beyond along between near");

/** "the hills | above Aracinovo". */
function besideOf(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  const next = sentence.syntax.phrases[phrase.index + 1];
  return next && next.prepositionAt === phrase.last && BESIDE.has(sentence, next.prepositionAt) ? next : null;
}

function nextIn(sentence: Sentence, phrase: NounPhrase): NounPhrase | null {
  return (
    sentence.syntax.phrases.find(
      (other) =>
        other.after === phrase && other.preposition === 0 && !other.renames && !other.isDate && (other.clause === null || (other.clause.subject === other && phrase.clause?.object !== phrase)),
    ) ?? null
  );
}

/** Places that are the phrase's head or name its land; a name no gazetteer knows counts where only ground can stand. */
function named(sentence: Sentence, phrase: NounPhrase): Ground[] {
  const places = sentence.placesIn(phrase.first, phrase.last).filter((place) => (place.last > phrase.head || isLand(sentence, phrase)) && !isOwner(place, phrase));
  const unknown = places.length === 0 ? unknownPlace(sentence, phrase, isLand(sentence, phrase)) : null;
  if (unknown) places.push(unknown);
  if (places.length === 0 && (isLand(sentence, phrase) || PART.has(sentence, phrase.head)))
    places.push(...sentence.placesIn(phrase.first, phrase.last).filter(({ last, precision }) => last === phrase.possessive && precision !== "country"));
  const part = isPart(sentence, phrase.first, phrase.last);
  return places.map((place) => ({ name: place.name, place, isPart: part || (place.last === phrase.possessive && isRegion(place)) }));
}

/** "Armenia's forces", "Angola's Malanje": the owner is not the ground, but the airport of "Goma's airport" is in Goma. */
function isOwner(place: PlaceMention, phrase: NounPhrase): boolean {
  return phrase.possessive === place.last && place.last < phrase.last;
}

/** "recaptured | the town of Khuwei | in West Kordofan, after the RSF had seized it": the place within what the verb before acts on. */
function objectGround({ places, syntax }: Sentence, before: number, isGround: (place: PlaceMention) => boolean): PlaceMention | undefined {
  const object = syntax.clauses.findLast((clause) => clause.object !== null && !clause.isPassive && clause.object.last <= before && !clause.object.isPronoun)?.object;
  return object ? places.find((place) => isGround(place) && place.first >= object.first && place.last <= (object.of ?? object).last) : undefined;
}

/** "all | occupied territory": no place told of. */
const ANY = new WordSet("all every any each");

/** "the town", "it": the place named last before, in the sentence or the paragraph; several are never one before. */
function anaphor(sentence: Sentence, phrase: NounPhrase): Ground[] {
  if (ANY.has(sentence, phrase.first) && sentence.form(phrase.first + 1) !== "the") return [];
  const part = isPart(sentence, phrase.first, phrase.last) || FACILITIES.hasNoun(sentence, phrase.head);
  if (sentence.tokens.tag[phrase.head] === Tag.NounPlural || sentence.countIn(phrase)) return [{ name: null, place: null, isPart: part }];
  const isGround = (place: PlaceMention): boolean => place.last <= phrase.first && place.precision !== "country" && !isOfOffice(sentence, place) && !isDateline(sentence, place);
  const before = (phrase.isPronoun ? objectGround(sentence, phrase.first, isGround) : undefined) ?? sentence.places.findLast(isGround);
  const { capital, lastPlaces } = sentence.memory;
  if (capital && sentence.form(phrase.head) === "capital" && phrase.head === phrase.first + 1) return [{ name: capital.name, place: capital, isPart: false }];
  const remembered = lastPlaces && sentence.paragraph - lastPlaces.paragraph <= 1 ? rememberedAs(sentence, phrase, lastPlaces.places) : undefined;
  const place = before ?? remembered ?? null;
  if (!place && phrase.isPronoun) return [];
  return [{ name: place?.name ?? null, place, isPart: part }];
}

/** "entered the three towns and has full control of | them": ground in the plural told of just before. */
export function manyBefore(sentence: Sentence, before: number): Ground[] {
  const many = sentence.syntax.phrases.findLast(({ last, head, isDate }) => last <= before && !isDate && sentence.tokens.tag[head] === Tag.NounPlural);
  if (!many || !isLand(sentence, many)) return [];
  const grounds = groundsOf(sentence, many);
  return grounds.length > 0 ? grounds : [{ name: null, place: null, isPart: false }];
}

const TOWNS = new WordSet("town city village hamlet settlement");

/** "In West Darfur, near El Geneina": of places told before "the city" is a town among them, where one is. */
function rememberedAs(sentence: Sentence, { head }: NounPhrase, places: readonly PlaceMention[]): PlaceMention | undefined {
  const towns = TOWNS.hasNoun(sentence, head) ? places.filter(({ precision }) => precision === "exact") : [];
  return towns[0] ?? places.find(({ precision }) => precision !== "country");
}

/** "a spokesman for the | Gaza | border authority": a place that only names a body. */
function isOfOffice(sentence: Sentence, { first, last }: PlaceMention): boolean {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= first && last <= one.last);
  return phrase !== undefined && last <= phrase.head && !isLand(sentence, phrase) && sentence.actor(phrase) !== null;
}

/** "When the army reached Goma, the rebels | had cleared out": the place told of just before, in the sentence or right before it. */
export function groundTold(sentence: Sentence, before: number): Ground[] {
  const { lastPlaces } = sentence.memory;
  const remembered = lastPlaces?.paragraph === sentence.paragraph ? lastPlaces.places.find(({ precision }) => precision !== "country") : undefined;
  const taken = sentence.drafts.findLast(({ control, at }) => control !== undefined && control.place !== null && at < before)?.control?.place;
  const told = taken ? sentence.places.findLast(({ last, name }) => last <= before && name === taken) : undefined;
  const place = told ?? sentence.places.findLast((one) => one.last <= before && one.precision !== "country" && !isDateline(sentence, one)) ?? remembered;
  return place ? [{ name: place.name, place, isPart: false }] : [];
}

/** The place a list line or heading opens with: "Lapastica: abandoned …", "KHIAM -- the army pulled out". */
export function openingGround(sentence: Sentence, before: number): Ground[] {
  const place = sentence.places.find((one) => one.last <= before && one.first <= sentence.first + 2) ?? openingName(sentence, before);
  if (place) return [{ name: place.name, place, isPart: isPart(sentence, sentence.first, before) }];
  const { incident } = sentence.memory;
  const remembered = incident?.paragraph === sentence.paragraph ? incident.places[0] : undefined;
  return remembered ? [{ name: remembered.name, place: remembered, isPart: false }] : [];
}

/** A name no gazetteer knows, before a colon or dash at the head of a line. */
function openingName(sentence: Sentence, before: number): PlaceMention | null {
  const { tokens, names } = sentence;
  let first = sentence.first;
  while (first < before && tokens.kind[first] !== TokenKind.Word) first++;
  if (sentence.dates.some((date) => date.first <= first && first < date.last)) return null;
  let last = first;
  while (
    last < before &&
    names.at[last] === 0 &&
    tokens.kind[last] === TokenKind.Word &&
    (tokens.shape[last]! & Shape.Capital) !== 0 &&
    (tokens.tag[last] === Tag.Name || last > first || tokens.word[last] === 0) &&
    !isHeadWord(sentence, last)
  )
    last++;
  if (tokens.end[last - 1]! - tokens.start[first]! < 2) return null;
  const isClosed = last <= before && (tokens.kind[last] === TokenKind.Punctuation || tokens.kind[last] === TokenKind.Hyphen || isLandAt(sentence, last));
  return last > first && last - first <= 3 && isClosed ? addPlace(sentence, first, last) : null;
}

/** "| ORIGINAL |: SPANISH": a word in capitals at the head of a paper, and no name. */
const isHeadWord = ({ tokens, vocabulary }: Sentence, at: number): boolean => (tokens.shape[at]! & Shape.AllCaps) !== 0 && (vocabulary.pos[tokens.word[at]!]! & (Pos.AnyNoun | Pos.Adjective)) !== 0;

function isLandAt(sentence: Sentence, token: number): boolean {
  return LAND.has(sentence, token);
}

/** The party that holds a ground: "the government", "the army" without a name are those of the ground's country. */
export function holderOf(sentence: Sentence, phrase: NounPhrase | null | undefined, grounds: readonly Ground[]): string | null {
  const party = partyOf(sentence, phrase);
  const country = grounds.find(({ place }) => place?.country)?.place?.country;
  if (!phrase || party === null || party !== sentence.actors.home || !country || sentence.actor(phrase)?.isProper || nameIn(sentence, phrase) || sentence.actors.armsBeside(phrase) !== null)
    return party;
  const owner = sentence.lexicon.countryParty(country);
  const isTold = sentence.names.names.some(({ entity }) => entity.party === owner) || (sentence.memory.countries.get(country) ?? 0) > 1;
  return (isTold && sentence.lexicon.partyName(owner)) || party;
}

function nameIn(sentence: Sentence, phrase: NounPhrase): boolean {
  for (let i = phrase.first; i < phrase.last; i++) if (sentence.names.at[i]! > 0 || sentence.tokens.tag[i] === Tag.Pronoun) return true;
  return phrase.of !== null || (sentence.tokens.tag[phrase.first] === Tag.Determiner && phrase.isPronoun);
}

/** "our troops": of whoever speaks. */
const OURS = new WordSet("our my");

/** "held by the opposition": whoever holds ground against a state is none of its own, even where its parties' words are laid to it. */
export function isOpposition(sentence: Sentence, phrase: NounPhrase | null | undefined): boolean {
  const actor = phrase ? sentence.actor(phrase) : null;
  return actor?.type === "opposition" && actor.party !== null && isStateCode(actor.party);
}

export function partyOf(sentence: Sentence, phrase: NounPhrase | null | undefined): string | null {
  if (!phrase || phrase.isDate) return null;
  const isSpeaker = OURS.has(sentence, phrase.first) || sentence.words.isWe[sentence.tokens.word[phrase.first]!] === 1 || (phrase.isPronoun && sentence.form(phrase.head) === "ours");
  if (isOpposition(sentence, phrase)) return null;
  if (isSpeaker) return (sentence.speakerAt(phrase.head) ?? sentence.actors.speaker)?.party ?? null;
  return sentence.parties(phrase)[0] ?? sentence.actor(phrase)?.party ?? null;
}

/** The other of the report's two main parties: who gives where only the taker is told. */
export function otherSide(sentence: Sentence, party: string | null): string | null {
  const sides = sentence.memory.sides();
  return party !== null && sides.length === 2 && sides.includes(party) ? sides.find((side) => side !== party)! : null;
}

/** One draft for each ground, with the clause as quote. */
export function controlDrafts(sentence: Sentence, clause: Clause, told: readonly Ground[], fields: Omit<Control, "place" | "extent">): Draft[] {
  const grounds = told.filter(({ name, place }) => place === null || place.name !== name || !isNoGround(sentence, clause, place));
  const [first, end] = spanOfClause(sentence, clause);
  const last = grounds.reduce((most, ground) => Math.max(most, ground.last ?? (grounds.length > 1 && ground.place ? ground.place.last : most)), end);
  return grounds.map((ground) => controlDraft(ground, { first, last, at: clause.verb, clause }, fields));
}

export function controlDraft(ground: Ground, span: Pick<Draft, "first" | "last" | "at" | "clause">, fields: Omit<Control, "place" | "extent">): Draft {
  const from = fields.from === fields.holder ? null : fields.from;
  const { first, last, at, clause } = span;
  return { kind: "control", first, last, at, clause, control: { change: fields.change, holder: fields.holder, from, place: ground.name, extent: ground.isPart ? "part" : "whole" } };
}
