import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { figures } from "./figures.js";
import { deathsFact, reportFact, speaker } from "./made-facts.js";
import type { Clocks, Fact } from "./model.js";

const NOW: Clocks = { asOf: null, knownBy: null };
const partyWords = (party: string): ReadonlySet<string> => new Set(party === "AAA" ? ["aland", "alandish"] : []);
const view = (facts: readonly Fact[], clocks = NOW) => figures(facts, clocks, partyWords);
const health = speaker("Aland's Health Ministry", "AAA");

describe("figures", () => {
  test("a claimant's later total supersedes the earlier by the day it was said", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-11-15"), { value: 2317 }, { claimant: health, saidOn: "2020-11-14" }),
      deathsFact("b", reportFact("r2", "2020-12-03"), { value: 2718, qualifier: "at-least", max: null }, { claimant: speaker("Ministry of Health", "AAA"), saidOn: "2020-12-02" }),
      deathsFact("c", reportFact("r3", "2020-12-06"), { value: 2317 }, { claimant: health, saidOn: "2020-11-14" }),
    ];
    const { rows, answers } = view(facts);
    expect(rows.map(({ value, state, saidOn, reach }) => ({ value, state, saidOn, reach }))).toEqual([
      { value: 2317, state: "superseded", saidOn: "2020-11-14", reach: 2 },
      { value: 2718, state: "standing", saidOn: "2020-12-02", reach: 1 },
    ]);
    expect(answers[0]).toMatchObject({ min: 2718, max: null, minRows: [rows[1]?.id], disputes: [] });
    expect(view(facts, { asOf: "2020-11-20", knownBy: null }).answers[0]).toMatchObject({ min: 2317, max: 2317 });
  });

  test("a fresh story that repeats a stale figure without its day, or in its own voice, changes nothing", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-11-15"), { value: 2317 }, { claimant: health, saidOn: "2020-11-14" }),
      deathsFact("b", reportFact("r2", "2020-12-03"), { value: 2718 }, { claimant: health, saidOn: "2020-12-02" }),
      deathsFact("c", reportFact("r3", "2020-12-06"), { value: 2317 }, { claimant: health }),
      deathsFact("d", reportFact("r4", "2020-12-07"), { value: 2317 }),
    ];
    const { rows, answers } = view(facts);
    expect(rows.map(({ value, state, claims }) => ({ value, state, claims }))).toEqual([
      { value: 2317, state: "superseded", claims: ["a", "c", "d"] },
      { value: 2718, state: "standing", claims: ["b"] },
    ]);
    expect(answers[0]).toMatchObject({ min: 2718, max: 2718 });
  });

  test("a figure told of its day and one only published on it are one row", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-02"), { value: 3 }, { claimant: health, saidOn: "2020-12-02", basis: "increment" }),
      deathsFact("b", reportFact("r2", "2020-12-02"), { value: 3 }, { claimant: health, basis: "increment" }),
    ];
    expect(view(facts).rows).toMatchObject([{ claims: ["a", "b"], isSaidOnTold: true, reach: 2 }]);
  });

  test("a state and its ministry are one voice: the ministry's later figure supersedes the state's, they neither dispute nor corroborate one another", () => {
    const ministry = speaker("Defense Ministry", "AAA", "military");
    const state = speaker("Aland", "AAA");
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-04"), { value: 2800, qualifier: "nearly", min: null, max: 2799 }, { claimant: state, saidOn: "2020-12-03" }),
      deathsFact("b", reportFact("r1", "2020-12-04"), { value: 2783 }, { claimant: ministry, saidOn: "2020-12-03" }),
      deathsFact("c", reportFact("r2", "2020-12-13"), { value: 2783 }, { claimant: state }),
    ];
    const early = view(facts);
    expect(early.rows.map(({ value, state: standing, claims, isProvisional }) => [value, standing, claims, isProvisional])).toEqual([
      [2783, "standing", ["b", "c"], true],
      [2800, "standing", ["a"], true],
    ]);
    expect(early.answers[0]).toMatchObject({ min: 2783, max: 2783, disputes: [] });
    const later = view([...facts, deathsFact("d", reportFact("r3", "2021-01-19"), { value: 2855 }, { claimant: ministry, saidOn: "2021-01-18" })]);
    expect(later.answers[0]).toMatchObject({ min: 2855, max: 2855, disputes: [] });
    expect(later.rows.filter(({ state: standing }) => standing === "standing")).toMatchObject([{ value: 2855, claims: ["d"] }]);
  });

  test("two offices of a state are two claimants", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-01"), { value: 100 }, { claimant: health, saidOn: "2020-12-01" }),
      deathsFact("b", reportFact("r2", "2020-12-02"), { value: 150 }, { claimant: speaker("Defense Ministry", "AAA"), saidOn: "2020-12-02" }),
    ];
    expect(view(facts).answers[0]).toMatchObject({ min: 100, max: 150, disputes: [expect.any(Array) as unknown] });
  });

  test("a total told like an incident of the day it was given, or by its telling number without a place, is that total", () => {
    const total = deathsFact("a", reportFact("r1", "2020-12-04"), { value: 2783 }, { claimant: health, saidOn: "2020-12-03" });
    const ofTheDay = deathsFact("b", reportFact("r2", "2020-12-06"), { value: 2783 }, { claimant: health, when: "2020-12-03", basis: "incident" });
    const placeless = deathsFact("c", reportFact("r3", "2020-12-13"), { value: 2783 }, { claimant: speaker("Aland", "AAA"), when: "2020-12-05", basis: "incident" });
    expect(view([total, ofTheDay, placeless]).rows).toMatchObject([{ basis: "total", claims: ["a", "b", "c"], reach: 3 }]);
    const few = [
      deathsFact("d", reportFact("r1", "2020-12-04"), { value: 2 }, { claimant: health, saidOn: "2020-12-03" }),
      deathsFact("e", reportFact("r2", "2020-12-09"), { value: 2 }, { claimant: health, when: "2020-12-08", basis: "incident" }),
    ];
    expect(view(few).rows).toHaveLength(2);
  });

  test("one large number told of two days without a place is a running total, said on the first of them", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-13"), { value: 2718 }, { claimant: health, when: "2020-12-03", basis: "incident" }),
      deathsFact("b", reportFact("r2", "2021-02-01"), { value: 2718 }, { claimant: speaker("Aland", "AAA"), when: "2020-12-02", basis: "incident" }),
    ];
    expect(view(facts).rows).toMatchObject([{ basis: "total", saidOn: "2020-12-02", isSaidOnTold: false, claims: ["a", "b"], state: "standing" }]);
    expect(view(facts.slice(0, 1)).rows).toMatchObject([{ basis: "incident" }]);
  });

  test("a number that is not round, told like an incident, is the total that another report gives", () => {
    const report = deathsFact("a", reportFact("r1", "2020-12-03"), { value: 94 });
    const party = deathsFact("b", reportFact("r2", "2020-12-06"), { value: 94 }, { claimant: speaker("Aland", "AAA"), when: "2020-12-02", basis: "incident" });
    expect(view([report, party]).rows).toMatchObject([{ basis: "total", claimant: { name: "Aland" }, saidOn: "2020-12-02", claims: ["a", "b"] }]);
    const round = [
      deathsFact("c", reportFact("r1", "2020-12-03"), { value: 90 }),
      deathsFact("d", reportFact("r2", "2020-12-06"), { value: 90 }, { claimant: speaker("Aland", "AAA"), when: "2020-12-02", basis: "incident" }),
    ];
    expect(view(round).rows).toHaveLength(2);
  });

  test("a total of a day was said on that day, whoever gave it: published later it supersedes nothing", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-03"), { value: 2783 }),
      deathsFact("b", reportFact("r2", "2020-12-20"), { value: 2783 }, { claimant: speaker("Aland", "AAA"), when: "2020-12-03" }),
      deathsFact("c", reportFact("r3", "2020-12-11"), { value: 2802 }, { claimant: speaker("Aland", "AAA"), saidOn: "2020-12-10" }),
    ];
    expect(view(facts).rows).toMatchObject([
      { value: 2783, saidOn: "2020-12-03", state: "superseded", claims: ["a", "b"] },
      { value: 2802, state: "standing" },
    ]);
  });

  test("a figure that does not tell whose losses they are goes to the group where the same claimant gives it", () => {
    const told = deathsFact("a", reportFact("r1", "2020-12-04"), { value: 94 }, { claimant: speaker("government", "AAA"), saidOn: "2020-12-03" });
    const untold = deathsFact("b", reportFact("r2", "2020-12-06"), { value: 94 }, { claimant: speaker("Aland", "AAA"), party: null });
    const stranger = deathsFact("c", reportFact("r3", "2020-12-06"), { value: 94 }, { claimant: speaker("Bland", "BBB"), party: null });
    expect(view([told, untold, stranger]).rows.map(({ party, claims }) => [party, claims])).toEqual([
      ["AAA", ["a", "b"]],
      [null, ["c"]],
    ]);
  });

  test("a count of all the dead is overtaken when the same claimant later counts more of one kind alone", () => {
    const all = deathsFact("a", reportFact("r1", "2020-11-15"), { value: 2317 }, { claimant: health, saidOn: "2020-11-14", category: "unknown" });
    const soldiers = deathsFact("b", reportFact("r2", "2020-12-03"), { value: 2718, qualifier: "at-least", max: null }, { claimant: health, saidOn: "2020-12-02" });
    expect(view([all, soldiers]).rows.map(({ category, state }) => [category, state])).toEqual([
      ["military", "standing"],
      ["unknown", "superseded"],
    ]);
    expect(view([all]).rows).toMatchObject([{ state: "standing" }]);
  });

  test("a lower count of the dead that tells no day does not supersede a told one", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-03"), { value: 2718 }, { claimant: health, saidOn: "2020-12-02" }),
      deathsFact("b", reportFact("r2", "2020-12-06"), { value: 2317 }, { claimant: health }),
    ];
    expect(view(facts).rows.map(({ value, state }) => [value, state])).toEqual([
      [2718, "standing"],
      [2317, "superseded"],
    ]);
    expect(view([facts[0]!, deathsFact("c", reportFact("r3", "2020-12-09"), { value: 2800 }, { claimant: health })]).rows).toMatchObject([{ state: "superseded" }, { value: 2800, state: "standing" }]);
  });

  test("sources that disagree make a range whose bounds cite their rows, and a dispute", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-01"), { value: 100 }, { claimant: health, saidOn: "2020-12-01" }),
      deathsFact("b", reportFact("r2", "2020-12-01"), { value: 150, qualifier: "at-least", max: null }, { claimant: speaker("Bland", "BBB"), saidOn: "2020-12-01" }),
    ];
    const { rows, answers } = view(facts);
    const [a, b] = [rows.find(({ value }) => value === 100)?.id, rows.find(({ value }) => value === 150)?.id];
    expect(answers[0]).toMatchObject({ min: 100, minRows: [a], max: null, disputes: [[a, b]], isProvisional: true });
  });

  test("a rounding agrees with the exact figure and corroborates it", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-01"), { value: 1960 }, { claimant: health, saidOn: "2020-12-01" }),
      deathsFact("b", reportFact("r2", "2020-12-02"), { value: 2000, qualifier: "nearly", min: null, max: 1999 }),
    ];
    expect(view(facts).answers[0]).toMatchObject({ min: 1960, max: 1960, disputes: [], isProvisional: false });
  });

  test("reprints of one story are one origin; incidents and increments are not totals", () => {
    const facts = [
      deathsFact("a", reportFact("r1", "2020-12-01"), { value: 5 }),
      deathsFact("b", reportFact("r2", "2020-12-02", { family: "r1" }), { value: 5 }),
      deathsFact("c", reportFact("r3", "2020-12-02"), { value: 2 }, { basis: "incident" }),
      deathsFact("d", reportFact("r3", "2020-12-02"), { value: 1 }, { basis: "increment" }),
    ];
    const { rows, answers } = view(facts);
    expect(rows.find(({ basis }) => basis === "total")).toMatchObject({ origins: 1, isProvisional: true });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({ min: 5, max: 5 });
  });

  test("rejected, retracted and superseded claims, denials and forecasts do not count", () => {
    const report = reportFact("r1", "2020-12-01");
    const facts: Fact[] = [
      { ...deathsFact("a", report, { value: 1 }), standing: "rejected" },
      { ...deathsFact("b", report, { value: 2 }), standing: "retracted" },
      deathsFact("c", { ...report, supersededBy: "r2" }, { value: 3 }),
      deathsFact("d", report, { value: 4 }, { stance: "denied" }),
      deathsFact("e", report, { value: 5 }, { stance: "expected" }),
    ];
    expect(view(facts)).toEqual({ rows: [], answers: [] });
  });
});

