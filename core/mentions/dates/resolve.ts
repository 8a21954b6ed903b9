import type { Sentences, Tokens } from "../../model/index.js";
import { addMonths, centuryPeriod, civil, dayNumber, dayPeriod, decadePeriod, Grain, periodAt, shiftedPeriod, weekday, weekPeriod, type Period } from "./calendar.js";
import type { Discourse } from "./discourse.js";
import { durationTimex, timeOf, unknownTimex, unplacedTimex } from "./format.js";
import { Part } from "./mention.js";
import { isFuture, isWeekdayAhead } from "./outlook.js";
import { agrees, isWeekdayOnly, latestYear, periodOf, statedParts } from "./parts.js";
import type { Phrase } from "./phrase.js";
import { impossible, unknown, unplaced, type Resolved } from "./resolved.js";
import type { FullReading, Origin } from "./rule.js";
import { NONE, VAGUE, type Slots } from "./slots.js";
import { shiftedBy, spanFrom, steppedWeekday } from "./steps.js";
import { Tense, type TenseReader } from "./tense.js";
import { Unit } from "./words.js";

const GRAINS: Readonly<Partial<Record<number, Grain>>> = {
  [Unit.Day]: Grain.Day,
  [Unit.Week]: Grain.Week,
  [Unit.Weekend]: Grain.Weekend,
  [Unit.Month]: Grain.Month,
  [Unit.Quarter]: Grain.Quarter,
  [Unit.Season]: Grain.Season,
  [Unit.Year]: Grain.Year,
  [Unit.Decade]: Grain.Decade,
  [Unit.Century]: Grain.Century,
};

/** Units that are no stretch of the calendar: "in the fortnight after" tells how long, and not when. */
const UNGRAINED: Readonly<Partial<Record<number, string>>> = { [Unit.Fortnight]: "P2W", [Unit.Hour]: "PT1H", [Unit.Minute]: "PT1M", [Unit.Second]: "PT1S" };

/** A bulletin comes out at most so many days after those it covers. */
const COVER_DAYS = 7;

/** How many sentences behind a day told an entry may count from it. */
const ENTRIES_REACH = 8;

/** How far into a year "the end of the year" may still be that of the one before. */
const NEW_YEAR_MONTHS = 2;

const OF = " of ";
const WEDNESDAY = 3;
const SATURDAY = 6;

const WHOLE_DAY = Part.Year | Part.Month | Part.Day;

function placed(period: Period, stated: number, inferred: number, isSure: boolean, relative: boolean): Resolved {
  return { timex: "", named: period, period, duration: null, type: "date", relative, stated, inferred, isSure, isAside: false, isImpossible: false };
}

/** A day told with an hour or a part of it is a time. */
function timed(period: Period, slots: Slots, stated: number, inferred: number, isSure: boolean, relative: boolean): Resolved {
  const resolved = placed(period, stated, inferred, isSure, relative);
  if (period.grain === Grain.Day && (slots.hour !== NONE || slots.part > 0)) resolved.type = "time";
  return resolved;
}

/** Turns phrases into dates, one after another, in the order of the text. */
export class Resolver {
  readonly #discourse: Discourse;
  readonly #tenses: TenseReader;
  #tokens!: Tokens;
  #sentences!: Sentences;
  /** Was the day found last by `#origin` told near enough to be sure of? */
  #isOriginSure = false;

  constructor(discourse: Discourse, tenses: TenseReader) {
    this.#discourse = discourse;
    this.#tenses = tenses;
  }

  start(tokens: Tokens, sentences: Sentences): void {
    this.#tokens = tokens;
    this.#sentences = sentences;
  }

  resolve(phrase: Phrase): Resolved {
    const { reads } = phrase.rule;
    switch (reads.kind) {
      case "date":
        return this.#date(phrase);
      case "step":
        return this.#step(phrase, reads);
      case "shift":
        return this.#shift(phrase, reads);
      case "within":
        return this.#within(phrase, reads);
      case "clock":
        return this.#clock(phrase);
      case "duration":
        return this.#duration(phrase.slots, reads.number, reads.unit, reads.scale);
      case "span":
        return this.#span(phrase, reads.sign);
      case "set":
        return this.#set(phrase, reads.unit);
      case "reference":
        return unplaced(reads.timex, "date", 0, true, true);
    }
  }

