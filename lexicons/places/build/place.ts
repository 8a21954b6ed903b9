import type { PlaceKind } from "../../../core/mentions/places/kinds.js";

/** One place on its way into the gazetteer. */
export interface Place {
  kind: PlaceKind;
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2, "" for none. */
  country: string;
  /** GeoNames code of the first-level division ("US.TX"), "" for none. */
  admin1: string;
  /** GeoNames code of the second-level division ("US.TX.423"), "" for none. */
  admin2: string;
  population: number;
  /** GeoNames id, 0 for our own. */
  id: number;
  disputed: boolean;
  /** Listed in the overlay. */
  curated: boolean;
  /** Canonical name first. */
  names: string[];
}

export function makePlace(kind: PlaceKind, lat: number, lon: number, names: string[]): Place {
  return { kind, lat, lon, country: "", admin1: "", admin2: "", population: 0, id: 0, disputed: false, curated: false, names };
}

/** Great-circle distance. */
export function distanceKm(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const r = Math.PI / 180;
  const h = Math.sin(((b.lat - a.lat) * r) / 2) ** 2 + Math.cos(a.lat * r) * Math.cos(b.lat * r) * Math.sin(((b.lon - a.lon) * r) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}
