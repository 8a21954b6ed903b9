import PostalMime, { type Address, type Email } from "postal-mime";
import type { Hints, Item, Opening } from "../arrival.js";
import { asWindows1252 } from "../decode.js";

/** MIME parts within parts, and bytes of all headers, at most. */
const NESTING_LIMIT = 32;
const HEADERS_LIMIT = 2 * 1024 * 1024;

/** Parts that travel with a letter and tell nothing: pictures and sounds, signatures, cards of address, invitations. */
const NO_REPORT = /^(?:(?:image|audio|video|font)\/|application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$|text\/(?:x-vcard|vcard|directory|calendar)$)/i;

/** A letter (RFC 5322, MIME): its words, plain before HTML, and each attached file as a source of its own. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const bytes = await content.all(limits.documentBytes);
  const letter = await PostalMime.parse(bytes, { maxNestingDepth: NESTING_LIMIT, maxHeadersSize: HEADERS_LIMIT, forceRfc822Attachments: true });
  const origin = source.origin ?? source.name;
  const hints = hintsOf(letter, source);
  if (isFilled(letter.text)) yield { drawn: { text: asWindows1252(letter.text), hints, problems: [] } };
  else if (isFilled(letter.html)) yield { source: { name: `${source.name}!html`, origin: `${origin}!html`, mediaType: "text/html", bytes: Buffer.from(asWindows1252(letter.html)), hints } };
  else if (letter.attachments.length === 0)
    yield { refused: { id: hints.id ?? source.name, problem: { code: "empty", message: `${origin}: nothing to read: the letter has no text and nothing attached` } } };
  for (const [i, { filename, mimeType, content: attached }] of letter.attachments.entries()) {
    if (NO_REPORT.test(mimeType) || typeof attached === "string") continue;
    const name = filename ?? `part-${i + 1}`;
    yield { source: { name: `${source.name}!${name}`, origin: `${origin}!${name}`, mediaType: mimeType, bytes: new Uint8Array(attached), hints: { byline: hints.byline } } };
  }
}

const isFilled = (text: string | undefined): text is string => text !== undefined && text.trim() !== "";

/** The day is the one its writer wrote, wherever on earth that was. */
function hintsOf({ messageId, subject, headers, from }: Email, source: Opening["source"]): Hints {
  const id = messageId?.replace(/^<|>$/g, "").trim();
  const title = subject === undefined ? undefined : asWindows1252(subject);
  return { id: id === undefined || id === "" ? source.name : id, title, date: headers.find(({ key }) => key === "date")?.value, byline: from === undefined ? undefined : writerOf(from) };
}

const writerOf = ({ name, address }: Address): string | undefined => asWindows1252(name || "") || address;
