import type { Control } from "../model/index.js";
import { claimantKeyOf, isOneVoice, type PartyWords } from "./claimant.js";
import { daysBetween, daysOf } from "./days.js";
import type { Clocks, ClaimantKey, ControlRow, Day, ProvisionBody, SeenFact, SeenPlace } from "./model.js";
import { placeGroups } from "./place-key.js";
import { foldName, samePlaceName } from "./place-name.js";
import { rowId } from "./row-id.js";
import { counts } from "./settle.js";

interface Holding {
  readonly fact: SeenFact;
  readonly control: Control;
  readonly name: string;
  readonly place: SeenPlace | null;
  readonly accord: string | null;
  readonly first: Day;
  readonly last: Day;
  /** Does the claim tell the day, and not only who said it when? */
  readonly isDayTold: boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Control claims that count at the day of the view, with the place they are about. */
function holdingsOf(facts: readonly SeenFact[], { asOf }: Clocks): Holding[] {
  const holdings: Holding[] = [];
  for (const fact of facts) {
    const { claim, accord } = fact;
    if (claim.kind !== "control" || !counts(fact) || claim.stance === "expected" || claim.stance === "conditional" || claim.control.place === null) continue;
    const { control } = claim;
    const told = daysOf(claim.when);
    const days = told ?? daysOf(claim.saidOn) ?? daysOf(fact.report.date);
    if (!days || (asOf !== null && days.first > asOf)) continue;
    const place = claim.where.find(({ name }) => samePlaceName(name, control.place ?? "")) ?? null;
    holdings.push({ fact, control, name: claim.control.place, place, accord, first: days.first, last: days.last, isDayTold: told !== null });
  }
  return holdings.sort((a, b) => byText(a.fact.id, b.fact.id));
}

/** The latest change first; of one day, a change that names the holder before one that does not. */
const latestFirst = (a: Holding, b: Holding): number => byText(b.first, a.first) || Number(b.control.holder !== null) - Number(a.control.holder !== null) || byText(a.fact.id, b.fact.id);

/** Does one claimant say that another's word on who holds the place is not so? */
function contradicts(one: Holding, other: Holding, partyWords: PartyWords): boolean {
  const keyOf = ({ fact }: Holding): ClaimantKey => claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
  if (isOneVoice(keyOf(one), keyOf(other))) return false;
  const isDenied = (holding: Holding): boolean => holding.fact.claim.stance === "denied";
  if (isDenied(one) !== isDenied(other)) return one.control.holder === other.control.holder;
  return !isDenied(one) && one.control.holder !== null && other.control.holder !== null && one.control.holder !== other.control.holder;
}

/** The claims, latest first, of the unbroken hold that the latest change tells: the same holder told again is no new change. */
function holdOf(told: readonly Holding[], latest: Holding): Holding[] {
  const other = told.findIndex(({ control, first }) => control.holder !== latest.control.holder && control.holder !== null && first < latest.first);
  return told.slice(0, other < 0 ? told.length : other).filter(({ control }) => control.holder === latest.control.holder);
}

/** The first claim of a hold that tells its day; of one day, a change before a state. */
function beginningOf(hold: readonly Holding[]): Holding | undefined {
  const told = hold.filter(({ isDayTold }) => isDayTold);
  const first = told.at(-1)?.first;
  return told.find((holding) => holding.first === first && holding.control.change !== "held") ?? told.at(-1);
}

function rowOf(place: readonly Holding[], provisions: readonly ProvisionBody[], partyWords: PartyWords): ControlRow | null {
  const told = place.filter(({ fact }) => fact.claim.stance !== "denied").sort(latestFirst);
  const [latest] = told;
  if (!latest) return null;
  const hold = holdOf(told, latest);
  const began = beginningOf(hold) ?? latest;
  const { control } = began;
  const rivals = place.filter((other) => other.first >= began.first && contradicts(other, latest, partyWords));
  const provision = provisionOf(place, provisions);
  const due = provision === null ? null : deadlineOf(control, provision);
  const names = [...new Set([...place.map(({ name }) => name), ...(provision?.places ?? [])])].sort(byText);
  const located = locatedOf([began, ...place]);
  const ids = place.flatMap((holding) => holding.place?.id ?? []).sort();
  return {
    id: rowId("control", latest.accord, ids[0] ?? foldName(names[0] ?? "")),
    accord: latest.accord,
    place: provision?.places[0] ?? began.name,
    placeId: began.place?.id ?? ids[0] ?? null,
    lat: located?.lat ?? null,
    lon: located?.lon ?? null,
    precision: located?.precision ?? null,
    country: located?.country ?? null,
    names,
    holder: control.holder,
    from: control.from ?? hold.find(({ control: other }) => other.from !== null)?.control.from ?? null,
    change: rivals.length > 0 ? "contested" : control.change,
    extent: control.extent,
    since: began.fact.claim.when,
    claimants: claimantsOf([...hold, ...rivals], partyWords),
    isDisputed: rivals.length > 0,
    provision: due === null ? null : (provision?.provision ?? null),
    daysLate: due === null || !began.isDayTold ? null : daysBetween(due, began.first),
    claims: [...new Set([...hold, ...rivals].map(({ fact }) => fact.id))].sort(),
  };
}

/** The first of the claims' places that has a point. */
const locatedOf = (holdings: readonly Holding[]): SeenPlace | null => holdings.find(({ place }) => place !== null && place.lat !== null && place.lon !== null)?.place ?? null;

function claimantsOf(holdings: readonly Holding[], partyWords: PartyWords): ClaimantKey[] {
  const found = new Map<string, ClaimantKey>();
  for (const { fact } of [...holdings].sort((a, b) => byText(a.fact.id, b.fact.id))) {
    const claimant = claimantKeyOf(fact.claim.claimant, fact.report.family, partyWords);
    if (!found.has(claimant.key)) found.set(claimant.key, claimant);
  }
  return [...found.values()].sort((a, b) => byText(a.key, b.key));
}

const isTransfer = ({ action, due }: ProvisionBody): boolean => due !== null && (action === "hand-over" || action === "withdraw");

/** The provision that the place should change hands. */
function provisionOf(place: readonly Holding[], provisions: readonly ProvisionBody[]): ProvisionBody | null {
  return provisions.find((provision) => isTransfer(provision) && place.some(({ accord, name }) => accord === provision.accord && provision.places.some((other) => samePlaceName(other, name)))) ?? null;
}

/** The deadline in force for the change that is told, where it is one that a provision asks for. */
function deadlineOf({ change, holder }: Control, { to, due, extensions }: ProvisionBody): Day | null {
  const isAsked = change !== "contested" && change !== "taken" && (holder === null || to.length === 0 || to.includes(holder));
  return isAsked ? (extensions.at(-1)?.due ?? due) : null;
}

/** Who holds each place at the day of the view, by whose word: since the first claim of the hold that lasts, contested where another claimant contradicts it. */
export function control(facts: readonly SeenFact[], provisions: readonly ProvisionBody[], clocks: Clocks, partyWords: PartyWords): ControlRow[] {
  const holdings = holdingsOf(facts, clocks);
  const groups = placeGroups(
    holdings,
    provisions.filter(isTransfer).map(({ places }) => places),
  );
  const byPlace = new Map<number, Holding[]>();
  holdings.forEach((holding, i) => {
    const group = groups[i] ?? null;
    if (group === null) return;
    const known = byPlace.get(group);
    if (known) known.push(holding);
    else byPlace.set(group, [holding]);
  });
  return [...byPlace.values()].flatMap((place) => rowOf(place, provisions, partyWords) ?? []).sort((a, b) => byText(a.accord ?? "", b.accord ?? "") || byText(a.place, b.place) || byText(a.id, b.id));
}
