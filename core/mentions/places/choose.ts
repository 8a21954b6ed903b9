import type { Gazetteer } from "./gazetteer.js";
import { kmBetween } from "./distance.js";
import type { NameGroup } from "./group.js";
import { KIND } from "./kinds.js";
import { recentOf, type Recent } from "./known.js";
import type { Tally } from "./tally.js";

/**
 * What of a report speaks for one of the places of a name, set by hand from what each means and fitted to no annotated text,
 * in steps of 2, 5, 10 and 20, where 10 tells two places well apart; `prior.ts` has what speaks for it beforehand.
 */
const CHOICE = {
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
  countries: Tally;
  admins: Tally;
  /** Sums of weights the shares were divided by. */
  countrySum: number;
  adminSum: number;
}

/** Chooses one place for each name: one sense a report. `countryWeights` by country index adds what other readers know. */
export function choosePlaces(gazetteer: Gazetteer, groups: readonly NameGroup[], countryWeights: Float64Array | null): void {
  const recent = recentOf(gazetteer);
  const votes = countVotes(groups, recent.votes.clear());
  const sure = knownWeights(recent.countries.clear(), countryWeights);
  for (const group of groups) addSureMentions(gazetteer, group, sure);
  const first: Shares = { countries: sure, admins: votes, countrySum: sure.toShares(), adminSum: 1 };
  for (const group of groups) {
    setBase(group);
    scoreGroup(group, first, null);
  }
  for (let pass = 0; pass < PASSES; pass++) {
    const shares = countShares(groups, recent, countryWeights);
    const anchors = pickAnchors(groups);
    for (const group of groups) scoreGroup(group, shares, anchors);
  }
}

/** Counts what other readers know of countries. */
function knownWeights(countries: Tally, countryWeights: Float64Array | null): Tally {
  if (countryWeights) for (let country = 0; country < countryWeights.length; country++) if (countryWeights[country]! > 0) countries.add(country, countryWeights[country]!);
  return countries;
}

/** Countries, demonyms and divisions whose name means nothing else count before any choice. */
function addSureMentions(gazetteer: Gazetteer, group: NameGroup, weights: Tally): void {
  const top = group.candidates[0]!;
  const kind = group.known.kinds[0]!;
  const isSure = group.candidates.length === 1 || (kind <= KIND.country && gazetteer.populationCode(top) > 220);
  if (kind > KIND.admin1 && kind !== KIND.demonym && !isSure) return;
  const country = group.known.countries[0]!;
  if (country > 0) weights.add(country, isSure ? group.members.length : group.members.length * 0.3);
}

function countShares(groups: readonly NameGroup[], recent: Recent, countryWeights: Float64Array | null): Shares {
  const countries = knownWeights(recent.countries.clear(), countryWeights);
  const admins = recent.admins.clear();
  for (const group of groups) {
    const weight = Math.sqrt(group.members.length) * certainty(group);
    group.weight = weight;
    countries.add(group.known.countries[group.chosen]!, weight);
    const admin = group.known.admins[group.chosen]!;
    if (admin >= 0) admins.add(admin, weight);
  }
  const adminSum = admins.toShares();
  admins.addAll(recent.votes);
  return { countries, admins, countrySum: countries.toShares(), adminSum };
}

/** Each name splits a vote among the divisions its places lie in: where many ambiguous names agree, they are at home. */
function countVotes(groups: readonly NameGroup[], votes: Tally): Tally {
  for (const { known } of groups) {
    const { divisions } = known;
    if (divisions.length > MAX_SPLIT) continue;
    for (const division of divisions) votes.add(division, 1 / divisions.length);
  }
  votes.scale(CHOICE.vote, groups.length + 1);
  return votes;
}

/** How sure a choice is, 0.1 to 1, from its lead. */
function certainty(group: NameGroup): number {
  if (group.stated !== null && group.stated[group.chosen]! > 0) return 1;
  return Math.max(0.1, Math.min(1, group.lead / SURE_LEAD));
}

