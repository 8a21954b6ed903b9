import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RecordFile } from "../record/index.js";
import { serve, type ServeOptions, type Serving } from "./serve.js";

/** A file of the build. */
export const built = (name: string): string => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));

export const NOW = "2021-02-03T04:05:06.000Z";

/** An answer as it came over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
}

export interface Sent {
  readonly method?: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** A server for tests, with what it logged and a client that can send what no browser would. */
export interface MadeServer extends Serving {
  readonly port: number;
  readonly logged: readonly string[];
  ask(path: string, sent?: Sent): Promise<Answer>;
}

/** Serves a record on a free port, with a small page in a folder of its own. */
export async function madeServer(record: RecordFile, changed: Partial<ServeOptions> = {}): Promise<MadeServer> {
  const logged: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-api-"));
  writePage(folder);
  const serving = await serve({
    record,
    version: "0.0.0",
    port: 0,
    host: "127.0.0.1",
    token: null,
    page: join(folder, "web"),
    worker: built("reading-worker.cjs"),
    lexicons: built("."),
    now: () => new Date(NOW),
    log: (message) => logged.push(message),
    ...changed,
  });
  const port = Number(new URL(serving.address).port);
  return {
    ...serving,
    port,
    logged,
    ask: (path, sent) => ask(port, path, sent),
    async close() {
      await serving.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A page with a hashed asset, and beside its folder a file that must never be served. */
function writePage(folder: string): void {
  mkdirSync(join(folder, "web", "assets"), { recursive: true });
  writeFileSync(join(folder, "web", "index.html"), "<!doctype html><title>page</title>");
  writeFileSync(join(folder, "web", "assets", "index-AbCd1234.js"), "export {};");
  writeFileSync(join(folder, "web", "icon.svg"), "<svg/>");
  writeFileSync(join(folder, "secret.txt"), "secret");
}

/** Sends a request exactly as told: the path is not tidied, any header may be given. */
export function ask(port: number, path: string, { method = "GET", headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = httpRequest({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString("utf8") }));
      response.on("error", reject);
    });
    sending.on("error", reject);
    sending.end(body);
  });
}

/** A request that brings JSON. */
export const json = (body: unknown, headers: OutgoingHttpHeaders = {}): Sent => ({ method: "POST", headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });

/** A record of which only these functions are called. */
export const recordWith = (functions: Partial<RecordFile>): RecordFile =>
  ({ address: "test.record", head: () => Promise.resolve({ seq: 0, hash: "0".repeat(64), recordedAt: "" }), ...functions }) as RecordFile;
