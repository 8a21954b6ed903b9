import { Shape, Tag, TokenKind, type Place, type Sentences, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { findPlaces } from "./find.js";
import type { Gazetteer } from "./gazetteer.js";
import { resolvePlaces } from "./resolve.js";

/** A place in the words; tokens `first` to `last` (exclusive). */
export interface PlaceMention extends Place {
  readonly first: number;
  readonly last: number;
  /** Names of parties and persons are told apart from places by these. */
  readonly isResolved: boolean;
}

/** Prepositions behind which an unknown name is a place. */
const LOCATIVE = ["in", "at", "near", "around", "outside", "inside", "toward", "towards", "between", "along", "across", "into", "through", "from", "to", "of", "on"];
const SURELY_LOCATIVE = ["in", "at", "near", "outside", "inside", "into"];
const PLACE_NOUNS = ["village", "town", "city", "district", "region", "province", "camp", "area", "valley", "settlement", "suburb", "port", "bridge", "airport", "county", "state", "department", "governorate", "road", "highway", "base", "checkpoint", "hill", "quarter", "hamlet", "municipality", "island"];

/** Finds places in a report: names the gazetteer knows, resolved by context, and unknown names that stand where only a place can. */
export class PlaceReader {
  readonly #gazetteer: Gazetteer;
  readonly #surely: Uint8Array;
  readonly #placeNouns: Uint8Array;
  readonly #of: number;
  #sentenceOf = new Int32Array(0);

  constructor(gazetteer: Gazetteer, vocabulary: Vocabulary) {
    this.#gazetteer = gazetteer;
    this.#surely = new Uint8Array(vocabulary.size);
    for (const word of SURELY_LOCATIVE) this.#surely[vocabulary.require(word)] = 1;
    this.#placeNouns = new Uint8Array(vocabulary.size);
    for (const word of PLACE_NOUNS) this.#placeNouns[vocabulary.require(word)] = 1;
    this.#of = vocabulary.require("of");
    for (const word of LOCATIVE) vocabulary.require(word);
  }

  /** Resolved places in text order. */
  read(tokens: Tokens, sentences: Sentences): PlaceMention[] {
    if (this.#sentenceOf.length < tokens.count) this.#sentenceOf = new Int32Array(tokens.count * 2);
    for (let i = 0; i < sentences.count; i++) this.#sentenceOf.fill(i, sentences.first[i], sentences.last[i]);
    const table = { text: tokens.text, tokenStart: tokens.start, tokenEnd: tokens.end, tokenCount: tokens.count, sentenceOf: this.#sentenceOf };
    const spans = findPlaces(this.#gazetteer, table);
    const found: PlaceMention[] = [];
    let at = 0;
    for (const { start, end, place } of resolvePlaces(this.#gazetteer, table, spans)) {
      while (spans[at]!.start < start) at++;
      const span = spans[at]!;
      found.push({ ...this.#place(place, tokens.text.slice(start, end)), start, end, first: span.firstToken, last: span.lastToken + 1, isResolved: true });
    }
    return found;
  }

  #place(id: number, name: string): Omit<Place, "start" | "end"> {
    const gazetteer = this.#gazetteer;
    return { name: name.replace(/\s+/g, " "), lat: gazetteer.lat(id), lon: gazetteer.lon(id), country: gazetteer.countryCode(gazetteer.country(id)) || null, precision: gazetteer.precision(id), id: gazetteer.key(id) };
  }

  /** Unknown names between two tokens that stand where only a place can: "the village of X", "in X". `taken` marks tokens that are something else. */
  readUnknown(tokens: Tokens, first: number, last: number, taken: (token: number) => boolean): PlaceMention[] {
    const found: PlaceMention[] = [];
    for (let i = first + 1; i < last; i++) {
      if (!this.#isUnknownName(tokens, i, taken) || !this.#isLocated(tokens, i, first)) continue;
      let end = i + 1;
      while (end < last && this.#isUnknownName(tokens, end, taken)) end++;
      const { start, end: ends } = tokens;
      found.push({ name: tokens.text.slice(start[i], ends[end - 1]).replace(/\s+/g, " "), lat: null, lon: null, country: null, precision: "near", id: null, start: start[i]!, end: ends[end - 1]!, first: i, last: end, isResolved: false });
      i = end;
    }
    return found;
  }

  #isUnknownName(tokens: Tokens, i: number, taken: (token: number) => boolean): boolean {
    if (tokens.kind[i] === TokenKind.Hyphen) return (tokens.shape[i]! & Shape.Glued) !== 0 && (tokens.shape[i + 1]! & (Shape.Capital | Shape.Glued)) === (Shape.Capital | Shape.Glued);
    return tokens.tag[i] === Tag.Name && (tokens.shape[i]! & Shape.Capital) !== 0 && !(tokens.shape[i]! & Shape.Abbreviation) && !taken(i);
  }

  #isLocated(tokens: Tokens, i: number, first: number): boolean {
    const before = tokens.word[i - 1]!;
    if (this.#surely[before]) return true;
    return before === this.#of && i - 2 >= first && this.#placeNouns[tokens.word[i - 2]!] === 1;
  }
}
