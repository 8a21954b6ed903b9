import type { Tokens } from "../../model/index.js";
import { Grain, type Period } from "./calendar.js";
import { edtfDay, edtfOf, timeOf, timexOf } from "./format.js";
import { OPEN_FUTURE, type Anchor, type DateMention, type DateType } from "./mention.js";
import type { Phrase } from "./phrase.js";
import type { Resolved } from "./resolved.js";
import { NONE } from "./slots.js";
import { Edge } from "./words.js";

const NOON = 2;

/** A resolved phrase as a mention, whose value is written when it is first asked for; the near end of a range tells the whole range, the far end itself. */
class ResolvedMention implements DateMention {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly type: DateType;
  readonly relative: boolean;
  readonly anchor: Anchor;
  readonly stated: number;
  readonly inferred: number;
  readonly days: { first: number; last: number } | null;
  readonly isImpossible: boolean;
  readonly rule: string;
  readonly #phrase: Phrase;
  readonly #resolved: Resolved;
  readonly #isRange: boolean;
  #value: string | null | undefined = undefined;

  constructor(phrase: Phrase, resolved: Resolved, tokens: Tokens) {
    const { first, anchor, until } = phrase;
    const { period, type } = resolved;
    const far = until !== null ? until.resolved : null;
    this.#phrase = phrase;
    this.#resolved = resolved;
    this.#isRange = far !== null && isRange(resolved, far);
    this.first = first;
    this.last = this.#isRange ? Math.max(phrase.last, until!.last) : phrase.last;
    this.start = tokens.start[first]!;
    this.end = tokens.end[this.last - 1]!;
    this.sentence = phrase.sentence;
    this.type = type;
    this.relative = resolved.relative;
    this.anchor = anchor;
    this.stated = resolved.stated;
    this.inferred = resolved.inferred;
    this.isImpossible = resolved.isImpossible;
    this.rule = phrase.rule.name;
    if (this.#isRange) this.days = { first: period!.first, last: far!.period!.last };
    else this.days = period && resolved.isSure ? { first: period.first, last: isOpen(phrase, resolved) ? OPEN_FUTURE : period.last } : null;
  }

  get value(): string | null {
    if (this.#value === undefined) this.#value = this.#isRange ? rangeValue(this.#phrase, this.#resolved) : valueOf(this.#phrase, this.#resolved);
    return this.#value;
  }

  get timex(): string {
    const { named, timex, type } = this.#resolved;
    if (named === null) return timex;
    const { slots } = this.#phrase;
    if (type !== "time") return timexOf(named);
    return `${timexOf(named)}T${slots.hour === NONE && slots.part === NOON ? "12:00" : timeOf(slots)}`;
  }
}

export function toMention(phrase: Phrase, tokens: Tokens): DateMention {
  return new ResolvedMention(phrase, phrase.resolved!, tokens);
}

function isRange(a: Resolved, b: Resolved): boolean {
  return a.period !== null && b.period !== null && a.isSure && b.isSure && b.period.last >= a.period.first;
}

/** "since June": goes on. */
function isOpen({ anchor }: Phrase, { type }: Resolved): boolean {
  return anchor === "since" && type !== "duration" && type !== "set";
}

function rangeValue(phrase: Phrase, from: Resolved): string {
  const far = phrase.until!;
  const starts = edtf(from.period!, phrase).split("/")[0]!;
  return `${starts}/${edtf(far.resolved!.period!, far).split("/").at(-1)!}`;
}

function valueOf(phrase: Phrase, resolved: Resolved): string | null {
  if (resolved.duration !== null) return resolved.duration;
  if (!resolved.period || !resolved.isSure) return null;
  const value = edtf(resolved.period, phrase);
  if (!isOpen(phrase, resolved)) return value;
  const start = value.split("/")[0]!;
  return `${phrase.slots.edge === Edge.Early ? start.replace("~", "") : start}/..`;
}

function edtf(period: Period, phrase: Phrase): string {
  if (phrase.side !== 0 || (period.grain === Grain.Day && period.last > period.first)) return `${edtfDay(period.first)}/${edtfDay(period.last)}`;
  const value = edtfOf(period);
  const isRough = phrase.approximate || (phrase.slots.edge !== NONE && period.grain !== Grain.Day);
  return isRough && !value.includes("/") ? `${value}~` : value;
}
