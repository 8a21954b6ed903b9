import { describe, expect, test } from "vitest";
import { loadAccords, partyName, partyWords } from "./index.js";

describe("what the build makes for the record", () => {
  test("a party's names, adjectives and seats are its words, those of offices are not", () => {
    const words = partyWords();
    for (const word of ["azerbaijan", "azerbaijani", "baku"]) expect(words("AZE")).toContain(word);
    expect(words("AZE")).not.toContain("ministry");
    expect(words("nobody").size).toBe(0);
  });

  test("a party is named in words, and one that no file names by what it is", () => {
    expect(["AZE", "ARM", "nagorno-karabakh", "nobody"].map(partyName)).toEqual(["Azerbaijan", "Armenia", "Nagorno-Karabakh", "nobody"]);
  });

  test("every accord comes with its provisions", () => {
    const accords = loadAccords();
    expect(accords.map(({ accord }) => accord.accord)).toContain("karabakh-2020");
    for (const { accord, provisions } of accords) {
      expect(provisions.length).toBeGreaterThan(0);
      expect(provisions.every((provision) => provision.accord === accord.accord)).toBe(true);
    }
  });
});
