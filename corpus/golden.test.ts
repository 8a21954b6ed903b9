import { expect, test } from "vitest";
import type { Claim } from "../core/index.js";
import { compare, emptyTallies, f1 } from "./compare.js";
import { openReader, readSample } from "./reader.js";
import { SAMPLES } from "./samples.js";

/** The least F1 over all samples, kind by kind; raise a floor when the reader has become better. */
const FLOORS: Readonly<Record<Claim["kind"] | "totals", number>> = {
  casualties: 0.93,
  control: 0.92,
  commitment: 0.78,
  event: 0.89,
  statement: 0.93,
  totals: 0.82,
};

const reader = openReader();
const tallies = emptyTallies();

test("every sample opens with its golden date", () => {
  const dates = SAMPLES.map(({ name, bytes, gold }) => [name, readSample(reader, bytes, name).report.date, gold.date]);
  expect(dates.filter(([, date, golden]) => date !== golden)).toEqual([]);
});

test("every golden quote stands in its sample", () => {
  for (const { name, bytes, gold } of SAMPLES) {
    const { report, reading } = readSample(reader, bytes, name);
    expect(() => compare(reading, gold, report.text, tallies), name).not.toThrow();
  }
});

test.each(Object.entries(FLOORS))("%s reach F1 %d over the samples", (kind, floor) => {
  const reached = f1(tallies[kind as keyof typeof FLOORS]);
  console.log(`${kind.padEnd(10)} F1 ${reached.toFixed(3)}`);
  expect(reached).toBeGreaterThanOrEqual(floor);
});

test("there are at least 24 samples, each saying first that it is composed", () => {
  expect(SAMPLES.length).toBeGreaterThanOrEqual(24);
  for (const { name, bytes } of SAMPLES) expect(Buffer.from(bytes).toString("utf8").split("\n")[0], name).toMatch(/composed sample/i);
});
