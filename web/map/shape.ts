import type { MultiPolygon, Polygon } from "geojson";
import { foldPlace } from "../parts/place-pairs.js";
import type { ControlRow, Precision } from "../wire.js";
import { circle, isInArea, type Point } from "./geometry.js";

/** A division of a country, as the base map draws it. */
export interface Division {
  readonly code: string;
  readonly names: readonly string[];
  /** Are the first two names a pair, and not two spellings? */
  readonly isPaired: boolean;
  /** Of GeoNames, or null. */
  readonly geonameId: number | null;
  readonly area: Polygon | MultiPolygon;
}

/**
 * How a place is drawn, never more exactly than it is known. `division`: the district or region of that name. `either`: a point, with the division of the same name
 * about it, since the words may mean the town or the district. `circle`: somewhere in it. `point`: the place itself. `nowhere`: known to the country at most.
 */
export type Shape =
  | { readonly sort: "division"; readonly area: Polygon | MultiPolygon; readonly point: Point }
  | { readonly sort: "either"; readonly area: Polygon | MultiPolygon; readonly point: Point }
  | { readonly sort: "circle"; readonly area: Polygon; readonly point: Point; readonly radiusKm: number }
  | { readonly sort: "point"; readonly point: Point }
  | { readonly sort: "nowhere" };

/** How far from its point a place may lie when no outline is known: UCDP puts "near" at about 25 km. */
const RADIUS_KM: Readonly<Record<Precision, number | null>> = { exact: 0, near: 25, admin2: 25, admin1: 75, country: null };

/** The division that is meant: it bears the place's id, or the point lies in it and it bears one of the place's names. */
function divisionOf(point: Point, row: Pick<ControlRow, "placeId" | "names" | "place">, divisions: readonly Division[]): Division | null {
  const known = divisions.find(({ geonameId }) => geonameId !== null && row.placeId === `gn-${String(geonameId)}`);
  if (known) return known;
  const names = new Set([row.place, ...row.names].map(foldPlace));
  return divisions.find((division) => division.names.some((name) => names.has(foldPlace(name))) && isInArea(point, division.area)) ?? null;
}

/** How a row's place is drawn among the divisions loaded so far. */
export function shapeOf(row: Pick<ControlRow, "placeId" | "names" | "place" | "lat" | "lon" | "precision">, divisions: readonly Division[]): Shape {
  if (row.lat === null || row.lon === null || row.precision === null) return { sort: "nowhere" };
  const radiusKm = RADIUS_KM[row.precision];
  if (radiusKm === null) return { sort: "nowhere" };
  const point = { lon: row.lon, lat: row.lat };
  const division = divisionOf(point, row, divisions);
  if (row.precision === "exact") return division ? { sort: "either", area: division.area, point } : { sort: "point", point };
  if (division && row.precision !== "near") return { sort: "division", area: division.area, point };
  return { sort: "circle", area: circle(point, radiusKm), point, radiusKm };
}
