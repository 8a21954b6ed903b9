import { createRequire } from "node:module";
import type pg from "pg";
import { Kysely, PostgresDialect, sql, type PostgresPool } from "kysely";
import { migrate, RECORD_VERSION, refuseOther, type ColumnTypes } from "../migrations.js";
import { RecordError } from "../record-error.js";
import { grouped, type Row, type Session, type Store, type StoreOptions } from "../store.js";
import { COLUMNS, type TableName, type Tables } from "../tables.js";
import { asRecordError } from "./postgres-errors.js";

const TYPES: ColumnTypes = { integer: "bigint", key: "bigint primary key", real: "double precision", text: 'text collate "C"', bytes: "bytea", keyed: "" };

/** What only PostgreSQL's record has, a list a version. */
const OWN: readonly (readonly string[])[] = [["create table search (report bigint primary key, words tsvector not null)", "create index search_words on search using gin (words)"]];

const ARRAYS = { integer: "bigint[]", real: "double precision[]", text: "text[]", bytes: "bytea[]" } as const;
const ROWS_A_STATEMENT = 1000;
const CONNECTIONS = 8;
const LOCK_MS = 15_000;
const SCHEMA = "trucewatch";
/** PostgreSQL's type number of bigint: numbers of entries, which stay far below 2^53. */
const BIGINT = 20;
/** So many rows written, and again at each doubling, have the server look at what its tables hold: its own watch comes round later or is off, and until then it reads whole tables. */
const ROWS_TO_LOOK_AT = 10_000;

class PostgresSession implements Session {
  readonly db: Kysely<Tables>;
  inserted = 0;

  constructor(db: Kysely<Tables>) {
    this.db = db;
  }

  /** Columns are sent as arrays: one plan and few parameters, however many rows. */
  async insert(table: TableName, rows: readonly Row[], isLenient = false): Promise<void> {
    const columns = Object.entries(COLUMNS[table]);
    this.inserted += rows.length;
    const names = sql.join(columns.map(([name]) => sql.ref(name)));
    for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) {
      const some = rows.slice(at, at + ROWS_A_STATEMENT);
      const arrays = columns.map(([, type], i) => sql`${some.map((row) => row[i])}::${sql.raw(ARRAYS[type])}`);
      await sql`insert into ${sql.table(table)} (${names}) select * from unnest(${sql.join(arrays)})${sql.raw(isLenient ? " on conflict do nothing" : "")}`.execute(this.db);
    }
  }

  async indexWords(rows: Parameters<Session["indexWords"]>[0]): Promise<void> {
    const reports = rows.map(({ report }) => report);
    const words = rows.map((row) => row.words);
    await sql`insert into search (report, words) select report, array_to_tsvector(string_to_array(words, ' ')) from unnest(${reports}::bigint[], ${words}::text[]) as found (report, words)`.execute(
      this.db,
    );
  }

  async clearWords(): Promise<void> {
    await sql`delete from search`.execute(this.db);
  }

  /** The index is asked first, whatever the planner thinks of it: a server may have no statistics yet of what was just written. */
  hasWords(column: string, words: readonly string[]): ReturnType<Session["hasWords"]> {
    const query = words.map((word) => (word.endsWith("*") ? `'${word.slice(0, -1)}':*` : `'${word}'`)).join(" & ");
    return sql`${sql.ref(column)} in (with found as materialized (select report from search where words @@ ${query}::tsquery) select report from found)`;
  }

  async postings(values: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
    const { rows } = await sql<{ value: number; report: number }>`
      select value, report from band where value = any(${values}::bigint[])
      union all select value, report from band_fresh where value = any(${values}::bigint[]) order by 1, 2`.execute(this.db);
    return grouped(rows);
  }
}

class PostgresStore implements Store {
  readonly address: string;
  readonly isReadonly: boolean;
  readonly schema: string;
  readonly #db: Kysely<Tables>;
  #inserted = 0;
  #lookAt = ROWS_TO_LOOK_AT;

  constructor(address: string, isReadonly: boolean, schema: string, db: Kysely<Tables>) {
    this.address = address;
    this.isReadonly = isReadonly;
    this.schema = schema;
    this.#db = db;
  }

