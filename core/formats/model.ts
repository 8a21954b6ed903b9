import type { BoardRow, Clocks, ControlRow, Fact, FiguresView, Head, IncidentsView, SourceRow } from "../ledger/index.js";

/** The views that can be published, each a table. */
export const VIEWS = ["figures", "control", "board", "incidents", "sources", "claims"] as const;
export type ViewName = (typeof VIEWS)[number];

/** What limits an extract: what was seen, and the changes of what is watched. */
export interface Observation {
  readonly reports: number;
  readonly families: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly sourceChanges: readonly { readonly on: string; readonly added: readonly string[]; readonly removed: readonly string[]; readonly reason: string | null }[];
}

/** Every view of a record at two clocks, with all claims they cite: what the forms are written from. */
export interface Extract {
  readonly accord: string | null;
  readonly title: string | null;
  /** Titles of all accords on the record, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** Parties of the accord, in its order: shown side by side. */
  readonly parties: readonly string[];
  readonly clocks: Clocks;
  readonly head: Head;
  readonly figures: FiguresView;
  readonly control: readonly ControlRow[];
  readonly board: readonly BoardRow[];
  readonly incidents: IncidentsView;
  readonly sources: readonly SourceRow[];
  readonly facts: readonly Fact[];
  readonly observation: Observation;
}

/** A form that is text. Forms that need a package stand in `server/export` and tell the same of themselves. */
export interface Format extends FormatNotes {
  /** Same extract and view, same text. */
  write(extract: Extract, view: ViewName): string;
}

/** What a form tells of itself: help, documentation and checks come from here. */
export interface FormatNotes {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Views it can carry; the first is taken when none is named. */
  readonly views: readonly ViewName[];
  /** One line: what it is for. */
  readonly summary: string;
  /** What it cannot carry, a sentence each. */
  readonly cannot: readonly string[];
}
