import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { gzipSync } from "node:zlib";
import type { Report } from "../core/index.js";

/** Length of a page in characters, its article's words among them. */
const PAGE_LENGTH = 40_000;

const SECTIONS = ["World", "Region", "Politics", "Economy", "Culture", "Sport", "Weather", "Opinion", "Pictures", "Archive"];
const TEASERS = [
  "Talks on the border crossing go into a second week",
  "Rail line to the capital is open again after repairs",
  "Farmers ask for water from the upper reservoir",
  "Five questions to the head of the election commission",
  "What the new budget means for schools in the valley",
  "Museum shows letters that were thought to be lost",
];

/** Repeats a part until so many characters stand there. */
function filled(length: number, make: (i: number) => string): string {
  let out = "";
  for (let i = 0; out.length < length; i++) out += make(i);
  return out;
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const styles = (length: number, page: number): string =>
  `<style>${filled(length, (i) => `.c-${page}-${i} > a:hover{margin:${i % 9}px 0;color:#${String(100 + (i % 900))};background:url("data:image/svg+xml,%3Csvg/%3E")}\n`)}</style>`;

const scripts = (length: number, page: number): string =>
  `<script>window.__STATE__={"page":${page},"ads":[${filled(length * 0.7, (i) => `{"slot":"s${i}","sizes":[[300,250],[728,90]],"if":"a<b && b>c"},`)}0]};</script>
<script async src="/static/main.js"></script><script>${filled(length * 0.3, (i) => `function q${i}(a){if(a<${i})return "<p>"+a+"</p>";}\n`)}</script>`;

const navigation = (length: number): string =>
  `<header class="site-header"><a class="skip" href="#main">Skip to content</a><nav aria-label="Main"><ul>${filled(length, (i) => `<li class="menu-item menu-item-${i}"><a href="/section/${i}" data-track="nav:${i}"><svg width="12" height="12" viewBox="0 0 12 12"><path d="M1 1h10v10z"/></svg><span>${SECTIONS[i % SECTIONS.length] ?? ""}</span></a></li>`)}</ul></nav></header>`;

const related = (length: number, page: number): string =>
  `<aside class="related" aria-label="More stories"><h2>More stories</h2>${filled(length, (i) => `<div class="teaser"><a href="/story/${page + i}"><img src="/i/${i}.jpg" alt="" loading="lazy" width="320" height="180"><h3>${TEASERS[(page + i) % TEASERS.length] ?? ""}</h3></a><time datetime="2020-12-0${1 + (i % 4)}">${1 + (i % 4)} December 2020</time></div>`)}</aside>`;

/** A page as news sites make them: the report among navigation, scripts, styles, pictures and links to other stories, about 40 KB in all. */
export function pageOf({ text, id }: Report, page: number): string {
  const paragraphs = text.split("\n\n").map((paragraph) => `<p class="body">${escaped(paragraph)}</p>`);
  const half = Math.ceil(paragraphs.length / 2);
  const rest = PAGE_LENGTH - text.length - 2_500;
  const linked = JSON.stringify({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: `Report ${id}`,
    author: { name: "Staff" },
    publisher: { name: "Valley Desk" },
    datePublished: "2020-12-04",
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Report ${id} - Valley Desk</title><meta name="viewport" content="width=device-width">
<meta property="og:title" content="Report ${id}"><meta property="article:published_time" content="2020-12-04T10:00:00Z"><link rel="canonical" href="https://desk.example.org/${page}">
<script type="application/ld+json">${linked}</script>${styles(rest * 0.2, page)}${scripts(rest * 0.35, page)}</head><body class="article-page">${navigation(rest * 0.2)}
<main id="main"><article><h1>Report ${id}</h1><div class="byline">By Staff</div><figure><img src="/i/lead-${page}.jpg" alt=""></figure>${paragraphs.slice(0, half).join("\n")}
<div class="ad-slot" data-slot="mid"><!-- slot --></div>${paragraphs.slice(half).join("\n")}</article></main>
${related(rest * 0.22, page)}<footer><p>Valley Desk. All rights reserved.</p><form action="/search"><input name="q"><button>Search</button></form></footer></body></html>`;
}

/** Writes a compressed WARC of so many pages, a report each, as a crawler leaves them. */
export async function writeArchive(path: string, pages: number, reports: readonly Report[]): Promise<void> {
  const out = createWriteStream(path);
  for (let i = 0; i < pages; i++) {
    const page = Buffer.from(pageOf(reports[i % reports.length] as Report, i + 1));
    const head = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${page.length}\r\n\r\n`;
    const record = `WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://desk.example.org/${i + 1}\r\nWARC-Date: 2020-12-04T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:${i + 1}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${head.length + page.length}\r\n\r\n${head}`;
    if (!out.write(gzipSync(Buffer.concat([Buffer.from(record), page, Buffer.from("\r\n\r\n")]), { level: 1 }))) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}
