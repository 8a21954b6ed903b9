import type { Claim } from "../model/index.js";
import { daysOf } from "./days.js";
import type { AccordBody, Day } from "./model.js";
import { foldName } from "./place-name.js";

/** What decides which accord a report is about: its day and the claims read from it. */
export interface Attachable {
  readonly date: string | null;
  readonly claims: readonly Claim[];
}

/** Every party that a claim names, claimant included. */
export function partiesOf(claim: Claim): string[] {
  const named: (string | null)[] = [claim.claimant?.party ?? null];
  if (claim.kind === "casualties") named.push(claim.casualties.victims.party);
  else if (claim.kind === "control") named.push(claim.control.holder, claim.control.from);
  else if (claim.kind === "commitment") named.push(...claim.commitment.by);
  else if (claim.kind === "event") named.push(...[...claim.event.actors, ...claim.event.targets].map(({ party }) => party));
  else named.push(...claim.statement.to);
  return named.filter((party): party is string => party !== null);
}

/** Names of places that a claim tells, folded. */
function placesOf(claim: Claim): string[] {
  return claim.where.map(({ name }) => foldName(name));
}

/** How many named parties and places of an accord a report must tell before it is about that accord. */
const PARTIES_LEAST = 2;

/** How strongly a report speaks of an accord: 0 when it is not about it. */
function weightOf(report: Attachable, accord: AccordBody): number {
  const published: Day | undefined = daysOf(report.date)?.last;
  if (published !== undefined && published < accord.war.from) return 0;
  const parties = new Set(accord.parties);
  const places = new Set(accord.places.map(foldName));
  const named = new Set<string>();
  let mentions = 0;
  for (const claim of report.claims) {
    const own = partiesOf(claim).filter((party) => parties.has(party));
    const there = placesOf(claim).filter((place) => places.has(place));
    for (const party of own) named.add(party);
    mentions += own.length + there.length;
    if (there.length > 0) named.add("place");
  }
  return named.size >= PARTIES_LEAST ? mentions : 0;
}

/** The accord that a report is about: the one whose parties and places its claims name most; null when none, the first by name when several tie. */
export function accordOf(report: Attachable, accords: readonly AccordBody[]): string | null {
  let best: string | null = null;
  let most = 0;
  for (const accord of [...accords].sort((a, b) => (a.accord < b.accord ? -1 : 1))) {
    const weight = weightOf(report, accord);
    if (weight > most) [best, most] = [accord.accord, weight];
  }
  return best;
}
