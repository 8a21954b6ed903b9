import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { WARCRecord, WARCSerializer } from "warcio";
import { afterAll, describe, expect, test } from "vitest";
import { fixture } from "../fixtures/samples.js";
import { openAll } from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-warcio-"));
afterAll(() => rmSync(folder, { recursive: true }));

const WARCIO = fileURLToPath(new URL("../../node_modules/.bin/warcio", import.meta.url));
const PAGES = ["https://desk.example.org/a", "https://desk.example.org/b?x=1", "https://desk.example.org/ć"];

async function* words(text: string): AsyncGenerator<Uint8Array> {
  yield Promise.resolve(new TextEncoder().encode(text));
}

/** A web archive as warcio writes it: a page a record, and one that was not found. */
async function made(gzip: boolean): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (const [i, url] of [...PAGES, "https://desk.example.org/gone"].entries()) {
    const statusline = i < PAGES.length ? "HTTP/1.1 200 OK" : "HTTP/1.1 404 Not Found";
    const record = await WARCRecord.create(
      { url, date: "2020-12-04T10:00:00Z", type: "response", warcVersion: "WARC/1.1", warcHeaders: {}, statusline, httpHeaders: { "Content-Type": "text/html; charset=utf-8" } },
      words(`<p>${i + 2} soldiers were killed.</p>`),
    );
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(parts);
}

/** The pages that warcio's own command lists as found. */
function listed(path: string): readonly string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, [WARCIO, "cdx-index", path], { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const rows = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line.slice(line.indexOf("{"))) as { readonly url: string; readonly status?: string });
  return rows.flatMap(({ url, status: code }) => (code === "200" ? [url] : []));
}

async function read(path: string, name: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const one of openAll({ name, path })) ids.push("problem" in one ? one.problem.message : (one.provenance.url ?? one.report.id));
  return ids;
}

describe("a web archive gives the very pages that warcio lists", () => {
  test.each([
    ["plain.warc", () => made(false)],
    ["packed.warc.gz", () => made(true)],
    ["crawl.warc.gz", () => Promise.resolve(fixture("crawl.warc.gz"))],
  ] as const)("%s", async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, await bytes());
    const pages = listed(path);
    expect(pages.length).toBeGreaterThan(1);
    expect(await read(path, name)).toEqual(pages);
  });
});
