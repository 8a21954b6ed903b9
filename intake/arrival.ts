import type { Claim, Problem } from "../core/index.js";
import type { ColumnMap } from "./columns.js";
import type { Bytes, Content } from "./content.js";
import type { IntakeLimits } from "./limits.js";
import type { Opened, Refused } from "./open.js";

/** What a container tells of a report beside its words; each field as written there. */
export interface Hints {
  /** An identifier that stays the same from version to version: a feed's guid, a letter's Message-ID, a news item's guid. */
  readonly id?: string | undefined;
  /** 1, 2, 3 …: of two items with one id the higher supersedes the lower. */
  readonly version?: number | undefined;
  readonly title?: string | undefined;
  /** When it was published, in any form that names day, month and year. */
  readonly date?: string | undefined;
  readonly byline?: string | undefined;
  /** Who distributes it. */
  readonly agency?: string | undefined;
  /** Who prints it. */
  readonly outlet?: string | undefined;
  /** The address it was fetched from, or is said to stand at. */
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  /** Of the text, where the container tells it. */
  readonly charset?: string | undefined;
}

/** What a container tells that is kept with the report as told. */
export const TOLD = ["version", "byline", "agency", "outlet", "url", "language"] as const satisfies readonly (keyof Hints)[];

/** One input: a file's bytes, a stream of them, or a path. */
export type Source = {
  /** Its id where nothing better is told, and by its ending a hint at its form. */
  readonly name: string;
  /** Where it came from; the name where left out. */
  readonly origin?: string;
  readonly mediaType?: string | undefined;
  readonly hints?: Hints;
  /** Of a part of a table: the rows that stand before it. */
  readonly rowsBefore?: number | undefined;
} & Bytes;

/** Where a report came from and what is told of it. */
export interface Provenance extends Pick<Hints, (typeof TOLD)[number]> {
  /** The way to it from the input: "archive.zip!inner/a.html". */
  readonly origin: string;
  /** Of the bytes it was read from, lower-case hex. */
  readonly sha256: string;
  readonly mediaType: string;
  /** The address the page itself says it stands at. */
  readonly canonicalUrl?: string | undefined;
}

/** A report out of an input, ready for the reader, or with `claims` in place of reading where a project coded them. */
export interface Arrived extends Opened {
  readonly provenance: Provenance;
  /** Claims that a data project made: their words stand in the report's text. */
  readonly claims?: readonly Claim[];
  /** The bytes the text was drawn from, where the text is not these bytes in UTF-8. */
  readonly original?: { readonly bytes: Uint8Array; readonly mediaType: string };
}

/** Text that a medium drew from its bytes. */
export interface Drawn {
  readonly text: string;
  readonly hints: Hints;
  readonly problems: readonly Problem[];
  readonly claims?: readonly Claim[];
  /** What `sha256` is of, where that is not the whole input: a table's row. */
  readonly bytes?: Uint8Array;
}

/** What comes out of a medium: a source within, text drawn from it, or something that could not be read. */
export type Item = { readonly source: Source } | { readonly drawn: Drawn } | { readonly refused: Refused };

export interface IntakeOptions {
  /** The publication date, `YYYY-MM-DD`; goes before what a report says of itself. */
  readonly date?: string | undefined;
  /** Which columns of a table, or fields of a line, hold what. */
  readonly columns?: ColumnMap | undefined;
  readonly limits?: Partial<IntakeLimits>;
}

/** What a medium is given to open. */
export interface Opening {
  readonly source: Source;
  readonly content: Content;
  readonly limits: IntakeLimits;
  readonly columns: ColumnMap | undefined;
}

/** Opens one medium. It may throw on data: the caller makes a problem of it and goes on with the next input. */
export type Opener = (opening: Opening) => AsyncIterable<Item>;

/** The first bytes of an input, as text of one byte a character, with its name in lower case. */
export interface Head {
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
  readonly columns: ColumnMap | undefined;
}

/** One medium that reports come in; each has its file and one line in `MEDIA`. */
export interface Medium {
  readonly name: string;
  readonly mediaType: string;
  /** Holds other files by the thousand, so that unpacking it apart from reading is worth while. */
  readonly isArchive: boolean;
  /** It holds no report: it is refused with what to do, and passed over in a folder. */
  readonly isNoReport?: boolean;
  /** A table read as a whole, however long: it can be cut between rows. */
  readonly isTable?: boolean;
  /** What it is, for people. */
  readonly about: string;
  recognises(head: Head): boolean;
  /** Loads its file, and the library it rests on, only now. */
  load(): Promise<{ readonly open: Opener }>;
}
