import { expect, test } from "vitest";
import type { BoardRow } from "../wire.js";
import { saidOf } from "./said.js";

const status = (key: string, name: string, on: string, saidOn: string): BoardRow["statuses"][number] => ({
  claimant: { key, name, party: null, type: name === "" ? "report" : "government" },
  status: "done",
  on,
  saidOn,
  claims: [key],
});

test("reports that say the same in their own voice are one line, with the days on which it was said; a claimant stays by himself", () => {
  const said = saidOf([status("r1", "", "2020-11-20", "2020-12-06"), status("r2", "", "2020-11-20", "2020-11-25"), status("m", "Defence Ministry", "2020-11-20", "2020-11-20")]);
  expect(said.map(({ voices, on, first, last, claims }) => [voices, on, first, last, claims])).toEqual([
    [2, "2020-11-20", "2020-11-25", "2020-12-06", ["r1", "r2"]],
    [1, "2020-11-20", "2020-11-20", "2020-11-20", ["m"]],
  ]);
});
