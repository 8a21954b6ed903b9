import type { Vocabulary } from "../../text/index.js";
import * as words from "./words.js";

/** What a word can be in a date, as bits of `Tables.classes`. */
export const enum Class {
  Month = 1,
  Weekday = 2,
  Weekdays = 4,
  Season = 8,
  Unit = 16,
  Units = 32,
  Part = 64,
  Number = 256,
  Ordinal = 512,
  Decade = 1024,
  Holiday = 2048,
  Edge = 4096,
  /** "several", "few", "many". */
  VagueNumber = 8192,
  /** "a", "an", "half", "couple", "dozen", "hundred", "thousand". */
  NumberPart = 16384,
  Meridiem = 32768,
  AmbiguousMonth = 65536,
  /** Weekday names of three letters, which are other words too. */
  ShortWeekday = 131072,
  Approximate = 262144,
  Era = 524288,
  /** Words between two numbers that are one: "two to three", "two and a half". */
  NumberLink = 1048576,
}

const VAGUE_NUMBERS = { several: 0, few: 0, many: 0, some: 0 };
const NUMBER_PARTS = { a: 1, an: 1, half: 0.5, couple: 2, dozen: 12, hundred: 100, thousand: 1000 };
const SHORT_WEEKDAYS = { sun: 7, mon: 1, sat: 6, wed: 3, fri: 5, thu: 4, tue: 2 };
const flags = (list: readonly string[]): Record<string, number> => Object.fromEntries(list.map((word) => [word, 0]));

/** Classes and numbers of the words of dates, by word id. */
export class Tables {
  readonly classes: Int32Array;
  readonly month: Uint8Array;
  readonly weekday: Uint8Array;
  readonly season: Uint8Array;
  readonly unit: Uint8Array;
  readonly part: Uint8Array;
  readonly number: Float64Array;
  readonly ordinal: Uint8Array;
  readonly decade: Uint8Array;
  readonly holiday: Int32Array;
  readonly edge: Uint8Array;
  readonly vocabulary: Vocabulary;
  /** Words of any class, by rising ids. */
  readonly #classed: number[] = [];
  /** 12 for "p.m.", else 0. */
  readonly meridiem: Uint8Array;

  constructor(vocabulary: Vocabulary) {
    const { columns } = vocabulary;
    this.vocabulary = vocabulary;
    this.classes = columns.ints();
    const bytes = (): Uint8Array => columns.bytes();
    this.month = this.#fill(bytes(), Class.Month, words.MONTHS);
    this.weekday = this.#fill(bytes(), Class.Weekday, words.WEEKDAYS);
    this.#fill(this.weekday, Class.Weekdays, words.WEEKDAYS_PLURAL);
    this.season = this.#fill(bytes(), Class.Season, words.SEASONS);
    this.unit = this.#fill(bytes(), Class.Unit, words.UNITS_SINGULAR);
    this.#fill(this.unit, Class.Units, words.UNITS_PLURAL);
    this.part = this.#fill(bytes(), Class.Part, words.PARTS);
    this.number = this.#fill(columns.floats(), Class.Number, words.NUMBERS);
    this.#fill(this.number, Class.NumberPart, NUMBER_PARTS);
    this.ordinal = this.#fill(bytes(), Class.Ordinal, words.ORDINALS);
    this.decade = this.#fill(bytes(), Class.Decade, words.DECADES);
    this.holiday = this.#fill(columns.ints(), Class.Holiday, words.HOLIDAYS);
    this.edge = this.#fill(bytes(), Class.Edge, words.EDGES);
    this.meridiem = this.#fill(bytes(), Class.Meridiem, { "a.m.": 0, "p.m.": 12, pm: 12, am: 0 });
    this.#fill(bytes(), Class.VagueNumber, VAGUE_NUMBERS);
    this.#fill(bytes(), Class.ShortWeekday, SHORT_WEEKDAYS);
    this.#fill(bytes(), Class.AmbiguousMonth, flags(words.AMBIGUOUS_MONTHS));
    this.#fill(bytes(), Class.Approximate, flags(words.APPROXIMATE));
    this.#fill(bytes(), Class.Era, flags(["bc", "b.c.", "bce"]));
    this.#fill(bytes(), Class.NumberLink, flags(["to", "or", "and"]));
    this.#classed.sort((a, b) => a - b);
  }

  #fill<T extends Uint8Array | Int32Array | Float64Array>(values: T, bit: Class, list: Readonly<Record<string, number>>): T {
    for (const [word, value] of Object.entries(list)) {
      const id = this.vocabulary.id(word);
      if (id === 0) continue;
      if (this.classes[id] === 0) this.#classed.push(id);
      values[id] = value;
      this.classes[id]! |= bit;
    }
    return values;
  }

  /** The ids of words; those the vocabulary lacks are left out. */
  ids(list: readonly string[]): ReadonlySet<number> {
    return new Set(list.map((word) => this.vocabulary.id(word)).filter((id) => id > 0));
  }

  /** The id of a word the rules cannot do without. */
  known(word: string): number {
    const id = this.vocabulary.id(word);
    if (id === 0) throw new Error(`the vocabulary lacks "${word}"`);
    return id;
  }

  /** Every word id that has one of the classes. */
  withClass(mask: number): number[] {
    return this.#classed.filter((id) => this.classes[id]! & mask);
  }
}
