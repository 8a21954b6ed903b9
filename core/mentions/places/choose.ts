import { kmApart, shrinkAt } from "./distance.js";
import type { Gazetteer } from "./gazetteer.js";
import { kmOfRows, MAX_LEAD, type ReportNames } from "./group.js";
import { KIND } from "./kinds.js";
import { CELLS, FIGURES, NameCell, PlaceCell, PlaceFigure } from "./known.js";
import type { Recent } from "./recent.js";
import type { Tally } from "./tally.js";

/** Places of one name nearer to one another than this are no rivals. */
const RIVAL_KM = 60;

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
const PASSES = 2;
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
export function choosePlaces(gazetteer: Gazetteer, recent: Recent, countryWeights: Float64Array | null): void {
  const { names } = recent;
  const votes = countVotes(names, recent.votes.clear());
  const sure = knownWeights(recent.countries.clear(), countryWeights);
  for (let name = 0; name < names.count; name++) addSureMentions(gazetteer, names, name, sure);
  const first: Shares = { countries: sure, admins: votes, countrySum: sure.toShares(), adminSum: 1 };
  ANCHORS.count = 0;
  for (let name = 0; name < names.count; name++) if (!isAlone(names, name)) scoreName(names, name, first);
  for (let pass = 1; pass <= PASSES; pass++) {
    const shares = countShares(recent, countryWeights);
    pickAnchors(names);
    for (let name = 0; name < names.count; name++) {
      if (!isAlone(names, name)) scoreName(names, name, shares);
      else if (pass === PASSES) names.nearness[name] = nearnessOf(names, name, names.chosen[name]!);
    }
  }
}

/** One place alone bears the name: there is nothing to choose. */
function isAlone({ known, rows }: ReportNames, name: number): boolean {
  return known.cells[rows[name]! * CELLS + NameCell.Size] === 1;
}

/** Counts what other readers know of countries. */
export function knownWeights(countries: Tally, countryWeights: Float64Array | null): Tally {
  if (countryWeights) for (let country = 0; country < countryWeights.length; country++) if (countryWeights[country]! > 0) countries.add(country, countryWeights[country]!);
  return countries;
}

/** Countries, demonyms and divisions whose name means nothing else count before any choice. */
function addSureMentions(gazetteer: Gazetteer, names: ReportNames, name: number, weights: Tally): void {
  const { cells } = names.known;
  const top = (names.rows[name]! + 1) * CELLS;
  const kind = cells[top + PlaceCell.Kind]!;
  const isSure = isAlone(names, name) || (kind <= KIND.country && gazetteer.populationCode(cells[top + PlaceCell.Id]!) > 220);
  if (kind > KIND.admin1 && kind !== KIND.demonym && !isSure) return;
  const country = cells[top + PlaceCell.Country]!;
  if (country > 0) weights.add(country, isSure ? names.spans[name]! : names.spans[name]! * 0.3);
}

function countShares(recent: Recent, countryWeights: Float64Array | null): Shares {
  const { names } = recent;
  const { cells } = names.known;
  const countries = knownWeights(recent.countries.clear(), countryWeights);
  const admins = recent.admins.clear();
  for (let name = 0; name < names.count; name++) {
    const weight = Math.sqrt(names.spans[name]!) * certainty(names, name);
    const chosen = names.chosen[name]! * CELLS;
    names.weights[name] = weight;
    countries.add(cells[chosen + PlaceCell.Country]!, weight);
    const admin = cells[chosen + PlaceCell.Admin]!;
    if (admin >= 0) admins.add(admin, weight);
  }
  const adminSum = admins.toShares();
  admins.addAll(recent.votes);
  return { countries, admins, countrySum: countries.toShares(), adminSum };
}

/** Each name splits a vote among the divisions its places lie in: where many ambiguous names agree, they are at home. */
function countVotes({ known, rows, count }: ReportNames, votes: Tally): Tally {
  const { cells, figures } = known;
  for (let name = 0; name < count; name++) {
    const row = rows[name]!;
    const last = row + cells[row * CELLS + NameCell.Size]!;
    for (let place = row + 1; place <= last; place++) {
      const vote = figures[place * FIGURES + PlaceFigure.Vote]!;
      if (vote > 0) votes.add(cells[place * CELLS + PlaceCell.Admin]!, vote);
    }
  }
  votes.scale(CHOICE.vote, count + 1);
  return votes;
}

/** How sure a choice is, 0.1 to 1, from its lead. */
function certainty({ known, chosen, leads }: ReportNames, name: number): number {
  if (known.figures[chosen[name]! * FIGURES + PlaceFigure.Stated]! > 0) return 1;
  return Math.max(0.1, Math.min(1, leads[name]! / SURE_LEAD));
}

/** The places that others are near or far from, the surest first, in columns. */
class Anchors {
  count = 0;
  readonly lats = new Float64Array(MAX_ANCHORS);
  readonly lons = new Float64Array(MAX_ANCHORS);
  readonly weights = new Float64Array(MAX_ANCHORS);
  readonly ids = new Int32Array(MAX_ANCHORS);
  /** The names they were chosen for. */
  readonly names = new Int32Array(MAX_ANCHORS);

