import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { openReader, readSample } from "./reader.js";
import { EVALUATION, SKIP_EVALUATION, samplesIn } from "./samples.js";
import { WANTED } from "./wanted.js";

interface Scores extends Readonly<Record<string, unknown>> {
  readonly attributes: Readonly<Record<string, number>>;
  readonly badOffsets: number;
}

describe.skipIf(SKIP_EVALUATION)(`annotated reports (${EVALUATION}; set TRUCEWATCH_EVAL where they lie elsewhere)`, () => {
  describe.each(WANTED.map((wanted) => [String(wanted.reports), wanted] as const))("%s", (_, { reports, f1, attributes }) => {
    let scores: Scores;
    beforeAll(() => {
      const reader = openReader();
      const samples = samplesIn(`${EVALUATION}/reports`).filter(({ name }) => reports.test(name));
      const readings = samples.map(({ name, bytes }) => `${JSON.stringify(readSample(reader, bytes, name).reading)}\n`);
      const gold = samples.map(({ name }) => `${EVALUATION}/reports/${name.replace(/\.\w+$/, ".gold.json")}`);
      const scored = spawnSync(process.execPath, [`${EVALUATION}/scoring/score.mjs`, "--json", ...gold], { input: readings.join(""), encoding: "utf8" });
      scores = JSON.parse(scored.stdout) as Scores;
    });

    test.each(Object.entries(f1))("%s F1 is at least %d", (kind, floor) => {
      expect((scores[kind] as { f1: number }).f1).toBeGreaterThanOrEqual(floor);
    });

    test.each(Object.entries(attributes))("%s agrees in at least %d", (attribute, floor) => {
      expect(scores.attributes[attribute]).toBeGreaterThanOrEqual(floor);
    });

    test("no offset is wrong", () => {
      expect(scores.badOffsets).toBe(0);
    });
  });
});
