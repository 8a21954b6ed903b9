import { Shape, TokenKind, type Tokens } from "../../model/index.js";
import type { Phrase } from "./phrase.js";
import { NONE, small, Slots } from "./slots.js";
import type { Tables } from "./tables.js";

/** Words that may stand between a time of day and its date. */
const TIME_WORDS = "on local time gmt est edt of in".split(" ");
const RANGES = "to through until till".split(" ");
const SLASH = 47;
/** The most tokens between a time of day and its date: "18:00 Kyiv time, 26 February". */
const TIME_GAP = 3;

/** How a word can link two dates, as bits. */
const enum Link {
  /** May stand between a time of day and its date. */
  Time = 1,
  /** "to". */
  Range = 2,
  /** "and", "or". */
  List = 4,
}

/** Brings together what one date is told by in pieces: times with their days, lists of days, years told once, and ranges. */
export class Joiner {
  /** By word id: bits of `Link`. */
  readonly #linking: Uint8Array;
  readonly #and: number;
  #tokens!: Tokens;

  constructor(tables: Tables) {
    this.#linking = tables.vocabulary.columns.bytes();
    for (const id of tables.ids(TIME_WORDS)) this.#linking[id]! |= Link.Time;
    for (const id of tables.ids(RANGES)) this.#linking[id]! |= Link.Range;
    for (const id of tables.ids(["and", "or"])) this.#linking[id]! |= Link.List;
    this.#and = tables.known("and");
  }

  join(phrases: Phrase[], tokens: Tokens): Phrase[] {
    this.#tokens = tokens;
    const joined: Phrase[] = [];
    for (const phrase of phrases) {
      const before = last(joined);
      if (before !== null && before.sentence === phrase.sentence && this.#isItsTime(before, phrase)) {
        joined.pop();
        takeTime(before, phrase);
      }
      if (this.#takesYear(joined, phrase)) continue;
      const twin = this.#twin(phrase, last(joined)?.last ?? 0);
      if (twin !== null) joinTwins(joined, phrase, twin);
      else joined.push(phrase);
    }
    return joined;
  }

  /** Finds the years told once and the ranges, once every phrase has its anchor. */
  relate(phrases: readonly Phrase[]): void {
    for (let k = 1; k < phrases.length; k++) if (phrases[k - 1]!.sentence === phrases[k]!.sentence) this.#relate(phrases[k - 1]!, phrases[k]!);
  }

  /** The bits of `Link` of token `i`. */
  #linkAt(i: number): number {
    return i >= 0 && i < this.#tokens.count ? this.#linking[this.#tokens.word[i]!]! : 0;
  }

