import { addMonths, centuryPeriod, civil, dayNumber, dayPeriod, decadePeriod, Grain, periodAt, shiftedPeriod, weekday, weekPeriod, type Period } from "./calendar.js";
import type { Discourse } from "./discourse.js";
import { durationTimex, timexOf, unknownTimex, unplacedTimex } from "./format.js";
import { Part } from "./mention.js";
import { isFuture, isWeekdayAhead } from "./outlook.js";
import { agrees, isWeekdayOnly, latestYear, periodOf, statedParts } from "./parts.js";
import type { Phrase } from "./phrase.js";
import type { Origin, Reading } from "./rule.js";
import { NONE, VAGUE, type Slots } from "./slots.js";
import { shiftedBy, spanFrom, steppedWeekday } from "./steps.js";
import type { Tense } from "./tense.js";
import { PART_CODES, Unit } from "./words.js";

/** What a phrase comes to. */
export interface Resolved {
  timex: string;
  /** Null where the words do not tell. */
  period: Period | null;
  /** ISO 8601 duration, for lengths of time. */
  duration: string | null;
  type: "date" | "time" | "duration" | "set";
  relative: boolean;
  stated: number;
  inferred: number;
  /** False when the origin was not told in this sentence or the one before. */
  isSure: boolean;
  /** Told only to compare: later dates do not follow from it. */
  isAside: boolean;
}

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

function result(timex: string, period: Period | null, fields: Partial<Resolved> = {}): Resolved {
  return { timex, period, duration: null, type: "date", relative: true, stated: 0, inferred: 0, isSure: true, isAside: false, ...fields };
}

/** Turns phrases into dates, one after another, in the order of the text. */
export class Resolver {
  readonly #discourse: Discourse;

  constructor(discourse: Discourse) {
    this.#discourse = discourse;
  }

  resolve(phrase: Phrase, tense: () => Tense): Resolved {
    const { reads } = phrase.rule;
    switch (reads.kind) {
      case "date":
        return this.#date(phrase, tense);
      case "step":
        return this.#step(phrase, reads);
      case "shift":
        return this.#shift(phrase, reads);
      case "within":
        return this.#within(phrase, reads);
      case "clock":
        return this.#clock(phrase);
      case "duration":
        return this.#duration(phrase, reads);
      case "span":
        return this.#span(phrase, reads);
      case "set":
        return this.#set(phrase, reads);
      case "reference":
        return result(reads.timex, null);
    }
  }

