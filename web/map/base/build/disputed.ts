import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PairedTown } from "./cities.js";
import type { Division } from "./topology.js";

export interface DisputedArea {
  readonly id: string;
  readonly names: readonly string[];
  readonly country?: string;
  readonly divisions?: Readonly<Record<string, readonly string[]>>;
  readonly isApproximate?: boolean;
  readonly source: string;
}

export interface Disputed {
  readonly areas: readonly DisputedArea[];
  readonly pairs: readonly (readonly [string, string])[];
}

interface OverlayPlace {
  readonly names: readonly string[];
  readonly kind: string;
  readonly lat: number;
  readonly lon: number;
  readonly population?: number;
}

const TOWNS: ReadonlySet<string> = new Set(["capital", "city", "town", "village"]);

const read = <T>(path: URL): T => parse(readFileSync(path, "utf8")) as T;

export const readDisputed = (path: URL): Disputed => read(path);

/** The names of divisions that the disputed places give, by the division's code. */
export const divisionNames = ({ areas }: Disputed): ReadonlyMap<string, readonly string[]> => new Map(areas.flatMap(({ divisions }) => Object.entries(divisions ?? {})));

/** Tells the disputed area a division lies in, or null. */
export function disputeFinder({ areas }: Disputed): (division: Division) => string | null {
  const byCode = new Map(areas.flatMap(({ id, divisions }) => Object.keys(divisions ?? {}).map((code) => [code, id])));
  const byCountry = new Map(areas.flatMap(({ id, country }) => (country === undefined ? [] : [[country, id]])));
  return ({ code, country }) => byCode.get(code) ?? byCountry.get(country) ?? null;
}

/** Towns of the overlay of places whose names are a pair. */
export function pairedTowns({ pairs }: Disputed, overlay: URL): PairedTown[] {
  const { places } = read<{ places: readonly OverlayPlace[] }>(overlay);
  return places.flatMap(({ names, kind, lat, lon, population = 0 }) => {
    const pair = pairs.find((each) => each.some((name) => names.includes(name)));
    return pair && TOWNS.has(kind) ? [{ spellings: names, pair, lat, lon, population }] : [];
  });
}
