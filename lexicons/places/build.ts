/** Builds gazetteer.bin from npm data, countries.tsv, admin.tsv and overlay.yaml: `npx tsx lexicons/places/build.ts FOLDER`; without FOLDER it says what to install there. */
import { writeFileSync } from "node:fs";
import { foldName } from "../../core/mentions/places/fold.js";
import { KIND } from "../../core/mentions/places/kinds.js";
import { readAdmin1, readAdmin2, readAirports, readCountries } from "./build/divisions.js";
import { indexNames, readGivenNames, readStopwords, readWords } from "./build/names.js";
import { applyOverlay, readOverlay } from "./build/overlay.js";
import { pack, type NameEntry } from "./build/pack.js";
import type { Place } from "./build/place.js";
import { readSettlements } from "./build/settlements.js";

/** Countries' names in capitals, which in small letters are other words (US, CAR). */
const ACRONYM = /^(?:[A-Z]\.?){2,}$/;
const MAX_BYTES = 15_000_000;

const overlay = readOverlay();
const places = order(gather());
const names = indexPlaces(places);
const bytes = pack(places, names);
if (bytes.length > MAX_BYTES) throw new Error(`gazetteer of ${bytes.length} bytes is over ${MAX_BYTES}`);
writeFileSync(new URL("gazetteer.bin", import.meta.url), bytes);
console.log(`${places.length} places, ${names.size} names, ${bytes.length} bytes`);

function gather(): Place[] {
  const settlements = readSettlements();
  const { countries, demonyms } = readCountries();
  const admin1 = readAdmin1(settlements);
  const all = [...countries, ...demonyms, ...admin1, ...readAdmin2(settlements), ...readAirports(), ...settlements];
  for (const country of countries) country.population = sumOf(admin1, country.country);
  applyOverlay(overlay, all);
  return all;
}

function sumOf(divisions: readonly Place[], country: string): number {
  return divisions.reduce((sum, place) => sum + (place.country === country ? place.population : 0), 1000);
}

/** Continents, countries by code, first-level divisions by code, then the rest by prominence. */
function order(all: readonly Place[]): Place[] {
  const rank = (place: Place): number => ["continent", "country", "admin1"].indexOf(place.kind) % 3;
  const tier = (place: Place): number => (rank(place) < 0 ? 3 : rank(place));
  const key = (place: Place): string => `${place.country} ${place.admin1} ${place.names[0]} ${place.id} ${place.lat} ${place.lon}`;
  return [...all].sort((a, b) => tier(a) - tier(b) || (tier(a) === 3 ? b.population - a.population : 0) || (key(a) < key(b) ? -1 : 1));
}

function indexPlaces(all: readonly Place[]): Map<string, NameEntry> {
  const words = readWords();
  const given = readGivenNames();
  const stopwords = readStopwords();
  const index = new Map<string, NameEntry>();
  const add = (name: string, id: number): NameEntry => {
    const entry = index.get(name) ?? { ids: [], isWord: words.has(name), isGiven: given.has(name), isAbbreviation: false };
    if (!entry.ids.includes(id)) entry.ids.push(id);
    index.set(name, entry);
    return entry;
  };
  all.forEach((place, id) => indexNames(place, words, stopwords).forEach((name) => add(name, id)));
  const ofCountries = all.flatMap((place) => (place.kind === "country" ? place.names : []));
  for (const name of ofCountries) if (ACRONYM.test(name)) index.get(foldName(name))!.isAbbreviation = true;
  const byAdmin = new Map(all.map((place, id) => [place.kind === "admin1" ? place.admin1 : "", id]));
  for (const [code, forms] of Object.entries(overlay.abbreviations)) {
    for (const form of forms) add(foldName(form), byAdmin.get(code)!).isAbbreviation = true;
  }
  for (const entry of index.values()) {
    entry.ids.sort((a, b) => prominence(all[b]!) - prominence(all[a]!) || a - b);
    if (isMajor(all[entry.ids[0]!]!)) entry.isWord = false;
  }
  return index;
}

/** A place everyone knows is not doubted for being a word too (Manila, Lima, Turkey). */
function isMajor(place: Place): boolean {
  return place.kind === "country" || place.kind === "capital" || place.population > 600000;
}

function prominence(place: Place): number {
  const kind = KIND[place.kind];
  const bonus = kind <= KIND.country ? 40 : kind === KIND.admin1 ? 6 : kind === KIND.capital ? 8 : 0;
  return Math.log2(place.population + 1) + bonus;
}
