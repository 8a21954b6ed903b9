import { TokenKind } from "../model/index.js";
import { claimantOf, type Finished } from "./finish.js";
import type { Sentence } from "./sentence.js";

/** A quotation of several sentences whose speaker is told only at its end: where it opens, and how many claims came before. */
export interface OpenQuote {
  readonly start: number;
  readonly claims: number;
}

/** The quotation that a sentence of no source leaves open; the one before it while that goes on. */
export function openQuote(sentence: Sentence, before: OpenQuote | null, isOpen: boolean, claims: number): OpenQuote | null {
  if (!isOpen) return null;
  if (before) return before;
  if (sentence.attributions.some(({ actor }) => actor !== null)) return null;
  const { kind, start } = sentence.tokens;
  for (let i = sentence.last - 1; i >= sentence.first; i--) if (kind[i] === TokenKind.OpeningQuote) return { start: start[i]!, claims };
  return null;
}

/** “The army has left the town. The road is open,” | the mission said: whoever ends a quotation said all of it. */
export function sayBack(sentence: Sentence, quote: OpenQuote, finished: readonly Finished[]): void {
  const said = sentence.attributions.find(({ actor, manner, content }) => actor !== null && manner === "say" && content.some(([first]) => first === sentence.first));
  if (!said?.actor) return;
  for (let i = quote.claims; i < finished.length; i++) {
    const { claim, draft, sentence: index } = finished[i]!;
    if (index < sentence.index && claim.quote.start > quote.start && draft.claimant === undefined) claim.claimant = claimantOf(sentence, said.actor);
  }
}
