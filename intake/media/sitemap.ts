import type { Problem } from "../../core/index.js";
import type { Hints, Item, Opening } from "../arrival.js";
import { walkXml, xmlText } from "./base/xml.js";

/** What a sitemap tells of one page. */
export interface SitemapPage {
  readonly url: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  /** When the page, or the sitemap that an index lists, last changed. */
  readonly lastmod: string | undefined;
  readonly outlet: string | undefined;
  readonly language: string | undefined;
}

/** What a sitemap lists, in its order: pages, or of an index other sitemaps. */
export interface Sitemap {
  readonly isIndex: boolean;
  readonly pages: readonly SitemapPage[];
}

/** A news sitemap (sitemaps.org 0.9 with Google News 0.9): each page's headline is a report, for the pages themselves are elsewhere. Other pages are told, not read. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  const { isIndex, pages } = sitemapOf(xmlText(await content.all(limits.documentBytes)));
  let found = 0;
  for (const { url, title, date, outlet, language } of pages) {
    if (title === undefined) continue;
    found++;
    const hints: Hints = { id: url, url, title, date, outlet: source.hints?.outlet ?? outlet, language };
    yield { source: { name: url, origin: `${origin}!${url}`, mediaType: "text/plain", bytes: Buffer.from(title), hints } };
  }
  if (found === 0) yield { refused: { id: source.name, problem: isIndex ? indexProblem(origin, pages) : listProblem(origin, pages) } };
}

const indexProblem = (origin: string, pages: readonly SitemapPage[]): Problem => ({
  code: "sitemap-index",
  message: `${origin}: this is a sitemap index: it lists ${pages.length} sitemaps${pages[0] === undefined ? "" : `, the first ${pages[0].url.slice(0, 300)},`} and holds no words itself; give its address to trucewatch watch as a feed, or give one of its sitemaps`,
});

const listProblem = (origin: string, pages: readonly SitemapPage[]): Problem => ({
  code: "no-reports",
  message: `${origin}: the sitemap lists ${pages.length} addresses and no headlines; trucewatch watch --links reads the pages of a sitemap that it is given as a feed; else give a news sitemap, or the addresses of the pages themselves`,
});

/** What is told of a page by which element, and of what that is a part: pictures and films on it have titles and addresses of their own. */
const TOLD: Readonly<Record<string, readonly string[]>> = { url: ["loc", "lastmod"], sitemap: ["loc", "lastmod"], news: ["title", "publication_date"], publication: ["name", "language"] };

export function sitemapOf(text: string): Sitemap {
  const pages: SitemapPage[] = [];
  let told: Partial<Record<string, string>> = {};
  let isIndex = false;
  walkXml(text, ({ name, text: words }, _around, parent) => {
    if (name !== "url" && name !== "sitemap") {
      if (parent !== undefined && TOLD[parent.name]?.includes(name) === true) told[name] = words.trim();
      return;
    }
    isIndex ||= name === "sitemap";
    const { loc, title, publication_date: published, lastmod, name: outlet, language } = told;
    if (loc !== undefined) pages.push({ url: loc, title: title === "" ? undefined : title, date: published ?? (title === undefined ? lastmod : undefined), lastmod, outlet, language });
    told = {};
  });
  return { isIndex, pages };
}
