import type { Commitment, CommitmentStatus, Quote } from "../model/index.js";
import { daysOf } from "./days.js";
import type { Clocks, Day, SeenFact, ProvisionBody } from "./model.js";
import { samePlaceName } from "./place-name.js";
import { counts } from "./settle.js";

/** A claim held against a provision: what it says of it, and on which day. */
export interface Evidence {
  readonly fact: SeenFact;
  readonly quote: Quote;
  readonly status: CommitmentStatus;
  readonly day: Day | null;
  /** Does the claim tell the day, and not only its report's? */
  readonly isDayTold: boolean;
}

/** Actions by which the same thing is told: a district is handed over when the forces that held it withdraw. */
const KIN: Readonly<Partial<Record<Commitment["action"], readonly Commitment["action"][]>>> = {
  "hand-over": ["withdraw"],
  withdraw: ["hand-over"],
  demobilise: ["disarm"],
};

/** How much of two lists is common to both, 0 to 1 (Jaccard): who is bound alone is told from who is bound with another. */
const likeness = (one: readonly string[], other: readonly string[]): number => one.filter((item) => other.includes(item)).length / new Set([...one, ...other]).size;

const shares = (one: readonly string[], other: readonly string[]): boolean => one.some((item) => other.includes(item));

/** The names of places a claim is about: its own field, else those of its sentence. */
function placesOf({ claim }: SeenFact): string[] {
  const own = claim.kind === "commitment" ? claim.commitment.place : claim.kind === "control" ? claim.control.place : null;
  return own === null ? claim.where.map(({ name }) => name) : [own];
}

const atPlace = (provision: ProvisionBody, places: readonly string[]): boolean => provision.places.some((name) => places.some((place) => samePlaceName(name, place)));

/** How well a commitment claim fits a provision; 0 = not at all. The place weighs more than the party, the party more than the instrument. */
export function fitOf(fact: SeenFact, provision: ProvisionBody): number {
  const { claim } = fact;
  if (claim.kind !== "commitment" || fact.accord !== provision.accord) return 0;
  const { action, by, instrument } = claim.commitment;
  const isKin = KIN[provision.action]?.includes(action) === true;
  if (action !== provision.action && !isKin) return 0;
  if (by.length > 0 && provision.by.length > 0 && !shares(by, provision.by)) return 0;
  const isThere = provision.places.length > 0 && atPlace(provision, placesOf(fact));
  if (isKin && !isThere) return 0;
  if (provision.places.length > 0 && !isThere && (claim.commitment.place !== null || claim.commitment.status === "done")) return 0;
  return (
    (action === provision.action ? 1 : 0) + (isThere ? 8 : 0) + (shares(by, provision.by) ? 4 + likeness(by, provision.by) : 0) + (instrument !== null && instrument === provision.instrument ? 2 : 0)
  );
}

/** What is said of a promise before it is kept; the day such a claim tells may be the one on which it is due. */
const AHEAD: ReadonlySet<CommitmentStatus> = new Set(["agreed", "vowed", "demanded", "delayed", "refused"]);

const isAhead = ({ claim }: SeenFact): boolean => claim.kind === "commitment" && AHEAD.has(claim.commitment.status);

/** The day a claim's status is of: the one it tells, else that on which it was said. A promise stands from the day it is told of, however far ahead its own day lies. */
function dayOf(fact: SeenFact): { day: Day | null; isDayTold: boolean } {
  const said = (daysOf(fact.claim.saidOn) ?? daysOf(fact.report.date))?.last ?? null;
  const told = daysOf(fact.claim.when);
  if (!told || (isAhead(fact) && said !== null && told.last > said)) return { day: said, isDayTold: false };
  return { day: told.first > "0001" && told.last < "9999" ? told.last : told.first > "0001" ? told.first : null, isDayTold: true };
}

/** Is a change of control what the provision asks for: the place, from those bound, to those it is due to? */
function fulfils({ claim }: SeenFact, provision: ProvisionBody): boolean {
  if (claim.kind !== "control" || (provision.action !== "hand-over" && provision.action !== "withdraw")) return false;
  const { change, holder, from, place } = claim.control;
  if (change === "held" || change === "contested" || place === null || !atPlace(provision, [place])) return false;
  return (holder === null || provision.to.length === 0 || provision.to.includes(holder)) && (from === null || provision.by.length === 0 || provision.by.includes(from));
}

/** What the facts say of each provision at the day of the view: commitment claims go to the provisions they fit best, changes of control to those they fulfil. */
export function evidenceOf(facts: readonly SeenFact[], provisions: readonly ProvisionBody[], { asOf }: Clocks): Map<string, Evidence[]> {
  const found = new Map<string, Evidence[]>(provisions.map(({ provision }) => [provision, []]));
  for (const fact of facts) {
    if (fact.claim.kind === "casualties" || !counts(fact) || fact.claim.stance === "denied" || fact.claim.stance === "conditional") continue;
    const { day, isDayTold } = dayOf(fact);
    if (asOf !== null && day !== null && day > asOf) continue;
    for (const [provision, status] of statusesOf(fact, provisions)) found.get(provision)?.push({ fact, quote: fact.claim.quote, status, day, isDayTold });
  }
  return found;
}

function statusesOf(fact: SeenFact, provisions: readonly ProvisionBody[]): [string, CommitmentStatus][] {
  if (fact.claim.kind === "control") {
    const isWhole = fact.claim.control.extent === "whole";
    if (fact.claim.stance !== "asserted") return [];
    return provisions.filter((provision) => fact.accord === provision.accord && fulfils(fact, provision)).map(({ provision }) => [provision, isWhole ? "done" : "partly-done"]);
  }
  if (fact.claim.kind !== "commitment") return [];
  const { status } = fact.claim.commitment;
  const fits = provisions.map((provision) => fitOf(fact, provision));
  const best = Math.max(0, ...fits);
  if (best === 0) return [];
  return provisions.flatMap(({ provision }, i): [string, CommitmentStatus][] => (fits[i] === best ? [[provision, status]] : []));
}
