import parser from "robots-parser";
import type { Problem } from "../../core/index.js";
import type { Fetch } from "./fetch.js";

/** The package is a function; its types say otherwise. */
const robotsParser = parser as unknown as (
  address: string,
  text: string,
) => { readonly isAllowed: (url: string, agent: string) => boolean | undefined; readonly getCrawlDelay: (agent: string) => number | undefined };

const DAY_MS = 86_400_000;
/** After an answer that tells nothing, robots.txt is asked for again so much later. */
const RETRY_MS = 3_600_000;
/** Bytes of a robots.txt that are heeded (RFC 9309, 2.5). */
const ROBOTS_BYTES = 500 * 1024;
const CRAWL_DELAY_MS = 60_000;

/** What a site allows. */
interface Rules {
  readonly until: number;
  readonly isAllowed: (url: string) => boolean;
  readonly delayMs: number;
  /** Why robots.txt could not be had. */
  readonly trouble?: Problem;
}

/** Keeps each site's robots.txt (RFC 9309): none there allows all, none to be had forbids all for a while. */
export class Robots {
  readonly #sites = new Map<string, Rules>();
  readonly #fetch: Fetch;
  readonly #agent: string;

  constructor(fetch: Fetch, agent: string) {
    this.#fetch = fetch;
    this.#agent = agent;
  }

  async rulesFor(url: string, now: number): Promise<Rules> {
    const { origin } = new URL(url);
    const known = this.#sites.get(origin);
    if (known !== undefined && known.until > now) return known;
    const rules = await this.#ask(origin, now);
    this.#sites.set(origin, rules);
    return rules;
  }

  async #ask(origin: string, now: number): Promise<Rules> {
    const address = `${origin}/robots.txt`;
    const fetched = await this.#fetch(address);
    if ("code" in fetched) return { until: now + RETRY_MS, isAllowed: () => false, delayMs: 0, trouble: fetched };
    if (fetched.status >= 500)
      return { until: now + RETRY_MS, isAllowed: () => false, delayMs: 0, trouble: { code: "bad-answer", message: `${address}: the site answers ${fetched.status}; it is asked again later` } };
    if (fetched.status !== 200) return { until: now + DAY_MS, isAllowed: () => true, delayMs: 0 };
    const robots = robotsParser(address, new TextDecoder().decode(fetched.body.subarray(0, ROBOTS_BYTES)));
    const delayMs = Math.min(CRAWL_DELAY_MS, (robots.getCrawlDelay(this.#agent) ?? 0) * 1000);
    return { until: now + DAY_MS, isAllowed: (url) => robots.isAllowed(url, this.#agent) !== false, delayMs };
  }
}
