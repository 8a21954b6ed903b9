/**
 * Runs a task after installing what it needs: `node run.mjs test|demo|count`.
 * Only Node and npm have to be there; `count` is what continuous integration runs: the tests and a short run of each bench.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { installPeers } from "./bench/peers.mjs";

const BIN = "node_modules/.bin/";
const ROOMS = ["core", "intake", "server", "cli", "web", "bench", "corpus", "docs", "lexicons"];

/** Each check's name and command; a type check a room, so that a room sees only what it may. */
const CHECKS = [
  ["build", "npm", "run", "--silent", "build"],
  ...ROOMS.filter((room) => existsSync(`${room}/tsconfig.json`)).map((room) => [`types of ${room}`, "tsc", "--project", room]),
  ["types of tests", "tsc", "--project", "tsconfig.tests.json"],
  ["types of the page's tests", "tsc", "--project", "web/tsconfig.tests.json"],
  ["lint", "eslint", "."],
  ["format", "prettier", "--check", "--log-level", "warn", "."],
  ["borders", "depcruise", "--config", ".dependency-cruiser.cjs", "core", "intake", "server", "cli", "web"],
];

/** Checked in continuous integration only. */
const SMOKE = [
  ["speed bench, smoke", "npm", "run", "--silent", "bench:speed", "--", "--smoke", "--json"],
  ["record bench, smoke", "npm", "run", "--silent", "bench:record", "--", "--smoke", "--json"],
  ["quality bench, smoke", "npm", "run", "--silent", "bench:quality", "--", "--smoke", "--json"],
  ["intake bench, smoke", "npm", "run", "--silent", "bench:intake", "--", "--smoke", "--json"],
  ["API bench, smoke", "npm", "run", "--silent", "bench:api", "--", "--smoke", "--json"],
];

const run = (command, args, options = {}) => spawnSync(command, args, { stdio: "inherit", ...options }).status === 0;

/** Whether what is installed is what the lock file asks for, and the command is built. */
function isInstalled() {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed) || !existsSync("dist/trucewatch.js")) return false;
  return statSync(installed).mtimeMs >= statSync("package-lock.json").mtimeMs || lockedVersions("package-lock.json") === lockedVersions(installed);
}

/** The packages of this machine's kind that a lock file holds, as one string. */
function lockedVersions(path) {
  const { packages } = JSON.parse(readFileSync(path, "utf8"));
  return Object.keys(packages)
    .filter((name) => name !== "" && existsSync(name))
    .map((name) => `${name}@${packages[name].version}`)
    .sort()
    .join("\n");
}

function install() {
  if (isInstalled()) return;
  console.log("Installing what is missing (npm ci) …");
  if (!run("npm", ["ci", "--no-audit", "--no-fund"])) process.exit(1);
}

function check(name, [command, ...args]) {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command === "npm" ? command : BIN + command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status === 0;
}

/** Runs the checks and every test; returns how many passed and failed. */
function test(checks) {
  const results = checks.map(([name, ...command]) => check(name, command));
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-"));
  const report = join(folder, "vitest.json");
  const passing = run(`${BIN}vitest`, ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { numPassedTests: 0, numFailedTests: 0 };
  rmSync(folder, { recursive: true });
  const failedTests = counts.numFailedTests > 0 || passing ? counts.numFailedTests : 1;
  return { passed: results.filter(Boolean).length + counts.numPassedTests, failed: results.filter((ok) => !ok).length + failedTests };
}

const DEMO_RECORD = ".trucewatch/demo.record";
const DEMO_ACCORD = "karabakh-2020";
const DEMO_PORT = 8040;

/** Runs a command of the project; its output is the demo's. */
function command(...args) {
  console.log(`\n$ npx trucewatch ${args.join(" ")}\n`);
  const { status } = spawnSync(process.execPath, ["dist/trucewatch.js", ...args], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Puts every sample on a fresh record. */
function makeDemoRecord() {
  mkdirSync(dirname(DEMO_RECORD), { recursive: true });
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${DEMO_RECORD}${ending}`, { force: true });
  const samples = readdirSync("corpus").filter((name) => /\.(txt|html)$/.test(name)).length;
  console.log(`${samples} sample reports. Every one is composed for this project: the peace processes are real, the reports are not. Do not cite them.`);
  command("add", "corpus", "--record", DEMO_RECORD);
}

/** Opens the workbench on the demo's record until it is stopped; with `--print` the demo ends with what it has printed. */
function openWorkbench() {
  if (process.argv.includes("--print")) return;
  command("serve", "--record", DEMO_RECORD, "--port", String(DEMO_PORT));
}

function demo() {
  if (!run("npm", ["run", "--silent", "build"])) process.exit(1);
  makeDemoRecord();
  command("figures", "--accord", DEMO_ACCORD, "--record", DEMO_RECORD);
  command("board", "--accord", DEMO_ACCORD, "--record", DEMO_RECORD);
  console.log(`
All of this is drawn from composed samples and is no record of facts. To go on:

  export TRUCEWATCH_RECORD=${DEMO_RECORD}
  npx trucewatch why ID                     an id from the last column: the exact words a figure rests on
  npx trucewatch control --as-of 2020-11-22 who held what on a day
  npx trucewatch incidents                  what happened, week by week
  npx trucewatch read FILE                  what a report of your own says
  npx trucewatch report --to 2020-12-04     a situation report, every sentence footnoted
  npx trucewatch add FILE --record my.record  and a record of your own
  npx trucewatch serve                      the workbench: read, review, see, in a browser`);
  openWorkbench();
}

const [task] = process.argv.slice(2);
install();
if (task === "demo") demo();
else if (task === "test" || task === "count") {
  installPeers();
  const { passed, failed } = test(task === "count" ? [...CHECKS, ...SMOKE] : CHECKS);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  console.error("usage: node run.mjs test|demo|count");
  process.exitCode = 2;
}
