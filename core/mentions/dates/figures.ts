import { Shape, Tag, TokenKind } from "../../model/index.js";
import { small, type Slots } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { TokenView } from "./view.js";

const DOT = 46;
const COLON = 58;
const LETTER_H = 104;
const SLASH = 47;

/** The hour of a time stamp (ISO 8601), with its seconds and zone. */
const STAMP = /T(\d\d):(\d\d)(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?![\w:])/y;

/** Reads times by the clock and dates in figures alone. */
export class FigureReader {
  readonly #view: TokenView;
  readonly #tables: Tables;

  constructor(view: TokenView) {
    this.#view = view;
    this.#tables = view.tables;
  }

  /** "18:00", "7 p.m.", "7:15 pm", "0600 hours" is left to its rule. */
  clock(i: number, slots: Slots): number {
    const hour = this.#view.digits(i);
    if (hour < 0 || this.#view.length(i) > 2 || hour > 24) return this.#dottedClock(i, slots);
    const hasMinutes =
      (this.#view.isCode(i + 1, COLON) || this.#view.isCode(i + 1, LETTER_H)) &&
      this.#view.isGlued(i + 1) &&
      this.#view.isGlued(i + 2) &&
      this.#view.digits(i + 2) >= 0 &&
      this.#view.digits(i + 2) < 60 &&
      this.#view.length(i + 2) === 2;
    const at = hasMinutes ? i + 3 : i + 1;
    const hasMeridiem = (this.#view.classes(at) & Class.Meridiem) !== 0;
    if (!hasMinutes && !hasMeridiem) return -1;
    if (hasMinutes && this.#view.isCode(at, COLON)) return -1;
    slots.minute = hasMinutes ? small(this.#view.tokens.value[i + 2]!) : 0;
    slots.hour = hasMeridiem ? (hour % 12) + this.#tables.meridiem[this.#view.tokens.word[at]!]! : hour;
    return hasMeridiem ? at + 1 : at;
  }

  /** "18.30 GMT", "7.15 p.m." */
  #dottedClock(i: number, slots: Slots): number {
    const value = this.#view.tokens.value[i]!;
    const hasMeridiem = (this.#view.classes(i + 1) & Class.Meridiem) !== 0;
    if (value === Math.floor(value) || value > 24 || !hasMeridiem) return -1;
    slots.hour = small(Math.floor(value) % 12) + this.#tables.meridiem[this.#view.tokens.word[i + 1]!]!;
    slots.minute = small(Math.round((value % 1) * 100));
    return i + 2;
  }

  /** "2020-12-02", "2020/12/02", "2020-12-02T08:00:00+04:00", whose hour counts as it stands. */
  iso(i: number, slots: Slots): number {
    const year = this.#view.digits(i);
    const isSlashed = this.#view.isCode(i + 1, SLASH);
    const isMark = (at: number): boolean => (isSlashed ? this.#view.isCode(at, SLASH) : this.#view.isHyphen(at)) && this.#view.isGlued(at);
    if (year < 1000 || !isMark(i + 1) || this.#view.digits(i + 2) < 1 || this.#view.length(i + 2) !== 2 || !this.#view.isGlued(i + 2)) return -1;
    if (this.#view.digits(i + 2) > 12 || !isMark(i + 3) || !this.#view.isGlued(i + 4)) return -1;
    const day = this.#view.digits(i + 4);
    if (day < 1 || day > 31 || this.#view.length(i + 4) !== 2) return -1;
    slots.year = year;
    slots.month = this.#view.digits(i + 2);
    slots.day = day;
    return this.#clockBehind(i + 5, slots);
  }

  /** The token after "T23:30:00+04:00" behind a day, else the token itself. */
  #clockBehind(i: number, slots: Slots): number {
    const { start, end, text } = this.#view.tokens;
    STAMP.lastIndex = end[i - 1]!;
    const found = STAMP.exec(text);
    if (found === null || Number(found[1]) > 24 || Number(found[2]) > 59) return i;
    slots.hour = Number(found[1]);
    slots.minute = Number(found[2]);
    let next = i;
    while (next < this.#view.last && start[next]! < STAMP.lastIndex) next++;
    return next;
  }

  /** "02/12/2020", "12.03.2021", "8/7/98": day first unless only the other order can be. */
  numeric(i: number, slots: Slots): number {
    const { start, text } = this.#view.tokens;
    if (this.#view.digits(i) < 1 || this.#view.length(i) > 2 || !this.#view.isGlued(i + 1)) return -1;
    const mark = text.charCodeAt(start[i + 1]!);
    if (mark !== DOT && mark !== SLASH) return -1;
    const parts = [0, 0, 0];
    const lengths = [0, 0, 0];
    let at = start[i]!;
    for (let k = 0; k < 3; k++, at++) {
      for (let code = text.charCodeAt(at); code >= 48 && code <= 57; code = text.charCodeAt(++at), lengths[k]!++) parts[k] = parts[k]! * 10 + code - 48;
      if (lengths[k] === 0 || (k < 2 && text.charCodeAt(at) !== mark)) return -1;
    }
    if (lengths[1]! > 2 || (lengths[2] !== 4 && !(lengths[2] === 2 && (mark === SLASH || this.#isDated(i, lengths))))) return -1;
    if (!this.#orderNumeric(parts, slots)) return -1;
    slots.year = lengths[2] === 2 ? parts[2]! + (parts[2]! < 40 ? 2000 : 1900) : parts[2]!;
    let next = i + 1;
    while (next < this.#view.last && start[next]! < at - 1) next++;
    return next;
  }

  /** "04.12.20", "on 4.12.20": a day, and no number of a section. */
  #isDated(i: number, [day, month]: readonly number[]): boolean {
    return month === 2 && (day === 2 || (i > 0 && this.#view.tokens.tag[i - 1] === Tag.Preposition));
  }

  #orderNumeric(parts: readonly number[], slots: Slots): boolean {
    const [a, b] = parts as [number, number];
    const dayFirst = b <= 12;
    slots.day = dayFirst ? a : b;
    slots.month = dayFirst ? b : a;
    return slots.month >= 1 && slots.month <= 12 && slots.day >= 1 && slots.day <= 31;
  }

  /** "1700" of "at 1700". */
  fourDigits(i: number, slots: Slots): number {
    const value = this.#view.digits(i);
    if (value < 0 || this.#view.length(i) !== 4 || value > 2400 || value % 100 > 59) return -1;
    slots.hour = Math.floor(value / 100);
    slots.minute = value % 100;
    return i + 1;
  }

  /** The year of "14 Nov 89 (": two digits from 40 on with no word after them; any two behind a hyphen, as in "4-Dec-20". */
  shortYear(i: number, slots: Slots): number {
    const value = this.#view.digits(i);
    if (value < 0 || this.#view.length(i) !== 2) return -1;
    if (i > 0 && this.#view.isHyphen(i - 1) && this.#view.isGlued(i)) {
      slots.year = value + (value < 40 ? 2000 : 1900);
      return i + 1;
    }
    if (value < 40) return -1;
    const { last, tokens } = this.#view;
    if (i + 1 < last && tokens.kind[i + 1] !== TokenKind.Punctuation && !(tokens.shape[i + 1]! & Shape.Line)) return -1;
    slots.year = 1900 + value;
    return i + 1;
  }
}
