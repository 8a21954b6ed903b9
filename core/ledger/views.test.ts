import { describe, expect, test } from "vitest";
import { board } from "./board.js";
import { control } from "./control.js";
import { daysBetween, daysOf } from "./days.js";
import { incidents } from "./incidents.js";
import { commitmentFact, controlFact, eventFact, reportFact, speaker } from "./made-facts.js";
import type { Place } from "../model/index.js";
import type { Clocks, ProvisionBody } from "./model.js";
import { sources } from "./sources.js";

const NOW: Clocks = { asOf: null, knownBy: null };
const noWords = (): ReadonlySet<string> => new Set();
const provision = (changed: Partial<ProvisionBody> = {}): ProvisionBody => ({
  provision: "deal/alpha",
  accord: "deal",
  point: "1",
  theme: "Withdrawal of Troops",
  title: "Alpha is handed over",
  action: "hand-over",
  by: ["BBB"],
  to: ["AAA"],
  places: ["Alpha", "Alfa"],
  quantity: null,
  due: "2020-12-01",
  extensions: [],
  duration: null,
  instrument: "deal",
  ...changed,
});

describe("days", () => {
  test("EDTF values cover their days", () => {
    expect(daysOf("2020-11")).toEqual({ first: "2020-11-01", last: "2020-11-30" });
    expect(daysOf("2020-02~")).toEqual({ first: "2020-02-01", last: "2020-02-29" });
    expect(daysOf("2020-09-27/2020-11-10")).toEqual({ first: "2020-09-27", last: "2020-11-10" });
    expect(daysOf("1994/..")).toEqual({ first: "1994-01-01", last: "9999-12-31" });
    expect(daysOf("2020-12-03T14:00")).toEqual({ first: "2020-12-03", last: "2020-12-03" });
    for (const wrong of [null, "", "soon", "2021-02-29", "2020-13", "2020-12-05/2020-12-01"]) expect(daysOf(wrong)).toBeNull();
    expect(daysBetween("2020-02-28", "2020-03-01")).toBe(2);
    expect(daysBetween("2020-12-01", "2020-11-30")).toBe(-1);
  });
});

describe("control", () => {
  const early = controlFact("a", reportFact("r1", "2020-11-01"), { change: "held", holder: "BBB", from: null }, { when: "1994/.." });
  const late = controlFact("b", reportFact("r2", "2020-12-02"), { place: "the Alpha region" }, { when: "2020-12-01" });

  test("the latest change holds, and a view as of an earlier day shows the earlier holder", () => {
    expect(control([late, early], [provision()], NOW, noWords)).toMatchObject([
      { place: "Alpha", names: ["Alfa", "Alpha", "the Alpha region"], holder: "AAA", from: "BBB", provision: "deal/alpha", daysLate: 0, claims: ["b"] },
    ]);
    expect(control([late, early], [provision()], { asOf: "2020-11-20", knownBy: null }, noWords)).toMatchObject([{ holder: "BBB", provision: null }]);
  });

  test("a rival holder of the same day or later is a dispute that cites both", () => {
    const rival = controlFact("c", reportFact("r3", "2020-12-02"), { change: "held", holder: "BBB", from: null }, { when: "2020-12-01", claimant: speaker("Bland", "BBB") });
    expect(control([late, rival], [], NOW, noWords)).toMatchObject([{ change: "contested", isDisputed: true, claims: ["b", "c"] }]);
  });

  test("one report that tells both the past and the present is no dispute with itself", () => {
    const past = controlFact("c", reportFact("r2", "2020-12-02"), { change: "held", holder: "BBB", from: null }, { when: "2020-12-01" });
    expect(control([late, past], [], NOW, noWords)).toMatchObject([{ isDisputed: false }]);
  });

  test("the same holder told again later is no new change: the hold dates from its first day", () => {
    const again = controlFact("c", reportFact("r3", "2020-12-09"), { place: "Alpha" }, { when: "2020-12-08" });
    const state = controlFact("d", reportFact("r4", "2020-12-10"), { place: "Alfa", change: "held", from: null }, { when: "2020-12-01/.." });
    expect(control([late, again, state], [provision()], NOW, noWords)).toMatchObject([{ since: "2020-12-01", change: "handed-over", daysLate: 0, claims: ["b", "c", "d"] }]);
    const regained = controlFact("e", reportFact("r5", "2020-12-12"), { change: "taken", holder: "BBB", from: "AAA" }, { when: "2020-12-11" });
    expect(control([late, again, regained], [provision()], NOW, noWords)).toMatchObject([{ holder: "BBB", since: "2020-12-11", provision: null, claims: ["e"] }]);
  });

  test("a town and its district are one place by name and nearness, namesakes far away and those of another war are not", () => {
    const at = (id: string, lat: number): Place[] => [{ name: "Alpha", lat, lon: 10, country: "AA", precision: "near", id, start: 0, end: 5 }];
    const told = (id: string, lat: number) => controlFact(`claim-${id}`, reportFact(`r-${id}`, "2020-12-02"), {}, { when: "2020-12-01", where: at(id, lat) });
    const elsewhere = { ...told("4", 10), accord: "other" };
    const claims = control([told("1", 10), told("2", 10.3), told("3", 40), elsewhere], [], NOW, noWords).map((row) => row.claims);
    expect(claims).toEqual(expect.arrayContaining([["claim-1", "claim-2"], ["claim-3"], ["claim-4"]]));
    expect(claims).toHaveLength(3);
  });
});

