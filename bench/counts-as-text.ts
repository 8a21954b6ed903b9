import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scoreCorpus, type Corpus } from "./corpora.js";
import type { Figure } from "./results.js";
import { rowsOf } from "./scores.js";

/** The corpus's field for each outcome. */
const FIELDS = { killed: "deaths", wounded: "injured" } as const;

type Record_ = Readonly<Record<string, unknown>>;

/** Some gold counts are strings, which no number equals: what the scorer can give at most, and its figures with numeric strings made numbers, peers' readings beside ours. */
export function countsAsText(corpus: Corpus, readings: readonly unknown[], peers: readonly (readonly [name: string, readings: readonly unknown[]])[]): readonly Figure[] {
  const records = readFileSync(corpus.path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Record_);
  const made = { ...corpus, path: withNumbers(records) };
  const rows = rowsOf(
    corpus.name,
    scoreCorpus(made, readings),
    peers.map(([name, answers]) => [name, scoreCorpus(made, answers)] as const),
  );
  return Object.entries(FIELDS).flatMap(([outcome, field]) => {
    const gold = records.map((record) => record[field]).filter((value) => value !== undefined && value !== null);
    if (gold.every((value) => typeof value === "number")) return [];
    const most = (measure: string, values: readonly unknown[]): Figure => {
      const reachable = values.filter((value) => typeof value === "number").length / values.length;
      return { set: corpus.name, measure: `${measure}, most the scorer can give`, value: reachable, of: values.length };
    };
    const positive = gold.filter((value) => Number(value) > 0);
    const asNumbers = rows.filter(({ measure }) => measure.startsWith(outcome)).map((row) => ({ ...row, measure: `${row.measure}, numeric strings as numbers` }));
    return [most(`${outcome} exact`, gold), most(`${outcome} exactWherePositive`, positive), ...asNumbers];
  });
}

/** The records in a new temporary file, counts such as "12" written as numbers; "several" stays what it is. */
function withNumbers(records: readonly Record_[]): string {
  const path = join(mkdtempSync(join(tmpdir(), "trucewatch-wad-")), "records.jsonl");
  const numberOf = (value: unknown): unknown => (typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value);
  const lines = records.map((record) => JSON.stringify({ ...record, ...Object.fromEntries(Object.values(FIELDS).map((field) => [field, numberOf(record[field])])) }));
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}
