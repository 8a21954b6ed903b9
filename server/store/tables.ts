import type { ColumnType } from "kysely";

/** Dates and counts are whole numbers and texts in every engine; bytes come back as `Uint8Array`. An accord of "" stands for none. */
export interface EntryTable {
  /** Number in the log. */
  seq: number;
  kind: string;
  author: string;
  recorded_at: string;
  prev: string;
  hash: string;
  /** Canonical JSON. */
  body: string;
}

/** A report's place in lists and views; `no` is the number of its entry. */
export interface ReportTable {
  no: number;
  key: string;
  id: string;
  sha256: string;
  length: number;
  date: string | null;
  title: string | null;
  outlet: string | null;
  origin: string;
  language: string;
  reader: string;
  recorded_at: string;
  accord: string;
  /** Key of its family's origin. */
  family: string;
  superseded_by: string | null;
  /** 1 for the one report that stands for its family in the lists of its accord. */
  is_front: number;
  /** Least number of the reports it hangs together with by any links. */
  cluster: number;
  claims: number;
  open: number;
  doubt: number;
  place: string | null;
}

export interface TextTable {
  no: number;
  bytes: Uint8Array;
  charset: string;
}

export interface OriginalTable {
  no: number;
  bytes: Uint8Array;
  media_type: string;
  sha256: string;
}

/** A bin of a report's signature. Bins fall all over the table, so new ones gather in a small one (`band_fresh`) that is poured into the large one now and then. */
export interface BandTable {
  value: number;
  report: number;
}

/** How two reports hang together; `one` is the earlier in the log. */
export interface LinkTable {
  one: number;
  other: number;
  sort: string;
  shared: number;
  of_shorter: number;
  of_longer: number;
  longer: number;
}

/** Which accord a report belongs to from an entry on. */
export interface AttachTable {
  report: number;
  since: number;
  accord: string;
}

/** A claim as settled now; `no` is its entry's number times `PARTS` plus that of the part it is of a split claim, 0 for the whole. `claim` is its JSON where decisions changed it, else it stands in the log. */
export interface ClaimTable {
  no: number;
  entry: number;
  report: number;
  accord: string;
  kind: string;
  standing: string;
  parties: string;
  places: string;
  claimant: string | null;
  day: string | null;
  doubt: number;
  claim: string | null;
}

/** What a report's claims of one kind that count tell the views, as JSON: read together where the log would have to be looked up claim by claim. */
export interface FactTable {
  accord: string;
  kind: string;
  report: number;
  facts: string;
}

/** Entries that bear on a claim: decisions, retractions, unread. */
export interface RulingTable {
  claim: string;
  report: number;
  entry: number;
}

/** Entries that are neither reports nor claims read with their reports; a decision that retracts is of the kind `retract`. */
export interface ActTable {
  seq: number;
  kind: string;
}

export interface PlaceNameTable {
  name: string;
  id: string;
}

/** A view made for the present; it holds while `stamp` is its accord's. `ids` are those of its rows; `json` is null where it is so long that making it anew is no slower. */
export interface ViewTable {
  accord: string;
  view: string;
  stamp: string;
  ids: string;
  json: string | null;
}

/** The last entry that touched an accord's views; "*" for all. */
export interface TouchTable {
  accord: string;
  seq: number;
}

export interface VersionTable {
  version: ColumnType<number, number, number>;
}

export interface Tables {
  entry: EntryTable;
  report: ReportTable;
  text: TextTable;
  original: OriginalTable;
  band: BandTable;
  band_fresh: BandTable;
  link: LinkTable;
  attach: AttachTable;
  claim: ClaimTable;
  fact: FactTable;
  ruling: RulingTable;
  act: ActTable;
  place_name: PlaceNameTable;
  view: ViewTable;
  touch: TouchTable;
  record_version: VersionTable;
}

export type TableName = keyof Tables;

/** How a table's columns are stored, in the order rows are written. */
export const COLUMNS: { readonly [T in TableName]: Readonly<Record<keyof Tables[T], "integer" | "real" | "text" | "bytes">> } = {
  entry: { seq: "integer", kind: "text", author: "text", recorded_at: "text", prev: "text", hash: "text", body: "text" },
  report: {
    no: "integer",
    key: "text",
    id: "text",
    sha256: "text",
    length: "integer",
    date: "text",
    title: "text",
    outlet: "text",
    origin: "text",
    language: "text",
    reader: "text",
    recorded_at: "text",
    accord: "text",
    family: "text",
    superseded_by: "text",
    is_front: "integer",
    cluster: "integer",
    claims: "integer",
    open: "integer",
    doubt: "integer",
    place: "text",
  },
  text: { no: "integer", bytes: "bytes", charset: "text" },
  original: { no: "integer", bytes: "bytes", media_type: "text", sha256: "text" },
  band: { value: "integer", report: "integer" },
  band_fresh: { value: "integer", report: "integer" },
  link: { one: "integer", other: "integer", sort: "text", shared: "integer", of_shorter: "real", of_longer: "real", longer: "integer" },
  attach: { report: "integer", since: "integer", accord: "text" },
  claim: {
    no: "integer",
    entry: "integer",
    report: "integer",
    accord: "text",
    kind: "text",
    standing: "text",
    parties: "text",
    places: "text",
    claimant: "text",
    day: "text",
    doubt: "integer",
    claim: "text",
  },
  fact: { accord: "text", kind: "text", report: "integer", facts: "text" },
  ruling: { claim: "text", report: "integer", entry: "integer" },
  act: { seq: "integer", kind: "text" },
  place_name: { name: "text", id: "text" },
  view: { accord: "text", view: "text", stamp: "text", ids: "text", json: "text" },
  touch: { accord: "text", seq: "integer" },
  record_version: { version: "integer" },
};
