import { LIMITS, type IntakeLimits } from "../intake/index.js";
import { FORMS } from "../intake/forms.js";
import { MEDIA } from "../intake/media/index.js";
import { format, resolveConfig } from "prettier";

export const INTAKE_PAGE = "docs/intake.md";

/** What reports a medium gives, and what tells their id and date; the test of the page fails where a medium has no line. */
const GIVES: Readonly<Record<string, readonly [reports: string, id: string, date: string]>> = {
  pdf: [
    "the text its pages hold, column after column, without running heads, words divided at a line's end made whole, notes at the end; a scanned page holds none, and that is told",
    "the file's name",
    "what the text says",
  ],
  docx: ["the words, paragraph by paragraph, tables row by row, notes at the end", "the file's name", "what the text says"],
  wacz: ["the pages in its WARC files", "as WARC", "as WARC"],
  zip: ["every file in it; a spreadsheet, an OpenDocument text, a presentation and a bundle of a record are refused as a whole", "archive!path", "as each file"],
  gzip: ["the file in it", "as that file", "as that file"],
  warc: ["each page, document and feed answered with 200", "the address", "what the page says"],
  mbox: ["each letter", "as a letter", "as a letter"],
  mail: ["its words (plain before HTML), and each attached document", "Message-ID", "the Date header; an attachment's own"],
  feed: ["each item: full content before summary", "guid, Atom id, else the link", "pubDate, published, else updated"],
  "json-feed": ["each item", "id", "date_published, else date_modified"],
  "news-sitemap": [
    "each headline; `trucewatch watch --links` reads the pages, also those listed without headlines; `watch` takes a sitemap index too, and reads the sitemaps in it that are new",
    "the address",
    "publication_date",
  ],
  "newsml-g2": ["each text item, lower versions first", "guid, with `version`", "firstCreated, else versionCreated"],
  ninjs: ["the item's body in text, else in HTML", "uri, with `version`", "firstcreated, else versioncreated"],
  acled: [
    "each row as claims by ACLED: the event, and its dead where they are not 0 (ACLED writes 0 for none and for unknown alike); what trucewatch export wrote is refused",
    "ACLED-event_id_cnty",
    "timestamp",
  ],
  ged: ["each row as claims by UCDP GED: the event, the range low to high of all deaths, and deaths by side; what trucewatch export wrote is refused", "UCDP GED-id", "none"],
  table: [
    "each row, by `--columns` or common names; refused where it has no column with words; under another name than .csv or .tsv with `--columns`",
    "the id column, else file:row",
    "the date column",
  ],
  "json-lines": ["each line, by `--columns` or common names; a claim that trucewatch export wrote is refused", "the id field, else file:line", "the date field"],
  data: ["none: JSON of no form above, shapes (KML, GPX, SVG) and a page that Trucewatch wrote of a record are refused, with what to do", "none", "none"],
};

const LIMIT_WORDS: Readonly<Record<keyof IntakeLimits, (value: number) => string>> = {
  documentBytes: (value) => `a document that is held whole (PDF, Word, letter, feed, ZIP given as bytes): ${value / 1024 / 1024} MB`,
  ratio: (value) => `bytes out of a compressed stream for each byte in: ${value}, once ${LIMITS.ratioFloor / 1024 / 1024} MB are out`,
  ratioFloor: (value) => `bytes out before that ratio is looked at: ${value / 1024 / 1024} MB`,
  depth: (value) => `containers within containers: ${value}`,
  members: (value) => `reports and files out of one input: ${value.toLocaleString("en")}`,
  pages: (value) => `pages of a PDF: ${value.toLocaleString("en")}`,
  sitemaps: (value) => `sitemaps of a sitemap index that are fetched at one poll of \`trucewatch watch\`: the ${value} that changed last, and only such as changed since the poll before`,
  sitemapPages: (value) => `pages of a sitemap without headlines that \`trucewatch watch --links\` fetches at one poll: ${value}, in the same way`,
  parseMs: (value) => `time for the pages of one PDF: ${value / 1000} seconds; four times that for any file that a worker reads`,
};

