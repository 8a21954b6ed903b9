import type { Claim, Mentions, Reading, Span } from "../core/index.js";

/** One piece of text a claim rests on, and what it gave. */
export interface Part extends Span {
  readonly role: string;
  readonly text: string;
}

/** A claim with the rule and the words it was read from. */
export type ExplainedClaim = Claim & { readonly why?: { readonly rule: string; readonly parts: readonly Part[] } };

/** The reading with each claim's rule and parts added; what dates it shows where the reading has its mentions. */
export function withWhy(reading: Reading, text: string): Reading {
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, why: { rule: claim.rule, parts: partsOf(claim, text, reading.mentions?.dates ?? []) } })) };
}

function partsOf(claim: Claim, text: string, dates: Mentions["dates"]): readonly Part[] {
  const part = (role: string, span: Span | null): readonly Part[] => (span === null ? [] : [{ role, start: span.start, end: span.end, text: text.slice(span.start, span.end) }]);
  const inQuote = (words: string): Span | null => wordsIn(claim.quote, words);
  const { kind, quote, claimant, where } = claim;
  const counted = kind === "casualties" ? [...part("count", inQuote(claim.casualties.count.text)), ...part("victims", inQuote(claim.casualties.victims.text))] : [];
  return [
    ...part("quote", quote),
    ...part("claimant", claimant),
    ...part("said on", dateOf(claim.saidOn, quote, dates)),
    ...counted,
    ...part("when", dateOf(claim.when, quote, dates)),
    ...where.flatMap((place) => part("where", place)),
  ];
}

/** Where words stand in a quote; null where they do not stand there as one. */
function wordsIn({ exact, start }: Claim["quote"], words: string): Span | null {
  const at = words === "" ? -1 : exact.indexOf(words);
  return at < 0 ? null : { start: start + at, end: start + at + words.length };
}

/** The date of a value that stands nearest to a quote, one before it rather than one behind. */
function dateOf(value: string | null, { start, end }: Span, dates: Mentions["dates"]): Span | null {
  if (value === null) return null;
  const distance = (date: Span): number => (date.start >= end ? 2 * (date.start - end) + 1 : Math.max(0, start - date.end));
  let nearest: Span | null = null;
  for (const date of dates) if (date.value === value && (nearest === null || distance(date) < distance(nearest))) nearest = date;
  return nearest;
}
