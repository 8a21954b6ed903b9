import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Fact } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import { loadAccords, openRecord, type Page, type RecordFile, type ReportRow } from "../record/index.js";
import type { Schema } from "./made-requests.js";
import { built, json, madeServer, type Answer, type MadeServer } from "./made-server.js";

const CORPUS = new URL("../../corpus/", import.meta.url);

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

/** The API as it describes itself. */
export interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<"get" | "post", Operation | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** A server over a record of its own with the sample reports on it, for the tests of one file. */
export interface Sample {
  readonly record: RecordFile;
  readonly server: MadeServer;
  readonly described: Description;
  /** Ids, keys and names on the record, so that made requests hit something. */
  readonly known: readonly string[];
  got<T>(path: string): Promise<T>;
  post(path: string, body: unknown): Promise<Answer>;
  close(): Promise<void>;
}

export const parsed = <T>({ text }: Answer): T => JSON.parse(text) as T;

export async function madeSample(): Promise<Sample> {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-api-record-"));
  const address = join(folder, "test.record");
  const record = await openRecord(address, { create: true });
  const server = await madeServer(record, { making: { worker: built("making-worker.cjs"), address } });
  const got = async <T>(path: string): Promise<T> => {
    const { status, text } = await server.ask(path);
    if (status !== 200) throw new Error(`${path}: ${status} ${text}`);
    return JSON.parse(text) as T;
  };
  const post = (path: string, body: unknown): Promise<Answer> => server.ask(path, json(body));
  const drafts = loadAccords().flatMap(({ accord, provisions }) => [
    { kind: "accord" as const, author: "a monitor", body: accord },
    ...provisions.map((body) => ({ kind: "provision" as const, author: "a monitor", body })),
  ]);
  await record.append(drafts, "2021-02-03T04:05:00.000Z");
  const names = readdirSync(CORPUS).filter((name) => /^karabakh.*\.(txt|html)$/.test(name));
  const added = await post("/api/reports", { author: "a monitor", reports: names.sort().map((id) => ({ id, text: readFileSync(new URL(id, CORPUS), "utf8") })) });
  const outcomes = wire.reportsAnswer.parse(parsed(added)).outcomes.filter(({ status }) => status === "added");
  if (outcomes.length !== names.length) throw new Error(added.text);
  return {
    record,
    server,
    described: await got("/openapi.json"),
    known: await knownWords(record, got),
    got,
    post,
    async close() {
      await server.close();
      await record.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function knownWords(record: RecordFile, got: Sample["got"]): Promise<string[]> {
  const { rows: facts, next } = await got<Page<Fact>>("/api/claims?limit=5");
  const { rows: reports } = await got<Page<ReportRow>>("/api/reports?limit=2");
  const views = await Promise.all(["figures", "control", "board", "incidents"].map((view) => got<{ rows: readonly { id: string }[] }>(`/api/${view}`)));
  const rows = views.flatMap((view) => view.rows.slice(0, 2).map(({ id }) => id));
  const { seq, hash } = await record.head();
  const accord = loadAccords()[1]?.accord.accord ?? "";
  const words = ["AZE", "ARM", "ministry", "Lachin", "csv", "html", accord, hash, `${seq}:${hash}`];
  return [...facts.map(({ id }) => id), ...reports.map(({ report }) => report), ...rows, next ?? "", ...words].filter(Boolean);
}
