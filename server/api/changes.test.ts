import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureChange } from "../../core/index.js";
import * as wire from "../../core/wire/index.js";
import { ENGINES, type Engine } from "../record/engines.js";
import { BY, deaths, later, madeReport, ministry, openWithDeal } from "../record/made-reports.js";
import type { RecordFile } from "../record/index.js";
import { parsed } from "./made-sample.js";
import { madeServer, type MadeServer } from "./made-server.js";

const engine = ENGINES[0] as Engine;
const PLACE = { where: ["Alpha"] };
const spoken = (count: number) => ({ ...deaths(count, "AAA", { claimant: ministry("AAA"), saidOn: "2020-12-02" }), ...PLACE, words: "soldiers of AAA were killed" });

let address: string;
let record: RecordFile;
let server: MadeServer;
beforeAll(async () => {
  address = await engine.newAddress();
  record = await openWithDeal(engine, address);
  server = await madeServer(record);
});
afterAll(async () => {
  await server.close();
  await record.close();
  await engine.dispose(address);
});

const changes = async (query = ""): Promise<readonly FigureChange[]> => wire.rowsOf(wire.figureChange).parse(parsed(await server.ask(`/api/changes${query}`))).rows;

test("what reading again changed in the figures is told with why, by party and outcome, and as known before", async () => {
  const [outcome] = await record.add([madeReport("one", "2020-12-03", [spoken(10)])], BY);
  expect(await changes()).toEqual([]);
  const { reading } = madeReport("one", "2020-12-03", [spoken(100)]);
  await record.reread([{ report: outcome!.report, reading: { ...reading, report: { ...reading.report, reader: "9.9.9" } } }], later(24));
  const rows = await changes();
  expect(rows).toMatchObject([
    {
      reader: "9.9.9",
      at: later(24).at,
      before: { party: "AAA", value: 10 },
      after: { value: 100 },
      why: expect.stringContaining("the number") as string,
      went: [{ rule: "made" }],
      came: [{ reader: "9.9.9" }],
    },
  ]);
  expect(await changes("?party=AAA&outcome=killed&accord=deal")).toEqual(rows);
  expect(await changes("?party=BBB")).toEqual([]);
  expect(await changes("?outcome=wounded")).toEqual([]);
  expect(await changes(`?knownBy=${BY.at}`)).toEqual([]);
  expect((await server.ask("/api/changes?outcome=died")).status).toBe(400);
});
