import { describe, expect, test } from "vitest";
import { partyName, placeName, slugWords } from "./names.js";
import { settings } from "./settings.js";

describe("names by the reader's choice", () => {
  test("slugs in words", () => {
    expect(["nagorno-karabakh", "farc-ep", "un", "nato", "al-shabaab", "anti-balaka", "houthis"].map(slugWords)).toEqual([
      "Nagorno-Karabakh",
      "FARC-EP",
      "UN",
      "NATO",
      "al-Shabaab",
      "Anti-Balaka",
      "Houthis",
    ]);
  });

  test("states by name in each language, or by code", () => {
    expect(partyName("AZE", { ...settings(), language: "en" })).toBe("Azerbaijan");
    expect(partyName("ARM", { ...settings(), language: "ru" })).toBe("Армения");
    expect(partyName("ARM", { ...settings(), parties: "code" })).toBe("ARM");
  });

  test("pairs of place names", () => {
    const names = ["Shusha", "Shushi"];
    expect(placeName(names, { ...settings(), places: "both" })).toBe("Shusha / Shushi");
    expect(placeName(names, { ...settings(), places: "second" })).toBe("Shushi");
    expect(placeName(["Lachin"], { ...settings(), places: "second" })).toBe("Lachin");
  });
});
