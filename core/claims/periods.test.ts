import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const read = (text: string) => reader.read({ id: "periods", text, date: "2020-06-12" });
const daysOf = (text: string): readonly (string | null)[] => read(text).claims.flatMap(({ kind, when }) => (kind === "casualties" ? [when] : []));

const SPRING = "2020-03-01/2020-05-31";

describe("spans that a report covers, and spans told again", () => {
  it.each([
    ["a heading with a verb that ends on its span", "WHAT THE TRUCE LEFT UNDONE\nHow villagers fared, 1 March to 31 May 2020\n\nWe verified 382 civilian deaths.", [SPRING]],
    ["a heading's label", "Monthly return of incidents\nPeriod: April 2020\n\n  Civilians killed ....... 2       0", ["2020-04"]],
    [
      'a row under "this week"',
      "WEEKLY BULLETIN\nIssue 16 -- covers Friday 5 to Thursday 11 June\n\n   Incidents              this week   last week\n   Civilians killed .....     9           0",
      ["2020-06-05/2020-06-11"],
    ],
    ["no headline of a truce to come", "Truce agreed for 24-26 June\n\nNine traders were killed.", [null]],
    ["what its own people recorded", "Summary\nFrom 1 March to 31 May our teams recorded the deaths of 318 civilians. Fourteen nurses lost their lives.", [SPRING, SPRING]],
    ["the span told before", "The ministry says it has lost 415 soldiers since 1 March. The rebels said they had lost 60 men in that time.", ["2020-03-01/..", "2020-03-01/.."]],
    ["the same months", "Between March and May we counted 90 dead. Over the same months 4,000 people fled.", ["2020-03/2020-05", "2020-03/2020-05"]],
    ["the same months a year earlier", "Between March and May we counted 90 dead. A year earlier, in the same months, we had counted 140 deaths.", ["2020-03/2020-05", "2019-03/2019-05"]],
    ["what goes on from a count", "Between January and May volunteers recorded 47 people killed; 29 were kidnapped.", ["2020-01/2020-05", "2020-01/2020-05"]],
    ["no state that lasts", "Between January and May volunteers recorded 4,700 people killed. Some 20,000 are missing.", ["2020-01/2020-05", null]],
  ])("%s", (_name, text, days) => {
    expect(daysOf(text)).toEqual(days);
  });

  it("nobody speaks over a span that is counted", () => {
    expect(read("From 1 March to 31 May observers recorded the deaths of 318 civilians.").claims.map(({ saidOn }) => saidOn)).toEqual([null]);
  });

  it("takes a breakdown of a span for its parts, and the span before for none of them", () => {
    const head = "Harm to civilians, 1 March to 31 May 2020\n\n";
    const text = `${head}We verified 382 civilian deaths. A year earlier, in the same months, we had verified 455 civilian deaths.\n\nCivilians killed, by side\n  Rebels ....... 171 killed\n  Army ......... 211 killed`;
    expect(read(text).totals.filter(({ outcome }) => outcome === "killed")).toMatchObject([{ category: "civilian", min: 382, max: 382 }]);
  });

  it("takes a lesser toll of a later span for a part of the toll of the war, whoever tells it", () => {
    const text = "Observers have recorded 191 deaths since the start of April.\n\nMore than 4,000 people have been killed since the war began in 2013, the clinic said.";
    expect(read(text).totals.filter(({ outcome }) => outcome === "killed")).toMatchObject([{ category: "unknown", min: 4001, max: null }]);
  });
});

it.each([
  ["since Tuesday's deed", "The army has refused them entry since Tuesday's explosion at Gori.", "event", ["2020-06-09"]],
  ["since this morning", "Fourteen people have been killed in Gori since 6 a.m., the clinic says.", "casualties", ["2020-06-12"]],
  ["the small hours", "Missiles slammed into Gori in the early hours.", "event", ["2020-06-12"]],
])("days of deeds: %s", (_name, text, of, days) => {
  expect(read(text).claims.flatMap(({ kind, when }) => (kind === of ? [when] : []))).toEqual(days);
});

it("an entry of a live blog that tells no day is of the blog's, whatever the entry before it tells", () => {
  const text = "LIVE: the truce\nFriday 12 June 2020\n\n17:25 Shells fell on a bus station in Gori yesterday, killing three traders.\n\n10:40 Rockets struck the market of Gori. Two people died.";
  expect(daysOf(text)).toEqual(["2020-06-11", "2020-06-12"]);
});
