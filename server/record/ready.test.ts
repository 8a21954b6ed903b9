import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fixture } from "../../intake/fixtures/samples.js";
import { readSources, type Source } from "../../intake/index.js";
import { openRecord, readying, type Ready } from "./index.js";
import { BY } from "./made-reports.js";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-ready-"));
afterAll(() => rmSync(folder, { recursive: true }));

function shared(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

const lexicon = { words: shared("lexicon.bin"), places: shared("gazetteer.bin") };
const PAGES = 40;

const page = (i: number): string =>
  `<!doctype html><html><head><title>Report ${i}</title><meta property="article:published_time" content="2020-12-04"></head><body><nav>Home, World, Sport</nav><article><h1>Report ${i}</h1><p>${i + 2} soldiers were killed near Gao on 3 December, the army said. Both sides told of shelling; house ${i} was hit ${"again ".repeat(i)}and burnt.</p></article><aside>More stories of the day</aside></body></html>`;

const sources = (): Source[] => [
  ...Array.from({ length: PAGES }, (_, i): Source => ({ name: `${i}.html`, bytes: Buffer.from(page(i)) })),
  { name: "report.pdf", bytes: fixture("report.pdf") },
  { name: "crawl.warc.gz", bytes: fixture("crawl.warc.gz") },
  { name: "odd.txt", bytes: Buffer.from("Three soldiers were killed near Gao, the army said. \uD83D\uDD4A", "utf8") },
];

async function ready(threads: number): Promise<Ready[]> {
  const all: Ready[] = [];
  for await (const one of readSources(sources(), { lexicon, threads, finishing: readying({ outlet: "Desk" }) })) if (!("problem" in one)) all.push(one);
  return all;
}

test("the log and all made from it are the same however many workers read, and the same as rebuilt from the log", async () => {
  const heads: string[] = [];
  for (const threads of [0, 1, 3]) {
    const record = await openRecord(join(folder, `${threads}.twr`));
    const outcomes = await record.addPrepared(
      (await ready(threads)).map(({ prepared }) => prepared),
      BY,
    );
    expect(outcomes.every(({ status }) => status === "added")).toBe(true);
    expect((await record.reports({ asOf: null, knownBy: null })).rows.every(({ outlet }) => outlet === "Desk")).toBe(true);
    expect((await record.search({ words: "stories", asOf: null, knownBy: null })).rows).toEqual([]);
    heads.push((await record.head()).hash);
    const { views } = await record.rebuild();
    expect(views.filter(({ isIdentical }) => !isIdentical)).toEqual([]);
    await record.close();
  }
  expect(new Set(heads).size).toBe(1);
});

/** Bytes and numbers as lists, for those that were handed over are of another class. */
const plain = (value: unknown): unknown => {
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array);
  if (value === null || typeof value !== "object") return value;
  return Array.isArray(value) ? value.map(plain) : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
};

test("what workers make ready is what is made here", async () => {
  expect((await ready(2)).map(plain)).toEqual((await ready(0)).map(plain));
});
