import type { Claim, ClaimKind, Fact, SeenClaim, SeenFact } from "../../core/index.js";

/** Kinds of claim that views are made of. */
export type SeenKind = Exclude<ClaimKind, "statement">;
export const SEEN_KINDS: readonly SeenKind[] = ["casualties", "control", "commitment", "event"];

/** A fact in its pack: what its report does not tell. */
export type Packed = Pick<SeenFact, "id" | "claim" | "standing">;

/** A report's facts of one kind that count, as JSON. */
export type Pack = readonly [kind: SeenKind, facts: string];

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** A claim as views see it. */
function seen(claim: Claim): SeenClaim {
  const { kind, quote, claimant, saidOn, stance, when } = claim;
  const who = claimant && { name: claimant.name, party: claimant.party, type: claimant.type };
  const told = { claimant: who, saidOn, stance, when };
  if (kind === "casualties") return { kind, ...told, where: claim.where.map(({ name, country, precision, id }) => ({ name, country, precision, id })), casualties: claim.casualties };
  const where = claim.where.map(({ name, lat, lon, country, precision, id }) => ({ name, lat, lon, country, precision, id }));
  const fields = (claim as Partial<Record<ClaimKind, object>>)[kind];
  return { kind, quote, ...told, where, [kind]: fields } as unknown as SeenClaim;
}

/** A report's facts that count, packed by kind. */
export function packsOf(facts: readonly Pick<Fact, "id" | "claim" | "standing">[]): Pack[] {
  const counted = facts.filter(({ standing }) => standing === "read" || standing === "accepted").sort(byId);
  return SEEN_KINDS.flatMap((kind): Pack[] => {
    const packed = counted.flatMap(({ id, claim, standing }): Packed[] => (claim.kind === kind ? [{ id, standing, claim: seen(claim) }] : []));
    return packed.length === 0 ? [] : [[kind, JSON.stringify(packed)]];
  });
}
