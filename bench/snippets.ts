import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Reader } from "../core/index.js";
import { EVALUATION } from "../corpus/samples.js";
import { runScorer } from "./corpora.js";

interface Snippet {
  readonly report: string;
  readonly date: string;
  readonly text: string;
  readonly claims: readonly unknown[];
}

/** What the shared scorer makes of readings of a file of snippets, a JSON object a line: one to three sentences with their gold. */
export function scoreSnippets(reader: Reader, path: string): unknown {
  const snippets = readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Snippet);
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-"));
  const gold = snippets.map(({ report, date, text, claims }) => {
    const file = join(folder, report.replace(/\.txt$/, ".gold.json"));
    writeFileSync(join(folder, report), text);
    writeFileSync(file, JSON.stringify({ report, date, claims, totals: [] }));
    return file;
  });
  const readings = snippets.map(({ report, date, text }) => `${JSON.stringify(reader.read({ id: report, date, text }))}\n`);
  const scores = runScorer([`${EVALUATION}/scoring/score.mjs`, "--json", ...gold], readings.join(""));
  rmSync(folder, { recursive: true });
  return scores;
}
