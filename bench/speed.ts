/** How fast reports are read, beside wink-nlp finding only sentences and parts of speech in the same run, and what a start costs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Report } from "../core/index.js";
import { openReader } from "../corpus/reader.js";
import { makeReports } from "./reports.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const smoke = flags.has("--smoke");
const COUNT = smoke ? 300 : 3_000;
const PEER_COUNT = smoke ? 20 : 150;
const WARM_UP = smoke ? 50 : 300;
const COMMAND = "dist/trucewatch.js";

const sizeOf = (reports: readonly Report[]): number => reports.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

/** Seconds that `work` takes on every report, the warm-up not counted. */
function seconds(reports: readonly Report[], warmUp: number, work: (report: Report) => void): number {
  reports.slice(0, warmUp).forEach(work);
  const started = performance.now();
  reports.forEach(work);
  return (performance.now() - started) / 1000;
}

function readAll(reports: readonly Report[]): { readonly took: number; readonly claims: number } {
  const reader = openReader();
  let claims = 0;
  let length = 0;
  const took = seconds(reports, WARM_UP, (report) => {
    const reading = reader.read(report);
    claims += reading.claims.length;
    length += JSON.stringify(reading).length;
  });
  if (length === 0) throw new Error("nothing was printed");
  return { took, claims };
}

function tagAll(reports: readonly Report[]): number {
  const load = createRequire(import.meta.url);
  const winkNLP = load("wink-nlp") as (model: unknown, pipe: readonly string[]) => { readDoc(text: string): { sentences(): { length(): number } } };
  const nlp = winkNLP(load("wink-eng-lite-web-model"), ["sbd", "pos"]);
  return seconds(reports, Math.min(WARM_UP, reports.length), ({ text }) => void nlp.readDoc(text).sentences().length());
}

/** Milliseconds of the best of so many runs of a Node command, start to end. */
function bestOf(runs: number, args: readonly string[]): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}`);
    return performance.now() - started;
  });
  return Math.min(...times);
}

/** Peak resident memory in MB of the command reading all reports from its standard input. */
function peakMemory(reports: readonly Report[]): number {
  const tell = "data:text/javascript,process.on('exit',()=>process.stderr.write('PEAK '+process.resourceUsage().maxRSS+'\\n'))";
  const input = reports.map((report) => `${JSON.stringify(report)}\n`).join("");
  const { stderr } = spawnSync(process.execPath, ["--import", tell, COMMAND, "read", "--input", "jsonl"], { input, encoding: "utf8", maxBuffer: 1 << 30, stdio: ["pipe", "ignore", "pipe"] });
  return Number(/PEAK (\d+)/.exec(stderr)?.[1]) / 1024;
}

function startUp(report: Report): { readonly bare: number; readonly command: number } {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-"));
  const path = join(folder, "report.txt");
  writeFileSync(path, report.text);
  const command = bestOf(5, [COMMAND, "read", "--format", "jsonl", path]);
  const bare = bestOf(5, ["-e", "0"]);
  rmSync(folder, { recursive: true });
  return { bare, command };
}

const reports = makeReports(COUNT);
const peerReports = reports.slice(0, PEER_COUNT);
const [first] = reports;
if (first === undefined) throw new Error("no report to read");
const start = startUp(first);
const { took, claims } = readAll(reports);
const rate = reports.length / took;
const peerRate = peerReports.length / tagAll(peerReports);
const set = "trucewatch read";
const figures: readonly Figure[] = [
  { set, measure: "reports a second on one core", value: Math.round(rate), of: reports.length },
  { set, measure: "MB a second on one core", value: sizeOf(reports) / 1e6 / took },
  { set, measure: "mean report, KB", value: sizeOf(reports) / 1e3 / reports.length },
  { set, measure: "claims found", value: claims },
  { set, measure: "peak memory, MB", value: Math.round(peakMemory(reports)) },
  { set, measure: "cold start with one report, ms", value: Math.round(start.command), of: 5 },
  { set: "node -e 0", measure: "start, ms", value: Math.round(start.bare), of: 5 },
  { set: "ratio", measure: "cold start to node -e 0", value: start.command / start.bare },
  { set: "wink-nlp, sentences and tags", measure: "reports a second on one core", value: Math.round(peerRate), of: peerReports.length },
  { set: "ratio", measure: "reading to wink-nlp", value: rate / peerRate },
];
publish("Speed", figures, flags);
