/** The hand-written overlay: joins entries to the place they mean, or adds them. */
import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { foldName } from "../../../core/mentions/places/fold.js";
import { PLACE_KINDS, type PlaceKind } from "../../../core/mentions/places/kinds.js";
import { withoutGeneric } from "./names.js";
import { distanceKm, makePlace, type Place } from "./place.js";

interface Entry {
  names: string[];
  kind: string;
  country?: string;
  lat: number;
  lon: number;
  disputed?: boolean;
  population?: number;
  admin1?: string;
}

interface Overlay {
  places: Entry[];
  abbreviations: Record<string, string[]>;
}

/** Words a monitor may write for a kind, beside the kinds themselves. */
const KIND_WORDS: Readonly<Record<string, PlaceKind>> = {
  city: "town", village: "town", town: "town", quarter: "suburb", camp: "site", base: "site", mine: "site", shrine: "site", crossing: "site", port: "site", prison: "site",
  river: "water", sea: "water", strait: "water", lake: "water", gulf: "water", canal: "water", marsh: "water", range: "mountain", pass: "mountain", plateau: "mountain", desert: "region",
  corridor: "line", road: "line", "contact line": "line", border: "line", "buffer zone": "line", province: "admin1", state: "admin1", governorate: "admin1", department: "admin1", oblast: "admin1",
  territory: "admin1", county: "admin2", municipality: "admin2", valley: "region", peninsula: "region",
};
/** A listed place without figure weighs like a small town. */
const DEFAULT_POPULATION = 3000;
const SETTLEMENT: ReadonlySet<PlaceKind> = new Set(["capital", "seat", "town", "suburb"]);
/** What one calls a district is in some countries a first-level division. */
const DISTRICT: ReadonlySet<PlaceKind> = new Set(["district", "admin1", "admin2"]);

export function readOverlay(): Overlay {
  return parse(readFileSync(new URL("../overlay.yaml", import.meta.url), "utf8")) as Overlay;
}

/** Adds the overlay's places to `places`; names of an entry that means a known place go to that place. */
export function applyOverlay(overlay: Overlay, places: Place[]): void {
  const byName = new Map<string, Place[]>();
  for (const place of places) for (const name of keysOf(place)) pushTo(byName, name, place);
  for (const entry of overlay.places) {
    const kind = kindOf(entry);
    const known = findKnown(entry, kind, byName);
    if (known) join(known, entry);
    else places.push(toPlace(entry, kind));
  }
}

function keysOf(place: Place): Set<string> {
  const isDivision = place.kind === "admin1" || place.kind === "admin2";
  const names = isDivision ? place.names.flatMap((name) => [name, ...withoutGeneric(name, place)]) : place.names;
  return new Set(names.map(foldName));
}

function pushTo(map: Map<string, Place[]>, key: string, place: Place): void {
  const list = map.get(key);
  if (list) list.push(place);
  else map.set(key, [place]);
}

function kindOf(entry: Entry): PlaceKind {
  const kind = (PLACE_KINDS as readonly string[]).includes(entry.kind) ? (entry.kind as PlaceKind) : KIND_WORDS[entry.kind];
  if (!kind || !Array.isArray(entry.names) || !Number.isFinite(entry.lat) || !Number.isFinite(entry.lon)) throw new Error(`overlay entry is wrong: ${JSON.stringify(entry)}`);
  return kind;
}

function findKnown(entry: Entry, kind: PlaceKind, byName: Map<string, Place[]>): Place | undefined {
  const sort = SETTLEMENT.has(kind) ? SETTLEMENT : kind === "district" ? DISTRICT : new Set([kind]);
  const reachKm = kind === "admin1" || kind === "country" ? 1000 : kind === "district" ? 60 : 25;
  const near = entry.names.flatMap((name) => byName.get(foldName(name)) ?? []);
  const fitting = near.filter((place) => sort.has(place.kind) && distanceKm(place, entry) < reachKm && (reachKm < 1000 || place.country === (entry.country ?? "")));
  return fitting.sort((a, b) => b.population - a.population || (a.names[0]! < b.names[0]! ? -1 : 1))[0];
}

function join(place: Place, entry: Entry): void {
  place.names = [...entry.names, ...place.names];
  place.disputed ||= entry.disputed === true;
  place.curated = true;
  place.lat = entry.lat;
  place.lon = entry.lon;
  place.population = Math.max(place.population, entry.population ?? DEFAULT_POPULATION);
  place.country = entry.country ?? place.country;
}

function toPlace(entry: Entry, kind: PlaceKind): Place {
  const place = makePlace(kind, entry.lat, entry.lon, entry.names);
  return { ...place, country: entry.country ?? "", admin1: entry.admin1 ?? "", disputed: entry.disputed === true, curated: true, population: entry.population ?? DEFAULT_POPULATION };
}
