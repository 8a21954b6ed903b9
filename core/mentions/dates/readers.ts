import { Shape, TokenKind } from "../../model/index.js";
import { FigureReader } from "./figures.js";
import { NumberReader } from "./numbers.js";
import type { Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { TokenView } from "./view.js";

/** Names the patterns use for what may take more than one token, or more than a word list to tell. */
export type ReaderName =
  | "MONTH"
  | "WEEKDAY"
  | "WEEKDAYS"
  | "SEASON"
  | "UNIT"
  | "UNITS"
  | "PART"
  | "NUM"
  | "ORD"
  | "DAY"
  | "NTH"
  | "YEAR"
  | "ERAYEAR"
  | "DECADE"
  | "HOLIDAY"
  | "CLOCK"
  | "HHMM"
  | "YY"
  | "ERA"
  | "ISO"
  | "NUMERIC";

/** Reads from token `i` into `slots`; returns the token after, or -1. */
export type Reader = (i: number, slots: Slots) => number;

/** Which tokens can begin what a reader reads: word classes, and digits, ordinals or quotes. */
export interface Start {
  classes: number;
  digits?: boolean;
  ordinals?: boolean;
  quotes?: boolean;
}

export const STARTS: Readonly<Record<ReaderName, Start>> = {
  MONTH: { classes: Class.Month },
  WEEKDAY: { classes: Class.Weekday },
  WEEKDAYS: { classes: Class.Weekdays },
  SEASON: { classes: Class.Season },
  UNIT: { classes: Class.Unit },
  UNITS: { classes: Class.Units },
  PART: { classes: Class.Part },
  NUM: { classes: Class.Number | Class.NumberPart | Class.VagueNumber, digits: true },
  ORD: { classes: Class.Ordinal | Class.Number, ordinals: true },
  DAY: { classes: Class.Ordinal, digits: true, ordinals: true },
  NTH: { classes: 0, ordinals: true },
  YEAR: { classes: Class.Number, digits: true, quotes: true },
  ERAYEAR: { classes: 0, digits: true },
  DECADE: { classes: Class.Decade, digits: true, quotes: true },
  HOLIDAY: { classes: Class.Holiday },
  CLOCK: { classes: 0, digits: true },
  HHMM: { classes: 0, digits: true },
  YY: { classes: 0, digits: true },
  ERA: { classes: Class.Era },
  ISO: { classes: 0, digits: true },
  NUMERIC: { classes: 0, digits: true },
};

/** The readers over one text's tokens. */
export class Readers {
  readonly byName: Readonly<Record<ReaderName, Reader>>;
  readonly #view: TokenView;
  readonly #tables: Tables;

  constructor(view: TokenView) {
    const { tables } = view;
    const numbers = new NumberReader(view);
    const figures = new FigureReader(view);
    this.#view = view;
    this.#tables = tables;
    this.byName = {
      MONTH: (i, slots) => this.#month(i, slots),
      WEEKDAY: (i, slots) => this.#weekday(i, slots),
      WEEKDAYS: (i, slots) => this.#single(i, Class.Weekdays, slots, "weekday", tables.weekday),
      SEASON: (i, slots) => this.#single(i, Class.Season, slots, "season", tables.season),
      UNIT: (i, slots) => this.#single(i, Class.Unit, slots, "unit", tables.unit),
      UNITS: (i, slots) => this.#single(i, Class.Units, slots, "unit", tables.unit),
      PART: (i, slots) => this.#single(i, Class.Part, slots, "part", tables.part),
      HOLIDAY: (i, slots) => this.#single(i, Class.Holiday, slots, "holiday", tables.holiday),
      NUM: (i, slots) => numbers.number(i, slots),
      ORD: (i, slots) => numbers.ordinal(i, slots),
      DAY: (i, slots) => numbers.day(i, slots),
      NTH: (i, slots) => (view.tokens.kind[i] === TokenKind.Ordinal ? numbers.day(i, slots) : -1),
      YEAR: (i, slots) => numbers.year(i, slots),
      DECADE: (i, slots) => numbers.decade(i, slots),
      ERAYEAR: (i, slots) => {
        slots.number = view.digits(i);
        return slots.number > 0 ? i + 1 : -1;
      },
      ERA: (i, slots) => this.#era(i, slots),
      CLOCK: (i, slots) => figures.clock(i, slots),
      HHMM: (i, slots) => figures.fourDigits(i, slots),
      YY: (i, slots) => figures.shortYear(i, slots),
      ISO: (i, slots) => figures.iso(i, slots),
      NUMERIC: (i, slots) => figures.numeric(i, slots),
    };
  }

  #single(i: number, mask: Class, slots: Slots, slot: keyof Slots, values: ArrayLike<number>): number {
    if (!(this.#view.classes(i) & mask)) return -1;
    slots[slot] = values[this.#view.tokens.word[i]!]!;
    return i + 1;
  }

  #month(i: number, slots: Slots): number {
    const classes = this.#view.classes(i);
    if (!(classes & Class.Month)) return -1;
    if (!(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.month = this.#tables.month[this.#view.tokens.word[i]!]!;
    return i + 1;
  }

  #weekday(i: number, slots: Slots): number {
    const classes = this.#view.classes(i);
    if (!(classes & Class.Weekday) || !(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
    if (classes & Class.ShortWeekday && !(this.#view.tokens.shape[i]! & Shape.Abbreviation) && !this.#isDateAfter(i + 1)) return -1;
    slots.weekday = this.#tables.weekday[this.#view.tokens.word[i]!]!;
    return i + 1;
  }

  /** "Sun, 3 May", "Sun 3 May". */
  #isDateAfter(i: number): boolean {
    const at = this.#view.isCode(i, 44) ? i + 1 : i;
    return at < this.#view.last && (this.#view.tokens.kind[at] === TokenKind.Number || (this.#view.classes(at) & Class.Month) !== 0);
  }

  #era(i: number, slots: Slots): number {
    if (!(this.#view.classes(i) & Class.Era) || !(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.era = 1;
    return i + 1;
  }
}
