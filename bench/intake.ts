/** How fast a web archive of news pages goes onto a record, on one core and over the cores, and where the time goes: `npm run bench:intake`, with `-- --pages=2000` on less. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { printing } from "../cli/printing.js";
import { Lexicon, Reader, type EntryDraft } from "../core/index.js";
import { openAll, readArrived, unpack, type Arrived, type LexiconFiles, type ReadReport, type Unopened } from "../intake/index.js";
import type * as bulk from "../intake/bulk/index.js";
import { loadAccords, openRecord, readying, type Prepared, type Ready, type RecordFile } from "../server/record/index.js";
import { writeArchive } from "./made-pages.js";
import { makeReports } from "./reports.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const valueOf = (name: string): string | undefined => [...flags].find((flag) => flag.startsWith(`--${name}=`))?.split("=")[1];
const PAGES = Number(valueOf("pages") ?? (flags.has("--smoke") ? 300 : 20_000));
const SAMPLE = Math.min(PAGES, 2_000);
/** Length of an article's own text. */
const ARTICLE_LENGTH = 4_000;
const BATCH = 256;
const BY = { author: "bench", at: "2026-01-01T00:00:00.000Z" };
const CORES = availableParallelism();
/** The best of so many runs in turn counts, for other work on the machine slows now the one and now the other. */
const ROUNDS = flags.has("--smoke") ? 1 : 3;

/** The part as it is built and shipped, for its workers are started from there. */
const { readAll } = createRequire(import.meta.url)("../dist/parts/bulk.cjs") as typeof bulk;

const CAN_HOLD = spawnSync("taskset", ["-c", "0", "true"]).status === 0;

/** What a run over the archive took. */
interface Took {
  readonly pages: number;
  readonly seconds: number;
  /** Seconds of work of all threads together. */
  readonly work: number;
  readonly peakMb: number;
}

function shared(name: string): Uint8Array {
  const bytes = readFileSync(`dist/${name}`);
  const copy = new Uint8Array(new SharedArrayBuffer(bytes.length));
  copy.set(bytes);
  return copy;
}

const lexiconFiles = (): LexiconFiles => ({ words: shared("lexicon.bin"), places: shared("gazetteer.bin") });

async function measured(work: () => Promise<number>): Promise<Took> {
  const started = performance.now();
  const before = process.cpuUsage();
  const pages = await work();
  const { user, system } = process.cpuUsage(before);
  return { pages, seconds: (performance.now() - started) / 1000, work: (user + system) / 1e6, peakMb: process.resourceUsage().maxRSS / 1024 };
}

/** A new record with the deals that come with the project. */
async function newRecord(path: string): Promise<RecordFile> {
  const record = await openRecord(path);
  const drafts = loadAccords().flatMap(({ accord, provisions }): EntryDraft[] => [
    { kind: "accord", author: BY.author, body: accord },
    ...provisions.map((body): EntryDraft => ({ kind: "provision", author: BY.author, body })),
  ]);
  await record.append(drafts, BY.at);
  return record;
}

/** Has the threads make lines, as `trucewatch read` has them. */
const PRINTING = { ...printing({ why: false, mentions: false }), module: resolve("dist/printing.cjs") };

/** Reads the whole archive into lines of JSON. */
async function readArchive(archive: string, threads: number): Promise<number> {
  let read = 0;
  for await (const one of readAll([archive], { lexicon: lexiconFiles(), threads, finishing: PRINTING })) {
    if ("problem" in one) throw new Error(one.problem.message);
    read++;
  }
  return counted(read);
}

/** Puts the whole archive on a record while it is read on. */
async function recordArchive(archive: string, threads: number, record: RecordFile): Promise<number> {
  let read = 0;
  let batch: Prepared[] = [];
  const write = async (): Promise<void> => {
    await record.addPrepared(batch, BY);
    batch = [];
  };
  for await (const one of readAll([archive], { lexicon: lexiconFiles(), threads, finishing: readying({}), hashesOf: (ids) => record.hashesOf(ids) })) {
    if ("problem" in one) throw new Error(one.problem.message);
    read++;
    batch.push(one.prepared);
    if (batch.length === BATCH) await write();
  }
  await write();
  return counted(read);
}

function counted(read: number): number {
  if (read !== PAGES) throw new Error(`${read} of ${PAGES} pages were read`);
  return read;
}

/** Seconds of work on each step of the first pages, one after another in one thread. */
async function sharesOf(archive: string, recordPath: string): Promise<Readonly<Record<string, number>>> {
  const { words, places } = lexiconFiles();
  const reader = new Reader(Lexicon.open(words, places));
  const files: Unopened[] = [];
  const opened: Arrived[] = [];
  const read: ReadReport[] = [];
  const ready: Ready[] = [];
  const record = await newRecord(recordPath);
  const { here: finish } = readying({});
  const steps: Readonly<Record<string, () => Promise<void> | void>> = {
    unpacking: async () => {
      for await (const file of unpack({ name: "archive", path: archive })) {
        if (!("problem" in file)) files.push(file);
        if (files.length === SAMPLE) break;
      }
    },
    extraction: async () => {
      for (const file of files) for await (const one of openAll(file)) if (!("problem" in one)) opened.push(one);
    },
    reading: () => opened.forEach((one) => void read.push(readArrived(reader, one))),
    "making ready": () => read.forEach((one, i) => void ready.push(finish(one, opened[i]!))),
    writing: async () => {
      const prepared = ready.map((one) => one.prepared);
      for (let i = 0; i < prepared.length; i += BATCH) await record.addPrepared(prepared.slice(i, i + BATCH), BY);
    },
  };
  const took: Record<string, number> = {};
  for (const [name, step] of Object.entries(steps)) {
    took[name] = (
      await measured(async () => {
        await step();
        return SAMPLE;
      })
    ).work;
  }
  await record.close();
  return took;
}

