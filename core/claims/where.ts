import type { PlaceMention } from "../mentions/places/index.js";
import { Tag, TokenKind, type Place } from "../model/index.js";
import { DISTANCE_WORDS, isGluedDistance } from "../text/index.js";
import { datelineEnd } from "./dateline.js";
import type { NounPhrase } from "../syntax/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { isOrigin } from "./origin.js";
import { isBeyond, isBorder, isBoundFor, isBroughtTo, isNameOfAccord, isOfOtherDay, isOfOtherDeed, isOfRelease, isOfSaying, isOfTalks, isOwner, isWhose } from "./where-foreign.js";
import { isArmed } from "./victim-sides.js";
import { WordSet } from "./word-set.js";

/** The places of a claim: those of its own words first, then the sentence's, the nearest ahead, each once; without any those of the incident told. */
export function whereOf(sentence: Sentence, draft: Draft): Place[] {
  const { at, clause, first: from, last: to } = draft;
  const first = clause ? Math.min(clause.start, from) : from;
  const last = clause ? Math.max(clause.end, to) : to;
  const isHurt = draft.casualties?.outcome === "killed" || draft.casualties?.outcome === "wounded";
  const places = withoutDateline(sentence).filter((place) => !isNameOfAccord(sentence, at, place) && !(isHurt && isBroughtTo(sentence, place)));
  const isAlone = places.length === 1 && places[0]!.precision !== "country";
  const told =
    places.length === 0
      ? (carriedPlaces(sentence, draft) ?? speakersPlaces(sentence, draft))
      : draft.kind === "control"
        ? places
        : isAlone
          ? places.filter((place) => !isOfTalks(sentence, draft, place) && !isOfRelease(sentence, draft, place))
          : groundOf(sentence, draft, places);
  const isOwn = (place: PlaceMention): boolean => place.first >= first && place.last <= last;
  const isSource = (place: PlaceMention): boolean => (draft.kind === "event" || draft.kind === "casualties") && FROM.has(sentence, place.first - 1);
  const farness = (place: PlaceMention): number => (isOwn(place) ? 0 : FAR + Math.abs(chainStart(sentence, told, place) - at)) + (isSource(place) ? FAR : 0);
  const found: Place[] = [];
  const sorted = places.length < 2 ? told : byFarness(told, farness);
  for (const place of sorted) if (!found.some((before) => isSame(before, place))) found.push(asTold(sentence, place));
  return found;
}

/** Places from the nearest on; of two that are as far the first told. */
function byFarness(places: readonly PlaceMention[], farness: (place: PlaceMention) => number): PlaceMention[] {
  const far = places.map((place) => ({ place, far: farness(place) }));
  return far.sort((one, other) => one.far - other.far).map(({ place }) => place);
}

/** How many tokens may stand between a place and the one that holds it: "Bala, | in the northern district of | Kuma". */
const CHAIN_REACH = 6;

/** The first token of "Bala in Kuma district, Zam province", places told within one another, in which a place stands. */
export function chainStart({ syntax }: Sentence, places: readonly PlaceMention[], place: PlaceMention): number {
  let start = place.first;
  for (let i = places.indexOf(place) - 1; i >= 0; i--) {
    const { first, last } = places[i]!;
    if (start - last > CHAIN_REACH || syntax.clauses.some((clause) => clause.verb >= last && clause.verb < start)) break;
    start = first;
  }
  return start;
}

/** "gunmen | from Bala | attacked Kuma". */
const FROM = new WordSet("from");
/** Farther than any two tokens of a sentence. */
const FAR = 1e6;

/** The places of the incident that a sentence without any tells on of, else the one its paragraph named last. */
function carriedPlaces({ memory, paragraph }: Sentence, draft: Draft): readonly PlaceMention[] | null {
  const { incident, lastPlaces } = memory;
  if (incident?.paragraph === paragraph) return incident.places;
  if (lastPlaces === null || lastPlaces.paragraph !== paragraph) return null;
  const isFigure = draft.kind === "casualties" && draft.casualties!.basis !== "total";
  const place = lastPlaces.places.find(({ name, precision }) => (isFigure ? precision !== "country" : name === draft.event?.place));
  return place === undefined ? null : [place];
}

/** "Police in | Bala | said two men were killed": where no other place is told, the town of those who tell it. */
function speakersPlaces(sentence: Sentence, draft: Draft): readonly PlaceMention[] {
  if (sentence.placesNamed.length === 0 || (draft.kind !== "casualties" && draft.kind !== "event")) return [];
  return sentence.placesNamed.filter((place) => place.isCapital !== true && place.precision !== "country" && IN.has(sentence, place.first - 1) && isOfSaying(sentence, draft, place));
}

const IN = new WordSet("in");

