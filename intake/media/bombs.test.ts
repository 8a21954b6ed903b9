import { deflateSync, gzipSync } from "node:zlib";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { openAll } from "../index.js";

const SLOWEST_MS = 30_000;
const MOST_MB = 700;
const MEGABYTE = 1 << 20;

/** So many megabytes of zeros, squeezed about a thousandfold. */
const zeros = (megabytes: number): Uint8Array => new Uint8Array(megabytes * MEGABYTE);

/** A ZIP archive of one file. */
const zipped = (name: string, bytes: Uint8Array): Uint8Array => zipSync({ [name]: bytes }, { level: 9 });

/** A PDF of one page whose words are packed by so many filters after one another. */
function pdfOf(content: Uint8Array, filters: number): Uint8Array {
  let packed = content;
  for (let i = 0; i < filters; i++) packed = deflateSync(packed);
  const names = Array.from({ length: filters }, () => "/FlateDecode").join(" ");
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
    null,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  objects.forEach((object, i) => {
    const body = object === null ? [Buffer.from(`<</Length ${packed.length}/Filter[${names}]>>stream\n`), packed, Buffer.from("\nendstream")] : [Buffer.from(object)];
    parts.push(Buffer.from(`${i + 1} 0 obj\n`), ...body.map((part) => Buffer.from(part)), Buffer.from("\nendobj\n"));
  });
  parts.push(Buffer.from("trailer<</Root 1 0 R/Size 6>>\n%%EOF"));
  return Buffer.concat(parts);
}

/** A Word document with these words in XML. */
const docxOf = (xml: Uint8Array): Uint8Array =>
  zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "_rels/.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    "word/document.xml": xml,
  });
const WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';

/** A text written so many times over. */
const many = (text: string, times: number): Uint8Array => Buffer.from(text.repeat(times));

const letter = (body: string): Uint8Array =>
  Buffer.from(
    `From: a@example.org\nMIME-Version: 1.0\nMessage-ID: <1@example.org>\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nTwo soldiers were killed.\n${body}--b--\n`,
  );
const attached = (name: string, bytes: Uint8Array): string =>
  `--b\nContent-Type: application/zip\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${Buffer.from(bytes).toString("base64")}\n`;

/** What becomes of an input with a good report behind it, in how long, and how much memory it took. */
async function codesOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const before = process.memoryUsage.rss();
  const started = performance.now();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  const codes: string[] = [];
  for (const source of [
    { name, bytes },
    { name: "good.txt", bytes: Buffer.from("Two soldiers were killed.") },
  ])
    for await (const one of openAll(source)) codes.push("problem" in one ? one.problem.code : "read");
  clearInterval(watch);
  expect(performance.now() - started).toBeLessThan(SLOWEST_MS);
  expect((Math.max(most, process.memoryUsage.rss()) - before) / MEGABYTE).toBeLessThan(MOST_MB);
  expect(codes.at(-1)).toBe("read");
  return [...new Set(codes.slice(0, -1))];
}

