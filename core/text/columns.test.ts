import { expect, it } from "vitest";
import { Columns } from "./columns.js";

it("columns have a row for each word, begin empty and share no byte", () => {
  const columns = new Columns(67_891);
  const all = Array.from({ length: 12 }, () => [columns.bytes(), columns.floats(), columns.shorts(), columns.ints(), columns.ints(4)]).flat();
  expect(all.map(({ length }) => length)).toEqual(Array.from({ length: 12 }, () => [67_891, 67_891, 67_891, 67_891, 4 * 67_891]).flat());
  expect(all.every((column) => column.every((value) => value === 0))).toBe(true);
  all.forEach((column, i) => column.fill(i + 1));
  expect(all.every((column, i) => column.every((value) => value === i + 1))).toBe(true);
});

it("a column of more than a stretch has one to itself", () => {
  const columns = new Columns(5_000_000);
  expect([columns.bytes(), columns.floats()].map(({ length }) => length)).toEqual([5_000_000, 5_000_000]);
});
