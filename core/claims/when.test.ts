import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const daysOf = (text: string): readonly (string | null)[] => reader.read({ id: "example", text, date: "2019-02-18" }).claims.flatMap(({ kind, when }) => (kind === "casualties" ? [when] : []));

it.each(["LUSAKA, Monday - ", "LUSAKA, Zambia, Feb. 18 -- ", "LUSAKA, Feb. 18 (Copper News) -- ", "LUSAKA, Zambia, 18 February 2019 (CN) – ", "LUSAKA (Feb. 18) - "])(
  "the day a story is sent is no day of what it tells: %s",
  (dateline) => {
    expect(daysOf(`${dateline}Nine people were killed and 17 others wounded when shells hit a market on Sunday evening, officials said.`)).toEqual(["2019-02-17", "2019-02-17"]);
  },
);

it("a day in a sentence that brackets follow is one of what it tells", () => {
  expect(daysOf("MONUSCO said that on Feb. 16 (Saturday) nine people were killed in Lusaka.")).toEqual(["2019-02-16"]);
});