const isSame = (place: Place, other: Place): boolean => (other.id === null ? place.name === other.name : place.id === other.id);

/** "KINSHASA - Rebels attacked a base near Beni": where a story was sent from is no place of what it tells, when another is named, or when it is the seat of a state. */
function withoutDateline(sentence: Sentence): readonly PlaceMention[] {
  const { first } = sentence;
  const places = sentence.places.some((place) => isOrigin(sentence, place)) ? sentence.places.filter((place) => !isOrigin(sentence, place)) : sentence.places;
  if (places.length === 1 && places[0]!.first === first && places[0]!.isCapital === true && datelineEnd(sentence) >= 0) return [];
  if (places.length < 2 || places[0]!.first !== first) return places;
  const end = datelineEnd(sentence);
  const others = end < 0 ? places : places.filter((place) => place.first >= end);
  const isSeat = places[0]!.isCapital === true && others.length > 0;
  return isSeat || others.some(({ precision }) => precision !== "country") ? others : places;
}

/** The places of a sentence where what a draft tells may have gone on. */
function groundOf(sentence: Sentence, draft: Draft, places: readonly PlaceMention[]): readonly PlaceMention[] {
  const beside = places.filter(
    (place, i) =>
      !isActing(sentence, place) &&
      !isOfForce(sentence, place) &&
      (!isBereaved(sentence, draft, place) || isHolder(sentence, i > 0 ? places[i - 1] : undefined, place)) &&
      !isOwnerOfSpeaker(sentence, place) &&
      !isOfTalks(sentence, draft, isHolder(sentence, i > 0 ? places[i - 1] : undefined, place) ? places[i - 1]! : place),
  );
  const others = places.length < 2 ? beside : withoutForeign(sentence, draft, beside);
  const inside = others.some((place) => !isBorder(sentence, place)) ? others.filter((place) => !isBorder(sentence, place)) : others.filter((place) => !isBeyond(sentence, place));
  const onThisSide = inside.filter((place) => !isAcross(sentence, draft, place));
  const near = onThisSide.length > 0 ? onThisSide : inside;
  const exact = near.filter((place) => !isReference(sentence, place));
  return exact.some(({ isResolved, precision }) => isResolved && precision !== "country") ? exact : near;
}

/** Without the places that belong to others, as long as one is left: to whoever speaks, to where people go afterwards, to a deed told beside. */
function withoutForeign(sentence: Sentence, draft: Draft, places: readonly PlaceMention[]): readonly PlaceMention[] {
  const isForeign = (place: PlaceMention): boolean =>
    isOwner(sentence, place) ||
    isWhose(sentence, place) ||
    isOfSaying(sentence, draft, place) ||
    isBoundFor(sentence, draft, place) ||
    isOfRelease(sentence, draft, place) ||
    isOfOtherDeed(sentence, draft, place) ||
    isOfOtherDay(sentence, draft, place);
  const own = places.filter((place) => !isForeign(place));
  return own.some((place) => !isBorder(sentence, place)) ? own : places;
}

/** "Geneva, | Switzerland": a place told with the one that it holds. */
const isHolder = ({ tokens }: Sentence, held: PlaceMention | undefined, { first }: PlaceMention): boolean => held !== undefined && first === held.last + 1 && tokens.code[held.last] === COMMA;

/** What befalls a state or town as a place, and is no deed of its government: "Kabul fell", "Chad saw". */
export const BEFALLS = new WordSet("be fall remain lie come see suffer witness go stay become change hear feel experience burn wake stand");
const HAS = new WordSet("have lose count hold record register mourn host face");
const CHARGES = new WordSet("accuse blame condemn urge ask tell warn criticise criticize");
const BY = new WordSet("by between");

/** "Chad has broken the truce", "a breach by Chad", "a truce between Chad and the rebels", "accused Chad": a state that acts or is spoken to is not where it does so. */
export function isActing(sentence: Sentence, place: PlaceMention): boolean {
  if (place.precision !== "country") return false;
  const phrase = sentence.syntax.phrases.find((one) => one.first <= place.first && place.last <= one.last);
  if (phrase === undefined || phrase.head < place.first || phrase.head >= place.last) return false;
  if (BY.has(sentence, phrase.prepositionAt) || (phrase.after !== null && BY.has(sentence, phrase.after.prepositionAt))) return true;
  if (phrase.preposition !== 0) return false;
  for (const clause of sentence.syntax.clauses) {
    const isCharging = CHARGES.hasId(sentence, clause.lemma);
    const isDoing = !clause.isPassive && !BEFALLS.hasId(sentence, clause.lemma) && !HAS.hasId(sentence, clause.lemma);
    if ((isCharging && areJoined(clause.object, phrase)) || (isDoing && areJoined(clause.subject, phrase))) return true;
  }
  return false;
}