/** The places that others are near or far from, the surest first, in columns. */
class Anchors {
  count = 0;
  readonly lats = new Float64Array(MAX_ANCHORS);
  readonly lons = new Float64Array(MAX_ANCHORS);
  readonly weights = new Float64Array(MAX_ANCHORS);
  readonly runs = new Int32Array(MAX_ANCHORS);
}

/** Used again for report after report. */
const ANCHORS = new Anchors();

function pickAnchors(groups: readonly NameGroup[]): Anchors {
  const certain: { id: number; group: NameGroup; weight: number }[] = [];
  for (const group of groups) {
    const { known, chosen } = group;
    const kind = known.kinds[chosen]!;
    if (kind <= KIND.country || kind === KIND.demonym) continue;
    certain.push({ id: known.candidates[chosen]!, group, weight: certainty(group) * (kind === KIND.admin1 ? 0.5 : 1) });
  }
  certain.sort((a, b) => b.weight - a.weight || a.id - b.id);
  const count = Math.min(MAX_ANCHORS, certain.length);
  for (let i = 0; i < count; i++) {
    const { group, weight } = certain[i]!;
    ANCHORS.lats[i] = group.known.lats[group.chosen]!;
    ANCHORS.lons[i] = group.known.lons[group.chosen]!;
    ANCHORS.weights[i] = weight;
    ANCHORS.runs[i] = group.run;
  }
  ANCHORS.count = count;
  return ANCHORS;
}

function scoreGroup(group: NameGroup, shares: Shares, anchors: Anchors | null): void {
  const { base, scores } = group;
  const { length } = group.candidates;
  if (length === 1) {
    group.nearness = nearnessOf(group, 0, anchors);
    group.lead = MAX_LEAD;
    return;
  }
  const { countries, admins } = group.known;
  const ownCountry = group.weight > 0 ? countries[group.chosen]! : -1;
  const ownAdmin = group.weight > 0 ? admins[group.chosen]! : -1;
  let best = -Infinity;
  for (let i = 0; i < length; i++) {
    const near = nearnessOf(group, i, anchors);
    const country = countries[i]!;
    const admin = admins[i]!;
    let share = CHOICE.countryShare * shares.countries.of(country);
    if (admin >= 0) share += CHOICE.admin1Share * shares.admins.of(admin);
    if (country === ownCountry) share -= (CHOICE.countryShare * group.weight) / shares.countrySum;
    if (admin >= 0 && admin === ownAdmin) share -= (CHOICE.admin1Share * group.weight) / shares.adminSum;
    const score = base[i]! + share + CHOICE.nearness * near;
    scores[i] = score;
    if (score <= best) continue;
    best = score;
    group.chosen = i;
    group.nearness = near;
  }
  group.lead = leadOf(group, best);
}

/** Adds what the text itself says to what speaks for each place beforehand. */
function setBase(group: NameGroup): void {
  const { stated } = group;
  if (stated !== null) group.base = group.known.priors.map((prior, i) => prior + CHOICE.stated * Math.min(2, stated[i]!));
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

/** Beyond this ratio of `nearKm` a place is near no more. */
const FAR_RATIO = 4;
/** Degrees of latitude that lie surely beyond it. */
const FAR_DEGREES = (FAR_RATIO * CHOICE.nearKm) / 111;

function nearnessOf(group: NameGroup, i: number, anchors: Anchors | null): number {
  const { kinds, lats, lons } = group.known;
  const kind = kinds[i]!;
  if (anchors === null || anchors.count === 0 || kind <= KIND.country || kind === KIND.demonym) return 0;
  const lat = lats[i]!;
  const lon = lons[i]!;
  const { count, lats: anchorLats, lons: anchorLons, weights, runs } = anchors;
  let near = 0;
  for (let at = 0; at < count; at++) {
    const anchorLat = anchorLats[at]!;
    if (Math.abs(lat - anchorLat) > FAR_DEGREES || runs[at] === group.run) continue;
    const ratio = kmBetween(lat, lon, anchorLat, anchorLons[at]!) / CHOICE.nearKm;
    if (ratio < FAR_RATIO) near += weights[at]! / (1 + ratio * ratio);
  }
  return near > 0 ? Math.log2(1 + near) : 0;
}
