import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import { FINITE, isIn, type Vocabulary } from "../../text/index.js";
import type { PlaceMention } from "../places/index.js";
import type { Actor } from "./actor.js";
import type { ActorLexicon, Entity } from "./actor-lexicon.js";
import { NameFlag, NameForm } from "./actor-lexicon.js";
import { bodyWords } from "./body-words.js";
import { isOfContinent } from "./continents.js";
import { GroupNames } from "./group-names.js";
import { INTRODUCED_MAX, IntroducedReader, type Introduced } from "./introduced.js";
import { isFromAbroad, isHost, isWhereabouts } from "./whereabouts.js";

/** A name of a party in the words, tokens `first` to `last` (exclusive). */
export interface ActorName {
  first: number;
  last: number;
  payload: number;
  entity: Entity;
  /** The actor it means, once the resolver has been asked. */
  actor: Actor | null;
}

/** A place of the report, tokens `first` to `last` (exclusive). */
type PlaceNamed = Pick<PlaceMention, "first" | "last" | "country" | "precision">;

/** Weight of a mention for the question which state a report is about. */
const DATELINE_WEIGHT = 8;
/** Beside 1 for a state's name: a capital is where reports are sent from, also on other states. */
const SEAT_WEIGHT = 0.25;
/** How much may stand behind a seat in a town's name. */
const TOWN_TOKENS = 3;
/** How far into a report its heading and dateline lie. */
const HEADING_TOKENS = 120;
/** How much a place tells of the state a report is about, beside 1 for a mention of the state. */
const PLACE_WEIGHT = 0.5;
const COLON = 58;
const COMMA = 44;
const STOP = 46;
/** "US$3,500" is a sum of money. */
const DOLLAR = 36;
const OPENING = 40;
const CLOSING = 41;
/** The longest credit of an agency. */
const CREDIT_TOKENS = 8;
/** In the marks of a heading, where 1 is the heading itself: the agency's credit. */
const CREDIT = 2;

/** Finds every party name of a report and settles, by what else the report names, what an ambiguous one means. */
export class NameReader {
  readonly #lexicon: ActorLexicon;
  readonly #vocabulary: Vocabulary;
  readonly #in: number;
  readonly #ethnic: number;
  /** Words that are a town's and somebody's name in this report. */
  readonly #surnames = new Set<number>();
  /** Names given in full with their acronym, by the acronym. */
  readonly #fullNames = new Map<string, string>();
  readonly #introducing: IntroducedReader;
  readonly #groups: GroupNames;
  /** What this report introduces by its full name, by the short one behind it. */
  readonly #introduced = new Map<string, Entity>();
  /** What the report names in full and no lexicon knows, and the entity of each. */
  #local: readonly Introduced[] = [];
  #entities: readonly Entity[] = [];
  /** Salience of each party index in this report. */
  readonly weights: Float64Array;
  readonly #isHeading = new Uint8Array(HEADING_TOKENS);
  #tokens!: Tokens;
  #placesPassed = 0;
  names: ActorName[] = [];
  /** Index + 1 of the name that covers a token, 0 = none. */
  at: Int32Array = new Int32Array(0);

  constructor(lexicon: ActorLexicon, vocabulary: Vocabulary) {
    this.#lexicon = lexicon;
    this.#vocabulary = vocabulary;
    this.#in = vocabulary.require("in");
    this.#ethnic = vocabulary.require("ethnic");
    const words = bodyWords(vocabulary);
    this.#introducing = new IntroducedReader(words, vocabulary);
    this.#groups = new GroupNames(words, vocabulary);
    this.weights = new Float64Array(lexicon.parties.length + INTRODUCED_MAX);
  }

