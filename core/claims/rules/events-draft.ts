import { Tag, TokenKind, type Count, type NamedParty, type Stance } from "../../model/index.js";
import { Relation, type Clause, type NounPhrase } from "../../syntax/index.js";
import { isEveryday, isOfCampaign, isOfConflict } from "../conflict-words.js";
import type { Draft } from "../model.js";
import type { Sentence } from "../sentence.js";
import { unknownPlace } from "./unknown-place.js";
import { isConditional, isDoubted } from "../stance.js";
import { TYPE_OF, type SubType } from "./event-types.js";
import { isStaged } from "./events-games.js";
import { isPlaced, placeName, SPATIAL } from "./events-place.js";
import { STANDINGS, type Weapon } from "./events-words.js";
import { isWhether } from "./commitments-unreal.js";
import { WordSet } from "../word-set.js";

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

/** The report's two main parties, for accords and fighting whose parties the clause leaves out; a party that is named alone may only mediate. */
export function mainParties(sentence: Sentence): NamedParty[] {
  const sides = sentence.memory.sides();
  return sides.length > 1 && isOfConflict(sentence) ? sides.map((party) => ({ name: party, party })) : [];
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
      phrase.preposition !== sentence.words.of &&
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

/** "to stop shooting", "vowed to refrain from shelling". */
const FORGOES = new WordSet("stop cease end halt avoid refrain renounce forswear abstain desist oppose");

/** Whether a clause tells something that took or takes place: no condition, no bare aim. */
export function isTold(sentence: Sentence, clause: Clause, allowsFuture = false): boolean {
  const { words } = sentence;
  if (clause.relation === Relation.Participle && clause.governor !== null && FORGOES.hasId(sentence, clause.governor.lemma)) return false;
  if (clause.relation === Relation.Participle && isShortOf(sentence, clause.first - 1)) return false;
  if (isPondered(sentence, clause) || isWhether(sentence, clause) || isAsked(sentence)) return false;
  if (isConditional(sentence, clause) || NOT_DONE.hasId(sentence, clause.relation === Relation.Participle ? clause.marker : 0)) return false;
  if (clause.relation === Relation.Participle && clause.governor !== null && (clause.marker === words.from ? AVOIDS : MISSES).hasId(sentence, clause.governor.lemma)) return false;
  if (clause.relation === Relation.Infinitive && !allowsFuture && !isDone(sentence, clause)) return false;
  if (allowsFuture) return true;
  const { modal } = clause;
  return (
    !isBeside(sentence, clause) &&
    !clause.isDue &&
    (modal === 0 || (modal !== words.will && modal !== words.would && modal !== words.must && modal !== words.shall && modal !== words.should && modal !== words.may))
  );
}

/** "must be free | when the rebels leave", "will free them | before the rebels leave": told beside what is still to be done, and as little done. */
function isBeside(sentence: Sentence, { relation, governor, marker, verb }: Clause): boolean {
  if (relation !== Relation.Adverbial || governor === null) return false;
  const { words, tokens } = sentence;
  const tag = tokens.tag[verb];
  if (AHEAD.hasId(sentence, marker) && (tag === Tag.Verb || tag === Tag.VerbS) && (governor.modal === words.must || governor.modal === words.shall || governor.modal === words.will)) return true;
  return tag === Tag.Verb && (governor.modal === words.must || governor.modal === words.shall);
}
const AHEAD = new WordSet("before until till once when after");

/** "is considering | leaving", "agreed to let | troops enter": thought of, or allowed and not done. */
export function isPondered(sentence: Sentence, clause: Clause): boolean {
  const { governor, relation, marker } = clause;
  if (governor === null) return false;
  if (relation === Relation.Participle) return marker === 0 && (PONDERS.hasId(sentence, governor.lemma) || isPutAside(sentence, clause, governor));
  if (isDoubted(sentence, clause)) return true;
  if (relation === Relation.Content && (WANTS.hasId(sentence, governor.lemma) || (HINTS.hasId(sentence, governor.lemma) && isBare(sentence, clause)))) return true;
  if (relation === Relation.Content && clause.subject !== null && WISHES.hasNoun(sentence, clause.subject.first - 2) && sentence.form(clause.subject.first - 1) === "that") return true;
  return relation === Relation.Content && LETS.hasId(sentence, governor.lemma) && !isTold(sentence, governor);
}
const PONDERS = new WordSet("consider contemplate discuss mull weigh suggest propose recommend favour favor envisage");
/** "ruled out | leaving", "put off | leaving": what is not done, or not yet. */
const isPutAside = (sentence: Sentence, { first }: Clause, { lemma, last, object }: Clause): boolean => object === null && first === last && PUTS_ASIDE.hasId(sentence, lemma);
const PUTS_ASIDE = new WordSet("rule put postpone delay defer reject resist dread");
/** "its demand that | the army withdraw". */
const WISHES = new WordSet("demand request appeal proposal recommendation insistence ultimatum");
const LETS = new WordSet("let allow permit");
/** "proposed that | peacekeepers take over the posts": wished for, whatever the verb's form. */
const WANTS = new WordSet("propose demand request recommend urge require stipulate");
/** "suggested that | the army hold the town": wished for where the verb stands bare. */
const HINTS = new WordSet("suggest insist ask provide order");

/** "the army | hold": no ending where the present would have one. */
const isBare = ({ tokens }: Sentence, { subject, verb, modal }: Clause): boolean =>
  modal === 0 && subject !== null && tokens.tag[verb] === Tag.Verb && tokens.tag[subject.head] !== Tag.NounPlural && !subject.isPronoun;
const QUESTION = 63;

/** "Will the rebels leave?": asked, and not told; "Who shelled the town?" tells of a shelling. */
function isAsked(sentence: Sentence): boolean {
  const { first, last, tokens } = sentence;
  if (tokens.code[last - 1] !== QUESTION) return false;
  const tag = tokens.tag[first];
  if (tag === Tag.Modal || tag === Tag.Auxiliary) return true;
  for (let i = first; i < Math.min(last, first + OPENING); i++) if (ASKERS.has(sentence, i) && (i === first || tokens.kind[i - 1] === TokenKind.Punctuation)) return true;
  return false;
}

/** "Colonel, | who | holds the town?": how far into a question what it asks for stands. */
const OPENING = 6;
const ASKERS = new WordSet("who which whose what where when");

/** "came close to | taking", "stopped short of | taking", "had no intention of | taking": not done. */
const isShortOf = (sentence: Sentence, at: number): boolean => TO_OF.has(sentence, at) && (NEAR.has(sentence, at - 1) || (sentence.form(at - 2) === "no" && AIMS.has(sentence, at - 1)));
const TO_OF = new WordSet("to of");
const NEAR = new WordSet("close closer near nearer short");
const AIMS = new WordSet("intention plan hope chance prospect thought question way");

/** "missed the deadline for", "refrain from", "stopped it from": not done. */
const MISSES = new WordSet("miss acquit clear exonerate absolve");
const AVOIDS = new WordSet("refrain abstain desist prevent stop keep bar ban forbid discourage deter");

/** "without firing", "against attacking": not done. */
const NOT_DONE = new WordSet("without against instead");

const GOES_ON = new WordSet("begin continue start manage proceed deny attempt");
const GO = new WordSet("go");
const TELLS = new WordSet("claim say report admit boast acknowledge profess believe appear seem allege");

/** "began to shell", "claims to have captured": an infinitive that tells what was or is done; "began an attack to take the town" is an aim. */
function isDone(sentence: Sentence, { governor, isPerfect, verb }: Clause): boolean {
  if (governor === null) return false;
  const isAim = governor.object !== null && !governor.object.isDate && governor.object.first > governor.verb && governor.object.last < verb;
  const goesOn = GOES_ON.hasId(sentence, governor.lemma) || (GO.hasId(sentence, governor.lemma) && sentence.form(governor.last - 1) === "on");
  return (goesOn && !isAim) || (isPerfect && TELLS.hasId(sentence, governor.lemma));
}

function isNone(sentence: Sentence, phrase: NounPhrase | null | undefined): boolean {
  return phrase !== null && phrase !== undefined && NO_WORDS.has(sentence, phrase.first);
}

/** "There was | no shelling | of Goma", "| The shelling of Goma | never happened": what a noun tells, and the sentence says was not. */
function isNoneOf(sentence: Sentence, at: number | undefined): boolean {
  const told = at === undefined ? undefined : sentence.syntax.phrases.find(({ first, last, isDate }) => !isDate && first <= at && at < last);
  if (told === undefined || at !== told.head) return false;
  const { clause } = told;
  if (sentence.form(told.first) === "no" || sentence.form(told.first - 1) === "no") return true;
  return clause !== null && clause.subject === told && clause.isNegated && (HAPPENS.hasId(sentence, clause.lemma) || (clause.object !== null && sentence.form(clause.object.head) === "place"));
}

const HAPPENS = new WordSet("happen occur");

/** The draft of one event; null when the sentence has the same sub-type of the same words already. */
export function eventDraft(sentence: Sentence, happening: Happening): Draft | null {
  const { subType, clause, actor, target } = happening;
  if (isOrdinary(sentence, clause, actor) || (CIVIL.has(subType) && isEveryday(sentence)) || isCampaigning(sentence, happening) || (CLASHES.has(TYPE_OF[subType]) && isStaged(sentence))) return null;
  const [clauseFirst, clauseLast] = clause ? spanOfClause(sentence, clause) : [Infinity, -1];
  const first = happening.first ?? clauseFirst;
  const last = happening.last ?? clauseLast;
  if (!Number.isFinite(first) || last <= first || isCovered(sentence, subType, first, last) || (clause !== null && goesOn(sentence, subType, clause))) return null;
  const isDenied = isNoneOf(sentence, happening.at) || (clause ? isNone(sentence, clause.subject) || (isNone(sentence, clause.object) && clause.object !== clause.subject) : isNone(sentence, actor));
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

function isNamed({ names, places }: Sentence, { first, last, of }: NounPhrase): boolean {
  for (let i = first; i < (of?.last ?? last); i++) if (names.at[i]! > 0 && !places.some((place) => place.first <= i && i < place.last)) return true;
  return false;
}

/** What is staged, played and rehearsed as well. */
const CLASHES: ReadonlySet<string> = new Set(["Battles", "Explosions/Remote violence", "Violence against civilians", "Protests", "Riots"]);

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

const PROTESTS = new WordSet("protest protests protester protesters protested protesting demonstrators demonstrator demonstrations demonstration marchers activists");

/** "held a rally in Miami", told of a candidate: no protest, unless protesters are told of. */
const isCampaigning = (sentence: Sentence, { subType }: Happening): boolean => subType === "Peaceful protest" && isOfCampaign(sentence) && !PROTESTS.hasIn(sentence, sentence.first, sentence.last);

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

/** "hit a post, wounding one officer", "took cattle and burnt houses", "took to the streets to protest": what the same doer goes on to is the same event. */
function goesOn(sentence: Sentence, subType: SubType, clause: Clause): boolean {
  if (subType === "Abduction/forced disappearance" && clause.relation !== Relation.Participle) return false;
  const isBlast = TYPE_OF[subType] === "Explosions/Remote violence" && clause.relation !== Relation.Participle;
  return sentence.drafts.some((draft) => {
    if (isBlast && draft.event?.subType === "Abduction/forced disappearance") return false;
    if (draft.kind !== "event" || draft.clause === null || draft.clause === clause || (draft.event!.type !== TYPE_OF[subType] && !(VIOLENT.has(draft.event!.type) && VIOLENT.has(TYPE_OF[subType]))))
      return false;
    const isHanging = clause.relation === Relation.Participle && (clause.governor === draft.clause || clause.governor === draft.clause.governor);
    const isAim = clause.relation === Relation.Infinitive && clause.governor === draft.clause && draft.event!.subType === subType;
    return isHanging || isAim || (clause.borrowsSubject && clause.subject !== null && clause.subject === draft.clause.subject);
  });
}

const VIOLENT: ReadonlySet<string> = new Set(["Battles", "Explosions/Remote violence", "Violence against civilians", "Riots", "Protests"]);

/** "shelled the town, killing two | and wounding nine", "the blast in Goma killed four | and wrecked nine houses": what the shelling did is no other event. */
export function isOfEventAbove({ drafts }: Sentence, clause: Clause): boolean {
  const head = clause.subject?.head ?? -1;
  if (drafts.some(({ kind, at, first, last, clause: other }) => kind === "event" && (at === head || (first <= head && head < last && other?.subject === clause.subject && other?.isReduced))))
    return true;
  for (let { relation, governor } = clause; governor && relation === Relation.Participle; { relation, governor } = governor) {
    const { verb } = governor;
    if (drafts.some(({ kind, at }) => kind === "event" && at === verb)) return true;
  }
  return false;
}
