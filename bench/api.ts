/** How long the server takes to answer when many ask at a steady rate, beside an empty route of the same library in the same run. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const smoke = flags.has("--smoke");
const COMMAND = "dist/trucewatch.js";
const RATE = 500;
const ROUNDS = smoke ? 1 : 3;
const ROUND_SECONDS = smoke ? 2 : 10;
const P99_ASKED_MS = 50;
/** One question in so many was never asked before: it reads the record. */
const FRESH_EVERY = 20;
const FRESH_VIEWS = ["figures", "control", "board", "incidents", "sources", "limits", "claims", "reports"];

interface Serving {
  readonly address: string;
  readonly process: ChildProcess;
}

/** Starts a server and waits until it prints where it is reached. */
function start(args: readonly string[]): Promise<Serving> {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return new Promise((resolve, reject) => {
    let told = "";
    child.stdout.on("data", (chunk: Buffer) => {
      told += chunk.toString();
      const address = /http:\/\/[\d.]+:\d+/.exec(told)?.[0];
      if (address !== undefined) resolve({ address, process: child });
    });
    child.once("exit", (code) => reject(new Error(`node ${args.join(" ")} ended with ${code}: ${told}`)));
  });
}

async function ask(address: string): Promise<string> {
  const response = await fetch(address);
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${address}: ${response.status} ${text}`);
  return text;
}

/** Asks for paths in turn from a process of its own, at a steady rate whatever is answered; milliseconds from when each was due to its whole answer. */
function load(address: string, paths: readonly string[]): Promise<number[]> {
  const child = spawn(process.execPath, ["bench/load.mjs"], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ address, paths, rate: RATE, seconds: ROUND_SECONDS }));
  let told = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (told += chunk));
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      if (code !== 0) return reject(new Error(`bench/load.mjs ended with ${code}`));
      const { waits, failed } = JSON.parse(told) as { waits: number[]; failed: string[] };
      return failed.length > 0 ? reject(new Error(failed.join("; "))) : resolve(waits);
    });
  });
}

const percentile = (waits: readonly number[], share: number): number => [...waits].sort((a, b) => a - b)[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? NaN;

/** What a page asks for as its readers go about, with another day of the record for each round through the list. */
async function mixedReads(address: string): Promise<string[]> {
  const rowsOf = async (path: string): Promise<readonly Record<string, string>[]> => (JSON.parse(await ask(`${address}${path}`)) as { rows: Record<string, string>[] }).rows;
  const reports = await rowsOf("/api/reports");
  const figures = await rowsOf("/api/figures");
  const claims = await rowsOf("/api/claims?limit=50");
  return Array.from({ length: 31 }, (_, i) => {
    const asOf = `asOf=2020-12-${String(i + 1).padStart(2, "0")}`;
    return [
      "/api/head",
      "/api/accords",
      ...["figures", "control", "board", "incidents", "sources", "limits"].flatMap((view) => [`/api/${view}`, `/api/${view}?${asOf}`]),
      `/api/claims?limit=50&${asOf}`,
      "/api/reports?order=doubt",
      `/api/reports/${reports[i % reports.length]?.report}`,
      `/api/search?words=${["ministry", "withdraw", "killed"][i % 3]}&limit=20`,
      `/api/why/${figures[i % figures.length]?.id}`,
      `/api/why/${claims[i % claims.length]?.id}`,
      `/api/entries?from=${i * 10 + 1}&limit=50`,
    ].map(encodeURI);
  }).flat();
}

/** An instant after all that is recorded, another each time: the same picture, made anew. */
let instant = Date.UTC(2100, 0);
const freshPath = (i: number): string => `/api/${FRESH_VIEWS[i % FRESH_VIEWS.length]}?knownBy=${new Date(instant++).toISOString()}`;

/** Milliseconds of processor time a process has used, in steps of ten; NaN where the system does not tell. */
function processorMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return 10 * (Number(fields[11]) + Number(fields[12]));
  } catch {
    return NaN;
  }
}

const folder = mkdtempSync(join(tmpdir(), "trucewatch-bench-"));
const record = join(folder, "bench.record");
const added = spawnSync(process.execPath, [COMMAND, "add", "corpus", "--record", record], { encoding: "utf8" });
if (added.status !== 0) throw new Error(added.stderr);
const ours = await start([COMMAND, "serve", "--record", record, "--port", "0"]);
const empty = await start(["bench/empty-route.mjs"]);
try {
  const paths = await mixedReads(ours.address);
  for (const path of paths) await ask(`${ours.address}${path}`);
  const mixed = (): string[] => Array.from({ length: RATE * ROUND_SECONDS }, (_, i) => (i % FRESH_EVERY === 0 ? freshPath(i / FRESH_EVERY) : (paths[i % paths.length] ?? "/api/head")));
  const waits: number[] = [];
  const peerWaits: number[] = [];
  const began = processorMs(ours.process.pid);
  const peerBegan = processorMs(empty.process.pid);
  for (let round = 0; round < ROUNDS; round++) {
    peerWaits.push(...(await load(empty.address, ["/"])));
    waits.push(...(await load(ours.address, mixed())));
  }
  const set = `mixed reads, ${RATE}/s`;
  const peer = "empty Hono route";
  const figure = (measure: string, share: number): Figure => ({ set, measure, value: percentile(waits, share), peer, peerValue: percentile(peerWaits, share), of: waits.length });
  const busy = (processorMs(ours.process.pid) - began) / waits.length;
  const peerBusy = (processorMs(empty.process.pid) - peerBegan) / peerWaits.length;
  const processor: Figure = { set, measure: "processor ms a request", value: busy, peer, peerValue: peerBusy, of: waits.length };
  publish("API", [figure("p50 ms", 0.5), figure("p90 ms", 0.9), { ...figure("p99 ms", 0.99), asked: P99_ASKED_MS, atMost: true }, processor], flags);
} finally {
  for (const { process: child } of [ours, empty]) child.kill();
  rmSync(folder, { recursive: true });
}
