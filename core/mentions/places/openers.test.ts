import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon } from "../../lexicon.js";
import { createTokens, Tokenizer } from "../../text/index.js";
import { findPlaces } from "./find.js";
import { Openers } from "./openers.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const { vocabulary, gazetteer } = Lexicon.open(bytes("../../../dist/lexicon.bin"), bytes("../../../lexicons/places/gazetteer.bin"));
const openers = new Openers(gazetteer, vocabulary);
const corpus = new URL("../../../corpus/", import.meta.url);
const texts = readdirSync(corpus)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => readFileSync(new URL(name, corpus), "utf8"));

it("finds the same names whether or not what a word tells is kept", () => {
  for (const text of [...texts, ...texts.map((one) => one.toUpperCase()), "St. Ángel's, the U.S., Æthel's New York-based O'Brien; Baku's al-Bab."]) {
    const tokens = createTokens(4096);
    new Tokenizer(vocabulary).tokenize(text, tokens);
    const table = { text, tokenStart: tokens.start, tokenEnd: tokens.end, tokenCount: tokens.count, word: tokens.word };
    expect(findPlaces(gazetteer, table, openers)).toEqual(findPlaces(gazetteer, table));
  }
});
