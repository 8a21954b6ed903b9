import type { Gazetteer } from "./gazetteer.js";
import { distanceKm, kmBetween, type NameGroup } from "./group.js";
import { KIND, PLACE_KINDS, type PlaceKind } from "./kinds.js";

/**
 * What speaks for one of the places of a name, set by hand from what each means and fitted to no annotated text,
 * in steps of 2, 5, 10 and 20, where 10 tells two places well apart.
 */
const CHOICE = {
  population: 0.5, // For each doubling: a place of four times the people is named about twice as often.
  country: 10, // A country is meant before any town or division of its name.
  capital: 5, // A capital is named for what its government does as well.
  admin1: 5, // States and provinces are named for what all their towns do.
  admin1BesideCapital: -5, // "Washington" alone is the capital, which takes back what a state is given.
  besideCountry: -10, // "Guatemala" alone is the country rather than its capital or a division.
  admin2: 2, // Counties too, but are less known.
  suburb: -2, // A quarter is mostly named with its city.
  other: 5, // Seas, regions and sites are few, listed because they are named, and have no people to count.
  demonym: 20, // "Polish" is the people, whatever town is called so.
  stated: 10, // "Paris, Texas" overrules all that is known beforehand.
  countryShare: 10, // Were all of the report in one country, that would be as good as a statement.
  admin1Share: 5, // A division is a closer bond than a country, but reports seldom stay in one.
  vote: 2, // Divisions that many names could lie in count before anything is chosen.
  nearness: 5, // For each doubling of certain places close by.
  nearKm: 100, // What lies within a day's work of a reporter.
};

const MAX_ANCHORS = 24;
const MAX_SPLIT = 12;
const PASSES = 2;
const MAX_LEAD = 20;
/** A choice that leads by so much is certain. */
const SURE_LEAD = 10;

/** Shares of the report's mentions by country and by first-level division. */
interface Shares {
  countries: ReadonlyMap<number, number>;
  admins: ReadonlyMap<number, number>;
  /** Sums of weights the shares were divided by. */
  countrySum: number;
  adminSum: number;
}

/** Chooses one place for each name: one sense a report. `countryWeights` by country index adds what other readers know. */
export function choosePlaces(gazetteer: Gazetteer, groups: NameGroup[], countryWeights: Float64Array | null): void {
  const known = new Map<number, number>();
  countryWeights?.forEach((weight, country) => weight > 0 && known.set(country, weight));
  const votes = countVotes(groups);
  const sure = new Map(known);
  for (const group of groups) addSureMentions(gazetteer, group, sure);
  const first: Shares = { countries: sure, admins: votes, countrySum: toShares(sure), adminSum: 1 };
  for (const group of groups) {
    setBase(gazetteer, group);
    scoreGroup(group, first, []);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const shares = countShares(groups, known, votes);
    const anchors = pickAnchors(groups);
    for (const group of groups) scoreGroup(group, shares, anchors);
  }
}

function add(sums: Map<number, number>, key: number, weight: number): void {
  sums.set(key, (sums.get(key) ?? 0) + weight);
}

/** Countries, demonyms and divisions whose name means nothing else count before any choice. */
function addSureMentions(gazetteer: Gazetteer, group: NameGroup, weights: Map<number, number>): void {
  const top = group.candidates[0]!;
  const kind = gazetteer.kindCode(top);
  const isSure = group.candidates.length === 1 || (kind <= KIND.country && gazetteer.populationCode(top) > 220);
  if (kind > KIND.admin1 && kind !== KIND.demonym && !isSure) return;
  const country = gazetteer.country(top);
  if (country > 0) add(weights, country, isSure ? group.members.length : group.members.length * 0.3);
}

/** Divides the weights by their sum, which it returns. */
function toShares(weights: Map<number, number>): number {
  let sum = 0.5;
  for (const weight of weights.values()) sum += weight;
  for (const [key, weight] of weights) weights.set(key, weight / sum);
  return sum;
}

function countShares(groups: readonly NameGroup[], known: ReadonlyMap<number, number>, votes: ReadonlyMap<number, number>): Shares {
  const countries = new Map(known);
  const admins = new Map<number, number>();
  for (const group of groups) {
    const weight = Math.sqrt(group.members.length) * certainty(group);
    group.weight = weight;
    add(countries, group.known.countries[group.chosen]!, weight);
    const admin = group.known.admins[group.chosen]!;
    if (admin >= 0) add(admins, admin, weight);
  }
  const adminSum = toShares(admins);
  for (const [admin, share] of votes) add(admins, admin, share);
  return { countries, admins, countrySum: toShares(countries), adminSum };
}

/** Each name splits a vote among the divisions its places lie in: where many ambiguous names agree, they are at home. */
function countVotes(groups: readonly NameGroup[]): Map<number, number> {
  const votes = new Map<number, number>();
  for (const group of groups) {
    const admins = new Set<number>();
    for (const admin of group.known.admins) if (admin >= 0) admins.add(admin);
    if (admins.size > MAX_SPLIT) continue;
    for (const admin of admins) add(votes, admin, 1 / admins.size);
  }
  for (const [admin, vote] of votes) votes.set(admin, (CHOICE.vote * vote) / (groups.length + 1));
  return votes;
}

/** How sure a choice is, 0.1 to 1, from its lead. */
function certainty(group: NameGroup): number {
  if (group.candidates[group.chosen] !== undefined && group.stated[group.chosen]! > 0) return 1;
  return Math.max(0.1, Math.min(1, group.lead / SURE_LEAD));
}

interface Anchor {
  id: number;
  lat: number;
  lon: number;
  group: NameGroup;
  weight: number;
}

