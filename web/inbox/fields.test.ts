import { describe, expect, test } from "vitest";
import type { Claim } from "../wire.js";
import { blankClaim, COMMON_FIELDS, correctionOf, KIND_FIELDS, typedOf, valueOf, valueTyped, withValue } from "./fields.js";

const claim: Claim = {
  id: "a",
  kind: "casualties",
  quote: { exact: "2,783 troops were killed", start: 10, end: 34 },
  claimant: null,
  saidOn: null,
  stance: "asserted",
  when: null,
  where: [],
  rule: "test",
  confidence: 0.9,
  casualties: { outcome: "killed", count: { text: "2,783", qualifier: "exact", value: 2783, min: 2783, max: 2783 }, victims: { party: "AZE", category: "military", text: "troops" }, basis: "total" },
};
const field = (path: string) => [...COMMON_FIELDS, ...KIND_FIELDS.casualties, ...KIND_FIELDS.commitment].find(({ path: steps }) => steps.join(".") === path)!;

describe("fields put right", () => {
  test("a correction holds the top fields that changed, whole", () => {
    const after = withValue(claim, field("casualties.count.value"), valueTyped(field("casualties.count.value"), "2,784"));
    expect(correctionOf(claim, after)).toEqual({ casualties: { ...claim.casualties, count: { ...claim.casualties.count, value: 2784 } } });
    expect(correctionOf(claim, claim)).toEqual({});
  });

  test("a claimant put in by hand is whole, and an emptied one is the report's own voice", () => {
    const named = withValue(claim, field("claimant.name"), "Defence Ministry");
    expect(correctionOf(claim, named)).toEqual({ claimant: { name: "Defence Ministry", party: null, type: "unnamed", start: 10, end: 10 } });
    const unnamed = withValue({ ...claim, ...correctionOf(claim, named) }, field("claimant.name"), null);
    expect(correctionOf(claim, unnamed)).toEqual({});
  });

  test("a claim to be filled in takes the first number of its words as the count", () => {
    expect(blankClaim("casualties", { exact: "at least 2,718 were killed", start: 0, end: 26 })).toMatchObject({ casualties: { count: { text: "2,718", value: 2718 } } });
    expect(blankClaim("statement", { exact: "2 sides agree", start: 0, end: 13 })).not.toHaveProperty("casualties");
  });

  test("what is typed is read as the field holds it", () => {
    expect(valueTyped(field("commitment.by"), "ARM, nagorno-karabakh,")).toEqual(["ARM", "nagorno-karabakh"]);
    expect([valueTyped(field("casualties.count.min"), ""), valueTyped(field("casualties.count.min"), "many"), valueTyped(field("casualties.count.min"), "0")]).toEqual([null, null, 0]);
    expect(typedOf(valueOf(claim, field("claimant.party")))).toBe("");
    expect(typedOf(["ARM", "AZE"])).toBe("ARM, AZE");
  });
});
