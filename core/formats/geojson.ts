import { canonicalJson, type Fact } from "../ledger/index.js";
import type { Place } from "../model/index.js";
import type { Extract, Format, ViewName } from "./model.js";
import { joinList, toTable } from "./table.js";

/** A row with its place: what GeoJSON and KML draw. */
export interface Feature {
  readonly id: string;
  /** WGS 84 degrees; null when no report tells a place that is known. */
  readonly point: readonly [lon: number, lat: number] | null;
  readonly precision: Place["precision"] | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
}

/** How far a point may be off, in kilometres, by the precision of the place; shown as an area and not as a false point. */
export const UNCERTAINTY_KM = { exact: 2, near: 25, admin2: 40, admin1: 100, country: 300 } as const;

function placesOf(facts: readonly Fact[], claims: readonly string[], placeId: string | null): Place | null {
  const wanted = new Set(claims);
  const places = facts.filter(({ id }) => wanted.has(id)).flatMap(({ claim }) => claim.where);
  return places.find(({ id, lat }) => lat !== null && (placeId === null || id === placeId)) ?? null;
}

/** The places of each row of a view, by the row's id. */
function pointsOf({ facts, incidents, control }: Extract, view: ViewName): ReadonlyMap<string, Place | null> {
  const byClaim = new Map(facts.map((fact) => [fact.id, fact]));
  const own = (claims: readonly string[]): Fact[] => claims.flatMap((id) => byClaim.get(id) ?? []);
  if (view === "claims") return new Map(facts.map(({ id, claim }) => [id, claim.where.find(({ lat }) => lat !== null) ?? null]));
  const rows = view === "control" ? control : incidents.rows;
  return new Map(rows.map(({ id, claims, placeId }) => [id, placesOf(own(claims), claims, placeId)]));
}

/** The rows of a view as features, in the view's order. */
export function featuresOf(extract: Extract, view: ViewName): Feature[] {
  const points = pointsOf(extract, view);
  const { columns, rows } = toTable(extract, view);
  return rows.map((cells) => {
    const id = String(cells[0]);
    const place = points.get(id) ?? null;
    const properties = Object.fromEntries(columns.map(({ name }, i) => [name, Array.isArray(cells[i]) ? joinList(cells[i] as readonly string[]) : (cells[i] as string | number | boolean | null)]));
    const point = place && place.lat !== null && place.lon !== null ? ([place.lon, place.lat] as const) : null;
    return { id, point, precision: place?.precision ?? null, properties: { ...properties, ...(place ? { precision: place.precision, uncertainty_km: UNCERTAINTY_KM[place.precision] } : {}) } };
  });
}

/** RFC 7946. */
export const GEOJSON: Format = {
  name: "geojson",
  extension: "geojson",
  mediaType: "application/geo+json",
  views: ["incidents", "control", "claims"],
  summary: "rows with their places for any map program (RFC 7946)",
  cannot: ["A row without a known place has geometry null.", "Places are points with `uncertainty_km` and `precision`, not areas.", "Lists stand in one property, parted by semicolons."],
  write: (extract, view) =>
    `${canonicalJson({
      type: "FeatureCollection",
      features: featuresOf(extract, view).map(({ id, point, properties }) => ({ type: "Feature", id, geometry: point && { type: "Point", coordinates: [...point] }, properties })),
    })}\n`,
};
