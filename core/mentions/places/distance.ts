import type { Gazetteer } from "./gazetteer.js";

/** Flat-earth distance, good to a few per cent under 1,000 km away from the poles. */
export function distanceKm(gazetteer: Gazetteer, a: number, b: number): number {
  return kmBetween(gazetteer.lat(a), gazetteer.lon(a), gazetteer.lat(b), gazetteer.lon(b));
}

/** The same for coordinates in degrees. */
export function kmBetween(lat: number, lon: number, otherLat: number, otherLon: number): number {
  return kmApart(lat - otherLat, lon, otherLon, shrinkAt(lat));
}

/** The same for places so many degrees apart from north to south, of which the first lies where degrees of longitude shrink so much. */
export function kmApart(north: number, lon: number, otherLon: number, shrink: number): number {
  let east = Math.abs(lon - otherLon);
  if (east > 180) east = 360 - east;
  return 111.2 * Math.sqrt(north * north + east * east * shrink * shrink);
}

/** How much shorter a degree of longitude is than one of latitude. */
export function shrinkAt(lat: number): number {
  return COSINES[Math.abs(Math.round(lat))]!;
}

const COSINES: Float64Array = Float64Array.from({ length: 91 }, (_, degree) => Math.cos((degree * Math.PI) / 180));
