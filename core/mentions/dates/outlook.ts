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
  [Tense.Given]: 1 / 12,
};
/** Deadlines lie ahead more readily, most of all those of what is meant to be done: "agreed to leave by 15 December". */
const DEADLINE = 3;
const DEADLINE_OF_PURPOSE = 8;

/** "in force since 5 November" lies behind; "will hold from 5 November" may lie ahead. */
const isBehind = (tense: Tense, { anchor, isFrom }: Phrase): boolean => anchor === "since" && (!isFrom || tense === Tense.Unknown);

const isTerm = ({ anchor }: Phrase): boolean => anchor === "by" || anchor === "until";

export function isFuture(told: Tense, phrase: Phrase, daysAhead: number, daysBack: number): boolean {
  if (isBehind(told, phrase)) return false;
  const isDeadline = isTerm(phrase);
  const tense = told === Tense.Given && isDeadline ? Tense.Open : told;
  const readiness = !isDeadline || tense === Tense.Future ? 1 : tense === Tense.Purpose ? DEADLINE_OF_PURPOSE : DEADLINE;
  return daysAhead < daysBack * AHEAD[tense] * readiness;
}

export function isWeekdayAhead(tense: Tense, phrase: Phrase): boolean {
  if (isBehind(tense, phrase)) return false;
  if (tense === Tense.Future || tense === Tense.Open || (tense === Tense.Given && isTerm(phrase))) return true;
  if (phrase.anchor === "until") return tense !== Tense.PastAfter && tense !== Tense.Past;
  return (tense === Tense.Purpose || tense === Tense.Present) && phrase.anchor === "by";
}
