import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";
import { fold } from "../text/index.js";
import { indexRules, openIndex, packIndex } from "./rule-index.js";
import { RULES } from "./rules/index.js";

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(path, import.meta.url)));
const words = bytes("../../dist/lexicon.bin");
const places = bytes("../../lexicons/places/gazetteer.bin");
const lexicon = Lexicon.open(words, places);
const TEXT = "NAIROBI, March 3 - The army said rebels killed 12 soldiers near Gulu on Monday. The group denied it and said it had withdrawn from the town under the accord.";

it("is the same after it was packed and opened", () => {
  const index = indexRules(RULES, lexicon.vocabulary);
  expect(openIndex(packIndex(index, lexicon.stamp), lexicon.stamp)).toEqual(index);
});

it("is refused for another lexicon, whose words have other numbers", () => {
  expect(
    openIndex(
      lexicon.packedRules(),
      lexicon.stamp.map((part) => part + 1),
    ),
  ).toBeNull();
});

it("reads the same from a packed index as from the rules", () => {
  const report = { id: "a", date: "2020-03-03", text: TEXT };
  const packed = new Reader(Lexicon.open(words, places, lexicon.packedRules())).read(report);
  expect(packed).toEqual(new Reader(lexicon).read(report));
  expect(packed.claims.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["casualties", "statement", "commitment"]));
});

it("knows beforehand the numbers of words that rules ask for by name", () => {
  const { vocabulary } = lexicon;
  const named = [...vocabulary.asked];
  expect(named.length).toBeGreaterThan(3000);
  expect(named.filter((word) => vocabulary.form(vocabulary.id(word)) !== fold(word))).toEqual([]);
});
