import type { Problem } from "../../core/index.js";
import type { Arrived, IntakeOptions, Source } from "../arrival.js";
import { LIMITS } from "../limits.js";
import type { Sitemap } from "../media/sitemap.js";
import type { Refused } from "../open.js";
import { openAll } from "../open-all.js";
import type { Fetch, Fetched } from "./fetch.js";
import type { Feed } from "./opml.js";
import { Robots } from "./robots.js";
import { nextPoll, PACE, type Pace } from "./schedule.js";
import { freshOf, isTimeless, sitemapIn, type Listed } from "./sitemaps.js";
import { sourceOf } from "./source.js";

/** Time as the watch sees it. */
export interface Clock {
  now(): number;
  /** Resolves after so long, or once the signal is given. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** What is remembered of a feed between polls; plain JSON, so that a run can be taken up again. */
export interface FeedState {
  etag?: string | undefined;
  lastModified?: string | undefined;
  failures: number;
  nextAt: number;
  /** Ids of items seen with the hash of their bytes, the oldest first. */
  seen: readonly (readonly [id: string, sha256: string])[];
  /** Of a sitemap: what it and the sitemaps it lists listed when they were last read, by their addresses, the last read at the end. */
  sitemaps?: readonly (readonly [url: string, listed: Listed])[];
}

export type WatchState = Record<string, FeedState>;

export interface WatchOptions extends IntakeOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** Chance for the spread of polls, 0 to 1. */
  readonly random: () => number;
  readonly agent?: string;
  readonly pace?: Partial<Pace>;
  /** Ends after each feed was asked once. */
  readonly isOnce?: boolean;
  /** Fetches the page an item links to, where robots.txt allows it. */
  readonly readsLinks?: boolean;
  readonly signal?: AbortSignal;
  /** Told after each poll, when the state has changed; the next waits for it. */
  readonly onPoll?: (feed: Feed, state: WatchState, problem: Problem | null) => void | Promise<void>;
}

/** Items remembered a feed: more than any feed shows at once. */
const SEEN_LIMIT = 5_000;
/** Sitemaps remembered a feed. */
const SITEMAPS_LIMIT = 100;
/** Answers by which a site says that it is asked too much, or is in trouble: the rest of a sitemap index waits. */
const isOverasked = (status: number): boolean => status === 429 || status >= 500;

/** May an address that could not be had be there at the next poll? */
const isPassing = ({ code }: Problem): boolean => code === "unreachable" || code === "too-slow" || code === "bad-answer";

/** Polls feeds politely and yields each new or changed item once; changes `state` as it goes. Trouble with a feed is told and the others go on. */
export async function* watchFeeds(feeds: readonly Feed[], state: WatchState, options: WatchOptions): AsyncGenerator<Arrived | Refused> {
  const watch = new Watch(options);
  const left = new Set(feeds);
  while (left.size > 0 && options.signal?.aborted !== true) {
    const [feed, due] = earliest(left, state);
    const now = options.clock.now();
    if (due > now && options.isOnce !== true) {
      await options.clock.sleep(due - now, options.signal);
      continue;
    }
    yield* watch.poll(feed, (state[feed.url] ??= { failures: 0, nextAt: 0, seen: [] }), state);
    if (options.isOnce === true || state[feed.url]?.nextAt === Infinity) left.delete(feed);
  }
}

function earliest(feeds: ReadonlySet<Feed>, state: WatchState): readonly [Feed, number] {
  let found: readonly [Feed, number] | null = null;
  for (const feed of feeds) {
    const due = state[feed.url]?.nextAt ?? 0;
    if (found === null || due < found[1]) found = [feed, due];
  }
  if (found === null) throw new Error("no feed is left to poll");
  return found;
}

/** How the reading of a feed or sitemap ended. */
interface Gone {
  /** The answer by which the site asked to be left alone on the way. */
  readonly refusal: Fetched | null;
  /** Was all of it read, so that it need not be sent again while it is unchanged? */
  readonly isWhole: boolean;
}

