import PostalMime, { type Address, type Email } from "postal-mime";
import type { Hints, Item, Opening } from "../arrival.js";

/** MIME parts within parts, and bytes of all headers, at most. */
const NESTING_LIMIT = 32;
const HEADERS_LIMIT = 2 * 1024 * 1024;

/** A letter (RFC 5322, MIME): its words, plain before HTML, and each attached file as a source of its own. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const bytes = await content.all(limits.documentBytes);
  const letter = await PostalMime.parse(bytes, { maxNestingDepth: NESTING_LIMIT, maxHeadersSize: HEADERS_LIMIT, forceRfc822Attachments: true });
  const origin = source.origin ?? source.name;
  const hints = hintsOf(letter, source);
  if (isFilled(letter.text)) yield { drawn: { text: letter.text, hints, problems: [] } };
  else if (isFilled(letter.html)) yield { source: { name: source.name, origin: `${origin}!html`, mediaType: "text/html", bytes: Buffer.from(letter.html), hints } };
  else if (letter.attachments.length === 0)
    yield { refused: { id: hints.id ?? source.name, problem: { code: "empty", message: `${origin}: nothing to read: the letter has no text and nothing attached` } } };
  for (const [i, { filename, mimeType, content: attached }] of letter.attachments.entries()) {
    if (/^(?:image|audio|video|font)\//.test(mimeType) || typeof attached === "string") continue;
    const name = filename ?? `part-${i + 1}`;
    yield { source: { name: `${source.name}!${name}`, origin: `${origin}!${name}`, mediaType: mimeType, bytes: new Uint8Array(attached), hints: { byline: hints.byline } } };
  }
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

function hintsOf({ messageId, subject, date, from }: Email, source: Opening["source"]): Hints {
  const id = messageId?.replace(/^<|>$/g, "").trim();
  return { id: id === undefined || id === "" ? source.name : id, title: subject, date, byline: from === undefined ? undefined : writerOf(from) };
}

const writerOf = ({ name, address }: Address): string | undefined => name || address;
