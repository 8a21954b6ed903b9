/** How fast a web archive of news pages becomes readings, on one core and over the cores, and where the time goes: `npm run bench:intake`, with `-- --pages=2000` on less. */
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { Lexicon, Reader, type Report } from "../core/index.js";
import { openAll, unpack, type Arrived, type LexiconFiles, type Unopened } from "../intake/index.js";
import type * as bulk from "../intake/bulk/index.js";
import { makeReports } from "./reports.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const GIVEN = Number([...flags].find((flag) => flag.startsWith("--pages="))?.slice(8) ?? 20_000);
const PAGES = flags.has("--smoke") ? 300 : GIVEN;
const DISTINCT = Math.min(PAGES, 2_000);
const SAMPLE = Math.min(PAGES, 1_000);
const PAGE_LENGTH = 40_000;

/** The part as it is built and shipped, for its workers are started from there. */
const { readAll } = createRequire(import.meta.url)("../dist/parts/bulk.cjs") as typeof bulk;

/** A page as news sites make them: the report among scripts, styles, links and teasers, about 40 KB in all. */
function pageOf({ text, id }: Report, number: number): string {
  const paragraphs = text
    .split("\n\n")
    .map((paragraph) => `<p>${paragraph.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</p>`)
    .join("\n");
  const furniture = (length: number, make: (i: number) => string): string => {
    let out = "";
    for (let i = 0; out.length < length; i++) out += make(i);
    return out;
  };
  const rest = PAGE_LENGTH - paragraphs.length;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report ${id}</title><meta property="article:published_time" content="2020-12-04T10:00:00Z">
<link rel="canonical" href="https://desk.example.org/${number}"><script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Staff"},"publisher":{"name":"Desk"}}</script>
<style>${furniture(rest * 0.2, (i) => `.c${i * number}{margin:${i}px;color:#${i}}\n`)}</style><script>${furniture(rest * 0.35, (i) => `window.q${i}=function(a){return a*${i * number}};\n`)}</script></head><body>
<nav><ul>${furniture(rest * 0.2, (i) => `<li class="menu-item"><a href="/section/${i}?p=${number}">Section ${i}</a></li>`)}</ul></nav>
<article><h1>Report ${id}</h1>${paragraphs}</article><aside>${furniture(rest * 0.2, (i) => `<div class="teaser"><a href="/story/${i * number}">Another story ${i}</a></div>`)}</aside></body></html>`;
}

async function writeArchive(path: string): Promise<void> {
  const reports = makeReports(DISTINCT);
  const out = createWriteStream(path);
  for (let i = 0; i < PAGES; i++) {
    const page = Buffer.from(pageOf(reports[i % reports.length] as Report, i + 1));
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${page.length}\r\n\r\n`;
    const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://desk.example.org/${i + 1}\r\nWARC-Date: 2020-12-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${i + 1}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + page.length}\r\n\r\n${head}`;
    if (!out.write(gzipSync(Buffer.concat([Buffer.from(record), page, Buffer.from("\r\n\r\n")]), { level: 1 }))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function shared(name: string): Uint8Array {
  const bytes = readFileSync(`dist/${name}`);
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

/** Pages a second from archive to readings. */
async function rateOf(path: string, threads: number, lexicon: LexiconFiles): Promise<number> {
  const started = performance.now();
  let read = 0;
  for await (const one of readAll([path], { lexicon, threads })) {
    if ("problem" in one) throw new Error(one.problem.message);
    read++;
  }
  if (read !== PAGES) throw new Error(`${read} of ${PAGES} pages were read`);
  return read / ((performance.now() - started) / 1000);
}

/** Milliseconds of one thread spent on each step of the first pages. */
async function sharesOf(path: string, lexicon: LexiconFiles): Promise<Readonly<Record<"unpacking" | "extraction" | "reading", number>>> {
  const reader = new Reader(Lexicon.open(lexicon.words, lexicon.places));
  const files: Unopened[] = [];
  const opened: Arrived[] = [];
  const timed = async (step: () => Promise<void> | void): Promise<number> => {
    const started = performance.now();
    await step();
    return performance.now() - started;
  };
  const unpacking = await timed(async () => {
    for await (const file of unpack({ name: "archive", path })) {
      if (!("problem" in file)) files.push(file);
      if (files.length === SAMPLE) break;
    }
  });
  const extraction = await timed(async () => {
    for (const file of files) for await (const one of openAll(file)) if (!("problem" in one)) opened.push(one);
  });
  const reading = await timed(() => opened.forEach(({ report }) => reader.read(report)));
  return { unpacking, extraction, reading };
}

const folder = mkdtempSync(join(tmpdir(), "trucewatch-intake-"));
try {
  const path = join(folder, "archive.warc.gz");
  await writeArchive(path);
  const lexicon = { words: shared("lexicon.bin"), places: shared("gazetteer.bin") };
  const cores = availableParallelism();
  const one = await rateOf(path, 0, lexicon);
  const all = await rateOf(path, cores, lexicon);
  await sharesOf(path, lexicon);
  const shares = await sharesOf(path, lexicon);
  const total = Object.values(shares).reduce((sum, ms) => sum + ms, 0);
  const figures: readonly Figure[] = [
    { set: "web archive", measure: "pages", value: PAGES },
    { set: "web archive", measure: "archive, MB", value: statSync(path).size / 1e6 },
    { set: "one core", measure: "pages a second", value: Math.round(one), of: PAGES },
    { set: `${cores} cores`, measure: "pages a second", value: Math.round(all), of: PAGES },
    { set: `${cores} cores`, measure: "times one core", value: all / one },
    ...Object.entries(shares).map(([step, ms]): Figure => ({ set: "one core", measure: `share of ${step}`, value: ms / total, of: SAMPLE })),
  ];
  publish("Intake", figures, flags);
} finally {
  rmSync(folder, { recursive: true });
}
