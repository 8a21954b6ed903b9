import type { Item, Opening } from "../arrival.js";
import { entriesOf } from "./base/entries.js";

/** WACZ (Web Archive Collection Zipped 1.1): the WARC files in its `archive/` folder; its indexes and page lists are left out. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const origin = opening.source.origin ?? opening.source.name;
  for await (const entry of entriesOf(opening)) {
    if (!/^archive\/[^/]+\.warc(?:\.gz)?$/i.test(entry.name)) continue;
    yield { source: { name: entry.name, origin: `${origin}!${entry.name}`, stream: entry.chunks() } };
  }
}
