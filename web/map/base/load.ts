/// <reference types="vite/client" />
import type { FeatureCollection, MultiLineString, MultiPolygon, Point as PointGeometry, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { isInBox, markPointOf, meet, type Box, type Point } from "../geometry.js";
import type { Division } from "../shape.js";
import type { CityColumns } from "./columns.js";

interface DisputedProperties {
  readonly id: string;
  readonly names: readonly string[];
  readonly source: string;
  readonly isApproximate: boolean;
}

interface WorldFile {
  readonly land: Topology;
  readonly borders: Topology;
  readonly disputed: Topology;
  readonly cities: CityColumns;
  /** Country code, then its box. */
  readonly boxes: readonly (readonly [string, number, number, number, number])[];
  /** Country code (ISO 3166-1 alpha-2), where its name is put, and the name's rank: 0 the greatest. */
  readonly names: readonly (readonly [alpha2: string, lon: number, lat: number, rank: number])[];
}

type CountryFile = Topology<{ areas: GeometryCollection<{ code: string; names: readonly string[]; gn?: number; pair?: boolean }> }>;

/** A label of the base map: one name or a pair. `rank`: 0 the greatest. */
export type Labels = FeatureCollection<PointGeometry, { readonly first: string; readonly second: string; readonly rank: number }>;
export type DisputedAreas = FeatureCollection<Polygon | MultiPolygon, DisputedProperties>;

/** What the whole map stands on, loaded once. */
export interface World {
  readonly land: FeatureCollection<MultiPolygon>;
  readonly borders: FeatureCollection<MultiLineString>;
  readonly disputedLines: FeatureCollection<MultiLineString>;
  readonly disputedAreas: DisputedAreas;
  readonly disputedLabels: Labels;
  readonly cities: Labels;
  /** Countries' names in a language. */
  readonly countryLabels: (language: string) => Labels;
  readonly boxes: ReadonlyMap<string, Box>;
}

const WORLD = import.meta.glob<WorldFile>("./files/world.json", { import: "default" });
const TOWNS = import.meta.glob<CityColumns>("./files/towns.json", { import: "default" });
const COUNTRIES = import.meta.glob<CountryFile>("./files/countries/*.json", { import: "default" });

/** One object of a topology as features; the files are of our own making. */
function featuresOf<T>(topology: Topology, name: string): T {
  const object = topology.objects[name];
  if (!object) throw new Error(`The base map's file has no ${name}.`);
  const found = feature(topology, object);
  return (found.type === "FeatureCollection" ? found : { type: "FeatureCollection", features: [found] }) as T;
}

const labelAt = ({ lon, lat }: Point, names: readonly string[], rank: number): Labels["features"][number] => {
  const [first = "", second = first] = names;
  return { type: "Feature", geometry: { type: "Point", coordinates: [lon, lat] }, properties: { first, second, rank } };
};

/** City labels from their columns. */
export const labelsOf = ({ names, lons, lats, ranks }: CityColumns): Labels => ({
  type: "FeatureCollection",
  features: names.map((name, i) => labelAt({ lon: (lons[i] ?? 0) / 1000, lat: (lats[i] ?? 0) / 1000 }, name.split("|"), ranks[i] ?? 0)),
});

function countryLabels(names: WorldFile["names"], language: string): Labels {
  const display = new Intl.DisplayNames([language], { type: "region" });
  return { type: "FeatureCollection", features: names.map(([alpha2, lon, lat, rank]) => labelAt({ lon, lat }, [display.of(alpha2) ?? alpha2], rank)) };
}

async function readWorld(): Promise<World> {
  const file = await WORLD["./files/world.json"]?.();
  if (!file) throw new Error("The base map's file world.json is missing.");
  const disputedAreas = featuresOf<DisputedAreas>(file.disputed, "disputed");
  return {
    land: featuresOf(file.land, "land"),
    borders: featuresOf(file.borders, "borders"),
    disputedLines: featuresOf(file.borders, "disputed"),
    disputedAreas,
    disputedLabels: { type: "FeatureCollection", features: disputedAreas.features.map(({ geometry, properties }) => labelAt(markPointOf(geometry), properties.names, 0)) },
    cities: labelsOf(file.cities),
    countryLabels: (language) => countryLabels(file.names, language),
    boxes: new Map(file.boxes.map(([country, ...box]) => [country, box])),
  };
}

let world: Promise<World> | null = null;
/** The world's land, borders, disputed places and greatest cities. */
export const loadWorld = (): Promise<World> => (world ??= readWorld());

/** The labels that the world's file leaves out. */
export const loadTowns = async (): Promise<Labels> => labelsOf((await TOWNS["./files/towns.json"]?.()) ?? { names: [], lons: [], lats: [], ranks: [] });

const countries = new Map<string, Promise<readonly Division[]>>();

async function readCountry(country: string): Promise<readonly Division[]> {
  const file = await COUNTRIES[`./files/countries/${country}.json`]?.();
  if (!file) return [];
  const { features } = feature(file, file.objects.areas);
  return features.flatMap(({ geometry, properties: { code, names, gn = null, pair = false } }) =>
    geometry.type === "Polygon" || geometry.type === "MultiPolygon" ? [{ code, names, isPaired: pair, geonameId: gn, area: geometry }] : [],
  );
}

function loadCountry(country: string): Promise<readonly Division[]> {
  const loading = countries.get(country) ?? readCountry(country);
  countries.set(country, loading);
  return loading;
}

/** The divisions of every country whose box `isWanted`. */
async function loadDivisions(isWanted: (box: Box) => boolean): Promise<readonly Division[]> {
  const { boxes } = await loadWorld();
  const wanted = [...boxes].filter(([, box]) => isWanted(box)).map(([country]) => country);
  return (await Promise.all(wanted.map(loadCountry))).flat();
}

/** The divisions of the countries the points may lie in. */
export const divisionsAbout = (points: readonly Point[]): Promise<readonly Division[]> => loadDivisions((box) => points.some((point) => isInBox(point, box)));

/** The divisions of the countries in view. */
export const divisionsIn = (view: Box): Promise<readonly Division[]> => loadDivisions((box) => meet(box, view));
