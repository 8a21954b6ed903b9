import { Tag, TokenKind, type Count, type NamedParty, type Stance } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { isEveryday } from "../conflict-words.js";
import type { Draft } from "../model.js";
import type { PlaceMention } from "../../mentions/places/index.js";
import type { Sentence } from "../sentence.js";
import { unknownPlace } from "./unknown-place.js";
import { isOrigin } from "../origin.js";
import { isConditional } from "../stance.js";
import { isOfMaking } from "../when.js";
import { isAccordAt, STANDINGS, WEAPONS, type Weapon } from "./events-words.js";
import { chainStart, isOwnerOfSpeaker } from "../where.js";
import { WordSet } from "../word-set.js";

/** ACLED sub-event types with the event type each belongs to (ACLED Codebook 2023). */
export const TYPE_OF = {
  "Armed clash": "Battles",
  "Government regains territory": "Battles",
  "Non-state actor overtakes territory": "Battles",
  "Air/drone strike": "Explosions/Remote violence",
  "Shelling/artillery/missile attack": "Explosions/Remote violence",
  "Remote explosive/landmine/IED": "Explosions/Remote violence",
  "Suicide bomb": "Explosions/Remote violence",
  Grenade: "Explosions/Remote violence",
  "Chemical weapon": "Explosions/Remote violence",
  Attack: "Violence against civilians",
  "Abduction/forced disappearance": "Violence against civilians",
  "Sexual violence": "Violence against civilians",
  "Peaceful protest": "Protests",
  "Protest with intervention": "Protests",
  "Excessive force against protesters": "Protests",
  "Violent demonstration": "Riots",
  "Mob violence": "Riots",
  Agreement: "Strategic developments",
  Arrests: "Strategic developments",
  "Change to group/activity": "Strategic developments",
  "Disrupted weapons use": "Strategic developments",
  "Headquarters or base established": "Strategic developments",
  "Looting/property destruction": "Strategic developments",
  "Non-violent transfer of territory": "Strategic developments",
  Other: "Strategic developments",
} as const;

export type SubType = keyof typeof TYPE_OF;

/** The sub-type that a means of violence makes. */
export const SUB_TYPE: Readonly<Partial<Record<Weapon, SubType>>> = {
  suicide: "Suicide bomb",
  chemical: "Chemical weapon",
  grenade: "Grenade",
  air: "Air/drone strike",
  bomb: "Remote explosive/landmine/IED",
  shell: "Shelling/artillery/missile attack",
};

export interface Happening {
  subType: SubType;
  clause: Clause | null;
  /** The core of the quote, when there is no clause or when the clause is too long. */
  first?: number;
  last?: number;
  at?: number;
  actor?: NounPhrase | null;
  target?: NounPhrase | null;
  /** Actors when they are not one phrase's. */
  actors?: readonly NamedParty[];
  size?: Count | null;
  stance?: Stance;
}

const NO_WORDS = new WordSet("no nobody none neither nothing");

/** Those a phrase names, each party once. */
export function namesOf(sentence: Sentence, phrase: NounPhrase | null | undefined): NamedParty[] {
  if (!phrase || phrase.isDate) return [];
  const speaker = phrase.isPronoun && sentence.words.isWe[sentence.tokens.word[phrase.first]!] === 1 ? sentence.speakerAt(phrase.head) : null;
  if (speaker && speaker.party !== null && speaker.type !== "media") return [{ name: speaker.name, party: speaker.party }];
  if (sentence.words.bothSides.has(sentence.nounLemma(phrase.head)) && sentence.isBoth(phrase)) return sidesOf(sentence, phrase);
  const thing = phrase.isPronoun && sentence.form(phrase.head) === "it" ? thingBefore(sentence, phrase) : null;
  if (thing) return [{ name: sentence.text(thing.first, thing.last), party: null }];
  const found: NamedParty[] = [];
  for (const { name, party } of sentence.actors.all(phrase)) if (!found.some((one) => one.party === party)) found.push({ name, party });
  return found.length > 0 || phrase.isPronoun ? found : [{ name: sentence.text(phrase.first, phrase.last), party: null }];
}

