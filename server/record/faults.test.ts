import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { build } from "esbuild";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStore } from "../store/index.js";
import { ENGINES, type Engine } from "./engines.js";
import { ACCORD, BY, deaths, later, madeReport, NOW } from "./made-reports.js";
import { openRecord, type RecordFile } from "./index.js";

/** Beside the installed packages, so that the bundled writer finds them. */
const WRITER = new URL("../../node_modules/.trucewatch/writer.mjs", import.meta.url).pathname;
const PATIENCE_MS = 240_000;
const KILLS = 50;
const KILLED_AT_ONCE = 5;
const sqlite = ENGINES[0] as Engine;

interface Line {
  readonly opened?: boolean;
  readonly acknowledged?: readonly string[];
  readonly refused?: string;
  readonly message?: string;
}

beforeAll(async () => {
  await build({ entryPoints: [new URL("writer-process.ts", import.meta.url).pathname], outfile: WRITER, bundle: true, platform: "node", format: "esm", target: "node20", packages: "external" });
});

/** Starts a writer; `onLine` hears each line it tells, and the promise resolves with all of them when it has ended. */
function write(args: readonly string[], onLine: (line: Line, writer: ChildProcess) => void = () => undefined, shell = ""): Promise<Line[]> {
  const command = ["-c", `${shell} exec "$0" "$@"`, process.execPath, WRITER, ...args];
  const writer = spawn("bash", command, { stdio: ["ignore", "pipe", "inherit"] });
  const lines: Line[] = [];
  createInterface({ input: writer.stdout }).on("line", (text) => {
    const line = JSON.parse(text) as Line;
    lines.push(line);
    onLine(line, writer);
  });
  return new Promise((resolve) => writer.on("close", () => resolve(lines)));
}

/** A writer that is killed while one of its first calls is at work, another each round. */
function killedWriter(address: string, round: number): Promise<Line[]> {
  let left = 1 + (round % 4);
  return write([address, `round${round}`, "1000", "3"], (_line, writer) => {
    if (--left === 0) setTimeout(() => writer.kill("SIGKILL"), (round * 7) % 31);
  });
}

const acknowledgedIn = (lines: readonly Line[]): string[] => lines.flatMap(({ acknowledged }) => acknowledged ?? []);

async function keysOn(record: RecordFile): Promise<Set<string>> {
  const keys = new Set<string>();
  for (let cursor: string | null = null, isFirst = true; isFirst || cursor !== null; isFirst = false) {
    const page = await record.reports({ ...NOW, cursor, limit: 1000 });
    for (const { report } of page.rows) keys.add(report);
    cursor = page.next;
  }
  return keys;
}

/** Changes a character of a text for another. */
const flip = (text: string, at: number): string => {
  const i = at % text.length;
  return text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ 1) + text.slice(i + 1);
};

