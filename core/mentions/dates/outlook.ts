import type { Phrase } from "./phrase.js";
import { Tense } from "./tense.js";

/** How many times further ahead than back a date may lie and still be taken to lie ahead, by tense. */
const AHEAD: Readonly<Record<Tense, number>> = {
  [Tense.Unknown]: 0.5,
  [Tense.Past]: 1 / 12,
  [Tense.PastAfter]: 1 / 12,
  [Tense.Present]: 0.5,
  [Tense.Purpose]: 0.5,
  [Tense.Open]: 1.5,
  [Tense.Future]: 8,
};
/** Deadlines lie ahead more readily. */
const DEADLINE = 3;

export function isFuture(tense: Tense, phrase: Phrase, daysAhead: number, daysBack: number): boolean {
  if (phrase.anchor === "since") return false;
  const isDeadline = phrase.anchor === "by" || phrase.anchor === "until";
  return daysAhead < daysBack * AHEAD[tense] * (isDeadline && tense !== Tense.Future ? DEADLINE : 1);
}

export function isWeekdayAhead(tense: Tense, phrase: Phrase): boolean {
  if (phrase.anchor === "since") return false;
  if (tense === Tense.Future || tense === Tense.Open) return true;
  if (phrase.anchor === "until") return tense !== Tense.PastAfter && tense !== Tense.Past;
  return tense === Tense.Purpose && phrase.anchor === "by";
}
