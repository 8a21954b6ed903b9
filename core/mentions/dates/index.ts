import type { Sentences, Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { ABSOLUTE } from "./absolute.js";
import { civil, dayNumber, Grain, type Period } from "./calendar.js";
import { Decorator } from "./decorate.js";
import { Discourse } from "./discourse.js";
import { DURATIONS } from "./durations.js";
import { EventFinder } from "./events.js";
import { Joiner } from "./join.js";
import type { DateMention } from "./mention.js";
import { toMention } from "./mentions.js";
import { settleOrder } from "./numeric.js";
import type { Phrase } from "./phrase.js";
import { REFERENCES } from "./references.js";
import { RELATIVE } from "./relative.js";
import { Resolver } from "./resolve.js";
import type { Resolved } from "./resolved.js";
import type { DateRule } from "./rule.js";
import { Scanner } from "./scan.js";
import { NONE } from "./slots.js";
import { Tables } from "./tables.js";
import { TenseReader } from "./tense.js";
import { TokenView } from "./view.js";

export type { Anchor, DateMention, DateType } from "./mention.js";
export { OPEN_FUTURE, OPEN_PAST, Part } from "./mention.js";
export { dayNumber, civil } from "./calendar.js";

/** Every rule, in order: of two matches of one length the first counts. */
export const DATE_RULES: readonly DateRule[] = [...ABSOLUTE, ...REFERENCES, ...RELATIVE, ...DURATIONS];

/** Years told that make a text a history. */
const STORY_YEARS = 6;
/** Fewer than one in so many dates of a history is told as news tells them. */
const STORY_SHARE = 12;

/** Reads the dates, times, durations and repetitions of a text whose tokens are tagged. */
export class DateReader {
  readonly #scanner: Scanner;
  readonly #decorator: Decorator;
  readonly #joiner: Joiner;
  readonly #events: EventFinder;
  readonly #discourse = new Discourse();
  readonly #resolver: Resolver;
  /** The far end of the span that a heading says the text covers. */
  #coverEnd: Phrase | null = null;

  constructor(vocabulary: Vocabulary) {
    const tables = new Tables(vocabulary);
    const view = new TokenView(tables);
    this.#scanner = new Scanner(DATE_RULES, view);
    this.#decorator = new Decorator(view);
    this.#joiner = new Joiner(tables);
    this.#events = new EventFinder(tables);
    this.#resolver = new Resolver(this.#discourse, new TenseReader(tables));
  }

  /** The mentions in the order of the text; `publishedOn` is YYYY-MM-DD. */
  read(tokens: Tokens, sentences: Sentences, publishedOn: string | null): DateMention[] {
    const found = this.#scanner.scan(tokens, sentences);
    this.#decorator.decorate(found, tokens, sentences);
    const phrases = this.#joiner.join(found, tokens);
    this.#decorator.anchor(phrases, sentences);
    this.#joiner.relate(phrases);
    this.#events.find(phrases, tokens, sentences);
    const published = parseDay(publishedOn);
    settleOrder(phrases, tokens, published);
    this.#discourse.start(published, isStory(phrases, published), firstYear(phrases), sentences);
    this.#resolver.start(tokens, sentences);
    this.#coverEnd = coverEnd(phrases, tokens);
    for (const phrase of phrases) this.#resolve(phrase);
    for (const phrase of phrases) if (phrase.until) orderWeekdays(phrase.resolved!, phrase.until.resolved!, phrase);
    return phrases.map((phrase) => toMention(phrase, tokens));
  }

  #resolve(phrase: Phrase): void {
    const resolved = this.#resolver.resolve(phrase);
    const { period } = resolved;
    phrase.resolved = resolved;
    if (phrase === this.#coverEnd && period) this.#discourse.coveredLast = period.last;
    if (period && !resolved.isAside && this.#carries(phrase, period)) this.#discourse.note(period, phrase.sentence, phrase.first);
    if (phrase.isFrame) this.#discourse.frame(phrase.slots.year, phrase.sentence);
    if (period && !this.#discourse.isNarrative) implyYear(phrase, period);
  }

  /** In a history "in 1942" moves the story on; "the 1954 accords" and "two decades earlier" do not; in news a deadline does not. */
  #carries(phrase: Phrase, period: Period): boolean {
    if (!this.#discourse.isNarrative && (phrase.anchor === "by" || phrase.anchor === "until")) return false;
    if (!this.#discourse.isNarrative || period.grain !== Grain.Year) return true;
    if (phrase.rule.reads.kind === "shift") return false;
    return phrase.anchor !== null || phrase.slots.edge !== NONE || phrase.slots.era === 1;
  }
}

/** How far into a text the heading may say what days it covers, and how far before the span its word stands. */
const COVER_SENTENCES = 8;
const COVER_REACH = 28;
const COVERS = /\b(?:cover(?:s|ing|ed)|period|week)\b[^.]{0,16}$/i;

/** "Weekly bulletin, covering 5 to 11 January": the phrase of the last day. */
function coverEnd(phrases: readonly Phrase[], { start, text }: Tokens): Phrase | null {
  for (const { first, sentence, until } of phrases) {
    if (sentence > COVER_SENTENCES) return null;
    const at = start[first]!;
    if (until && COVERS.test(text.slice(Math.max(0, at - COVER_REACH), at))) return until;
  }
  return null;
}

/** The day number of "YYYY-MM-DD", null for anything else. */
function parseDay(text: string | null): number | null {
  if (text === null || text.length < 10) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayNumber(year, month, day) : null;
}

/** Most years it tells are far from that of publication, and few dates are told as news tells them. */
function isStory(phrases: readonly Phrase[], published: number | null): boolean {
  if (published === null) return true;
  const { year } = civil(published);
  let told = 0;
  let far = 0;
  let news = 0;
  for (const { slots, rule } of phrases) {
    if (rule.reads.kind === "step" && rule.reads.from === "report") news++;
    if (rule.name === "weekday") news++;
    if (slots.year === NONE && slots.era === NONE) continue;
    told++;
    if (slots.era === 1 || Math.abs(slots.year - year) > 1) far++;
  }
  return far >= STORY_YEARS && far * 3 >= told * 2 && news * STORY_SHARE < phrases.length;
}

function firstYear(phrases: readonly Phrase[]): number | null {
  for (const { slots } of phrases) if (slots.year !== NONE) return slots.year;
  return null;
}

/** "from March 28 to April 3": the far end follows the near one. */
function implyYear({ slots, until }: Phrase, { first }: Period): void {
  if (!until || until.rule.reads.kind !== "date" || until.slots.year !== NONE || until.slots.month === NONE) return;
  until.impliedYear = civil(first).year + (slots.month > until.slots.month ? 1 : 0);
}

/** "from Friday to Sunday": the Friday before that Sunday. */
function orderWeekdays(from: Resolved, to: Resolved, { slots }: Phrase): void {
  if (!from.period || !to.period || slots.weekday === NONE || slots.month !== NONE) return;
  if (to.period.first >= from.period.first || from.period.first - to.period.first > 7) return;
  from.period = { ...from.period, first: from.period.first - 7, last: from.period.last - 7 };
  from.named = from.period;
}
