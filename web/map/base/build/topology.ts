import { createRequire } from "node:module";
import { join } from "node:path";
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from "geojson";
import type { GeometryCollection, GeometryObject, Topology } from "topojson-specification";
import { bbox, merge, mesh, quantize } from "topojson-client";

export type DivisionProperties = Readonly<Record<string, string | number | null | undefined>>;
export interface Division {
  readonly code: string;
  readonly country: string;
  readonly names: readonly string[];
  readonly isPaired: boolean;
  readonly geonameId: number;
  /** ISO 3166-1 alpha-2 of its country, or null. */
  readonly alpha2: string | null;
}
type Areas = GeometryCollection<Division>;
export type World = Topology<{ areas: Areas }>;

interface Simplifier {
  presimplify(topology: World, weight: (triangle: readonly [number[], number[], number[]]) => number): World;
  simplify(topology: World, minWeight: number): World;
  filter(topology: World, keep: (ring: number[][]) => boolean): World;
  filterAttachedWeight(topology: World, minWeight: number, weight: (ring: number[][]) => number): (ring: number[][]) => boolean;
}

interface Topologist {
  topology(objects: Record<string, unknown>, quantization?: number): World;
}

/** Square degrees at the equator to square kilometres. */
const KM2_A_DEGREE2 = 12_364;
const cosine = (latitude: number): number => Math.cos((latitude * Math.PI) / 180);

/** The packages that the build needs from a folder outside the project. */
export class Toolbox {
  private readonly require: NodeJS.Require;
  constructor(readonly folder: string) {
    this.require = createRequire(join(folder, "package.json"));
  }

  load<T>(name: string): T {
    return this.require(name) as T;
  }

  /** Divisions as one topology: a border that two of them share is one arc. */
  worldOf(features: FeatureCollection<Polygon | MultiPolygon, Division>): World {
    return this.load<Topologist>("topojson-server").topology({ areas: features });
  }

  /** Leaves out bends smaller than `bendKm2` and islands smaller than `islandKm2`. */
  simplify(world: World, bendKm2: number, islandKm2: number): World {
    const { presimplify, simplify, filter, filterAttachedWeight } = this.load<Simplifier>("topojson-simplify");
    const bent = simplify(
      presimplify(world, ([a, b, c]) => triangleKm2(a, b, c)),
      bendKm2,
    );
    return filter(bent, filterAttachedWeight(bent, islandKm2, ringKm2));
  }

  /** One geometry as a small topology of its own, on a grid of `steps` a side. */
  pack(objects: Record<string, unknown>, steps: number): Topology {
    return this.load<Topologist>("topojson-server").topology(objects, steps);
  }
}

function triangleKm2([ax = 0, ay = 0]: number[], [bx = 0, by = 0]: number[], [cx = 0, cy = 0]: number[]): number {
  return (Math.abs((ax - cx) * (by - ay) - (ax - bx) * (cy - ay)) / 2) * KM2_A_DEGREE2 * cosine(by);
}

function ringKm2(ring: number[][]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    sum += ax * by - bx * ay;
  }
  return (Math.abs(sum) / 2) * KM2_A_DEGREE2 * cosine(ring[0]?.[1] ?? 0);
}

/** The division a geometry of the world draws. */
export const divisionOf = (geometry: GeometryObject): Division => (geometry as GeometryObject<Division>).properties as Division;

/** Borders between countries; those of a disputed area are left to `disputedLines`. `disputeOf`: the dispute a division lies in, or null. */
export function borders(world: World, disputeOf: (division: Division) => string | null): MultiLineString {
  return mesh(world, world.objects.areas, (a, b) => {
    const [one, other] = [divisionOf(a), divisionOf(b)];
    return a !== b && one.country !== other.country && disputeOf(one) === disputeOf(other);
  });
}

/** The outlines of disputed areas where they meet other land. */
export function disputedLines(world: World, disputeOf: (division: Division) => string | null): MultiLineString {
  return mesh(world, world.objects.areas, (a, b) => a !== b && disputeOf(divisionOf(a)) !== disputeOf(divisionOf(b)));
}