describe("control on a map", () => {
  test("a row carries the point of its place and how far it may be trusted; a place the gazetteer does not know has none", () => {
    const alpha = { name: "Alpha region", lat: 40.1, lon: 46.0, country: "AZ", precision: "admin2", id: "tw-1", start: 0, end: 5 } as const;
    const unknown = { ...alpha, lat: null, lon: null, country: null, id: null };
    const known = controlFact("d", reportFact("r4", "2020-12-01"), {}, { when: "2020-12-01", where: [alpha] });
    const later = controlFact("e", reportFact("r5", "2020-12-03"), {}, { when: "2020-12-02", where: [unknown] });
    expect(control([later, known], [], NOW, noWords)).toMatchObject([{ lat: 40.1, lon: 46.0, precision: "admin2", country: "AZ", placeId: "tw-1" }]);
    expect(control([later], [], NOW, noWords)).toMatchObject([{ lat: null, lon: null, precision: null, country: null, placeId: null }]);
  });
});

describe("the board", () => {
  const on = "2020-12-02";
  const done = controlFact("a", reportFact("r1", "2020-12-02"), {}, { when: "2020-12-01" });
  const row = (facts: Parameters<typeof board>[0], changed: Partial<ProvisionBody> = {}, day = on) => board(facts, [provision(changed)], NOW, day, noWords)[0];

  test("a hand-over on its day is kept, with the words that say so", () => {
    expect(row([done])).toMatchObject({ state: "kept", doneOn: "2020-12-01", score: 3, daysLeft: null, evidence: [{ claim: "a", quote: { exact: "a" } }] });
    expect(row([done], { due: "2020-11-30" })).toMatchObject({ state: "kept-late" });
  });

  test("before the day it is open, after it overdue, with the days told", () => {
    expect(row([done], {}, "2020-11-20")).toMatchObject({ state: "open", daysLeft: 11, score: 0 });
    expect(row([], {}, "2020-12-04")).toMatchObject({ state: "overdue", daysLeft: -3 });
  });

  test("an extension holds from the day it was agreed", () => {
    const extended = { due: "2020-11-15", extensions: [{ due: "2020-11-25", agreed: "2020-11-15" }] };
    expect(row([], extended, "2020-11-10")).toMatchObject({ due: "2020-11-15", isExtended: false });
    expect(row([], extended, "2020-11-20")).toMatchObject({ due: "2020-11-25", dueAtFirst: "2020-11-15", isExtended: true, state: "open", daysLeft: 5 });
  });

  test("commitments attach by action, party and place; another place's do not", () => {
    const begun = commitmentFact("b", reportFact("r1", "2020-11-30"), { status: "begun", place: "Alfa" }, { saidOn: "2020-11-30" });
    const elsewhere = commitmentFact("c", reportFact("r1", "2020-11-30"), { status: "done", place: "Gamma" });
    const others = commitmentFact("d", reportFact("r1", "2020-11-30"), { status: "done", place: "Alpha", by: ["CCC"] });
    expect(row([begun, elsewhere, others], {}, "2020-11-30")).toMatchObject({ state: "open", score: 1, statuses: [{ status: "begun", claims: ["b"] }] });
  });

  test("a promise stands from the day it is told of, though the claim tells the day it is due", () => {
    const vowed = commitmentFact("v", reportFact("r1", "2020-11-16"), { status: "vowed", place: "Alfa", due: "2020-12-01" }, { saidOn: "2020-11-15", when: "2020-12-01" });
    expect(row([vowed], {}, "2020-11-14")).toMatchObject({ statuses: [] });
    expect(row([vowed], {}, "2020-11-20")).toMatchObject({ state: "open", statuses: [{ status: "vowed", on: "2020-11-15", saidOn: "2020-11-15" }] });
  });

  test("what is told later of an earlier day is told with both days, the earliest first", () => {
    const agreed = commitmentFact("v", reportFact("r1", "2020-11-25"), { status: "agreed", place: "Alfa" }, { when: "2020-11-10" });
    const facts = [controlFact("b", reportFact("r2", "2020-12-04"), {}, { when: "2020-12-01" }), controlFact("a", reportFact("r2", "2020-12-04"), {}, { when: "2020-11-30" }), agreed];
    expect(row(facts)?.statuses.map(({ status, on, saidOn }) => [status, on, saidOn])).toEqual([
      ["agreed", "2020-11-10", "2020-11-25"],
      ["done", "2020-11-30", "2020-12-04"],
    ]);
  });

  test("of two points on one thing a claim goes to the one whose parties it names", () => {
    const [alone, both] = [
      provision({ provision: "deal/alone", action: "monitor", by: ["BBB"], places: [], due: null }),
      provision({ provision: "deal/both", action: "monitor", by: ["BBB", "CCC"], places: [], due: null }),
    ];
    const facts = [
      commitmentFact("a", reportFact("r1", "2020-11-30"), { action: "monitor", by: ["BBB"] }),
      commitmentFact("b", reportFact("r1", "2020-11-30"), { action: "monitor", by: ["BBB", "CCC"] }),
    ];
    expect(board(facts, [alone, both], NOW, on, noWords).map(({ evidence }) => evidence.map(({ claim }) => claim))).toEqual([["a"], ["b"]]);
  });

  test("points stand in the order of their numbers, and what has none behind them", () => {
    const points = ["–", "4.10", "3.1.1", "10", "4.2", "4", "9"].map((point) => provision({ provision: `deal/${point}`, point }));
    expect(board([], points, NOW, on, noWords).map((one) => one.provision.point)).toEqual(["3.1.1", "4", "4.2", "4.10", "9", "10", "–"]);
  });

  test("another district's hand-over in the same sentence keeps no promise on this one", () => {
    const where = ["Gamma", "Alpha"].map((name) => ({ name, lat: null, lon: null, country: null, precision: "near" as const, id: null, start: 0, end: 1 }));
    const elsewhere = commitmentFact("b", reportFact("r1", "2020-11-21"), { status: "done", place: "Gamma" }, { when: "2020-11-20", where });
    expect(row([elsewhere], {}, "2020-11-30")).toMatchObject({ state: "open", doneOn: null, evidence: [] });
  });

  test("a lasting promise that began is neither overdue nor done for good", () => {
    const begun = commitmentFact("b", reportFact("r1", "2020-11-30"), { action: "cease-fire", status: "begun", by: ["BBB"] }, { when: "2020-11-10" });
    const lasting = { action: "cease-fire" as const, places: [], due: "2020-11-10" };
    expect(row([begun], lasting)).toMatchObject({ state: "open", daysLeft: null, score: 1 });
    expect(row([], lasting)).toMatchObject({ state: "overdue", daysLeft: -22 });
  });

  test("an alleged breach of a lasting promise is shown as a breach", () => {
    const breach = commitmentFact("b", reportFact("r1", "2020-11-30"), { action: "cease-fire", status: "breached", by: ["BBB"] }, { stance: "alleged", when: "2020-11-29" });
    expect(row([breach], { action: "cease-fire", places: [], due: null })).toMatchObject({ state: "breached", score: 0 });
  });
});

