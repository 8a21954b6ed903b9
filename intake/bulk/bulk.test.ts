import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { ACLED, fixture, NEWSML, RSS } from "../fixtures/samples.js";
import { readAll, readSources, type BulkOptions, type ReadReport, type Refused, type Tally } from "../index.js";

const folder = mkdtempSync(join(tmpdir(), "trucewatch-bulk-"));
afterAll(() => rmSync(folder, { recursive: true }));

function shared(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`../../dist/${name}`, import.meta.url));
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

const lexicon = { words: shared("lexicon.bin"), places: shared("gazetteer.bin") };
const DAYS = 150;

beforeAll(() => {
  mkdirSync(join(folder, "days"));
  mkdirSync(join(folder, "days/inner"));
  for (let i = 0; i < DAYS; i++) writeFileSync(join(folder, "days", `${String(i).padStart(3, "0")}.txt`), `GAO, Dec. 4, 2020 -- ${i + 2} soldiers were killed near Gao, the army said.\n`);
  writeFileSync(join(folder, "days/inner/bundle.zip"), fixture("bundle.zip"));
  writeFileSync(join(folder, "days/inner/bad.pdf"), "%PDF-1.7 nothing more");
  writeFileSync(join(folder, "days/.hidden"), "not this");
});

async function collect(paths: readonly string[], options: Partial<BulkOptions> = {}): Promise<{ readonly all: readonly (ReadReport | Refused)[]; readonly tally: Tally | undefined }> {
  const all: (ReadReport | Refused)[] = [];
  let tally: Tally | undefined;
  for await (const one of readAll(paths, { lexicon, onProgress: (latest) => (tally = latest), ...options })) all.push(one);
  return { all, tally };
}

const idsOf = (all: readonly (ReadReport | Refused)[]): readonly string[] => all.map(({ id }) => id);

describe.each([0, 2])("a folder read by %i workers", (threads) => {
  test("readings come in the order of the files, and what was refused in its place; the closing report tells all", async () => {
    const { all, tally } = await collect([join(folder, "days"), join(folder, "none.txt")], { threads });
    const days = Array.from({ length: DAYS }, (_, i) => `${String(i).padStart(3, "0")}.txt`);
    const inner = ["inner/bad.pdf", "inner/bundle.zip!inner/report.html", "report-1@example.org", "inner/bundle.zip!mail/letter.eml!annex.pdf", "inner/bundle.zip!notes.txt"];
    expect(idsOf(all)).toEqual([...days, ...inner, "none.txt"]);
    expect(tally).toEqual({ taken: DAYS + 4, read: DAYS + 4, known: 0, refused: { broken: 1, missing: 1 }, isDone: true });
    const [first] = all as readonly ReadReport[];
    expect(first?.reading.claims[0]).toMatchObject({ kind: "casualties", casualties: { count: { value: 2 } } });
    expect(first).toMatchObject({ origin: join(folder, "days/000.txt"), reading: { report: { date: "2020-12-04" } } });
    const annex = all.find(({ id }) => id.endsWith("annex.pdf")) as ReadReport;
    expect(annex.original?.mediaType).toBe("application/pdf");
    expect(annex.original?.bytes).toEqual(new Uint8Array(fixture("report.pdf")));
  });

  test("a run taken up again skips what is known, in archives and feeds too", async () => {
    writeFileSync(join(folder, "feed.xml"), RSS);
    const paths = [join(folder, "days/inner/bundle.zip"), join(folder, "feed.xml")];
    const { all } = await collect(paths, { threads });
    const known = new Map((all as readonly ReadReport[]).map(({ id, provenance }) => [id, new Set([provenance.sha256])]));
    const again = await collect(paths, { threads, hashesOf: () => Promise.resolve(known) });
    expect(idsOf(again.all)).toEqual([]);
    expect(again.tally).toMatchObject({ read: 0, known: 6 });
  });
});

test("a stopped run ends between two reports and says that it is not done", async () => {
  const stop = new AbortController();
  let last: Tally | undefined;
  let seen = 0;
  for await (const one of readAll([join(folder, "days")], { lexicon, threads: 0, signal: stop.signal, onProgress: (tally) => (last = tally) })) {
    expect(one.id).toBeDefined();
    if (++seen === 10) stop.abort();
  }
  expect(seen).toBeLessThan(DAYS);
  expect(last).toMatchObject({ isDone: false });
});

