import type { PlaceMention } from "../../mentions/places/index.js";
import { Shape } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { isOrigin } from "../origin.js";
import type { Sentence } from "../sentence.js";
import { isOfMaking } from "../when.js";
import { chainStart, isActing, isOwnerOfSpeaker, isReference } from "../where.js";
import { WordSet } from "../word-set.js";
import { isFledTo, isNameOfAccord } from "../where-foreign.js";
import { isAccordAt, WEAPONS } from "./events-words.js";
import { unknownPlace } from "./unknown-place.js";

/** Is a place named in a stretch, in the gazetteer or not? */
export function isPlaced(sentence: Sentence, first: number, last: number): boolean {
  return sentence.placesIn(first, last).length > 0 || unknownIn(sentence, first, last) !== null;
}

const COLON = 58;
const LABEL_REACH = 9;

/** "Bala: | ambush | on a convoy", "(b) 18 Nov - Bala: | an exchange | of fire": told without a verb behind a label of place or day. */
export function isUnderLabel(sentence: Sentence, { first, clause }: NounPhrase): boolean {
  const { tokens } = sentence;
  const colon = first - 1;
  if (
    clause !== null ||
    colon <= sentence.first ||
    colon - sentence.first > LABEL_REACH ||
    !sentence.isPunctuation(colon, COLON) ||
    (sentence.first > 0 && (tokens.shape[sentence.first]! & LINE) === 0)
  )
    return false;
  return sentence.places.some((place) => place.last === colon) || sentence.dates.some((date) => date.last === colon && date.value !== null && date.type === "date");
}

const LINE = Shape.Line | Shape.Paragraph;

/** Prepositions behind which an event's ground stands. */
export const SPATIAL = new WordSet("in at near around outside inside on through across over above below beyond opposite behind along to towards toward off into between of nr");
const HERE = new WordSet("there town village city capital villages camp");

/** The places in a stretch that are not those where an accord named beside what stands at `at` was made, or that give one its name. */
export function placesToldOf(sentence: Sentence, at: number, first: number, last: number): PlaceMention[] {
  return sentence
    .placesIn(first, last)
    .filter((place) => !isOfMaking(sentence, at, place.first) && !isNameOfAccord(sentence, at, place) && !isFledTo(sentence, at, place) && !isOrigin(sentence, place));
}

/** The place an event is told to be at: behind a preposition of place, else the first named in its words, else in its sentence, else, if it carries on, the incident's or the one its paragraph named last. */
export function placeName(sentence: Sentence, first: number, last: number, at = first, carries = true): string | null {
  const near = placesToldOf(sentence, at, first, last).filter((place) => WEAPONS.at(sentence, place.last) === null);
  const local = near.filter((place) => place.precision !== "country");
  const beside = local.filter((place) => !LINES.has(sentence, place.first));
  const fine = beside.length > 0 ? beside : local;
  const spatial = fine.find((place) => isSpatial(sentence, place.first));
  const found = (spatial && withinRegion(sentence, at, spatial, fine, unknownIn(sentence, first, last, spatial))) ?? headingPlace(sentence) ?? fine[0];
  if (found && fine.length > 0) return found.name;
  const unknown = unknownIn(sentence, first, last);
  if (unknown) return unknown.name;
  const capital = capitalIn(sentence, first, last);
  if (capital) return capital;
  const ground = near.find((place) => !isWhose(sentence, place));
  if (ground) return ground.name;
  const [only, ...others] = placesToldOf(sentence, at, sentence.first, sentence.last);
  if (only && others.length === 0 && !isWhose(sentence, only)) return only.name;
  const told = nearestSpatial(sentence, at);
  if (told) return told.name;
  if (!carries) return null;
  const { incident, lastPlaces } = sentence.memory;
  if (incident?.paragraph === sentence.paragraph && incident.places[0]) return incident.places[0].name;
  const isNear = lastPlaces !== null && (lastPlaces.paragraph === sentence.paragraph || (sentence.paragraph - lastPlaces.paragraph === 1 && pointsBack(sentence, first, last)));
  return isNear ? (lastPlaces.places.find(({ precision }) => precision !== "country")?.name ?? null) : null;
}

/** "In Bala province rebels attacked a post in | Kuma", "shelled | Kuma | in Bala province": of a province and a town told where the event was, the town. */
function withinRegion(sentence: Sentence, at: number, region: PlaceMention, places: readonly PlaceMention[], unknown: PlaceMention | null): PlaceMention {
  if (region.precision !== "admin1") return region;
  const isWithin = (place: PlaceMention): boolean =>
    place.precision === "exact" && place.country === region.country && (isSpatial(sentence, place.first) || isActedOn(sentence, at, place)) && !isReference(sentence, place);
  return places.find(isWithin) ?? unknown ?? region;
}

/** "shelled | Kuma": the ground that the verb acts on. */
function isActedOn(sentence: Sentence, at: number, { first, last }: PlaceMention): boolean {
  return sentence.syntax.clauses.some(({ verb, isPassive, subject, object }) => {
    const ground = isPassive ? subject : object;
    return verb === at && ground !== null && ground.first <= first && ground.head < last && last <= ground.last;
  });
}

