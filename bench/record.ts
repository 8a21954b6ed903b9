/** How fast a record of a million claims is written, read, read right after a write, and proved, in both engines: `--smoke` for a small one, `--claims=N`, `--only=sqlite|postgres`; with `--rebuild` it is made anew too. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openRecord, type Received, type RecordFile, type ViewQuery } from "../server/record/index.js";
import { accordOf, CLAIMS_A_REPORT, madeWord, makeAccords, makeRandom, makeReceived } from "./made-record.js";
import { publish, type Figure } from "./results.js";

const flags = new Set(process.argv.slice(2));
const valueOf = (name: string): string | undefined => [...flags].find((flag) => flag.startsWith(`--${name}=`))?.split("=")[1];
const smoke = flags.has("--smoke");
const CLAIMS = Number(valueOf("claims") ?? (smoke ? 5_000 : 1_000_000));
const ACCORDS = smoke ? 5 : 50;
const REPORTS_A_CALL = 256;
const READS = smoke ? 10 : 50;
const SERVER = process.env["TRUCEWATCH_POSTGRES"] ?? "postgres://postgres@127.0.0.1:5432/postgres";
const NOW = { asOf: null, knownBy: null };
const BY = "2026-01-01T00:00:00.000Z";
const LAST = "2026-01-31T00:00:00.000Z";
/** When half of the reports were on the record: one is received a second. */
const HALFWAY = new Date(Date.parse(BY) + (CLAIMS / CLAIMS_A_REPORT / 2) * 1000).toISOString();

