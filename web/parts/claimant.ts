import { partyName } from "../names.js";
import { text } from "../texts/index.js";
import type { Claim, ClaimantKey } from "../wire.js";

/** A claimant in words: the name said, with the party where the name does not tell it; the report's own voice where nobody is quoted. */
export function claimantWords(claimant: Pick<ClaimantKey, "name" | "party"> | Claim["claimant"]): string {
  if (claimant === null || claimant.name === "") return text("claimant.report");
  const { name, party } = claimant;
  if (party === null) return name;
  const called = partyName(party);
  return name.toLowerCase().includes(called.toLowerCase()) ? name : `${name} (${called})`;
}
