import type { Tokens } from "../../model/index.js";
import { dayNumber } from "./calendar.js";
import type { Phrase } from "./phrase.js";

const RULE = "numeric-date";

const isNumeric = (phrase: Phrase): boolean => phrase.rule.name === RULE;

/** Settles whether "02/12/2020" is in December or February: as the other numeric dates of the text have it, else so that it does not lie after publication, else day first. */
export function settleOrder(phrases: readonly Phrase[], tokens: Tokens, published: number | null): void {
  if (!phrases.some(isNumeric)) return;
  const numeric = phrases.filter(isNumeric);
  const plain = numeric.filter(({ slots }) => slots.day > 12);
  const monthFirst = plain.filter(({ first, slots }) => tokens.value[first] === slots.month).length;
  for (const { slots } of numeric) {
    if (slots.day > 12 || !isMonthFirst(slots.year, slots.month, slots.day, monthFirst * 2 - plain.length, published)) continue;
    [slots.day, slots.month] = [slots.month, slots.day];
  }
}

/** `evidence` above 0 speaks for the month first, below 0 for the day. */
function isMonthFirst(year: number, month: number, day: number, evidence: number, published: number | null): boolean {
  if (evidence !== 0) return evidence > 0;
  if (published === null) return false;
  return dayNumber(year, month, day) > published && dayNumber(year, day, month) <= published;
}