/** Each run in a process of its own, so that none warms the next. */
const RUNS: Readonly<Record<string, (folder: string, archive: string) => Promise<unknown>>> = {
  "read-one": (_folder, archive) => measured(() => readArchive(archive, 0)),
  "read-all": (_folder, archive) => measured(() => readArchive(archive, CORES)),
  "record-one": (folder, archive) => recorded(join(folder, "one.twr"), archive, 0),
  "record-all": (folder, archive) => recorded(join(folder, "all.twr"), archive, CORES),
  shares: (folder, archive) => sharesOf(archive, join(folder, "shares.twr")),
};

async function recorded(path: string, archive: string, threads: number): Promise<Took> {
  const record = await newRecord(path);
  try {
    return await measured(() => recordArchive(archive, threads, record));
  } finally {
    await record.close();
  }
}

/** The command of a run, held to one core where that is asked and the machine can. */
function commandOf(run: string, folder: string, core: number | null): readonly [program: string, args: string[]] {
  const command = [process.execPath, ...process.execArgv, process.argv[1] ?? "", ...flags, `--pages=${PAGES}`, `--run=${run}`, `--folder=${folder}`];
  const [program = "", ...rest] = core !== null && CAN_HOLD ? ["taskset", "-c", String(core), ...command] : command;
  return [program, rest];
}

/** Seconds that a whole run on one core takes on each core while all the others do the same: nothing is shared, so no program that shares its work can do better on this machine. */
async function sideBySide(run: string, folder: string): Promise<number> {
  const runs = Array.from({ length: CORES }, async (_, core) => {
    const child = spawn(...commandOf(run, folder, core), { stdio: ["ignore", "pipe", "inherit"] });
    let told = "";
    for await (const part of child.stdout) told += String(part);
    return (JSON.parse(told) as Took).seconds;
  });
  return Math.max(...(await Promise.all(runs)));
}

/** Runs in a process of its own; a run on one core is held to one, where the machine can, so that no thread of the engine works beside it. */
function inOwnProcess<T>(run: string, folder: string): T {
  const [program, rest] = commandOf(run, folder, run.endsWith("-one") ? 0 : null);
  const { stdout, status } = spawnSync(program, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`the run ${run} ended with ${status}`);
  return JSON.parse(stdout) as T;
}

/** The fastest of each run, the runs taking turns. */
function bestInTurn(runs: readonly string[], folder: string): readonly Took[] {
  const rounds = Array.from({ length: ROUNDS }, () => runs.map((run) => inOwnProcess<Took>(run, folder)));
  return runs.map((_, i) => rounds.map((took) => took[i] as Took).reduce((best, took) => (took.seconds < best.seconds ? took : best)));
}

const ARCHIVE = "archive.warc.gz";

async function figuresOf(folder: string): Promise<readonly Figure[]> {
  const archive = join(folder, ARCHIVE);
  await writeArchive(archive, PAGES, makeReports(PAGES, ARTICLE_LENGTH));
  const [readOne, readMany] = bestInTurn(["read-one", "read-all"], folder) as [Took, Took];
  const apart = await sideBySide("read-one", folder);
  const [recordOne, recordMany] = (["record-one", "record-all"] as const).map((run) => inOwnProcess<Took>(run, folder)) as [Took, Took];
  const shares = inOwnProcess<Readonly<Record<string, number>>>("shares", folder);
  const total = Object.values(shares).reduce((sum, seconds) => sum + seconds, 0);
  const rate = ({ pages, seconds }: Took): number => Math.round(pages / seconds);
  const many = `${CORES} cores`;
  return [
    { set: "web archive", measure: "pages", value: PAGES },
    { set: "web archive", measure: "archive, MB", value: statSync(archive).size / 1e6 },
    { set: "archive to readings, one core", measure: "pages a second", value: rate(readOne) },
    { set: `archive to readings, ${many}`, measure: "pages a second", value: rate(readMany) },
    { set: `archive to readings, ${many}`, measure: "times one core", asked: 1.7, value: readOne.seconds / readMany.seconds },
    { set: `${CORES} processes side by side, nothing shared`, measure: "times one core", value: (CORES * readOne.seconds) / apart },
    { set: "archive to record, one core", measure: "pages a second", value: rate(recordOne) },
    { set: `archive to record, ${many}`, measure: "pages a second", asked: 250, value: rate(recordMany) },
    { set: `archive to record, ${many}`, measure: "times one core", value: recordOne.seconds / recordMany.seconds },
    { set: `archive to record, ${many}`, measure: "ms of work a page, all threads", value: (recordMany.work / recordMany.pages) * 1000 },
    { set: `archive to record, ${many}`, measure: "peak memory, MB", value: Math.round(recordMany.peakMb) },
    ...Object.entries(shares).map(([step, seconds]): Figure => ({ set: "one thread", measure: `share of ${step}`, value: seconds / total, of: SAMPLE })),
    ...Object.entries(shares).map(([step, seconds]): Figure => ({ set: "one thread", measure: `${step}, ms a page`, value: (seconds / SAMPLE) * 1000, of: SAMPLE })),
  ];
}

const run = valueOf("run");
if (run !== undefined) {
  const folder = valueOf("folder") ?? "";
  console.log(JSON.stringify(await RUNS[run]?.(folder, join(folder, ARCHIVE))));
} else {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-intake-"));
  try {
    publish("Intake", await figuresOf(folder), flags);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