/** Inputs made to burst, and what may be told of them. */
const BOMBS: readonly (readonly [what: string, name: string, make: () => Uint8Array, codes: RegExp])[] = [
  ["a ZIP archive that grows a thousandfold", "a.zip", () => zipped("a.txt", zeros(300)), /^(?:bomb|too-large)$/],
  ["a ZIP archive in a ZIP archive, ten-thousandfold and more", "a.zip", () => zipped("b.zip", zipped("a.txt", zeros(300))), /^(?:bomb|too-large)$/],
  ["a gzip file in a gzip file in a ZIP archive", "a.zip", () => zipped("a.txt.gz.gz", gzipSync(gzipSync(zeros(300)))), /^bomb$/],
  ["archives nested ten deep", "a.zip", () => Array.from({ length: 10 }).reduce<Uint8Array>((inner, _, i) => zipped(`${i}.zip`, inner), zipped("a.txt", strToU8("Words."))), /^too-deep$/],
  [
    "sixteen archives each of sixteen, three deep",
    "a.zip",
    () => Array.from({ length: 3 }).reduce<Uint8Array>((inner) => zipSync(Object.fromEntries(Array.from({ length: 16 }, (_, i) => [`${i}.zip`, inner]))), zipped("a.txt", zeros(4))),
    /^(?:bomb|too-large|binary|too-deep)$/,
  ],
  [
    "a web archive in gzip that grows a thousandfold",
    "a.warc.gz",
    () =>
      gzipSync(Buffer.concat([Buffer.from("WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a.example.org/\r\nContent-Type: text/plain\r\nContent-Length: 300000000\r\n\r\n"), zeros(300)])),
    /^(?:bomb|too-large)$/,
  ],
  ["a Word document that grows a thousandfold", "a.docx", () => docxOf(Buffer.concat([Buffer.from(WORD), zeros(300)])), /^bomb$/],
  ["a Word document of elements two hundred thousand deep", "a.docx", () => docxOf(Buffer.concat([Buffer.from(WORD), many("<w:p>", 200_000)])), /^(?:broken|bomb|too-large|too-slow)$/],
  [
    "a Word document whose entities would expand to gigabytes",
    "a.docx",
    () =>
      docxOf(
        Buffer.from(
          `<!DOCTYPE x [<!ENTITY a "${"ha".repeat(500)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i] ?? ""} "${`&${"abcdefghi"[i] ?? ""};`.repeat(10)}">`).join("")}]>${WORD}<w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      ),
    /^(?:broken|bomb|empty|read)$/,
  ],
  ["a PDF whose words grow a thousandfold", "a.pdf", () => pdfOf(zeros(100), 1), /^(?:bomb|no-text|too-slow|broken)$/],
  ["a PDF whose words grow a millionfold", "a.pdf", () => pdfOf(zeros(100), 2), /^(?:bomb|no-text|too-slow|broken)$/],
  ["a PDF of many words in little room", "a.pdf", () => pdfOf(many("BT /F 9 Tf (Two soldiers were killed.) Tj ET\n", 100_000), 1), /^(?:bomb|too-slow|too-large|read|broken)$/],
  ["a letter with a bomb attached", "a.eml", () => letter(attached("a.zip", zipped("a.txt", zeros(200)))), /^(?:read|bomb|too-large)$/],
  ["JSON lines of brackets a million deep", "a.jsonl", () => Buffer.from(`{"text":${"[".repeat(1_000_000)}\n`), /^bad-json$/],
  ["a ninjs item of brackets a million deep", "a.json", () => Buffer.from(`{"uri":"x","headline":"x","bodies":${"[".repeat(1_000_000)}`), /^broken$/],
  ["a JSON feed of brackets a million deep", "feed.json", () => Buffer.from(`{"version":"https://jsonfeed.org/version/1.1","items":${'[{"items":'.repeat(200_000)}`), /^broken$/],
  [
    "a web page of elements two hundred thousand deep, with words",
    "a.html",
    () => Buffer.from(`<html><body>${"<div>".repeat(200_000)}<p>Two soldiers were killed near Gao.</p>${"</div>".repeat(200_000)}</body></html>`),
    /^read$/,
  ],
  ["a web page of a million attributes", "a.html", () => Buffer.from(`<html><p ${"a=b ".repeat(1_000_000)}>Two soldiers were killed.</p>`), /^read$/],
  ["a web page of half-open comments, tags and references", "a.html", () => Buffer.from(`<html><p>x${"<!--".repeat(200_000)}${"<![CDATA[".repeat(50_000)}${"&".repeat(200_000)}`), /^read$/],
  ["a NewsML item of elements a hundred thousand deep", "a.xml", () => Buffer.from(`<newsItem guid="a"><contentSet>${"<p>".repeat(100_000)}`), /^(?:too-large|broken)$/],
  [
    "an Atom feed of a hundred thousand empty entries",
    "a.xml",
    () => Buffer.from(`<feed xmlns="http://www.w3.org/2005/Atom">${"<entry></entry>".repeat(100_000)}</feed>`),
    /^(?:empty|too-large|broken|no-reports)$/,
  ],
  [
    "a mailbox of one line without end",
    "a.mbox",
    () => Buffer.concat([Buffer.from("From a@example.org Fri Dec  4 00:00:00 2020\nFrom: a\n\n"), Buffer.alloc(70 * MEGABYTE, 97)]),
    /^(?:too-large|bomb)$/,
  ],
  ["a table whose one cell never ends", "a.csv", () => Buffer.concat([Buffer.from('id,text\n1,"'), Buffer.alloc(80 * MEGABYTE, 97)]), /^(?:too-large|bad-record|broken|no-reports)$/],
];

describe("inputs made to burst are held back: bounded time and memory, a clear problem, and the next is read", () => {
  test.each(BOMBS)(
    "%s",
    async (_what, name, make, codes) => {
      const told = await codesOf(name, make());
      expect(told.length).toBeGreaterThan(0);
      for (const code of told) expect(code).toMatch(codes);
    },
    2 * SLOWEST_MS,
  );
});