  #tense(phrase: Phrase): Tense {
    return this.#tenses.read(this.#tokens, this.#sentences, phrase.sentence, phrase.first, phrase.last);
  }

  #date(phrase: Phrase): Resolved {
    const { slots } = phrase;
    const { set } = phrase.rule.reads;
    if (set !== null) Object.assign(slots, set);
    const stated = statedParts(slots);
    this.#settleEra(slots);
    if (slots.year !== NONE) return this.#complete(slots, slots.year, stated, 0);
    if (slots.decade !== NONE) return placed(decadePeriod(slots.decade), stated, 0, true, false);
    if (slots.century !== NONE) return placed(centuryPeriod(slots.century), stated, 0, true, false);
    if (slots.day !== NONE && slots.month === NONE) return this.#dayOfMonth(phrase, stated);
    if (isWeekdayOnly(slots)) return this.#weekday(phrase, stated);
    const year = phrase.impliedYear !== NONE ? phrase.impliedYear : this.#inferYear(phrase);
    return year === null ? unknown(unplacedTimex(slots), stated) : this.#complete(slots, year, stated, Part.Year);
  }

  /** Years before Christ, told or going on: "264 BC ... in 260". */
  #settleEra(slots: Slots): void {
    if (slots.century === NONE && slots.unit === Unit.Century && slots.ordinal > 0) slots.century = slots.ordinal;
    if (slots.era !== 1) return;
    if (slots.number !== NONE) slots.year = 1 - slots.number;
    else if (slots.century !== NONE) slots.century = 1 - slots.century;
  }

  #complete(slots: Slots, year: number, stated: number, inferred: number): Resolved {
    const period = periodOf(slots, year);
    return period ? timed(period, slots, stated, inferred, true, inferred !== 0) : impossible(slots, year, stated, inferred);
  }

  #weekday(phrase: Phrase, stated: number): Resolved {
    const { slots } = phrase;
    const origin = this.#discourse.isNarrative && this.#discourse.lastDay ? this.#discourse.lastDay.first : this.#discourse.published;
    if (origin === null) return unknown(unplacedTimex(slots), stated);
    const back = (weekday(origin) - slots.weekday + 7) % 7;
    const isAhead = back !== 0 && (isWeekdayAhead(this.#tense(phrase), phrase) || this.#isTerm(phrase));
    const { coveredLast } = this.#discourse;
    const isBeyond = coveredLast !== null && origin - back > coveredLast && origin - coveredLast <= COVER_DAYS;
    return timed(dayPeriod(isAhead ? origin + 7 - back : isBeyond ? origin - back - 7 : origin - back), slots, stated, WHOLE_DAY, true, true);
  }

  /** "on the 10th": of the month told last, else the latest such day. */
  #dayOfMonth(phrase: Phrase, stated: number): Resolved {
    const { slots, sentence } = phrase;
    const { last, lastSentence, published, isNarrative } = this.#discourse;
    const isTold = last !== null && last.grain <= Grain.Month && (isNarrative || this.#discourse.isNear(sentence, lastSentence));
    const origin = isTold ? last.first : published;
    if (origin === null) return unknown("XXXX-XX-XX", stated);
    const { year, month } = civil(origin);
    slots.month = month;
    const before = dayNumber(year, month, slots.day);
    const step = isTold ? 0 : this.#isDue(phrase) ? (before < origin ? 1 : 0) : before > origin ? -1 : 0;
    const at = month - 1 + step;
    slots.month = ((at + 12) % 12) + 1;
    return this.#complete(slots, year + Math.floor(at / 12), stated, Part.Year | Part.Month);
  }

  /** "must leave by the 20th", "gave them until the 30th": a day that lies ahead. */
  #isDue(phrase: Phrase): boolean {
    const tense = this.#tense(phrase);
    return tense === Tense.Future || tense === Tense.Given || this.#isTerm(phrase);
  }

  #isTerm(phrase: Phrase): boolean {
    return this.#tenses.isTerm(this.#tokens, phrase.first);
  }

  /** The year of a date that does not tell it. */
  #inferYear(phrase: Phrase): number | null {
    const { published, isNarrative, last } = this.#discourse;
    if (phrase.sentence === this.#discourse.frameSentence) return this.#discourse.frameYear;
    if (isNarrative) return last ? this.#nextInStory(phrase.slots, last) : this.#discourse.firstYear;
    if (published === null) return this.#discourse.lastYear;
    const year = civil(published).year;
    const before = latestYear(phrase.slots, published, year);
    if (phrase.slots.weekday !== NONE) {
      if (agrees(phrase.slots, before)) return before;
      if (agrees(phrase.slots, before + 1)) return before + 1;
      if (agrees(phrase.slots, before - 1)) return before - 1;
    }
    const far = farSlots(phrase);
    const latest = far === null ? before : latestYear(far, published, year);
    const past = periodOf(far ?? phrase.slots, latest);
    const ahead = periodOf(far ?? phrase.slots, latest + 1);
    if (!past || !ahead) return past ? latest : latest + 1;
    if (published <= past.last) return latest;
    return isFuture(this.#tense(phrase), phrase, ahead.first - published, published - past.first) ? latest + 1 : latest;
  }

  /** In a history the year is that of the date before, or the next one when the months have turned. */
  #nextInStory(slots: Slots, last: Period): number | null {
    const { year, month } = civil(last.first);
    const hasMonth = last.grain === Grain.Day || last.grain === Grain.Month;
    return hasMonth && slots.month !== NONE && month - slots.month > 8 ? year + 1 : year;
  }

  /** The day counted from, null if none was told; `#isOriginSure` says whether it was told near enough to be sure of. */
  #origin(from: Origin, sentence: number, needsDay: boolean): number | null {
    const { published, isNarrative, last, lastDay, lastSentence, lastDaySentence } = this.#discourse;
    const told = needsDay ? lastDay : last;
    const isNear = isNarrative || this.#discourse.isNear(sentence, needsDay ? lastDaySentence : lastSentence);
    if (told && isNear && (from === "context" || isNarrative)) {
      this.#isOriginSure = true;
      return told.first;
    }
    if (isNarrative) return null;
    this.#isOriginSure = published !== null && from === "report";
    return published ?? (told ? told.first : null);
  }

  #step(phrase: Phrase, reads: FullReading): Resolved {
    const { slots } = phrase;
    const event = this.#eventDay(phrase);
    if (event !== null) return timed(dayPeriod(event + reads.step), slots, Part.Period, WHOLE_DAY, true, true);
    if (reads.part !== NONE) slots.part = reads.part;
    if (slots.weekday !== NONE || slots.month !== NONE || slots.season !== NONE || slots.holiday !== NONE) return this.#namedStep(phrase, reads);
    const grain: Grain | undefined = reads.grain !== NONE ? reads.grain : GRAINS[slots.unit];
    if (grain === undefined) return unknown(UNGRAINED[slots.unit] ?? "PRESENT_REF", 0);
    const origin = this.#origin(reads.from, phrase.sentence, grain === Grain.Day);
    if (origin === null) return unknown(unknownTimex(grain), 0);
    const isEdge = slots.edge !== NONE && (grain >= Grain.Month || grain === Grain.Week) && this.#discourse.published !== null;
    const recent = this.#recentPeriod(phrase, grain, reads);
    const isSure = (this.#isOriginSure || isEdge || (recent !== null && grain === Grain.Weekend && !this.#isOf(phrase))) && !phrase.isToEvent;
    const period = recent ?? shiftedPeriod(grain, origin, reads.step);
    const resolved = timed(period, slots, Part.Period, WHOLE_DAY, isSure, true);
    if (phrase.side !== 0) resolved.period = this.#sided(period, phrase.side, origin);
    return resolved;
  }

  /** "the weekend | of 2-3 February": which one it is stands behind it. */
  #isOf({ last }: Phrase): boolean {
    const end = this.#tokens.end[last - 1]!;
    return this.#tokens.text.slice(end, end + OF.length) === OF;
  }

  /** "the quarter" is the one told last, "the weekend" the one gone by. */
  #recentPeriod(phrase: Phrase, grain: Grain, reads: FullReading): Period | null {
    const { lastQuarter, published } = this.#discourse;
    if (reads.step === 0 && reads.from === "report" && grain === Grain.Weekend) return this.#weekendGone(phrase);
    if (reads.from !== "context" || reads.step !== 0) return null;
    if (grain === Grain.Year && this.#isYearGone(phrase)) return shiftedPeriod(Grain.Year, published!, -1);
    if (grain === Grain.Quarter && lastQuarter) return lastQuarter;
    if (published === null || phrase.anchor === "by") return null;
    if (grain === Grain.Quarter) return shiftedPeriod(Grain.Quarter, published, -1);
    return grain === Grain.Weekend && !this.#discourse.isNarrative ? shiftedPeriod(Grain.Weekend, published, weekday(published) >= SATURDAY ? 0 : -1) : null;
  }

  /** "Nine were killed this weekend", told on a Tuesday. */
  #weekendGone(phrase: Phrase): Period | null {
    const { published, isNarrative } = this.#discourse;
    if (published === null || isNarrative || weekday(published) > WEDNESDAY) return null;
    const tense = this.#tense(phrase);
    return tense === Tense.Past || tense === Tense.PastAfter ? shiftedPeriod(Grain.Weekend, published, -1) : null;
  }

  /** "By the end of the year 400 had died", told in January of a year that has just begun. */
  #isYearGone(phrase: Phrase): boolean {
    const { published, isNarrative, last, lastSentence } = this.#discourse;
    if (published === null || isNarrative || phrase.slots.edge === NONE || civil(published).month > NEW_YEAR_MONTHS) return false;
    if (last !== null && this.#discourse.isNear(phrase.sentence, lastSentence) && last.first < published) return false;
    const tense = this.#tense(phrase);
    return tense === Tense.Past || tense === Tense.PastAfter;
  }

  /** "earlier this week" ends the day before, "later this week" begins the day after. */
  #sided(period: Period, side: number, origin: number): Period {
    if (origin < period.first || origin > period.last || period.grain === Grain.Day) return period;
    if (side < 0) return { grain: period.grain, first: period.first, last: Math.max(period.first, origin - 1) };
    return { grain: period.grain, first: Math.min(period.last, origin + 1), last: period.last };
  }

  /** "last Tuesday", "next April", "this summer". */
  #namedStep(phrase: Phrase, reads: FullReading): Resolved {
    const { slots } = phrase;
    const origin = this.#origin(reads.from, phrase.sentence, slots.weekday !== NONE);
    if (origin === null) return unknown(unplacedTimex(slots), 0);
    const stated = statedParts(slots);
    if (slots.weekday !== NONE) return timed(dayPeriod(steppedWeekday(origin, slots.weekday, reads.step)), slots, stated, Part.Year, this.#isOriginSure, true);
    const { year } = civil(origin);
    let candidate = periodOf(slots, year);
    if (reads.step < 0 && candidate && candidate.last >= origin) candidate = periodOf(slots, year - 1);
    if (reads.step > 0 && candidate && candidate.first <= origin) candidate = periodOf(slots, year + 1);
    if (!candidate) return unknown(unplacedTimex(slots), 0);
    return placed(candidate, stated, Part.Year, this.#isOriginSure, true);
  }

  #shift(phrase: Phrase, reads: FullReading): Resolved {
    const { slots } = phrase;
    const number = slots.number === NONE ? 1 : slots.number;
    const { unit } = slots;
    if (number === VAGUE) return unplaced(reads.sign < 0 ? "PAST_REF" : "FUTURE_REF", "date", 0, true, true);
    if (unit <= Unit.Hour || unit === Unit.Moment) return unplaced(durationTimex(number, unit), "duration", 0, true, true);
    if (phrase.isToEvent) return this.#fromEvent(phrase, number * reads.sign);
    const quarter = this.#quarterEarlier(phrase, reads.sign);
    if (quarter) return { ...placed(quarter, 0, Part.Year, true, true), isAside: true };
    const needsDay = unit === Unit.Day || unit === Unit.Week || unit === Unit.Fortnight;
    const origin = this.#laterThan(phrase, reads, needsDay) ?? this.#origin(reads.from, phrase.sentence, needsDay);
    if (origin === null) return unknown(unknownTimex(needsDay ? Grain.Day : Grain.Year), 0);
    const isSure = this.#isOriginSure;
    return timed(shiftedBy(origin, number * reads.sign, unit, reads.from), slots, Part.Length, WHOLE_DAY, isSure, true);
  }

  /** "Three days later." at the head of an entry is counted from the day that the entries before it told, never from that of publication. */
  #laterThan({ sentence, slots }: Phrase, { from, sign }: FullReading, needsDay: boolean): number | null {
    const { published, isNarrative, lastDay, lastDaySentence } = this.#discourse;
    if (from !== "context" || sign < 0 || !needsDay || isNarrative || lastDay === null || published === null || sentence - lastDaySentence > ENTRIES_REACH) return null;
    this.#isOriginSure = shiftedBy(lastDay.first, slots.number === NONE ? 1 : slots.number, slots.unit, from).first <= published;
    return this.#isOriginSure ? lastDay.first : null;
  }

  /** The day of the event a phrase is counted from, if it was told; null else. */
  #eventDay(phrase: Phrase): number | null {
    for (const token of phrase.eventTokens) {
      const day = this.#discourse.dayBeside(token);
      if (day !== null) return day;
    }
    return null;
  }

  /** "10 days before the attack": from its day if that was told, else only a length. */
  #fromEvent(phrase: Phrase, count: number): Resolved {
    const { slots } = phrase;
    const event = this.#eventDay(phrase);
    if (event === null) return this.#duration(slots, NONE, NONE, 1);
    return timed(shiftedBy(event, count, slots.unit, "context"), slots, Part.Length, WHOLE_DAY, true, true);
  }

  /** "a year earlier" after a quarter is that quarter of the year before. */
  #quarterEarlier(phrase: Phrase, sign: number): Period | null {
    const { lastQuarter, lastQuarterSentence } = this.#discourse;
    if ((phrase.slots.unit !== Unit.Year && phrase.rule.name !== "year-earlier") || phrase.slots.number > 1 || sign > 0 || !lastQuarter) return null;
    if (phrase.sentence - lastQuarterSentence > 3) return null;
    return periodAt(Grain.Quarter, addMonths(lastQuarter.first, -12));
  }

  #within(phrase: Phrase, reads: FullReading): Resolved {
    const { slots } = phrase;
    const origin = this.#origin(reads.from, phrase.sentence, reads.unit === Unit.Week);
    if (origin === null) return unknown(unplacedTimex(slots), 0);
    const isWeek = reads.unit === Unit.Week;
    const period = isWeek ? dayPeriod(weekPeriod(origin).first + 7 * reads.step + slots.weekday - 1) : periodOf(slots, civil(origin).year + reads.step);
    if (!period) return unplaced(unplacedTimex(slots), "date", 0, true, true);
    return timed(period, slots, statedParts(slots) | Part.Period, Part.Year, this.#isOriginSure, true);
  }

  #clock(phrase: Phrase): Resolved {
    const { slots, sentence } = phrase;
    const { lastDay, lastDaySentence, published } = this.#discourse;
    const isNear = lastDay !== null && !phrase.isLeading && this.#discourse.isNear(sentence, lastDaySentence);
    const day = isNear ? lastDay.first : this.#discourse.isNarrative ? null : published;
    if (day === null) return unplaced(`XXXX-XX-XXT${timeOf(slots)}`, "time", 0, false, true);
    return timed(dayPeriod(day), slots, Part.Time, WHOLE_DAY, true, true);
  }

  /** What a rule says of number and unit stands where the words tell none. */
  #duration(slots: Slots, numberWithout: number, unit: number, scale: number): Resolved {
    const number = slots.number === NONE ? numberWithout : slots.number;
    const timex = durationTimex(number >= 0 ? number * scale : number, unit !== NONE ? unit : slots.unit);
    const resolved = unplaced(timex, "duration", Part.Length, true, false);
    if (number >= 0) resolved.duration = timex;
    return resolved;
  }

  /** "the past two months" up to publication, "the past year". */
  #span({ slots }: Phrase, sign: number): Resolved {
    const { published, isNarrative } = this.#discourse;
    const length = this.#duration(slots, 1, NONE, 1);
    length.duration = null;
    if (published === null || isNarrative || slots.number === VAGUE || (slots.number === NONE && length.timex.includes("X"))) return length;
    length.period = spanFrom(published, slots.number === NONE ? 1 : slots.number, slots.unit, sign);
    length.relative = true;
    return length;
  }

  #set({ slots }: Phrase, ruleUnit: number): Resolved {
    const unit = ruleUnit !== NONE ? ruleUnit : slots.unit;
    const timex = unit !== NONE ? durationTimex(slots.number === NONE ? 1 : slots.number, unit) : unplacedTimex(slots);
    return unplaced(timex, "set", Part.Length, true, false);
  }
}

/** What tells the year of "January to October", which are of one: the far end. */
function farSlots({ slots, until }: Phrase): Slots | null {
  const far = until?.slots;
  return far !== undefined && far.month !== NONE && far.year === NONE && slots.month !== NONE && far.month >= slots.month ? far : null;
}
