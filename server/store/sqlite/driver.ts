import { createRequire } from "node:module";
import type { DatabaseSyncInstance } from "@photostructure/sqlite";

type Driver = { readonly DatabaseSync: new (path: string, options?: { readonly readOnly?: boolean }) => DatabaseSyncInstance };

/** Before this version a crash while the write-ahead log was reset could lose a commit (sqlite.org/wal.html). */
const VERSION_LEAST: readonly number[] = [3, 51, 3];

function isSound({ DatabaseSync }: Driver): boolean {
  const database = new DatabaseSync(":memory:");
  const { version } = database.prepare("select sqlite_version() as version").get() as { version: string };
  database.close();
  const parts = version.split(".").map(Number);
  const at = VERSION_LEAST.findIndex((least, i) => parts[i] !== least);
  return at < 0 || (parts[at] ?? 0) > (VERSION_LEAST[at] ?? 0);
}

/** SQLite as Node has it; where Node has none, or one with a known fault, the package that carries its own behind the same interface. */
function load(): Driver {
  const getBuiltin = (process as { getBuiltinModule?: (name: string) => unknown }).getBuiltinModule;
  const builtin = getBuiltin?.("node:sqlite") as Driver | undefined;
  if (builtin && isSound(builtin)) return builtin;
  return createRequire(import.meta.url)("@photostructure/sqlite") as Driver;
}

let driver: Driver | undefined;

export function openDatabase(path: string, readOnly: boolean): DatabaseSyncInstance {
  driver ??= load();
  return new driver.DatabaseSync(path, { readOnly });
}
