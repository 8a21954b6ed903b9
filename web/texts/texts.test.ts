import { describe, expect, test } from "vitest";
import { TYPE_OF } from "../../core/claims/rules/event-types.js";
import * as wire from "../../core/wire/claim.js";
import { en } from "./en.js";
import { fill, LANGUAGES, termsOf, termText, type Text, type TextKey } from "./index.js";

const formsOf = (text: Text): readonly string[] => (typeof text === "string" ? [text] : Object.values(text));
const namesIn = (text: Text): string[] => [...new Set(formsOf(text).flatMap((form) => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "")))].sort();

describe.each(Object.entries(LANGUAGES))("the catalogue of %s", (language, { texts }) => {
  test("has every text, none empty, with the same values to fill in", () => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(en).sort());
    for (const key of Object.keys(en) as TextKey[]) {
      expect(
        formsOf(texts[key]).every((form) => form.trim() !== ""),
        key,
      ).toBe(true);
      expect(namesIn(texts[key]), key).toEqual(namesIn(en[key]));
    }
  });

  test("has every plural category of the language wherever it counts", () => {
    const categories = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    for (const [key, text] of Object.entries(texts)) if (typeof text !== "string") expect(Object.keys(text).sort(), key).toEqual(categories);
  });
});

describe("filling in", () => {
  test("plurals follow the language", () => {
    const claims = LANGUAGES["ru"]!.texts["count.claims"];
    expect([1, 3, 5, 21].map((count) => fill(claims, { count }, "ru"))).toEqual(["1 утверждение", "3 утверждения", "5 утверждений", "21 утверждение"]);
    expect([0, 1, 2].map((count) => fill(en["count.claims"], { count }, "en"))).toEqual(["0 claims", "1 claim", "2 claims"]);
  });

  test("numbers are grouped, an unknown name stays, an unknown term is shown as it is", () => {
    expect(fill("{n} of {m}", { n: 2783 }, "en")).toBe("2,783 of {m}");
    expect(termText("outcome", "killed")).toBe("killed");
    expect(termText("outcome", "there-is-none")).toBe("there-is-none");
  });
});

test.each([
  ["kind", wire.claimKind.options],
  ["standing", wire.standing.options],
  ["stance", wire.stance.options],
  ["claimant", wire.claimantType.options],
  ["outcome", wire.outcome.options],
  ["category", wire.victimCategory.options],
  ["basis", wire.basis.options],
  ["change", wire.controlChange.options],
  ["extent", wire.extent.options],
  ["action", wire.commitmentAction.options],
  ["status", wire.commitmentStatus.options],
  ["act", wire.speechAct.options],
  ["precision", wire.precision.options],
  ["event", [...new Set(Object.values(TYPE_OF))]],
  ["subEvent", Object.keys(TYPE_OF)],
])("the catalogue's %s are the values a claim may have, no more and no fewer", (group, values) => {
  expect([...termsOf(group)].sort()).toEqual([...values].sort());
});
