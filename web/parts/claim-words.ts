import { partyName } from "../names.js";
import { termText, text } from "../texts/index.js";
import type { Claim, ClaimKind } from "../wire.js";
import { boundsWords } from "./bounds.js";

const names = (parties: readonly (string | null)[]): string => parties.map((party) => (party === null ? text("party.none") : partyName(party))).join(", ");

/** The rule of a claim that a monitor added. */
export const BY_HAND = "by-hand";

type Told = { readonly [K in ClaimKind]: (claim: Extract<Claim, { kind: K }>) => string };

/** What a claim of each kind says, in a few words. */
const SAYS: Told = {
  casualties: ({ casualties: { outcome, count, victims } }) =>
    `${boundsWords(count)} ${termText("outcome", outcome)} · ${[victims.party === null ? null : partyName(victims.party), termText("category", victims.category)].filter(Boolean).join(", ")}`,
  control: ({ control: { place, holder, change } }) => `${place ?? "—"} → ${holder === null ? text("party.none") : partyName(holder)} · ${termText("change", change)}`,
  commitment: ({ commitment: { action, by, place, status } }) => [termText("action", action), place, names(by), termText("status", status)].filter(Boolean).join(" · "),
  event: ({ event: { subType, place, actors } }) => [termText("subEvent", subType), place, names(actors.map(({ party, name }) => party ?? name))].filter(Boolean).join(" · "),
  statement: ({ statement: { act, to } }) => [termText("act", act), names(to)].filter(Boolean).join(" → "),
};

/** A claim in one line: what it says, without who says it. */
export function claimSummary(claim: Claim): string {
  const says = SAYS[claim.kind] as (claim: Claim) => string;
  return claim.stance === "asserted" ? says(claim) : `${says(claim)} · ${termText("stance", claim.stance)}`;
}
