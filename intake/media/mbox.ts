import type { Item, Opening } from "../arrival.js";
import { LimitError } from "../content.js";

const LINE_FEED = 10;
const FROM = Buffer.from("From ");

/** A mailbox (mbox, RFC 4155): a letter starts at a line "From " after an empty line; a quoted ">From " is taken back. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const origin = source.origin ?? source.name;
  let number = 0;
  for await (const letter of lettersOf(content.chunks(), limits.documentBytes)) {
    number++;
    const name = `${source.name}!${number}`;
    const within = `${origin}!${number}`;
    if (letter === null) yield { refused: { id: name, problem: { code: "too-large", message: `${within}: the letter has more than ${limits.documentBytes} bytes; take its attachments out` } } };
    else yield { source: { name, origin: within, mediaType: "message/rfc822", bytes: letter } };
  }
}

/** Cuts a stream into letters without their "From " lines; null for one over the limit. */
async function* lettersOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array | null> {
  let letter: Letter | null = null;
  let isAfterEmpty = true;
  for await (const line of linesOf(chunks, limit)) {
    if (isAfterEmpty && line.subarray(0, FROM.length).equals(FROM)) {
      if (letter !== null) yield letter.bytes();
      letter = new Letter(limit);
    } else letter?.add(line);
    isAfterEmpty = line.length <= 2 && line[line.length - 1] === LINE_FEED && (line.length === 1 || line[0] === 13);
  }
  if (letter !== null) yield letter.bytes();
}

class Letter {
  #lines: Uint8Array[] = [];
  #length = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(line: Buffer): void {
    this.#length += line.length;
    if (this.#length > this.#limit) this.#lines = [];
    else this.#lines.push(/^>+From /.test(line.toString("latin1", 0, 80)) ? line.subarray(1) : line);
  }

  bytes(): Uint8Array | null {
    return this.#length > this.#limit ? null : Buffer.concat(this.#lines);
  }
}

/** Lines with their ends; throws once one line is longer than a letter may be. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let waiting = 0;
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
      const last = bytes.subarray(from, end + 1);
      yield parts.length === 0 ? last : Buffer.concat([...parts, last]);
      parts = [];
      waiting = 0;
      from = end + 1;
    }
    if (from === bytes.length) continue;
    parts.push(bytes.subarray(from));
    waiting += bytes.length - from;
    if (waiting > limit) throw new LimitError("too-large", `a line has more than ${limit} bytes`);
  }
  if (parts.length > 0) yield Buffer.concat(parts);
}