/** "raided two sites of the camp | in Kuma district": of the places of the sentence, no states, those told nearest behind a preposition of place, with no semicolon between; the first of those that hold one another. */
function nearestSpatial(sentence: Sentence, at: number): PlaceMention | null {
  if (isAccordAt(sentence, at) || sentence.syntax.clauses.some(({ verb, object }) => verb === at && object !== null && isAccordAt(sentence, object.head))) return null;
  const places = saidOf(
    sentence,
    at,
    placesToldOf(sentence, at, sentence.first, sentence.last).filter(({ precision }) => precision !== "country"),
  );
  let best: PlaceMention | null = null;
  for (const place of places) {
    if (!(isSpatial(sentence, place.first) || isSpatialBefore(sentence, place.first)) || sentence.isStopBetween(Math.min(at, place.first), Math.max(at, place.first))) continue;
    if (!best || Math.abs(place.first - at) < Math.abs(best.first - at)) best = place;
  }
  if (best === null) return null;
  const start = chainStart(sentence, places, best);
  return places.find(({ first }) => first === start) ?? best;
}

/** "told reporters in Kuma | that rockets hit a school in Bala": of the places of a sentence those in what is said there, where it has any. */
function saidOf(sentence: Sentence, at: number, places: readonly PlaceMention[]): readonly PlaceMention[] {
  if (places.length < 2) return places;
  const said = sentence.attributionAt(at)?.content.find(([first, last]) => first <= at && at < last);
  const inside = said ? places.filter(({ first }) => first >= said[0] && first < said[1]) : [];
  return inside.length > 0 ? inside : places;
}

/** "along the Line of Control in Poonch": a line is long. */
const LINES = new WordSet("line loc contact");

/** "fired rockets at the capital": that of the state the report is about, named somewhere before. */
function capitalIn(sentence: Sentence, first: number, last: number): string | null {
  for (let i = first + 1; i < last; i++) if (sentence.form(i) === "capital" && THE.has(sentence, i - 1)) return sentence.memory.capital?.name ?? null;
  return null;
}

const THE = new WordSet("the this our");

/** "Kuma, 9 October. Settlers burned 17 houses": an entry is where its heading says. */
function headingPlace({ memory, paragraph }: Sentence): PlaceMention | undefined {
  return memory.incident?.isHeading && memory.incident.paragraph === paragraph ? memory.incident.places[0] : undefined;
}

/** "the leaders of Russia signed", "Kenya's army": a country that tells whose people they are is no ground. */
function isWhose(sentence: Sentence, place: PlaceMention): boolean {
  if (place.precision !== "country") return false;
  if (isOwnerOfSpeaker(sentence, place) || isActing(sentence, place)) return true;
  const { first, last } = place;
  const phrase = sentence.syntax.phrases.find((one) => one.first <= first && last <= one.last);
  if (phrase === undefined || sentence.actor(phrase) === null) return false;
  return phrase.preposition === sentence.words.of || (phrase.preposition === 0 && phrase.first <= first && phrase.clause?.subject === phrase && !phrase.clause.isPassive && phrase.head === first);
}

function isSpatial(sentence: Sentence, token: number): boolean {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= token && token < one.last);
  return phrase !== undefined && phrase.preposition !== 0 && sentence.form(phrase.prepositionAt) !== "of" && SPATIAL.has(sentence, phrase.prepositionAt);
}

/** "in the province | of Bala". */
function isSpatialBefore(sentence: Sentence, token: number): boolean {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= token && token < one.last);
  const over = phrase === undefined ? null : sentence.phraseOver(phrase);
  return over !== null && isSpatial(sentence, over.first);
}

function pointsBack(sentence: Sentence, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (HERE.has(sentence, i)) return true;
  return false;
}

/** A name no gazetteer knows, in a phrase of place: "in the Rukoko marshes", "around Mong Hsu", "shelled Kinama". */
function unknownIn(sentence: Sentence, first: number, last: number, region: PlaceMention | null = null): PlaceMention | null {
  if (region !== null && region.precision !== "admin1") return null;
  for (const phrase of sentence.syntax.phrases) {
    if (region !== null && sentence.placesIn(phrase.first, phrase.of?.last ?? phrase.last).length > 0) continue;
    if (phrase.first < first || phrase.last > last || phrase.isDate || phrase.isPronoun || sentence.dateIn(phrase.first, phrase.last)) continue;
    const isObject =
      phrase.clause !== null &&
      phrase.clause.object === phrase &&
      (phrase.last - phrase.first <= OBJECT_TOKENS || (phrase.last - phrase.first === OBJECT_TOKENS + 1 && AREAS.has(sentence, phrase.head)));
    if (!isObject && !(phrase.preposition !== 0 && SPATIAL.has(sentence, phrase.prepositionAt))) continue;
    const found = unknownPlace(sentence, phrase) ?? (phrase.of && PART_OF.has(sentence, phrase.head) ? unknownPlace(sentence, phrase.of) : null);
    if (found && !isOrigin(sentence, found)) return found;
  }
  return null;
}

/** "the Muttur area"; "the Muttur East area". */
const OBJECT_TOKENS = 3;
const AREAS = new WordSet("area region sector zone district");

/** "in a Protestant part of | Ardoyne". */
const PART_OF = new WordSet("part parts area outskirts suburb suburbs district centre center side edge north south east west");
