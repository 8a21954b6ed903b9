import type { Control, Place } from "../model/index.js";
import { claimantKeyOf, type PartyWords } from "./claimant.js";
import { daysBetween, daysOf } from "./days.js";
import type { Clocks, ClaimantKey, ControlRow, Day, Fact, ProvisionBody } from "./model.js";
import { foldName, samePlaceName } from "./place-name.js";
import { rowId } from "./row-id.js";
import { counts } from "./settle.js";

interface Holding {
  readonly fact: Fact;
  readonly control: Control;
  readonly place: string;
  /** The place as the gazetteer knows it, where the claim's words lead there. */
  readonly named: Place | null;
  readonly first: Day;
  readonly last: Day;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Control claims that count at the day of the view, with the place they are about. */
function holdingsOf(facts: readonly Fact[], { asOf }: Clocks): Holding[] {
  const holdings: Holding[] = [];
  for (const fact of facts) {
    const { claim } = fact;
    if (claim.kind !== "control" || !counts(fact) || claim.stance === "expected" || claim.stance === "conditional" || claim.control.place === null) continue;
    const days = daysOf(claim.when) ?? daysOf(claim.saidOn) ?? daysOf(fact.report.date);
    if (!days || (asOf !== null && days.first > asOf)) continue;
    const named = claim.where.find(({ name }) => samePlaceName(name, claim.control.place ?? ""));
    holdings.push({ fact, control: claim.control, place: claim.control.place, named: named ?? null, first: days.first, last: days.last });
  }
  return holdings;
}

/** Holdings of one place: by gazetteer id where they have one, else by name. */
function byPlace(holdings: readonly Holding[]): Holding[][] {
  const idOfName = new Map<string, string>();
  for (const { place, named } of holdings) {
    const placeId = named?.id ?? null;
    const name = foldName(place);
    const known = idOfName.get(name);
    if (placeId !== null && (known === undefined || placeId < known)) idOfName.set(name, placeId);
  }
  const places = new Map<string, Holding[]>();
  for (const holding of holdings) {
    const key = holding.named?.id ?? idOfName.get(foldName(holding.place)) ?? foldName(holding.place);
    places.set(key, [...(places.get(key) ?? []), holding]);
  }
  return [...places.entries()].sort(([a], [b]) => byText(a, b)).map(([, list]) => list);
}

/** The latest change first; of one day, a change that names the holder before one that does not. */
const latestFirst = (a: Holding, b: Holding): number => byText(b.first, a.first) || Number(b.control.holder !== null) - Number(a.control.holder !== null) || byText(a.fact.id, b.fact.id);

/** Does one party say that the other's word on who holds the place is not so? */
const contradicts = (one: Holding, other: Holding): boolean =>
  (one.fact.claim.stance === "denied") !== (other.fact.claim.stance === "denied")
    ? one.control.holder === other.control.holder
    : one.fact.claim.stance !== "denied" && one.control.holder !== null && other.control.holder !== null && one.control.holder !== other.control.holder;

function rowOf(place: readonly Holding[], provisions: readonly ProvisionBody[], partyWords: PartyWords): ControlRow | null {
  const told = place.filter(({ fact }) => fact.claim.stance !== "denied").sort(latestFirst);
  const [latest] = told;
  if (!latest) return null;
  const { control } = latest;
  const same = told.filter(({ first, control: other }) => first === latest.first && other.holder === control.holder);
  const rivals = place.filter((other) => other.first >= latest.first && contradicts(other, latest));
  const names = [...new Set(place.map((holding) => holding.place))].sort((a, b) => byText(a, b));
  const due = deadlineOf(latest, names, provisions);
  const located = locatedOf([latest, ...place]);
  return {
    id: rowId("control", latest.fact.accord, latest.named?.id ?? foldName(latest.place)),
    accord: latest.fact.accord,
    place: latest.place,
    placeId: [latest, ...place].find(({ named }) => typeof named?.id === "string")?.named?.id ?? null,
    names,
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    precision: located?.precision ?? null,
    country: located?.country ?? null,
    holder: control.holder,
    from: control.from ?? same.find(({ control: other }) => other.from !== null)?.control.from ?? null,
    change: rivals.length > 0 ? "contested" : control.change,
    extent: control.extent,
    since: latest.fact.claim.when,
    claimants: claimantsOf([...same, ...rivals], partyWords),
    isDisputed: rivals.length > 0,
    provision: due?.provision ?? null,
    daysLate: due ? daysBetween(due.due, latest.last > latest.first ? latest.first : latest.last) : null,
    claims: [...new Set([...same, ...rivals].map(({ fact }) => fact.id))].sort(),
  };
}

/** The first of the claims' places that has a point. */
const locatedOf = (holdings: readonly Holding[]): Place | null => holdings.find(({ named }) => named !== null && named.lat !== null && named.lon !== null)?.named ?? null;

function claimantsOf(holdings: readonly Holding[], partyWords: PartyWords): ClaimantKey[] {
  const found = new Map<string, ClaimantKey>();
  for (const { fact } of [...holdings].sort((a, b) => byText(a.fact.id, b.fact.id))) {
    const claimant = claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
    if (!found.has(claimant.key)) found.set(claimant.key, claimant);
  }
  return [...found.values()].sort((a, b) => byText(a.key, b.key));
}

/** The provision that set a deadline for the place to change hands to its new holder, and the deadline in force then. */
function deadlineOf(holding: Holding, names: readonly string[], provisions: readonly ProvisionBody[]): { provision: string; due: Day } | null {
  if (holding.control.change !== "handed-over" && holding.control.change !== "withdrawn") return null;
  for (const provision of provisions) {
    const isOf = provision.due !== null && (provision.action === "hand-over" || provision.action === "withdraw") && provision.places.some((place) => names.some((name) => samePlaceName(place, name)));
    if (isOf && provision.due !== null) return { provision: provision.provision, due: provision.extensions.at(-1)?.due ?? provision.due };
  }
  return null;
}

/** Who holds each place at the day of the view, by whose word: the latest change told, contested where another claimant contradicts it. */
export function control(facts: readonly Fact[], provisions: readonly ProvisionBody[], clocks: Clocks, partyWords: PartyWords): ControlRow[] {
  return byPlace(holdingsOf(facts, clocks))
    .flatMap((place) => rowOf(place, provisions, partyWords) ?? [])
    .sort((a, b) => byText(a.place, b.place) || byText(a.id, b.id));
}