  /** `places` are those of the report, which tell what states it is about. */
  read(tokens: Tokens, places: readonly PlaceNamed[]): void {
    this.names = [];
    this.#tokens = tokens;
    this.#fullNames.clear();
    this.#surnames.clear();
    this.#introduce(tokens);
    this.weights.fill(0);
    if (this.at.length < tokens.count) this.at = new Int32Array(tokens.count * 2);
    else this.at.fill(0, 0, tokens.count);
    this.#markHeading(tokens);
    const pending: ActorName[] = [];
    this.#placesPassed = 0;
    for (let i = 0; i < tokens.count; i++) {
      const name = this.#introduced.size === 0 && this.#local.length === 0 ? this.#match(tokens, i) : this.#longerAt(tokens, i);
      if (!name || this.#opensLonger(tokens, name) || this.#isOfPerson(tokens, name) || this.#isNamesake(name, places) || this.#isOfTown(tokens, name)) continue;
      if (name.payload < 0) this.#weigh(name.entity, i);
      else if (this.#lexicon.senses(name.payload) > 1 || name.entity.context.length > 0 || this.#isEthnic(tokens, name)) pending.push(name);
      else if (!this.#isLanguage(tokens, name)) this.#weigh(name.entity, i);
      this.names.push(name);
      this.#noteAcronym(tokens, name);
      this.at.fill(this.names.length, name.first, name.last);
      i = name.last - 1;
    }
    for (const place of places) if (place.country !== null && !this.isBody(place)) this.#addCountry(place.country, this.#isSentFrom(place) ? DATELINE_WEIGHT : 1);
    const strangers = new Set<ActorName>();
    for (const name of pending) {
      const entity = this.#choose(name.payload);
      if (entity === null || (this.#isEthnic(tokens, name) && this.#lexicon.isState(entity.party))) strangers.add(name);
      else {
        name.entity = entity;
        this.#weigh(entity, name.first);
      }
    }
    if (strangers.size > 0) this.#leaveOut(strangers, tokens.count);
  }

  /** "Georgia" among towns of the United States: a part of one state with the name of another. Places come in the order of the text. */
  #isNamesake({ first, last, entity }: ActorName, places: readonly PlaceNamed[]): boolean {
    if (entity.form !== NameForm.Name || !this.#lexicon.isState(entity.party)) return false;
    while (this.#placesPassed < places.length && places[this.#placesPassed]!.first < first) this.#placesPassed++;
    const place = places[this.#placesPassed];
    if (place === undefined || place.first !== first || place.last !== last || place.country === null || place.precision !== "admin1") return false;
    return this.#lexicon.countryParty(place.country) !== entity.party;
  }

  /** "| San José | Las Flores": a seat's name that a longer one of a town begins with; "Latin | American |". */
  #isOfTown(tokens: Tokens, { entity, first, last }: ActorName): boolean {
    if (isOfContinent(tokens, first, entity.form)) return true;
    const { tag, kind, shape, word, inCapitals } = tokens;
    if (entity.form !== NameForm.Seat || inCapitals || tag[last] !== Tag.Name || kind[last] !== TokenKind.Word || (shape[last]! & Shape.Capital) === 0) return false;
    if (this.#match(tokens, last) !== null) return false;
    for (let at = last; tag[at] === Tag.Name && kind[at] === TokenKind.Word && at < last + TOWN_TOKENS; at++) if (word[at] === 0) return true;
    return false;
  }

  /** "ethnic | Uzbeks": a people, and not the state of that name. */
  #isEthnic({ word }: Tokens, { first }: ActorName): boolean {
    return first > 0 && word[first - 1] === this.#ethnic;
  }

  /** "Lvov in | Russian |)", "(| Russian |: Lvov)": what a place is called in a language tells nothing of the state. */
  #isLanguage({ code, word }: Tokens, { first, last, entity }: ActorName): boolean {
    if (entity.form !== NameForm.Adjective || first === 0) return false;
    return code[first - 1] === OPENING ? code[last] === COLON : word[first - 1] === this.#in && (code[last] === CLOSING || code[last] === STOP);
  }

  /** What the report introduces, unless the lexicon knows it as the head of a longer name: "SPLM (SPLM) and | SPLM-in-Opposition". */
  #longerAt(tokens: Tokens, i: number): ActorName | null {
    const introduced = this.#matchIntroduced(tokens, i);
    if (introduced && tokens.kind[introduced.last] !== TokenKind.Hyphen) return introduced;
    const known = this.#match(tokens, i);
    return introduced && (known === null || known.last <= introduced.last) ? introduced : known;
  }

  /** "Col. Arnold | Santiago", "Col. | Santiago | Baluyot": a town's name that somebody bears, and then "Santiago" alone; so with a nation's, where it tells of nothing behind it. */
  #isOfPerson(tokens: Tokens, { first, last, entity }: ActorName): boolean {
    const isNation = entity.form === NameForm.Adjective;
    if ((entity.form !== NameForm.Seat && !isNation) || last - first !== 1 || (isNation && !this.#isAlone(tokens, last))) return false;
    const word = tokens.word[first]!;
    if (this.#surnames.has(word)) return tokens.tag[first - 1] !== Tag.Preposition;
    const { titles } = this.#lexicon;
    const isTitle = (at: number): boolean => at >= 0 && tokens.word[at] !== 0 && titles.match(tokens, at, at + 1);
    const isPart = (at: number): boolean => at >= 0 && tokens.tag[at] === Tag.Name && tokens.kind[at] === TokenKind.Word && this.at[at] === 0;
    const isLast = isPart(first - 1) && !isTitle(first - 1) && (isTitle(first - 2) || (isPart(first - 2) && isTitle(first - 3)));
    if (isLast) this.#surnames.add(word);
    return isLast || (isTitle(first - 1) && isPart(last));
  }

  /** "Danish | said", "Danish,": no noun stands behind. */
  #isAlone({ tag, kind }: Tokens, last: number): boolean {
    return kind[last] === TokenKind.Punctuation || tag[last] === Tag.VerbPastParticiple || isIn(FINITE, tag[last]!);
  }

  /** Leaves out names that mean nobody here: "Tigers" in a report that tells nothing of their land. */
  #leaveOut(strangers: ReadonlySet<ActorName>, count: number): void {
    this.names = this.names.filter((name) => !strangers.has(name));
    this.at.fill(0, 0, count);
    this.names.forEach(({ first, last }, i) => this.at.fill(i + 1, first, last));
  }

  /** "The National | Redemption Front": behind the article a longer name begins. */
  #opensLonger(tokens: Tokens, { first, last }: ActorName): boolean {
    return tokens.tag[first] === Tag.Determiner && (this.#match(tokens, first + 1)?.last ?? 0) > last;
  }

  /** Gives what the report introduces an entity of its own. */
  #introduce(tokens: Tokens): void {
    this.#introduced.clear();
    const introduced = this.#introducing.read(tokens, (first, last) => this.#isKnown(tokens, first, last));
    const groups = this.#groups.read(tokens, INTRODUCED_MAX - introduced.length, (first, last) => this.#isOther(tokens, first, last));
    this.#local =
      groups.length === 0 ? introduced : [...introduced, ...groups.filter((group) => !introduced.some((one) => one.last - one.first === group.last - group.first && isSame(tokens, group.first, one)))];
    this.#entities = this.#local.map(({ type }, i) => ({
      party: this.#lexicon.parties.length + i,
      country: 0,
      type,
      form: NameForm.Name,
      category: type === "non-state" ? "non-state" : null,
      context: [],
    }));
    for (let i = 0; i < introduced.length; i++) this.#introduced.set(introduced[i]!.acronym, this.#entities[i]!);
  }

