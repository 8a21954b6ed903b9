import { expect, test } from "vitest";
import { Tally } from "./tally.js";

test("sums by key, gives shares of which nothing counts for a half, and begins anew", () => {
  const tally = new Tally(8);
  tally.add(3, 1);
  tally.add(5, 0.5);
  tally.add(3, 1);
  expect([tally.of(3), tally.of(5), tally.of(0)]).toEqual([2, 0.5, 0]);
  const other = new Tally(8);
  other.add(0, 1);
  other.addAll(tally);
  expect([other.of(0), other.of(3)]).toEqual([1, 2]);
  tally.scale(2, 4);
  expect(tally.of(3)).toBe(1);
  expect(tally.toShares()).toBe(1.75);
  expect(tally.of(3)).toBeCloseTo(1 / 1.75, 12);
  expect(tally.clear().of(3)).toBe(0);
});
