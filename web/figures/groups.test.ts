import { describe, expect, test } from "vitest";
import type { FigureRow } from "../wire.js";
import { comparisonsOf } from "./groups.js";

const row = (id: string, changed: Partial<FigureRow>): FigureRow => ({
  id,
  accord: "deal",
  war: null,
  party: "AAA",
  category: "military",
  outcome: "killed",
  claimant: { key: "AAA:ministry", name: "Ministry", party: "AAA", type: "government" },
  basis: "total",
  qualifier: "exact",
  value: 10,
  min: 10,
  max: 10,
  saidOn: "2020-12-03",
  isSaidOnTold: true,
  publishedOn: "2020-12-04",
  state: "standing",
  origins: 1,
  isProvisional: true,
  reach: 1,
  claims: [],
  ...changed,
});
const deals = [{ accord: "deal", title: "Deal", signed: "2020-11-10", parties: ["AAA", "BBB", "ccc"] }];

describe("figures side beside side", () => {
  test("both first sides stand there in the deal's order, on the same axes, though one has no figure", () => {
    const [one, ...rest] = comparisonsOf({ rows: [row("a", { party: "BBB", value: null, min: 40, max: null }), row("b", { party: "BBB", saidOn: "2020-11-20" })], answers: [] }, deals);
    expect(rest).toEqual([]);
    expect(one?.groups.map(({ party, rows }) => [party, rows.map(({ id }) => id)])).toEqual([
      ["AAA", []],
      ["BBB", ["b", "a"]],
    ]);
    expect(one).toMatchObject({ days: ["2020-11-20", "2020-12-03"], most: 40 });
  });

  test("measures and sorts of people are never put together; people of no told side come last", () => {
    const rows = [row("a", { outcome: "wounded" }), row("b", { category: "civilian", party: null }), row("c", { category: "civilian", party: "zzz" }), row("d", {})];
    expect(comparisonsOf({ rows, answers: [] }, deals).map(({ outcome, category, groups }) => [outcome, category, groups.map(({ party }) => party)])).toEqual([
      ["killed", "military", ["AAA", "BBB"]],
      ["killed", "civilian", ["AAA", "BBB", "zzz", null]],
      ["wounded", "military", ["AAA", "BBB"]],
    ]);
  });

  test("people of no deal and no told side stand by their war, and share no axes with another", () => {
    const untold = { accord: null, party: null, category: "civilian" } as const;
    const rows = [row("a", { ...untold, war: "NP", value: 600, min: 600, max: 600 }), row("b", { ...untold, war: "ML" }), row("c", { ...untold, war: "ML" })];
    expect(comparisonsOf({ rows, answers: [] }, deals).map(({ war, most, groups }) => [war, most, groups.map(({ party, rows: own }) => [party, own.length])])).toEqual([
      ["ML", 10, [[null, 2]]],
      ["NP", 600, [[null, 1]]],
    ]);
  });
});
