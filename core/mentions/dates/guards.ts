import { Shape, TokenKind } from "../../model/index.js";
import { Pos } from "../../text/index.js";
import type { Readers } from "./readers.js";
import type { DateRule } from "./rule.js";
import type { Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import { Unit } from "./words.js";

/** What must hold around a match besides its pattern. */
export type Guard = "year" | "month" | "season" | "length" | "calendar-unit" | "weekday" | "part" | "day-month" | "decade" | "no-day";

/** Words a bare year may follow. */
const YEAR_LEADS = "in of since by until till from to through before after during for early late mid the and or between around about circa was throughout into than year end beginning start".split(" ");
const MONTH_LEADS = "in of since by until till from to through before after during for early late mid last next this and or between around about every each following as throughout a its their our".split(" ");
const SEASON_LEADS = "in of since by until during for early late mid the this last next that through before after between every each".split(" ");
const MEASURES = "percent troops people soldiers men rounds meters metres kilometers kilometres km miles feet tons tonnes dollars pounds votes".split(" ");
const STREETS = "street square avenue road boulevard bridge brigade battalion".split(" ");
const AGES = "old age olds".split(" ");

export class Guards {
  readonly #tables: Tables;
  readonly #readers: Readers;
  readonly #yearLeads: ReadonlySet<number>;
  readonly #monthLeads: ReadonlySet<number>;
  readonly #seasonLeads: ReadonlySet<number>;
  readonly #measures: ReadonlySet<number>;
  readonly #streets: ReadonlySet<number>;
  readonly #ages: ReadonlySet<number>;
  readonly #campaigns: ReadonlySet<number>;
  readonly #links: ReadonlySet<number>;
  readonly #aged: number;
  readonly #checks: Readonly<Record<Guard, (slots: Slots, first: number, last: number, sentenceFirst: number) => boolean>>;

  constructor(tables: Tables, readers: Readers) {
    const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => tables.vocabulary.id(word)).filter((id) => id > 0));
    this.#tables = tables;
    this.#readers = readers;
    this.#yearLeads = ids(YEAR_LEADS);
    this.#monthLeads = ids(MONTH_LEADS);
    this.#seasonLeads = ids(SEASON_LEADS);
    this.#measures = ids(MEASURES);
    this.#streets = ids(STREETS);
    this.#ages = ids(AGES);
    this.#campaigns = ids(["offensive", "offensives", "campaign"]);
    this.#links = ids(["and", "to", "or"]);
    this.#aged = tables.vocabulary.id("aged");
    this.#checks = {
      year: (_, first, last, start) => this.#year(first, last, start),
      month: (_, first, last, start) => this.#month(first, last, start),
      season: (_, first, last, start) => this.#season(first, last, start),
      length: (slots, first, last, start) => this.#length(slots, first, last, start),
      "calendar-unit": (slots) => slots.unit >= Unit.Day && slots.unit !== Unit.Moment,
      weekday: () => true,
      part: (_, first, last, start) => this.#part(first, last, start),
      decade: (_, first, last) => this.#decade(first, last),
      "no-day": (_, _first, last) => readers.digits(last) < 0,
      "day-month": (_, _first, last) => !this.#follows(this.#streets, last),
    };
  }

  allow(rule: DateRule, slots: Slots, first: number, last: number, sentenceFirst: number): boolean {
    return rule.guard === undefined || this.#checks[rule.guard](slots, first, last, sentenceFirst);
  }

  #wordAt(i: number): number {
    const { tokens, last } = this.#readers;
    return i >= 0 && i < last && tokens.kind[i] === TokenKind.Word ? tokens.word[i]! : 0;
  }

  #follows(set: ReadonlySet<number>, i: number): boolean {
    return set.has(this.#wordAt(i));
  }

  /** A lone number of four digits is a year after a word that goes with years, in brackets, or between commas. */
  #year(first: number, last: number, start: number): boolean {
    const { tokens } = this.#readers;
    const value = tokens.kind[first] === TokenKind.Number ? tokens.value[first]! : 1900;
    if (this.#follows(this.#measures, last)) return false;
    const next = this.#wordAt(last);
    const isPlural = next > 0 && (this.#tables.vocabulary.pos[next]! & (Pos.NounPlural | Pos.Noun)) === Pos.NounPlural && !(tokens.shape[last]! & Shape.Capital);
    const before = first > start ? this.#wordAt(first - 1) : 0;
    const isLed = this.#yearLeads.has(before);
    if (isPlural && !isLed) return false;
    if (first > start && (tokens.kind[first - 1] === TokenKind.Symbol || tokens.kind[first - 1] === TokenKind.Number)) return false;
    if (this.#readers.isCode(last, 37) || this.#readers.isCode(last, 47)) return false;
    if (isLed) return value >= 1000;
    return value >= 1700 && value <= 2050;
  }

  /** Not the age "in his 30s". */
  #decade(first: number, last: number): boolean {
    const { tokens } = this.#readers;
    if (last - first > 2 || tokens.kind[first] === TokenKind.Word) return true;
    return tokens.kind[first] !== TokenKind.Number || this.#readers.length(first) === 4;
  }

  #month(first: number, last: number, start: number): boolean {
    const classes = this.#readers.classes(last - 1);
    if (!(classes & Class.AmbiguousMonth)) return true;
    const { tokens } = this.#readers;
    const isShort = this.#readers.length(last - 1) === 3 && !(tokens.shape[last - 1]! & Shape.Abbreviation);
    const isNameNext = last < this.#readers.last && tokens.kind[last] === TokenKind.Word && (tokens.shape[last]! & Shape.Capital) !== 0;
    if (isNameNext && isShort && tokens.code[last - 1] !== 77) return false;
    const before = first > start ? this.#wordAt(first - 1) : 0;
    if (first > start && this.#readers.isHyphen(first - 1)) return true;
    if (this.#isLinkedMonth(last)) return true;
    return this.#monthLeads.has(before) || (this.#readers.tokens.shape[last - 1]! & Shape.Abbreviation) !== 0;
  }

  /** "May-August", "May and June". */
  #isLinkedMonth(i: number): boolean {
    const isLink = this.#readers.isHyphen(i) || this.#links.has(this.#wordAt(i));
    return isLink && (this.#readers.classes(i + 1) & Class.Month) !== 0;
  }

  #season(first: number, last: number, start: number): boolean {
    const the = last - first > 1;
    if (this.#isHyphenNext(last)) return false;
    const season = this.#tables.season[this.#wordAt(last - 1)]!;
    const before = first > start ? this.#wordAt(first - 1) : 0;
    const isFall = season === 3 && this.#readers.length(last - 1) === 4;
    if (isFall) return the ? this.#monthLeads.has(before) && !this.#isOf(last) : before === this.#tables.vocabulary.id("in");
    if (season !== 1) return true;
    const isName = first > start && (this.#readers.tokens.shape[last - 1]! & Shape.Capital) !== 0;
    return the || isName || this.#seasonLeads.has(before) || this.#follows(this.#campaigns, last);
  }

  #isOf(i: number): boolean {
    return this.#wordAt(i) === this.#tables.vocabulary.id("of");
  }

  #isHyphenNext(i: number): boolean {
    return this.#readers.isHyphen(i) && this.#readers.isGlued(i);
  }

  /** Not an age: "9-year-old", "9 years old", "aged 9 months". */
  #length(slots: Slots, first: number, last: number, start: number): boolean {
    const at = this.#isHyphenNext(last) ? last + 1 : last;
    if (this.#follows(this.#ages, at)) return false;
    if (first > start && this.#wordAt(first - 1) === this.#aged) return false;
    if (slots.number >= 1000 && slots.unit === this.#tables.unit[this.#wordAt(last - 1)]! && (this.#readers.classes(last - 1) & Class.Units) === 0) return false;
    if (slots.unit === Unit.Moment || (slots.unit === Unit.Quarter && !this.#quarters(first, last, start))) return false;
    if (slots.unit === Unit.Second && last - first > 1 && (this.#readers.tokens.code[last - 1]! | 32) === 115 && this.#readers.length(last - 1) === 6) return this.#readers.tokens.kind[first] === TokenKind.Number;
    return true;
  }

  /** Not quarters of a whole or of a camp. */
  #quarters(first: number, last: number, start: number): boolean {
    const isBare = last - first === 1;
    return !isBare && !this.#isOf(last) && !this.#readers.isHyphen(last - 2) && (first > start || !isBare);
  }

  #part(first: number, last: number, start: number): boolean {
    const before = first > start ? this.#wordAt(first - 1) : 0;
    if (this.#isOf(last)) return false;
    return last - first > 1 || this.#monthLeads.has(before) || before === this.#tables.vocabulary.id("at");
  }
}
