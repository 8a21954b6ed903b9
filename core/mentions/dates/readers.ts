import { Shape, TokenKind } from "../../model/index.js";
import { FigureReader } from "./figures.js";
import { NumberReader } from "./numbers.js";
import { Sign, type Signs } from "./signs.js";
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

/** A reader by its number. */
const enum Read {
  Month,
  Weekday,
  Weekdays,
  Season,
  Unit,
  Part,
  Number,
  Ordinal,
  Day,
  Year,
  EraYear,
  Decade,
  Holiday,
  Clock,
  FourDigits,
  ShortYear,
  Era,
  Iso,
  Numeric,
}

/** Which tokens can be first in what a reader reads, and which second where it reads more than one: word classes and signs. */
interface ReaderStart {
  readonly read: Read;
  readonly classes: number;
  readonly signs?: readonly Sign[];
  readonly second?: { readonly classes?: number; readonly signs?: readonly Sign[] };
}

const NUMBERS = Class.Number | Class.NumberPart | Class.VagueNumber;
const ORDINAL_TAIL = { classes: Class.Ordinal, signs: [Sign.Hyphen] };

export const READERS: Readonly<Record<ReaderName, ReaderStart>> = {
  MONTH: { read: Read.Month, classes: Class.Month },
  WEEKDAY: { read: Read.Weekday, classes: Class.Weekday },
  WEEKDAYS: { read: Read.Weekdays, classes: Class.Weekdays },
  SEASON: { read: Read.Season, classes: Class.Season },
  UNIT: { read: Read.Unit, classes: Class.Unit },
  UNITS: { read: Read.Unit, classes: Class.Units },
  PART: { read: Read.Part, classes: Class.Part },
  NUM: {
    read: Read.Number,
    classes: NUMBERS,
    signs: [Sign.ShortNumber, Sign.FourNumber, Sign.OtherNumber],
    second: { classes: NUMBERS | Class.NumberLink, signs: [Sign.Hyphen, Sign.Half, Sign.ShortNumber] },
  },
  ORD: { read: Read.Ordinal, classes: Class.Ordinal | Class.Number, signs: [Sign.Ordinal], second: ORDINAL_TAIL },
  DAY: { read: Read.Day, classes: Class.Ordinal | Class.Number, signs: [Sign.ShortNumber, Sign.Ordinal], second: ORDINAL_TAIL },
  NTH: { read: Read.Day, classes: 0, signs: [Sign.Ordinal] },
  YEAR: { read: Read.Year, classes: Class.Number, signs: [Sign.FourNumber, Sign.Quote], second: { classes: Class.Number | Class.NumberPart, signs: [Sign.ShortNumber] } },
  ERAYEAR: { read: Read.EraYear, classes: 0, signs: [Sign.ShortNumber, Sign.FourNumber, Sign.OtherNumber] },
  DECADE: {
    read: Read.Decade,
    classes: Class.Decade,
    signs: [Sign.ShortNumber, Sign.FourNumber, Sign.Quote],
    second: { signs: [Sign.Possessive, Sign.Glued, Sign.ShortNumber, Sign.FourNumber] },
  },
  HOLIDAY: { read: Read.Holiday, classes: Class.Holiday },
  CLOCK: {
    read: Read.Clock,
    classes: 0,
    signs: [Sign.ShortNumber, Sign.FourNumber, Sign.OtherNumber],
    second: { classes: Class.Meridiem, signs: [Sign.Colon, Sign.Glued] },
  },
  HHMM: { read: Read.FourDigits, classes: 0, signs: [Sign.FourNumber] },
  YY: { read: Read.ShortYear, classes: 0, signs: [Sign.ShortNumber] },
  ERA: { read: Read.Era, classes: Class.Era },
  ISO: { read: Read.Iso, classes: 0, signs: [Sign.FourNumber], second: { signs: [Sign.Hyphen] } },
  NUMERIC: { read: Read.Numeric, classes: 0, signs: [Sign.ShortNumber], second: { signs: [Sign.Dot, Sign.Slash] } },
};

/** The signs of the first and second tokens of a reader. */
export function readerSigns(name: ReaderName, tables: Tables, signs: Signs): { first: number[]; second: number[] } {
  const { classes, signs: marks, second } = READERS[name];
  const withClass = (mask: number): number[] => signs.wordOf.map((_, sign) => sign).filter((sign) => (tables.classes[signs.wordOf[sign]!]! & mask) !== 0);
  return { first: [...withClass(classes), ...(marks ?? [])], second: [...withClass(second?.classes ?? 0), ...(second?.signs ?? [])] };
}

/** The readers over one text's tokens. */
export class Readers {
  readonly #view: TokenView;
  readonly #tables: Tables;
  readonly #numbers: NumberReader;
  readonly #figures: FigureReader;

  constructor(view: TokenView) {
    this.#view = view;
    this.#tables = view.tables;
    this.#numbers = new NumberReader(view);
    this.#figures = new FigureReader(view);
  }

  /** Reads from token `i` into `slots`, a token that the reader's `READERS` entry allows; returns the token after, or -1. */
  read(reader: Read, i: number, slots: Slots): number {
    const word = this.#view.tokens.word[i]!;
    switch (reader) {
      case Read.Month:
        return this.#month(i, slots);
      case Read.Weekday:
        return this.#weekday(i, slots);
      case Read.Weekdays:
        slots.weekday = this.#tables.weekday[word]!;
        return i + 1;
      case Read.Season:
        slots.season = this.#tables.season[word]!;
        return i + 1;
      case Read.Unit:
        slots.unit = this.#tables.unit[word]!;
        return i + 1;
      case Read.Part:
        slots.part = this.#tables.part[word]!;
        return i + 1;
      case Read.Holiday:
        slots.holiday = this.#tables.holiday[word]!;
        return i + 1;
      case Read.Era:
        return this.#era(i, slots);
      default:
        return this.#figure(reader, i, slots);
    }
  }

  #figure(reader: Read, i: number, slots: Slots): number {
    switch (reader) {
      case Read.Number:
        return this.#numbers.number(i, slots);
      case Read.Ordinal:
        return this.#numbers.ordinal(i, slots);
      case Read.Day:
        return this.#numbers.day(i, slots);
      case Read.Year:
        return this.#numbers.year(i, slots);
      case Read.EraYear:
        slots.number = this.#view.digits(i);
        return slots.number > 0 ? i + 1 : -1;
      case Read.Decade:
        return this.#numbers.decade(i, slots);
      case Read.Clock:
        return this.#figures.clock(i, slots);
      case Read.FourDigits:
        return this.#figures.fourDigits(i, slots);
      case Read.ShortYear:
        return this.#figures.shortYear(i, slots);
      case Read.Iso:
        return this.#figures.iso(i, slots);
      default:
        return this.#figures.numeric(i, slots);
    }
  }

  #month(i: number, slots: Slots): number {
    if (!(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.month = this.#tables.month[this.#view.tokens.word[i]!]!;
    return i + 1;
  }

  #weekday(i: number, slots: Slots): number {
    const classes = this.#view.classes(i);
    if (!(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
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
    if (!(this.#view.tokens.shape[i]! & Shape.Capital)) return -1;
    slots.era = 1;
    return i + 1;
  }
}