/** The area of the divisions that `isMember` names, as one. */
export function areaOf(world: World, isMember: (division: Division) => boolean): MultiPolygon {
  const members = world.objects.areas.geometries.filter((geometry) => isMember(divisionOf(geometry)));
  return merge(world, members as Parameters<typeof merge>[1]);
}

/** Where a country's name is put: the middle of its greatest part; `size` is that part's, in square kilometres. */
export function namePlaceOf(world: World, country: string): { readonly alpha2: string | null; readonly lon: number; readonly lat: number; readonly size: number } {
  const alpha2 = world.objects.areas.geometries.map(divisionOf).find((division) => division.country === country)?.alpha2 ?? null;
  const rings = areaOf(world, (division) => division.country === country).coordinates.flatMap(([outer]) => (outer ? [outer] : []));
  const [greatest = []] = rings.sort((a, b) => ringKm2(b) - ringKm2(a));
  const [lon, lat] = middleOf(greatest);
  return { alpha2, lon, lat, size: ringKm2(greatest) };
}

/** The middle of a ring, weighted by its area. */
function middleOf(ring: number[][]): [lon: number, lat: number] {
  let [sum, x, y] = [0, 0, 0];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i] ?? [];
    const [bx = 0, by = 0] = ring[i + 1] ?? [];
    const cross = ax * by - bx * ay;
    sum += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return sum === 0 ? [ring[0]?.[0] ?? 0, ring[0]?.[1] ?? 0] : [x / (3 * sum), y / (3 * sum)];
}

/** The divisions of one country alone: only its arcs, on a grid of about 50 m. */
export function countryOf(world: World, country: string): Topology {
  const used = new Map<number, number>();
  const renumber = (arcs: unknown): unknown => {
    if (Array.isArray(arcs)) return arcs.map(renumber);
    const arc = arcs as number;
    const known = arc < 0 ? ~arc : arc;
    if (!used.has(known)) used.set(known, used.size);
    const own = used.get(known) ?? 0;
    return arc < 0 ? ~own : own;
  };
  const geometries = world.objects.areas.geometries.flatMap((geometry) =>
    divisionOf(geometry).country === country && "arcs" in geometry && geometry.arcs.length > 0 ? [{ ...geometry, properties: shortOf(divisionOf(geometry)), arcs: renumber(geometry.arcs) }] : [],
  );
  const arcs = [...used.keys()].map((arc) => world.arcs[arc] ?? []);
  const own = { type: "Topology", arcs, objects: { areas: { type: "GeometryCollection", geometries } } } as unknown as World;
  const [west, south, east, north] = bbox(own);
  return quantize(own, Math.min(1e6, Math.max(2000, Math.round(Math.max(east - west, north - south) / 0.0005))));
}

const shortOf = ({ code, names, isPaired, geonameId }: Division): object => ({ code, names, ...(isPaired && { pair: true }), ...(geonameId > 0 && { gn: geonameId }) });

/** A division as the build reads it from Natural Earth's columns. */
export function toDivision({ properties }: Feature<Polygon | MultiPolygon, DivisionProperties>, ownNames: ReadonlyMap<string, readonly string[]>): Division {
  const { adm1_code: code, adm0_a3: country, iso_a2: alpha2, gn_id: geonameId, name, name_en: english, name_alt: others, gn_name: geoname } = properties;
  const own = ownNames.get(String(code)) ?? [];
  const names = [...own, english, name, ...String(others ?? "").split("|"), geoname].map((each) => String(each ?? "").trim());
  return {
    code: String(code),
    country: String(country),
    names: [...new Set(names)].filter((each) => each !== "").slice(0, 4),
    isPaired: own.length > 1,
    geonameId: Number(geonameId ?? 0),
    alpha2: /^[A-Z]{2}$/.test(String(alpha2)) ? String(alpha2) : null,
  };
}
