import fc from "fast-check";
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical.js";
import { chain, EMPTY_HEAD, faultOf, type Head } from "./chain.js";
import { deathsFact, reportFact } from "./made-facts.js";
import type { DecisionBody, Entry, EntryDraft } from "./model.js";
import { settleClaims, type RecordedClaim } from "./settle.js";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");
const note = (text: string): EntryDraft => ({ kind: "note", author: "a monitor", body: { about: null, text } });

/** The first fault of a log, or null. */
function firstFault(entries: readonly Entry[]): string | null {
  let head: Head = EMPTY_HEAD;
  for (const entry of entries) {
    const fault = faultOf(entry, head, digest);
    if (fault !== null) return fault;
    head = entry;
  }
  return null;
}

describe("canonical JSON", () => {
  test("keys are sorted, undefined left out, lone surrogates escaped", () => {
    expect(canonicalJson({ b: [1, { z: null, a: "é\ud800" }], a: 1e21, c: undefined })).toBe('{"a":1e+21,"b":[1,{"a":"é\\ud800","z":null}]}');
  });

  test("the order of keys does not matter, and it parses back", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
        const turned = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(object));
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });
});

describe("the chain", () => {
  const entries = chain(EMPTY_HEAD, ["one", "two", "three"].map(note), "2026-01-01T00:00:00.000Z", digest);

  test("an untouched log has no fault", () => {
    expect(firstFault(entries)).toBeNull();
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  test("any changed character, left-out or exchanged entry is found at its place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.constantFrom("author", "recordedAt", "prev", "hash", "body" as const), (at, field) => {
        const changed = entries.map((entry, i) => (i !== at ? entry : ({ ...entry, [field]: field === "body" ? { about: null, text: "other" } : `${String(entry[field as "author"])}x` } as Entry)));
        expect(firstFault(changed)).toMatch(new RegExp(`entry ${at + 1}\\b|entry ${at + 2}\\b`));
      }),
    );
    expect(firstFault([entries[0]!, entries[2]!])).toContain("entry 2 is missing");
    expect(firstFault([entries[1]!, entries[0]!, entries[2]!])).toContain("entry 1 is missing");
  });

  test("a clock that runs backwards does not put an entry before the one before", () => {
    const [later] = chain(entries[2]!, [note("four")], "2025-01-01T00:00:00.000Z", digest);
    expect(later?.recordedAt).toBe("2026-01-01T00:00:00.000Z");
    expect(firstFault([...entries, later!])).toBeNull();
  });
});

const recorded = (id: string, seq: number): RecordedClaim => {
  const { claim, report } = deathsFact(id, reportFact("r1", "2020-12-01", { seq: 100 }), { value: 5 });
  return { body: { id, report: "r1", reader: "1", claim }, seq, recordedAt: "2026-01-01T00:00:00.000Z", accord: null, report };
};
const decision = (seq: number, body: DecisionBody): Extract<Entry, { kind: "decision" }> => ({
  kind: "decision",
  seq,
  author: "a monitor",
  recordedAt: "2026-01-02T00:00:00.000Z",
  prev: "",
  hash: "",
  body,
});
const standings = (decisions: Parameters<typeof settleClaims>[1], claims = [recorded("a", 1), recorded("b", 2)]): Record<string, string> =>
  Object.fromEntries(settleClaims(claims, decisions).map(({ id, standing }) => [id, standing]));

