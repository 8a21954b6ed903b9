import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { deathsFact, reportFact, speaker } from "../ledger/made-facts.js";
import {
  ENTRY_KINDS,
  figures,
  type BoardRow,
  type ControlRow,
  type DecisionBody,
  type Entry,
  type Fact,
  type FigureChange,
  type FigureRow,
  type FiguresView,
  type IncidentRow,
  type IncidentsView,
  type ProvisionBody,
  type SourceRow,
} from "../ledger/index.js";
import type { Claim, Problem } from "../model/index.js";
import type { claim, problem } from "./claim.js";
import type { provisionBody } from "./entry.js";
import type { boardRow, controlRow, decisionBody, fact, figureChange, figureRow, incidentRow, incidentsView, sourceRow } from "./index.js";
import { claimByHand, clocksQuery, entriesQuery, entry, figuresQuery, figuresView } from "./index.js";

type Alike<A, B> = [A] extends [B] ? ([B] extends [A] ? ([keyof A] extends [keyof B] ? ([keyof B] extends [keyof A] ? true : false) : false) : false) : false;

/** A type error unless what a schema gives is the very type of the record, either way round. */
const isAlike = <Schema extends z.ZodType, Type>(is: Alike<z.output<Schema>, Type>): void => expect(is).toBe(true);

describe("schemas and the types of core are the same", () => {
  test("proven by the compiler, a line a schema", () => {
    isAlike<typeof claim, Claim>(true);
    isAlike<typeof problem, Problem>(true);
    isAlike<typeof fact, Fact>(true);
    isAlike<typeof entry, Entry>(true);
    isAlike<typeof decisionBody, DecisionBody>(true);
    isAlike<typeof provisionBody, ProvisionBody>(true);
    isAlike<typeof figureRow, FigureRow>(true);
    isAlike<typeof figuresView, FiguresView>(true);
    isAlike<typeof figureChange, FigureChange>(true);
    isAlike<typeof controlRow, ControlRow>(true);
    isAlike<typeof boardRow, BoardRow>(true);
    isAlike<typeof incidentRow, IncidentRow>(true);
    isAlike<typeof incidentsView, IncidentsView>(true);
    isAlike<typeof sourceRow, SourceRow>(true);
    // @ts-expect-error a row of another view is not alike
    isAlike<typeof sourceRow, BoardRow>(true);
  });

  test("every kind of entry has its schema", () => {
    expect(entry.options.map((option) => [...(option.unwrap().shape.kind.values as Set<string>)][0])).toEqual([...ENTRY_KINDS]);
  });
});

describe("a claim by hand", () => {
  const quote = { exact: "two", start: 4, end: 7 };
  const countOf = (count: object): unknown => (claimByHand.parse({ kind: "casualties", quote, casualties: { outcome: "killed", count } }) as { casualties: { count: unknown } }).casualties.count;

  test.each([
    [{ value: 5 }, { text: "5", qualifier: "exact", value: 5, min: 5, max: 5 }],
    [
      { value: 5, qualifier: "more-than", text: "more than five" },
      { text: "more than five", qualifier: "more-than", value: 5, min: 6, max: null },
    ],
    [
      { value: 5, qualifier: "nearly" },
      { text: "5", qualifier: "nearly", value: 5, min: null, max: 4 },
    ],
    [{ min: 5 }, { text: "5", qualifier: "at-least", value: 5, min: 5, max: null }],
    [{ max: 5 }, { text: "5", qualifier: "at-most", value: 5, min: null, max: 5 }],
    [
      { min: 5, max: 9 },
      { text: "5", qualifier: "between", value: null, min: 5, max: 9 },
    ],
    [{}, { text: "", qualifier: "vague", value: null, min: null, max: null }],
  ])("the count %j has its bounds", (told, count) => {
    expect(countOf(told)).toEqual(count);
  });

  test("fields that a form leaves empty are not told", () => {
    const told = { kind: "control", quote, claimant: { name: null, type: null }, saidOn: null, stance: null, where: null, control: { change: "taken", place: "Alpha", holder: null } };
    expect(claimByHand.parse(told)).toEqual({
      ...{ kind: "control", quote, claimant: null, saidOn: null, stance: "asserted", when: null, where: [] },
      control: { change: "taken", place: "Alpha", holder: null, from: null, extent: "whole" },
    });
  });

  test("who says so and where stand where the words begin, or where it is said", () => {
    const statement = { act: "REJECT", about: null };
    const spoken = { kind: "statement", quote, claimant: { name: "A mayor" }, where: [{ name: "Alpha", start: 9, end: 14 }], statement };
    expect(claimByHand.parse(spoken)).toMatchObject({
      claimant: { name: "A mayor", party: null, type: "unnamed", start: 4, end: 4 },
      where: [{ lat: null, start: 9, end: 14 }],
      statement: { to: [], about: "" },
    });
  });
});

describe("schemas", () => {
  const view = figures([deathsFact("a", reportFact("r", "2020-12-04"), { value: 2783 }, { claimant: speaker("the ministry", "AAA") })], { asOf: null, knownBy: null }, () => new Set());

  test("take what the views give, and nothing beside it", () => {
    expect(figuresView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    expect(figuresView.safeParse({ ...view, verdict: "AAA" }).success).toBe(false);
  });

  test("a query left empty asks for the present; numbers and flags are told in words", () => {
    expect(clocksQuery.parse({})).toEqual({ asOf: null, knownBy: null });
    expect(entriesQuery.parse({ from: "7", limit: "5" })).toEqual({ from: 7, limit: 5 });
    expect(Object.keys(figuresQuery.parse({}))).toEqual(["asOf", "knownBy"]);
  });

  test.each([{ asOf: "2020-02-30" }, { knownBy: "yesterday" }, { outcome: "died" }, { party: "" }, { party: "A\0" }, { knownby: "2020-12-10" }])("%j is refused", (query) => {
    expect(figuresQuery.safeParse(query).success).toBe(false);
  });
});
