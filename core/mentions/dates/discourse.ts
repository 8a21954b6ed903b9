import { civil, Grain, type Period } from "./calendar.js";

/** How many sentences a date told before stays in mind. */
const NEAR = 1;

/** What the dates read so far say about the next one. */
export class Discourse {
  /** The day of publication, or null. */
  published: number | null = null;
  /** The text tells a history: dates follow from one another, not from the day of publication. */
  isNarrative = false;
  /** The first year the text tells. */
  firstYear: number | null = null;
  /** The last date that was resolved, and its sentence. */
  last: Period | null = null;
  lastSentence = -10;
  /** The last resolved date of day grain. */
  lastDay: Period | null = null;
  lastDaySentence = -10;
  /** The last quarter told. */
  lastQuarter: Period | null = null;
  lastQuarterSentence = -10;

  /** The first day told in each sentence that tells one. */
  readonly #days = new Map<number, number>();

  start(published: number | null, isNarrative: boolean, firstYear: number | null): void {
    this.firstYear = firstYear;
    this.published = published;
    this.isNarrative = isNarrative;
    this.last = this.lastDay = this.lastQuarter = null;
    this.lastSentence = this.lastDaySentence = this.lastQuarterSentence = -10;
    this.#days.clear();
  }

  /** The day a sentence told, or null. */
  dayOf(sentence: number): number | null {
    return this.#days.get(sentence) ?? null;
  }

  note(period: Period, sentence: number): void {
    this.last = period;
    this.lastSentence = sentence;
    if (period.grain === Grain.Day) {
      this.lastDay = period;
      this.lastDaySentence = sentence;
      if (!this.#days.has(sentence)) this.#days.set(sentence, period.first);
    }
    if (period.grain === Grain.Quarter) {
      this.lastQuarter = period;
      this.lastQuarterSentence = sentence;
    }
  }

  isNear(sentence: number, noted: number): boolean {
    return sentence - noted <= NEAR;
  }

  /** The year of the last date told. */
  get lastYear(): number | null {
    return this.last ? civil(this.last.first).year : this.firstYear;
  }
}
