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

it.each([
  ["A man born in 1970 was wounded by a shell.", null],
  ["A civilian, born in 1953, was wounded by a shell on February 15.", "2019-02-15"],
  ["The front was formed in 1964 and has fought a war that has killed more than 220,000 people.", null],
  ["The attack was the deadliest since 1993, when 23 peacekeepers were slain in Mogadishu.", "1993"],
  ["It was the worst raid since June 1993, when 22 soldiers were killed.", "1993-06"],
  ["Two soldiers, who had joined the army in 2016, were killed.", null],
  ["One rebel was killed in a drive against guerrillas who launched raids last month.", null],
  ["One rebel was killed in a raid that took place on Saturday.", "2019-02-16"],
  ["From 24 January 2018 ... to 26 December 2018, the office counted 9 civilians killed.", "2018-01-24/2018-12-26"],
  ["From 4 am on 24 January 2019, when it began, until midnight on 1 February 2019, the office counted 9 civilians killed.", "2019-01-24/2019-02-01"],
  ["From 24 January to 5 February, at least 95 civilians were killed.", "2019-01-24/2019-02-05"],
  ["Shells killed two men minutes after a truce became effective at 2200 GMT Saturday.", "2019-02-16"],
  ["Nine people were killed while about 1000 others marched.", null],
])("what is told of others, or of a day long past, is no day of what befell people, and a span is read whole: %s", (text, when) => expect(daysOf(text)[0]).toBe(when));

it("nobody tells on a day what befalls later", () => {
  expect(daysOf("Four hostages died on Sunday. Rebels have killed three hostages, the minister said on Friday.")).toEqual(["2019-02-17", null]);
});
