import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSentences, createTokens, openSections, Splitter, Tagger, Tokenizer, Vocabulary, type VocabularyArrays } from "../../text/index.js";
import { civil, dayNumber, easter, isoWeek, weekday } from "./calendar.js";
import { DATE_RULES, DateReader, OPEN_FUTURE, type DateMention } from "./index.js";
import type { Example } from "./rule.js";

const sections = openSections(readFileSync(new URL("../../../dist/lexicon.bin", import.meta.url)));
const vocabulary = new Vocabulary(Object.fromEntries(sections) as unknown as VocabularyArrays);
const tokenizer = new Tokenizer(vocabulary);
const splitter = new Splitter(vocabulary);
const tagger = new Tagger(vocabulary);
const reader = new DateReader(vocabulary);
const tokens = createTokens(64);
const sentences = createSentences(8);

function read(text: string, published: string | null): DateMention[] {
  tokenizer.tokenize(text, tokens);
  splitter.split(tokens, sentences);
  for (let i = 0; i < sentences.count; i++) tagger.tag(tokens, sentences.first[i]!, sentences.last[i]!);
  return reader.read(tokens, sentences, published);
}

/** Each mention as the example tells it: by its EDTF value where that is what stands there, else by its TIMEX3 value. */
function told([text, published, ...values]: Example): string[] {
  return read(text, published).map(({ value, timex }, i) => (value !== null && value === values[i] ? value : timex));
}

describe.each(DATE_RULES.map((rule) => [rule.name, rule] as const))("%s", (name, rule) => {
  it.each(rule.yes.map((example) => [example[0], example] as const))("reads: %s", (text, example) => {
    expect(told(example)).toEqual(example.slice(2));
    expect(read(text, example[1]).map((mention) => mention.rule)).toContain(name);
  });
  for (const text of rule.no ?? []) {
    it(`does not read: ${text}`, () => expect(read(text, "2020-12-04").map((mention) => mention.rule)).not.toContain(name));
  }
  for (const example of rule.gaps ?? []) it(`does not yet read: ${example[0]}`, () => expect(told(example)).not.toEqual(example.slice(2)));
});

it("names every rule once and gives it an example", () => {
  expect(new Set(DATE_RULES.map((rule) => rule.name)).size).toBe(DATE_RULES.length);
  for (const rule of DATE_RULES) expect(rule.yes.length).toBeGreaterThan(0);
});

it("writes its patterns in words the vocabulary has", () => {
  const literals = DATE_RULES.flatMap((rule) => rule.pattern.split(/[ |?]+/)).filter((word) => /^[a-z]+$/.test(word));
  expect([...new Set(literals)].filter((word) => vocabulary.id(word) === 0)).toEqual([]);
});

describe("whole sentences", () => {
  const cases: readonly Example[] = [
    ["covers 30 Oct.-5 Nov. only", "2020-11-06", "2020-10-30/2020-11-05", "2020-11-05"],
    ["between 1 January and 20 June seven died", "2017-06-27", "2017-01-01/2017-06-20", "2017-06-20"],
    ["The army will hold its fire from 23 December to 3 January.", "2016-12-20", "2016-12-23/2017-01-03", "2017-01-03"],
    ["The government has put the vote back to 22 November.", "2007-06-25", "2007-11-22"],
    ["The February 1 coup has cost 700 lives.", "2021-04-10", "2021-02-01"],
    ["The November 10 truce is to be prolonged.", "2021-04-10", "2020-11-10"],
    ["The deal provides for a truce from 15 February.", "2015-02-13", "2015-02-15/.."],
    ["Some 1,060 fighters gave up 940 firearms on Saturday.", "2019-09-08", "2019-09-07"],
    ["from March 28 to March 31", "1990-01-15", "1989-03-28/1989-03-31", "1989-03-31"],
    ["talks on February 14-15, 1990", "1990-03-15", "1990-02-14/1990-02-15", "1990-02-15"],
    ["Reporting week: Monday 8 to Sunday 14 February", "2021-02-15", "2021-02-08/2021-02-14", "2021-02-14"],
    ["treated between 3 and 10 December", "2018-12-21", "2018-12-03/2018-12-10", "2018-12-10"],
    ["from 18 December 2018 to 31 March 2019", "2019-04-09", "2018-12-18/2019-03-31", "2019-03-31"],
    ["the clashes of 2013-16 and the war of 1977–92", "2019-11-06", "2013/2016", "2016", "1977/1992", "1992"],
    ["a post that was to be closed by 2 March had not been", "1992-07-01", "1992-03-02"],
    ["The last will leave by 31 October.", "1992-07-01", "1992-10-31"],
    ["They agreed to withdraw by Dec. 31 all soldiers.", "2005-12-27", "2005-12-31"],
    ["Elections shall be held by mid-June 2007.", "2006-11-24", "2007-06~"],
    ["The camp opens on the evening of 25 February.", "2015-02-27", "2015-02-25TEV"],
    ["until 18:00 Kyiv time, 26 February 2015", "2015-02-27", "2015-02-26T18:00"],
    ["It fell at dawn Tuesday.", "1996-03-19", "1996-03-19TMO"],
    ["In the 2008 war troops entered on 8 August.", "2020-12-04", "2008", "2008-08-08"],
    ["The truce of 2008 was broken on 8 August.", "2020-12-04", "2008", "2020-08-08"],
    ["from Friday to Sunday shells fell", "2020-12-04", "2020-11-27/2020-11-29", "2020-11-29"],
    ["the budget of 2019/20", "2020-12-04", "2019/2020", "2020"],
    ["In the early hours of 12 November gunmen attacked.", "2020-12-04", "2020-11-12TMO"],
    ["They have held out since the war ended in 1994.", "2020-12-04", "1994/.."],
    ["A battle was fought on Wednesday. On the night before the battle a grenade was thrown.", "2014-04-11", "2014-04-09", "2014-04-08TNI"],
  ];
  it.each(cases.map((example) => [example[0], example] as const))("%s", (_, example) => expect(told(example)).toEqual(example.slice(2)));
});

