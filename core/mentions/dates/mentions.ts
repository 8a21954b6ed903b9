import type { Tokens } from "../../model/index.js";
import { Grain, type Period } from "./calendar.js";
import { edtfDay, edtfOf } from "./format.js";
import { OPEN_FUTURE, type DateMention } from "./mention.js";
import type { Phrase } from "./phrase.js";
import type { Resolved } from "./resolve.js";
import { Edge } from "./words.js";
import { NONE } from "./slots.js";

/** The mention a resolved phrase makes; the near end of a range tells the whole range, the far end itself. */
export function toMention(phrase: Phrase, dates: ReadonlyMap<Phrase, Resolved>, tokens: Tokens): DateMention {
  const resolved = dates.get(phrase)!;
  const far = phrase.until;
  const span = far ? spanOf(resolved, dates.get(far)!) : null;
  const { first, sentence, anchor, rule } = phrase;
  const last = far && span ? Math.max(phrase.last, far.last) : phrase.last;
  const { period, type } = resolved;
  const isOpen = !span && anchor === "since" && type !== "duration" && type !== "set";
  const days = span ?? (period && resolved.isSure ? { first: period.first, last: isOpen ? OPEN_FUTURE : period.last } : null);
  return {
    start: tokens.start[first]!,
    end: tokens.end[last - 1]!,
    first,
    last,
    sentence,
    value: far && span ? rangeValue(phrase, far, resolved, dates.get(far)!) : valueOf(phrase, resolved, isOpen),
    type,
    relative: resolved.relative,
    timex: resolved.timex,
    anchor,
    stated: resolved.stated,
    inferred: resolved.inferred,
    days,
    rule: rule.name,
  };
}

function spanOf(a: Resolved, b: Resolved): { first: number; last: number } | null {
  if (!a.period || !b.period || !a.isSure || !b.isSure || b.period.last < a.period.first) return null;
  return { first: a.period.first, last: b.period.last };
}

function rangeValue(a: Phrase, b: Phrase, from: Resolved, to: Resolved): string {
  const starts = edtf(from.period!, a).split("/")[0]!;
  return `${starts}/${edtf(to.period!, b).split("/").at(-1)!}`;
}

function valueOf(phrase: Phrase, resolved: Resolved, isOpen: boolean): string | null {
  if (resolved.duration !== null) return resolved.duration;
  if (!resolved.period || !resolved.isSure) return null;
  const value = edtf(resolved.period, phrase);
  if (!isOpen) return value;
  const start = value.split("/")[0]!;
  return `${phrase.slots.edge === Edge.Early ? start.replace("~", "") : start}/..`;
}

function edtf(period: Period, phrase: Phrase): string {
  if (phrase.side !== 0 || (period.grain === Grain.Day && period.last > period.first)) return `${edtfDay(period.first)}/${edtfDay(period.last)}`;
  const value = edtfOf(period);
  const isRough = phrase.approximate || (phrase.slots.edge !== NONE && period.grain !== Grain.Day);
  return isRough && !value.includes("/") ? `${value}~` : value;
}