  /** Has the lexicon somebody within a group's name that may be meant by it? A nation may be: it is the group's land; a newspaper, or a word that is a group's name in one land only ("National | Resistance | Army"), may not be. */
  #isOther(tokens: Tokens, first: number, last: number): boolean {
    for (let i = Math.max(0, first - 1); i < last; i++) {
      const name = this.#match(tokens, i);
      if (name === null || name.last <= first || (first < name.first && name.last < last && name.entity.context.length > 0)) continue;
      if (name.last >= last || (name.entity.type !== "media" && name.entity.form !== NameForm.Adjective && !this.#lexicon.isState(name.entity.party))) return true;
    }
    return false;
  }

  /** A full name that the lexicon has, or a short one that means one thing in it. */
  #isKnown(tokens: Tokens, first: number, bracket: number): boolean {
    const { names } = this.#lexicon;
    for (let i = first; i < bracket; i++) {
      const isName = tokens.word[i] !== 0 && names.match(tokens, i, tokens.count) && names.end === bracket;
      if (isName && this.#lexicon.sense(names.payload, 0).form === NameForm.Name) return true;
    }
    return this.#isShort(tokens, bracket + 1);
  }

  /** A short name that means one thing in the lexicon; a slug that adds a land to it says that others go by it too. */
  #isShort(tokens: Tokens, at: number): boolean {
    const { names } = this.#lexicon;
    if (tokens.word[at] === 0 || !names.match(tokens, at, at + 1)) return false;
    const { party, context } = this.#lexicon.sense(names.payload, 0);
    const short = tokens.text.slice(tokens.start[at], tokens.end[at]).toLowerCase();
    return this.#lexicon.senses(names.payload) === 1 && context.length === 0 && this.#lexicon.partyName(party)?.startsWith(`${short}-`) !== true;
  }

  /** The short name of a body introduced, or its full one. */
  #matchIntroduced(tokens: Tokens, i: number): ActorName | null {
    if (tokens.kind[i] !== TokenKind.Word || !(tokens.shape[i]! & Shape.Capital)) return null;
    const { start, end, text, shape } = tokens;
    const entity = shape[i]! & Shape.AllCaps ? this.#introduced.get(text.slice(start[i], end[i])) : undefined;
    if (entity) return { first: i, last: i + 1, payload: -1, entity, actor: null };
    for (let at = 0; at < this.#local.length; at++) {
      const one = this.#local[at]!;
      const last = i + one.last - one.first;
      if (tokens.code[i] === tokens.code[one.first] && last <= tokens.count && isSame(tokens, i, one)) return { first: i, last, payload: -1, entity: this.#entities[at]!, actor: null };
    }
    return null;
  }