  #date(phrase: Phrase, tense: () => Tense): Resolved {
    const { slots } = phrase;
    if (phrase.rule.reads.kind === "date") Object.assign(slots, phrase.rule.reads.set);
    const stated = statedParts(slots);
    this.#settleEra(slots);
    if (slots.year !== NONE) return this.#complete(slots, slots.year, stated, 0);
    if (slots.decade !== NONE) return result(timexOf(decadePeriod(slots.decade)), decadePeriod(slots.decade), { stated, relative: false });
    if (slots.century !== NONE) return result(timexOf(centuryPeriod(slots.century)), centuryPeriod(slots.century), { stated, relative: false });
    if (slots.day !== NONE && slots.month === NONE) return this.#dayOfMonth(phrase, stated);
    if (isWeekdayOnly(slots)) return this.#weekday(phrase, tense, stated);
    const year = phrase.impliedYear !== NONE ? phrase.impliedYear : this.#inferYear(phrase, tense);
    if (year === null) return result(unplacedTimex(slots), null, { stated, isSure: false });
    return this.#complete(slots, year, stated, Part.Year);
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
    if (!period) return result(unplacedTimex(slots), null, { stated, isSure: false });
    return this.#timed(period, slots, { stated, inferred, relative: inferred !== 0 });
  }

  #weekday(phrase: Phrase, tense: () => Tense, stated: number): Resolved {
    const { slots } = phrase;
    const origin = this.#discourse.isNarrative && this.#discourse.lastDay ? this.#discourse.lastDay.first : this.#discourse.published;
    if (origin === null) return result(unplacedTimex(slots), null, { stated, isSure: false });
    const back = (weekday(origin) - slots.weekday + 7) % 7;
    const isAhead = back !== 0 && isWeekdayAhead(tense(), phrase);
    return this.#timed(dayPeriod(isAhead ? origin + 7 - back : origin - back), slots, { stated, inferred: Part.Year | Part.Month | Part.Day });
  }

  /** "on the 10th": of the month told last, else the latest such day. */
  #dayOfMonth(phrase: Phrase, stated: number): Resolved {
    const { slots, sentence } = phrase;
    const { last, lastSentence, published, isNarrative } = this.#discourse;
    const isTold = last !== null && last.grain <= Grain.Month && (isNarrative || this.#discourse.isNear(sentence, lastSentence));
    const origin = isTold ? last.first : published;
    if (origin === null) return result("XXXX-XX-XX", null, { stated, isSure: false });
    const { year, month } = civil(origin);
    slots.month = month;
    const before = dayNumber(year, month, slots.day);
    const isLater = !isTold && before > origin;
    slots.month = isLater ? (month === 1 ? 12 : month - 1) : month;
    return this.#complete(slots, isLater && month === 1 ? year - 1 : year, stated, Part.Year | Part.Month);
  }

  /** The year of a date that does not tell it. */
  #inferYear(phrase: Phrase, tense: () => Tense): number | null {
    const { published, isNarrative, last } = this.#discourse;
    if (phrase.sentence === this.#discourse.frameSentence) return this.#discourse.frameYear;
    if (isNarrative) return last ? this.#nextInStory(phrase.slots, last) : this.#discourse.firstYear;
    if (published === null) return this.#discourse.lastYear;
    const year = civil(published).year;
    const before = latestYear(phrase.slots, published, year);
    const agreeing = phrase.slots.weekday !== NONE ? [before, before + 1, before - 1].find((candidate) => agrees(phrase.slots, candidate)) : undefined;
    if (agreeing !== undefined) return agreeing;
    const past = periodOf(phrase.slots, before);
    const ahead = periodOf(phrase.slots, before + 1);
    if (!past || !ahead) return past ? before : before + 1;
    if (published <= past.last) return before;
    return isFuture(tense(), phrase, ahead.first - published, published - past.first) ? before + 1 : before;
  }

  /** In a history the year is that of the date before, or the next one when the months have turned. */
  #nextInStory(slots: Slots, last: Period): number | null {
    const { year, month } = civil(last.first);
    const hasMonth = last.grain === Grain.Day || last.grain === Grain.Month;
    return hasMonth && slots.month !== NONE && month - slots.month > 8 ? year + 1 : year;
  }

  #timed(period: Period, slots: Slots, fields: Partial<Resolved>): Resolved {
    const base = timexOf(period);
    if (period.grain !== Grain.Day) return result(base, period, fields);
    if (slots.hour !== NONE) return result(`${base}T${pad(slots.hour)}:${pad(slots.minute)}`, period, { ...fields, type: "time" });
    if (slots.part > 0) return result(`${base}T${slots.part === 2 ? "12:00" : PART_CODES[slots.part]}`, period, { ...fields, type: "time" });
    return result(base, period, fields);
  }

  /** The day counted from, and whether it was told near enough to be sure of. */
  #origin(from: Origin, sentence: number, needsDay: boolean): { day: number; period: Period; isSure: boolean } | null {
    const { published, isNarrative, last, lastDay, lastSentence, lastDaySentence } = this.#discourse;
    const told = needsDay ? lastDay : last;
    const near = told !== null && this.#discourse.isNear(sentence, needsDay ? lastDaySentence : lastSentence);
    if ((from === "context" || isNarrative) && told && (near || isNarrative)) return { day: told.first, period: told, isSure: true };
    if (isNarrative && !told) return null;
    if (published === null) return told ? { day: told.first, period: told, isSure: false } : null;
    return { day: published, period: dayPeriod(published), isSure: from === "report" };
  }

  #step(phrase: Phrase, reads: Reading & { kind: "step" }): Resolved {
    const { slots } = phrase;
    const event = this.#eventDay(phrase);
    if (event !== null) return this.#timed(dayPeriod(event + reads.step), slots, { stated: Part.Period, inferred: Part.Year | Part.Month | Part.Day });
    if (reads.part !== undefined) slots.part = reads.part;
    if (slots.weekday !== NONE || slots.month !== NONE || slots.season !== NONE || slots.holiday !== NONE) return this.#namedStep(phrase, reads);
    const grain = reads.grain ?? GRAINS[slots.unit]!;
    const origin = this.#origin(reads.from, phrase.sentence, grain === Grain.Day);
    if (!origin) return result(unknownTimex(grain), null, { isSure: false });
    const period = this.#recentPeriod(phrase, grain, reads) ?? shiftedPeriod(grain, origin.day, reads.step);
    const side = this.#sided(period, phrase.side, origin.day);
    const isEdge = slots.edge !== NONE && (grain >= Grain.Month || grain === Grain.Week) && this.#discourse.published !== null;
    const isSure = (origin.isSure || isEdge) && !phrase.isToEvent;
    return { ...this.#timed(period, slots, { stated: Part.Period, inferred: Part.Year | Part.Month | Part.Day, isSure }), period: side };
  }

  /** "the quarter" is the one told last, "the weekend" the one gone by. */
  #recentPeriod(phrase: Phrase, grain: Grain, reads: Reading & { kind: "step" }): Period | null {
    if (reads.from !== "context" || reads.step !== 0) return null;
    const { lastQuarter, published } = this.#discourse;
    if (grain === Grain.Quarter && lastQuarter) return lastQuarter;
    if (published === null || phrase.anchor === "by") return null;
    if (grain === Grain.Quarter) return shiftedPeriod(Grain.Quarter, published, -1);
    return grain === Grain.Weekend && !this.#discourse.isNarrative ? shiftedPeriod(Grain.Weekend, published, weekday(published) >= 6 ? 0 : -1) : null;
  }

  /** "earlier this week" ends the day before, "later this week" begins the day after. */
  #sided(period: Period, side: number, origin: number): Period {
    if (side === 0 || origin < period.first || origin > period.last || period.grain === Grain.Day) return period;
    if (side < 0) return { grain: period.grain, first: period.first, last: Math.max(period.first, origin - 1) };
    return { grain: period.grain, first: Math.min(period.last, origin + 1), last: period.last };
  }

  /** "last Tuesday", "next April", "this summer". */
  #namedStep(phrase: Phrase, reads: Reading & { kind: "step" }): Resolved {
    const { slots } = phrase;
    const origin = this.#origin(reads.from, phrase.sentence, slots.weekday !== NONE);
    if (!origin) return result(unplacedTimex(slots), null, { isSure: false });
    const fields = { stated: statedParts(slots), inferred: Part.Year, isSure: origin.isSure };
    if (slots.weekday !== NONE) return this.#timed(dayPeriod(steppedWeekday(origin.day, slots.weekday, reads.step)), slots, fields);
    const year = civil(origin.day).year;
    let candidate = periodOf(slots, year)!;
    if (reads.step < 0 && candidate.last >= origin.day) candidate = periodOf(slots, year - 1)!;
    if (reads.step > 0 && candidate.first <= origin.day) candidate = periodOf(slots, year + 1)!;
    return result(timexOf(candidate), candidate, fields);
  }

  #shift(phrase: Phrase, reads: Reading & { kind: "shift" }): Resolved {
    const { slots } = phrase;
    const number = slots.number === NONE ? 1 : slots.number;
    const { unit } = slots;
    if (number === VAGUE) return result(reads.sign < 0 ? "PAST_REF" : "FUTURE_REF", null);
    if (unit <= Unit.Hour || unit === Unit.Moment) return result(durationTimex(number, unit), null, { type: "duration" });
    if (phrase.isToEvent) return this.#fromEvent(phrase, reads, number);
    const quarter = this.#quarterEarlier(phrase, reads);
    if (quarter) return result(timexOf(quarter), quarter, { inferred: Part.Year, isAside: true });
    const needsDay = unit === Unit.Day || unit === Unit.Week || unit === Unit.Fortnight;
    const origin = this.#origin(reads.from, phrase.sentence, needsDay);
    if (!origin) return result(unknownTimex(needsDay ? Grain.Day : Grain.Year), null, { isSure: false });
    const period = shiftedBy(origin.day, number * reads.sign, unit, reads.from);
    return this.#timed(period, slots, { stated: Part.Length, inferred: Part.Year | Part.Month | Part.Day, isSure: origin.isSure });
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
  #fromEvent(phrase: Phrase, reads: Reading & { kind: "shift" }, number: number): Resolved {
    const event = this.#eventDay(phrase);
    if (event === null) return this.#duration(phrase, { kind: "duration" });
    const period = shiftedBy(event, number * reads.sign, phrase.slots.unit, "context");
    return this.#timed(period, phrase.slots, { stated: Part.Length, inferred: Part.Year | Part.Month | Part.Day });
  }

  /** "a year earlier" after a quarter is that quarter of the year before. */
  #quarterEarlier(phrase: Phrase, reads: Reading & { kind: "shift" }): Period | null {
    const { lastQuarter, lastQuarterSentence } = this.#discourse;
    if ((phrase.slots.unit !== Unit.Year && phrase.rule.name !== "year-earlier") || phrase.slots.number > 1 || reads.sign > 0 || !lastQuarter) return null;
    if (phrase.sentence - lastQuarterSentence > 3) return null;
    return periodAt(Grain.Quarter, addMonths(lastQuarter.first, -12));
  }

  #within(phrase: Phrase, reads: Reading & { kind: "within" }): Resolved {
    const { slots } = phrase;
    const origin = this.#origin(reads.from, phrase.sentence, reads.unit === Unit.Week);
    if (!origin) return result(unplacedTimex(slots), null, { isSure: false });
    const fields = { stated: statedParts(slots) | Part.Period, inferred: Part.Year, isSure: origin.isSure };
    if (reads.unit === Unit.Week) return this.#timed(dayPeriod(weekPeriod(origin.day).first + 7 * reads.step + slots.weekday - 1), slots, fields);
    const period = periodOf(slots, civil(origin.day).year + reads.step);
    return period ? this.#timed(period, slots, fields) : result(unplacedTimex(slots), null);
  }

  #clock(phrase: Phrase): Resolved {
    const { slots, sentence } = phrase;
    const { lastDay, lastDaySentence, published } = this.#discourse;
    const isNear = lastDay !== null && !phrase.isLeading && this.#discourse.isNear(sentence, lastDaySentence);
    const day = isNear ? lastDay.first : this.#discourse.isNarrative ? null : published;
    if (day === null) return result(`XXXX-XX-XXT${slots.hour !== NONE ? `${pad(slots.hour)}:${pad(slots.minute)}` : PART_CODES[Math.max(0, slots.part)]}`, null, { type: "time", isSure: false });
    return this.#timed(dayPeriod(day), slots, { stated: Part.Time, inferred: Part.Year | Part.Month | Part.Day });
  }

  #duration(phrase: Phrase, reads: Reading & { kind: "duration" }): Resolved {
    const { slots } = phrase;
    const number = slots.number === NONE && reads.number !== undefined ? reads.number : slots.number;
    const unit = reads.unit ?? slots.unit;
    const scaled = number >= 0 ? number * (reads.scale ?? 1) : number;
    const timex = durationTimex(scaled, unit);
    return result(timex, null, { type: "duration", duration: number >= 0 ? timex : null, relative: false, stated: Part.Length });
  }

  /** "the past two months" up to publication, "the past year". */
  #span(phrase: Phrase, reads: Reading & { kind: "span" }): Resolved {
    const { slots } = phrase;
    const { published, isNarrative } = this.#discourse;
    const length = this.#duration(phrase, { kind: "duration", number: 1 });
    if (published === null || isNarrative || slots.number === VAGUE || (slots.number === NONE && length.timex.includes("X"))) return { ...length, duration: null };
    const count = slots.number === NONE ? 1 : slots.number;
    const period = spanFrom(published, count, slots.unit, reads.sign);
    return { ...length, duration: null, period, relative: true };
  }

  #set(phrase: Phrase, reads: Reading & { kind: "set" }): Resolved {
    const { slots } = phrase;
    const unit = reads.unit ?? slots.unit;
    const timex = unit !== NONE ? durationTimex(slots.number === NONE ? 1 : slots.number, unit) : unplacedTimex(slots);
    return result(timex, null, { type: "set", relative: false, stated: Part.Length });
  }
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
