import { TokenKind } from "../model/index.js";
import type { Draft } from "./model.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

const PERIOD = new WordSet("period");
const REPORTING = new WordSet("reporting monitoring review");
const BEFORE = new WordSet("previous preceding prior");
const COMPARES = new WordSet("compared versus against than from to down up");

/** "In the previous reporting period it recorded 77 explosions": a figure of the report before, which is no claim of this one. */
export function isOfPeriodBefore(sentence: Sentence, { at, kind }: Draft): boolean {
  if (kind === "statement" || kind === "control") return false;
  for (const period of sentence.syntax.phrases) {
    const { head, first, last } = period;
    if (!PERIOD.has(sentence, head) || !BEFORE.hasIn(sentence, first, head) || !REPORTING.hasIn(sentence, first, head)) continue;
    if (at >= last ? isOpening(sentence, first) : isStraightOn(sentence, at, first)) return true;
  }
  return false;
}

/** Does it stand at the head of its sentence, behind a preposition alone? */
const isOpening = (sentence: Sentence, first: number): boolean => first - sentence.first <= 1;

/** Is what stands before it told of it, and not held against it? */
function isStraightOn(sentence: Sentence, at: number, first: number): boolean {
  for (let i = at + 1; i < first; i++) if (sentence.tokens.kind[i] === TokenKind.Punctuation || COMPARES.has(sentence, i)) return false;
  return true;
}
