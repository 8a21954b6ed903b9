import { Shape, Tag, TokenKind, type Place, type Sentences, type Tokens } from "../../model/index.js";
import { Pos, type Vocabulary } from "../../text/index.js";
import { COMPASS, cuesByWord } from "./cues.js";
import { findPlaces, type PlaceSpan } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { isNoPlace } from "./no-places.js";
import { Openers } from "./openers.js";
import { dropPlainWords } from "./plain-words.js";
import { resolvePlaces } from "./resolve.js";

/** A place in the words; tokens `first` to `last` (exclusive). */
export interface PlaceMention extends Place {
  readonly first: number;
  readonly last: number;
  /** Names of parties and persons are told apart from places by these. */
  readonly isResolved: boolean;
  /** The seat of a state, for "the capital". */
  readonly isCapital: boolean;
}

/** Prepositions behind which an unknown name is a place. */
const LOCATIVE = ["in", "at", "near", "around", "outside", "inside", "toward", "towards", "between", "along", "across", "into", "through", "from", "to", "of", "on"];
const SURELY_LOCATIVE = ["in", "at", "near", "outside", "inside", "into"];
const PLACE_NOUNS = [
  "village",
  "town",
  "city",
  "district",
  "region",
  "province",
  "camp",
  "area",
  "valley",
  "settlement",
  "suburb",
  "port",
  "bridge",
  "airport",
  "county",
  "state",
  "department",
  "governorate",
  "road",
  "highway",
  "base",
  "checkpoint",
  "hill",
  "quarter",
  "hamlet",
  "municipality",
  "island",
  "river",
];

/** What a name behind a word tells by it: that it is a place, or that it may be one, as in "the village of". */
const enum Before {
  Nothing = 0,
  Locative = 1,
  Of = 2,
}

/** White space that is not one plain space. */
const GAPS = /[^\S ]|\s\s/;

/** What a mention tells of its place. */
interface Facts {
  readonly lat: number;
  readonly lon: number;
  readonly country: string | null;
  readonly precision: Place["precision"];
  readonly key: string;
  readonly isCapital: boolean;
}

/** Places whose facts are kept from report to report. */
const MAX_FACTS = 8192;

/** Finds places in a report: names the gazetteer knows, resolved by context, and unknown names that stand where only a place can. */
export class PlaceReader {
  readonly #gazetteer: Gazetteer;
  readonly #vocabulary: Vocabulary;
  /** By word: what a name behind it tells (`Before`). */
  readonly #before: Uint8Array;
  readonly #placeNouns: Uint8Array;
  /** "out of Bala". */
  readonly #out: number;
  readonly #openers: Openers;
  readonly #cues: Uint16Array;
  readonly #facts = new Map<number, Facts>();
  #sentenceOf = new Int32Array(0);

  constructor(gazetteer: Gazetteer, vocabulary: Vocabulary) {
    this.#gazetteer = gazetteer;
    this.#vocabulary = vocabulary;
    this.#before = vocabulary.columns.bytes();
    for (const word of SURELY_LOCATIVE) this.#before[vocabulary.require(word)] = Before.Locative;
    this.#before[vocabulary.require("of")] = Before.Of;
    this.#placeNouns = vocabulary.columns.bytes();
    for (const word of PLACE_NOUNS) this.#placeNouns[vocabulary.require(word)] = 1;
    this.#out = vocabulary.require("out");
    this.#openers = new Openers(gazetteer, vocabulary);
    this.#cues = cuesByWord(vocabulary);
    for (const word of LOCATIVE) vocabulary.require(word);
  }

