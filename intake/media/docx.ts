import { Parser } from "htmlparser2";
import mammoth from "mammoth";
import type { Hints, Item, Opening } from "../arrival.js";
import { LimitError } from "../content.js";
import { entriesOf } from "./base/entries.js";
import { checkTags, walkXml, withoutDoctype, xmlText } from "./base/xml.js";

/** Bytes of all parts of a document, unpacked; pictures count too. */
const UNPACKED_BYTES = 256 * 1024 * 1024;
/** Bytes of its words in XML. */
const WORDS_BYTES = 48 * 1024 * 1024;

/** Word documents (OOXML): the words, paragraph by paragraph, a table row by row, notes at the end. Every part is unpacked within limits first, for the library that reads it sets none. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const bytes = await opening.content.all(opening.limits.documentBytes);
  const hints = await checked(opening, bytes);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) });
  yield { drawn: { text: textOf(value), hints, problems: [] } };
}

/** What ends a part of the text, and with what: a paragraph, a row of a table, a cell in it. */
const ENDS: Readonly<Record<string, string>> = {
  p: "\n\n",
  h1: "\n\n",
  h2: "\n\n",
  h3: "\n\n",
  h4: "\n\n",
  h5: "\n\n",
  h6: "\n\n",
  li: "\n",
  ul: "\n\n",
  ol: "\n\n",
  table: "\n\n",
  tr: "\n",
  td: "\t",
  th: "\t",
  br: "\n",
};
/** Paragraphs within these are their words and no paragraphs of their own. */
const INLINE_AROUND = new Set(["li", "td", "th"]);

/** The words of the library's markup as a reader of the page has them; the numbers that lead to notes and back are left out. */
function textOf(markup: string): string {
  const open: string[] = [];
  const parts: string[] = [];
  let words = "";
  let noteLinks = 0;
  const parser = new Parser({
    onopentag(name, { href = "" }) {
      open.push(name);
      if (noteLinks > 0 || (name === "a" && /^#(?:foot|end)note-/.test(href))) noteLinks++;
      if (name === "li") words += "- ";
    },
    ontext(text) {
      if (noteLinks === 0) words += text;
    },
    onclosetag(name) {
      open.pop();
      if (noteLinks > 0) noteLinks--;
      const end = ENDS[name];
      if (end === undefined) return;
      if (/^[ph]/.test(name) && open.some((around) => INLINE_AROUND.has(around))) words += " ";
      else {
        parts.push(words.trimEnd(), end);
        words = "";
      }
    },
  });
  parser.end(markup);
  const lines = [...parts, words].join("").split("\n");
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Unpacks every part, which throws on a bomb; returns what the document says of itself. */
async function checked(opening: Opening, bytes: Uint8Array): Promise<Hints> {
  let unpacked = 0;
  let hints: Hints = {};
  const content = Object.assign(Object.create(opening.content) as Opening["content"], { path: null, all: () => Promise.resolve(bytes) });
  for await (const entry of entriesOf({ ...opening, content })) {
    const isWords = entry.name.endsWith(".xml");
    const kept: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of entry.chunks()) {
      length += chunk.length;
      unpacked += chunk.length;
      if (unpacked > UNPACKED_BYTES || (isWords && length > WORDS_BYTES))
        throw new LimitError("bomb", `its part ${entry.name} unpacks to more than a document may have (${isWords ? WORDS_BYTES : UNPACKED_BYTES} bytes)`);
      if (isWords) kept.push(chunk);
    }
    if (isWords) checkTags(withoutDoctype(xmlText(Buffer.concat(kept))));
    if (entry.name === "docProps/core.xml") hints = coreHints(Buffer.concat(kept));
  }
  return hints;
}

/** Title and author of a document's core properties (Dublin Core); its dates tell of the file, not of publication. */
function coreHints(bytes: Uint8Array): Hints {
  const told: Record<string, string> = {};
  walkXml(xmlText(bytes), ({ name, text }) => {
    if (text.trim() !== "") told[name] = text.trim();
  });
  return { title: told.title, byline: told.creator, language: told.language };
}
