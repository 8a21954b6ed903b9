import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Item, Opening } from "../../arrival.js";
import type { Content } from "../../content.js";
import { BYTE_LIMIT } from "../../limits.js";

/** A row of a table by its columns' names; `number` counts rows, 1 for the first under the head. */
export interface Row {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** The row as it stands in the table. */
  readonly raw: string;
}

/** The rows of a table with a head, as they come; a bad row is told in its place and the next is read. */
export async function* rowsOf(content: Content, source: Opening["source"]): AsyncGenerator<Row | Extract<Item, { refused: unknown }>> {
  const origin = source.origin ?? source.name;
  let head: readonly string[] | null = null;
  let number = source.rowsBefore ?? 0;
  for await (const one of recordsOf(content)) {
    if (head === null && "record" in one) head = one.record;
    else if ("bad" in one) yield refusedRow(++number, one.bad, source.name, origin);
    else yield { number: ++number, cells: cellsOf(head ?? [], one.record), raw: one.raw.replace(/\r?\n$/, "") };
  }
}

const cellsOf = (head: readonly string[], cells: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(head.flatMap((name, i) => (cells[i] === undefined ? [] : [[name, cells[i]]])));

/** A line of a table as cells and as it stands, or what is wrong with it. */
type Parsed = { readonly record: readonly string[]; readonly raw: string } | { readonly bad: string };

/** The lines of a table, its head first, each as cells and as it stands. */
export async function* recordsOf(content: Content): AsyncGenerator<Parsed> {
  const [delimiter, charset] = shapeOf(await content.head());
  const bad: string[] = [];
  const parser = parse({ bom: true, delimiter, raw: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: BYTE_LIMIT });
  parser.on("skip", (error: Error | undefined) => bad.push(error?.message ?? "the row is broken"));
  const decoded = Readable.from(decodedBy(content.chunks(), charset));
  decoded.on("error", (error) => parser.destroy(error));
  decoded.pipe(parser);
  for await (const parsed of parser as AsyncIterable<{ record: readonly string[]; raw: string }>) {
    for (const message of bad.splice(0)) yield { bad: message };
    yield parsed;
  }
  for (const message of bad) yield { bad: message };
}

export function refusedRow(number: number, message: string, name: string, origin: string): Extract<Item, { refused: unknown }> {
  return { refused: { id: `${name}:${number}`, problem: { code: "bad-record", message: `${origin}: about row ${number}: ${message.slice(0, 200)}; put the row right` } } };
}

async function* decodedBy(chunks: AsyncIterable<Uint8Array>, charset: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(charset);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** What parts the columns, and the charset, by the first bytes. */
function shapeOf(head: Uint8Array): readonly [delimiter: string, charset: string] {
  const [line = ""] = Buffer.from(head).toString("latin1").split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  const [delimiter] = counted.reduce((most, one) => (one[1] > most[1] ? one : most));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return [delimiter, "utf-8"];
  } catch {
    return [delimiter, head[0] === 0xff && head[1] === 0xfe ? "utf-16le" : "windows-1252"];
  }
}
