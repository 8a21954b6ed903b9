import { NameHash } from "./hash.js";
import { PAGE_BITS, whole, type Paged } from "./paged.js";
import { KIND, PLACE_KINDS, PRECISION, type PlaceKind, type Precision } from "./kinds.js";
import {
  ALONE,
  CURATED,
  DISPUTED,
  FLAG_ABBREVIATION,
  FLAG_GIVEN,
  FLAG_WORD,
  FORMAT,
  HEADER_WORDS,
  KIND_MASK,
  MAGIC,
  MANY,
  NAME_LENGTH,
  OWN_ID,
  OWN_NAME,
  PLACE_LENGTH,
  PlaceField,
  REF_MASK,
  SECTIONS,
  WORDS_MASK,
  decodePopulation,
  type Section,
} from "./layout.js";

const RECENT_SIZE = 2048;

/** The world's place names over one read-only buffer: opening parses nothing, looking up allocates nothing. */
export class Gazetteer {
  private readonly hash = new NameHash();
  /** Bucket, check and run of names looked up of late: the same words come again, and the table lies scattered in memory. */
  private readonly recent = new Int32Array(RECENT_SIZE * 3).fill(-1);
  private constructor(
    private readonly pages: Paged,
    private readonly present: Uint8Array,
    private readonly at: Readonly<Record<Section, number>>,
    private readonly buckets: Uint32Array,
    private readonly names: Int32Array,
    private readonly runs: Uint32Array,
    private readonly places: Int32Array,
    private readonly firsts: Uint8Array,
    private readonly prefixes: Uint8Array,
    private readonly codes: Uint8Array,
    private readonly pool: Uint8Array,
    private readonly countryStart: number,
    private readonly admin1Start: number,
  ) {}