/** "the | Sri Lanka | Air Force", "the | Uganda | Police": a state whose forces are named by it is not where they are. */
function isOfForce({ syntax, tokens }: Sentence, place: PlaceMention): boolean {
  if (place.precision !== "country" || tokens.tag[place.last] !== Tag.Name) return false;
  const phrase = syntax.phrases.find((one) => one.first <= place.first && place.last < one.last);
  return phrase !== undefined && FORCES.has(tokens.text.slice(tokens.start[phrase.head], tokens.end[phrase.head]));
}

const FORCES: ReadonlySet<string> = new Set(["Army", "Force", "Forces", "Navy", "Police", "Guard", "Marines", "Corps"]);

/** "Malawi has lost three soldiers and | Uruguay | one": a state whose own forces are counted is not where they fell. */
function isBereaved({ syntax }: Sentence, { casualties }: Draft, place: PlaceMention): boolean {
  if (casualties === undefined || place.precision !== "country" || !isArmed(casualties.victims.category)) return false;
  return syntax.phrases.some((one) => one.preposition === 0 && one.head >= place.first && one.head < place.last && one.first <= place.first);
}

/** "Chad | and the rebels | agreed": is one of two phrases joined to the other, or the same? */
function areJoined(one: NounPhrase | null, other: NounPhrase): boolean {
  for (let at = one; at !== null; at = at.after) if (at === other) return true;
  for (let at: NounPhrase | null = other; at !== null; at = at.after) if (at === one) return true;
  return false;
}

/** A ministry, an army, a mission or a paper, whose state is where it speaks from. */
const BODIES: ReadonlySet<string> = new Set(["government", "military", "international", "media"]);

/** "Chad's army said", "the U.S. | State Department |", "according to Chad's state-run news agency": a state that tells whose somebody is who speaks. */
export function isOwnerOfSpeaker({ attributions, names, syntax, tokens }: Sentence, { first, last, precision }: PlaceMention): boolean {
  if (precision !== "country") return false;
  const isOwned = tokens.kind[last] === TokenKind.Possessive;
  for (const at of [first, last]) {
    const name = names.at[at]! > 0 ? names.names[names.at[at]! - 1]! : null;
    if (name !== null && last < name.last && (name.first === last || name.first <= first) && BODIES.has(name.entity.type)) return true;
  }
  for (const { actor } of attributions) {
    if (actor === null || !BODIES.has(actor.type)) continue;
    if (actor.first <= first && last < actor.last) return true;
    if (syntax.phrases.some((one) => one.first <= first && isOwned && last < actor.first && actor.last <= one.last)) return true;
  }
  return false;
}

const SEMICOLON = 59;

/** "14 died in Bala; 23 | in Kuma": does a semicolon stand between a draft and a place? */
function isAcross(sentence: Sentence, draft: Draft, place: PlaceMention): boolean {
  const [from, to] = place.first < draft.first ? [place.last, draft.first] : [draft.last, place.first];
  for (let i = from; i < to; i++) if (sentence.isPunctuation(i, SEMICOLON)) return true;
  return false;
}

const UNITS = new WordSet(DISTANCE_WORDS);
const BEARINGS = new WordSet("north south east west northeast northwest southeast southwest north-east north-west south-east south-west from outside inside");
const SEATS = new WordSet("capital city town centre center seat headquarters");
/** "190 kilometres (118 miles) south of the northern town of Gulu". */
const REFERENCE_REACH = 12;
const COMMA = 44;

/** "Bala, 12 km north of | Kuma", "40 miles from the capital, | Kuma": what a place is told by its distance from is not where it lies. */
export function isReference(sentence: Sentence, { first }: PlaceMention): boolean {
  const { kind, code } = sentence.tokens;
  let hasBearing = false;
  for (let i = first - 1; i >= Math.max(sentence.first, first - REFERENCE_REACH); i--) {
    if (hasBearing && isUnit(sentence, i)) return true;
    if (BEARINGS.has(sentence, i)) hasBearing = true;
    const isAside = code[i] === COMMA && i === first - 1 && SEATS.has(sentence, i - 1);
    if (kind[i] === TokenKind.Punctuation && !isAside && !isBracket(code[i]!)) return false;
  }
  return false;
}

const isBracket = (unit: number): boolean => unit === 40 || unit === 41;

function isUnit(sentence: Sentence, at: number): boolean {
  const { word, text, start, end } = sentence.tokens;
  return UNITS.has(sentence, at) || (word[at] === 0 && isGluedDistance(text, start[at]!, end[at]!));
}

/** A place that only tells how far off something was is a point nearby. */
function asTold(sentence: Sentence, place: PlaceMention): Place {
  const told = sentence.placeOf(place);
  return told.precision === "exact" && isReference(sentence, place) ? { ...told, precision: "near" } : told;
}
