import type { Gazetteer } from "./gazetteer.js";

/** Flat-earth distance, good to a few per cent under 1,000 km away from the poles. */
export function distanceKm(gazetteer: Gazetteer, a: number, b: number): number {
  return kmBetween(gazetteer.lat(a), gazetteer.lon(a), gazetteer.lat(b), gazetteer.lon(b));
}

/** The same for coordinates in degrees. */
export function kmBetween(lat: number, lon: number, otherLat: number, otherLon: number): number {
  const north = lat - otherLat;
  let east = Math.abs(lon - otherLon);
  if (east > 180) east = 360 - east;
  const shrink = COSINES[Math.abs(Math.round(lat))]!;
  return 111.2 * Math.sqrt(north * north + east * east * shrink * shrink);
}

const COSINES: Float64Array = Float64Array.from({ length: 91 }, (_, degree) => Math.cos((degree * Math.PI) / 180));