/** "The convoy was on its way when | it | was attacked": the subject before, where it is nobody. */
function thingBefore(sentence: Sentence, { index }: NounPhrase): NounPhrase | null {
  const before = sentence.syntax.phrases.findLast((phrase) => phrase.index < index && phrase.clause?.subject === phrase && !phrase.isPronoun && !phrase.isDate);
  const standing = before && sentence.actor(before) === null && sentence.tokens.tag[before.head] === Tag.Noun ? STANDINGS.at(sentence, before.head) : null;
  return standing === "post" || standing === "home" ? before! : null;
}

function sidesOf(sentence: Sentence, phrase: NounPhrase): NamedParty[] {
  return sentence.parties(phrase).map((party) => ({ name: sentence.text(phrase.first, phrase.last), party }));
}

/** The report's two main parties, for accords and fighting whose parties the clause leaves out. */
export function mainParties(sentence: Sentence): NamedParty[] {
  return sentence.memory.sides().map((party) => ({ name: party, party }));
}

/** From the first word of a clause, or of the noun it describes, through the places and dates behind it. */
export function spanOfClause(sentence: Sentence, clause: Clause): [number, number] {
  let first = Math.max(sentence.first, Math.min(clause.start, clause.first));
  if (clause.relation === Relation.Relative || clause.isReduced) {
    for (const phrase of [clause.subject, clause.object]) if (phrase && phrase.first < first && first - phrase.last <= 3) first = phrase.first;
  }
  for (const phrase of clause.phrases)
    if (
      phrase.prepositionAt >= sentence.first &&
      phrase.prepositionAt < first &&
      phrase.prepositionAt >= clause.start - 12 &&
      sentence.syntax.clauses.every((other) => other === clause || other.relation === Relation.Relative || other.first > first || other.first < phrase.first)
    )
      first = phrase.prepositionAt;
  return [first, extend(sentence, Math.max(clause.end, clause.last))];
}

/** Takes in what hangs on behind: "…, Finland, | on Aug. 15". */
export function extend(sentence: Sentence, last: number): number {
  let end = last;
  for (const phrase of sentence.syntax.phrases) {
    const from = phrase.preposition === 0 ? phrase.first : phrase.prepositionAt;
    if (from < end) continue;
    const gap = from - end;
    const isComma = gap === 1 && sentence.isPunctuation(end, 44);
    if (phrase.clause !== null || (gap > 0 && !isComma) || (phrase.preposition === 0 && !phrase.isDate && sentence.syntax.clauses.some((other) => other.first === phrase.last))) break;
    if (!phrase.isDate && !phrase.renames && (phrase.preposition === 0 || !isGround(sentence, phrase))) break;
    end = phrase.last;
  }
  return end;
}

/** "near Goma", "at Mong Hsu": a place of the gazetteer, or a name where only a place can stand. */
function isGround(sentence: Sentence, phrase: NounPhrase): boolean {
  if (sentence.form(phrase.head) === "capital" && sentence.memory.capital) return true;
  return sentence.placesIn(phrase.first, phrase.last).length > 0 || (SPATIAL.has(sentence, phrase.prepositionAt) && unknownPlace(sentence, phrase) !== null);
}

/** Is a place named in a stretch, in the gazetteer or not? */
export function isPlaced(sentence: Sentence, first: number, last: number): boolean {
  return sentence.placesIn(first, last).length > 0 || unknownIn(sentence, first, last) !== null;
}

/** Prepositions behind which an event's ground stands. */
const SPATIAL = new WordSet("in at near around outside inside on through across over above below beyond opposite behind along to towards toward off into between of nr");
const HERE = new WordSet("there town village city capital villages camp");

/** The places in a stretch that are not those where an accord named beside what stands at `at` was made, or that give one its name. */
export function placesToldOf(sentence: Sentence, at: number, first: number, last: number): PlaceMention[] {
  return sentence.placesIn(first, last).filter((place) => !isOfMaking(sentence, at, place.first) && !isNameOfAccord(sentence, at, place) && !isOrigin(sentence, place));
}

