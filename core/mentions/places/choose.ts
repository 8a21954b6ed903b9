import type { Gazetteer } from "./gazetteer.js";
import { distanceKm, type NameGroup } from "./group.js";
import { KIND } from "./kinds.js";

/** Weights of the choice between places of one name; in units of one doubling of population. */
export const CHOICE = {
  population: 0.6,
  country: 14,
  capital: 3,
  admin1: 4,
  admin2: 0.5,
  suburb: -3,
  other: 2,
  demonym: 12,
  stated: 14,
  countryShare: 8,
  admin1Share: 6,
  nearness: 4,
  bareDivision: 4,
};

const MAX_ANCHORS = 24;
const NEAR_KM = 120;

/** Shares of the report's mentions by country and by first-level division. */
interface Shares {
  countries: Float64Array;
  admins: Map<number, number>;
}

/** Chooses one place for each name: one sense a report. `countryWeights` by country index adds what other readers know. */
export function choosePlaces(gazetteer: Gazetteer, groups: NameGroup[], countryWeights: Float64Array | null): void {
  const own = new Float64Array(gazetteer.countryCount);
  if (countryWeights) for (let i = 0; i < own.length; i++) own[i] = countryWeights[i] ?? 0;
  for (const group of groups) addSureMentions(gazetteer, group, own);
  let shares: Shares = { countries: toShares(own), admins: new Map() };
  for (const group of groups) scoreGroup(gazetteer, group, shares, []);
  for (let pass = 0; pass < 2; pass++) {
    shares = countShares(gazetteer, groups, countryWeights);
    const anchors = pickAnchors(gazetteer, groups);
    for (const group of groups) scoreGroup(gazetteer, group, shares, anchors);
  }
}

/** Countries, demonyms and divisions whose name means nothing else count before any choice. */
function addSureMentions(gazetteer: Gazetteer, group: NameGroup, weights: Float64Array): void {
  const top = group.candidates[0]!;
  const kind = gazetteer.kindCode(top);
  const isSure = group.candidates.length === 1 || (kind <= KIND.country && gazetteer.populationCode(top) > 220);
  if (kind <= KIND.admin1 || kind === KIND.demonym || isSure) {
    const weight = isSure ? group.members.length : group.members.length * 0.3;
    const country = gazetteer.country(top);
    if (country > 0) weights[country] = weights[country]! + weight;
  }
}

function toShares(weights: Float64Array): Float64Array {
  let sum = 1;
  for (const weight of weights) sum += weight;
  return weights.map((weight) => weight / sum);
}

function countShares(gazetteer: Gazetteer, groups: readonly NameGroup[], countryWeights: Float64Array | null): Shares {
  const countries = new Float64Array(gazetteer.countryCount);
  if (countryWeights) for (let i = 0; i < countries.length; i++) countries[i] = countryWeights[i] ?? 0;
  const admins = new Map<number, number>();
  let sum = 1;
  for (const group of groups) {
    const id = group.candidates[group.chosen]!;
    const weight = Math.sqrt(group.members.length) * certainty(group);
    countries[gazetteer.country(id)] = countries[gazetteer.country(id)]! + weight;
    const kind = gazetteer.kindCode(id);
    const admin = kind === KIND.admin1 ? id : gazetteer.admin1(id);
    if (admin < 0) continue;
    admins.set(admin, (admins.get(admin) ?? 0) + weight);
    sum += weight;
  }
  for (const [admin, weight] of admins) admins.set(admin, weight / sum);
  return { countries: toShares(countries), admins };
}

/** How sure a choice is, 0.1 to 1, from its lead. */
function certainty(group: NameGroup): number {
  if (group.candidates[group.chosen] !== undefined && group.stated[group.chosen]! > 0) return 1;
  return Math.max(0.1, Math.min(1, group.lead / 8));
}

interface Anchor {
  id: number;
  group: NameGroup;
  weight: number;
}

function pickAnchors(gazetteer: Gazetteer, groups: readonly NameGroup[]): Anchor[] {
  const anchors: Anchor[] = [];
  for (const group of groups) {
    const id = group.candidates[group.chosen]!;
    const kind = gazetteer.kindCode(id);
    if (kind <= KIND.country || kind === KIND.demonym) continue;
    anchors.push({ id, group, weight: certainty(group) * (kind === KIND.admin1 ? 0.5 : 1) });
  }
  anchors.sort((a, b) => b.weight - a.weight || a.id - b.id);
  return anchors.slice(0, MAX_ANCHORS);
}

function scoreGroup(gazetteer: Gazetteer, group: NameGroup, shares: Shares, anchors: readonly Anchor[]): void {
  let best = -Infinity;
  let bestNear = 0;
  let bestAt = 0;
  const scores: number[] = [];
  for (let i = 0; i < group.candidates.length; i++) {
    const id = group.candidates[i]!;
    const near = nearnessOf(gazetteer, id, group, anchors);
    const score = priorOf(gazetteer, id) + sharesOf(gazetteer, id, shares) + CHOICE.stated * Math.min(2, group.stated[i]!) + CHOICE.nearness * near;
    scores.push(score);
    if (score <= best) continue;
    best = score;
    bestAt = i;
    bestNear = near;
  }
  group.chosen = bestAt;
  group.score = best;
  group.nearness = bestNear;
  group.lead = leadOf(gazetteer, group, scores, best);
}

/** A rival close by is no rival. */
function leadOf(gazetteer: Gazetteer, group: NameGroup, scores: readonly number[], best: number): number {
  let second = -Infinity;
  const chosen = group.candidates[group.chosen]!;
  for (let i = 0; i < scores.length; i++) {
    if (scores[i]! <= second || i === group.chosen || distanceKm(gazetteer, chosen, group.candidates[i]!) < 60) continue;
    second = scores[i]!;
  }
  return Math.min(20, best - second);
}

function priorOf(gazetteer: Gazetteer, id: number): number {
  return (CHOICE.population * gazetteer.populationCode(id)) / 10 + KIND_PRIOR[gazetteer.kindCode(id)]!;
}

const KIND_PRIOR: readonly number[] = [
  CHOICE.country, CHOICE.country, CHOICE.admin1, CHOICE.admin2, CHOICE.capital, 1, 0, CHOICE.suburb, CHOICE.other, CHOICE.other, CHOICE.other, CHOICE.other, CHOICE.other, CHOICE.other, CHOICE.other, CHOICE.demonym, CHOICE.admin2,
];

function sharesOf(gazetteer: Gazetteer, id: number, shares: Shares): number {
  const admin = gazetteer.kindCode(id) === KIND.admin1 ? id : gazetteer.admin1(id);
  return CHOICE.countryShare * shares.countries[gazetteer.country(id)]! + CHOICE.admin1Share * (admin < 0 ? 0 : (shares.admins.get(admin) ?? 0));
}

function nearnessOf(gazetteer: Gazetteer, id: number, group: NameGroup, anchors: readonly Anchor[]): number {
  const kind = gazetteer.kindCode(id);
  if (anchors.length === 0 || kind <= KIND.country || kind === KIND.demonym) return 0;
  let near = 0;
  for (const anchor of anchors) {
    if (anchor.group === group) continue;
    const ratio = distanceKm(gazetteer, id, anchor.id) / NEAR_KM;
    if (ratio < 4) near += anchor.weight / (1 + ratio * ratio);
  }
  return Math.log2(1 + near);
}
