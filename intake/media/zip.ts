import type { Item, Opening } from "../arrival.js";
import { entriesOf } from "./base/entries.js";

/** ZIP: every file in it is a source of its own. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const origin = opening.source.origin ?? opening.source.name;
  for await (const entry of entriesOf(opening)) {
    const within = `${origin}!${entry.name}`;
    yield { source: { name: `${opening.source.name}!${entry.name}`, origin: within, stream: entry.chunks() } };
  }
}
