import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { RECORD_VERSION } from "../store/index.js";
import { ENGINES, type Engine } from "./engines.js";
import { openRecord } from "./index.js";
import { BY, deaths, madeReport, NOW } from "./made-reports.js";

/**
 * A record of each earlier version, written by the program of that time in both engines: 24 reports under two accords, a second version, every sort of decision, a
 * retraction, a newer reading, a grade, sources, a note.
 */
const FOLDER = new URL("earlier/", import.meta.url);
const VERSIONS = Array.from({ length: RECORD_VERSION - 1 }, (_, i) => i + 1);

/** What the program of that time told of its record on that day; the board's statuses have since been told with the day they are of, and figures with the war they are of. */
const TODAY = { today: () => "2026-11-28" };
const HEAD = { seq: 309, hash: "0e42e950a3e513119b4be28438ceb2077dcdd488459df837a1acef4f02fff246", recordedAt: "2026-01-07T00:00:00.000Z" };
const VIEWS = {
  figures: "ecb2d940227116288a85f5543d79b2cffda62b20930d9762b43929522c948a32",
  control: "9b5423e6a4d93fce70619c975ad255536a139278068384b2065da59d24f233ac",
  board: "384cd9f51f9b1ef557a70fb45e104aad7e1799e8d21720880af2990bc802a7a9",
  incidents: "e8e4efb80ae5c4bb52b0b35a4f7b608ec708d1723c37255477d9c548070fbe99",
  sources: "12ff3eec339cd05d1433234ad666227250623959b2e439b14c093835a285313a",
};

const unpacked = (name: string): Buffer => gunzipSync(readFileSync(new URL(name, FOLDER)));

/** Puts the record of an earlier version where an engine keeps its own. */
async function restore(engine: Engine, version: number, address: string): Promise<void> {
  if (engine.name === "SQLite") return writeFileSync(address, unpacked(`version-${version}.record.gz`));
  const client = new pg.Client({ connectionString: address.replace(/\?.*/, "") });
  await client.connect();
  const schema = new URL(address).searchParams.get("schema") ?? "";
  await client.query(unpacked(`version-${version}.sql.gz`).toString("utf8").replaceAll(`v${version}_fixture`, schema));
  await client.end();
}

test("there is a record of every earlier version, in both engines", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(VERSIONS.flatMap((version) => [`version-${version}.record.gz`, `version-${version}.sql.gz`]).sort());
});

for (const engine of ENGINES) {
  describe.skipIf(engine.skipped !== null)(`a record of an earlier version in ${engine.name}`, () => {
    test.each(VERSIONS)("version %i: is led forward with its log and its views as they were, and goes on", async (version) => {
      const address = await engine.newAddress();
      try {
        await restore(engine, version, address);
        await expect(openRecord(address, { ...TODAY, readonly: true })).rejects.toMatchObject({ code: "read-only", message: expect.stringContaining("Open it once for writing") as string });
        const record = await openRecord(address, TODAY);
        expect(await record.head()).toEqual(HEAD);
        expect(await record.verify()).toMatchObject({ entries: HEAD.seq, broken: null });
        const { views } = await record.rebuild();
        expect(views.filter(({ isIdentical }) => !isIdentical)).toEqual([]);
        expect(Object.fromEntries(views.map(({ view, sha256 }) => [view, sha256]))).toEqual(VIEWS);
        await record.add([madeReport("one more", "2020-12-01", [deaths(7, "AAA")])], { ...BY, at: HEAD.recordedAt });
        await record.close();
        const again = await openRecord(address, { ...TODAY, readonly: true });
        expect((await again.figures(NOW)).rows.some(({ value, party }) => value === 7 && party === "AAA")).toBe(true);
        expect((await again.head()).seq).toBe(HEAD.seq + 2);
        await again.close();
      } finally {
        await engine.dispose(address);
      }
    });
  });
}
