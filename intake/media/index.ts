import type { Head, IntakeOptions, Medium } from "../arrival.js";

const named = (...endings: readonly string[]): ((head: Head) => boolean) => {
  const pattern = new RegExp(`\\.(?:${endings.join("|")})$`);
  return ({ name }) => pattern.test(name);
};

/** The head without a byte-order mark in UTF-8 and the white space before its first sign. */
const body = ({ text }: Head): string => text.replace(/^\u00ef\u00bb\u00bf/, "").trimStart();

const isXml = (head: Head): boolean => body(head).startsWith("<");

/** The first element of an XML file, its prefix left out. */
function rootOf(head: Head): string {
  if (!isXml(head)) return "";
  const match = /<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(body(head).replace(/<(?:\?[^>]{0,500}|!DOCTYPE[^>[]{0,500}|!--[^]{0,2000}?--)>/gi, ""));
  return match?.[1] ?? "";
}

const hasRoot =
  (...names: readonly string[]): ((head: Head) => boolean) =>
  (head) =>
    names.includes(rootOf(head));

const isZip = ({ text }: Head): boolean => text.startsWith("PK\u0003\u0004");

/** An object in JSON whose head names these fields. */
const isJson = (head: Head, ...fields: readonly RegExp[]): boolean => body(head).startsWith("{") && fields.every((field) => field.test(head.text));

const firstLine = (head: Head): string => body(head).slice(0, 8192).split(/\r?\n/, 1)[0] ?? "";

/** Whether the first line is a table's head with these columns among others. */
const columnsNamed = (head: Head, ...columns: readonly string[]): boolean => {
  const line = firstLine(head);
  const names = new Set(line.split(/[,;\t]/).map((name) => name.trim().replace(/^"|"$/g, "").toLowerCase()));
  return names.size > 1 && columns.every((column) => names.has(column.toLowerCase()));
};

const isLetter = ({ text, name, mediaType }: Head): boolean =>
  mediaType === "message/rfc822" ||
  (!/\.(?:txt|html?)$/.test(name) &&
    /^(?:[!-9;-~]{1,60}:[^\n]{0,2000}\n(?:[ \t][^\n]{0,2000}\n){0,20}){2,}/.test(text.slice(0, 4000)) &&
    /^(?:from|date|subject|message-id|received|return-path):/im.test(text) &&
    /^(?:mime-version|message-id|received):/im.test(text));

/** Every medium beside plain text and web pages, asked in this order. A file is loaded only when it is needed. */
export const MEDIA: readonly Medium[] = [
  { name: "pdf", mediaType: "application/pdf", isArchive: false, about: "the PDF document", recognises: ({ text }) => text.slice(0, 1024).includes("%PDF-"), load: () => import("./pdf.js") },
  {
    name: "docx",
    mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    isArchive: false,
    about: "the Word document",
    recognises: (head) => isZip(head) && (named("docx", "docm")(head) || (head.text.includes("[Content_Types].xml") && head.text.includes("word/"))),
    load: () => import("./docx.js"),
  },
  { name: "wacz", mediaType: "application/wacz", isArchive: true, about: "the web archive (WACZ)", recognises: (head) => isZip(head) && named("wacz")(head), load: () => import("./wacz.js") },
  { name: "zip", mediaType: "application/zip", isArchive: true, about: "the ZIP archive", recognises: isZip, load: () => import("./zip.js") },
  { name: "gzip", mediaType: "application/gzip", isArchive: true, about: "the gzip file", recognises: ({ text }) => text.startsWith("\u001f\u008b"), load: () => import("./gzip.js") },
  { name: "warc", mediaType: "application/warc", isArchive: true, about: "the web archive (WARC)", recognises: ({ text }) => /^WARC\/[01]\.\d/.test(text), load: () => import("./warc.js") },
  {
    name: "mbox",
    mediaType: "application/mbox",
    isArchive: true,
    about: "the mailbox",
    recognises: (head) => /^From \S+ +\S/.test(head.text) && (named("mbox", "mbx")(head) || /^From [^\n]*\d{4}\r?\n[\w-]+:/.test(head.text)),
    load: () => import("./mbox.js"),
  },
  { name: "mail", mediaType: "message/rfc822", isArchive: false, about: "the letter", recognises: (head) => named("eml")(head) || isLetter(head), load: () => import("./mail.js") },
  { name: "feed", mediaType: "application/rss+xml", isArchive: false, about: "the feed (RSS, Atom)", recognises: hasRoot("rss", "feed", "RDF"), load: () => import("./feed.js") },
  {
    name: "json-feed",
    mediaType: "application/feed+json",
    isArchive: false,
    about: "the JSON feed",
    recognises: (head) => isJson(head, /"version"\s*:\s*"https:(?:\\?\/){2}jsonfeed\.org/),
    load: () => import("./feed.js"),
  },
  { name: "news-sitemap", mediaType: "application/xml", isArchive: false, about: "the sitemap", recognises: hasRoot("urlset", "sitemapindex"), load: () => import("./sitemap.js") },
  {
    name: "newsml-g2",
    mediaType: "application/vnd.iptc.g2.newsmessage+xml",
    isArchive: false,
    about: "the NewsML-G2 file",
    recognises: hasRoot("newsItem", "newsMessage"),
    load: () => import("./newsml.js"),
  },
  {
    name: "ninjs",
    mediaType: "application/json",
    isArchive: false,
    about: "the ninjs item",
    recognises: (head) => isJson(head, /"uri"\s*:/) && (/"standard"\s*:/.test(head.text) || /"(?:headlines|headline|bodies|body_x?html|body_text|versioncreated)"\s*:/.test(head.text)),
    load: () => import("./ninjs.js"),
  },
  {
    name: "acled",
    mediaType: "text/csv",
    isArchive: false,
    isTable: true,
    about: "the ACLED table",
    recognises: (head) => columnsNamed(head, "event_id_cnty", "sub_event_type", "fatalities"),
    load: () => import("./acled.js"),
  },
  {
    name: "ged",
    mediaType: "text/csv",
    isArchive: false,
    isTable: true,
    about: "the UCDP GED table",
    recognises: (head) => columnsNamed(head, "type_of_violence", "deaths_a", "deaths_b", "best"),
    load: () => import("./ged.js"),
  },
  {
    name: "table",
    mediaType: "text/csv",
    isArchive: true,
    about: "the table",
    recognises: (head) => (named("csv", "tsv")(head) ? columnsNamed(head) : head.columns !== undefined && columnsNamed(head, head.columns.text ?? "text")),
    load: () => import("./table.js"),
  },
  {
    name: "json-lines",
    mediaType: "application/jsonl",
    isArchive: true,
    about: "the JSON lines",
    recognises: (head) => named("jsonl", "ndjson")(head) && body(head).startsWith("{"),
    load: () => import("./json-lines.js"),
  },
  {
    name: "data",
    mediaType: "application/json",
    isArchive: false,
    isNoReport: true,
    about: "the file of data",
    recognises: (head) => /^(?:\{\s*"[^"\n]{0,80}"\s*:|\[\s*\{\s*")/.test(body(head)) || hasRoot("kml", "gpx", "svg")(head) || /<meta name="generator" content="Trucewatch"/.test(head.text),
    load: () => import("./data.js"),
  },
];

/** The first bytes as text: UTF-16 by its mark, all else a byte a character. */
function headText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder("utf-16be").decode(bytes) : bytes.toString("latin1");
}

/** The medium of a file by its name and first bytes; null for what the readers of plain text and web pages take. */
export function mediumOf(bytes: Uint8Array, source: { readonly name: string; readonly mediaType?: string | undefined }, options: Pick<IntakeOptions, "columns"> = {}): Medium | null {
  const text = headText(Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)));
  const head: Head = { name: source.name.toLowerCase(), mediaType: source.mediaType?.toLowerCase() ?? "", text, columns: options.columns };
  return MEDIA.find((medium) => medium.recognises(head)) ?? null;
}
