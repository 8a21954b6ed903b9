import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader, type Problem, type Reading } from "./index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../dist/lexicon.bin"), bytes("../lexicons/places/gazetteer.bin")));
const read = (text: string, problems: readonly Problem[] = []): Reading => reader.read({ id: "example", text, date: "2021-03-04", problems }, { mentions: true });

it.each([
  ["Two soldiers were killed on 29 February 2021 in Goma.", "29 February 2021"],
  ["Two soldiers were killed on Apr. 31 in Goma.", "Apr. 31"],
  ["It fell on 31/04/2020, the army said.", "31/04/2020"],
])("says which words are no day of the calendar: %s", (text, words) => {
  const { problems, mentions } = read(text);
  expect(problems).toMatchObject([{ code: "bad-date", start: text.indexOf(words), end: text.indexOf(words) + words.length }]);
  expect(problems[0]?.message).toContain(words);
  expect(mentions?.dates.map(({ value }) => value)).toEqual([null]);
});

it("says it once where the header's date was told already", () => {
  const told: Problem = { code: "bad-date", start: 6, end: 22, message: "the header states 30 February 2020" };
  expect(read("Date: 30 February 2020\n\nTwo soldiers were killed.", [told]).problems).toEqual([told]);
});

it.each(["Two soldiers were killed on 29 February 2020 in Goma.", "Two soldiers were killed on Feb. 28 in Goma."])("finds nothing wrong with %s", (text) => expect(read(text).problems).toEqual([]));

it.each([
  "Армения и Азербайджан подписали заявление. Убиты 12 человек.",
  "Le ministère a dit que 12 soldats ont été tués à Bakou. Les combats ont repris dans la nuit.",
  "Kementerian Pertahanan mengatakan dua belas tentara tewas pada hari Selasa di kota itu.",
])("says that it is not English: %s", (text) => {
  const { report, problems } = read(text);
  expect([report.language, problems.map(({ code }) => code)]).toEqual(["und", ["language"]]);
});

it.each(["Killed: 12.", "BANGUI, MARCH 3 -- TWO SOLDIERS WERE KILLED IN BRIA, BAMBARI AND NDELE ON TUESDAY.", "Nshimirimana, Ndayishimiye and Niyonzima fled Bujumbura."])(
  "takes for English: %s",
  (text) => expect(read(text).report.language).toBe("en"),
);

it("names among the actors whoever speaks, short forms and pronouns resolved", () => {
  const { mentions } = read("Kenya's Defence Ministry said two soldiers were killed. The ministry said 5 were missing. It added that 3 were hurt. Witnesses told reporters of more.");
  expect(mentions?.actors.map(({ text, name, party, type }) => [text, name, party, type])).toEqual([
    ["Kenya's Defence Ministry", "Kenya's Defence Ministry", "KEN", "military"],
    ["Kenya", "Kenya", "KEN", "government"],
    ["ministry", "Kenya's Defence Ministry", "KEN", "military"],
    ["It", "Kenya's Defence Ministry", "KEN", "military"],
    ["Witnesses", "Witnesses", null, "witness"],
  ]);
});

it("reads words through soft hyphens and zero-width marks, which stay in the quote", () => {
  const text = "Two sol\u00addiers were kil\u200bled in Mogadi\u00adshu, the De\u2060fence Ministry said.";
  const { claims } = read(text);
  expect(claims.map(({ quote, where }) => [quote.exact, where.map(({ country }) => country)])).toEqual([["Two sol\u00addiers were kil\u200bled in Mogadi\u00adshu", ["SO"]]]);
  expect(text.slice(claims[0]?.quote.start, claims[0]?.quote.end)).toBe(claims[0]?.quote.exact);
});

it.each([
  ["GOMA, Congo, Nov. 3 (Copper News) -- Two soldiers were killed.", "GOMA, Congo, Nov. 3 (Copper News)"],
  ["Truce frays\n\nGOMA (CN) — Two soldiers were killed.", "GOMA (CN)"],
  ["Goma, 14 June 2023 – Two soldiers were killed.", "Goma, 14 June 2023"],
  ["Two soldiers were killed in Goma -- a town in Congo.", undefined],
  ["UPDATE: Two soldiers were killed in Goma.", undefined],
])("tells the dateline: %s", (text, dateline) => expect(read(text).report.dateline).toBe(dateline));
