import type {
  BoardRow,
  Clocks,
  ControlRow,
  Day,
  DecisionBody,
  Entry,
  EntryDraft,
  Fact,
  FigureRow,
  FiguresView,
  Head,
  IncidentsView,
  Outcome,
  Problem,
  Reading,
  Report,
  SourceRow,
} from "../../core/index.js";

/** A report as it comes in, with what the reader made of it. */
export interface Received {
  readonly report: Report;
  readonly reading: Reading;
  /** Where it came from: a path as given, an address, `-`. */
  readonly origin: string;
  readonly outlet: string | null;
}

/** What became of a report that was added. `known`: the same text under the same id was on the record already. */
export interface Added {
  readonly report: string;
  readonly outcome: "new" | "version" | "known";
  readonly claims: number;
  /** Key of the origin of its reprint family, when it is not its own. */
  readonly reprintOf: string | null;
}

/** What a view is asked for; what is left out is not filtered by. `accord: null` = claims of no accord. */
export interface Filter extends Clocks {
  readonly accord?: string | null;
  readonly party?: string;
  readonly outcome?: Outcome;
  readonly place?: string;
  readonly from?: Day;
  readonly to?: Day;
  readonly limit?: number;
}

/** Where a number comes from: the claims, their exact words, the rule that read them, what was decided, the entries of the log. */
export interface Why {
  readonly id: string;
  readonly summary: string;
  readonly claims: readonly {
    readonly id: string;
    readonly kind: string;
    readonly summary: string;
    readonly rule: string;
    readonly standing: Fact["standing"];
    readonly claimant: string | null;
    readonly saidOn: string | null;
    readonly entry: number;
  }[];
  readonly quotes: readonly { readonly claim: string; readonly report: string; readonly exact: string; readonly start: number; readonly end: number }[];
  readonly decisions: readonly Entry[];
}

export interface Verified {
  readonly head: Head;
  readonly entries: number;
  /** The first thing that is wrong, naming the entry; null when the chain holds. */
  readonly fault: string | null;
}

/** How figures changed by a new reading of the same reports. */
export interface Reread {
  readonly reports: number;
  readonly appended: number;
  readonly unread: number;
  readonly kept: number;
}

/** A record: the log in a store, and every view of it. Methods fail with `RecordError` in words a user can act on; trouble in data comes back as problems. */
export interface RecordFile {
  readonly location: string;
  head(): Promise<Head>;
  /** Durable when it resolves. Adding the same again changes nothing. */
  add(received: readonly Received[], author: string): Promise<Added[]>;
  /** Accords and provisions not yet on the record in this form are defined. */
  define(drafts: readonly Extract<EntryDraft, { kind: "accord" | "provision" }>[]): Promise<number>;
  append(drafts: readonly EntryDraft[]): Promise<Entry[]>;
  decide(body: DecisionBody, author: string): Promise<{ readonly entry: Entry } | { readonly problem: Problem }>;
  figures(filter: Filter): Promise<FiguresView>;
  control(filter: Filter): Promise<ControlRow[]>;
  board(filter: Filter, on: Day): Promise<BoardRow[]>;
  incidents(filter: Filter): Promise<IncidentsView>;
  sources(filter: Filter): Promise<SourceRow[]>;
  search(words: string, filter: Filter): Promise<readonly { readonly claim: string; readonly report: string; readonly exact: string; readonly kind: string; readonly summary: string }[]>;
  /** Of a row of a view, a claim or an entry's number; null when nothing on the record has that id. */
  why(id: string, clocks: Clocks): Promise<Why | null>;
  /** Reads every report again with `read`; decisions stay on their claims. */
  reread(read: (report: Report) => Reading, author: string, onReport?: (done: number, total: number) => void): Promise<Reread>;
  /** What changed in a figure, and by which entries, between two states of the record. */
  changes(filter: Filter, since: string): Promise<readonly { readonly before: FigureRow | null; readonly after: FigureRow | null; readonly entries: readonly number[] }[]>;
  verify(expected: string | null, onEntry?: (done: number, total: number) => void): Promise<Verified>;
  /** Makes every view's tables anew from the log. */
  rebuild(onEntry?: (done: number, total: number) => void): Promise<void>;
  /** The log and the texts, in order, for another record. */
  entries(after: number): AsyncIterable<Entry>;
  text(sha256: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Trouble with a record that a user can do something about: busy, of a newer version, read-only, disk full, not a record. */
export class RecordError extends Error {
  constructor(
    readonly code: "busy" | "newer-version" | "read-only" | "disk-full" | "not-a-record" | "unreachable" | "broken",
    message: string,
  ) {
    super(message);
  }
}