  /** The other date that one phrase tells of. */
  #twin(phrase: Phrase, floor: number): Phrase | null {
    if (phrase.slots.era === 1) return this.#eraYear(phrase, floor);
    return isYearOnly(phrase) ? this.#yearAfter(phrase) : this.#listedDay(phrase, floor);
  }

  #isComma(i: number): boolean {
    return this.#tokens.code[i] === 44 && this.#tokens.kind[i] === TokenKind.Punctuation;
  }

  #isItsTime(time: Phrase, phrase: Phrase): boolean {
    if (time.rule.reads.kind !== "clock" || !isDay(phrase) || phrase.slots.hour !== NONE) return false;
    if (phrase.first - time.last > TIME_GAP) return false;
    for (let i = time.last; i < phrase.first; i++) {
      const isName = this.#tokens.kind[i] === TokenKind.Word && (this.#tokens.shape[i]! & Shape.Capital) !== 0;
      if (!isName && !this.#isComma(i) && !(this.#linkAt(i) & Link.Time)) return false;
    }
    return true;
  }

  /** "3 and 10 December", "March 5-9", "April 24 and 25": one phrase a day. */
  #listedDay(phrase: Phrase, floor: number): Phrase | null {
    const { slots } = phrase;
    if (slots.day === NONE || slots.month === NONE || phrase.rule.reads.kind !== "date") return null;
    const link = phrase.first - 1;
    if (link > floor && this.#isLink(link) && this.#isDay(link - 1, phrase)) return this.#dayLike(phrase, link - 1);
    const next = phrase.last;
    if (!this.#isLink(next) || !this.#isDay(next + 1, phrase) || !this.#dayEndsPhrase(phrase) || this.#tokens.value[next + 1]! <= slots.day) return null;
    return this.#dayLike(phrase, next + 1);
  }

  /** "March 5-9, 1918": the year belongs to both days. */
  #takesYear(joined: readonly Phrase[], phrase: Phrase): boolean {
    if (joined.length < 2 || !isYearOnly(phrase)) return false;
    const from = joined[joined.length - 2]!;
    const to = joined[joined.length - 1]!;
    if (from.rule !== to.rule || to.slots.day === NONE || to.slots.year !== NONE) return false;
    const gap = phrase.first - to.last;
    if (gap > 1 || (gap === 1 && !this.#isComma(to.last)) || to.first - from.last !== 1) return false;
    from.slots.year = to.slots.year = phrase.slots.year;
    to.last = phrase.last;
    return true;
  }

  /** "2013-16", "2019/20": the far end is a year of its own. */
  #yearAfter(phrase: Phrase): Phrase | null {
    const { kind, shape, value, start, end, count } = this.#tokens;
    const at = phrase.last + 1;
    const isLink = kind[phrase.last] === TokenKind.Hyphen || this.#tokens.code[phrase.last] === SLASH;
    if (at >= count || !isLink || kind[at] !== TokenKind.Number || end[at]! - start[at]! !== 2) return null;
    const year = Math.floor(phrase.slots.year / 100) * 100 + value[at]!;
    const isGlued = (shape[at]! & Shape.Glued) !== 0 && (shape[phrase.last]! & Shape.Glued) !== 0;
    if (!isGlued || year <= phrase.slots.year) return null;
    const slots = new Slots();
    slots.year = small(year);
    return phrase.twin(slots, at, at + 1);
  }

  /** "264 to 241 BC", "492-490 BC": the near end has no era of its own. */
  #eraYear(phrase: Phrase, floor: number): Phrase | null {
    const at = phrase.first - 2;
    if (at < floor || !this.#isLink(phrase.first - 1) || this.#tokens.kind[at] !== TokenKind.Number) return null;
    const number = this.#tokens.value[at]!;
    if (number <= phrase.slots.number || number > 9999) return null;
    const slots = new Slots();
    slots.number = number;
    slots.era = 1;
    return phrase.twin(slots, at, at + 1);
  }

  #isLink(i: number): boolean {
    if (i >= this.#tokens.count) return false;
    return this.#tokens.kind[i] === TokenKind.Hyphen || (this.#linkAt(i) & (Link.Range | Link.List)) !== 0;
  }

  #dayEndsPhrase(phrase: Phrase): boolean {
    const { kind } = this.#tokens;
    return kind[phrase.last - 1] === TokenKind.Ordinal || (kind[phrase.last - 1] === TokenKind.Number && this.#tokens.value[phrase.last - 1] === phrase.slots.day);
  }

  #isDay(i: number, phrase: Phrase): boolean {
    const { kind, value, start, end, count } = this.#tokens;
    if (i < 0 || i >= count || (kind[i] !== TokenKind.Number && kind[i] !== TokenKind.Ordinal) || end[i]! - start[i]! > 4) return false;
    const isPart = i > phrase.first && i + 1 < count && kind[i + 1] === TokenKind.Word && !(this.#tokens.shape[i + 1]! & Shape.Capital) && !this.#isLink(i + 1);
    return value[i]! >= 1 && value[i]! <= 31 && value[i]! % 1 === 0 && !isPart;
  }

  #dayLike(phrase: Phrase, i: number): Phrase {
    const slots = new Slots();
    slots.year = phrase.slots.year;
    slots.month = phrase.slots.month;
    slots.day = small(this.#tokens.value[i]!);
    return phrase.twin(slots, i, i + 1);
  }

  /** Years told once, and ranges. */
  #relate(a: Phrase, b: Phrase): void {
    const gap = b.first - a.last;
    if (gap < 1 || gap > 2) return;
    const isRange = this.#isRange(a, b);
    const isList = gap === 1 && ((this.#linkAt(a.last) & Link.List) !== 0 || this.#isComma(a.last));
    if (!isRange && !isList) return;
    if (isRange) a.until = b;
    if (!isCalendar(a) || !isCalendar(b)) return;
    if (a.slots.year === NONE && b.slots.year !== NONE) a.impliedYear = b.slots.year - (a.slots.month > b.slots.month && b.slots.month !== NONE ? 1 : 0);
    else if (isRange && b.slots.year === NONE && a.slots.year !== NONE) b.impliedYear = a.slots.year + (a.slots.month > b.slots.month ? 1 : 0);
  }

  #isRange(a: Phrase, b: Phrase): boolean {
    if (isUnplaced(a) || isUnplaced(b)) return false;
    const { kind, code, word } = this.#tokens;
    const isLink = kind[a.last] === TokenKind.Hyphen || code[a.last] === SLASH || (this.#linkAt(a.last) & Link.Range) !== 0;
    return isLink || (a.anchor === "between" && word[a.last] === this.#and);
  }
}

function last(phrases: readonly Phrase[]): Phrase | null {
  return phrases.length > 0 ? phrases[phrases.length - 1]! : null;
}

/** Adds both in their order; a bare weekday before the first belongs to it. */
function joinTwins(joined: Phrase[], phrase: Phrase, twin: Phrase): void {
  const [near, far] = twin.first < phrase.first ? [twin, phrase] : [phrase, twin];
  if (isBareWeekday(last(joined), near)) near.first = joined.pop()!.first;
  joined.push(near, far);
}

function isUnplaced({ rule }: Phrase): boolean {
  return rule.reads.kind === "duration" || rule.reads.kind === "reference";
}

function isDay(phrase: Phrase): boolean {
  const { slots, rule } = phrase;
  if (rule.reads.kind === "date") return slots.day !== NONE || slots.weekday !== NONE || slots.holiday !== NONE;
  return rule.reads.kind === "within" || (rule.reads.kind === "step" && (rule.reads.grain !== NONE || slots.weekday !== NONE));
}

/** "Monday" in "Monday 8 to Sunday 14 February". */
function isBareWeekday(before: Phrase | null, day: Phrase): boolean {
  return before !== null && before.rule.name === "weekday" && before.last === day.first;
}

function isYearOnly({ rule, slots }: Phrase): boolean {
  return rule.reads.kind === "date" && slots.year !== NONE && slots.month === NONE && slots.season === NONE;
}

/** A date told by month or season, which wants a year. */
function isCalendar({ rule, slots }: Phrase): boolean {
  return rule.reads.kind === "date" && (slots.month !== NONE || slots.season !== NONE || slots.year !== NONE);
}

function takeTime(time: Phrase, phrase: Phrase): void {
  phrase.slots.hour = time.slots.hour;
  phrase.slots.minute = time.slots.minute;
  if (time.slots.part !== NONE) phrase.slots.part = time.slots.part;
  phrase.first = time.first;
  phrase.anchor = time.anchor;
}
