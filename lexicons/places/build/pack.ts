/** Lays places and names out as the binary that `Gazetteer.open` views. */
import { foldName } from "../../../core/mentions/places/fold.js";
import { NameHash } from "../../../core/mentions/places/hash.js";
import { KIND } from "../../../core/mentions/places/kinds.js";
import {
  ALONE, BUCKET_BITS, CURATED, DISPUTED, FIRST_BITS, FLAG_ABBREVIATION, FLAG_GIVEN, FLAG_WORD, FORMAT, HEADER_WORDS, MAGIC, MANY, OWN_ID, OWN_NAME, PREFIX_BITS, REF_MASK, SECTIONS, WORDS_MASK, encodePopulation, type Section,
} from "../../../core/mentions/places/layout.js";
import type { Place } from "./place.js";

export interface NameEntry {
  ids: number[];
  isWord: boolean;
  isGiven: boolean;
  isAbbreviation: boolean;
}

type Column = Uint32Array | Int32Array | Uint8Array;
type Columns = Record<Section, Column>;
type NameColumn = "buckets" | "names" | "runs" | "firsts" | "prefixes";

/** `places` in final order: continents, countries by code, first-level divisions, the rest; `names` by folded name. */
export function pack(places: readonly Place[], names: ReadonlyMap<string, NameEntry>): Uint8Array {
  const countryStart = places.findIndex((place) => place.kind === "country");
  const admin1Start = places.findIndex((place) => place.kind === "admin1");
  const codes = ["\0\0", ...places.filter((place) => place.kind === "country").map((place) => place.country)];
  const columns = { ...packNames(names, places), ...packPlaces(places, codes, admin1Start) } as Columns;
  return write(columns, countryStart, admin1Start);
}

interface Hashed {
  bucket: number;
  check: number;
  ref: number;
}

function packNames(names: ReadonlyMap<string, NameEntry>, places: readonly Place[]): Pick<Columns, NameColumn> {
  const runs: number[] = [];
  const firsts = new Uint8Array(1 << FIRST_BITS);
  const prefixes = new Uint8Array(1 << (PREFIX_BITS - 3));
  const hash = new NameHash();
  const hashed: Hashed[] = [];
  const ownNames = places.map((place) => foldName(place.names[0]!));
  for (const [name, entry] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
    markBeginnings(hash.reset(), name, prefixes);
    hashed.push({ bucket: hash.bucket, check: hash.checkValue, ref: refOf(name, entry, runs, ownNames) });
    const first = firsts[hash.firstSlot]!;
    firsts[hash.firstSlot] = Math.max(first & WORDS_MASK, hash.words) | (first & ALONE) | (hash.words === 1 ? ALONE : 0);
  }
  hashed.sort((a, b) => a.bucket - b.bucket || a.check - b.check);
  const buckets = new Uint32Array((1 << BUCKET_BITS) + 1);
  for (const { bucket } of hashed) buckets[bucket + 1]!++;
  for (let i = 1; i < buckets.length; i++) buckets[i]! += buckets[i - 1]!;
  for (let i = 1; i < hashed.length; i++) if (hashed[i]!.bucket === hashed[i - 1]!.bucket && hashed[i]!.check === hashed[i - 1]!.check) throw new Error("two names share both hashes: change a seed in hash.ts");
  return { buckets, names: Int32Array.from(hashed.flatMap(({ check, ref }) => [check, ref])), runs: Uint32Array.from(runs), firsts, prefixes };
}

/** Hashes a name, and marks its first two words, three words and so on to the whole. */
function markBeginnings(hash: NameHash, name: string, prefixes: Uint8Array): void {
  for (let start = 0; start < name.length; ) {
    const next = name.indexOf(" ", start + 1);
    const end = next < 0 ? name.length : next;
    hash.feed(name, start, end);
    start = end;
    if (hash.words > 1) prefixes[hash.prefixSlot >>> 3]! |= 1 << (hash.prefixSlot & 7);
  }
}

function refOf(name: string, entry: NameEntry, runs: number[], ownNames: readonly string[]): number {
  const marked = entry.ids.map((id) => (ownNames[id] === name ? OWN_NAME + id : id));
  let ref = marked[0]!;
  if (marked.length > 1) {
    ref = MANY + runs.length;
    runs.push(marked.length, ...marked);
  }
  if (Math.max(...entry.ids, runs.length) > REF_MASK) throw new Error("too many places for a ref");
  return ref + (entry.isWord ? FLAG_WORD : 0) + (entry.isGiven ? FLAG_GIVEN : 0) + (entry.isAbbreviation ? FLAG_ABBREVIATION : 0);
}

function packPlaces(places: readonly Place[], codes: readonly string[], admin1Start: number): Omit<Columns, NameColumn> {
  const countryIndex = new Map(codes.map((code, index) => [code, index]));
  const adminIndex = new Map<string, number>();
  places.forEach((place, id) => place.kind === "admin1" && place.admin1 && adminIndex.set(place.admin1, id - admin1Start + 1));
  const pool = packPool(places);
  const ids = packIds(places);
  const records = places.flatMap((place, i) => [
    (Math.round(place.lat * 10000) << 8) | encodePopulation(place.population),
    Math.round(place.lon * 10000),
    ids[i]!,
    pool.offsets[i]!,
    ((adminIndex.get(place.admin1) ?? 0) << 16) | ((countryIndex.get(place.country) ?? 0) << 8) | KIND[place.kind] | (place.disputed ? DISPUTED : 0) | (place.curated ? CURATED : 0),
  ]);
  return { places: Int32Array.from(records), codes: Uint8Array.from(Buffer.from(codes.join(""), "latin1")), pool: pool.bytes };
}

/** GeoNames ids; a place without one gets a number of its name, kind and point, which stays the same from build to build. */
function packIds(places: readonly Place[]): Uint32Array {
  const taken = new Set<number>();
  return Uint32Array.from(places, (place) => {
    if (place.id > 0) return place.id;
    const hash = new NameHash();
    const text = `${place.names[0]} ${place.kind} ${place.country} ${place.lat.toFixed(1)} ${place.lon.toFixed(1)}`;
    let own = hash.feed(text, 0, text.length).checkValue & ~OWN_ID;
    while (taken.has(own)) own = (own + 1) & ~OWN_ID;
    taken.add(own);
    return own | OWN_ID;
  });
}

/** Canonical names as length-prefixed UTF-8, equal names once. */
function packPool(places: readonly Place[]): { offsets: Uint32Array; bytes: Uint8Array } {
  const offsetOf = new Map<string, number>();
  const chunks: Buffer[] = [];
  let size = 0;
  const offsets = Uint32Array.from(places, (place) => {
    const name = place.names[0]!;
    const known = offsetOf.get(name);
    if (known !== undefined) return known;
    const text = Buffer.from(name, "utf8");
    offsetOf.set(name, size);
    chunks.push(Buffer.from([text.length]), text);
    size += text.length + 1;
    return size - text.length - 1;
  });
  return { offsets, bytes: Buffer.concat(chunks) };
}

function write(columns: Columns, countryStart: number, admin1Start: number): Uint8Array {
  const align = (n: number): number => (n + 3) & ~3;
  const header = new Uint32Array(HEADER_WORDS * 2);
  header.set([MAGIC, FORMAT, countryStart, admin1Start]);
  let offset = header.byteLength;
  SECTIONS.forEach((section, i) => {
    header.set([offset, columns[section].length], 4 + i * 2);
    offset = align(offset + columns[section].byteLength);
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer));
  SECTIONS.forEach((section, i) => {
    const column = columns[section];
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), header[4 + i * 2]!);
  });
  return bytes;
}

