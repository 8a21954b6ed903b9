import { openPostgres } from "./postgres/postgres-store.js";
import { openSqlite } from "./sqlite/sqlite-store.js";
import type { Store, StoreOptions } from "./store.js";

export { RecordError } from "./record-error.js";
export { RECORD_VERSION } from "./migrations.js";
export type { Row, Session, Store, StoreOptions } from "./store.js";
export type { ClaimTable, EntryTable, OriginalTable, ReportTable, TableName, Tables, TextTable } from "./tables.js";

/** Opens the engine an address asks for: `postgres://…`, else a file. */
export const openStore = (address: string, options: StoreOptions = {}): Promise<Store> => (/^postgres(?:ql)?:\/\//.test(address) ? openPostgres(address, options) : openSqlite(address, options));
