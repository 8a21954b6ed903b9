import type {
  BoardRow,
  Citation,
  ClaimByHand,
  ClaimKind,
  Clocks,
  ControlRow,
  DecisionBody,
  Entry,
  EntryDraft,
  Fact,
  FigureChange,
  FigureRow,
  FiguresView,
  Head,
  IncidentRow,
  IncidentsView,
  Outcome,
  Problem,
  Reading,
  ReportFact,
  SourceRow,
  Standing,
} from "../../core/index.js";

import type { Prepared } from "./prepared.js";

export { RecordError } from "../store/index.js";
export type { Prepared };

/** A report with what was read from it, as it is put on the record. */
export interface Received {
  readonly id: string;
  readonly text: string;
  readonly outlet: string | null;
  /** Where it came from: a path as given, an address, `-`. */
  readonly origin: string;
  readonly language: string;
  readonly reading: Reading;
  /** The bytes it was read from, where they are not the text itself in UTF-8; kept with their SHA-256. */
  readonly original?: { readonly bytes: Uint8Array; readonly mediaType: string };
  /** What its provider numbers it among the versions of one id. */
  readonly version?: number;
}

/** What became of one report: `known` when the very same text is on the record under that id, `new-version` when another text was, `superseded` when that one's provider has numbered it higher: then it is left out. */
export type AddOutcome =
  | { readonly status: "added"; readonly report: string; readonly claims: number }
  | { readonly status: "new-version"; readonly report: string; readonly claims: number; readonly supersedes: string }
  | { readonly status: "superseded"; readonly report: string; readonly by: string }
  | { readonly status: "known"; readonly report: string };

/** Who records, and when: ISO 8601, UTC, milliseconds. */
export interface Authorship {
  readonly author: string;
  readonly at: string;
}

/** A page of a long list: `next` is given back as `cursor` for the page after it, null at the end. */
export interface Page<T> {
  readonly rows: readonly T[];
  readonly next: string | null;
}

export interface Paging {
  readonly cursor?: string | null;
  /** Rows a page, 1–1000; 100 unless said. */
  readonly limit?: number;
}

/** Narrows a view; what is left out is not asked for. */
export interface ViewQuery extends Clocks {
  readonly accord?: string | null;
}

export interface FiguresQuery extends ViewQuery {
  readonly party?: string;
  readonly outcome?: Outcome;
}

export interface ClaimsQuery extends ViewQuery, Paging {
  readonly kind?: ClaimKind;
  readonly party?: string;
  readonly place?: string;
  /** A claimant's key. */
  readonly claimant?: string;
  readonly report?: string;
  readonly standing?: Standing;
  /** Only claims nobody decided on yet. */
  readonly isOpen?: boolean;
}

export interface ReportsQuery extends ViewQuery, Paging {
  /** `arrival`: newest received first; `doubt`: least sure claim first; `place`: by the first place read. */
  readonly order?: "arrival" | "doubt" | "place";
  /** Fold reprints into their origin. */
  readonly isFolded?: boolean;
  readonly family?: string;
}

export interface SearchQuery extends ViewQuery, Paging {
  readonly words: string;
}

/** A report in a list. */
export interface ReportRow extends ReportFact {
  readonly accord: string | null;
  readonly origin: string;
  readonly language: string;
  readonly length: number;
  readonly claims: number;
  /** Claims nobody decided on yet. */
  readonly open: number;
  /** Reports of its family, itself among them. */
  readonly reach: number;
  readonly place: string | null;
}

/** A report with its text and all its claims, whatever their standing. */
export interface ReportDetail extends ReportRow {
  readonly text: string;
  readonly sha256: string;
  readonly reader: string;
  readonly facts: readonly Fact[];
}

