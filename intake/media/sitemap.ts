import type { Hints, Item, Opening } from "../arrival.js";
import { walkXml, xmlText } from "./base/xml.js";

/** What a sitemap tells of one page. */
export interface SitemapPage {
  readonly url: string;
  readonly title: string | undefined;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
  readonly language: string | undefined;
}

/** A news sitemap (sitemaps.org 0.9 with Google News 0.9): each page's headline is a report, for the pages themselves are elsewhere. Other pages are told, not read. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  const pages = pagesOf(xmlText(await content.all(limits.documentBytes)));
  let found = 0;
  for (const { url, title, ...told } of pages) {
    if (title === undefined) continue;
    found++;
    const hints: Hints = { id: url, url, title, ...told };
    yield { source: { name: url, origin: `${origin}!${url}`, mediaType: "text/plain", bytes: Buffer.from(title), hints } };
  }
  if (found === 0)
    yield {
      refused: {
        id: source.name,
        problem: { code: "no-reports", message: `${origin}: the sitemap lists ${pages.length} addresses and no headlines; give a news sitemap, or the addresses of the pages themselves` },
      },
    };
}

/** What is told of a page by which element, and of what that is a part: pictures and films on it have titles and addresses of their own. */
const TOLD: Readonly<Record<string, readonly string[]>> = { url: ["loc", "lastmod"], sitemap: ["loc", "lastmod"], news: ["title", "publication_date"], publication: ["name", "language"] };

/** The pages a sitemap lists, in its order. */
export function pagesOf(text: string): readonly SitemapPage[] {
  const pages: SitemapPage[] = [];
  let told: Partial<Record<string, string>> = {};
  walkXml(text, ({ name, text: words }, _around, parent) => {
    if (name !== "url" && name !== "sitemap") {
      if (parent !== undefined && TOLD[parent.name]?.includes(name) === true) told[name] = words.trim();
      return;
    }
    const { loc, title, publication_date: published, lastmod, name: outlet, language } = told;
    if (loc !== undefined) pages.push({ url: loc, title: title === "" ? undefined : title, date: published ?? (title === undefined ? lastmod : undefined), outlet, language });
    told = {};
  });
  return pages;
}
