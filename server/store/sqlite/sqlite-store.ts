import { existsSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import type { DatabaseSyncInstance, StatementSyncInstance } from "@photostructure/sqlite";
import { Kysely, sql, SqliteDialect, type SqliteDatabase } from "kysely";
import { migrate, RECORD_VERSION, refuseOther, type ColumnTypes } from "../migrations.js";
import { RecordError } from "../record-error.js";
import { grouped, type Row, type Session, type Store, type StoreOptions } from "../store.js";
import { COLUMNS, type TableName, type Tables } from "../tables.js";
import { openDatabase } from "./driver.js";
import { asRecordError, isBusy } from "./sqlite-errors.js";

const TYPES: ColumnTypes = { integer: "integer", key: "integer primary key", real: "real", text: "text", bytes: "blob", keyed: " without rowid" };

/** What only SQLite's record has, a list a version. The words come folded, so the tokenizer has nothing to do but to cut at spaces. */
const OWN: readonly (readonly string[])[] = [["create virtual table search using fts5(words, content='', columnsize=0, detail=none, tokenize='ascii')"]];

/** How long a write waits for another's to end, and how often it looks: not in SQLite, which would hold up the whole process, where the other may be at work. */
const BUSY_MS = 15_000;
const LOOK_MS = 5;
const ROWS_A_STATEMENT = 40;
const STATEMENTS_MOST = 300;
/** "TWrd": tells a record from other SQLite files. */
const APPLICATION_ID = 0x54577264;

/** Prepared statements by their text. */
class Statements {
  readonly #database: DatabaseSyncInstance;
  readonly #byText = new Map<string, StatementSyncInstance>();

  constructor(database: DatabaseSyncInstance) {
    this.#database = database;
  }

  get(text: string): StatementSyncInstance {
    const known = this.#byText.get(text);
    if (known) return known;
    if (this.#byText.size >= STATEMENTS_MOST) this.#byText.clear();
    const statement = this.#database.prepare(text);
    this.#byText.set(text, statement);
    return statement;
  }
}

/** The database as Kysely's SQLite dialect wants it. */
function forKysely(database: DatabaseSyncInstance, statements: Statements): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(text) {
      const statement = statements.get(text);
      return {
        reader: /^\s*(?:select|with|pragma)\b|\breturning\b/i.test(text),
        all: (parameters) => statement.all(...parameters) as unknown[],
        run: (parameters) => statement.run(...parameters),
        iterate: (parameters) => statement.iterate(...parameters) as IterableIterator<unknown>,
      };
    },
  };
}

class SqliteSession implements Session {
  readonly db: Kysely<Tables>;
  readonly #statements: Statements;

  constructor(db: Kysely<Tables>, statements: Statements) {
    this.db = db;
    this.#statements = statements;
  }

  insert(table: TableName, rows: readonly Row[], isLenient = false): Promise<void> {
    const columns = Object.keys(COLUMNS[table]);
    const places = `(${columns.map(() => "?").join(",")})`;
    const head = `insert ${isLenient ? "or ignore " : ""}into ${table} (${columns.join(",")}) values `;
    for (let at = 0; at < rows.length;) {
      const size = rows.length - at >= ROWS_A_STATEMENT ? ROWS_A_STATEMENT : 1;
      this.#statements.get(head + Array(size).fill(places).join(",")).run(...rows.slice(at, at + size).flat());
      at += size;
    }
    return Promise.resolve();
  }

  indexWords(rows: Parameters<Session["indexWords"]>[0]): Promise<void> {
    const statement = this.#statements.get("insert into search (rowid, words) values (?, ?)");
    for (const { report, words } of rows) statement.run(report, words);
    return Promise.resolve();
  }

  async clearWords(): Promise<void> {
    await sql`insert into search (search) values ('delete-all')`.execute(this.db);
  }

  hasWords(column: string, words: readonly string[]): ReturnType<Session["hasWords"]> {
    const query = words.map((word) => (word.endsWith("*") ? `"${word.slice(0, -1)}"*` : `"${word}"`)).join(" AND ");
    return sql`${sql.ref(column)} in (select rowid from search where search match ${query})`;
  }

  postings(values: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
    const from = (table: string): string => `select band.value, report from json_each(?1) as sought cross join ${table} as band on band.value = sought.value`;
    const statement = this.#statements.get(`${from("band")} union all ${from("band_fresh")} order by 1, 2`);
    return Promise.resolve(grouped(statement.all(JSON.stringify(values)) as { value: number; report: number }[]));
  }
}

