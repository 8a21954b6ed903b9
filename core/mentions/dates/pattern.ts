import { READERS, signsIn, type Readers, type ReaderName } from "./readers.js";
import { fullReading, type DateRule, type FullReading, type Guard } from "./rule.js";
import { Sign, type Signs } from "./signs.js";
import { clearSlots, type Slots } from "./slots.js";
import type { Tables } from "./tables.js";
import type { TokenView } from "./view.js";

/** How a place takes a token: not, as the one token it is, or by the reader of that number. */
const NO = 0;
const ITSELF = 1;
const BY_READER = 2;

/** What a token can be of what a place takes: all of it, or the first or second of more. */
export const enum Part {
  Alone = 1,
  First = 2,
  Second = 4,
}

/** One place in a pattern. */
export interface Place {
  /** By sign: `NO`, `ITSELF`, or `BY_READER` and the reader's number more. */
  readonly takes: Uint8Array;
  /** By sign: `Part` bits of what it can be. */
  readonly parts: Uint8Array;
  readonly optional: boolean;
  /** Must stand there, but is no part of the match. */
  readonly ahead: boolean;
}

export interface CompiledRule {
  readonly name: string;
  readonly guard: Guard | null;
  readonly reads: FullReading;
  readonly places: readonly Place[];
}

const MARKS: Readonly<Record<string, Sign>> = { ",": Sign.Comma, ".": Sign.Dot, "/": Sign.Slash, "(": Sign.OpeningBracket, ")": Sign.ClosingBracket, "-": Sign.Hyphen, "'s": Sign.Possessive };

/** The names and words of each place of a pattern, without "?" and ">". */
function alternativesOf(place: string): string[] {
  return place.slice(place.startsWith(">") ? 1 : 0, place.endsWith("?") ? -1 : undefined).split("|");
}

/** The ids of every word that patterns name; those the vocabulary lacks are left out. */
export function literalsOf(rules: readonly DateRule[], tables: Tables): Set<number> {
  const words = rules.flatMap(({ pattern }) => pattern.split(" ").flatMap(alternativesOf));
  return new Set(tables.ids(words.filter((word) => !(word in READERS) && !(word in MARKS))));
}

/** Reads the patterns of rules; a literal the vocabulary lacks never matches. Places written alike are one. */
export function compileRules(rules: readonly DateRule[], tables: Tables, signs: Signs): CompiledRule[] {
  const known = new Map<string, Place>();
  const placeOf = (source: string): Place => {
    const place = known.get(source) ?? compilePlace(source, tables, signs);
    known.set(source, place);
    return place;
  };
  return rules.map(({ name, guard, reads, pattern }) => ({ name, guard: guard ?? null, reads: fullReading(reads), places: pattern.split(" ").map(placeOf) }));
}

function compilePlace(source: string, tables: Tables, signs: Signs): Place {
  const bytes = (): Uint8Array => new Uint8Array(signs.count);
  const place: Place = { takes: bytes(), parts: bytes(), optional: source.endsWith("?"), ahead: source.startsWith(">") };
  const alternatives = alternativesOf(source);
  for (const name of alternatives) if (name in READERS) addReader(place, name as ReaderName, signs);
  for (const name of alternatives) {
    if (name in READERS) continue;
    const sign = MARKS[name] ?? signs.ofWord[tables.vocabulary.id(name)]!;
    if (sign === Sign.None) continue;
    place.takes[sign] = ITSELF;
    place.parts[sign]! |= Part.Alone;
  }
  return place;
}

/** Of two readers for a token the first counts. */
function addReader(place: Place, name: ReaderName, signs: Signs): void {
  const { read, alone, first, second } = READERS[name];
  for (const sign of signsIn(alone, signs)) {
    place.takes[sign] ||= BY_READER + read;
    place.parts[sign]! |= Part.Alone;
  }
  for (const sign of signsIn(first, signs)) {
    place.takes[sign] ||= BY_READER + read;
    place.parts[sign]! |= Part.First;
  }
  for (const sign of signsIn(second, signs)) place.parts[sign]! |= Part.Second;
}

/** Matches compiled rules at the tokens of one sentence. */
export class Matcher {
  readonly #view: TokenView;
  readonly #signs: Signs;
  readonly #readers: Readers;
  readonly #unit: Uint8Array;

  constructor(view: TokenView, signs: Signs, readers: Readers) {
    this.#view = view;
    this.#signs = signs;
    this.#readers = readers;
    this.#unit = view.tables.unit;
  }

  /** The token after the longest way a rule matches from token `i`, or -1; what it tells is in `slots`. */
  match(rule: CompiledRule, i: number, slots: Slots): number {
    clearSlots(slots);
    return this.#from(rule.places, 0, i, slots);
  }

  #from(places: readonly Place[], k: number, i: number, slots: Slots): number {
    if (k === places.length) return i;
    const place = places[k]!;
    const next = i < this.#view.last ? this.#take(place, i, slots) : -1;
    if (next > 0) {
      if (place.ahead) return i;
      const end = this.#from(places, k + 1, next, slots);
      if (end > 0) return end;
    }
    return place.optional ? this.#from(places, k + 1, i, slots) : -1;
  }

  #take(place: Place, i: number, slots: Slots): number {
    const take = place.takes[this.#signs.of[i]!]!;
    if (take === NO) return -1;
    if (take !== ITSELF) return this.#readers.read(take - BY_READER, i, slots);
    const unit = this.#unit[this.#view.tokens.word[i]!]!;
    if (unit > 0) slots.unit = unit;
    return i + 1;
  }
}
