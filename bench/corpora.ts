import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Report } from "../core/index.js";
import { EVALUATION } from "../corpus/samples.js";
import { LineSplitter, openRecord } from "../intake/index.js";

/** The scorer's name for a kind of corpus. */
export type Mode = "casualties" | "timex" | "geo" | "polnear" | "event-types";

/** A public corpus, or part of one, as the shared scorer reads it. */
export interface Corpus {
  readonly name: string;
  readonly mode: Mode;
  readonly path: string;
}

const SCORER = `${EVALUATION}/scoring/corpora.mjs`;

const LISTED: readonly (readonly [mode: Mode, name: string])[] = [
  ["casualties", "wad"],
  ["timex", "timex/timebank"],
  ["timex", "timex/aquaint"],
  ["timex", "timex/wikiwars"],
  ["geo", "geo/lgl.xml"],
  ["geo", "geo/TR-News.xml"],
  ["geo", "geo/GeoVirus.xml"],
  ["polnear", "polnear/dev"],
  ["event-types", "events/dev.tsv"],
];

/** The public corpora that lie in the evaluation folder. */
export function corporaThere(): readonly Corpus[] {
  return LISTED.filter(([, name]) => existsSync(`${EVALUATION}/corpora/${name}`)).map(([mode, name]) => {
    const folder = `${EVALUATION}/corpora/${name}`;
    const path = mode === "casualties" ? `${folder}/${readdirSync(folder).find((file) => file.endsWith(".jsonl")) ?? ""}` : folder;
    return { name, mode, path };
  });
}

/** What a Node script prints for an input, as JSON. */
export function runScorer(args: readonly string[], input: string): unknown {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** What the scorer makes of readings, one JSON object each. */
export const scoreCorpus = ({ mode, path }: Corpus, readings: readonly unknown[]): unknown =>
  runScorer([SCORER, "score", mode, path], readings.map((reading) => `${JSON.stringify(reading)}\n`).join(""));

/** The reports of a corpus, made by the scorer and opened as any JSON line is. */
export function reportsOf({ mode, path, name }: Corpus): readonly Report[] {
  const made = spawnSync(process.execPath, [SCORER, "reports", mode, path], { maxBuffer: 1 << 30 });
  const splitter = new LineSplitter();
  const reports: Report[] = [];
  for (const line of [...splitter.push(made.stdout), ...splitter.end()]) {
    const opened = openRecord(line, name);
    if (opened !== null && "report" in opened) reports.push(opened.report);
  }
  return reports;
}

/** Every so manieth document of a corpus, as a corpus of its own in a new temporary folder. */
export function sampleOf(corpus: Corpus, every: number): Corpus {
  const into = join(mkdtempSync(join(tmpdir(), "trucewatch-sample-")), basename(corpus.path));
  const isTaken = (_: unknown, i: number): boolean => i % every === 0;
  if (corpus.mode === "timex") copyTaken(corpus.path, into, (files) => files.filter(isTaken));
  else if (corpus.mode === "polnear") samplePolnear(corpus.path, into, isTaken);
  else writeFileSync(into, partsOf(corpus, isTaken));
  return { ...corpus, path: into };
}

function copyTaken(from: string, into: string, take: (files: readonly string[]) => readonly string[]): readonly string[] {
  mkdirSync(into, { recursive: true });
  const taken = take(readdirSync(from).sort());
  for (const file of taken) copyFileSync(join(from, file), join(into, file));
  return taken;
}

function samplePolnear(from: string, into: string, isTaken: (_: unknown, i: number) => boolean): void {
  const texts = copyTaken(join(from, "text"), join(into, "text"), (files) => files.filter(isTaken));
  const ids = texts.map((file) => file.replace(/\.txt$/, ""));
  copyTaken(join(from, "attributions"), join(into, "attributions"), (files) => files.filter((file) => ids.some((id) => file.startsWith(id))));
}

/** The chosen articles, records or rows of a corpus in one file, its head kept. */
function partsOf({ mode, path }: Corpus, isTaken: (_: unknown, i: number) => boolean): string {
  const whole = readFileSync(path, "utf8");
  const parts = mode === "geo" ? whole.split(/(?=<article\b)/) : whole.split(/(?<=\n)/);
  const head = mode === "casualties" ? 0 : 1;
  return [...parts.slice(0, head), ...parts.slice(head).filter(isTaken)].join("");
}