describe("incidents", () => {
  const where = [{ name: "Alpha", lat: 1, lon: 2, country: "AA", precision: "exact" as const, id: "1", start: 0, end: 5 }];

  test("reports of one incident come together; another place, a week later, other parties stay apart", () => {
    const actors = [{ name: "soldiers", party: "AAA" }];
    const facts = [
      eventFact("a", reportFact("r1", "2020-12-01"), { actors }, { when: "2020-12-01", where }),
      eventFact("b", reportFact("r2", "2020-12-02"), { actors }, { when: "2020-12-02", where }),
      eventFact("c", reportFact("r3", "2020-12-10"), { actors }, { when: "2020-12-09", where }),
      eventFact("d", reportFact("r4", "2020-12-01"), { actors, place: "Beta" }, { when: "2020-12-01", where: [{ ...where[0]!, name: "Beta", id: "2" }] }),
      eventFact("e", reportFact("r5", "2020-12-01"), { actors: [{ name: "rebels", party: "ccc" }] }, { when: "2020-12-01", where }),
    ];
    const { rows, periods } = incidents(facts, NOW, noWords);
    expect(rows.map(({ claims }) => claims).sort()).toEqual([["a", "b"], ["c"], ["d"], ["e"]]);
    expect(rows.find(({ claims }) => claims.includes("a"))).toMatchObject({ origins: 2, isProvisional: false, placeId: "1" });
    expect(periods).toEqual([
      { from: "2020-11-30", to: "2020-12-06", type: "Battles", count: 3, before: 0 },
      { from: "2020-12-07", to: "2020-12-13", type: "Battles", count: 1, before: 3 },
    ]);
  });

  test("a week without any is told where the week before had some, and not for every week that is silent", () => {
    const facts = [
      eventFact("a", reportFact("r1", "2020-12-01"), {}, { when: "2020-12-01", where }),
      eventFact("b", reportFact("r2", "2020-12-22"), { type: "Protests", subType: "Peaceful protest" }, { when: "2020-12-22", where }),
    ];
    expect(incidents(facts, NOW, noWords).periods.map(({ from, type, count, before }) => [from, type, count, before])).toEqual([
      ["2020-11-30", "Battles", 1, 0],
      ["2020-12-07", "Battles", 0, 1],
      ["2020-12-21", "Protests", 1, 0],
    ]);
  });

  test("what is told of a month belongs to no week", () => {
    expect(incidents([eventFact("a", reportFact("r1", "2020-12-01"), {}, { when: "2020-11", where })], NOW, noWords)).toMatchObject({ rows: [{ from: "2020-11-01" }], periods: [] });
  });

  test("an incident that is only denied stays out; one told and denied is marked", () => {
    const told = eventFact("a", reportFact("r1", "2020-12-01"), {}, { when: "2020-12-01", where });
    const denied = eventFact("b", reportFact("r2", "2020-12-01"), {}, { when: "2020-12-01", where, stance: "denied" });
    expect(incidents([denied], NOW, noWords).rows).toEqual([]);
    expect(incidents([told, denied], NOW, noWords).rows).toMatchObject([{ isDenied: true, claims: ["a", "b"] }]);
  });
});

describe("sources", () => {
  test("a family is one source with its reach; the latest grade of its publisher stands", () => {
    const reports = [reportFact("r1", "2020-12-01", { outlet: "Wire" }), reportFact("r2", "2020-12-02", { family: "r1" }), reportFact("r3", "2020-12-03", { family: "r1" }), reportFact("r4", null)];
    reports[1] = { ...reports[1]!, supersededBy: "r3" };
    const grade = {
      kind: "grade" as const,
      seq: 9,
      author: "a monitor",
      recordedAt: "2026-01-01T00:00:00.000Z",
      prev: "",
      hash: "",
      body: { about: { source: "Wire" }, reliability: "B" as const, credibility: null, reason: null },
    };
    const [family, single] = sources(reports, [grade, { ...grade, seq: 10, body: { ...grade.body, reliability: "C" as const } }], []);
    expect(family).toMatchObject({ family: "r1", reach: 3, grade: { reliability: "C" } });
    expect(family?.members.map(({ report, relation }) => [report, relation])).toEqual([
      ["r1", "origin"],
      ["r2", "superseded"],
      ["r3", "write-through"],
    ]);
    expect(single).toMatchObject({ family: "r4", reach: 1, grade: null });
  });
});
