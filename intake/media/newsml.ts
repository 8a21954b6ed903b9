import type { Hints, Item, Opening } from "../arrival.js";
import { statusOf, withdrawn } from "./base/withdrawn.js";
import { walkXml, xmlText, type Element } from "./base/xml.js";

/** An item as its elements tell it. */
interface NewsItem {
  readonly guid: string;
  readonly version: number;
  readonly told: Partial<Record<"title" | "date" | "byline" | "agency" | "language" | "status", string | undefined>>;
  readonly blocks: string[];
}

/** Elements whose end is a paragraph's end in an item's content (XHTML, NITF). */
const BLOCKS = new Set(["p", "h1", "h2", "h3", "h4", "li", "hl1", "hl2", "byline", "dateline", "td", "inlineData"]);

/** IPTC NewsML-G2: every text item, by guid and version; of several versions the lower come first, so the highest supersedes them. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  const items = itemsOf(xmlText(await content.all(limits.documentBytes)));
  const canceled = canceledOf(items);
  for (const { guid, version, told, blocks } of [...items].sort((a, b) => a.version - b.version)) {
    const { status, ...words } = told;
    const hints: Hints = { ...words, id: guid, version };
    const within = items.length === 1 ? origin : `${origin}!${guid}`;
    const text = blocks.join("\n\n");
    const mark = statusOf(status);
    const later = canceled.get(guid) ?? 0;
    if (mark !== undefined) yield { refused: withdrawn(guid, within, mark, version) };
    else if (version <= later) yield { refused: withdrawn(guid, within, "canceled", later) };
    else if (text.trim() === "") yield { refused: { id: guid, problem: { code: "empty", message: `${within}: nothing to read: the item has no text in it` } } };
    else yield { source: { name: guid, origin: within, mediaType: "text/plain", bytes: Buffer.from(text), hints } };
  }
}

/** By guid the highest version that its provider has taken back. */
function canceledOf(items: readonly NewsItem[]): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  for (const { guid, version, told } of items) if (statusOf(told.status) === "canceled") versions.set(guid, Math.max(version, versions.get(guid) ?? 0));
  return versions;
}

function itemsOf(text: string): readonly NewsItem[] {
  const items: NewsItem[] = [];
  walkXml(
    text,
    (element, around, parent) => {
      const item = items.at(-1);
      if (item === undefined || !around.includes("newsItem")) return;
      if (around.includes("contentSet")) addWords(item, element, around, parent);
      else note(item, element, around);
    },
    ({ name, attributes }) => {
      if (name === "newsItem")
        items.push({ guid: attributes.guid ?? `item-${items.length + 1}`, version: Number(attributes.version ?? 1) || 1, told: { language: attributes.lang }, blocks: [] } as NewsItem);
    },
  );
  return items;
}

/** Words of the content: a paragraph's end makes one, and any other element's words go into what it stands in. */
function addWords(item: NewsItem, { name, text }: Element, around: readonly string[], parent: Element | undefined): void {
  if (around.includes("head") || name === "head") return;
  if (!BLOCKS.has(name)) {
    if (parent !== undefined) parent.text += name === "br" ? "\n" : text;
    return;
  }
  const words = text.replace(/\s+/g, " ").trim();
  if (words !== "") item.blocks.push(words);
}

function note(item: NewsItem, { name, text, attributes }: Element, around: readonly string[]): void {
  const { told } = item;
  const words = text.trim();
  if (name === "headline" || (name === "slugline" && told.title === undefined)) told.title = words;
  else if (name === "firstCreated" || name === "contentCreated") told.date = words;
  else if (name === "versionCreated") told.date ??= words;
  else if (name === "by" || name === "creditline") told.byline ??= words;
  else if (name === "language") told.language = attributes.tag ?? told.language;
  else if (name === "pubStatus") told.status = attributes.qcode ?? attributes.uri ?? attributes.literal ?? "";
  else if (name === "name" && (around.includes("provider") || around.includes("infoSource"))) told.agency ??= words;
  else if (name === "provider") told.agency ??= attributes.literal ?? attributes.qcode;
}