class Watch {
  readonly #options: WatchOptions;
  readonly #pace: Pace;
  readonly #robots: Robots;
  readonly #asked = new Map<string, number>();

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#pace = { ...PACE, ...options.pace };
    this.#robots = new Robots(options.fetch, options.agent ?? "trucewatch");
  }

  async *poll(feed: Feed, memory: FeedState, state: WatchState): AsyncGenerator<Arrived | Refused> {
    let fetched = await this.#get(feed.url, conditions(memory));
    let problem = "code" in fetched ? fetched : statusProblem(feed.url, fetched);
    if (problem === null && !("code" in fetched) && fetched.status === 200) {
      const { etag, "last-modified": lastModified } = fetched.headers;
      const { refusal, isWhole } = yield* this.#newOf(feed, feed.url, fetched, memory);
      Object.assign(memory, isWhole ? { etag, lastModified } : { etag: undefined, lastModified: undefined });
      if (refusal !== null) {
        fetched = refusal;
        problem = statusProblem(feed.url, refusal);
      }
    }
    memory.failures = problem === null ? 0 : memory.failures + 1;
    const headers = "code" in fetched ? {} : { retryAfter: fetched.headers["retry-after"], cacheControl: fetched.headers["cache-control"] };
    memory.nextAt = problem?.code === "gone" ? Infinity : nextPoll(this.#options.clock.now(), { failures: memory.failures, ...headers }, this.#pace, this.#options.random());
    if (problem !== null) yield { id: feed.url, problem };
    await this.#options.onPoll?.(feed, state, problem);
  }

  /** Gets an address where robots.txt allows it, not sooner after the last request to the site than is polite. */
  async #get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Fetched | Problem> {
    const { clock, fetch, signal } = this.#options;
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return fetch(url);
    const rules = await this.#robots.rulesFor(url, clock.now());
    if (rules.trouble !== undefined) return rules.trouble;
    if (!rules.isAllowed(url)) return { code: "robots", message: `${url}: the site's robots.txt does not allow it to be fetched; ask the site` };
    const { host } = new URL(url);
    const wait = (this.#asked.get(host) ?? -Infinity) + Math.max(this.#pace.siteGapMs, rules.delayMs) - clock.now();
    if (wait > 0) await clock.sleep(wait, signal);
    this.#asked.set(host, clock.now());
    return fetch(url, headers);
  }

  /** What is new in a feed or sitemap. */
  async *#newOf(feed: Feed, url: string, fetched: Fetched, memory: FeedState, depth = 0): AsyncGenerator<Arrived | Refused, Gone> {
    const source = { ...sourceOf(url, fetched), hints: {} };
    const found = await sitemapIn(source);
    const isWordless = found?.sitemap.pages.every(({ title }) => title === undefined) === true;
    const isRead = found !== null && isWordless && (found.sitemap.isIndex ? depth === 0 : this.#options.readsLinks === true);
    if (isRead) return yield* this.#listed(feed, url, found.sitemap, memory);
    yield* this.#newItems(feed, found?.source ?? source, memory);
    return { refusal: null, isWhole: true };
  }

  /** What is new behind the addresses that a sitemap lists: sitemaps, where it is an index, or pages. */
  async *#listed(feed: Feed, url: string, { isIndex, pages }: Sitemap, memory: FeedState): AsyncGenerator<Arrived | Refused, Gone> {
    const { sitemaps, sitemapPages } = { ...LIMITS, ...this.#options.limits };
    const before = new Map(memory.sitemaps).get(url);
    const { taken, listed, left } = freshOf(pages, before, { limit: isIndex ? sitemaps : sitemapPages, now: this.#options.clock.now(), isAlways: isIndex });
    const unread = new Set<string>();
    for (const { url: address } of taken) {
      if (this.#options.signal?.aborted === true) return { refusal: null, isWhole: false };
      const fetched = await this.#get(address);
      if ("code" in fetched) {
        yield { id: address, problem: fetched };
        if (isPassing(fetched)) unread.add(address);
        continue;
      }
      if (isOverasked(fetched.status)) return { refusal: fetched, isWhole: false };
      const problem = statusProblem(address, fetched);
      if (problem !== null) yield { id: address, problem };
      else if (!isIndex) yield* this.#newItems(feed, sourceOf(address, fetched), memory, true);
      else {
        const { refusal, isWhole } = yield* this.#newOf(feed, address, fetched, memory, 1);
        if (refusal !== null) return { refusal, isWhole };
        if (!isWhole) unread.add(address);
      }
    }
    const read = listed.filter(([address]) => !unread.has(address));
    memory.sitemaps = [...(memory.sitemaps ?? []).filter(([other]) => other !== url), [url, read] as const].slice(-SITEMAPS_LIMIT);
    const isFirst = before === undefined;
    if (left > 0) yield { id: url, problem: leftOut(url, { isIndex, taken: taken.length, left, isFirst }) };
    return { refusal: null, isWhole: unread.size === 0 && (isFirst || left === 0) && !(isIndex && pages.some(isTimeless)) };
  }

  async *#newItems(feed: Feed, source: Source, memory: FeedState, isPage = false): AsyncGenerator<Arrived | Refused> {
    const hints = { ...source.hints, outlet: feed.title };
    const seen = new Map(memory.seen);
    for await (const item of openAll({ ...source, hints }, this.#options)) {
      if ("problem" in item) {
        yield item;
        continue;
      }
      const { id } = item.report;
      const { sha256 } = item.provenance;
      const isSeen = seen.get(id) === sha256;
      if (!isSeen) yield this.#options.readsLinks === true && !isPage ? await this.#linked(item) : item;
      seen.delete(id);
      seen.set(id, sha256);
      memory.seen = [...seen].slice(-SEEN_LIMIT);
    }
  }

  /** The page an item links to as the item's report, where it is to be had and longer; else the item, and why. */
  async #linked(item: Arrived): Promise<Arrived> {
    const { url } = item.provenance;
    if (url === undefined) return item;
    const fetched = await this.#get(url);
    if ("code" in fetched) return withProblem(item, { ...fetched, code: "link-unread" });
    if (fetched.status !== 200) return withProblem(item, { code: "link-unread", message: `${url}: the page answers ${fetched.status}; the feed's own words are read` });
    const { title, date, id } = item.report;
    const { byline, outlet, language } = item.provenance;
    const source: Source = { ...sourceOf(url, fetched), hints: { id, url, title, date: date ?? undefined, byline, outlet, language } };
    for await (const page of openAll(source, this.#options)) if (!("problem" in page) && lengthOf(page) > lengthOf(item)) return page;
    return item;
  }
}

const lengthOf = ({ report }: Arrived): number => report.view?.text.length ?? report.text.length;

const withProblem = (item: Arrived, problem: Problem): Arrived => ({ ...item, report: { ...item.report, problems: [...(item.report.problems ?? []), problem] } });

function conditions({ etag, lastModified }: FeedState): Readonly<Record<string, string>> {
  return { ...(etag === undefined ? {} : { "if-none-match": etag }), ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }) };
}

function statusProblem(url: string, { status }: Fetched): Problem | null {
  if (status === 200 || status === 304) return null;
  if (status === 410) return { code: "gone", message: `${url}: the site says this is gone for good; it is not asked again` };
  return { code: "bad-answer", message: `${url}: the site answers ${status}; it is asked again later` };
}

function leftOut(url: string, { isIndex, taken, left, isFirst }: { readonly isIndex: boolean; readonly taken: number; readonly left: number; readonly isFirst: boolean }): Problem {
  const things = isIndex ? "sitemaps" : "pages";
  const rest = isFirst ? "older ones are passed over, and from now on what is new is read" : "the next poll goes on with them";
  return { code: "cut-short", message: `${url}: the ${taken} ${things} that changed last are read at one poll, and ${left} more are listed; ${rest}` };
}
