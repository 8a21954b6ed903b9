import type { Sentences } from "../../model/index.js";
import { civil, Grain, type Period } from "./calendar.js";

/** How many sentences a date told before stays in mind beyond its paragraph. */
const NEAR = 1;
/** How many tokens after an event its day may be told; before it, a fourth of that. */
const REACH = 10;
const REACH_RATIO = 4;

/** What the dates read so far say about the next one. */
export class Discourse {
  /** The day of publication, or null. */
  published: number | null = null;
  /** The text tells a history: dates follow from one another, not from the day of publication. */
  isNarrative = false;
  /** The year that frames a sentence. */
  frameYear = 0;
  frameSentence = -1;
  /** The last day that a bulletin's heading says it covers, or null. */
  coveredLast: number | null = null;
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

  /** Every day told, and its first token. */
  readonly #days: number[] = [];
  readonly #dayTokens: number[] = [];

  #paragraphs: Int32Array = new Int32Array(0);

  start(published: number | null, isNarrative: boolean, firstYear: number | null, sentences: Sentences): void {
    this.#paragraphs = sentences.paragraph;
    this.firstYear = firstYear;
    this.frameSentence = -1;
    this.coveredLast = null;
    this.published = published;
    this.isNarrative = isNarrative;
    this.last = this.lastDay = this.lastQuarter = null;
    this.lastSentence = this.lastDaySentence = this.lastQuarterSentence = -10;
    this.#days.length = this.#dayTokens.length = 0;
  }

  /** The day told beside token `i`: close after it in its sentence ("the battle on Wednesday") or right before ("Wednesday's battle"); null if none is. */
  dayBeside(i: number): number | null {
    let best: number | null = null;
    let nearest = Infinity;
    for (let k = 0; k < this.#days.length; k++) {
      const token = this.#dayTokens[k]!;
      const distance = token > i ? token - i : (i - token) * REACH_RATIO;
      if (distance >= nearest || distance > REACH) continue;
      nearest = distance;
      best = this.#days[k]!;
    }
    return best;
  }

  /** Remembers the year a sentence opens with. */
  frame(year: number, sentence: number): void {
    this.frameYear = year;
    this.frameSentence = sentence;
  }

  note(period: Period, sentence: number, token: number): void {
    this.last = period;
    this.lastSentence = sentence;
    if (period.grain === Grain.Day) {
      this.lastDay = period;
      this.lastDaySentence = sentence;
      this.#days.push(period.first);
      this.#dayTokens.push(token);
    }
    if (period.grain === Grain.Quarter) {
      this.lastQuarter = period;
      this.lastQuarterSentence = sentence;
    }
  }

  /** Was it told in this paragraph, or in the sentence before? */
  isNear(sentence: number, noted: number): boolean {
    return noted >= 0 && (sentence - noted <= NEAR || this.#paragraphs[sentence] === this.#paragraphs[noted]);
  }

  /** The year of the last date told. */
  get lastYear(): number | null {
    return this.last ? civil(this.last.first).year : this.firstYear;
  }
}