  /** Resolved places in text order. */
  read(tokens: Tokens, sentences: Sentences): PlaceMention[] {
    if (this.#sentenceOf.length < tokens.count) this.#sentenceOf = new Int32Array(tokens.count * 2);
    for (let i = 0; i < sentences.count; i++) this.#sentenceOf.fill(i, sentences.first[i], sentences.last[i]);
    const table = { text: tokens.text, tokenStart: tokens.start, tokenEnd: tokens.end, tokenCount: tokens.count, sentenceOf: this.#sentenceOf, word: tokens.word, code: tokens.code, cues: this.#cues };
    const named = findPlaces(this.#gazetteer, table, this.#openers);
    const spans = tokens.inCapitals ? dropPlainWords(this.#gazetteer, this.#vocabulary, tokens, named) : named;
    const found: PlaceMention[] = [];
    let at = 0;
    for (const { start, end, place } of resolvePlaces(this.#gazetteer, table, spans)) {
      while (spans[at]!.start < start) at++;
      const span = spans[at]!;
      found.push(this.#mention(place, span, tokens.text.slice(start, end), start, end));
    }
    return found;
  }

  #mention(id: number, span: PlaceSpan, words: string, start: number, end: number): PlaceMention {
    const { lat, lon, country, precision, key, isCapital } = this.#factsOf(id);
    const name = GAPS.test(words) ? words.replace(/\s+/g, " ") : words;
    return { name, lat, lon, country, precision, id: key, start, end, first: span.firstToken, last: span.lastToken + 1, isResolved: true, isCapital };
  }

  #factsOf(id: number): Facts {
    const known = this.#facts.get(id);
    if (known) return known;
    if (this.#facts.size >= MAX_FACTS) this.#facts.clear();
    const gazetteer = this.#gazetteer;
    const facts: Facts = {
      lat: gazetteer.lat(id),
      lon: gazetteer.lon(id),
      country: gazetteer.countryCode(gazetteer.country(id)) || null,
      precision: gazetteer.precision(id),
      key: gazetteer.key(id),
      isCapital: gazetteer.kind(id) === "capital",
    };
    this.#facts.set(id, facts);
    return facts;
  }

  /** Unknown names between two tokens that stand where only a place can: "the village of X", "in X". `taken` marks tokens that are something else. */
  readUnknown(tokens: Tokens, first: number, last: number, taken: (token: number) => boolean): PlaceMention[] {
    const found: PlaceMention[] = [];
    for (let i = first + 1; i < last; i++) {
      if (!this.#isLocated(tokens, i, first) || !this.#isUnknownName(tokens, i, taken)) continue;
      let end = i + 1;
      while (end < last && this.#isUnknownName(tokens, end, taken)) end++;
      if (end < last && this.#isLetter(tokens, end)) end++;
      if (end === i + 1 && (this.#isOfThings(tokens, i) || (this.#cues[tokens.word[i]!]! & COMPASS) !== 0)) continue;
      if (isNoPlace(tokens.text.slice(tokens.start[end - 1], tokens.end[end - 1]), end - i)) continue;
      const { start, end: ends } = tokens;
      found.push({
        name: tokens.text.slice(start[i], ends[end - 1]).replace(/\s+/g, " "),
        lat: null,
        lon: null,
        country: null,
        precision: "near",
        id: null,
        start: start[i]!,
        end: ends[end - 1]!,
        first: i,
        last: end,
        isResolved: false,
        isCapital: false,
      });
      i = end;
    }
    return found;
  }

  /** An unknown name that opens a line of a bulletin: "Orlate. At 0915 …", "2.2 Bradas.", "Bayt Lif: six rounds". */
  readOpening(tokens: Tokens, first: number, last: number, taken: (token: number) => boolean): PlaceMention | null {
    let from = first;
    while (from < last && from < first + LABEL_REACH && (tokens.kind[from] !== TokenKind.Word || isItem(tokens, from) || (taken(from) && isOfDay(tokens, from)))) from++;
    let to = from;
    while (to < last && tokens.kind[to] === TokenKind.Word && (tokens.shape[to]! & Shape.Capital) !== 0 && tokens.word[to] === 0 && !taken(to)) to++;
    const behind = to > from && to < last && this.#placeNouns[tokens.word[to]!] === 1 ? to + 1 : to;
    if (behind > to && (tokens.shape[to]! & Shape.Capital) !== 0) to = behind;
    if (to === from || to - from > 3 || !isClosed(tokens, behind, last)) return null;
    const { start, end } = tokens;
    return {
      name: tokens.text.slice(start[from], end[to - 1]).replace(/\s+/g, " "),
      lat: null,
      lon: null,
      country: null,
      precision: "near",
      id: null,
      start: start[from]!,
      end: end[to - 1]!,
      first: from,
      last: to,
      isResolved: false,
      isCapital: false,
    };
  }

  #isUnknownName(tokens: Tokens, i: number, taken: (token: number) => boolean): boolean {
    if (tokens.kind[i] === TokenKind.Hyphen) return (tokens.shape[i]! & Shape.Glued) !== 0 && (tokens.shape[i + 1]! & (Shape.Capital | Shape.Glued)) === (Shape.Capital | Shape.Glued);
    return tokens.tag[i] === Tag.Name && (tokens.shape[i]! & Shape.Capital) !== 0 && !(tokens.shape[i]! & Shape.Abbreviation) && !taken(i);
  }

  /** "In Zone | A, 12 people": which of several it is, behind a word that is no name by itself. */
  #isLetter({ kind, shape, start, end, word, code }: Tokens, i: number): boolean {
    return kind[i] === TokenKind.Word && end[i]! - start[i]! === 1 && (shape[i]! & Shape.Capital) !== 0 && code[i] !== LETTER_I && word[i - 1] !== 0 && start[i] === end[i - 1]! + 1;
  }

  /** "at Front | positions": a noun in capitals that tells whose the things behind it are, unless they are ground ("in Market district"). */
  #isOfThings({ tag, word }: Tokens, i: number): boolean {
    const isNoun = word[i] !== 0 && (this.#vocabulary.pos[word[i]!]! & Pos.AnyNoun) !== 0;
    return isNoun && (tag[i + 1] === Tag.Noun || tag[i + 1] === Tag.NounPlural) && this.#placeNouns[this.#vocabulary.nounLemma[word[i + 1]!]!] === 0;
  }

  #isLocated(tokens: Tokens, i: number, first: number): boolean {
    const before = this.#before[tokens.word[i - 1]!]!;
    if (before !== Before.Of) return before === Before.Locative;
    return i - 2 >= first && (this.#placeNouns[tokens.word[i - 2]!] === 1 || tokens.word[i - 2] === this.#out);
  }
}

/** "In Goma I saw": who speaks. */
const LETTER_I = 73;

/** "Kuma, | 19 August:": a day between the name and the colon of a line. */
function colonBehind({ code, kind }: Tokens, from: number, last: number): boolean {
  for (let i = from + 2; i < Math.min(last, from + 6); i++) if (code[i] === 58 && kind[i] === TokenKind.Punctuation) return true;
  return false;
}

const isNumber = ({ tag }: Tokens, at: number): boolean => tag[at] === Tag.Number;

/** How far behind the name of a heading its day may end: "Kuma, | 19 August 2006." */
const HEADING_REACH = 5;

/** "18 March", "March 18": a number and a name. */
/** Does what stands behind a name at the head of a line tell that it is a label: a colon, a dash, a stop that ends the line, a day? */
function isClosed(tokens: Tokens, at: number, last: number): boolean {
  const code = at < tokens.count ? tokens.code[at]! : 46;
  if (tokens.kind[at] === TokenKind.Hyphen) return (tokens.shape[at]! & Shape.Glued) === 0;
  if (code === 44) return (isNumber(tokens, at + 1) && colonBehind(tokens, at, last)) || (last - at <= HEADING_REACH && tokens.code[last - 1] === 46 && isDay(tokens, at + 1));
  return (code === 58 && tokens.kind[at + 1] !== TokenKind.OpeningQuote) || (code === 46 && at + 1 >= last) || at >= last;
}

const CLOSING_BRACKET = 41;

/** How far into a line the name in its label may stand: "(b) 18 Nov - Orlate: …". */
const LABEL_REACH = 7;

/** "(b)": the letter of an item. */
const isItem = ({ start, end, code }: Tokens, at: number): boolean => end[at]! - start[at]! === 1 && code[at + 1] === CLOSING_BRACKET;

/** "18 | Nov |": the month of a day. */
const isOfDay = (tokens: Tokens, at: number): boolean => isDay(tokens, at - 1) || isNumber(tokens, at + 1);

const isDay = (tokens: Tokens, at: number): boolean => isNumber(tokens, at) || isNumber(tokens, at + 1);
