import type { Kysely, RawBuilder, SqlBool } from "kysely";
import type { TableName, Tables } from "./tables.js";

/** A row as it is written: values in the order of the table's columns. */
export type Row = readonly (number | string | Uint8Array | null)[];

/** A transaction on a record: everything asked of it sees one state. */
export interface Session {
  readonly db: Kysely<Tables>;
  /** Adds many rows at once; with `isLenient` those whose key is there already are left out. */
  insert(table: TableName, rows: readonly Row[], isLenient?: boolean): Promise<void>;
  /** Fills the text search: words without marks and case, each once, a space between two. */
  indexWords(rows: readonly { readonly report: number; readonly words: string }[]): Promise<void>;
  clearWords(): Promise<void>;
  /** A condition: the report whose number stands in `column` has all words; one that ends in * by its beginning. */
  hasWords(column: string, words: readonly string[]): RawBuilder<SqlBool>;
  /** For each value of a signature's bins the reports kept under it, the earliest first; values without any are left out. */
  postings(values: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>>;
}

/** An engine that keeps one record. */
export interface Store {
  /** The file or address, without a password. */
  readonly address: string;
  readonly isReadonly: boolean;
  /** Runs reads over one state of the record. */
  read<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** Runs one write at a time over all processes; on disk when it resolves, undone when `work` throws. Where another writes it waits, or with `isPatient` false is `busy` at once. */
  write<T>(work: (session: Session) => Promise<T>, isPatient?: boolean): Promise<T>;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly readonly?: boolean;
  /** Make the record when it is not there; true unless said. */
  readonly create?: boolean;
  /** Makes what a migration cannot say in SQL, in the transaction that leads a record forward from an earlier version. */
  readonly onForward?: (session: Session, from: number) => Promise<void>;
}

/** Reports by the value they are kept under. */
export function grouped(rows: readonly { readonly value: number; readonly report: number }[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const { value, report } of rows) {
    const list = found.get(value);
    if (list) list.push(report);
    else found.set(value, [report]);
  }
  return found;
}