describe("the standing of claims", () => {
  test("the latest decision stands, and a retracted one has no effect", () => {
    const reject = decision(3, { action: "reject", claims: ["a"], reason: "not in the words" });
    const accept = decision(4, { action: "accept", claims: ["a"], reason: null });
    const undo = decision(5, { action: "retract", entry: 4, reason: "wrong claim" });
    expect(standings([reject])).toEqual({ a: "rejected", b: "read" });
    expect(standings([reject, accept])).toEqual({ a: "accepted", b: "read" });
    expect(standings([reject, accept, undo])).toEqual({ a: "rejected", b: "read" });
    expect(standings([reject, accept, undo, decision(6, { action: "retract", entry: 5, reason: "it was right" })])).toEqual({ a: "accepted", b: "read" });
    expect(standings([decision(3, { action: "retract", entry: 1, reason: "read by mistake" })])).toEqual({ a: "retracted", b: "read" });
    expect(standings([accept, decision(5, { action: "retract", entry: 1, reason: "read by mistake" })])).toEqual({ a: "retracted", b: "read" });
    expect(standings([decision(101, { action: "retract", entry: 100, reason: "the report is withdrawn" })])).toEqual({ a: "retracted", b: "retracted" });
  });

  test("a correction changes the fields it names alone", () => {
    const [fact] = settleClaims([recorded("a", 1)], [decision(3, { action: "correct", claims: ["a"], fields: { saidOn: "2020-12-02" }, reason: null })]);
    expect(fact).toMatchObject({ standing: "accepted", claim: { saidOn: "2020-12-02", kind: "casualties", quote: { exact: "a" } } });
  });

  test("a correction may change the fields of the claim's own kind, and no other's", () => {
    const { claim } = recorded("a", 1).body;
    if (claim.kind !== "casualties") throw new Error("the claim made is of deaths");
    const casualties = { ...claim.casualties, outcome: "wounded" as const };
    const statement = { act: "DECLARE" as const, to: [], about: "x" };
    const [fact] = settleClaims([recorded("a", 1)], [decision(3, { action: "correct", claims: ["a"], fields: { casualties, statement }, reason: null })]);
    expect(fact?.claim).toEqual({ ...claim, casualties });
  });

  test("merged claims step back, a split claim is replaced by its parts", () => {
    expect(standings([decision(3, { action: "merge", claims: ["a", "b"], into: "a", reason: null })])).toEqual({ a: "read", b: "merged" });
    const parts = [recorded("a", 1).body.claim, recorded("b", 2).body.claim];
    expect(standings([decision(3, { action: "split", claims: ["a"], parts, reason: null })], [recorded("a", 1)])).toEqual({ a: "split", "a/1": "accepted", "a/2": "accepted" });
  });

  test("claims a newer reader no longer reads step back unless somebody accepted them", () => {
    const unread: Extract<Entry, { kind: "unread" }> = {
      kind: "unread",
      seq: 4,
      author: "reader",
      recordedAt: "2026-01-03T00:00:00.000Z",
      prev: "",
      hash: "",
      body: { report: "r1", reader: "2", claims: ["a", "b"] },
    };
    expect(standings([decision(3, { action: "accept", claims: ["a"], reason: null }), unread])).toEqual({ a: "accepted", b: "unread" });
  });

  test("any decision retracted is as if it had not been, and the order claims come in does not matter", () => {
    const bodies: fc.Arbitrary<DecisionBody> = fc.oneof(
      fc.record({ action: fc.constant("accept" as const), claims: fc.subarray(["a", "b", "c"]), reason: fc.constant(null) }),
      fc.record({ action: fc.constant("reject" as const), claims: fc.subarray(["a", "b", "c"]), reason: fc.constant("x") }),
      fc.record({ action: fc.constant("correct" as const), claims: fc.subarray(["a", "b", "c"]), fields: fc.constant({ when: "2020-11-10" }), reason: fc.constant(null) }),
      fc.record({ action: fc.constant("merge" as const), claims: fc.subarray(["a", "b", "c"]), into: fc.constantFrom("a", "b", "c"), reason: fc.constant(null) }),
    );
    const claims = [recorded("a", 1), recorded("b", 2), recorded("c", 3)];
    fc.assert(
      fc.property(fc.array(bodies, { maxLength: 8 }), fc.nat(7), (made, which) => {
        const decisions = made.map((body, i) => decision(10 + i, body));
        const at = which % Math.max(1, decisions.length);
        const undone = decisions.length > 0 ? [...decisions, decision(30, { action: "retract", entry: 10 + at, reason: "undo" })] : decisions;
        expect(settleClaims(claims, undone)).toEqual(
          settleClaims(
            claims,
            decisions.filter((_, i) => i !== at),
          ),
        );
        expect(settleClaims([...claims].reverse(), [...decisions].reverse())).toEqual(settleClaims(claims, decisions));
      }),
    );
  });
});
