import type { Named, ReportBody, Words } from "../../core/index.js";
import type { Row } from "../store/index.js";
import type { Pack } from "./packed.js";

/** What is found out from a report's text alone. */
export interface TextSigns {
  /** For the text search: each word once, folded. */
  readonly searched: string;
  readonly words: Words;
  readonly signature: Uint32Array | null;
}

/** What lists and views are told of a report by its claims, before it has a place on the record. */
export interface Told {
  /** Of each claim, in order (`claimCells`). */
  readonly cells: readonly Row[];
  readonly packs: readonly Pack[];
  readonly places: readonly Row[];
  /** What may tell the accord it is about. */
  readonly named: readonly Named[];
  readonly doubt: number;
  readonly place: string | null;
}

/** A report made ready to be written: all that needs no look at the record. It can be handed from thread to thread. */
export interface Prepared {
  readonly body: ReportBody;
  /** Canonical JSON of its entry's body, and of its claims' in order. */
  readonly written: { readonly report: string; readonly claims: readonly string[] };
  readonly text: StoredText;
  /** What the text was drawn from, where that is not the text itself. */
  readonly original: { readonly bytes: Uint8Array; readonly mediaType: string; readonly sha256: string } | null;
  readonly signs: TextSigns;
  readonly told: Told;
}

/** A text as bytes: UTF-8, or UTF-16 where lone surrogates would not come back. */
export interface StoredText {
  readonly bytes: Uint8Array;
  readonly charset: "utf-8" | "utf-16le";
}
