import { expect, test } from "vitest";
import { isInWeek, weeksOf } from "./periods.js";

const period = (from: string, to: string, type: string, count: number, before: number) => ({ from, to, type, count, before });

test("weeks without a gap, the latest last; what ended since the week before is shown as none", () => {
  const weeks = weeksOf(
    [
      period("2020-12-14", "2020-12-20", "Battles", 1, 0),
      period("2020-11-30", "2020-12-06", "Protests", 2, 0),
      period("2020-11-30", "2020-12-06", "Battles", 4, 0),
      period("1994-05-02", "1994-05-08", "Battles", 9, 0),
    ],
    3,
  );
  expect(weeks.map(({ from, to, total }) => [from, to, total])).toEqual([
    ["2020-11-30", "2020-12-06", 6],
    ["2020-12-07", "2020-12-13", 0],
    ["2020-12-14", "2020-12-20", 1],
  ]);
  expect(weeks[1]?.types.map(({ type, count, before }) => [type, count, before])).toEqual([
    ["Battles", 0, 4],
    ["Protests", 0, 2],
  ]);
});

test("an incident is of the week it begins in; what is told of a longer span is of none", () => {
  const week = "2020-11-30";
  expect(isInWeek({ from: "2020-12-06", to: "2020-12-08" }, week)).toBe(true);
  expect(
    [
      { from: "2020-12-07", to: "2020-12-07" },
      { from: "2020-11-29", to: "2020-11-30" },
      { from: "2020-12-01", to: "2020-12-31" },
      { from: null, to: null },
    ].some((days) => isInWeek(days, week)),
  ).toBe(false);
});

test("no incidents, no weeks", () => {
  expect(weeksOf([], 10)).toEqual([]);
});
