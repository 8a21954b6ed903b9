import { parseFeed } from "feedsmith";
import type { Hints, Item, Opening } from "../arrival.js";
import { decodeReferences } from "../html/index.js";
import { checkTags, withoutDoctype, xmlText } from "./base/xml.js";

/** Feeds of more bytes are refused: their parser holds all of them. */
const FEED_BYTES = 16 * 1024 * 1024;

/** One item of a feed, whatever its dialect. */
interface Entry {
  readonly hints: Hints;
  /** HTML or plain text. */
  readonly content: string;
}

/** RSS, RDF, Atom and JSON Feed: each item with words is a report; the guid is its id. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  for (const { hints, content: words } of entriesOf(xmlText(await content.all(Math.min(FEED_BYTES, limits.documentBytes))))) {
    const id = hints.id ?? hints.url ?? hints.title ?? "item";
    const outlet = source.hints?.outlet ?? hints.outlet;
    const mediaType = /<[a-z!/][^>]*>|&[a-z#]\w*;/i.test(words) ? "text/html" : "text/plain";
    yield { source: { name: id, origin: `${origin}!${id}`, mediaType, bytes: Buffer.from(words), hints: { ...hints, id, outlet } } };
  }
}

/** The items of a feed; throws where it is none. */
export function entriesOf(text: string): readonly Entry[] {
  const isXml = text.trimStart().startsWith("<");
  if (isXml) checkTags(text);
  const parsed = parseFeed(isXml ? withoutDoctype(text) : text) as { readonly format: string; readonly feed: unknown };
  if (parsed.format === "atom") return atomEntries(parsed.feed as AtomFeed);
  return parsed.format === "json" ? jsonEntries(parsed.feed as JsonFeed) : rssEntries(parsed.feed as RssFeed);
}

/** What is used of each dialect, as the parser gives it. */
interface RssFeed {
  readonly title?: string;
  readonly language?: string;
  readonly items?: readonly {
    readonly title?: string;
    readonly link?: string;
    readonly guid?: { readonly value: string };
    readonly pubDate?: string;
    readonly description?: string;
    readonly content?: { readonly encoded?: string };
    readonly dc?: { readonly dates?: readonly string[]; readonly creators?: readonly string[] };
    readonly authors?: readonly unknown[];
  }[];
}

interface AtomFeed {
  readonly title?: { readonly value: string };
  readonly xml?: { readonly lang?: string };
  readonly entries?: readonly {
    readonly id?: string;
    readonly title?: { readonly value: string };
    readonly published?: string;
    readonly updated?: string;
    readonly links?: readonly { readonly href: string; readonly rel?: string }[];
    readonly authors?: readonly { readonly name?: string }[];
    readonly content?: { readonly value?: string };
    readonly summary?: { readonly value?: string };
  }[];
}

interface JsonFeed {
  readonly title?: string;
  readonly language?: string;
  readonly items?: readonly {
    readonly id?: string;
    readonly title?: string;
    readonly url?: string;
    readonly date_published?: string;
    readonly date_modified?: string;
    readonly authors?: readonly { readonly name?: string }[];
    readonly content_html?: string;
    readonly content_text?: string;
    readonly summary?: string;
    readonly language?: string;
  }[];
}

const rssEntries = ({ title, language, items = [] }: RssFeed): readonly Entry[] =>
  items.map(({ title: headline, link, guid, pubDate, description, content, dc, authors }) => ({
    hints: {
      id: guid?.value ?? link,
      title: plain(headline),
      date: pubDate ?? dc?.dates?.[0],
      byline: dc?.creators?.join(", ") ?? authors?.filter((author) => typeof author === "string").join(", "),
      outlet: plain(title),
      url: link,
      language,
    },
    content: content?.encoded ?? description ?? headline ?? "",
  }));

const atomEntries = ({ title, entries = [], xml }: AtomFeed): readonly Entry[] =>
  entries.map(({ id, title: headline, published, updated, links, authors, content, summary }) => ({
    hints: {
      id,
      title: plain(headline?.value),
      date: published ?? updated,
      byline: authors?.map(({ name }) => name).join(", "),
      outlet: plain(title?.value),
      url: links?.find(({ rel }) => rel === undefined || rel === "alternate")?.href,
      language: xml?.lang,
    },
    content: content?.value ?? summary?.value ?? headline?.value ?? "",
  }));

const jsonEntries = ({ title, language, items = [] }: JsonFeed): readonly Entry[] =>
  items.map(({ id, title: headline, url, date_published, date_modified, authors, content_html, content_text, summary, language: own }) => ({
    hints: { id, title: headline, date: date_published ?? date_modified, byline: authors?.map(({ name }) => name).join(", "), outlet: title, url, language: own ?? language },
    content: content_html ?? content_text ?? summary ?? headline ?? "",
  }));

/** A title's words: feeds put markup into them. */
const plain = (text: string | undefined): string | undefined =>
  text === undefined
    ? undefined
    : decodeReferences(text.replace(/<[^>]*>/g, ""))
        .replace(/\s+/g, " ")
        .trim() || undefined;
