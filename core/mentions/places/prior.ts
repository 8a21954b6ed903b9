import { distanceKm } from "./distance.js";
import type { Gazetteer } from "./gazetteer.js";
import { KIND, PLACE_KINDS, type PlaceKind } from "./kinds.js";

/** What speaks for one of the places of a name before anything of the report is heard, in the steps of `CHOICE`. */
const PRIOR = {
  population: 0.5, // For each doubling: a place of four times the people is named about twice as often.
  country: 10, // A country is meant before any town or division of its name.
  capital: 5, // A capital is named for what its government does as well.
  admin1: 5, // States and provinces are named for what all their towns do.
  admin1BesideCapital: -5, // "Washington" alone is the capital, which takes back what a state is given.
  besideCountry: -10, // "Guatemala" alone is the country rather than its capital or a division.
  admin2: 2, // Counties too, but are less known.
  suburb: -2, // A quarter is mostly named with its city.
  other: 5, // Seas, regions and sites are few, listed because they are named, and have no people to count.
  alias: -5, // "Corinth" is Corinth rather than a town that others call so, too.
  demonym: 20, // "Polish" is the people, whatever town is called so.
};

const OF_KIND: Readonly<Record<PlaceKind, number>> = {
  continent: PRIOR.country,
  country: PRIOR.country,
  admin1: PRIOR.admin1,
  admin2: PRIOR.admin2,
  capital: PRIOR.capital,
  seat: 1,
  town: 0,
  suburb: PRIOR.suburb,
  region: PRIOR.other,
  water: PRIOR.other,
  mountain: PRIOR.other,
  airport: PRIOR.other,
  line: PRIOR.other,
  island: PRIOR.other,
  site: PRIOR.other,
  demonym: PRIOR.demonym,
  district: PRIOR.admin2,
  locality: PRIOR.other,
};
const BY_KIND: Float64Array = Float64Array.from(PLACE_KINDS, (kind) => OF_KIND[kind]);

/** For each place of a name, what speaks for it beforehand. */
export function priorsOf(gazetteer: Gazetteer, run: number, candidates: readonly number[]): number[] {
  const capital = firstOfKind(gazetteer, candidates, KIND.capital);
  const country = firstOfKind(gazetteer, candidates, KIND.country);
  const isOwn = candidates.map((id, i) => candidates.length > 1 && isTown(gazetteer, id) && gazetteer.isOwnName(run, i));
  const alias = isOwn.includes(true) ? PRIOR.alias : 0;
  return candidates.map((id, i) => {
    let rival = capital >= 0 && isOtherDivision(gazetteer, id, capital) ? PRIOR.admin1BesideCapital : 0;
    if (country >= 0 && id !== country && gazetteer.country(id) === gazetteer.country(country)) rival = PRIOR.besideCountry;
    if (!isOwn[i] && isTown(gazetteer, id)) rival += alias;
    return rival + ((PRIOR.population * gazetteer.populationCode(id)) / 10 + BY_KIND[gazetteer.kindCode(id)]!);
  });
}

function isTown(gazetteer: Gazetteer, id: number): boolean {
  const kind = gazetteer.kindCode(id);
  return kind === KIND.seat || kind === KIND.town;
}

function firstOfKind(gazetteer: Gazetteer, candidates: readonly number[], kind: number): number {
  for (const id of candidates) if (gazetteer.kindCode(id) === kind) return id;
  return -1;
}

/** "Washington" alone is the capital rather than the far state of that name. */
function isOtherDivision(gazetteer: Gazetteer, id: number, capital: number): boolean {
  return gazetteer.kindCode(id) === KIND.admin1 && gazetteer.country(id) === gazetteer.country(capital) && distanceKm(gazetteer, id, capital) > 300;
}
