import type { MultiPolygon, Polygon, Position } from "geojson";

export interface Point {
  readonly lon: number;
  readonly lat: number;
}

/** West, south, east, north, in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

const KM_A_DEGREE = 111.195;
const CIRCLE_CORNERS = 64;

/** Rings of a polygon or of several. */
const partsOf = (area: Polygon | MultiPolygon): readonly Position[][][] => (area.type === "Polygon" ? [area.coordinates] : area.coordinates);

function isInRing({ lon, lat }: Point, ring: readonly Position[]): boolean {
  let isInside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[j] ?? [];
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) isInside = !isInside;
  }
  return isInside;
}

/** Does the point lie in the area, and in none of its holes? */
export const isInArea = (point: Point, area: Polygon | MultiPolygon): boolean => partsOf(area).some(([outer = [], ...holes]) => isInRing(point, outer) && !holes.some((hole) => isInRing(point, hole)));

export const isInBox = ({ lon, lat }: Point, [west, south, east, north]: Box): boolean => lon >= west && lon <= east && lat >= south && lat <= north;

export const meet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** A circle on the ground as a polygon. */
export function circle({ lon, lat }: Point, radiusKm: number): Polygon {
  const north = radiusKm / KM_A_DEGREE;
  const east = north / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, i): Position => {
    const turn = (i / CIRCLE_CORNERS) * 2 * Math.PI;
    return [lon + east * Math.cos(turn), lat + north * Math.sin(turn)];
  });
  return { type: "Polygon", coordinates: [[...ring, ring[0] ?? [lon, lat]]] };
}

/** The box about an area. */
export function boxOf(area: Polygon | MultiPolygon): Box {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of partsOf(area).flat(2)) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** The box about boxes, or null when there are none. */
export const boxAbout = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0 ? null : boxes.reduce((a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]);

/** The centre of the greatest part's box: where a mark is put. */
export function markPointOf(area: Polygon | MultiPolygon): Point {
  const boxes = partsOf(area).map((rings) => boxOf({ type: "Polygon", coordinates: [...rings] }));
  const size = ([west, south, east, north]: Box): number => (east - west) * (north - south);
  const [west, south, east, north] = boxes.reduce((a, b) => (size(b) > size(a) ? b : a));
  return { lon: (west + east) / 2, lat: (south + north) / 2 };
}
