import type { Claim } from "../model/index.js";
import { CONFIDENCE_WEIGHTS } from "./confidence-weights.js";

/** A quotation longer than this carries more than one thing, in code units. */
const LONG_QUOTE = 160;

/** Signs that name a value, each put together once. */
const NAMED = new Map<string, Map<string, string>>();

function named(of: string, value: string): string {
  let signs = NAMED.get(of);
  if (!signs) NAMED.set(of, (signs = new Map()));
  let sign = signs.get(value);
  if (sign === undefined) signs.set(value, (sign = `${of} ${value}`));
  return sign;
}

/** What of a claim's kind is left open: fields the words did not fill, and those that are easily mistaken. */
const OPEN_FIELDS: { readonly [K in Claim["kind"]]: (claim: Extract<Claim, { kind: K }>) => readonly (string | false)[] } = {
  casualties: ({ casualties: { basis, count, outcome, victims } }) => [
    named("outcome", outcome),
    named("basis", basis),
    victims.party === null && "victims of no party",
    victims.category === "unknown" && "victims of no category",
    count.value === null && "count without a value",
    count.qualifier !== "exact" && "count in bounds",
    count.value === 1 && "one victim",
  ],
  control: ({ control }) => [named("change", control.change), control.place === null && "no place named", control.holder === null && "no holder named"],
  commitment: ({ commitment }) => [named("status", commitment.status), commitment.by.length === 0 && "nobody bound", commitment.action === "other" && "other action"],
  event: ({ event }) => [
    named("type", event.type),
    event.place === null && "no place named",
    event.actors.length === 0 && "no actor named",
    event.targets.length === 0 && "no target named",
    event.subType === "Other" && "other event",
  ],
  statement: ({ statement }) => [named("act", statement.act), statement.to.length === 0 && "addressed to nobody"],
};

/** What speaks for or against a claim, by name: its rule, kind, stance, what is known of it and what is left open. */
export function signsOf(claim: Claim): readonly string[] {
  const signs: (string | false)[] = [
    named("rule", claim.rule),
    named("kind", claim.kind),
    named("stance", claim.stance),
    claim.claimant === null && "own voice",
    claim.claimant?.type === "unnamed" && "unnamed claimant",
    claim.when === null && "no day known",
    claim.where.length === 0 && "no place known",
    claim.where.length > 2 && "many places",
    claim.where[0]?.lat === null && "place not in the gazetteer",
    claim.quote.exact.length > LONG_QUOTE && "long quote",
    ...OPEN_FIELDS[claim.kind](claim as never),
  ];
  return signs.filter((sign): sign is string => sign !== false);
}

const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(CONFIDENCE_WEIGHTS));

/** How sure the reading of a claim is, 0–1 in hundredths: a logistic sum over its signs, trained on the samples of `corpus/` (`npm run train:confidence`). */
export function confidenceOf(claim: Claim): number {
  let sum = WEIGHTS.get("") ?? 0;
  for (const sign of signsOf(claim)) sum += WEIGHTS.get(sign) ?? 0;
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