function pickAnchors(groups: readonly NameGroup[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const group of groups) {
    const { known, chosen } = group;
    const kind = known.kinds[chosen]!;
    if (kind <= KIND.country || kind === KIND.demonym) continue;
    anchors.push({ id: known.candidates[chosen]!, lat: known.lats[chosen]!, lon: known.lons[chosen]!, group, weight: certainty(group) * (kind === KIND.admin1 ? 0.5 : 1) });
  }
  anchors.sort((a, b) => b.weight - a.weight || a.id - b.id);
  return anchors.slice(0, MAX_ANCHORS);
}

function scoreGroup(group: NameGroup, shares: Shares, anchors: readonly Anchor[]): void {
  const { candidates, base, scores } = group;
  if (candidates.length === 1) {
    group.nearness = nearnessOf(group, 0, anchors);
    group.lead = MAX_LEAD;
    return;
  }
  const { countries, admins } = group.known;
  const own: Own = { country: 0, admin: -1, weight: group.weight };
  if (own.weight > 0) {
    own.country = countries[group.chosen]!;
    own.admin = admins[group.chosen]!;
  }
  let best = -Infinity;
  for (let i = 0; i < candidates.length; i++) {
    const near = nearnessOf(group, i, anchors);
    const score = base[i]! + sharesOf(countries[i]!, admins[i]!, shares, own) + CHOICE.nearness * near;
    scores[i] = score;
    if (score <= best) continue;
    best = score;
    group.chosen = i;
    group.nearness = near;
  }
  group.lead = leadOf(group, best);
}

/** What speaks for a candidate before the rest of the report is heard. */
function setBase(gazetteer: Gazetteer, group: NameGroup): void {
  const capital = firstOfKind(gazetteer, group, KIND.capital);
  const country = firstOfKind(gazetteer, group, KIND.country);
  for (let i = 0; i < group.candidates.length; i++) {
    const id = group.candidates[i]!;
    let rival = capital >= 0 && isOtherDivision(gazetteer, id, capital) ? CHOICE.admin1BesideCapital : 0;
    if (country >= 0 && id !== country && gazetteer.country(id) === gazetteer.country(country)) rival = CHOICE.besideCountry;
    group.base.push(rival + priorOf(group, i) + CHOICE.stated * Math.min(2, group.stated[i]!));
  }
}

function firstOfKind(gazetteer: Gazetteer, group: NameGroup, kind: number): number {
  for (const id of group.candidates) if (gazetteer.kindCode(id) === kind) return id;
  return -1;
}

/** "Washington" alone is the capital rather than the far state of that name. */
function isOtherDivision(gazetteer: Gazetteer, id: number, capital: number): boolean {
  return gazetteer.kindCode(id) === KIND.admin1 && gazetteer.country(id) === gazetteer.country(capital) && distanceKm(gazetteer, id, capital) > 300;
}

/** A rival close by is no rival. */
function leadOf(group: NameGroup, best: number): number {
  const { scores, chosen } = group;
  const { lats, lons } = group.known;
  let second = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! <= second || i === chosen || kmBetween(lats[chosen]!, lons[chosen]!, lats[i]!, lons[i]!) < 60) continue;
    second = scores[i]!;
  }
  return Math.min(MAX_LEAD, best - second);
}

function priorOf({ known }: NameGroup, i: number): number {
  return (CHOICE.population * known.populationCodes[i]!) / 10 + KIND_PRIOR[known.kinds[i]!]!;
}

const PRIOR: Readonly<Record<PlaceKind, number>> = {
  continent: CHOICE.country,
  country: CHOICE.country,
  admin1: CHOICE.admin1,
  admin2: CHOICE.admin2,
  capital: CHOICE.capital,
  seat: 1,
  town: 0,
  suburb: CHOICE.suburb,
  region: CHOICE.other,
  water: CHOICE.other,
  mountain: CHOICE.other,
  airport: CHOICE.other,
  line: CHOICE.other,
  island: CHOICE.other,
  site: CHOICE.other,
  demonym: CHOICE.demonym,
  district: CHOICE.admin2,
  locality: CHOICE.other,
};
const KIND_PRIOR: Float64Array = Float64Array.from(PLACE_KINDS, (kind) => PRIOR[kind]);

/** What a group gave to the shares. */
interface Own {
  country: number;
  admin: number;
  weight: number;
}

function sharesOf(country: number, admin: number, shares: Shares, own: Own): number {
  let share = CHOICE.countryShare * (shares.countries.get(country) ?? 0);
  if (admin >= 0) share += CHOICE.admin1Share * (shares.admins.get(admin) ?? 0);
  if (own.weight > 0 && country === own.country) share -= (CHOICE.countryShare * own.weight) / shares.countrySum;
  if (own.weight > 0 && admin >= 0 && admin === own.admin) share -= (CHOICE.admin1Share * own.weight) / shares.adminSum;
  return share;
}

/** Beyond this ratio of `nearKm` a place is near no more. */
const FAR_RATIO = 4;
/** Degrees of latitude that lie surely beyond it. */
const FAR_DEGREES = (FAR_RATIO * CHOICE.nearKm) / 111;

function nearnessOf(group: NameGroup, i: number, anchors: readonly Anchor[]): number {
  const { kinds, lats, lons } = group.known;
  const kind = kinds[i]!;
  if (anchors.length === 0 || kind <= KIND.country || kind === KIND.demonym) return 0;
  const lat = lats[i]!;
  const lon = lons[i]!;
  let near = 0;
  for (const anchor of anchors) {
    if (anchor.group === group || Math.abs(lat - anchor.lat) > FAR_DEGREES) continue;
    const ratio = kmBetween(lat, lon, anchor.lat, anchor.lon) / CHOICE.nearKm;
    if (ratio < FAR_RATIO) near += anchor.weight / (1 + ratio * ratio);
  }
  return Math.log2(1 + near);
}
