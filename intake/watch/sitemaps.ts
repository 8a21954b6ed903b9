import type { Source } from "../arrival.js";
import { mediumOf } from "../media/index.js";
import { xmlText } from "../media/base/xml.js";
import { sitemapOf, type Sitemap, type SitemapPage } from "../media/sitemap.js";
import { unpack } from "../open-all.js";

/** What is remembered of what a sitemap lists: each address and when it was said to have changed; plain JSON. */
export type Listed = readonly (readonly [url: string, lastmod: string | null])[];

/** Entries of a sitemap that are looked at and remembered: those that changed last. */
const ENTRIES = 5_000;
/** A day without a time may be told of a sitemap that still changes so long after the day began, in any zone. */
const DAY_OPEN_MS = 48 * 3_600_000;

/** A fetched sitemap as it is to be opened, out of its gzip file where it lies in one, and what it lists; null for anything else. */
export async function sitemapIn(source: Source & { readonly bytes: Uint8Array }): Promise<{ readonly source: Source; readonly sitemap: Sitemap } | null> {
  const [inner] = source.bytes[0] === 0x1f && source.bytes[1] === 0x8b ? await unpacked(source) : [source];
  if (inner === undefined || mediumOf(inner.bytes, inner)?.name !== "news-sitemap") return null;
  try {
    return { source: inner, sitemap: sitemapOf(xmlText(inner.bytes)) };
  } catch {
    return null;
  }
}

async function unpacked(source: Source): Promise<(Source & { readonly bytes: Uint8Array })[]> {
  const found: (Source & { readonly bytes: Uint8Array })[] = [];
  for await (const one of unpack(source)) if (!("problem" in one)) found.push(one);
  return found;
}

const timeOf = ({ lastmod }: SitemapPage, now: number): number => {
  const time = lastmod === undefined ? NaN : Date.parse(lastmod);
  return Number.isNaN(time) || time > now + DAY_OPEN_MS ? -Infinity : time;
};

/** Does an entry tell no time, or only a day, on which it may change again? */
export const isTimeless = ({ lastmod }: SitemapPage): boolean => lastmod === undefined || /^\d{4}-\d\d-\d\d$/.test(lastmod);

/** What of a sitemap is to be fetched, what is then remembered, and how many entries were left out. */
export interface Fresh {
  readonly taken: readonly SitemapPage[];
  readonly listed: Listed;
  /** Not fetched, for they are more than may be: of a sitemap read for the first time they are not new. */
  readonly left: number;
}

/**
 * The entries of a sitemap that are new or changed since it was last read, the latest first and no more than `limit`. Those that tell no time are new where their address
 * is; with `isAlways` at each reading. Of a sitemap read for the first time the others are remembered, for they are no news; later they come at the next reading.
 */
export function freshOf(pages: readonly SitemapPage[], before: Listed | undefined, { limit, now, isAlways }: { readonly limit: number; readonly now: number; readonly isAlways: boolean }): Fresh {
  const known = new Map(before);
  const latest = pages
    .map((page) => [page, timeOf(page, now)] as const)
    .sort(([, a], [, b]) => (a === b ? 0 : b - a))
    .slice(0, ENTRIES);
  const isFresh = (page: SitemapPage, time: number): boolean => {
    const told = known.get(page.url);
    if (told === undefined || told !== (page.lastmod ?? null)) return true;
    return isAlways && isTimeless(page) && (page.lastmod === undefined || now - time < DAY_OPEN_MS);
  };
  const fresh = latest.filter(([page, time]) => isFresh(page, time)).map(([page]) => page);
  const taken = fresh.slice(0, limit);
  const isLeft = new Set(before === undefined ? [] : fresh.slice(limit));
  return { taken, listed: latest.flatMap(([page]) => (isLeft.has(page) ? [] : [[page.url, page.lastmod ?? null] as const])), left: fresh.length - taken.length };
}