test("a lower version that comes after a higher one is not read", async () => {
  const items = [NEWSML.replace(/version="1"/, 'version="5"'), NEWSML].map((xml, i) => ({ name: `${i}.xml`, bytes: Buffer.from(xml) }));
  const all: (ReadReport | Refused)[] = [];
  for await (const one of readSources(items, { lexicon, threads: 0 })) all.push(one);
  expect(all.map((one) => ("problem" in one ? one.problem.code : one.provenance.version))).toEqual([2, 5, "superseded", "superseded"]);
});

test("coded rows keep their own claims, with a sum that is the whole and not its parts", async () => {
  writeFileSync(join(folder, "acled.csv"), ACLED);
  const [row] = (await collect([join(folder, "acled.csv")], { threads: 0 })).all as readonly ReadReport[];
  expect(row?.reading.claims.map(({ kind, claimant }) => [kind, claimant?.name])).toEqual([
    ["event", "ACLED"],
    ["casualties", "ACLED"],
  ]);
  expect(row?.reading.sums).toMatchObject([{ outcome: "killed", value: 2, min: 2, max: 2 }]);
});

describe.each([0, 2])("forms of many reports that are larger than a document may be, read by %i workers", (threads) => {
  const ROWS = 3_000;
  const limits = { documentBytes: 20_000 };
  const write = (name: string, head: string, row: (i: number) => string): string => {
    writeFileSync(join(folder, name), head + Array.from({ length: ROWS }, (_, i) => row(i)).join(""));
    return join(folder, name);
  };
  const [acledHead = "", acledRow = ""] = ACLED.split("\n");

  test.each([
    ["long.jsonl", "", (i: number) => `{"id":"l${i}","text":"${i + 2} soldiers were killed."}\n`],
    ["long.csv", "id,text\n", (i: number) => `r${i},"${i + 2} soldiers were killed."\n`],
    [
      "long.mbox",
      "",
      (i: number) => `From a@example.org Fri Dec  4 00:00:00 2020\nFrom: a@example.org\nMessage-ID: <m${i}@example.org>\nMIME-Version: 1.0\nSubject: x\n\n${i + 2} soldiers were killed.\n\n`,
    ],
    ["long-acled.csv", `${acledHead}\n`, (i: number) => `${acledRow.replace("MLI100", `MLI${i}`)}\n`],
  ])("%s", async (name, head, row) => {
    const { all } = await collect([write(name, head, row)], { threads, limits });
    expect(all.filter((one) => "problem" in one)).toEqual([]);
    expect(new Set(idsOf(all)).size).toBe(ROWS);
    expect(all.slice(0, 40).every((one) => !("problem" in one) && one.reading.claims.some(({ kind }) => kind === "casualties"))).toBe(true);
  });

  test("a bad row is told by its number in the whole table", async () => {
    const path = write("bad-acled.csv", `${acledHead}\n`, (i) => `${i === 2_500 ? acledRow.replace("MLI100", "") : acledRow.replace("MLI100", `MLI${i}`)}\n`);
    const { all } = await collect([path], { threads, limits });
    expect(all.flatMap((one) => ("problem" in one ? [one.problem.message] : []))).toEqual([expect.stringContaining("row 2501 ") as string]);
    expect(all).toHaveLength(ROWS);
  });
});

test("files that a worker must be stopped over are told, each by itself", async () => {
  const files = [
    { name: "a.txt", bytes: Buffer.from("Two soldiers were killed.") },
    { name: "b.xml", bytes: Buffer.from(RSS.repeat(1)) },
    { name: "c.txt", bytes: Buffer.from("Three soldiers were killed.") },
  ];
  const all: (ReadReport | Refused)[] = [];
  for await (const one of readSources(files, { lexicon, threads: 1, limits: { parseMs: 0 } })) all.push(one);
  expect(all.map((one) => "problem" in one && one.problem.code)).toEqual(["too-slow", "too-slow", "too-slow"]);
});

test("a bomb among reports is told in its place", async () => {
  const sources = [
    { name: "a.txt", bytes: Buffer.from("Two soldiers were killed.") },
    { name: "b.gz", bytes: gzipSync(new Uint8Array(40_000_000)) },
    { name: "c.txt", bytes: Buffer.from("Three soldiers were killed.") },
  ];
  const codes: string[] = [];
  for await (const one of readSources(sources, { lexicon, threads: 2 })) codes.push("problem" in one ? one.problem.code : one.id);
  expect(codes).toEqual(["a.txt", "bomb", "c.txt"]);
});
