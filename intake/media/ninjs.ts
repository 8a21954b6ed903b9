import { statusOf, withdrawn } from "./base/withdrawn.js";
import type { Hints, Item, Opening } from "../arrival.js";

type Fields = Readonly<Record<string, unknown>>;

/** IPTC ninjs 1.x to 3.1: one item of text; `uri` is its id. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const item: unknown = JSON.parse(new TextDecoder().decode(await content.all(limits.documentBytes)));
  if (typeof item !== "object" || item === null || Array.isArray(item)) throw new Error("it is JSON but no object");
  const fields = item as Fields;
  const hints = hintsOf(fields, source.name);
  const html = bodyOf(fields, "html");
  const words = bodyOf(fields, "text") ?? html;
  const origin = source.origin ?? source.name;
  const mark = statusOf(text(fields.pubstatus) ?? text(fields.pubStatus));
  if (mark !== undefined) yield { refused: withdrawn(hints.id ?? source.name, origin, mark, hints.version) };
  else if (words === undefined) yield { refused: { id: hints.id ?? source.name, problem: { code: "empty", message: `${origin}: nothing to read: the ninjs item has no body in text or HTML` } } };
  else yield { source: { name: source.name, origin, mediaType: words === html ? "text/html" : "text/plain", bytes: Buffer.from(words), hints } };
}

function hintsOf(item: Fields, name: string): Hints {
  const version = Number(item.version);
  return {
    id: text(item.uri) ?? name,
    version: Number.isSafeInteger(version) && version > 0 ? version : undefined,
    title: text(item.headline) ?? first(item.headlines, "value"),
    date: text(item.firstcreated) ?? text(item.versioncreated) ?? text(item.contentcreated),
    byline: text(item.byline) ?? first(item.bylines, "byline") ?? first(item.bylines, "value"),
    agency: first(item.infosources, "name") ?? first(item.infosource, "name") ?? text(item.copyrightholder) ?? first(item.rightsinfo, "copyrightholder"),
    url: [item.altids, item.links]
      .flatMap(list)
      .map((link) => text(link.href))
      .find((href) => href !== undefined),
    language: text(item.language),
  };
}

/** A body in HTML or text: `bodies` since ninjs 2, `body_html` and `body_text` before. */
function bodyOf(item: Fields, sort: "html" | "text"): string | undefined {
  const bodies = list(item.bodies).filter(({ contenttype, role }) => {
    const type = text(contenttype) ?? "";
    return text(role) !== "summary" && (sort === "html" ? /html/i.test(type) : type === "" || type === "text/plain");
  });
  return (
    bodies.map(({ value }) => text(value)).find((value) => value !== undefined) ?? text(item[sort === "html" ? "body_html" : "body_text"]) ?? (sort === "html" ? text(item.body_xhtml) : undefined)
  );
}

const text = (value: unknown): string | undefined => (typeof value === "string" && value.trim() !== "" ? value : undefined);
const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [value]).filter((one): one is Fields => typeof one === "object" && one !== null);
const first = (value: unknown, field: string): string | undefined =>
  list(value)
    .map((one) => text(one[field]))
    .find((found) => found !== undefined);
