import type { Entry } from "../../core/index.js";
import { Output } from "../output.js";
import type { Format } from "./command.js";
import { csvOf } from "./csv.js";
import { entryInWords } from "./entries.js";

type Cells = Readonly<Record<string, string | number | boolean | null>>;

/** What a command did, in each of its forms: words for people, JSON, rows of CSV. */
interface Told {
  readonly words: string;
  readonly json: unknown;
  readonly rows: readonly Cells[];
}

/** Tells what a command did in the form asked for. */
export function tell({ words, json, rows }: Told, format: Format): void {
  const output = new Output();
  output.print(format === "json" ? `${JSON.stringify(json, null, 2)}\n` : format === "csv" ? csvOf(rows) : words);
  output.flush();
}

/** Tells what came to one line: the same fields in JSON and in CSV. */
export const tellFacts = (facts: Cells, words: string, format: Format): void => tell({ words, json: facts, rows: [facts] }, format);

/** Tells the entry that a command wrote. */
export const tellEntry = (entry: Entry, format: Format): void => tell({ words: `${entryInWords(entry)}\n`, json: entry, rows: [cellsOf(entry)] }, format);

function cellsOf({ seq, recordedAt, author, kind, body, prev, hash }: Entry): Cells {
  return { seq, recordedAt, author, kind, body: JSON.stringify(body), prev, hash };
}
