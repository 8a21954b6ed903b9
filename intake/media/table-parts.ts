import type { Item, Opening } from "../arrival.js";
import type { Content } from "../content.js";
import { recordsOf, refusedRow } from "./base/rows.js";

/** A part of a table. */
interface Part {
  readonly source: Opening["source"] & { readonly bytes: Uint8Array };
}

/** A table cut into tables of about so many bytes, each with the head, so that one too large to be held is read a part at a time. */
export async function* partsOf(content: Content, source: Opening["source"], partBytes: number): AsyncGenerator<Part | Extract<Item, { refused: unknown }>> {
  const { name, origin = name, mediaType, hints } = source;
  let head: string | null = null;
  let number = 0;
  let rows: string[] = [];
  let length = 0;
  const part = (): Part => {
    const bytes = Buffer.from(`${head ?? ""}${rows.join("")}`);
    const rowsBefore = number - rows.length;
    rows = [];
    length = 0;
    return { source: { name, origin, mediaType, ...(hints === undefined ? {} : { hints }), rowsBefore, bytes } };
  };
  for await (const one of recordsOf(content)) {
    if (head === null && "record" in one) head = one.raw;
    else if ("bad" in one) {
      if (rows.length > 0) yield part();
      yield refusedRow(++number, one.bad, name, origin);
    } else {
      number++;
      rows.push(one.raw);
      length += one.raw.length;
      if (length >= partBytes) yield part();
    }
  }
  if (rows.length > 0) yield part();
}