  /** Does the name of a state tell where something was held, and nobody who had a part in it? */
  isWhereabouts(name: ActorName): boolean {
    return this.#lexicon.isState(name.entity.party) && isWhereabouts(this.#tokens, this.#vocabulary, this, name);
  }

  /** "Hamas", "Hamas-run Gaza": are the words of a town's name that of an armed group, whatever is called so elsewhere? A land may be both. */
  isBody({ first, last, precision }: PlaceNamed): boolean {
    const id = this.at[first]!;
    if (id === 0 || precision !== "exact") return false;
    const name = this.names[id - 1]!;
    const { form, type } = name.entity;
    if (name.first !== first || type !== "non-state") return false;
    return form === NameForm.Name ? name.last === last : form === NameForm.Adjective && name.last === last + RULED_TOKENS;
  }

  /** The party of an entity: a code, a slug, or null. */
  partyName(index: number): string | null {
    const local = index - this.#lexicon.parties.length;
    return local < 0 ? this.#lexicon.partyName(index) : (this.#local[local]?.slug ?? null);
  }

  /** Titles, addresses and datelines: what stands before the first verb of a paragraph near the top. */
  #markHeading(tokens: Tokens): void {
    let isHeading = true;
    let isNote = false;
    for (let i = 0; i < HEADING_TOKENS && i < tokens.count; i++) {
      if (tokens.shape[i]! & Shape.Paragraph) isHeading = true;
      if (tokens.code[i] === 91) isNote = true;
      else if (tokens.code[i] === 93) isNote = false;
      if (!isNote && (isIn(FINITE, tokens.tag[i]!) || this.#endsDateline(tokens, i))) isHeading = false;
      this.#isHeading[i] = isHeading ? 1 : 0;
      if (tokens.code[i] === CLOSING && isHeading && tokens.kind[i + 1] === TokenKind.Hyphen) this.#markCredit(tokens, i);
    }
  }

  /** "Gali: | Troops …": behind the colon the story begins. */
  #endsDateline({ code, shape }: Tokens, i: number): boolean {
    return code[i] === COLON && i > 0 && (shape[i - 1]! & Shape.Paragraph) !== 0 && (shape[i - 1]! & Shape.Capital) !== 0;
  }

