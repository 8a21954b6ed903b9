import { sql, type Kysely } from "kysely";
import type { Tables } from "./tables.js";
import { RecordError } from "./record-error.js";

/** The column types of an engine. Texts compare by code point, whatever the machine's language. */
export interface ColumnTypes {
  readonly integer: string;
  readonly key: string;
  readonly real: string;
  readonly text: string;
  readonly bytes: string;
  /** What follows a table whose primary key is all of it. */
  readonly keyed: string;
}

type Migration = (types: ColumnTypes) => readonly string[];

const version1: Migration = ({ integer, key, real, text, bytes, keyed }) => [
  `create table entry (seq ${key}, kind ${text} not null, author ${text} not null, recorded_at ${text} not null, prev ${text} not null, hash ${text} not null, body ${text} not null)`,
  `create table report (no ${key}, key ${text} not null unique, id ${text} not null, sha256 ${text} not null, length ${integer} not null, date ${text}, title ${text}, outlet ${text},
     origin ${text} not null, language ${text} not null, reader ${text} not null, recorded_at ${text} not null, accord ${text} not null, family ${text} not null, superseded_by ${text},
     is_front ${integer} not null, cluster ${integer} not null, claims ${integer} not null, open ${integer} not null, doubt ${integer} not null, place ${text})`,
  "create index report_id on report (id)",
  "create index report_family on report (family)",
  "create index report_cluster on report (cluster)",
  "create index report_accord on report (accord, no)",
  `create table text (no ${key}, bytes ${bytes} not null, charset ${text} not null)`,
  `create table original (no ${key}, bytes ${bytes} not null, media_type ${text} not null, sha256 ${text} not null)`,
  `create table band (value ${integer} not null, report ${integer} not null, primary key (value, report))${keyed}`,
  `create table band_fresh (value ${integer} not null, report ${integer} not null, primary key (value, report))${keyed}`,
  `create table link (one ${integer} not null, other ${integer} not null, sort ${text} not null, shared ${integer} not null, of_shorter ${real} not null, of_longer ${real} not null,
     longer ${integer} not null, primary key (one, other))${keyed}`,
  "create index link_other on link (other)",
  `create table attach (report ${integer} not null, since ${integer} not null, accord ${text} not null, primary key (report, since))${keyed}`,
  "create index attach_accord on attach (accord)",
  `create table claim (no ${key}, entry ${integer} not null, report ${integer} not null, accord ${text} not null, kind ${text} not null, standing ${text} not null, parties ${text} not null, places ${text} not null,
     claimant ${text}, day ${text}, doubt ${integer} not null, claim ${text})`,
  "create index claim_report on claim (report, no)",
  "create index claim_kind on claim (accord, kind, no)",
  "create index claim_accord on claim (accord, no)",
  `create table ruling (claim ${text} not null, report ${integer} not null, entry ${integer} not null, primary key (claim, entry))${keyed}`,
  "create index ruling_report on ruling (report)",
  "create index ruling_entry on ruling (entry)",
  `create table act (seq ${key}, kind ${text} not null)`,
  "create index act_kind on act (kind, seq)",
  `create table place_name (name ${text} not null, id ${text} not null, primary key (name, id))${keyed}`,
  "create index place_name_id on place_name (id)",
  `create table view (accord ${text} not null, view ${text} not null, stamp ${text} not null, json ${text} not null, primary key (accord, view))`,
  `create table touch (accord ${text} not null primary key, seq ${integer} not null)`,
];

/** Facts are packed for the views, and a long view keeps only the ids of its rows. What the new table holds is made by the record (`StoreOptions.onForward`). */
const version2: Migration = ({ integer, text }) => [
  `create table fact (accord ${text} not null, kind ${text} not null, report ${integer} not null, facts ${text} not null, primary key (accord, kind, report))`,
  "drop table view",
  `create table view (accord ${text} not null, view ${text} not null, stamp ${text} not null, ids ${text} not null, json ${text}, primary key (accord, view))`,
];

/** Packed facts tell the country of a figure's places, by which figures of no deal are kept apart; they and the views are made anew (`StoreOptions.onForward`). */
const version3: Migration = () => ["delete from fact", "delete from view"];

/** What leads from each version of a record to the next; a record is never led back. */
const MIGRATIONS: readonly Migration[] = [version1, version2, version3];

/** The version of a record that this program writes. */
export const RECORD_VERSION = MIGRATIONS.length;

/** Leads a record forward to this program's version; `own` adds what only one engine has. */
export async function migrate(db: Kysely<Tables>, from: number, types: ColumnTypes, own: readonly (readonly string[])[]): Promise<void> {
  for (let version = from; version < RECORD_VERSION; version++) {
    const steps = [...(MIGRATIONS[version]?.(types) ?? []), ...(own[version] ?? [])];
    for (const step of steps) await sql.raw(step).execute(db);
  }
  if (from === 0) await sql.raw(`create table record_version (version ${types.integer} not null)`).execute(db);
  await sql`delete from record_version`.execute(db);
  await db.insertInto("record_version").values({ version: RECORD_VERSION }).execute();
}

/** Refuses a record that a newer program wrote, and one of an earlier version where it may not be led forward. */
export function refuseOther(version: number, address: string, isReadonly: boolean): void {
  if (version === RECORD_VERSION || (version < RECORD_VERSION && !isReadonly)) return;
  if (version < RECORD_VERSION)
    throw new RecordError("read-only", `${address} was written by an earlier Trucewatch (record version ${version}). Open it once for writing, which brings it up to date.`);
  throw new RecordError(
    "newer-version",
    `${address} was written by a newer Trucewatch (record version ${version}; this one knows ${RECORD_VERSION}). Update Trucewatch to open it; nothing was changed.`,
  );
}