describe.each(ENGINES.map((engine) => [engine.name, engine] as const))("trouble with a record in %s", (_, engine) => {
  const withRecord = async (work: (record: RecordFile, address: string) => Promise<void>): Promise<void> => {
    const address = await engine.newAddress();
    const record = await engine.open(address);
    try {
      await work(record, address);
    } finally {
      await record.close();
      await engine.dispose(address);
    }
  };

  test.skipIf(engine.skipped !== null)(
    `a writer killed ${KILLS} times at any point has lost nothing that it acknowledged, and goes on`,
    () =>
      withRecord(async (record, address) => {
        const acknowledged: string[] = [];
        for (let round = 0; round < KILLS; round += KILLED_AT_ONCE) {
          const writers = Array.from({ length: KILLED_AT_ONCE }, (_unused, i) => killedWriter(address, round + i));
          for (const lines of await Promise.all(writers)) acknowledged.push(...acknowledgedIn(lines));
        }
        expect(acknowledged.length).toBeGreaterThan(KILLS);
        const keys = await keysOn(record);
        expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
        expect((await record.verify()).broken).toBeNull();
        expect((await record.rebuild()).views.filter(({ isIdentical }) => !isIdentical)).toEqual([]);
        expect((await record.add([madeReport("after", null, [])], later(1)))[0]?.status).toBe("added");
      }),
    PATIENCE_MS,
  );

  test.skipIf(engine.skipped !== null)(
    "several processes add at once, and every report is there once",
    () =>
      withRecord(async (record, address) => {
        const written = await Promise.all(["a", "b", "c", "d"].map((name) => write([address, name, "6", "4"])));
        const acknowledged = written.flatMap(acknowledgedIn);
        expect(acknowledged).toHaveLength(96);
        expect(await keysOn(record)).toEqual(new Set(acknowledged));
        expect(await record.verify()).toMatchObject({ entries: 96 * 3, broken: null });
      }),
    PATIENCE_MS,
  );

  test.skipIf(engine.skipped !== null)("a changed character anywhere in the log or a text is found, at its entry", () =>
    withRecord(async (record, address) => {
      await record.append([{ kind: "accord", author: BY.author, body: ACCORD }], BY.at);
      await record.add([madeReport("one", "2020-12-01", [deaths(5, "AAA")]), madeReport("two", "2020-12-01", [deaths(6, "AAA")])], BY);
      const store = await openStore(address);
      const change = async (seq: number, column: "kind" | "author" | "recorded_at" | "prev" | "hash" | "body", at: number): Promise<() => Promise<void>> => {
        const { [column]: before } = await store.read(({ db }) => db.selectFrom("entry").select(column).where("seq", "=", seq).executeTakeFirstOrThrow());
        const put = (text: string) =>
          store.write(
            async ({ db }) =>
              void (await db
                .updateTable("entry")
                .set({ [column]: text })
                .where("seq", "=", seq)
                .execute()),
          );
        await put(flip(before, at));
        return () => put(before);
      };
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 5 }), fc.constantFrom("kind", "author", "recorded_at", "prev", "hash", "body" as const), fc.nat(5000), async (seq, column, at) => {
          const undo = await change(seq, column, at);
          const { broken } = await record.verify();
          await undo();
          expect(broken?.seq).toBe(seq);
          expect(broken?.fault).toContain(String(seq));
        }),
        { numRuns: 60 },
      );
      expect((await record.verify()).broken).toBeNull();
      await store.write(async ({ db }) => void (await db.deleteFrom("entry").where("seq", "=", 3).execute()));
      expect((await record.verify()).broken).toMatchObject({ seq: 4, fault: expect.stringContaining("entry 3 is missing") as string });
      await store.close();
    }),
  );

  test.skipIf(engine.skipped !== null)("a changed text is found by its report", () =>
    withRecord(async (record, address) => {
      await record.add([madeReport("one", "2020-12-01", [deaths(5, "AAA")])], BY);
      const store = await openStore(address);
      await store.write(
        async ({ db }) =>
          void (await db
            .updateTable("text")
            .set({ bytes: Buffer.from("other words") })
            .execute()),
      );
      expect((await record.verify()).broken).toEqual({ seq: 1, fault: expect.stringContaining('text of report "one" was changed') as string });
      await store.close();
    }),
  );

  test.skipIf(engine.skipped !== null)("a record of a newer version is refused in words, and one for reading only is not written", () =>
    withRecord(async (record, address) => {
      const reading = await openRecord(address, { readonly: true });
      await expect(reading.add([madeReport("one", null, [])], BY)).rejects.toMatchObject({ name: "RecordError", code: "read-only" });
      expect(await reading.figures({ ...NOW })).toEqual({ rows: [], answers: [] });
      await reading.close();
      const store = await openStore(address);
      await store.write(async ({ db }) => void (await db.updateTable("record_version").set({ version: 99 }).execute()));
      await store.close();
      await expect(openRecord(address)).rejects.toMatchObject({ name: "RecordError", code: "newer-version", message: expect.stringContaining("Update Trucewatch") as string });
      expect((await record.head()).seq).toBe(0);
    }),
  );

  test.skipIf(engine.skipped !== null)("a record that is not there is not made by looking for it", async () => {
    const address = await engine.newAddress();
    await expect(openRecord(address, { create: false })).rejects.toMatchObject({ code: "unreachable" });
    await expect(openRecord(address, { readonly: true })).rejects.toMatchObject({ code: "unreachable" });
  });
});

describe("trouble with files", () => {
  const folder = mkdtempSync(join(tmpdir(), "trucewatch-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test(
    "a full disk is told as such, loses nothing, and the record goes on once there is room",
    async () => {
      const address = join(folder, "full.twr");
      const lines = await write([address, "full", "500", "20"], undefined, "ulimit -f 600;");
      expect(lines.at(-1)).toMatchObject({ refused: "disk-full", message: expect.stringContaining("Nothing recorded before is lost") as string });
      const acknowledged = acknowledgedIn(lines);
      expect(acknowledged.length).toBeGreaterThan(0);
      const record = await sqlite.open(address);
      const keys = await keysOn(record);
      expect(acknowledged.filter((key) => !keys.has(key))).toEqual([]);
      expect((await record.verify()).broken).toBeNull();
      expect((await record.add([madeReport("after", null, [])], BY))[0]?.status).toBe("added");
      await record.close();
    },
    PATIENCE_MS,
  );

  test("what is no record is refused", async () => {
    const text = join(folder, "notes.txt");
    writeFileSync(text, "Dear diary, today the ridge was quiet. ".repeat(100));
    await expect(openRecord(text)).rejects.toMatchObject({ code: "not-a-record" });
    await expect(openRecord(join(folder, "no", "such", "folder.twr"))).rejects.toMatchObject({ code: "unreachable" });
    await expect(openRecord("postgres://nobody@127.0.0.1:1/nothing")).rejects.toMatchObject({ code: "unreachable" });
    const empty = join(folder, "empty.twr");
    writeFileSync(empty, "");
    await expect(openRecord(empty, { readonly: true })).rejects.toMatchObject({ code: "not-a-record" });
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be written is told as such (not for root, who may)", async () => {
    const address = join(folder, "kept.twr");
    await (await sqlite.open(address)).close();
    chmodSync(address, 0o444);
    await expect(sqlite.open(address).then((record) => record.add([madeReport("one", null, [])], BY))).rejects.toMatchObject({ code: "read-only" });
  });
});
