import { expect, test } from "vitest";
import type { Place } from "../model/index.js";
import { figures } from "./figures.js";
import { deathsFact, reportFact, speaker } from "./made-facts.js";
import type { Fact } from "./model.js";

const place = (country: string): Place => ({ name: country, lat: null, lon: null, country, precision: "country", id: country, start: 0, end: 2 });
const red = speaker("Red Cross", null, "international");

/** The dead that somebody counts in a report of no deal. */
const dead = (id: string, value: number, country: string | null, told: Parameters<typeof deathsFact>[3] = {}, report = `r${id}`): Fact => ({
  ...deathsFact(id, reportFact(report, "2020-12-02"), { value }, { party: null, claimant: red, where: country === null ? [] : [place(country)], ...told }),
  accord: null,
});

const view = (facts: readonly Fact[]) => figures(facts, { asOf: null, knownBy: null }, () => new Set());
const groupsOf = (facts: readonly Fact[]) => view(facts).answers.map(({ war, party, min, max, disputes }) => [war, party, min, max, disputes.length]);

test("people of no told side are of the war in whose country they died: no range, dispute, repeat or later figure joins two wars", () => {
  const other = speaker("Clinic", null, "unnamed");
  expect(groupsOf([dead("a", 20, "ML"), dead("b", 600, "NP", { claimant: other })])).toEqual([
    ["ML", null, 20, 20, 0],
    ["NP", null, 600, 600, 0],
  ]);
  expect(groupsOf([dead("a", 20, "ML"), dead("b", 600, "ML", { claimant: other })])).toEqual([["ML", null, 20, 600, 1]]);
  const states = view([dead("a", 20, "ML", { saidOn: "2020-11-01" }), dead("b", 600, "NP", { saidOn: "2020-12-01" })]).rows.map(({ war, state }) => [war, state]);
  expect(states).toEqual([
    ["ML", "standing"],
    ["NP", "standing"],
  ]);
  expect(view([dead("a", 2317, "ML"), dead("b", 2317, "NP", { claimant: null })]).rows.map(({ reach }) => reach)).toEqual([1, 1]);
});

test("a figure without a place is of the country that most figures of its report lie in, else of its story", () => {
  const one = "story";
  expect(
    groupsOf([dead("a", 20, null, {}, one), dead("b", 3, "ML", { basis: "incident" }, one), dead("c", 4, "ML", { basis: "incident" }, one), dead("d", 5, "NP", { basis: "incident" }, one)]),
  ).toEqual([["ML", null, 20, 20, 0]]);
  expect(groupsOf([dead("a", 20, null, {}, "x"), dead("b", 600, null, {}, "y")])).toEqual([
    ["x", null, 20, 20, 0],
    ["y", null, 600, 600, 0],
  ]);
});

test("a named side's series is one wherever its people die, and a deal's figures stay together", () => {
  expect(groupsOf([dead("a", 20, "ML", { party: "AAA" }), dead("b", 21, "NP", { party: "AAA" })])).toEqual([[null, "AAA", 20, 21, 0]]);
  const ofDeal = [dead("a", 20, "ML"), dead("b", 20, "NP")].map((fact) => ({ ...fact, accord: "deal" }));
  expect(view(ofDeal).rows.every(({ war }) => war === null)).toBe(true);
  expect(view(ofDeal).answers).toHaveLength(1);
});

test("a figure of no told side goes to a side's group only within one war", () => {
  const named = dead("a", 2317, "ML", { party: "AAA" });
  expect(view([named, dead("b", 2317, "ML")]).rows.map(({ party, war }) => [party, war])).toEqual([["AAA", null]]);
  expect(view([named, dead("b", 2317, "NP")]).rows.map(({ party, war }) => [party, war])).toEqual([
    ["AAA", null],
    [null, "NP"],
  ]);
});
