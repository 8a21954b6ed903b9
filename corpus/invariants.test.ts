import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { faultsOf } from "./faults.js";
import { openReader, readSample } from "./reader.js";
import { EVALUATION, SAMPLES, samplesIn } from "./samples.js";

const reports = [...SAMPLES, ...(existsSync(`${EVALUATION}/reports`) ? samplesIn(`${EVALUATION}/reports`) : [])];
const reader = openReader();

describe.each(reports.map(({ name, bytes }) => [name, bytes] as const))("%s", (name, bytes) => {
  const { report, reading } = readSample(reader, bytes, name);

  test("keeps the contract's promises", () => {
    expect(faultsOf(reading, report)).toEqual([]);
  });

  test("reads the same twice, also by a reader that has read others", () => {
    expect(JSON.stringify(readSample(reader, bytes, name).reading)).toBe(JSON.stringify(reading));
  });
});

test("a fresh reader gives the same bytes as one that has read every sample", () => {
  const fresh = openReader();
  for (const { name, bytes } of reports.slice(0, 3)) expect(JSON.stringify(readSample(fresh, bytes, name).reading)).toBe(JSON.stringify(readSample(reader, bytes, name).reading));
});

test("every sentence of a long report is read, however many stand before it", () => {
  const days = Array.from({ length: 200 }, (_, i) => `The army said ${i + 2} soldiers were killed in Goma.`);
  const { claims } = reader.read({ id: "long", text: days.join("\n\n"), date: "2020-12-04" });
  const counts = claims.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.count.value] : []));
  expect(counts).toEqual(days.map((_, i) => i + 2));
});

test("a fault costs one report, told as a problem, and the next is read", () => {
  const broken = {
    id: "broken",
    date: null,
    get text(): string {
      throw new Error("a rule went wrong");
    },
  };
  const { claims, problems } = reader.read(broken);
  expect(claims).toEqual([]);
  expect(problems.map(({ code, message }) => [code, message.includes("broken") && message.includes("a rule went wrong")])).toEqual([["reader-fault", true]]);
  expect(reader.read({ id: "next", text: "Two soldiers were killed in Goma.", date: "2020-12-04" }).claims).not.toEqual([]);
});
