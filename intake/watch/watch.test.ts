import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ATOM, RSS } from "../fixtures/samples.js";
import type { Arrived } from "../arrival.js";
import type { Refused } from "../open.js";
import { feedsIn, fetchSource, isPublicAddress, makeFetch, watchFeeds, type Clock, type FetchOptions, type WatchOptions, type WatchState } from "./index.js";
import { nextPoll, PACE } from "./schedule.js";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const answers = new Map<string, Answer>();
const asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[] = [];
let server: Server;
let base = "";

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? "";
    asked.push({ path, headers: request.headers });
    const answer = answers.get(path);
    if (answer === undefined) response.writeHead(404).end("no");
    else answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());
beforeEach(() => {
  answers.clear();
  asked.length = 0;
});

const say =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end(body);

const here = (options: FetchOptions = {}): ReturnType<typeof makeFetch> => makeFetch({ allowsPrivate: true, ...options });

describe("addresses", () => {
  test.each([
    ...["127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "192.0.2.5"],
    ...["::1", "::", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:7f00:1", "::ffff:8.8.8.8", "64:ff9b::7f00:1", "2002:7f00:1::", "2001:0:1::", "2001:db8::1"],
    ...["", "localhost", "1.2.3", "1.2.3.4.5", "fe80::1%eth0"],
  ])("%s is closed", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(["8.8.8.8", "172.32.0.1", "192.167.255.255", "2606:4700::1111", "2a00:1450:4001:80e::200e"])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test("no private IPv4 address passes in any spelling that a URL takes", async () => {
    const fetch = makeFetch();
    const octet = fc.integer({ min: 0, max: 255 });
    const closed = fc.oneof(
      fc.tuple(fc.constant(127), octet, octet, octet),
      fc.tuple(fc.constant(10), octet, octet, octet),
      fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
      fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    );
    const spelt = fc.tuple(closed, fc.constantFrom("dotted", "number", "hex", "mapped", "octal")).map(([[a, b, c, d], how]) => {
      const number = ((a * 256 + b) * 256 + c) * 256 + d;
      if (how === "number") return String(number);
      if (how === "hex") return `0x${number.toString(16)}`;
      if (how === "mapped") return `[::ffff:${a}.${b}.${c}.${d}]`;
      return how === "octal" ? [a, b, c, d].map((one) => `0${one.toString(8)}`).join(".") : `${a}.${b}.${c}.${d}`;
    });
    await fc.assert(
      fc.asyncProperty(spelt, async (host) => {
        expect(await fetch(`http://${host}/`)).toMatchObject({ code: "address-refused" });
      }),
      { numRuns: 200 },
    );
  });
});

describe("fetching", () => {
  test("this machine is refused unless a test allows it", async () => {
    answers.set("/", say("secret"));
    expect(await makeFetch()(base)).toMatchObject({ code: "address-refused" });
    expect(await makeFetch()("http://localhost/")).toMatchObject({ code: "address-refused" });
    expect(asked).toEqual([]);
    expect(await here()(base)).toMatchObject({ status: 200, body: Buffer.from("secret") });
  });

  test.each(["file:///etc/passwd", "ftp://example.org/", "data:text/html,x", "gopher://x/", "not an address", "http://user:word@example.org/"])("%s is refused", async (address) => {
    expect(await here()(address)).toMatchObject({ code: expect.stringMatching(/^(?:address-refused|bad-address)$/) as string });
  });

  test("a name is resolved once, the connection goes to the address that was checked", async () => {
    answers.set("/x", say("words"));
    let times = 0;
    const resolve = (): Promise<readonly string[]> => Promise.resolve([times++ === 0 ? "127.0.0.1" : "10.0.0.1"]);
    const { port } = new URL(base);
    expect(await here({ resolve })(`http://desk.example.org:${port}/x`)).toMatchObject({ status: 200 });
    expect(times).toBe(1);
    expect(asked[0]?.headers.host).toBe(`desk.example.org:${port}`);
  });

  test("one closed address among a name's addresses is enough to refuse it", async () => {
    const resolve = (): Promise<readonly string[]> => Promise.resolve(["8.8.8.8", "::ffff:10.0.0.1"]);
    expect(await makeFetch({ resolve })("http://desk.example.org/")).toMatchObject({ code: "address-refused", message: expect.stringContaining("::ffff:10.0.0.1") as string });
  });

  test("redirects are followed, each target checked, and not for ever", async () => {
    answers.set("/a", say("", { location: "/b" }, 302));
    answers.set("/b", say("there"));
    answers.set("/loop", say("", { location: "/loop" }, 301));
    answers.set("/file", say("", { location: "file:///etc/passwd" }, 302));
    expect(await here()(`${base}/a`)).toMatchObject({ url: `${base}/b`, body: Buffer.from("there") });
    expect(await here()(`${base}/loop`)).toMatchObject({ code: "too-many" });
    expect(await here()(`${base}/file`)).toMatchObject({ code: "address-refused" });
  });

  test("bodies are unpacked within the limit; slow and broken ones are told", async () => {
    answers.set("/zip", say(gzipSync("words"), { "content-encoding": "gzip" }));
    answers.set("/bomb", say(gzipSync(new Uint8Array(5_000_000)), { "content-encoding": "gzip" }));
    answers.set("/bad", say("no gzip", { "content-encoding": "gzip" }));
    answers.set("/slow", () => undefined);
    expect(await here()(`${base}/zip`)).toMatchObject({ body: Buffer.from("words") });
    expect(await here({ bodyBytes: 100_000 })(`${base}/bomb`)).toMatchObject({ code: "too-large" });
    expect(await here()(`${base}/bad`)).toMatchObject({ code: "unreachable" });
    expect(await here({ timeoutMs: 100 })(`${base}/slow`)).toMatchObject({ code: "too-slow" });
  });

  test("an address a person asks for is a source", async () => {
    answers.set("/page", say("<p>Two soldiers were killed.</p>", { "content-type": "text/html; charset=windows-1251" }));
    expect(await fetchSource(`${base}/page`, here())).toMatchObject({ mediaType: "text/html", hints: { url: `${base}/page`, charset: "windows-1251" } });
    expect(await fetchSource(`${base}/none`, here())).toMatchObject({ problem: { code: "bad-answer" } });
  });
});

/** A clock that stands still until somebody sleeps. */
class TestClock implements Clock {
  time = 0;
  readonly sleeps: number[] = [];
  now(): number {
    return this.time;
  }
  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.time += ms;
    return Promise.resolve();
  }
}

async function watched(paths: readonly string[], state: WatchState = {}, options: Partial<WatchOptions> = {}): Promise<readonly (Arrived | Refused)[]> {
  const all: (Arrived | Refused)[] = [];
  const feeds = paths.map((path) => ({ url: path.startsWith("/") ? base + path : path, title: "Desk" }));
  for await (const one of watchFeeds(feeds, state, { fetch: here(), clock: new TestClock(), random: () => 0.5, isOnce: true, ...options })) all.push(one);
  return all;
}

const told = (all: readonly (Arrived | Refused)[]): readonly string[] => all.map((one) => ("problem" in one ? one.problem.code : one.report.id));

describe("watching feeds", () => {
  test("new items once; a validator is sent back, and an unchanged feed costs nothing", async () => {
    answers.set("/feed", (request, response) => {
      if (request.headers["if-none-match"] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"1"', "last-modified": "Fri, 04 Dec 2020 10:00:00 GMT" }).end(RSS);
    });
    const state: WatchState = {};
    const first = await watched(["/feed"], state);
    expect(told(first)).toEqual(["desk-1", "https://desk.example.org/b"]);
    expect(first[0]).toMatchObject({ provenance: { outlet: "Desk", origin: `${base}/feed!desk-1` } });
    expect(told(await watched(["/feed"], JSON.parse(JSON.stringify(state)) as WatchState))).toEqual([]);
    expect(asked.at(-1)?.headers).toMatchObject({ "if-none-match": '"1"', "if-modified-since": "Fri, 04 Dec 2020 10:00:00 GMT" });
  });

  test("an item whose words change comes again under its id", async () => {
    const state: WatchState = {};
    answers.set("/feed", say(ATOM));
    await watched(["/feed"], state);
    answers.set("/feed", say(ATOM.replace("Two soldiers", "Three soldiers")));
    expect(await watched(["/feed"], state)).toMatchObject([{ report: { id: "urn:desk:1", view: { text: "Three soldiers were killed." } } }]);
  });

  test("robots.txt is heeded, for feeds and for the pages they link to", async () => {
    answers.set("/robots.txt", say("User-agent: *\nDisallow: /shut\nCrawl-delay: 7"));
    answers.set("/shut/feed", say(RSS));
    answers.set("/feed", say(RSS.replaceAll("https://desk.example.org/a", `${base}/shut/a`).replaceAll("https://desk.example.org/b", `${base}/b`)));
    answers.set("/b", say(`<p>${"The second item in full, with more words than the feed gives. ".repeat(3)}</p>`, { "content-type": "text/html" }));
    const clock = new TestClock();
    const all = await watched(["/shut/feed", "/feed"], {}, { readsLinks: true, clock });
    expect(told(all)).toEqual(["robots", "desk-1", `${base}/b`]);
    expect(all[1]).toMatchObject({ report: { problems: [{ code: "link-unread" }] } });
    expect(all[2]).toMatchObject({ report: { view: { text: expect.stringContaining("in full") as string } }, provenance: { url: `${base}/b` } });
    expect(clock.sleeps).toEqual([7000]);
  });

  test("a site whose robots.txt cannot be had is left alone for a while, and the reason is told", async () => {
    answers.set("/robots.txt", say("", {}, 500));
    answers.set("/feed", say(RSS));
    expect(told(await watched(["/feed", "http://127.0.0.1:1/feed"]))).toEqual(["bad-answer", "unreachable"]);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt"]);
  });

  test("links to this machine's own network are refused, and the feed's words are read", async () => {
    answers.set("/feed", say(RSS.replace("https://desk.example.org/a", "http://169.254.169.254/latest").replace("https://desk.example.org/b", "file:///etc/passwd")));
    const guarded = makeFetch();
    const fetch: WatchOptions["fetch"] = (url, headers) => (url.startsWith(base) ? here()(url, headers) : guarded(url, headers));
    const all = await watched(["/feed"], {}, { readsLinks: true, fetch });
    expect(all).toMatchObject([{ report: { problems: [{ code: "link-unread" }] } }, { report: { text: "Plain words of the second item." } }]);
  });

  test("a site that fails is asked ever more seldom; one that is gone, never again", async () => {
    const state: WatchState = {};
    answers.set("/feed", say("", {}, 503));
    answers.set("/gone", say("", {}, 410));
    const pauses: number[] = [];
    for (let i = 0; i < 4; i++) {
      await watched(["/feed"], state);
      pauses.push(state[`${base}/feed`]?.nextAt ?? 0);
    }
    expect(pauses).toEqual([2, 4, 8, 16].map((times) => times * PACE.intervalMs));
    expect(told(await watched(["/gone"], {}, { isOnce: false }))).toEqual(["gone"]);
  });

  test("polls go on in the order they fall due until the watch is stopped", async () => {
    answers.set("/feed", say(RSS));
    answers.set("/atom", say(ATOM));
    const stop = new AbortController();
    const clock = new TestClock();
    let polls = 0;
    const all = await watched(["/feed", "/atom"], {}, { isOnce: false, clock, signal: stop.signal, onPoll: () => void (++polls === 6 && stop.abort()) });
    expect(told(all)).toEqual(["desk-1", "https://desk.example.org/b", "urn:desk:1"]);
    expect(polls).toBe(6);
    expect(clock.time).toBeGreaterThanOrEqual(2 * PACE.intervalMs);
  });
});

describe("watching sitemaps", () => {
  const news = (...pages: readonly (readonly [path: string, title: string])[]): string =>
    `<urlset xmlns:n="x">${pages.map(([path, title]) => `<url><loc>${base}${path}</loc><n:news><n:publication_date>2020-12-04</n:publication_date><n:title>${title}</n:title></n:news></url>`).join("")}</urlset>`;
  const index = (...sitemaps: readonly (readonly [path: string, lastmod?: string])[]): string =>
    `<sitemapindex>${sitemaps.map(([path, lastmod]) => `<sitemap><loc>${path.startsWith("/") ? base + path : path}</loc>${lastmod === undefined ? "" : `<lastmod>${lastmod}</lastmod>`}</sitemap>`).join("")}</sitemapindex>`;
  const list = (...pages: readonly (readonly [path: string, lastmod?: string])[]): string =>
    index(...pages)
      .replaceAll("sitemapindex", "urlset")
      .replaceAll("<sitemap>", "<url>")
      .replaceAll("</sitemap>", "</url>");
  const paths = (): readonly string[] => asked.map(({ path }) => path).filter((path) => path !== "/robots.txt");
  const now = Date.parse("2020-12-05T12:00:00Z");
  const at = (time = now): TestClock => Object.assign(new TestClock(), { time });
  const ids = (...names: readonly string[]): readonly string[] => names.map((name) => base + name);
  const page = (words: string): Answer => say(`<p>${words} ${"More words than a headline has stand on this page. ".repeat(4)}</p>`, { "content-type": "text/html" });

  test("a news sitemap is a feed: each headline once", async () => {
    const state: WatchState = {};
    answers.set("/news.xml", say(news(["/a", "Two killed at the bridge"])));
    expect(told(await watched(["/news.xml"], state))).toEqual(ids("/a"));
    answers.set("/news.xml", say(news(["/b", "Three wounded"], ["/a", "Two killed at the bridge"])));
    expect(await watched(["/news.xml"], state)).toMatchObject([{ report: { id: `${base}/b`, text: "Three wounded" }, provenance: { outlet: "Desk" } }]);
  });

  test("of a sitemap index the sitemaps are read that changed, packed ones too", async () => {
    const state: WatchState = {};
    answers.set("/index.xml", say(index(["/1.xml", "2020-12-04T10:00:00Z"], ["/2.xml.gz", "2020-12-04T11:00:00Z"]), { etag: '"1"' }));
    answers.set("/1.xml", say(news(["/a", "Two killed"])));
    answers.set("/2.xml.gz", say(gzipSync(news(["/b", "Three wounded"]))));
    expect(told(await watched(["/index.xml"], state, { clock: at() }))).toEqual(ids("/b", "/a"));
    asked.length = 0;
    answers.set("/index.xml", say(index(["/1.xml", "2020-12-05T09:00:00Z"], ["/2.xml.gz", "2020-12-04T11:00:00Z"])));
    answers.set("/1.xml", say(news(["/a", "Two killed"], ["/c", "Talks begin"])));
    expect(told(await watched(["/index.xml"], JSON.parse(JSON.stringify(state)) as WatchState, { clock: at() }))).toEqual(ids("/c"));
    expect(paths()).toEqual(["/index.xml", "/1.xml"]);
    expect(asked.find(({ path }) => path === "/index.xml")?.headers["if-none-match"]).toBe('"1"');
  });

  test("sitemaps that tell no time, or only this day, are read at each poll; an index of such is not asked for by its mark", async () => {
    const state: WatchState = {};
    answers.set("/index.xml", say(index(["/none.xml"], ["/today.xml", "2020-12-05"], ["/old.xml", "2020-11-01"]), { etag: '"1"' }));
    for (const name of ["none", "today", "old"]) answers.set(`/${name}.xml`, say(news([`/${name}`, "Two killed"])));
    expect(told(await watched(["/index.xml"], state, { clock: at() }))).toEqual(ids("/today", "/old", "/none"));
    asked.length = 0;
    expect(told(await watched(["/index.xml"], state, { clock: at() }))).toEqual([]);
    expect(paths()).toEqual(["/index.xml", "/today.xml", "/none.xml"]);
    expect(asked.every(({ headers }) => headers["if-none-match"] === undefined)).toBe(true);
  });

  test("no more are read at a poll than the limit, the latest first; older ones of the first poll are passed over, newer ones come later", async () => {
    const state: WatchState = {};
    const limits = { sitemaps: 2 };
    const named = (names: readonly string[], day: number): (readonly [string, string])[] => names.map((name, i) => [`/${name}.xml`, `2020-12-${String(day + i).padStart(2, "0")}T00:00:00Z`]);
    for (const name of "abcdefg") answers.set(`/${name}.xml`, say(news([`/${name}`, "Two killed"])));
    answers.set("/index.xml", say(index(...named(["a", "b", "c"], 1))));
    expect(told(await watched(["/index.xml"], state, { clock: at(), limits }))).toEqual([...ids("/c", "/b"), "cut-short"]);
    answers.set("/index.xml", say(index(...named(["a", "b", "c", "d", "e", "f"], 1)), { etag: '"2"' }));
    expect(told(await watched(["/index.xml"], state, { clock: at(now + 86_400_000), limits }))).toEqual([...ids("/f", "/e"), "cut-short"]);
    expect(told(await watched(["/index.xml"], state, { clock: at(now + 86_400_000), limits }))).toEqual(ids("/d"));
    expect(told(await watched(["/index.xml"], state, { clock: at(now + 86_400_000), limits }))).toEqual([]);
  });

  test("robots.txt, closed addresses and an index within the index are told, and the rest is read politely", async () => {
    answers.set("/robots.txt", say("User-agent: *\nDisallow: /shut"));
    answers.set("/index.xml", say(index(["/shut/1.xml"], ["http://169.254.169.254/2.xml"], ["/inner.xml"], ["/3.xml"], ["/missing.xml"])));
    answers.set("/inner.xml", say(index(["/4.xml"])));
    answers.set("/3.xml", say(news(["/a", "Two killed"])));
    const guarded = makeFetch();
    const fetch: WatchOptions["fetch"] = (url, headers) => (url.startsWith(base) ? here()(url, headers) : guarded(url, headers));
    const clock = at();
    expect(told(await watched(["/index.xml"], {}, { clock, fetch }))).toEqual(["robots", "address-refused", "sitemap-index", `${base}/a`, "bad-answer"]);
    expect(paths()).toEqual(["/index.xml", "/inner.xml", "/3.xml", "/missing.xml"]);
    expect(clock.sleeps).toEqual([PACE.siteGapMs, PACE.siteGapMs, PACE.siteGapMs]);
  });

  test("a site that asks to be left alone amid an index is; what was not read comes when it answers again", async () => {
    const state: WatchState = {};
    answers.set("/index.xml", say(index(["/1.xml", "2020-12-04T10:00:00Z"], ["/2.xml", "2020-12-04T09:00:00Z"]), { etag: '"1"' }));
    answers.set("/1.xml", say("", { "retry-after": "7200" }, 429));
    answers.set("/2.xml", say(news(["/b", "Three wounded"])));
    expect(told(await watched(["/index.xml"], state, { clock: at() }))).toEqual(["bad-answer"]);
    expect(state[`${base}/index.xml`]).toMatchObject({ failures: 1, nextAt: now + PACE.siteGapMs + 7_200_000 });
    answers.set("/1.xml", say(news(["/a", "Two killed"])));
    expect(told(await watched(["/index.xml"], state, { clock: at() }))).toEqual(ids("/a", "/b"));
  });

  test("the pages of a sitemap without headlines are read where links are; else it is told what it is", async () => {
    const state: WatchState = {};
    answers.set("/list.xml", say(list(["/p1", "2020-12-04T10:00:00Z"], ["/p2"])));
    answers.set("/p1", page("Two soldiers were killed."));
    answers.set("/p2", page("Three were wounded."));
    expect(await watched(["/list.xml"])).toMatchObject([{ problem: { code: "no-reports", message: expect.stringContaining("--links") as string } }]);
    expect(await watched(["/list.xml"], state, { readsLinks: true, clock: at() })).toMatchObject([
      { report: { id: `${base}/p1`, view: { text: expect.stringContaining("Two soldiers") as string } }, provenance: { outlet: "Desk", url: `${base}/p1` } },
      { report: { id: `${base}/p2` } },
    ]);
    asked.length = 0;
    answers.set("/list.xml", say(list(["/p1", "2020-12-05T10:00:00Z"], ["/p2"], ["/p3"])));
    answers.set("/p3", page("Talks began."));
    expect(told(await watched(["/list.xml"], state, { readsLinks: true, clock: at() }))).toEqual(ids("/p3"));
    expect(paths()).toEqual(["/list.xml", "/p1", "/p3"]);
  });

  test("an index of sitemaps without headlines leads to their pages", async () => {
    const state: WatchState = {};
    answers.set("/index.xml", say(index(["/list.xml", "2020-12-04T10:00:00Z"])));
    answers.set("/list.xml", say(list(["/p1", "2020-12-04T10:00:00Z"], ["/p2", "2020-12-01T10:00:00Z"])));
    for (const name of ["/p1", "/p2"]) answers.set(name, page("Two soldiers were killed."));
    expect(told(await watched(["/index.xml"], state, { readsLinks: true, clock: at(), limits: { sitemapPages: 1 } }))).toEqual([...ids("/p1"), "cut-short"]);
  });
});

describe("the pace", () => {
  test("what a site asks for is kept, up to a day", () => {
    const at = (answer: Partial<Parameters<typeof nextPoll>[1]>, random = 0.5): number => nextPoll(0, { failures: 0, ...answer }, PACE, random);
    expect(at({})).toBe(PACE.intervalMs);
    expect([at({}, 0), at({}, 1)]).toEqual([PACE.intervalMs * 0.9, PACE.intervalMs * 1.1]);
    expect(at({ retryAfter: "7200" })).toBe(7_200_000);
    expect(at({ retryAfter: "Thu, 01 Jan 1970 05:00:00 GMT" })).toBe(5 * 3_600_000);
    expect(at({ cacheControl: "public, max-age=3600" })).toBe(3_600_000);
    expect(at({ retryAfter: "999999999" })).toBe(PACE.longestMs);
    expect(at({ retryAfter: "soon" })).toBe(PACE.intervalMs);
  });

  test("no answer makes the next poll sooner than nine tenths of the interval, or later than the longest pause and a tenth", () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.option(fc.string(), { nil: undefined }),
        fc.option(fc.string(), { nil: undefined }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, retryAfter, cacheControl, random) => {
          const next = nextPoll(0, { failures, retryAfter, cacheControl }, PACE, random);
          expect(next).toBeGreaterThanOrEqual(PACE.intervalMs * 0.9);
          expect(next).toBeLessThanOrEqual(PACE.longestMs * 1.1);
        },
      ),
    );
  });
});

test("OPML: feeds in folders, each once", () => {
  const opml =
    '<opml version="2.0"><head/><body><outline text="Valley"><outline type="rss" text="Desk" xmlUrl="https://desk.example.org/feed"/></outline><outline text="Again" xmlUrl="https://desk.example.org/feed"/></body></opml>';
  expect(feedsIn(opml)).toEqual({ feeds: [{ url: "https://desk.example.org/feed", title: "Desk" }] });
  expect(feedsIn('<opml version="2.0"><body><outline text="x"/></body></opml>')).toMatchObject({ problem: { code: "no-feeds" } });
  expect(feedsIn("<opml")).toMatchObject({ problem: { code: "broken" } });
  expect(feedsIn('<!DOCTYPE o [<!ENTITY a "b">]><opml version="2.0"/>')).toMatchObject({ problem: { code: "broken" } });
});
