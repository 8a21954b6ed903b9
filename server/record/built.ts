import { existsSync, readFileSync } from "node:fs";
import type { PartyWords } from "../../core/index.js";
import type { Accord } from "../../intake/index.js";

/** Where the build's files lie: beside the bundled command, else in `dist/` as seen from a bundled bench or from the source. */
const PLACES = ["", "../dist/", "../../dist/"];

/** Where a file of the build lies. */
export function builtFile(name: string): URL {
  const urls = PLACES.map((place) => new URL(`${place}${name}`, import.meta.url));
  const found = urls.find((url) => existsSync(url));
  if (!found) throw new Error(`${name} is not built: run npm run build`);
  return found;
}

const readBuilt = (name: string): unknown => JSON.parse(readFileSync(builtFile(name), "utf8"));

let words: ReadonlyMap<string, ReadonlySet<string>> | undefined;
const NO_WORDS: ReadonlySet<string> = new Set();

/** The words that name each party, as compiled from `lexicons/parties`. */
export function partyWords(): PartyWords {
  words ??= new Map(Object.entries(readBuilt("parties.json") as Record<string, readonly string[]>).map(([party, list]) => [party, new Set(list)]));
  const known = words;
  return (party) => known.get(party) ?? NO_WORDS;
}

let names: ReadonlyMap<string, string> | undefined;

/** A party in words: the first of its names in `lexicons/parties`; the code or slug itself where that names none. */
export function partyName(party: string): string {
  names ??= new Map(Object.entries(readBuilt("party-names.json") as Record<string, string>));
  return names.get(party) ?? party;
}

/** The accords that come with the project, as compiled from `lexicons/accords`. */
export const loadAccords = (): readonly Accord[] => readBuilt("accords.json") as readonly Accord[];
