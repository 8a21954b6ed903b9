import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { openRecord } from "./open.js";
import type { RecordFile } from "./record.js";

/** An engine under test: addresses of records that are not there yet, and how to open them. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be tested here, or null. */
  readonly skipped: string | null;
  open(address: string): Promise<RecordFile>;
  newAddress(): Promise<string>;
  dispose(address: string): Promise<void>;
}

const TODAY = { today: () => "2020-12-10" };
/** Where the tests find PostgreSQL; they make schemas of their own there. */
const SERVER = process.env["TRUCEWATCH_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/postgres";

const sqlite: Engine = {
  name: "SQLite",
  skipped: null,
  open: (address) => openRecord(address, TODAY),
  newAddress: () => Promise.resolve(join(mkdtempSync(join(tmpdir(), "trucewatch-")), "record.twr")),
  dispose: (address) => Promise.resolve(rmSync(dirname(address), { recursive: true })),
};

async function ask(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: SERVER, connectionTimeoutMillis: 3_000 });
  try {
    await client.connect();
    await client.query(text);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** In continuous integration PostgreSQL must be there. */
async function whySkipped(): Promise<string | null> {
  try {
    await ask("select 1");
    return null;
  } catch (error) {
    if (process.env["CI"]) throw error;
    return `no server at ${SERVER}`;
  }
}

let made = 0;
const postgres: Engine = {
  name: "PostgreSQL",
  skipped: await whySkipped(),
  open: (address) => openRecord(address, TODAY),
  newAddress: () => Promise.resolve(`${SERVER}?schema=test_${process.pid}_${Date.now()}_${made++}`),
  dispose: (address) => ask(`drop schema if exists ${new URL(address).searchParams.get("schema") ?? ""} cascade`),
};

export const ENGINES: readonly Engine[] = [sqlite, postgres];
