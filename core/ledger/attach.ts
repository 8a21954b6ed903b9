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

/** What a claim names that may tell its accord: parties, and places with their names folded. */
export interface Named {
  readonly parties: readonly string[];
  readonly places: readonly string[];
}

export const namedBy = (claim: Claim): Named => ({ parties: partiesOf(claim), places: claim.where.map(({ name }) => foldName(name)) });

/** How many named parties and places of an accord a report must tell before it is about that accord. */
const PARTIES_LEAST = 2;

interface Sought {
  readonly accord: string;
  readonly from: Day;
  readonly parties: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

/** How strongly a report speaks of an accord: 0 when it is not about it. */
function weightOf(published: Day | undefined, claims: readonly Named[], { from, parties, places }: Sought): number {
  if (published !== undefined && published < from) return 0;
  const named = new Set<string>();
  let mentions = 0;
  for (const claim of claims) {
    for (const party of claim.parties) {
      if (!parties.has(party)) continue;
      named.add(party);
      mentions++;
    }
    const there = claim.places.filter((place) => places.has(place)).length;
    mentions += there;
    if (there > 0) named.add("place");
  }
  return named.size >= PARTIES_LEAST ? mentions : 0;
}

/**
 * Finds the accord that a report, published on a date (EDTF), is about: the one whose parties and places its claims name most;
 * null when none, the first by name when several tie.
 */
export function accordFinder(accords: readonly AccordBody[]): (date: string | null, claims: readonly Named[]) => string | null {
  const sought: Sought[] = [...accords]
    .sort((a, b) => (a.accord < b.accord ? -1 : 1))
    .map(({ accord, war, parties, places }) => ({ accord, from: war.from, parties: new Set(parties), places: new Set(places.map(foldName)) }));
  return (date, claims) => {
    const published = daysOf(date)?.last;
    let best: string | null = null;
    let most = 0;
    for (const one of sought) {
      const weight = weightOf(published, claims, one);
      if (weight > most) [best, most] = [one.accord, weight];
    }
    return best;
  };
}

/** The accord that a report is about, or null. */
export const accordOf = ({ date, claims }: Attachable, accords: readonly AccordBody[]): string | null => accordFinder(accords)(date, claims.map(namedBy));