/** The page on what comes in, made from the lists the program itself uses. */
export async function intakePage(): Promise<string> {
  const rows = MEDIA.map(({ name, about, mediaType }) => {
    const [reports, id, date] = GIVES[name] ?? ["?", "?", "?"];
    return `| ${about.replace(/^the /, "")} | \`${mediaType}\` | ${reports} | ${id} | ${date} |`;
  });
  const limits = Object.entries(LIMIT_WORDS).map(([name, words]) => `- ${words(LIMITS[name as keyof IntakeLimits])}`);
  const page = `# What comes in

Made by \`npm run docs:intake\` from \`intake/forms.ts\`, \`intake/media/index.ts\` and \`intake/limits.ts\`.

Texts (${FORMS.map(({ name }) => name).join(", ")}) are opened by our own readers: offsets count in the file itself. All other forms are drawn: the reading then carries the text its offsets count in, with \`origin\` (the way to it, "archive.zip!inner/a.html"), \`sha256\` of the bytes it was read from, \`mediaType\`, and where they are told \`url\`, \`canonicalUrl\`, \`byline\`, \`agency\`, \`outlet\`, \`language\` and \`version\`. A form is known by its first bytes, its media type and its name's ending; only then is the file that opens it, and the library it rests on, loaded.

| form | media type | reports | id | date |
| --- | --- | --- | --- | --- |
${rows.join("\n")}

A date told by the container goes before what the report says of itself, and \`--date\` before both. One that names no day without doubt ("03/04/2020") is not used, and a problem says so. A date in a PDF's or Word document's properties tells of the file, not of its publication, and is not used.

A web page in which our own reader finds under 400 characters is looked at again: its linked data's \`articleBody\`, then Readability. Markup stripped by these is gone, so offsets count in the text drawn.

Of two items with one id and a \`version\`, the higher supersedes the lower, in whatever order they come and however long lies between: a lower one that comes when a higher is on the record is left out, and told.

## Limits

${limits.join("\n")}

The same ratio holds for all that comes out of one input together, through all its containers, once as much is out as a document may have: then the rest of it is left out. What goes past a limit is a problem that tells it, in the place of the report; the rest of the input is read. XML with a document type of its own is refused: no entity is expanded and nothing outside the file is looked at.

## Folders and archives over the cores

\`readAll(paths, options)\` of \`intake/\` unpacks in one thread and opens and reads in workers; readings come in the order of the input. \`hashesOf\` tells by id the SHA-256 of what is known: it is asked for each batch of files before they are read, and for the items that come out of them, so that a stopped run goes on where it stopped. With \`finishing\` the workers hand over what is made of each report in place of its reading: \`trucewatch add\` has them make it ready for the record, \`trucewatch read\` has them make its lines where an archive or table is larger than two megabytes. \`onProgress\` tells how many were taken, read, known and refused, and by what code. A file that takes a worker down is tried by itself and then told. Archives, mailboxes, tables and JSON lines go through in a stream, whatever their size; a long table of events is cut into parts.

## Addresses and feeds

\`trucewatch add https://…\` puts a page, document or feed on the record.

\`trucewatch watch FEEDS.opml\` asks each feed every 15 minutes (\`--every\`) with its last \`ETag\` and \`Last-Modified\`, heeds \`Retry-After\`, \`Cache-Control\` and robots.txt with its crawl delay, doubles the pause after each failure up to a day, and spreads polls by a tenth either way. New items are printed as readings, or with \`--record\` put on a record. What was seen is remembered in a file beside the OPML file; a changed item comes again under its id. With \`--links\` the page an item links to is read instead, where it says more.

Only http and https are fetched. A name is resolved once; if any of its addresses is private, loopback, link-local or otherwise not a public one, in IPv4, IPv6 or IPv4 within IPv6, nothing is fetched, and the connection goes to the address that was checked. Each redirect is checked the same way.
`;
  return format(page, { ...(await resolveConfig(INTAKE_PAGE)), filepath: INTAKE_PAGE });
}