  /** Opens `gazetteer.bin`, all of it or its pages as they come; throws when it is not a gazetteer of this format. */
  static open(file: Uint8Array | Paged): Gazetteer {
    const pages = file instanceof Uint8Array ? whole(file.byteOffset % 4 === 0 ? file : file.slice()) : file;
    const { bytes, present } = pages;
    if (present[0] === 0) pages.fetch(0, HEADER_WORDS * 8);
    const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS * 2);
    if (header[0] !== MAGIC || header[1] !== FORMAT) throw new Error("not a Trucewatch gazetteer of this format");
    const at = Object.fromEntries(SECTIONS.map((section, i) => [section, header[4 + i * 2]!])) as Record<Section, number>;
    const place = (section: Section): [ArrayBufferLike, number, number] => [bytes.buffer, bytes.byteOffset + at[section], header[5 + SECTIONS.indexOf(section) * 2]!];
    if (pages.present[at.firsts >>> PAGE_BITS] === 0) pages.fetch(at.firsts, at.pool);
    if (pages.present[(at.names - 1) >>> PAGE_BITS] === 0) pages.fetch(at.buckets, at.names);
    return new Gazetteer(
      pages,
      present,
      at,
      new Uint32Array(...place("buckets")),
      new Int32Array(...place("names")),
      new Uint32Array(...place("runs")),
      new Int32Array(...place("places")),
      new Uint8Array(...place("firsts")),
      new Uint8Array(...place("prefixes")),
      new Uint8Array(...place("codes")),
      new Uint8Array(...place("pool")),
      header[2]!,
      header[3]!,
    );
  }

  /** Sees to it that the page with this byte of the file has come. */
  private need(at: number): void {
    if (this.present[at >>> PAGE_BITS] === 0) this.pages.fetch(at, at + 1);
  }

  private ref(run: number): number {
    const index = run * NAME_LENGTH + 1;
    this.need(this.at.names + index * 4);
    return this.names[index]! >>> 0;
  }

  private field(id: number, field: PlaceField): number {
    const index = id * PLACE_LENGTH + field;
    this.need(this.at.places + index * 4);
    return this.places[index]!;
  }

  private inRuns(index: number): number {
    this.need(this.at.runs + index * 4);
    return this.runs[index]!;
  }

  /** Number of places. */
  get size(): number {
    return this.places.length / PLACE_LENGTH;
  }

  /** Number of distinct folded names. */
  get nameCount(): number {
    return this.names.length / NAME_LENGTH;
  }

  /** The run of a name, or -1. */
  find(name: string): number {
    return this.findSpan(name, 0, name.length);
  }

  /** The run of `text[start, end)`, folded on the fly, or -1. */
  findSpan(text: string, start: number, end: number): number {
    return this.findHash(this.hash.reset().feed(text, start, end));
  }

  /** The run of a name already hashed, or -1. */
  findHash(hash: NameHash): number {
    const { bucket, checkValue: check } = hash;
    const { recent } = this;
    const near = (check & (RECENT_SIZE - 1)) * 3;
    if (recent[near] === bucket && recent[near + 1] === check) return recent[near + 2]!;
    recent[near] = bucket;
    recent[near + 1] = check;
    return (recent[near + 2] = this.runOf(bucket, check));
  }

  private runOf(bucket: number, check: number): number {
    let [low, high] = [this.buckets[bucket]!, this.buckets[bucket + 1]!];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.checkOf(middle) < check) low = middle + 1;
      else high = middle;
    }
    return low < end && this.checkOf(low) === check ? low : -1;
  }

  private checkOf(run: number): number {
    const index = run * NAME_LENGTH;
    this.need(this.at.names + index * 4);
    return this.names[index]!;
  }

  /** Most words of any name that begins with the hashed first word; 0 means no name does. */
  longestFrom(hash: NameHash): number {
    return this.firsts[hash.firstSlot]! & WORDS_MASK;
  }

  /** Whether the words hashed may be a name or the beginning of one: a filter, seldom wrong, and never when it denies. */
  mayBegin(hash: NameHash): boolean {
    if (hash.words <= 1) return (this.firsts[hash.firstSlot]! & ALONE) !== 0;
    const slot = hash.prefixSlot;
    return (this.prefixes[slot >>> 3]! & (1 << (slot & 7))) !== 0;
  }

  /** How many places bear the name. */
  candidateCount(run: number): number {
    const ref = this.ref(run);
    return ref >= MANY ? this.inRuns(ref & REF_MASK) : 1;
  }

  /** The i-th place of that name, the most prominent first. */
  candidate(run: number, i: number): number {
    return this.marked(run, i) & ~OWN_NAME;
  }

  /** Is the name the one that the i-th place of it goes by itself, and no other name of it? */
  isOwnName(run: number, i: number): boolean {
    return (this.marked(run, i) & OWN_NAME) !== 0;
  }

  private marked(run: number, i: number): number {
    const ref = this.ref(run);
    return ref >= MANY ? this.inRuns((ref & REF_MASK) + 1 + i) : ref & (REF_MASK | OWN_NAME);
  }

  /** The name is also an ordinary English word. */
  isWord(run: number): boolean {
    return (this.ref(run) & FLAG_WORD) !== 0;
  }

  /** The name is also a given name of persons. */
  isGivenName(run: number): boolean {
    return (this.ref(run) & FLAG_GIVEN) !== 0;
  }

  /** The name is only a short form ("Ala.", "D.C."), good after a comma or with its stops. */
  isAbbreviation(run: number): boolean {
    return (this.ref(run) & FLAG_ABBREVIATION) !== 0;
  }

  /** Latitude, degrees WGS 84. */
  lat(id: number): number {
    return (this.field(id, PlaceField.Lat) >> 8) / 10000;
  }

  /** Longitude, degrees WGS 84. */
  lon(id: number): number {
    return this.field(id, PlaceField.Lon) / 10000;
  }

  /** Index of the country, 0 for none (seas, continents): see `countryCode`. */
  country(id: number): number {
    return (this.field(id, PlaceField.Standing) >>> 8) & 0xff;
  }

  /** ISO 3166-1 alpha-2 of a country index, "" for 0. */
  countryCode(country: number): string {
    return country === 0 ? "" : String.fromCharCode(this.codes[country * 2]!, this.codes[country * 2 + 1]!);
  }

  /** Number of country indexes, the empty one included. */
  get countryCount(): number {
    return this.codes.length >> 1;
  }

  /** The place that is the country of that index, or -1 for 0. */
  countryPlace(country: number): number {
    return country === 0 ? -1 : this.countryStart + country - 1;
  }

  /** Place id of the first-level division the place lies in, or -1. */
  admin1(id: number): number {
    const index = this.field(id, PlaceField.Standing) >>> 16;
    return index === 0 ? -1 : this.admin1Start + index - 1;
  }

  /** The place id of the first of the first-level divisions. */
  get admin1First(): number {
    return this.admin1Start;
  }

  /** The place id after those of the first-level divisions, which stand together behind the countries. */
  get admin1End(): number {
    let [end, other] = [this.admin1Start, this.size];
    while (end < other) {
      const middle = (end + other) >> 1;
      if (this.kindCode(middle) === KIND.admin1) end = middle + 1;
      else other = middle;
    }
    return end;
  }

  /** Code of the kind of place: an index into PLACE_KINDS. */
  kindCode(id: number): number {
    return this.field(id, PlaceField.Standing) & KIND_MASK;
  }

  kind(id: number): PlaceKind {
    return PLACE_KINDS[this.kindCode(id)]!;
  }

  /** How exactly the place fixes a point. */
  precision(id: number): Precision {
    return PRECISION[this.kind(id)];
  }

  /** Sovereignty or name is disputed: the record shows both names. */
  isDisputed(id: number): boolean {
    return (this.field(id, PlaceField.Standing) & DISPUTED) !== 0;
  }

  /** Listed by hand in the overlay. */
  isCurated(id: number): boolean {
    return (this.field(id, PlaceField.Standing) & CURATED) !== 0;
  }

  isDemonym(id: number): boolean {
    return this.kindCode(id) === KIND.demonym;
  }

  /** Inhabitants, rounded to a few per cent; 0 when unknown. */
  population(id: number): number {
    return decodePopulation(this.populationCode(id));
  }

  /** 10 * log2(population + 1), as stored. */
  populationCode(id: number): number {
    return this.field(id, PlaceField.Lat) & 0xff;
  }

  /** GeoNames id, or 0 for a place that has none in our sources. */
  geonameId(id: number): number {
    const own = this.field(id, PlaceField.Id) >>> 0;
    return own >= OWN_ID ? 0 : own;
  }

  /** A name for the place that stays the same from build to build: "gn-2643743", "tw-1f2e3d4c". */
  key(id: number): string {
    const own = this.field(id, PlaceField.Id) >>> 0;
    return own >= OWN_ID ? `tw-${(own - OWN_ID).toString(16)}` : `gn-${own}`;
  }

  /** Canonical name, decoded from the pool at each call. */
  name(id: number): string {
    const start = this.field(id, PlaceField.Name);
    this.need(this.at.pool + start);
    const end = start + 1 + this.pool[start]!;
    this.need(this.at.pool + end - 1);
    return decodeUtf8(this.pool, start + 1, end);
  }
}

/** Names hold no unit beyond the basic plane, so three bytes a character are the most. */
function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let i = start; i < end; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) text += String.fromCharCode(lead);
    else if (lead < 0xe0) text += String.fromCharCode(((lead & 0x1f) << 6) | (bytes[++i]! & 0x3f));
    else text += String.fromCharCode(((lead & 0x0f) << 12) | ((bytes[++i]! & 0x3f) << 6) | (bytes[++i]! & 0x3f));
  }
  return text;
}
