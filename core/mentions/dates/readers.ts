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

/** Tokens, by the classes of words and by signs. */
interface TokenSet {
  readonly classes?: number;
  readonly signs?: readonly Sign[];
}

/** Which tokens a reader can read alone, and which can be first and second of more that it reads at once. */
interface ReaderStart {
  readonly read: Read;
  readonly alone?: TokenSet;
  readonly first?: TokenSet;
  readonly second?: TokenSet;
}

const NUMBERS = [Sign.ShortNumber, Sign.FourNumber, Sign.OtherNumber];
const AMOUNTS: TokenSet = { classes: Class.Number | Class.NumberPart | Class.VagueNumber, signs: NUMBERS };
const TENS: TokenSet = { classes: Class.Number };
const UNIT_ORDINALS: TokenSet = { classes: Class.Ordinal, signs: [Sign.Hyphen] };

export const READERS: Readonly<Record<ReaderName, ReaderStart>> = {
  MONTH: { read: Read.Month, alone: { classes: Class.Month } },
  WEEKDAY: { read: Read.Weekday, alone: { classes: Class.Weekday } },
  WEEKDAYS: { read: Read.Weekdays, alone: { classes: Class.Weekdays } },
  SEASON: { read: Read.Season, alone: { classes: Class.Season } },
  UNIT: { read: Read.Unit, alone: { classes: Class.Unit } },
  UNITS: { read: Read.Unit, alone: { classes: Class.Units } },
  PART: { read: Read.Part, alone: { classes: Class.Part } },
  NUM: {
    read: Read.Number,
    alone: AMOUNTS,
    first: AMOUNTS,
    second: { classes: Class.Number | Class.NumberPart | Class.VagueNumber | Class.NumberLink, signs: [Sign.Hyphen, Sign.Half, Sign.ShortNumber] },
  },
  ORD: { read: Read.Ordinal, alone: { classes: Class.Ordinal, signs: [Sign.Ordinal] }, first: TENS, second: UNIT_ORDINALS },
  DAY: { read: Read.Day, alone: { classes: Class.Ordinal, signs: [Sign.ShortNumber, Sign.Ordinal] }, first: TENS, second: UNIT_ORDINALS },
  NTH: { read: Read.Day, alone: { signs: [Sign.Ordinal] } },
  YEAR: {
    read: Read.Year,
    alone: { signs: [Sign.FourNumber] },
    first: { classes: Class.Number, signs: [Sign.Quote] },
    second: { classes: Class.Number | Class.NumberPart, signs: [Sign.ShortNumber] },
  },
  ERAYEAR: { read: Read.EraYear, alone: { signs: NUMBERS } },
  DECADE: {
    read: Read.Decade,
    alone: { classes: Class.Decade },
    first: { signs: [Sign.ShortNumber, Sign.FourNumber, Sign.Quote] },
    second: { signs: [Sign.Possessive, Sign.Glued, Sign.ShortNumber, Sign.FourNumber] },
  },
  HOLIDAY: { read: Read.Holiday, alone: { classes: Class.Holiday } },
  CLOCK: { read: Read.Clock, first: { signs: NUMBERS }, second: { classes: Class.Meridiem, signs: [Sign.Colon, Sign.Glued] } },
  HHMM: { read: Read.FourDigits, alone: { signs: [Sign.FourNumber] } },
  YY: { read: Read.ShortYear, alone: { signs: [Sign.ShortNumber] } },
  ERA: { read: Read.Era, alone: { classes: Class.Era } },
  ISO: { read: Read.Iso, first: { signs: [Sign.FourNumber] }, second: { signs: [Sign.Hyphen, Sign.Slash] } },
  NUMERIC: { read: Read.Numeric, first: { signs: [Sign.ShortNumber] }, second: { signs: [Sign.Dot, Sign.Slash] } },
};

/** The signs of a set of tokens. */
export const signsIn = (set: TokenSet | undefined, signs: Signs): readonly number[] => [...(set?.classes === undefined ? [] : signs.withClass(set.classes)), ...(set?.signs ?? [])];

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