/** How near a verb stands to an accord that it tells of itself: "signed the Lome accord". */
const BESIDE = 3;

/** "Under the | Lome | accord they were to leave": the name of an accord that what stands at `at` is not told of. */
function isNameOfAccord(sentence: Sentence, at: number, { first, last }: PlaceMention): boolean {
  const phrase = sentence.syntax.phrases.find((one) => one.first <= first && last <= one.head);
  if (phrase === undefined || (at >= phrase.first - BESIDE && at < phrase.last + BESIDE && sentence.tokens.kind[phrase.last] !== TokenKind.Punctuation)) return false;
  return phrase.head - last < BESIDE && isAccordAt(sentence, phrase.head);
}

/** The place an event is told to be at: behind a preposition of place, else the first named in its words, else in its sentence, else, if it carries on, the incident's or the one its paragraph named last. */
export function placeName(sentence: Sentence, first: number, last: number, at = first, carries = true): string | null {
  const near = placesToldOf(sentence, at, first, last).filter((place) => WEAPONS.at(sentence, place.last) === null);
  const local = near.filter((place) => place.precision !== "country");
  const beside = local.filter((place) => !LINES.has(sentence, place.first));
  const fine = beside.length > 0 ? beside : local;
  const spatial = fine.find((place) => isSpatial(sentence, place.first));
  const found = spatial ?? headingPlace(sentence) ?? fine[0];
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

/** "raided two sites of the camp | in Kuma district": of the places of the sentence, no states, those told nearest behind a preposition of place, with no semicolon between; the first of those that hold one another. */
function nearestSpatial(sentence: Sentence, at: number): PlaceMention | null {
  if (isAccordAt(sentence, at) || sentence.syntax.clauses.some(({ verb, object }) => verb === at && object !== null && isAccordAt(sentence, object.head))) return null;
  const places = placesToldOf(sentence, at, sentence.first, sentence.last).filter(({ precision }) => precision !== "country");
  let best: PlaceMention | null = null;
  for (const place of places) {
    if (!(isSpatial(sentence, place.first) || isSpatialBefore(sentence, place.first)) || sentence.isStopBetween(Math.min(at, place.first), Math.max(at, place.first))) continue;
    if (!best || Math.abs(place.first - at) < Math.abs(best.first - at)) best = place;
  }
  if (best === null) return null;
  const start = chainStart(sentence, places, best);
  return places.find(({ first }) => first === start) ?? best;
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
  if (isOwnerOfSpeaker(sentence, place)) return true;
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
function unknownIn(sentence: Sentence, first: number, last: number): PlaceMention | null {
  for (const phrase of sentence.syntax.phrases) {
    if (phrase.first < first || phrase.last > last || phrase.isDate || phrase.isPronoun || sentence.dateIn(phrase.first, phrase.last)) continue;
    const isObject = phrase.clause !== null && phrase.clause.object === phrase && phrase.last - phrase.first <= 3;
    if (!isObject && !(phrase.preposition !== 0 && SPATIAL.has(sentence, phrase.prepositionAt))) continue;
    const found = unknownPlace(sentence, phrase) ?? (phrase.of && PART_OF.has(sentence, phrase.head) ? unknownPlace(sentence, phrase.of) : null);
    if (found && !isOrigin(sentence, found)) return found;
  }
  return null;
}

/** "in a Protestant part of | Ardoyne". */
const PART_OF = new WordSet("part parts area outskirts suburb suburbs district centre center side edge north south east west");

/** "to stop shooting", "vowed to refrain from shelling". */
const FORGOES = new WordSet("stop cease end halt avoid refrain renounce forswear abstain desist oppose");

/** Whether a clause tells something that took or takes place: no condition, no bare aim. */
export function isTold(sentence: Sentence, clause: Clause, allowsFuture = false): boolean {
  const { words } = sentence;
  if (clause.relation === Relation.Participle && clause.governor !== null && FORGOES.hasId(sentence, clause.governor.lemma)) return false;
  if (isConditional(sentence, clause) || NOT_DONE.hasId(sentence, clause.relation === Relation.Participle ? clause.marker : 0)) return false;
  if (clause.relation === Relation.Participle && clause.governor !== null && (clause.marker === words.from ? AVOIDS : MISSES).hasId(sentence, clause.governor.lemma)) return false;
  if (clause.relation === Relation.Infinitive && !allowsFuture && !isDone(sentence, clause)) return false;
  if (allowsFuture) return true;
  const { modal, governor } = clause;
  const isBeside = clause.relation === Relation.Adverbial && governor !== null && (governor.modal === words.must || governor.modal === words.shall) && sentence.tokens.tag[clause.verb] === Tag.Verb;
  return (
    !isBeside && !clause.isDue && (modal === 0 || (modal !== words.will && modal !== words.would && modal !== words.must && modal !== words.shall && modal !== words.should && modal !== words.may))
  );
}

/** "missed the deadline for", "refrain from", "stopped it from": not done. */
const MISSES = new WordSet("miss");
const AVOIDS = new WordSet("refrain abstain desist prevent stop keep bar ban forbid discourage deter");

/** "without firing", "against attacking": not done. */
const NOT_DONE = new WordSet("without against instead");

const GOES_ON = new WordSet("begin continue start manage proceed deny attempt");
const TELLS = new WordSet("claim say report admit boast acknowledge profess believe appear seem allege");

/** "began to shell", "claims to have captured": an infinitive that tells what was or is done; "began an attack to take the town" is an aim. */
function isDone(sentence: Sentence, { governor, isPerfect, verb }: Clause): boolean {
  if (governor === null) return false;
  const isAim = governor.object !== null && !governor.object.isDate && governor.object.first > governor.verb && governor.object.last < verb;
  return (GOES_ON.hasId(sentence, governor.lemma) && !isAim) || (isPerfect && TELLS.hasId(sentence, governor.lemma));
}

function isNone(sentence: Sentence, phrase: NounPhrase | null | undefined): boolean {
  return phrase !== null && phrase !== undefined && NO_WORDS.has(sentence, phrase.first);
}

/** The draft of one event; null when the sentence has the same sub-type of the same words already. */
export function eventDraft(sentence: Sentence, happening: Happening): Draft | null {
  const { subType, clause, actor, target } = happening;
  if (isOrdinary(sentence, clause, actor) || (CIVIL.has(subType) && isEveryday(sentence))) return null;
  const [clauseFirst, clauseLast] = clause ? spanOfClause(sentence, clause) : [Infinity, -1];
  const first = happening.first ?? clauseFirst;
  const last = happening.last ?? clauseLast;
  if (!Number.isFinite(first) || last <= first || isCovered(sentence, subType, first, last) || (clause !== null && goesOn(sentence, subType, clause))) return null;
  const isDenied = clause ? isNone(sentence, clause.subject) || (isNone(sentence, clause.object) && clause.object !== clause.subject) : isNone(sentence, actor);
  const place = placeName(sentence, first, last, clause?.verb, subType !== "Agreement") ?? (subType === "Abduction/forced disappearance" && clause ? takenFrom(sentence, clause) : null);
  const stance = happening.stance ?? (isDenied ? "denied" : undefined);
  const actors = (happening.actors ?? namesOf(sentence, actor)).filter(({ name }) => name !== "");
  return {
    kind: "event",
    first,
    last,
    at: happening.at ?? clause?.verb ?? first,
    clause,
    ...(stance ? { stance } : {}),
    event: { type: TYPE_OF[subType], subType, place, actors, targets: target ? targetsOf(sentence, subType, target, actors) : [], size: happening.size ?? null },
  };
}

/** Events of two sides: a protest and the police are of one land. */
const AGAINST: ReadonlySet<string> = new Set(["Battles", "Explosions/Remote violence", "Violence against civilians"]);

/** Those acted on; "the army's posts", "the major", where the words name no side, are not the side that attacks them. */
function targetsOf(sentence: Sentence, subType: SubType, target: NounPhrase, actors: readonly NamedParty[]): NamedParty[] {
  const targets = namesOf(sentence, target);
  if (!AGAINST.has(TYPE_OF[subType]) || isNamed(sentence, target)) return targets;
  return targets.map(({ name, party }) => ({ name, party: party !== null && actors.some((actor) => actor.party === party) ? null : party }));
}

function isNamed({ names }: Sentence, { first, last, of }: NounPhrase): boolean {
  for (let i = first; i < (of?.last ?? last); i++) if (names.at[i]! > 0) return true;
  return false;
}

/** What crashes, leaks and thieves do as well. */
const CIVIL: ReadonlySet<SubType> = new Set<SubType>(["Arrests", "Looting/property destruction", "Remote explosive/landmine/IED"]);

/** Trade, sport, the stage, beasts: who does no violence that is told here, and signs no peace. */
const ORDINARY = new WordSet(
  "company firm bank club airline retailer carmaker manufacturer publisher studio bidder striker midfielder winger goalkeeper batsman bowler player investor shareholder singer orchestra choir album film movie song dog bull snake crocodile elephant bear shark wolf hyena lion leopard tiger locust photographer swarm bee mosquito storm blaze wildfire flood earthquake quake cyclone hurricane typhoon tornado lightning avalanche landslide wave tsunami",
);

/** "The two companies struck a deal", "a dog attacked a boy"; but "a company of the guard", and a bank that was robbed. */
function isOrdinary(sentence: Sentence, clause: Clause | null, actor: NounPhrase | null | undefined): boolean {
  const doer = actor ?? (clause === null || clause.isPassive ? null : clause.subject);
  return doer !== null && doer.of === null && ORDINARY.hasNoun(sentence, doer.head);
}

/** "abducted 14 children from Kiwanja": where people are taken from. */
function takenFrom(sentence: Sentence, clause: Clause): string | null {
  for (const phrase of clause.phrases) {
    const found = phrase.preposition === sentence.words.from && !phrase.isDate ? unknownPlace(sentence, phrase) : null;
    if (found) return found.name;
  }
  return null;
}

/** "Gunmen ambushed two vehicles near Goma. Five traders were shot dead": the toll of what was told just before, without a day or place of its own. */
export function isRetold(sentence: Sentence, clause: Clause): boolean {
  const { memory, index } = sentence;
  return memory.violence === index - 1 && !isPlaced(sentence, clause.start, clause.end) && sentence.datesIn(clause.start, clause.end).length === 0;
}

/** One telling, one event: a second sub-type of overlapping words only where it is another kind of act. */
function isCovered(sentence: Sentence, subType: SubType, first: number, last: number): boolean {
  return sentence.drafts.some((draft) => {
    if (draft.kind !== "event" || draft.first >= last || first >= draft.last) return false;
    return draft.event!.subType === subType || TYPE_OF[subType] === draft.event!.type || (VIOLENT.has(TYPE_OF[subType]) && VIOLENT.has(draft.event!.type));
  });
}

/** "hit a post, wounding one officer", "took cattle and burnt houses": what the same doer goes on to is the same event. */
function goesOn(sentence: Sentence, subType: SubType, clause: Clause): boolean {
  if (subType === "Abduction/forced disappearance" && clause.relation !== Relation.Participle) return false;
  return sentence.drafts.some((draft) => {
    if (draft.kind !== "event" || draft.clause === null || draft.clause === clause || (draft.event!.type !== TYPE_OF[subType] && !(VIOLENT.has(draft.event!.type) && VIOLENT.has(TYPE_OF[subType]))))
      return false;
    const isHanging = clause.relation === Relation.Participle && (clause.governor === draft.clause || clause.governor === draft.clause.governor);
    return isHanging || (clause.borrowsSubject && clause.subject !== null && clause.subject === draft.clause.subject);
  });
}

const VIOLENT: ReadonlySet<string> = new Set(["Battles", "Explosions/Remote violence", "Violence against civilians", "Riots", "Protests"]);
