/** The gazetteer file: a fixed header of section offsets, then typed arrays, each on a 4-byte border, little-endian. */

export const MAGIC = 0x5a475754;
export const FORMAT = 4;
export const HEADER_WORDS = 32;

/** Sections in file order; the header holds for each its byte offset and its length in elements. */
export const SECTIONS = ["buckets", "names", "runs", "places", "firsts", "prefixes", "codes", "pool"] as const;

export type Section = (typeof SECTIONS)[number];

/** A name is two numbers side by side, its check and its ref; by rising buckets, and in each by rising checks: the few buckets are held whole, so that a name is found on one page. */
export const NAME_LENGTH = 2;

/** A place is five, so that a start finds them on one page: latitude over a byte of population, longitude, id, place of its name in the pool, division over country over kind. */
export const PLACE_LENGTH = 5;
export const enum PlaceField {
  /** 10,000 to a degree, shifted by a byte that holds the population. */
  Lat = 0,
  Lon = 1,
  Id = 2,
  Name = 3,
  /** Two bytes of first-level division, one of country, one of kind. */
  Standing = 4,
}

/** log2 of the number of hash buckets, of the first-word filter and of the filter of longer beginnings. */
export const BUCKET_BITS = 14;
export const FIRST_BITS = 19;
export const PREFIX_BITS = 21;

/** In the first-word filter: the word alone is a name. Below it stand the most words of a name that begins so. */
export const ALONE = 0x80;
export const WORDS_MASK = 0x7f;

/** A ref is a place id, or with MANY an offset into runs (count, then ids); the flags describe the name. */
export const MANY = 0x80000000;
export const FLAG_WORD = 0x40000000;
export const FLAG_GIVEN = 0x20000000;
export const FLAG_ABBREVIATION = 0x10000000;
/** Beside a place's id, in a ref or in runs: the name is the one that the place goes by itself. */
export const OWN_NAME = 0x08000000;
export const REF_MASK = 0x07ffffff;

/** High bit of a kind byte: sovereignty or name is disputed. */
export const DISPUTED = 0x80;

/** Next bit of a kind byte: listed by hand in the overlay, so a place that reports of conflicts speak of. */
export const CURATED = 0x40;
export const KIND_MASK = 0x3f;

/** High bit of an id that is ours, not one of GeoNames. */
export const OWN_ID = 0x80000000;

/** Populations are kept as rounded 10 * log2(n + 1): one byte, within 4%. */
export function encodePopulation(population: number): number {
  return Math.min(255, Math.round(Math.log2(population + 1) * 10));
}

export function decodePopulation(code: number): number {
  return code === 0 ? 0 : Math.round(2 ** (code / 10)) - 1;
}