/** Milliseconds in which 95 of 100 reads are done. */
function p95(times: readonly number[]): number {
  const ordered = [...times].sort((a, b) => a - b);
  return ordered[Math.ceil(ordered.length * 0.95) - 1] ?? 0;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Reports of which the first fill the record and the others are added one by one. */
const reportsToCome = (): Generator<Received> => makeReceived(CLAIMS + READS * CLAIMS_A_REPORT * Object.keys(VIEWS).length, ACCORDS);

/** Adds all reports; returns seconds until they are on disk, and seconds of this process's work in them, the making of the reports not counted. */
async function fill(record: RecordFile, coming: Generator<Received>): Promise<{ reports: number; took: number; worked: number }> {
  await record.append(makeAccords(ACCORDS), BY);
  let reports = 0;
  let took = 0;
  let worked = 0;
  let call: Received[] = [];
  const flush = async (): Promise<void> => {
    const at = new Date(Date.parse(BY) + reports * 1000).toISOString();
    const before = process.cpuUsage();
    took += (await timed(() => record.add(call, { author: "bench", at }))) / 1000;
    const { user, system } = process.cpuUsage(before);
    worked += (user + system) / 1e6;
    reports += call.length;
    call = [];
    if (!smoke && reports % (REPORTS_A_CALL * 40) === 0)
      console.error(`${reports} reports, ${Math.round(reports / took)}/s, ${Math.round(reports / worked)}/s of work, ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
  };
  for (let i = 0; i * CLAIMS_A_REPORT < CLAIMS; i++) {
    call.push(coming.next().value as Received);
    if (call.length === REPORTS_A_CALL) await flush();
  }
  if (call.length > 0) await flush();
  return { reports, took, worked };
}

type Read = (record: RecordFile, query: ViewQuery, random: (below: number) => number) => Promise<unknown>;

const VIEWS: Readonly<Record<string, Read>> = {
  figures: (record, query) => record.figures(query),
  control: (record, query) => record.control(query),
  board: (record, query) => record.board(query),
  incidents: (record, query) => record.incidents(query),
  sources: (record, query) => record.sources(query),
  limits: (record, query) => record.limits(query),
};
const LISTS: Readonly<Record<string, Read>> = {
  "page of claims": (record, query) => record.claims({ ...query, isOpen: true }),
  "page of reports, least sure first": (record, query) => record.reports({ ...query, order: "doubt", isFolded: true }),
  search: (record, query, random) => record.search({ ...query, words: madeWord(random) }),
};
/** Views as of a day in the middle of the time the reports tell of, and as known when half of them were on the record. */
const EARLIER: readonly (readonly [word: string, clocks: Omit<ViewQuery, "accord">])[] = [
  ["as of an earlier day", { asOf: "2020-08-01", knownBy: null }],
  ["as known earlier", { asOf: null, knownBy: HALFWAY }],
];
const EARLIER_READS = 10;

/** Milliseconds on the clock, and of this process's work, which other programs on the machine disturb less. */
class Times {
  readonly #took: number[] = [];
  readonly #worked: number[] = [];

  async measure(work: () => Promise<unknown>): Promise<void> {
    const before = process.cpuUsage();
    this.#took.push(await timed(work));
    const { user, system } = process.cpuUsage(before);
    this.#worked.push((user + system) / 1000);
  }

  figures(name: string): Figure[] {
    const of = this.#took.length;
    return [
      { set: "", measure: `${name}, p95 ms`, asked: 200, atMost: true, value: p95(this.#took), of },
      { set: "", measure: `${name}, p95 ms of work`, value: p95(this.#worked), of },
    ];
  }
}

async function times(record: RecordFile, reads: Readonly<Record<string, Read>>, word: string, count: number, clocks: Omit<ViewQuery, "accord"> = NOW): Promise<Figure[]> {
  const random = makeRandom(11);
  const figures: Figure[] = [];
  for (const [name, read] of Object.entries(reads)) {
    const taken = new Times();
    for (let i = 0; i < count; i++) await taken.measure(() => read(record, { ...clocks, accord: `accord-${String(i % ACCORDS).padStart(3, "0")}` }, random));
    figures.push(...taken.figures(`${name}, ${word}`));
    console.error(figures.at(-2)?.measure, figures.at(-2)?.value);
  }
  return figures;
}

async function earlierTimes(record: RecordFile): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [word, clocks] of EARLIER) figures.push(...(await times(record, VIEWS, word, Math.min(EARLIER_READS, ACCORDS), clocks)));
  return figures;
}

/** Views of an accord right after a report came in that belongs to it. */
async function afterWrite(record: RecordFile, coming: Generator<Received>): Promise<Figure[]> {
  const random = makeRandom(13);
  const figures: Figure[] = [];
  for (const [name, read] of Object.entries(VIEWS)) {
    const taken = new Times();
    for (let i = 0; i < READS; i++) {
      const received = coming.next().value as Received;
      await record.add([received], { author: "bench", at: LAST });
      await taken.measure(() => read(record, { ...NOW, accord: accordOf(received) }, random));
    }
    figures.push(...taken.figures(`${name}, right after a write`));
    console.error(figures.at(-2)?.measure, figures.at(-2)?.value);
  }
  return figures;
}

/** How long it takes to prove the whole log, and to make everything anew from it where that is asked for. */
async function wholeTimes(record: RecordFile): Promise<Figure[]> {
  console.error("verify");
  const verified = await timed(async () => {
    if ((await record.verify()).broken) throw new Error("the chain is broken");
  });
  const figures: Figure[] = [{ set: "", measure: "verify, s", value: verified / 1000 }];
  if (!smoke && !flags.has("--rebuild")) return figures;
  console.error("rebuild");
  const rebuilt = await timed(async () => {
    if ((await record.rebuild()).views.some(({ isIdentical }) => !isIdentical)) throw new Error("a view is not the same");
  });
  return [...figures, { set: "", measure: "rebuild, s", value: rebuilt / 1000 }];
}

/** Decisions, a claim each. */
async function decideTimes(record: RecordFile): Promise<Figure[]> {
  const { rows } = await record.claims({ ...NOW, accord: "accord-000", limit: READS });
  const took: number[] = [];
  for (const { id } of rows) took.push(await timed(() => record.decide({ action: "accept", claims: [id], reason: null }, { author: "bench", at: "2026-02-01T00:00:00.000Z" })));
  return [{ set: "", measure: "decision on disk, p95 ms", value: p95(took), of: rows.length }];
}

async function measure(name: string, address: string, sizeOf: () => Promise<number>): Promise<Figure[]> {
  const record = await openRecord(address);
  const coming = reportsToCome();
  const { reports, took, worked } = await fill(record, coming);
  const figures: Figure[] = [
    { set: "", measure: "claims on the record", value: CLAIMS },
    { set: "", measure: "reports added a second", value: Math.round(reports / took), of: reports },
    { set: "", measure: "reports added a second of work on one core", asked: 200, value: Math.round(reports / worked), of: reports },
    { set: "", measure: "KB on disk a report", value: (await sizeOf()) / 1e3 / reports },
    ...(await times(record, VIEWS, "made", Math.min(READS, ACCORDS))),
    ...(await times(record, VIEWS, "read again", READS)),
    ...(await times(record, LISTS, "read", READS)),
    ...(await earlierTimes(record)),
    ...(await afterWrite(record, coming)),
    ...(await decideTimes(record)),
    ...(await wholeTimes(record)),
  ];
  await record.close();
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return [...figures, { set: "", measure: "peak memory, MB", asked: 500, atMost: true, value: peak }].map((figure) => ({ ...figure, set: name }));
}

async function inSqlite(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-"));
  const path = join(folder, "record.twr");
  try {
    return await measure("SQLite", path, () => Promise.resolve(readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In continuous integration PostgreSQL must be there. */
async function connect(): Promise<pg.Client | null> {
  const client = new pg.Client({ connectionString: SERVER });
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (process.env["CI"]) throw error;
    console.error(`PostgreSQL is left out: no server at ${SERVER}`);
    return null;
  }
}

const SIZE = "select sum(pg_total_relation_size(c.oid)) as size from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind = 'r'";

async function inPostgres(): Promise<Figure[]> {
  const client = await connect();
  if (!client) return [];
  const schema = `bench_${process.pid}`;
  try {
    return await measure("PostgreSQL", `${SERVER}?schema=${schema}`, async () => Number((await client.query<{ size: string }>(SIZE, [schema])).rows[0]?.size));
  } finally {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.end();
  }
}

const ENGINES: Readonly<Record<string, () => Promise<Figure[]>>> = { sqlite: inSqlite, postgres: inPostgres };

/** Each engine in a process of its own, so that its peak of memory is its own. */
function inOwnProcess(engine: string): Figure[] {
  const { stdout, status } = spawnSync(process.execPath, [process.argv[1] ?? "", ...flags, `--engine=${engine}`], { encoding: "utf8", maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });
  if (status !== 0) throw new Error(`the ${engine} bench ended with ${status}`);
  return JSON.parse(stdout) as Figure[];
}

const engine = valueOf("engine");
if (engine !== undefined) console.log(JSON.stringify(await ENGINES[engine]?.()));
else
  publish(
    "Record",
    Object.keys(ENGINES)
      .filter((name) => name === (valueOf("only") ?? name))
      .flatMap(inOwnProcess),
    flags,
  );
