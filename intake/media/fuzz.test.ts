import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gzipSync } from "node:zlib";
import { ACLED, ATOM, CSV, fixture, GED, JSON_FEED, JSON_LINES, MARKDOWN, NEWSML, NINJS, RSS, SITEMAP } from "../fixtures/samples.js";
import { openAll, type IntakeOptions } from "../index.js";

const RUNS = 40;
/** What one damaged input may take at the most; the samples take milliseconds. */
const SLOWEST_MS = 4_000;

const SAMPLES: readonly (readonly [name: string, content: string | Uint8Array, options: IntakeOptions])[] = [
  ["report.pdf", fixture("report.pdf"), {}],
  ["report.docx", fixture("report.docx"), {}],
  ["letter.eml", fixture("letter.eml"), {}],
  ["box.mbox", fixture("box.mbox"), {}],
  ["bundle.zip", fixture("bundle.zip"), {}],
  ["crawl.warc.gz", fixture("crawl.warc.gz"), {}],
  ["crawl.wacz", fixture("crawl.wacz"), {}],
  ["rss.xml", RSS, {}],
  ["atom.xml", ATOM, {}],
  ["feed.json", JSON_FEED, {}],
  ["sitemap.xml", SITEMAP, {}],
  ["ninjs.json", NINJS, {}],
  ["newsml.xml", NEWSML, {}],
  ["acled.csv", ACLED, {}],
  ["ged.csv", GED, {}],
  ["table.csv", CSV, { columns: { text: "body", id: "key" } }],
  ["lines.jsonl", JSON_LINES, {}],
  ["page.md", MARKDOWN, {}],
  ["page.html", fixture("report.html"), {}],
];

/** Damage: the first part alone, bytes changed, or a stretch told again. */
const damage = (length: number): fc.Arbitrary<(bytes: Uint8Array) => Uint8Array> =>
  fc.oneof(
    fc.nat(length).map((end) => (bytes: Uint8Array) => bytes.slice(0, end)),
    fc.array(fc.tuple(fc.nat(length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }).map((changes) => (bytes: Uint8Array) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[at] = byte;
      return changed;
    }),
    fc.tuple(fc.nat(length), fc.nat(length), fc.nat(20)).map(([from, to, times]) => (bytes: Uint8Array) => {
      const part = bytes.slice(Math.min(from, to), Math.max(from, to));
      return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => part), bytes.subarray(from)]);
    }),
  );

async function openHeld(name: string, bytes: Uint8Array, options?: IntakeOptions): Promise<void> {
  const started = performance.now();
  for await (const one of openAll({ name, bytes }, options)) {
    if ("problem" in one) expect(one.problem.message.length).toBeGreaterThan(10);
    else for (const { quote } of one.claims ?? []) expect(one.report.text.slice(quote.start, quote.end)).toBe(quote.exact);
  }
  expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
}

describe("damaged inputs give reports or problems, never an exception", () => {
  test.each(SAMPLES)(
    "%s",
    async (name, content, options) => {
      const bytes = typeof content === "string" ? Buffer.from(content) : content;
      await fc.assert(
        fc.asyncProperty(damage(bytes.length), (change) => openHeld(name, change(new Uint8Array(bytes)), options)),
        { numRuns: RUNS },
      );
    },
    120_000,
  );

  test("bytes at random under every ending", async () => {
    const names = SAMPLES.map(([name]) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 4_000 }), (name, bytes) => openHeld(name, bytes)),
      { numRuns: 300 },
    );
  }, 120_000);
});

describe("bombs are held back in bounded memory", () => {
  const zeros = Buffer.alloc(1 << 20);

  /** gzip of so many megabytes of zeros, a part a megabyte. */
  const zipped = (megabytes: number): Uint8Array => Buffer.concat(Array.from({ length: megabytes }, () => gzipSync(zeros)));

  const peak = async (name: string, bytes: Uint8Array): Promise<{ readonly codes: readonly string[]; readonly grownMb: number }> => {
    const before = process.memoryUsage.rss();
    const codes: string[] = [];
    for await (const one of openAll({ name, bytes })) codes.push("problem" in one ? one.problem.code : "read");
    return { codes, grownMb: (process.memoryUsage.rss() - before) / (1 << 20) };
  };

  test("a gigabyte of zeros in a gzip file", async () => {
    const { codes, grownMb } = await peak("a.txt.gz", zipped(1000));
    expect(codes).toEqual(["bomb"]);
    expect(grownMb).toBeLessThan(400);
  });

  test("a page in a web archive that unpacks to 300 MB", async () => {
    const body = zipped(300);
    const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\n\r\n`;
    const record = (payload: Uint8Array, head: string, url: string): Uint8Array =>
      Buffer.concat([
        Buffer.from(
          `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2020-12-04T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + payload.length}\r\n\r\n${head}`,
        ),
        payload,
        Buffer.from("\r\n\r\n"),
      ]);
    const good = Buffer.from("<p>Two soldiers were killed.</p>");
    const archive = Buffer.concat([record(body, http, "http://a.example.org/"), record(good, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", "http://b.example.org/")]);
    const { codes } = await peak("a.warc", archive);
    expect(codes).toEqual(["too-large", "read"]);
  });

  const RSS_HEAD = '<rss version="2.0"><channel><item><title>';
  const RSS_END = "</title></item></channel></rss>";

  /** Texts that lenient parsers take long over, and what becomes of them. */
  test.each<readonly [string, string, string, string]>([
    ["elements a hundred thousand deep", "a.xml", `<urlset>${"<url>".repeat(100_000)}`, "too-large"],
    ["a feed of cut-off tags", "a.xml", RSS_HEAD + "<".repeat(200_000), "broken"],
    ["a feed of tags never closed", "a.xml", RSS_HEAD + "<a>".repeat(100_000), "too-large"],
    ["a feed of a hundred thousand empty tags", "a.xml", RSS_HEAD + "<a/>".repeat(100_000) + RSS_END, "read"],
    ["a feed of ampersands", "a.xml", RSS_HEAD + "&amp;".repeat(100_000) + RSS_END, "read"],
    ["Markdown of brackets", "a.md", `${"[".repeat(100_000)}\n${"*".repeat(100_000)}\n${"![](".repeat(50_000)}`, "read"],
    ["a web page of tags never closed, with little text", "a.html", `<html><p>x${"<div>".repeat(100_000)}`, "read"],
    ["a letter of a hundred thousand header lines", "a.eml", `From: a\n${"X: y\n".repeat(100_000)}\nWords.`, "read"],
    ["a letter of parts in parts", "a.eml", `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${"--b\nContent-Type: multipart/mixed; boundary=b\n\n".repeat(5_000)}`, "any"],
    ["a table of quotes", "a.csv", `id,text\n${'"'.repeat(200_000)}`, "any"],
    ["a mailbox of empty letters", "a.mbox", "From a Fri Dec  4 00:00:00 2020\n\n".repeat(5_000), "empty"],
  ])("%s", async (_what, name, text, code) => {
    const started = performance.now();
    const { codes } = await peak(name, Buffer.from(text));
    if (code !== "any") expect([...new Set(codes)]).toEqual([code]);
    expect(performance.now() - started).toBeLessThan(2 * SLOWEST_MS);
  });
});
