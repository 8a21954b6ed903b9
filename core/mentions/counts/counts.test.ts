import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Mentions } from "../../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../../dist/lexicon.bin"), bytes("../../../lexicons/places/gazetteer.bin")));
const counts = (text: string): Mentions["counts"] => reader.read({ id: "example", text, date: "2020-12-04" }, { mentions: true }).mentions?.counts ?? [];

type Told = readonly [text: string, qualifier: string, value: number | null, unit: string | null];

/** Sentences and every count in them: its words, its qualifier, its number and what is counted. */
const TOLD: readonly (readonly [sentence: string, ...counts: Told[]])[] = [
  ["Some 2,783 of its service members died.", ["Some 2,783", "about", 2783, "members"]],
  ["Another 1,245 are being treated.", ["1,245", "exact", 1245, null]],
  ["At least three Kenyans and two UN staff died.", ["At least three", "at-least", 3, "Kenyans"], ["two", "exact", 2, "staff"]],
  ["Hundreds of families fled.", ["Hundreds of", "vague", 200, "families"]],
  ["2'783 soldiers were killed.", ["2'783", "exact", 2783, "soldiers"]],
  ["2.783 soldiers were killed.", ["2.783", "exact", 2783, "soldiers"]],
  ["1.234.567 people fled.", ["1.234.567", "exact", 1234567, "people"]],
  ["1,23,456 people were displaced.", ["1,23,456", "exact", 123456, "people"]],
  ["Two lakh people and 2.5 crore rupees.", ["Two lakh", "exact", 200000, "people"], ["2.5 crore", "exact", 25000000, "rupees"]],
  ["1,5 million people fled.", ["1,5 million", "exact", 1500000, "people"]],
  ["1½ million people fled.", ["1½ million", "exact", 1500000, "people"]],
  ["Two and a half million people fled.", ["Two and a half million", "exact", 2500000, "people"]],
  ["One-and-a-half thousand people fled.", ["One-and-a-half thousand", "exact", 1500, "people"]],
  ["10k people fled.", ["10k", "exact", 10000, "people"]],
  ["1.2m refugees fled.", ["1.2m", "exact", 1200000, "refugees"]],
  ["It fell 5m away.", ["5", "exact", 5, "m"]],
  ["120,000-plus people fled.", ["120,000-plus", "at-least", 120000, "people"]],
  ["50-odd soldiers died.", ["50-odd", "about", 50, "soldiers"]],
  ["Twelve (12) civilians were killed.", ["Twelve (12)", "exact", 12, "civilians"]],
  ["3 (three) civilians were killed.", ["3 (three)", "exact", 3, "civilians"]],
];

/** Sentences without a count: shares, ages, ordinals, years, names. */
const NONE = [
  "2/3 of the residents fled.",
  "Two thirds of the residents fled.",
  "Three-quarters of them fled.",
  "A 34-year-old man died.",
  "A man aged 34 died.",
  "The 3rd Battalion left.",
  "It began in 2019.",
  "Some 12 percent fled.",
  "Resolution 1701 was passed.",
];

describe("counts", () => {
  it.each(TOLD.map(([sentence, ...told]) => ({ sentence, told })))("$sentence", ({ sentence, told }) =>
    expect(counts(sentence).map(({ text, qualifier, value, unit }) => [text, qualifier, value, unit])).toEqual(told),
  );
  it.each(NONE)("%s holds none", (sentence) => expect(counts(sentence)).toEqual([]));
});

describe("claims", () => {
  const killed = (text: string): readonly (number | null)[] =>
    reader.read({ id: "example", text, date: "2020-12-04" }).claims.map((claim) => (claim.kind === "casualties" ? claim.casualties.count.value : null));
  it.each([
    ["Twelve (12) civilians were killed and 3 (three) wounded.", [12, 3]],
    ["Some two and a half million people fled.", [2500000]],
    ["1,5 million people fled.", [1500000]],
    ["2/3 of the residents fled.", []],
  ])("%s", (text, values) => expect(killed(text)).toEqual(values));
});
