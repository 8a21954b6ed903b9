/** What sort of place an entry is, in the order of the codes in the gazetteer file. */
export const PLACE_KINDS = [
  "continent",
  "country",
  "admin1",
  "admin2",
  "capital",
  "seat",
  "town",
  "suburb",
  "region",
  "water",
  "mountain",
  "airport",
  "line",
  "island",
  "site",
  "demonym",
  "district",
  "locality",
] as const;

export type PlaceKind = (typeof PLACE_KINDS)[number];
export type Precision = "exact" | "near" | "admin2" | "admin1" | "country";

/** How exactly a kind of place fixes a point, in the contract's words. */
export const PRECISION: Readonly<Record<PlaceKind, Precision>> = {
  continent: "country",
  country: "country",
  admin1: "admin1",
  admin2: "admin2",
  capital: "exact",
  seat: "exact",
  town: "exact",
  suburb: "exact",
  region: "admin1",
  water: "near",
  mountain: "near",
  airport: "exact",
  line: "near",
  island: "admin2",
  site: "exact",
  demonym: "country",
  district: "admin2",
  locality: "near",
};

export const KIND = Object.fromEntries(PLACE_KINDS.map((kind, code) => [kind, code])) as Readonly<Record<PlaceKind, number>>;
