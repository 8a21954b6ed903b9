import { Shape, TokenKind, type Tokens } from "../../model/index.js";
import type { Phrase } from "./phrase.js";
import { emptySlots, NONE, type Slots } from "./slots.js";
import type { Tables } from "./tables.js";

/** Words that may stand between a time of day and its date. */
const TIME_WORDS = "on local time gmt est edt of in".split(" ");
const LINKS = "to through until till".split(" ");
const SLASH = 47;
/** The most tokens between a time of day and its date: "18:00 Kyiv time, 26 February". */
const TIME_GAP = 3;

/** Brings together what one date is told by in pieces: times with their days, lists of days, years told once, and ranges. */
export class Joiner {
  readonly #timeWords: ReadonlySet<number>;
  readonly #links: ReadonlySet<number>;
  readonly #and: number;
  readonly #or: number;
  #tokens!: Tokens;

  constructor(tables: Tables) {
    this.#timeWords = tables.ids(TIME_WORDS);
    this.#links = tables.ids(LINKS);
    this.#and = tables.known("and");
    this.#or = tables.known("or");
  }

  join(phrases: Phrase[], tokens: Tokens): Phrase[] {
    this.#tokens = tokens;
    const joined: Phrase[] = [];
    for (const phrase of phrases) {
      const before = joined.at(-1);
      if (before && before.sentence === phrase.sentence && this.#isItsTime(before, phrase)) {
        joined.pop();
        takeTime(before, phrase);
      }
      if (this.#takesYear(joined, phrase)) continue;
      const floor = joined.at(-1)?.last ?? 0;
      const parts = phrase.slots.era === 1 ? this.#eraYears(phrase, floor) : isYearOnly(phrase) ? this.#yearSpan(phrase) : this.#listedDays(phrase, floor);
      if (parts.length > 1 && isBareWeekday(joined.at(-1), parts[0]!)) parts[0]!.first = joined.pop()!.first;
      joined.push(...parts);
    }
    return joined;
  }

  /** Finds the years told once and the ranges, once every phrase has its anchor. */
  relate(phrases: readonly Phrase[]): void {
    for (let k = 1; k < phrases.length; k++) if (phrases[k - 1]!.sentence === phrases[k]!.sentence) this.#relate(phrases[k - 1]!, phrases[k]!);
  }

  #wordAt(i: number): number {
    return i >= 0 && i < this.#tokens.count && this.#tokens.kind[i] === TokenKind.Word ? this.#tokens.word[i]! : 0;
  }

