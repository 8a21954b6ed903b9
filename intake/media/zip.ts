import type { Head, Item, Opening } from "../arrival.js";
import { entriesOf } from "./base/entries.js";

/** Where the name of a ZIP archive's first file stands. */
const FIRST_NAME = 30;

/** Archives that are one document, or one record, and no files for a reader: how each is known, and what to do with it. */
const DOCUMENTS: readonly (readonly [isIt: (head: Head) => boolean, advice: string])[] = [
  [ofKind(/\.(?:xls[xmb]|ods|ots)$/, /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/), "it is a spreadsheet; save its sheet as CSV and give that"],
  [ofKind(/\.(?:od[tm]|ott)$/, /mimetypeapplication\/vnd\.oasis\.opendocument\.text/), "it is an OpenDocument text; save it as Word (.docx) or PDF and give that"],
  [ofKind(/\.(?:pp[ts][xm]|od[pg]|otp)$/, /mimetypeapplication\/vnd\.oasis\.opendocument\.(?:presentation|graphics)/), "it is a presentation; save it as PDF and give that"],
  [({ text }) => text.startsWith("log.jsonl", FIRST_NAME), "it is a bundle of a record, not reports; trucewatch verify proves it, and trucewatch copy makes a record of it"],
];

function ofKind(endings: RegExp, start: RegExp): (head: Head) => boolean {
  return ({ name, text }) => endings.test(name) || start.test(text.slice(FIRST_NAME, FIRST_NAME + 100));
}

/** ZIP: every file in it is a source of its own. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const { source, content } = opening;
  const origin = source.origin ?? source.name;
  const head = { name: source.name.toLowerCase(), mediaType: "", text: Buffer.from(await content.head()).toString("latin1"), columns: undefined };
  const document = DOCUMENTS.find(([isIt]) => isIt(head));
  if (document !== undefined) {
    yield { refused: { id: source.hints?.id ?? source.name, problem: { code: "other-form", message: `${origin}: ${document[1]}` } } };
    return;
  }
  for await (const entry of entriesOf(opening)) {
    const within = `${origin}!${entry.name}`;
    yield { source: { name: `${source.name}!${entry.name}`, origin: within, stream: entry.chunks() } };
  }
}
