/** How long the server takes to answer when many ask at a steady rate, beside an empty route of the same library in the same run. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
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
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

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
  return new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => (response.statusCode === 200 ? resolve(text) : reject(new Error(`${address}: ${response.statusCode} ${text}`))));
    }).on("error", reject);
  });
}

/** Asks at a steady rate whatever is answered; milliseconds from when each was due to its whole answer. */
async function load(address: string, paths: readonly string[]): Promise<number[]> {
  const waits: number[] = [];
  const asked: Promise<void>[] = [];
  const began = performance.now();
  for (let i = 0; i < RATE * ROUND_SECONDS; i++) {
    const due = began + (i * 1000) / RATE;
    while (performance.now() < due) await new Promise((resolve) => setTimeout(resolve, 1));
    asked.push(ask(`${address}${paths[i % paths.length]}`).then(() => void waits.push(performance.now() - due)));
  }
  await Promise.all(asked);
  return waits;
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

const folder = mkdtempSync(join(tmpdir(), "trucewatch-bench-"));
const record = join(folder, "bench.record");
const added = spawnSync(process.execPath, [COMMAND, "add", "corpus", "--record", record], { encoding: "utf8" });
if (added.status !== 0) throw new Error(added.stderr);
const ours = await start([COMMAND, "serve", "--record", record, "--port", "0"]);
const empty = await start(["bench/empty-route.mjs"]);
try {
  const paths = await mixedReads(ours.address);
  const waits: number[] = [];
  const peerWaits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    peerWaits.push(...(await load(empty.address, ["/"])));
    waits.push(...(await load(ours.address, paths)));
  }
  const set = `mixed reads, ${RATE}/s`;
  const peer = "empty Hono route";
  const figure = (measure: string, share: number): Figure => ({ set, measure, value: percentile(waits, share), peer, peerValue: percentile(peerWaits, share), of: waits.length });
  publish("API", [figure("p50 ms", 0.5), figure("p90 ms", 0.9), { ...figure("p99 ms", 0.99), asked: P99_ASKED_MS, atMost: true }], flags);
} finally {
  for (const { process: child } of [ours, empty]) child.kill();
  agent.destroy();
  rmSync(folder, { recursive: true });
}
