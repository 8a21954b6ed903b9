import type { Claim, Reading, Span } from "../core/index.js";

/** One piece of text a claim rests on, and what it gave. */
export interface Part extends Span {
  readonly role: string;
  readonly text: string;
}

/** A claim with the rule and the words it was read from. */
export type ExplainedClaim = Claim & { readonly why?: { readonly rule: string; readonly parts: readonly Part[] } };

/** The reading with each claim's rule and parts added. */
export function withWhy(reading: Reading, text: string): Reading {
  return { ...reading, claims: reading.claims.map((claim) => ({ ...claim, why: { rule: claim.rule, parts: partsOf(claim, text) } })) };
}

function partsOf(claim: Claim, text: string): readonly Part[] {
  const part = (role: string, { start, end }: Span): Part => ({ role, start, end, text: text.slice(start, end) });
  return [part("quote", claim.quote), ...(claim.claimant === null ? [] : [part("claimant", claim.claimant)]), ...claim.where.map((place) => part("where", place))];
}
