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
import type { boardRow, controlRow, decisionBody, fact, figureRow, incidentRow, incidentsView, sourceRow } from "./index.js";
import { clocksQuery, entriesQuery, entry, figuresQuery, figuresView } from "./index.js";

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