  /** Puts a place where its weight, and of places of one weight its id, has it stand. */
  add(id: number, weight: number, name: number): void {
    const { ids, weights, names } = this;
    const isFull = this.count === MAX_ANCHORS;
    let at = isFull ? MAX_ANCHORS - 1 : this.count;
    if (isFull && (weight < weights[at]! || (weight === weights[at] && id >= ids[at]!))) return;
    for (; at > 0 && (weight > weights[at - 1]! || (weight === weights[at - 1] && id < ids[at - 1]!)); at--) {
      ids[at] = ids[at - 1]!;
      weights[at] = weights[at - 1]!;
      names[at] = names[at - 1]!;
    }
    ids[at] = id;
    weights[at] = weight;
    names[at] = name;
    if (!isFull) this.count++;
  }
}

/** Used again for report after report. */
const ANCHORS = new Anchors();

function pickAnchors(names: ReportNames): void {
  const { cells, figures } = names.known;
  ANCHORS.count = 0;
  for (let name = 0; name < names.count; name++) {
    const at = names.chosen[name]! * CELLS;
    const kind = cells[at + PlaceCell.Kind]!;
    if (isFarAndWide(kind)) continue;
    ANCHORS.add(cells[at + PlaceCell.Id]!, certainty(names, name) * (kind === KIND.admin1 ? 0.5 : 1), name);
  }
  for (let i = 0; i < ANCHORS.count; i++) {
    const at = names.chosen[ANCHORS.names[i]!]! * FIGURES;
    ANCHORS.lats[i] = figures[at + PlaceFigure.Lat]!;
    ANCHORS.lons[i] = figures[at + PlaceFigure.Lon]!;
  }
}

/** Continents, countries and peoples are near nothing. */
function isFarAndWide(kind: number): boolean {
  return kind <= KIND.country || kind === KIND.demonym;
}

function scoreName(names: ReportNames, name: number, shares: Shares): void {
  const { cells, figures } = names.known;
  const row = names.rows[name]!;
  const last = row + cells[row * CELLS + NameCell.Size]!;
  const weight = names.weights[name]!;
  const own = names.chosen[name]! * CELLS;
  const ownCountry = weight > 0 ? cells[own + PlaceCell.Country]! : -1;
  const ownAdmin = weight > 0 ? cells[own + PlaceCell.Admin]! : -1;
  let best = -Infinity;
  for (let place = row + 1; place <= last; place++) {
    const near = nearnessOf(names, name, place);
    const country = cells[place * CELLS + PlaceCell.Country]!;
    const admin = cells[place * CELLS + PlaceCell.Admin]!;
    let share = CHOICE.countryShare * shares.countries.of(country);
    if (admin >= 0) share += CHOICE.admin1Share * shares.admins.of(admin);
    if (country === ownCountry) share -= (CHOICE.countryShare * weight) / shares.countrySum;
    if (admin >= 0 && admin === ownAdmin) share -= (CHOICE.admin1Share * weight) / shares.adminSum;
    const at = place * FIGURES;
    const base = figures[at + PlaceFigure.Prior]! + CHOICE.stated * Math.min(2, figures[at + PlaceFigure.Stated]!);
    const score = base + share + CHOICE.nearness * near;
    figures[at + PlaceFigure.Score] = score;
    if (score <= best) continue;
    best = score;
    names.chosen[name] = place;
    names.nearness[name] = near;
  }
  names.leads[name] = leadOf(names, name, best);
}

/** A rival close by is no rival. */
function leadOf({ known, rows, chosen }: ReportNames, name: number, best: number): number {
  const { cells, figures } = known;
  const row = rows[name]!;
  const last = row + cells[row * CELLS + NameCell.Size]!;
  const own = chosen[name]!;
  let second = -Infinity;
  for (let place = row + 1; place <= last; place++) {
    const score = figures[place * FIGURES + PlaceFigure.Score]!;
    if (score > second && place !== own && kmOfRows(known, own, place) >= RIVAL_KM) second = score;
  }
  return Math.min(MAX_LEAD, best - second);
}

/** Beyond this ratio of `nearKm` a place is near no more. */
const FAR_RATIO = 4;
/** Degrees of latitude that lie surely beyond it. */
const FAR_DEGREES = (FAR_RATIO * CHOICE.nearKm) / 111;

/** How near the anchors of other names lie to a place of a name, by its row. */
function nearnessOf({ known }: ReportNames, name: number, place: number): number {
  const { count, lats, lons, weights, names } = ANCHORS;
  if (count === 0 || isFarAndWide(known.cells[place * CELLS + PlaceCell.Kind]!)) return 0;
  const lat = known.figures[place * FIGURES + PlaceFigure.Lat]!;
  const lon = known.figures[place * FIGURES + PlaceFigure.Lon]!;
  const shrink = shrinkAt(lat);
  let near = 0;
  for (let at = 0; at < count; at++) {
    const north = lat - lats[at]!;
    if (Math.abs(north) > FAR_DEGREES || names[at] === name) continue;
    const ratio = kmApart(north, lon, lons[at]!, shrink) / CHOICE.nearKm;
    if (ratio < FAR_RATIO) near += weights[at]! / (1 + ratio * ratio);
  }
  return near > 0 ? Math.log2(1 + near) : 0;
}
