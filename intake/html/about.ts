import type { PageAbout } from "../form.js";
import { decodeReferences } from "./entities.js";
import type { ReadPage, Tag } from "./page.js";
import { attribute, type Meta } from "./tags.js";

/** Linked data past this length, or nested deeper, are not looked into. */
const LINKED_LENGTH = 1 << 20;
const LINKED_DEPTH = 6;
const LINKED_NODES = 2_000;

const ARTICLE = /^(?:.*Article|BlogPosting|LiveBlogPosting|Report)$/;

type Fields = Readonly<Record<string, unknown>>;

/** What a page's tags and linked data (schema.org) tell of it; what is written badly is passed over. */
export function aboutPage(page: ReadPage, metas: readonly Meta[]): PageAbout {
  const meta = (...names: readonly string[]): string | undefined =>
    clean(names.flatMap((name) => metas.filter((one) => one.name === name).map(({ content }) => content)).find((content) => content.trim() !== ""));
  const article = linkedArticle(page.raws);
  return {
    title: meta("og:title", "twitter:title", "dc.title") ?? textOf(article?.headline),
    agency: textOf(article?.sourceOrganization),
    canonicalUrl: webAddress(canonicalLink(page.tags) ?? meta("og:url") ?? textOf(article?.mainEntityOfPage) ?? textOf(article?.url)),
    language: languageTag(textOf(article?.inLanguage) ?? htmlLanguage(page.tags) ?? meta("og:locale")),
    byline: textOf(article?.author) ?? meta("author", "article:author", "byl", "dc.creator", "parsely-author"),
    outlet: textOf(article?.publisher) ?? meta("og:site_name", "application-name", "dc.publisher", "publisher"),
    body: typeof article?.articleBody === "string" ? article.articleBody : undefined,
  };
}

const clean = (text: string | undefined): string | undefined => (text === undefined ? undefined : decodeReferences(text).replace(/\s+/g, " ").trim() || undefined);

const canonicalLink = (tags: readonly Tag[]): string | undefined => clean(attribute(tags.find(({ name, text }) => name === "link" && /\srel\s*=\s*["']?canonical\b/i.test(text))?.text ?? "", "href"));

const htmlLanguage = (tags: readonly Tag[]): string | undefined => {
  const tag = tags.find(({ name }) => name === "html")?.text ?? "";
  return attribute(tag, "lang") ?? attribute(tag, "xml:lang");
};

const webAddress = (text: string | undefined): string | undefined => (text !== undefined && /^https?:\/\//i.test(text) && text.length < 2_000 ? text : undefined);

/** A language tag in BCP 47's letter case ("pt-BR"), or nothing where it is none. */
export function languageTag(text: string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : Intl.getCanonicalLocales(text.trim().replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** The words of a value in linked data: itself, or the name or address of what it stands for. */
function textOf(value: unknown, depth = 0): string | undefined {
  if (typeof value === "string") return clean(value);
  if (typeof value !== "object" || value === null || depth > 2) return undefined;
  if (Array.isArray(value))
    return (
      value
        .slice(0, 8)
        .map((one) => textOf(one, depth + 1))
        .filter((text) => text !== undefined)
        .join(", ") || undefined
    );
  const { name, url, "@id": id } = value as Fields;
  return textOf(name ?? url ?? id, depth + 1);
}

function linkedArticle(raws: ReadPage["raws"]): Fields | undefined {
  for (const { name, text } of raws) {
    if (name !== "script" || text.length > LINKED_LENGTH || !text.includes("@type")) continue;
    const found = findArticle(parsed(text), { left: LINKED_NODES }, 0);
    if (found !== undefined) return found;
  }
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function findArticle(node: unknown, nodes: { left: number }, depth: number): Fields | undefined {
  if (typeof node !== "object" || node === null || depth > LINKED_DEPTH || nodes.left-- <= 0) return undefined;
  const fields = node as Fields;
  const types = Array.isArray(fields["@type"]) ? fields["@type"] : [fields["@type"]];
  if (types.some((type) => typeof type === "string" && ARTICLE.test(type))) return fields;
  for (const value of Object.values(fields)) {
    const found = findArticle(value, nodes, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