  read<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#within((db) => sql`begin isolation level repeatable read read only`.execute(db), work);
  }

  async write<T>(work: (session: Session) => Promise<T>, isPatient = true): Promise<T> {
    if (this.isReadonly) throw new RecordError("read-only", `${this.address} was opened for reading only. Open it for writing to record something.`);
    const { result, inserted } = await this.#within(
      (db) => this.#beginWrite(db, isPatient),
      async (session) => ({ result: await work(session), inserted: session.inserted }),
    );
    this.#inserted += inserted;
    if (this.#inserted >= this.#lookAt) await this.#lookAtTables();
    return result;
  }

  /** Has the server take its samples anew; what was written stands whether it can or not. */
  async #lookAtTables(): Promise<void> {
    this.#lookAt = 2 * this.#inserted;
    const tables = sql.join([...Object.keys(COLUMNS), "search"].map((name) => sql.table(name)));
    await sql`analyze ${tables}`.execute(this.#db).catch(() => undefined);
  }

  /** One writer at a time: the lock goes with the transaction, and the statements after it see all that was committed before. */
  async #beginWrite(db: Kysely<Tables>, isPatient: boolean): Promise<void> {
    await sql`begin`.execute(db);
    await sql.raw(`set local lock_timeout = ${isPatient ? LOCK_MS : 1}`).execute(db);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`trucewatch ${this.schema}`}, 0))`.execute(db);
  }

  async #within<T>(begin: (db: Kysely<Tables>) => Promise<unknown>, work: (session: PostgresSession) => Promise<T>): Promise<T> {
    try {
      return await this.#db.connection().execute(async (db) => {
        try {
          await begin(db);
          const result = await work(new PostgresSession(db));
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

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

/** The address without its password, and the schema that holds the record (`?schema=…`, else "trucewatch"). */
function readAddress(address: string): { shown: string; connection: string; schema: string } {
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? SCHEMA;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new RecordError("unreachable", `"${schema}" is no name of a schema. Give lower-case letters, digits and underscores.`);
  url.searchParams.delete("schema");
  const connection = url.href;
  url.password = "";
  if (schema !== SCHEMA) url.searchParams.set("schema", schema);
  return { shown: url.href, connection, schema };
}

function openPool(connection: string, schema: string): pg.Pool {
  const { Pool, types } = createRequire(import.meta.url)("pg") as typeof pg;
  const pool = new Pool({
    connectionString: connection,
    max: CONNECTIONS,
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: LOCK_MS,
    types: { getTypeParser: ((id: number, format: "text") => (id === BIGINT ? Number : types.getTypeParser(id, format))) as typeof types.getTypeParser },
  });
  pool.on("error", () => undefined);
  return pool;
}

/** The version of the record in a schema, 0 where there is none. */
async function versionOf(db: Kysely<Tables>, schema: string, shown: string): Promise<number> {
  const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = ${schema}`.execute(db);
  if (rows.length === 0) return 0;
  if (!rows.some(({ name }) => name === "record_version")) throw new RecordError("not-a-record", `The schema "${schema}" of ${shown} holds other tables, not a record. Name another by ?schema=…`);
  return (await db.selectFrom("record_version").select("version").executeTakeFirstOrThrow()).version;
}

/** Opens or makes a record in a schema of a PostgreSQL database. */
export async function openPostgres(address: string, { readonly: isReadonly = false, create = true, onForward }: StoreOptions): Promise<Store> {
  const { shown, connection, schema } = readAddress(address);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: openPool(connection, schema) as unknown as PostgresPool }) });
  const store = new PostgresStore(shown, isReadonly, schema, db);
  try {
    const version = await versionOf(db, schema, shown);
    if (version === 0 && (isReadonly || !create)) throw new RecordError("unreachable", `There is no record at ${shown}. Check the address, or make one by adding reports.`);
    refuseOther(version, shown, isReadonly);
    if (version < RECORD_VERSION && !isReadonly) {
      await store.write(async (session) => {
        await sql`create schema if not exists ${sql.id(schema)}`.execute(session.db);
        const now = await versionOf(session.db, schema, shown);
        if (now < RECORD_VERSION) await migrate(session.db, now, TYPES, OWN);
        if (now > 0 && now < RECORD_VERSION) await onForward?.(session, now);
      });
    }
    return store;
  } catch (error) {
    await store.close();
    throw asRecordError(error, shown);
  }
}
