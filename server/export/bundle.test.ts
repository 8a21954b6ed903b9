import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ENGINES } from "../record/engines.js";
import { ACCORD, BY, clash, deaths, handOver, madeReport, ministry, PROVISION } from "../record/made-reports.js";
import type { RecordFile } from "../record/index.js";
import { EXPORTS, exportRecord, faultOfRequest, faultsOfBundle, situationOf } from "./index.js";

const [engine] = ENGINES;

async function onRecord<T>(work: (record: RecordFile) => Promise<T>): Promise<T> {
  if (engine === undefined) throw new Error("no engine");
  const record = await engine.open(await engine.newAddress());
  try {
    await record.append(
      [
        { kind: "accord", author: "test", body: ACCORD },
        { kind: "provision", author: "test", body: PROVISION },
      ],
      BY.at,
    );
    const told = { claimant: ministry("AAA"), saidOn: "2020-12-02", when: "2020-12-01" };
    await record.add(
      [
        madeReport(
          "one",
          "2020-12-02",
          [deaths(40, "AAA", { ...told, basis: "total" }), handOver("Alpha", "AAA", "BBB", told), clash("Alpha", ["AAA", "BBB"], told)],
          "Carts went down to the mill before noon and the hills were quiet",
        ),
      ],
      BY,
    );
    return await work(record);
  } finally {
    await record.close();
  }
}

const request = { view: null, accord: ACCORD.accord, clocks: { asOf: null, knownBy: null }, isHarmless: false, partyName: (party: string | null) => party ?? "no party" } as const;

describe("a bundle", () => {
  test("proves itself, and a changed word, a missing text or a cut file is told", async () => {
    const { bytes, fileName } = await onRecord((record) => exportRecord(record, { ...request, format: "bundle" }));
    expect(fileName).toBe(`${ACCORD.accord}.bundle.zip`);
    expect(faultsOfBundle(bytes)).toMatchObject({ faults: [] });
    const files = unzipSync(bytes);
    const log = strFromU8(files["log.jsonl"] ?? new Uint8Array());
    const altered = zipSync({ ...files, "log.jsonl": strToU8(log.replace('"value":40', '"value":41')) });
    expect(faultsOfBundle(altered).faults).toEqual(expect.arrayContaining([expect.stringContaining("log.jsonl is not as it was"), expect.stringMatching(/hash|entry/i)]));
    const text = Object.keys(files).find((name) => name.startsWith("reports/")) ?? "";
    const { [text]: gone, ...rest } = files;
    expect(gone).toBeDefined();
    expect(faultsOfBundle(zipSync(rest)).faults[0]).toContain(`${text} is missing`);
    expect(faultsOfBundle(bytes.slice(0, 200)).faults).toEqual(["It is not a zip file, or it is cut off."]);
    expect(strFromU8(files["index.html"] ?? new Uint8Array())).not.toContain("<script");
    expect(faultsOfBundle(zipSync({ ...files, "page.html": strToU8("another page") })).faults).toEqual(["page.html was put in: the manifest does not list it."]);
  });

  test("one that would fill the memory is refused", () => {
    const bomb = zipSync({ "log.jsonl": new Uint8Array(100 * 1024 * 1024) }, { level: 9 });
    const started = process.memoryUsage().arrayBuffers;
    expect(faultsOfBundle(bomb).faults).toEqual([expect.stringContaining("unpacks to more than 64 MB")]);
    expect(process.memoryUsage().arrayBuffers - started).toBeLessThan(50 * 1024 * 1024);
  });

  test("holds every text whatever its page is known by, and tells whether its log passed through a head kept earlier", async () => {
    const { bytes } = await onRecord((record) => exportRecord(record, { ...request, clocks: { asOf: "2020-01-01", knownBy: "2000-01-01T00:00:00.000Z" }, format: "bundle" }));
    const { faults, head } = faultsOfBundle(bytes);
    expect(faults).toEqual([]);
    expect(faultsOfBundle(bytes, `${head.seq}:${head.hash}`).faults).toEqual([]);
    expect(faultsOfBundle(bytes, head.hash.toUpperCase()).faults).toEqual([]);
    expect(faultsOfBundle(bytes, `0:${"0".repeat(64)}`).faults).toEqual([]);
    for (const other of [`${head.seq - 1}:${head.hash}`, `${head.seq + 1}:${head.hash}`, "ab".repeat(32), head.hash.slice(0, 10)])
      expect(faultsOfBundle(bytes, other).faults, other).toEqual([expect.stringContaining("never passed through")]);
    expect(faultsOfBundle(bytes, "yesterday").faults).toEqual([expect.stringContaining("is no head of a log")]);
  });
});

test.each(EXPORTS.flatMap(({ name, views }) => views.map((view) => [name, view] as const)))("%s of %s is written from a record", async (format, view) => {
  const { bytes, mediaType } = await onRecord((record) => exportRecord(record, { ...request, format, view }));
  expect(bytes.length).toBeGreaterThan(20);
  expect(mediaType).toBe(EXPORTS.find(({ name }) => name === format)?.mediaType);
});

test("what cannot be written is refused in words", () => {
  expect(faultOfRequest({ format: "acled", view: "figures", isHarmless: false })).toBe("acled carries incidents, not figures.");
  expect(faultOfRequest({ format: "docx", view: null, isHarmless: false })).toContain('There is no form "docx"');
  expect(faultOfRequest({ format: "bundle", view: null, isHarmless: true })).toContain("cannot leave names out");
});

test("a situation report tells the figures of its last day and of the day before its first", async () => {
  const { document, problems } = await onRecord((record) =>
    situationOf(record, { accord: ACCORD.accord, from: "2020-12-01", to: "2020-12-03", knownBy: null, partyName: (party) => party ?? "no party" }),
  );
  expect(problems).toEqual([]);
  const table = document.blocks.find((block) => block.block === "table" && block.caption === "AAA");
  expect(table).toMatchObject({ rows: [[{ text: "killed, military" }, { text: "40" }, { text: "no figure" }, {}]] });
  expect(document.footnotes.length).toBeGreaterThan(0);
});
