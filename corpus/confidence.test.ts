import { describe, expect, test } from "vitest";
import { calibrationError, doubtOrder, judge, trainWeights, type Judged } from "./confidence.js";
import { openReader } from "./reader.js";
import { EVALUATION, SAMPLES, SKIP_EVALUATION, samplesIn } from "./samples.js";

const reader = openReader();
const LIMIT = 0.1;
const judged = judge(reader, SAMPLES);
const made = (confidence: number, isRight: boolean): Judged => ({ claim: { ...judged[0]!.claim, confidence }, isRight });

describe("confidence", () => {
  test("is a hundredth between 0 and 1 on every claim, and not the same on all", () => {
    const values = judged.map(({ claim }) => claim.confidence);
    for (const value of values) expect(value >= 0 && value <= 1 && Number.isInteger(Math.round(value * 1e6) / 1e4)).toBe(true);
    expect(new Set(values).size).toBeGreaterThan(5);
  });

  test("is as high as the share that is right, over the samples", () => {
    expect(calibrationError(judged)).toBeLessThanOrEqual(LIMIT);
    expect(doubtOrder(judged)).toBeGreaterThan(0.7);
  });

  test.skipIf(SKIP_EVALUATION)("is as high as the share that is right, over reports it was not trained on", () => {
    const others = samplesIn(`${EVALUATION}/reports`).filter(({ name }) => name.startsWith("dev-"));
    expect(calibrationError(judge(reader, others))).toBeLessThanOrEqual(LIMIT);
  });

  test("the measures tell a wrong confidence and a wrong order", () => {
    expect(calibrationError([made(0.9, false), made(0.9, false)])).toBeCloseTo(0.9);
    expect(calibrationError([made(1, true), made(0, false)])).toBe(0);
    expect(doubtOrder([made(0.2, true), made(0.9, false)])).toBe(0);
    expect(doubtOrder([made(0.9, true), made(0.2, false)])).toBe(1);
  });

  test("training gives the same weights twice, and less for a rule that is often wrong", () => {
    const [first] = judged;
    const rule = (name: string, isRight: boolean): Judged => ({ claim: { ...first!.claim, rule: name }, isRight });
    const mixed = Array.from({ length: 40 }, (_, i) => rule(i % 2 === 0 ? "good" : "bad", i % 2 === 0 || i % 4 === 1));
    const weights = trainWeights(mixed);
    expect(trainWeights(mixed)).toEqual(weights);
    expect(weights["rule good"]).toBeGreaterThan(weights["rule bad"]!);
  });
});
