import type { Problem } from "../../core/index.js";
import type { Arrived, IntakeOptions, Source } from "../arrival.js";
import type { Refused } from "../open.js";
import { openAll } from "../open-all.js";
import type { Fetch, Fetched } from "./fetch.js";
import type { Feed } from "./opml.js";
import { Robots } from "./robots.js";
import { nextPoll, PACE, type Pace } from "./schedule.js";
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
    const fetched = await this.#get(feed.url, conditions(memory));
    const problem = "code" in fetched ? fetched : statusProblem(feed, fetched);
    if (problem === null && !("code" in fetched) && fetched.status === 200) {
      yield* this.#newItems(feed, fetched, memory);
      memory.etag = fetched.headers.etag;
      memory.lastModified = fetched.headers["last-modified"];
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

  async *#newItems(feed: Feed, fetched: Fetched, memory: FeedState): AsyncGenerator<Arrived | Refused> {
    const hints = { outlet: feed.title };
    const seen = new Map(memory.seen);
    for await (const item of openAll({ ...sourceOf(feed.url, fetched), hints }, this.#options)) {
      if ("problem" in item) {
        yield item;
        continue;
      }
      const { id } = item.report;
      const { sha256 } = item.provenance;
      const isSeen = seen.get(id) === sha256;
      if (!isSeen) yield this.#options.readsLinks === true ? await this.#linked(item) : item;
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

function statusProblem(feed: Feed, { status }: Fetched): Problem | null {
  if (status === 200 || status === 304) return null;
  if (status === 410) return { code: "gone", message: `${feed.url}: the site says this feed is gone for good; it is not asked again` };
  return { code: "bad-answer", message: `${feed.url}: the site answers ${status}; it is asked again later` };
}
