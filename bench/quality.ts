/** What the shared scorers say of the annotated reports and the public corpora, in one table. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { compare, emptyTallies, f1 } from "../corpus/compare.js";
import { openReader, readSample } from "../corpus/reader.js";
import { EVALUATION, samplesIn } from "../corpus/samples.js";
import { LineSplitter, openRecord } from "../intake/index.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const reader = openReader();

/** The corpora the shared scorer knows, by its name for each. */
const CORPORA: readonly (readonly [mode: string, path: string])[] = [
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

function score(args: readonly string[], input: string): Record<string, unknown> {
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { input, encoding: "utf8", maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Every number in a scorer's answer, under the path that leads to it. */
function flatten(value: unknown, path = ""): readonly (readonly [string, number])[] {
  if (typeof value === "number") return [[path, value]];
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path === "" ? key : `${path} ${key}`));
}

const COUNTS = /(?:^| )(?:n|gold|predicted|positives|reports|documents|missingReadings)$/;
const DETAIL = /^labels | (?:precision|recall)$/;

function goldFigures(set: string, names: RegExp): readonly Figure[] {
  const samples = samplesIn(`${EVALUATION}/reports`).filter(({ name }) => names.test(name));
  const readings = samples.map(({ name, bytes }) => `${JSON.stringify(readSample(reader, bytes, name).reading)}\n`).join("");
  const gold = samples.map(({ name }) => `${EVALUATION}/reports/${name.replace(/\.\w+$/, ".gold.json")}`);
  const scores = score([`${EVALUATION}/scoring/score.mjs`, "--json", ...gold], readings);
  return flatten(scores)
    .filter(([path]) => !COUNTS.test(path) && !DETAIL.test(path))
    .map(([path, value]) => ({ set, measure: path.replace(/^attributes /, ""), value, of: samples.length }));
}

function sampleFigures(): readonly Figure[] {
  const tallies = emptyTallies();
  const samples = samplesIn("corpus");
  for (const { name, bytes, gold } of samples) {
    const { report, reading } = readSample(reader, bytes, name);
    compare(reading, gold, report.text, tallies);
  }
  return Object.entries(tallies).map(([kind, tally]) => ({ set: "samples in corpus/", measure: `${kind} f1`, value: f1(tally), of: tally.wanted }));
}

function corpusFigures(mode: string, path: string): readonly Figure[] {
  const source = path === "wad" ? `wad/${readdirSync(`${EVALUATION}/corpora/wad`).find((file) => file.endsWith(".jsonl")) ?? ""}` : path;
  const scorer = [`${EVALUATION}/scoring/corpora.mjs`];
  const made = spawnSync(process.execPath, [...scorer, "reports", mode, `${EVALUATION}/corpora/${source}`], { maxBuffer: 1 << 30 });
  const splitter = new LineSplitter();
  const readings: string[] = [];
  for (const line of [...splitter.push(made.stdout), ...splitter.end()]) {
    const opened = openRecord(line, source);
    if (opened !== null && "report" in opened) readings.push(`${JSON.stringify(reader.read(opened.report, { mentions: true }))}\n`);
  }
  const scores = score([...scorer, "score", mode, `${EVALUATION}/corpora/${source}`], readings.join(""));
  return flatten(scores)
    .filter(([measure]) => !COUNTS.test(measure) && !DETAIL.test(measure))
    .map(([measure, value]) => ({ set: path, measure, value, of: readings.length }));
}

const figures: Figure[] = [...sampleFigures()];
if (existsSync(`${EVALUATION}/reports`)) {
  figures.push(...goldFigures("report of 4 December 2020", /^2020-12-04/), ...goldFigures("twelve composed reports", /^dev-/));
  for (const [mode, path] of CORPORA) if (existsSync(`${EVALUATION}/corpora/${path}`)) figures.push(...corpusFigures(mode, path));
} else console.error(`no evaluation folder at ${EVALUATION}: only the samples are scored; set TRUCEWATCH_EVAL`);
publish("Quality", figures, flags);
