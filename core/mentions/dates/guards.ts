import { Shape, TokenKind } from "../../model/index.js";
import { Pos } from "../../text/index.js";
import type { Guard } from "./rule.js";
import type { Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { TokenView } from "./view.js";
import { Unit } from "./words.js";

/** Words a bare year may follow. */
const YEAR_LEADS = "in of since by until till from to through before after during for early late mid the and or between around about circa was throughout into than year end beginning start".split(
  " ",
);
const MONTH_LEADS = "in of since by until till from to through before after during for early late mid last next this and or between around about every each following as throughout".split(" ");
const SEASON_LEADS = "in of since by until during for early late mid the this last next that through before after between every each".split(" ");
const MEASURES = "percent troops people soldiers men rounds meters metres kilometers kilometres km miles feet tons tonnes dollars pounds votes others".split(" ");
const STREETS = "street square avenue road boulevard bridge brigade brigades battalion movement front".split(" ");
const DAY_NAMES = "good bloody black holy palm".split(" ");
const DETERMINERS = "the a its their our his her".split(" ");
const DAY_LEADS = "on by until since from before after".split(" ");
const ZONES = "gmt hours hrs est".split(" ");
const PAPERS = "times telegraph mail express herald".split(" ");
const PLURAL_LEADS = "in of since by until till during before after early late mid the".split(" ");
const NUMBERED = "resolution resolutions no no. nos number numbering article flight room".split(" ");
const PERCENT = 37;
const SLASH = 47;
const BRACKET = 40;
/** Years believed without a word that goes with years. */
const FREE_YEARS = [1700, 2050] as const;
const OWNERS = "his her their".split(" ");
const AGES = "old age olds".split(" ");

/** What a word beside a match can be, as bits. */
const enum Beside {
  YearLead = 1,
  MonthLead = 2,
  SeasonLead = 4,
  Measure = 8,
  Street = 16,
  Age = 32,
  Campaign = 64,
  Link = 128,
  DayName = 256,
  Determiner = 512,
  DayLead = 1024,
  Zone = 2048,
  Paper = 4096,
  Uprising = 8192,
  PluralLead = 16384,
  Numbered = 32768,
}

const BESIDE: readonly (readonly [Beside, readonly string[]])[] = [
  [Beside.YearLead, YEAR_LEADS],
  [Beside.MonthLead, MONTH_LEADS],
  [Beside.SeasonLead, SEASON_LEADS],
  [Beside.Measure, MEASURES],
  [Beside.Street, STREETS],
  [Beside.Age, AGES],
  [Beside.Campaign, ["offensive", "offensives", "campaign"]],
  [Beside.Link, ["and", "to", "or"]],
  [Beside.DayName, DAY_NAMES],
  [Beside.Determiner, DETERMINERS],
  [Beside.DayLead, DAY_LEADS],
  [Beside.Zone, ZONES],
  [Beside.Paper, PAPERS],
  [Beside.Uprising, ["arab", "prague"]],
  [Beside.PluralLead, PLURAL_LEADS],
  [Beside.Numbered, NUMBERED],
];

/** What must hold around a match besides its pattern. */
export class Guards {
  readonly #tables: Tables;
  readonly #view: TokenView;
  /** By word id: bits of `Beside`. */
  readonly #beside: Uint16Array;
  readonly #the: number;
  readonly #owners: ReadonlySet<number>;
  readonly #night: number;
  readonly #by: number;
  readonly #at: number;
  readonly #in: number;
  readonly #fall: number;
  readonly #of: number;
  readonly #as: number;
  readonly #to: number;
  readonly #early: number;
  readonly #aged: number;

  constructor(view: TokenView) {
    const { tables } = view;
    this.#tables = tables;
    this.#view = view;
    this.#beside = tables.vocabulary.columns.shorts();
    for (const [bit, words] of BESIDE) for (const id of tables.ids(words)) this.#beside[id]! |= bit;
    this.#the = tables.known("the");
    this.#owners = tables.ids(OWNERS);
    this.#night = tables.known("night");
    this.#by = tables.known("by");
    this.#at = tables.known("at");
    this.#in = tables.known("in");
    this.#fall = tables.known("fall");
    this.#of = tables.known("of");
    this.#as = tables.known("as");
    this.#to = tables.known("to");
    this.#early = tables.known("early");
    this.#aged = tables.known("aged");
  }

  /** May a match of tokens `first` to `last`, in a sentence that begins at `start`, stand? */
  allow(guard: Guard, slots: Slots, first: number, last: number, start: number): boolean {
    switch (guard) {
      case "year":
        return this.#year(first, last, start);
      case "month":
        return this.#month(first, last, start);
      case "season":
        return this.#season(first, last, start);
      case "length":
        return this.#length(slots, first, last, start);
      case "calendar-unit":
        return this.#calendarUnit(slots, first, last, start);
      case "weekday":
        return this.#weekday(first, last, start);
      case "clock":
        return this.#isTime(first, last, start);
      case "part":
        return this.#part(first, last, start);
      case "decade":
        return this.#decade(first, last, start);
      case "day-month":
        return !(this.#follows(Beside.Street, last) && this.#isCapital(last));
      default:
        return this.#allowWords(guard, first, last, start);
    }
  }

  #allowWords(guard: Guard, first: number, last: number, start: number): boolean {
    switch (guard) {
      case "plain":
        return !this.#isTitle(first, -1) || !this.#isCapital(first + 1);
      case "today":
        return !this.#isPaper(first, start);
      case "day-of-month":
        return first > start && this.#follows(Beside.DayLead, first - 1) && !this.#isNameOrNoun(last);
      case "no-of":
        return !this.#isOf(last);
      case "name":
        return this.#isCapital(first) && this.#isCapital(first + 1);
      case "no-name":
        return !this.#isCapital(last);
      default:
        return this.#view.digits(last) < 0 && !this.#isShoutedVerb(last) && !(this.#view.wordAt(last) === this.#in && this.#view.wordAt(last - 1) === this.#fall);
    }
  }

  #calendarUnit({ unit }: Slots, first: number, last: number, start: number): boolean {
    if (unit < Unit.Day || unit === Unit.Moment || this.#isTitle(last - 1, start)) return false;
    return unit !== Unit.Day || this.#view.wordAt(first - 1) !== this.#to;
  }

  #weekday(first: number, last: number, start: number): boolean {
    if (this.#follows(Beside.Paper, last) && this.#isCapital(last)) return false;
    return first === start || !this.#follows(Beside.DayName, first - 1) || !this.#isCapital(first - 1);
  }

  #isCapital(i: number): boolean {
    const { tokens, last } = this.#view;
    return i < last && (tokens.shape[i]! & Shape.Capital) !== 0;
  }

  #follows(bit: Beside, i: number): boolean {
    return this.#is(bit, this.#view.wordAt(i));
  }

  #is(bit: Beside, word: number): boolean {
    return (this.#beside[word]! & bit) !== 0;
  }

  /** A lone number of four digits is a year after a word that goes with years, in brackets, or where no word counts with it. */
  #year(first: number, last: number, start: number): boolean {
    const { tokens } = this.#view;
    const value = tokens.kind[first] === TokenKind.Number ? tokens.value[first]! : 1900;
    if (this.#follows(Beside.Measure, last) || this.#isTime(first, last, start) || this.#isNumbered(first, last, start)) return false;
    if (this.#view.isCode(last, PERCENT) || (this.#view.isCode(last, SLASH) && !this.#isShortYear(last + 1))) return false;
    const before = first > start ? this.#view.wordAt(first - 1) : 0;
    if (this.#isHourOfDay(first, start)) return false;
    if (this.#isCounted(last)) return this.#is(Beside.PluralLead, before);
    if (this.#is(Beside.YearLead, before)) return true;
    const pos = this.#tables.vocabulary.pos[before]!;
    const isFree = (pos & Pos.AnyVerb) === 0 || (pos & (Pos.Adjective | Pos.Closed)) !== 0;
    return isFree && value >= FREE_YEARS[0] && value <= FREE_YEARS[1];
  }

  /** "0600", and "1100" of "between 0600 and 1100": times of day as forces write them. */
  #isHourOfDay(first: number, start: number): boolean {
    const { tokens } = this.#view;
    const isEarly = (i: number): boolean => i >= start && tokens.kind[i] === TokenKind.Number && this.#view.length(i) === 4 && tokens.value[i]! < 1000;
    return isEarly(first) || isEarly(first - 2);
  }

  /** A plural in lower case follows: "2000 rifles". */
  #isCounted(i: number): boolean {
    const id = this.#view.wordAt(i);
    if (id === 0 || this.#isCapital(i)) return false;
    return (this.#tables.vocabulary.pos[id]! & (Pos.NounPlural | Pos.Noun)) === Pos.NounPlural;
  }

  /** "resolution 1769 (2007)", "$2000", "3 2000". */
  #isNumbered(first: number, last: number, start: number): boolean {
    const { tokens } = this.#view;
    if (first === start) return false;
    if (tokens.kind[first - 1] === TokenKind.Symbol || tokens.kind[first - 1] === TokenKind.Number || this.#follows(Beside.Numbered, first - 1)) return true;
    return this.#view.isCode(last, BRACKET) && this.#view.digits(last + 1) > 0 && tokens.kind[first - 1] === TokenKind.Word && !this.#is(Beside.YearLead, this.#view.wordAt(first - 1));
  }

  /** "2019/20". */
  #isShortYear(i: number): boolean {
    return this.#view.isGlued(i) && this.#view.digits(i) >= 0 && this.#view.length(i) === 2;
  }

  /** Not the age "in his 30s", "in their early seventies"; but "the early 80s". */
  #decade(first: number, last: number, start: number): boolean {
    const { tokens } = this.#view;
    const before = first - 1 > start && (this.#view.classes(first - 1) & Class.Edge) !== 0 ? first - 2 : first - 1;
    if (before >= start && this.#owners.has(this.#view.wordAt(before))) return false;
    if (last - first > 2 || tokens.kind[first] !== TokenKind.Number || this.#view.length(first) === 4) return true;
    return first - 1 > start && (this.#view.classes(first - 1) & Class.Edge) !== 0 && this.#view.wordAt(first - 2) === this.#the;
  }

  /** "USA TODAY" between words in lower case. */
  #isPaper(first: number, start: number): boolean {
    const { tokens } = this.#view;
    const isCaps = (i: number): boolean => i >= start && (tokens.shape[i]! & Shape.AllCaps) !== 0;
    const isLower = (i: number): boolean => i >= start && i < this.#view.last && tokens.kind[i] === TokenKind.Word && !this.#isCapital(i);
    return isCaps(first) && isCaps(first - 1) && (isLower(first + 1) || isLower(first - 2));
  }

  /** A capital inside a sentence of mixed case: "on This Week". */
  #isTitle(i: number, start: number): boolean {
    return i > start && this.#isCapital(i) && !(this.#view.tokens.shape[i]! & Shape.AllCaps);
  }

  /** "at 1700", "at about 1700", "1700 GMT". */
  #isTime(first: number, last: number, start: number): boolean {
    if (this.#follows(Beside.Zone, last) || this.#follows(Beside.Zone, last - 1)) return true;
    const lead = first > start && this.#view.classes(first - 1) & Class.Approximate ? first - 2 : first - 1;
    return lead >= start && this.#view.wordAt(lead) === this.#at;
  }

  /** Not the end of its phrase: "the 4th Brigade". */
  #isNameOrNoun(i: number): boolean {
    const { tokens, last } = this.#view;
    if (i >= last || tokens.kind[i] !== TokenKind.Word) return false;
    return tokens.word[i] === 0 || this.#isNounAt(i);
  }

  #month(first: number, last: number, start: number): boolean {
    const classes = this.#view.classes(last - 1);
    if (!(classes & Class.AmbiguousMonth)) return true;
    const { tokens } = this.#view;
    const isShort = this.#view.length(last - 1) === 3 && !(tokens.shape[last - 1]! & Shape.Abbreviation);
    const isNameNext = last < this.#view.last && tokens.kind[last] === TokenKind.Word && (tokens.shape[last]! & Shape.Capital) !== 0;
    if (isNameNext && isShort && tokens.code[last - 1] !== 77) return false;
    const before = first > start ? this.#view.wordAt(first - 1) : 0;
    if (first > start && this.#view.isHyphen(first - 1)) return true;
    if (this.#is(Beside.Determiner, before)) return this.#isNounAt(last);
    if (this.#isLinkedMonth(last)) return true;
    return this.#is(Beside.MonthLead, before) || (this.#view.tokens.shape[last - 1]! & Shape.Abbreviation) !== 0;
  }

  /** "the June fighting", not "the March on the capital". */
  #isNounAt(i: number): boolean {
    const pos = this.#tables.vocabulary.pos[this.#view.wordAt(i)]!;
    return (pos & Pos.AnyNoun) !== 0 && !(pos & Pos.Preposition);
  }

  /** "THIS MAY ALSO BE": in capitals the months that are words too need care. */
  #isShoutedVerb(last: number): boolean {
    const { tokens } = this.#view;
    return (this.#view.classes(last - 1) & Class.AmbiguousMonth) !== 0 && (tokens.shape[last - 1]! & Shape.AllCaps) !== 0 && this.#view.wordAt(last) > 0;
  }

  /** "May-August", "May and June". */
  #isLinkedMonth(i: number): boolean {
    const isLink = this.#view.isHyphen(i) || this.#is(Beside.Link, this.#view.wordAt(i));
    return isLink && (this.#view.classes(i + 1) & Class.Month) !== 0;
  }

  #season(first: number, last: number, start: number): boolean {
    const the = last - first > 1;
    if (this.#isHyphenNext(last)) return false;
    const season = this.#tables.season[this.#view.wordAt(last - 1)]!;
    const before = first > start ? this.#view.wordAt(first - 1) : 0;
    const isFall = season === 3 && this.#view.length(last - 1) === 4;
    if (isFall && this.#view.wordAt(last) === this.#in) return false;
    if (isFall) return the ? this.#is(Beside.MonthLead, before) && !this.#isOf(last) : before === this.#in;
    if (season !== 1) return true;
    if (this.#tables.vocabulary.pos[before]! & Pos.Modal || this.#is(Beside.Uprising, before)) return false;
    const isName = first > start && (this.#view.tokens.shape[last - 1]! & Shape.Capital) !== 0;
    return the || isName || this.#is(Beside.SeasonLead, before) || this.#follows(Beside.Campaign, last);
  }

  #isOf(i: number): boolean {
    return this.#view.wordAt(i) === this.#of;
  }

  #isHyphenNext(i: number): boolean {
    return this.#view.isHyphen(i) && this.#view.isGlued(i);
  }

  /** Not an age: "9-year-old", "9 years old", "aged 9 months". */
  #length(slots: Slots, first: number, last: number, start: number): boolean {
    const at = this.#isHyphenNext(last) ? last + 1 : last;
    if (this.#follows(Beside.Age, at)) return false;
    const before = first > start ? this.#view.wordAt(first - 1) : 0;
    if (before !== 0 && (before === this.#aged || before === this.#as)) return false;
    if (before === this.#early && this.#isOf(last)) return false;
    if (last - first === 1 && first > start && this.#view.classes(first - 1) & Class.VagueNumber) return false;
    if (slots.number >= 1000 && slots.unit === this.#tables.unit[this.#view.wordAt(last - 1)]! && (this.#view.classes(last - 1) & Class.Units) === 0) return false;
    if (slots.unit === Unit.Hour && this.#view.digits(first) >= 0 && this.#view.length(first) === 4) return false;
    if (slots.unit === Unit.Moment || (slots.unit === Unit.Quarter && !this.#quarters(first, last, start))) return false;
    if (slots.unit === Unit.Second && last - first > 1 && (this.#view.tokens.code[last - 1]! | 32) === 115 && this.#view.length(last - 1) === 6)
      return this.#view.tokens.kind[first] === TokenKind.Number;
    return true;
  }

  /** Not quarters of a whole or of a camp. */
  #quarters(first: number, last: number, start: number): boolean {
    const isBare = last - first === 1;
    return !isBare && !this.#isOf(last) && !this.#view.isHyphen(last - 2) && (first > start || !isBare);
  }

  #part(first: number, last: number, start: number): boolean {
    const before = first > start ? this.#view.wordAt(first - 1) : 0;
    if (this.#isOf(last)) return false;
    if (before === this.#by && this.#view.wordAt(first) === this.#night) return false;
    return last - first > 1 || this.#is(Beside.MonthLead, before) || before === this.#at;
  }
}