const claimants = [null, health, speaker("Ministry of Health of Aland", "AAA"), speaker("Bland", "BBB"), speaker("a resident", null, "witness")];
const days = [null, "2020-11-14", "2020-12-02", "2020-12"];
const anyFact = fc.record({
  report: fc.integer({ min: 0, max: 5 }),
  value: fc.constantFrom(5, 100, 110, 2000),
  qualifier: fc.constantFrom("exact", "about", "nearly", "at-least"),
  claimant: fc.constantFrom(...claimants),
  saidOn: fc.constantFrom(...days),
  when: fc.constantFrom(...days),
  basis: fc.constantFrom("total" as const, "incident" as const, "increment" as const),
  party: fc.constantFrom("AAA", null),
});
type Made = typeof anyFact extends fc.Arbitrary<infer T> ? T : never;
const factsOf = (made: readonly Made[]): Fact[] =>
  made.map(({ report, value, qualifier, claimant, saidOn, when, basis, party }, i) =>
    deathsFact(
      `c${String(i).padStart(3, "0")}`,
      reportFact(`r${report}`, `2020-12-0${report + 1}`, { family: `r${report % 3}` }),
      { value, qualifier, min: qualifier === "exact" || qualifier === "at-least" ? value : null, max: qualifier === "exact" ? value : null },
      { claimant, saidOn, when, basis, party },
    ),
  );

/** More than the default finds, and the same every time. */
const RUNS = { numRuns: 2_000 };

describe("laws of figures", () => {
  test("every row rests on claims, every claim that counts is in one row, and bounds cite rows", () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), (made) => {
        const facts = factsOf(made);
        const { rows, answers } = view(facts);
        expect(rows.every(({ claims }) => claims.length > 0)).toBe(true);
        expect(rows.flatMap(({ claims }) => claims).sort()).toEqual(facts.map(({ id }) => id).sort());
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        for (const { min, minRows, max, maxRows } of answers) {
          expect(min === null).toBe(minRows.length === 0);
          expect(max === null).toBe(maxRows.length === 0);
          if (min !== null && max !== null) expect(min).toBeLessThanOrEqual(max);
        }
      }),
      RUNS,
    );
  });

  test("telling everything twice changes nothing but reach", () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), (made) => {
        const facts = factsOf(made);
        expect(view([...facts, ...facts])).toEqual(view(facts));
      }),
      RUNS,
    );
  });

  test("the order in which claims come does not matter", () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 20 }), (made) => {
        const facts = factsOf(made);
        expect(view([...facts].reverse())).toEqual(view(facts));
      }),
      RUNS,
    );
  });
});
