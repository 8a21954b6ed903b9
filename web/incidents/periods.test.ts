import { expect, test } from "vitest";
import { weeksOf } from "./periods.js";

test("weeks in order, each with its types and its sum against the week before", () => {
  const period = (from: string, type: string, count: number, before: number) => ({ from, to: `${from}+6`, type, count, before });
  expect(weeksOf([period("2020-12-07", "Battles", 1, 4), period("2020-11-30", "Protests", 2, 0), period("2020-11-30", "Battles", 4, 1)])).toEqual([
    { from: "2020-11-30", to: "2020-11-30+6", total: 6, before: 1, types: [period("2020-11-30", "Battles", 4, 1), period("2020-11-30", "Protests", 2, 0)] },
    { from: "2020-12-07", to: "2020-12-07+6", total: 1, before: 4, types: [period("2020-12-07", "Battles", 1, 4)] },
  ]);
});