/** Begins a write; false where another is at work. */
async function hasBegun(db: Kysely<Tables>, isLast: boolean): Promise<boolean> {
  try {
    await sql`begin immediate`.execute(db);
    return true;
  } catch (error) {
    if (isLast || !isBusy(error)) throw error;
    return false;
  }
}

/** Begins a write as soon as no other is at work. */
async function beginWrite(db: Kysely<Tables>, isPatient: boolean): Promise<void> {
  const until = isPatient ? Date.now() + BUSY_MS : 0;
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    while (!(await hasBegun(db, Date.now() > until))) await setTimeout(LOOK_MS);
  } finally {
    await sql.raw(`pragma busy_timeout = ${BUSY_MS}`).execute(db);
  }
}

class SqliteStore implements Store {
  readonly address: string;
  readonly isReadonly: boolean;
  readonly #db: Kysely<Tables>;
  readonly #statements: Statements;
  readonly #database: DatabaseSyncInstance;

  constructor(address: string, isReadonly: boolean, database: DatabaseSyncInstance) {
    this.address = address;
    this.isReadonly = isReadonly;
    this.#database = database;
    this.#statements = new Statements(database);
    this.#db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: forKysely(database, this.#statements) }) });
  }

  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#within((db) => sql`begin`.execute(db), work);
  }

  write<T>(work: (session: Session) => Promise<T>, isPatient = true): Promise<T> {
    if (this.isReadonly) return Promise.reject(new RecordError("read-only", `${this.address} was opened for reading only. Open it for writing to record something.`));
    return this.#within((db) => beginWrite(db, isPatient), work);
  }

  async #within<T>(begin: (db: Kysely<Tables>) => Promise<unknown>, work: (session: Session) => Promise<T>): Promise<T> {
    try {
      return await this.#db.connection().execute(async (db) => {
        await begin(db);
        try {
          const result = await work(new SqliteSession(db, this.#statements));
          await sql`commit`.execute(db);
          return result;
        } catch (error) {
          await sql`rollback`.execute(db).catch(() => undefined);
          throw error;
        }
      });
    } catch (error) {
      throw asRecordError(error, this.address);
    }
  }

  /** Kysely closes the database only where it was asked something. */
  async close(): Promise<void> {
    await this.#db.destroy();
    if (this.#database.isOpen) this.#database.close();
  }
}

const pragma = (database: DatabaseSyncInstance, name: string): unknown => Object.values((database.prepare(`pragma ${name}`).get() as object | undefined) ?? {})[0];

/** The version of a record's file, 0 for an empty one; refuses files that are something else. */
function versionOf(database: DatabaseSyncInstance, address: string): number {
  const isRecord = pragma(database, "application_id") === APPLICATION_ID;
  if (isRecord) return (database.prepare("select version from record_version").get() as { version: number }).version;
  const { tables } = database.prepare("select count(*) as tables from sqlite_schema").get() as { tables: number };
  if (tables > 0) throw new RecordError("not-a-record", `${address} is a SQLite file of another program, not a record. Check the path.`);
  return 0;
}

function configure(database: DatabaseSyncInstance, isReadonly: boolean): void {
  database.exec(`pragma busy_timeout = ${BUSY_MS}; pragma foreign_keys = on; pragma cache_size = -65536; pragma temp_store = memory;`);
  if (!isReadonly) database.exec("pragma journal_mode = wal; pragma synchronous = full; pragma wal_autocheckpoint = 8000; pragma journal_size_limit = 67108864;");
}

/** Opens or makes a record in one SQLite file. */
export async function openSqlite(address: string, { readonly: isReadonly = false, create = true, onForward }: StoreOptions): Promise<Store> {
  const path = address.replace(/^sqlite:(?:\/\/)?/, "");
  if ((isReadonly || !create) && !existsSync(path)) throw new RecordError("unreachable", `There is no record at ${path}. Check the path, or make one by adding reports.`);
  let database: DatabaseSyncInstance | undefined;
  try {
    database = openDatabase(path, isReadonly);
    configure(database, isReadonly);
    const version = versionOf(database, path);
    if (version === 0 && isReadonly) throw new RecordError("not-a-record", `${path} is empty, not a record. Check the path.`);
    refuseOther(version, path, isReadonly);
    const store = new SqliteStore(path, isReadonly, database);
    const mark = database;
    if (version < RECORD_VERSION) {
      await store.write(async (session) => {
        const now = versionOf(mark, path);
        if (now < RECORD_VERSION) await migrate(session.db, now, TYPES, OWN);
        if (now > 0 && now < RECORD_VERSION) await onForward?.(session, now);
        mark.exec(`pragma application_id = ${APPLICATION_ID}`);
      });
    }
    return store;
  } catch (error) {
    database?.close();
    throw asRecordError(error, path);
  }
}