/** A hit of a search, in a report's text or a claim's words. */
export interface Hit {
  readonly report: string;
  /** The report's own id: the name to show where it has no title. */
  readonly id: string;
  readonly claim: string | null;
  readonly title: string | null;
  readonly date: string | null;
  /** The words about the hit, and where in them the hits stand. */
  readonly snippet: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

/** The way of a row or a claim back to its words. */
export interface Why {
  readonly id: string;
  readonly sort: "figure" | "control" | "board" | "incident" | "claim" | "report";
  readonly row: FigureRow | ControlRow | BoardRow | IncidentRow | ReportRow | null;
  readonly facts: readonly Fact[];
  readonly quotes: readonly (Citation & { readonly exact: string; readonly start: number; readonly end: number })[];
  /** Entries of the log that it rests on, oldest first: reports, claims, decisions, grades, notes. */
  readonly entries: readonly Entry[];
}

/** What limits the view: reports, sources and days seen, changes of the source set. */
export interface Limits {
  readonly reports: number;
  readonly families: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly sourceChanges: readonly Entry[];
}

/** A claim that no reader read, as a monitor adds it to a report. */
export interface Added {
  /** The report's key. */
  readonly report: string;
  readonly claim: ClaimByHand;
  readonly reason: string | null;
}

/** Why something was not recorded; `since`: the entry that somebody else was faster with. */
export interface Refused {
  readonly problem: Problem;
  readonly since?: Entry;
}

export type Decided = { readonly entry: Entry } | Refused;

/** `broken`: the first entry that does not follow from the one before it, and how. */
export interface Verified {
  readonly entries: number;
  readonly head: Head;
  readonly broken: { readonly seq: number; readonly fault: string } | null;
}

export interface Rebuilt {
  readonly views: readonly { readonly view: string; readonly sha256: string; readonly isIdentical: boolean }[];
}

/** What a newer reader changed on the record. */
export interface Reread {
  readonly report: string;
  readonly added: number;
  readonly unread: number;
  readonly kept: number;
}

/**
 * One record: an append-only log, the reports' texts beside it, and the views over both. Every engine keeps this contract (`record-suite.ts`).
 * Trouble with a record (busy, newer version, read-only, disk full, not a record) is thrown as a `RecordError` whose message says what to do.
 */
export interface RecordFile {
  /** The file or address it was opened by, without a password. */
  readonly address: string;
  head(): Promise<Head>;
  /** By id, the SHA-256 (lower-case hex) of each text received under it and of the bytes these were read from; ids never received are left out. */
  hashesOf(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  /** Idempotent: the same text under the same id is `known`. All of a call's reports are on disk when it resolves, in the order given. */
  add(reports: readonly Received[], by: Authorship): Promise<readonly AddOutcome[]>;
  /** The same for reports that were made ready elsewhere, in the threads that read them (`prepare`). */
  addPrepared(reports: readonly Prepared[], by: Authorship): Promise<readonly AddOutcome[]>;
  /** Puts newer readings of reports already on the record beside the old: new claims appended, claims no longer read marked, decisions kept. */
  reread(readings: readonly { readonly report: string; readonly reading: Reading }[], by: Authorship): Promise<readonly Reread[]>;
  /** Accords, provisions, grades, source sets, notes. Idempotent for accords and provisions: one equal to that on the record is not written again. */
  append(drafts: readonly EntryDraft[], at: string): Promise<readonly Entry[]>;
  /** A decision; refused with `decided-since` when one of its claims was decided on after the log stood at `after`, and `no-such-claim`, `no-such-entry`. */
  decide(body: DecisionBody, by: Authorship, after?: number): Promise<Decided>;
  /** Puts a claim on the record that a monitor found; refused with `no-such-report`, with `not-the-words` where its words do not stand in the report there, and with `known-claim` where another says the same. */
  addClaim(added: Added, by: Authorship): Promise<Decided>;
  /** Entries in order, from `from` (inclusive) on, at most `limit` (1000 unless said). */
  entries(from: number, limit?: number): Promise<readonly Entry[]>;
  /** The texts of the reports in entries `first` to `last` (both inclusive), by the numbers of the entries. */
  texts(first: number, last: number): Promise<ReadonlyMap<number, string>>;
  figures(query: FiguresQuery): Promise<FiguresView>;
  /** What reading reports again changed in the figures and why, the latest readings first. */
  changes(query: FiguresQuery): Promise<readonly FigureChange[]>;
  control(query: ViewQuery): Promise<readonly ControlRow[]>;
  board(query: ViewQuery): Promise<readonly BoardRow[]>;
  incidents(query: ViewQuery): Promise<IncidentsView>;
  sources(query: ViewQuery): Promise<readonly SourceRow[]>;
  limits(query: ViewQuery): Promise<Limits>;
  accords(): Promise<readonly { readonly accord: string; readonly title: string; readonly signed: string; readonly parties: readonly string[] }[]>;
  claims(query: ClaimsQuery): Promise<Page<Fact>>;
  reports(query: ReportsQuery): Promise<Page<ReportRow>>;
  report(key: string, clocks: Clocks): Promise<ReportDetail | null>;
  search(query: SearchQuery): Promise<Page<Hit>>;
  /** By id of a claim or report, or of a row of any view. */
  why(id: string, clocks: Clocks): Promise<Why | null>;
  /** Proves the chain, the texts' hashes and, where given, that the log passed through `against` ("SEQ:HASH" or a hash). */
  verify(against?: string): Promise<Verified>;
  /** Makes every view anew from the log and tells whether it is the same, byte by byte. */
  rebuild(): Promise<Rebuilt>;
  close(): Promise<void>;
}