  #isComma(i: number): boolean {
    return this.#tokens.code[i] === 44 && this.#tokens.kind[i] === TokenKind.Punctuation;
  }

  #isItsTime(time: Phrase, phrase: Phrase): boolean {
    if (time.rule.reads.kind !== "clock" || !isDay(phrase) || phrase.slots.hour !== NONE) return false;
    if (phrase.first - time.last > TIME_GAP) return false;
    for (let i = time.last; i < phrase.first; i++) {
      const isName = this.#tokens.kind[i] === TokenKind.Word && (this.#tokens.shape[i]! & Shape.Capital) !== 0;
      if (!isName && !this.#isComma(i) && !this.#timeWords.has(this.#wordAt(i))) return false;
    }
    return true;
  }

  /** "3 and 10 December", "March 5-9", "April 24 and 25": one phrase a day. */
  #listedDays(phrase: Phrase, floor: number): Phrase[] {
    if (phrase.rule.reads.kind !== "date" || phrase.slots.day === NONE || phrase.slots.month === NONE) return [phrase];
    const link = phrase.first - 1;
    if (link > floor && this.#isLink(link) && this.#isDay(link - 1, phrase)) return [this.#dayLike(phrase, link - 1), phrase];
    const next = phrase.last;
    if (this.#isLink(next) && this.#isDay(next + 1, phrase) && this.#dayEndsPhrase(phrase) && this.#tokens.value[next + 1]! > phrase.slots.day) return [phrase, this.#dayLike(phrase, next + 1)];
    return [phrase];
  }

  /** "March 5-9, 1918": the year belongs to both days. */
  #takesYear(joined: readonly Phrase[], phrase: Phrase): boolean {
    const [from, to] = joined.slice(-2);
    if (!from || !to || !isYearOnly(phrase) || from.rule !== to.rule || to.slots.day === NONE || to.slots.year !== NONE) return false;
    const gap = phrase.first - to.last;
    if (gap > 1 || (gap === 1 && !this.#isComma(to.last)) || to.first - from.last !== 1) return false;
    from.slots.year = to.slots.year = phrase.slots.year;
    to.last = phrase.last;
    return true;
  }

  /** "2013-16", "2019/20": the far end is a year of its own. */
  #yearSpan(phrase: Phrase): Phrase[] {
    const { kind, shape, value, start, end, count } = this.#tokens;
    const at = phrase.last + 1;
    const isLink = kind[phrase.last] === TokenKind.Hyphen || this.#tokens.code[phrase.last] === SLASH;
    if (at >= count || !isLink || kind[at] !== TokenKind.Number || end[at]! - start[at]! !== 2) return [phrase];
    const year = Math.floor(phrase.slots.year / 100) * 100 + value[at]!;
    const isGlued = (shape[at]! & Shape.Glued) !== 0 && (shape[phrase.last]! & Shape.Glued) !== 0;
    if (!isGlued || year <= phrase.slots.year) return [phrase];
    return [phrase, { ...phrase, slots: { ...emptySlots(), year }, first: at, last: at + 1 }];
  }

  /** "264 to 241 BC", "492-490 BC": the near end has no era of its own. */
  #eraYears(phrase: Phrase, floor: number): Phrase[] {
    const at = phrase.first - 2;
    if (at < floor || !this.#isLink(phrase.first - 1) || this.#tokens.kind[at] !== TokenKind.Number) return [phrase];
    const number = this.#tokens.value[at]!;
    if (number <= phrase.slots.number || number > 9999) return [phrase];
    return [{ ...phrase, slots: { ...emptySlots(), number, era: 1 }, first: at, last: at + 1 }, phrase];
  }

  #isLink(i: number): boolean {
    if (i >= this.#tokens.count) return false;
    const word = this.#wordAt(i);
    return this.#tokens.kind[i] === TokenKind.Hyphen || (word !== 0 && (word === this.#and || word === this.#or || this.#links.has(word)));
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
    const slots: Slots = { ...emptySlots(), year: phrase.slots.year, month: phrase.slots.month, day: this.#tokens.value[i]! };
    return { ...phrase, slots, first: i, last: i + 1 };
  }

  /** Years told once, and ranges. */
  #relate(a: Phrase, b: Phrase): void {
    const gap = b.first - a.last;
    if (gap < 1 || gap > 2) return;
    const isRange = this.#isRange(a, b);
    const isList = gap === 1 && (this.#wordAt(a.last) === this.#and || this.#wordAt(a.last) === this.#or || this.#isComma(a.last));
    if (!isRange && !isList) return;
    if (isRange) a.until = b;
    if (!isCalendar(a) || !isCalendar(b)) return;
    if (a.slots.year === NONE && b.slots.year !== NONE) a.impliedYear = b.slots.year - (a.slots.month > b.slots.month && b.slots.month !== NONE ? 1 : 0);
    else if (isRange && b.slots.year === NONE && a.slots.year !== NONE) b.impliedYear = a.slots.year + (a.slots.month > b.slots.month ? 1 : 0);
  }

  #isRange(a: Phrase, b: Phrase): boolean {
    if (a.rule.reads.kind === "duration" || b.rule.reads.kind === "duration" || a.rule.reads.kind === "reference" || b.rule.reads.kind === "reference") return false;
    const link = this.#tokens.kind[a.last] === TokenKind.Hyphen || this.#tokens.code[a.last] === SLASH || this.#links.has(this.#wordAt(a.last));
    return link || (a.anchor === "between" && this.#wordAt(a.last) === this.#and);
  }
}

function isDay(phrase: Phrase): boolean {
  const { slots, rule } = phrase;
  if (rule.reads.kind === "date") return slots.day !== NONE || slots.weekday !== NONE || slots.holiday !== NONE;
  return rule.reads.kind === "within" || (rule.reads.kind === "step" && (rule.reads.grain !== undefined || slots.weekday !== NONE));
}

/** "Monday" in "Monday 8 to Sunday 14 February". */
function isBareWeekday(before: Phrase | undefined, day: Phrase): boolean {
  return before !== undefined && before.rule.name === "weekday" && before.last === day.first;
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
