import { Readable } from "node:stream";
import { parse } from "csv-parse";
import type { Item, Opening } from "../../arrival.js";
import type { Content } from "../../content.js";
import { wordsOf } from "../../decode.js";
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
  const head = await content.head();
  const bad = new Set<string>();
  const parser = parse({ bom: true, delimiter: delimiterOf(head), raw: true, relax_column_count: true, skip_empty_lines: true, skip_records_with_error: true, max_record_size: BYTE_LIMIT });
  parser.on("skip", (error: Error | undefined) => bad.add(error?.message ?? "the row is broken"));
  const decoded = Readable.from(isUtf16(head) ? decodedAsUtf16(content.chunks(), head) : decodedByLines(content.chunks()));
  decoded.on("error", (error) => parser.destroy(error));
  decoded.pipe(parser);
  for await (const parsed of parser as AsyncIterable<{ record: readonly string[]; raw: string }>) {
    yield* told(bad);
    yield parsed;
  }
  yield* told(bad);
}

export function refusedRow(number: number, message: string, name: string, origin: string): Extract<Item, { refused: unknown }> {
  return { refused: { id: `${name}:${number}`, problem: { code: "bad-record", message: `${origin}: about row ${number}: ${message.slice(0, 200)}; put the row right` } } };
}

/** What was wrong with the rows before, each trouble once: one row may be told again for every part of it. */
function* told(bad: Set<string>): Generator<Parsed> {
  for (const message of bad) yield { bad: message };
  bad.clear();
}

const isUtf16 = ([first, second]: Uint8Array): boolean => (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

async function* decodedAsUtf16(chunks: AsyncIterable<Uint8Array>, [first]: Uint8Array): AsyncGenerator<string> {
  const decoder = new TextDecoder(first === 0xff ? "utf-16le" : "utf-16be");
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

const LINE_FEED = 10;
/** Bytes without a line's end that are decoded as they are. */
const LINE_BYTES = 1 << 20;

/** Whole lines as strict UTF-8; where that fails, line by line, each in UTF-8 or windows-1252: tables are put together out of many. */
async function* decodedByLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let kept: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunks) {
    const bytes = kept.length === 0 ? chunk : Buffer.concat([kept, chunk]);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    const cut = end === 0 && bytes.length > LINE_BYTES ? bytes.length : end;
    kept = bytes.slice(cut);
    if (cut > 0) yield linesIn(bytes.subarray(0, cut));
  }
  if (kept.length > 0) yield linesIn(kept);
}

function linesIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lines: string[] = [];
    for (let start = 0; start < bytes.length;) {
      const end = bytes.indexOf(LINE_FEED, start) + 1 || bytes.length;
      lines.push(wordsOf(bytes.subarray(start, end)));
      start = end;
    }
    return lines.join("");
  }
}

/** What parts the columns, by the first line. */
function delimiterOf(head: Uint8Array): string {
  const [line = ""] = Buffer.from(head).toString("latin1").split(/\r?\n/, 1);
  const counted = [",", ";", "\t"].map((sign) => [sign, line.split(sign).length] as const);
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
