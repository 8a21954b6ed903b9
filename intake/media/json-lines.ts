import type { Item, Opening } from "../arrival.js";
import { fitColumns } from "../columns.js";
import { LineSplitter, type Line } from "../jsonl.js";
import { isOwnRow, ownRows } from "./base/own-rows.js";
import { rowItem } from "./base/row-item.js";

/** JSON lines: each object with words is a report, by the fields named or by their common names. */
export async function* open(opening: Opening): AsyncGenerator<Item> {
  const splitter = new LineSplitter();
  let own = 0;
  const countOwn = (): void => void own++;
  for await (const chunk of opening.content.chunks()) for (const line of splitter.push(chunk)) yield* itemOf(line, opening, countOwn);
  for (const line of splitter.end()) yield* itemOf(line, opening, countOwn);
  yield* ownRows(own, opening.source.name, opening.source.origin ?? opening.source.name);
}

function* itemOf({ number, bytes }: Line, { source, columns }: Opening, countOwn: () => void): Generator<Item> {
  const refused = (code: string, message: string): Item => ({ refused: { id: `${source.name}:${number}`, problem: { code, message: `${source.origin ?? source.name}: line ${number} ${message}` } } });
  if (bytes === null) {
    yield refused("too-large", "is longer than a report may be; split it");
    return;
  }
  const json = new TextDecoder().decode(bytes).trim();
  if (json === "") return;
  const record = parsed(json);
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    yield refused("bad-json", "is no JSON object; one object a line is wanted");
    return;
  }
  if (isOwnRow((record as { readonly id?: unknown }).id)) {
    countOwn();
    return;
  }
  const map = fitColumns(Object.keys(record), columns);
  if (map === null) yield refused("bad-record", `has no field with the text; name it with --columns text=FIELD; it has: ${Object.keys(record).slice(0, 30).join(", ")}`);
  else yield rowItem(record as Readonly<Record<string, unknown>>, number, map, source);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
