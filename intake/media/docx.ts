import mammoth from "mammoth";
import type { Hints, Item, Opening } from "../arrival.js";
import { LimitError } from "../content.js";
import { entriesOf } from "./base/entries.js";
import { checkTags, walkXml, withoutDoctype, xmlText } from "./base/xml.js";

/** Bytes of all parts of a document, unpacked; pictures count too. */
const UNPACKED_BYTES = 256 * 1024 * 1024;
/** Bytes of its words in XML. */
const WORDS_BYTES = 48 * 1024 * 1024;

/** Word documents (OOXML): the words, paragraph by paragraph. Every part is unpacked within limits first, for the library that reads it sets none. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const bytes = await opening.content.all(opening.limits.documentBytes);
  const hints = await checked(opening, bytes);
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  yield { drawn: { text: value.replace(/\n{3,}/g, "\n\n").trim(), hints, problems: [] } };
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