  /** "COLOMBO (Indian Ocean News Service) —": who wrote a report tells nothing of the states it is about. */
  #markCredit(tokens: Tokens, closing: number): void {
    for (let i = closing - 1; i >= Math.max(0, closing - CREDIT_TOKENS) && tokens.code[i] !== OPENING; i--) this.#isHeading[i] = CREDIT;
  }

  #match(tokens: Tokens, i: number): ActorName | null {
    if (tokens.kind[i] !== TokenKind.Word || tokens.word[i] === 0) return null;
    const lexicon = this.#lexicon;
    if (!lexicon.names.match(tokens, i, tokens.count)) return null;
    const payload = lexicon.names.payload;
    const last = lexicon.names.end;
    const flags = lexicon.flags(payload);
    const shape = tokens.shape[i]!;
    if (!(shape & Shape.Capital) && !(flags & NameFlag.LowerCase)) return null;
    if (flags & NameFlag.Acronym && !(shape & Shape.AllCaps)) return null;
    const isCaps = (shape & Shape.AllCaps) !== 0 && (tokens.inCapitals || this.#isCapsRun(tokens, i, last));
    if (tokens.code[last] === DOLLAR && tokens.start[last] === tokens.end[last - 1]) return null;
    if (isCaps && flags & (NameFlag.NotInCaps | (this.#isOrdinary(tokens, i, last) ? NameFlag.Acronym : 0))) return null;
    return { first: i, last, payload, entity: lexicon.sense(payload, 0), actor: null };
  }

  /** A short acronym that is also a word: "US", "ARE" in text all in capitals. */
  #isOrdinary(tokens: Tokens, i: number, last: number): boolean {
    return last === i + 1 && tokens.end[i]! - tokens.start[i]! < 4 && this.#vocabulary.pos[tokens.word[i]!] !== 0;
  }

  /** "Bougainville Revolutionary Army (BRA)" for a later "the BRA". */
  fullName(name: ActorName): string | null {
    return name.last === name.first + 1 ? (this.#fullNames.get(this.#tokens.text.slice(this.#tokens.start[name.first], this.#tokens.end[name.first])) ?? null) : null;
  }

  /** The acronym behind a name; "BAKU (AP)" is a seat and whoever reports from there. */
  #noteAcronym(tokens: Tokens, name: ActorName): void {
    const { code, shape, start, end, text } = tokens;
    const at = name.last;
    if (at + 2 >= tokens.count || code[at] !== OPENING || code[at + 2] !== CLOSING || !(shape[at + 1]! & Shape.AllCaps) || name.entity.form === NameForm.Seat) return;
    const acronym = text.slice(start[at + 1], end[at + 1]);
    if (!this.#fullNames.has(acronym)) this.#fullNames.set(acronym, text.slice(start[name.first], end[at + 2]).replace(/\s+/g, " "));
    const isFull = name.payload >= 0 && name.last - name.first > 1 && name.entity.form === NameForm.Name && name.entity.party !== 0 && this.#lexicon.senses(name.payload) === 1;
    if (isFull && !this.#introduced.has(acronym) && !this.#isShort(tokens, at + 1)) this.#introduced.set(acronym, name.entity);
  }

  #isCapsRun(tokens: Tokens, i: number, last: number): boolean {
    const caps = (at: number): boolean => at >= 0 && at < tokens.count && tokens.kind[at] === TokenKind.Word && (tokens.shape[at]! & Shape.AllCaps) !== 0;
    return (caps(i - 1) && caps(i - 2)) || (caps(last) && caps(last + 1)) || (caps(i - 1) && caps(last));
  }

  #form = (token: number): string => (token >= 0 && this.#tokens.word[token] ? this.#vocabulary.form(this.#tokens.word[token]!) : "");

  #weigh(entity: Entity, i: number): void {
    const heading = i < HEADING_TOKENS ? this.#isHeading[i]! : 0;
    if (heading === CREDIT || isFromAbroad(this.#form, i) || (entity.form === NameForm.Name && isHost(this.#tokens, this.#form, i))) return;
    const weight = (entity.form === NameForm.Seat ? SEAT_WEIGHT : 1) * (heading === 1 ? DATELINE_WEIGHT : 1);
    this.weights[entity.party]! += weight;
    if (entity.country !== entity.party) this.weights[entity.country]! += weight;
  }

  /** The sense whose context the report speaks of most, else the first without context; null where there is none such. */
  #choose(payload: number): Entity | null {
    let best: Entity | null = null;
    let bestWeight = 0;
    for (let i = 0; i < this.#lexicon.senses(payload); i++) {
      const entity = this.#lexicon.sense(payload, i);
      const own = entity.party === 0 ? 0 : this.weights[entity.party]!;
      const weight = entity.context.length > 0 ? entity.context.reduce((sum, code) => sum + this.weights[code]!, 0) + own : 0.25 + own;
      if (weight <= bestWeight) continue;
      best = entity;
      bestWeight = weight;
    }
    return best;
  }

  /** Adds what a place tells about the states a report is about; `country` is ISO 3166-1 alpha-2. */
  #addCountry(country: string, times: number): void {
    const party = this.#lexicon.countryParty(country);
    if (party !== 0) this.weights[party]! += PLACE_WEIGHT * times;
  }

  /** "Gali: Troops …": a town that a story was sent from; of a capital, many are on other lands. */
  #isSentFrom({ first, last, precision }: PlaceNamed): boolean {
    const { code, kind, shape } = this.#tokens;
    if (first >= HEADING_TOKENS || (shape[first]! & Shape.Paragraph) === 0 || precision === "country" || this.at[first] !== 0) return false;
    return code[last] === COLON || code[last] === COMMA || code[last] === OPENING || kind[last] === TokenKind.Hyphen;
  }

  /** The state with the greatest weight, as a party index; 0 = none. A single town tells no state: it may be one of its name elsewhere. */
  homeState(): number {
    let home = 0;
    for (let party = 1; party < this.weights.length; party++) {
      if (this.weights[party]! > (home === 0 ? 0 : this.weights[home]!) && this.#lexicon.isState(party)) home = party;
    }
    return home !== 0 && this.weights[home]! < HOME_LEAST ? 0 : home;
  }
}

/** "-run" of "Hamas-run". */
const RULED_TOKENS = 2;

/** So much weight at least has the state a report is about: it is named once, or two of its places are. */
const HOME_LEAST = 1;

/** The same words at two places, with a space or a line's end between them. */
function isSame({ text, start, end }: Tokens, at: number, { first, last }: Introduced): boolean {
  for (let i = first, j = at; i < last; i++, j++) if (text.slice(start[i], end[i]) !== text.slice(start[j], end[j])) return false;
  return true;
}