describe("not dates", () => {
  it.each([
    "a 9-year-old boy aged 34",
    "She lives in 17 May Street.",
    "1,960 troops held 12 posts",
    "They may march on Sun Hill.",
    "a score of 3-2 in the second half",
    "on This Week with a host",
    "since the Arab Spring",
    "this fall in prices",
    "as USA TODAY said",
    "the third raid in as many days",
    "the April 6 Movement",
    "two to the day",
    "resolution 693 was passed",
  ])("%s", (text) => expect(read(text, "2020-12-04").map((mention) => text.slice(mention.start, mention.end))).toEqual([]));
});

it("tells what is stated and what is inferred, and the days", () => {
  const [since] = read("held since 5 June", "2020-11-06");
  expect(since).toMatchObject({ value: "2020-06-05/..", anchor: "since", relative: true, days: { first: dayNumber(2020, 6, 5), last: OPEN_FUTURE } });
  const [stated] = read("on 5 June 2019", "2020-11-06");
  expect(stated).toMatchObject({ relative: false, inferred: 0 });
});

it("resolves the weekdays of a bulletin within the days it covers", () => {
  const values = (text: string): (string | null)[] => read(text, "2004-01-13").map(({ value }) => value);
  expect(values("Weekly bulletin, covering 5 to 11 January 2004. They exchanged fire on Tuesday.").at(-1)).toBe("2004-01-06");
  expect(values("Weekly bulletin. They exchanged fire on Tuesday.").at(-1)).toBe("2004-01-13");
});

it.each([
  ["over the past two and a half months", { first: dayNumber(2020, 9, 19), last: dayNumber(2020, 12, 4) }],
  ["in the last a half quarter", { first: dayNumber(2020, 10, 20), last: dayNumber(2020, 12, 4) }],
  ["in the next one and a half years", { first: dayNumber(2020, 12, 4), last: dayNumber(2022, 6, 4) }],
])("%s has whole days", (text, days) => expect(read(text, "2020-12-04").map((mention) => mention.days)).toEqual([days]));

it("leaves what it cannot resolve open", () => {
  expect(read("He left on Friday.", null).map(({ value, timex }) => [value, timex])).toEqual([[null, "XXXX-WXX-5"]]);
  expect(read("The same day they left.", "2020-11-06").map(({ value }) => value)).toEqual([null]);
});

it("reads any heap of date words without fail, the same each time", () => {
  const words =
    "the a this last next past early mid late end of in on at by since from to and - , . / : ( ) ' 's 2 12 31 45 1994 2020 2020-12-02 02/12/2020 1990s '90s 7 p.m. 18:00 0600 hours May March June Dec. Friday Sun. spring fall Christmas New Year noon night quarter half year week days ago later before earlier BC century second twenty two first 3rd now".split(
      " ",
    );
  const text = fc.array(fc.constantFrom(...words), { maxLength: 14 }).map((list) => list.join(" "));
  fc.assert(
    fc.property(text, fc.constantFrom("2020-12-04", "1990-01-15", null), (sample, published) => {
      const mentions = read(sample, published);
      for (const { start, end, first, last, days, timex } of mentions) {
        expect(start).toBeLessThan(end);
        expect(first).toBeLessThan(last);
        expect(end).toBeLessThanOrEqual(sample.length);
        expect(timex).not.toMatch(/NaN|undefined|Infinity/);
        if (days) expect(days.first).toBeLessThanOrEqual(days.last);
      }
      read("On 3 May 1999 they met. The next day, two years later, in the 1990s, all was well at 7 p.m.", "2001-01-01");
      expect(read(sample, published)).toEqual(mentions);
    }),
    { numRuns: 3000 },
  );
});

const FRAMES =
  "in the X after|in the X before|the next X|the last X|last X|next X|this X|the coming X|the past X|within a X of|a X ago|a X later|two Xs later|three Xs ago|in the past two Xs|every X|the X of|the same X|the previous X|the following X|half a X|over the X|by the X's end|mid-X|early in the X|late last X|a X and a half ago|X after X|the first X of May".split(
    "|",
  );
const UNIT_WORDS = "second minute hour day week weekend fortnight month quarter season year decade century moment night morning spring Monday June Christmas 1990s".split(" ");

it.each(UNIT_WORDS)("stands every frame about a %s", (unit) => {
  for (const frame of FRAMES) {
    for (const published of ["2020-12-04", null]) {
      for (const { timex, first, last } of read(`They met on 3 May 2019. ${frame.replaceAll("X", unit)} the attack they left; ${frame.replaceAll("X", unit)}.`, published)) {
        expect(timex).not.toMatch(/NaN|undefined|Infinity/);
        expect(first).toBeLessThan(last);
      }
    }
  }
});

it("counts days as the calendar does", () => {
  for (let number = -800000; number < 60000; number += 137) {
    const { year, month, day } = civil(number);
    expect(dayNumber(year, month, day)).toBe(number);
  }
  for (const iso of ["1970-01-01", "2000-02-29", "2020-12-31", "1900-03-01"]) {
    const [y, m, d] = iso.split("-").map(Number) as [number, number, number];
    expect(dayNumber(y, m, d)).toBe(Date.parse(iso) / 86400000);
  }
  expect(weekday(dayNumber(2020, 12, 4))).toBe(5);
  expect(isoWeek(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 });
  expect(easter(2021)).toBe(dayNumber(2021, 4, 4));
});
