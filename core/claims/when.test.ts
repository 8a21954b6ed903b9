import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const daysOf = (text: string): readonly (string | null)[] => reader.read({ id: "example", text, date: "2019-02-18" }).claims.flatMap(({ kind, when }) => (kind === "casualties" ? [when] : []));

it.each(["LUSAKA, Monday - ", "LUSAKA, Zambia, Feb. 18 -- ", "LUSAKA, Feb. 18 (Copper News) -- ", "LUSAKA, Zambia, 18 February 2019 (CN) – ", "LUSAKA (Feb. 18) - ", "Lusaka, 18 February 2019 – "])(
  "the day a story is sent is no day of what it tells: %s",
  (dateline) => {
    expect(daysOf(`${dateline}Nine people were killed and 17 others wounded when shells hit a market on Sunday evening, officials said.`)).toEqual(["2019-02-17", "2019-02-17"]);
  },
);

it.each([
  ["In the past 24 hours two soldiers were killed.", "2019-02-17/2019-02-18"],
  ["Over the past six months 300 soldiers were killed.", "2018-08/2019-02"],
  ["In the past decade the war has killed 40,000 people.", "2009/2019"],
  ["The last week has killed three civilians, officials said.", "2019-02-11/2019-02-18"],
  ["The army said on Saturday that four men had been killed in the past 24 hours.", "2019-02-15/2019-02-16"],
  ["Mines killed eleven men near Lusaka in the last ten days of May.", "2018-05-22/2018-05-31"],
  ["Between 1 and 20 January, 65 civilians were killed.", "2019-01-01/2019-01-20"],
  ["From January to October, 1,204 civilians were killed.", "2018-01/2018-10"],
  ["Fighting on Saturday and Sunday killed 14 soldiers.", "2019-02-16/2019-02-17"],
  ["In the 24 hours to Sunday noon, three men were killed.", "2019-02-16/2019-02-17"],
  ["In the year to January, 900 civilians were killed.", "2018-02/2019-01"],
  ["In the week to Sunday, 44 people were killed.", "2019-02-11/2019-02-17"],
  ["By Sunday 40 people had been killed.", "2019-02-17"],
  ["In the first week of January, 65 civilians were killed.", "2019-01-01/2019-01-07"],
  ["In the last week of January, 65 civilians were killed.", "2019-01-25/2019-01-31"],
  ["Shells hit Lusaka on Sunday. Earlier in the day, two men were killed.", "2019-02-17"],
  ["Two men were killed in Lusaka earlier in the day, police said on Sunday.", "2019-02-17"],
  ["Two men were killed in Lusaka ahead of a vote due on 25 February.", null],
  ["Earlier Saturday a bomb killed nine people.", "2019-02-16"],
  ["A man born in 1970 was killed on Sunday.", "2019-02-17"],
  ["A man born in 1970 was killed.", null],
])("days and spans: %s", (text, when) => {
  expect(daysOf(text)).toEqual([when]);
});

it.each([
  ["The mayor told radio on Saturday night that nine men had been killed since Monday.", "2019-02-11/.."],
  ["The army said on Saturday that it had shelled Goma on Monday.", "2019-02-11"],
  ["The army said on Thursday that it would leave Goma on Saturday.", "2019-02-16"],
])("a weekday is counted from the day of the saying: %s", (text, day) => {
  expect(reader.read({ id: "example", text, date: "2019-02-18" }).claims.map(({ when }) => when)).toContain(day);
});

it.each([
  ["A statement issued on Saturday said five soldiers had been killed.", "2019-02-16"],
  ["In a report released Saturday, the mission said 400 civilians were killed.", "2019-02-16"],
  ["Speaking in Geneva on Saturday, the envoy said nine soldiers had been killed.", "2019-02-16"],
  ["In a statement on Saturday, an official who asked not to be named said nine men had been killed.", "2019-02-16"],
  ["On Saturday, the ministry said five soldiers had been killed.", "2019-02-16"],
  ["On Saturday, the ministry put the toll at 292.", "2019-02-16"],
])("the day of a saying is none of what it tells: %s", (text, day) => {
  expect(reader.read({ id: "example", text, date: "2019-02-18" }).claims.map(({ when, saidOn }) => [when, saidOn])).toEqual([[null, day]]);
});

it("when a truce began or ends is not when what is told beside it was undertaken", () => {
  const { claims } = reader.read({
    id: "example",
    text: "Under the truce, which began on February 4 and is due to expire on Sunday, both sides undertook to withdraw from schools.",
    date: "2019-02-18",
  });
  expect(claims.filter(({ kind, quote }) => kind === "commitment" && quote.exact.includes("undertook")).map(({ when }) => when)).toEqual([null]);
});

it("a day that was promised before is that of what was held then", () => {
  const { claims } = reader.read({ id: "example", text: "The rally which the party had promised for Saturday in Lusaka drew only its organisers.", date: "2019-02-18" });
  expect(claims.map(({ kind, when }) => [kind, when])).toEqual([["event", "2019-02-16"]]);
});

it("a blast the day before is not of the day on which its toll rose", () => {
  const { claims } = reader.read({ id: "example", text: "The death toll from bombings the previous day in eastern Lusaka climbed to 73 on Saturday, officials said.", date: "2019-02-18" });
  expect(claims.map(({ kind, when }) => [kind, when])).toEqual([
    ["casualties", "2019-02-16"],
    ["event", "2019-02-15"],
  ]);
});

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

it.each([
  ["Rebels stormed the depot on Sunday, a day after shells had killed four men in Lusaka.", "2019-02-16"],
  ["A bridge was blown up on 3 February, two days before mines killed nine men near Lusaka.", "2019-02-05"],
  ["Gunmen raided the market on Saturday. The raid comes two days after a mine killed three men.", "2019-02-14"],
  ["On Friday, hours after a mine killed five, gunmen fled.", "2019-02-15"],
  ["Troops entered Lusaka on Sunday, a day after the vote, killing two.", "2019-02-17"],
  ["The sides agreed on Saturday to end a feud that has killed six people.", null],
  ["Three men were shot dead in the wake of the 4 February earthquake.", null],
  ["The 4 February earthquake killed 90 people.", "2019-02-04"],
  ["Four men were killed in the worst raid on Lusaka since the 1994 truce.", null],
  ["Four men were killed in the bloodiest raid since the sides made peace in January.", null],
  ["Nine men were wounded when fighting erupted on Saturday.", "2019-02-16"],
  ["Up to November 2018, there were 45 killings; in the same period of 2017, there were 39.", "2018-11"],
  ["By the end of the year, 400 people had been killed.", "2018~"],
  ["In the 24 hours as of 6 p.m. on Saturday, three men were killed.", "2019-02-15/2019-02-16"],
  ["In the previous 48 hours three men were killed.", "2019-02-16/2019-02-18"],
])("days told by others: %s", (text, when) => expect(daysOf(text)[0]).toBe(when));

it.each([
  ["FARC announced a ceasefire on Saturday.", "commitment", "2019-02-16"],
  ["The rebels will withdraw from Ndola, where fighting began last Thursday.", "commitment", null],
  ["In its statement on Saturday, the army accused rebels of shelling Lusaka.", "event", null],
])("the day of what is bound, or charged: %s", (text, wanted, day) => {
  expect(reader.read({ id: "example", text, date: "2019-02-18" }).claims.flatMap(({ kind, when }) => (kind === wanted ? [when] : []))[0]).toBe(day);
});

it("a wire's head of place and day is no day of what it tells", () => {
  expect(daysOf("LUSAKA, February 18. /CN/. The army told of a calm night. No one was killed in Ndola.")[0]).toBe(null);
});

it("nobody tells on a day what befalls later", () => {
  expect(daysOf("Four hostages died on Sunday. Rebels have killed three hostages, the minister said on Friday.")).toEqual(["2019-02-17", null]);
});

it.each([
  ["Shells killed ten men in Ndola, violating a ceasefire established in December.", null],
  ["Nine men died in Ndola in a breach of the truce announced three days ago.", null],
  ["Rebels who broke the January truce killed nine men.", null],
  ["A ceasefire announced on Saturday ended fighting that killed nine men.", null],
  ["Four men were killed in a weekend attack on Ndola.", "2019-02-16/2019-02-17"],
  ["Four men were killed over the weekend in Ndola.", "2019-02-16/2019-02-17"],
  ["Four men were killed in Ndola on the weekend of 2-3 February.", "2019-02-02/2019-02-03"],
  ["Rebels killed six soldiers near Kitwe, officials said.\n\nThe attack took place on Saturday night, a spokesman said.", "2019-02-16"],
  ["Rebels killed six soldiers near Kitwe. It happened on Friday.", "2019-02-15"],
  ["We took some prisoners, whom we will free on Wednesday. A child was killed by our fire.", null],
  ["Rebels killed six soldiers near Kitwe. An attack took place in Ndola on Friday.", null],
  ["It was the worst raid since the April 2010 raid that led to the death of 76 soldiers.", "2010-04"],
  ["Based on information as of 19:30 17 February 2019.\n\nA man was wounded by shelling in Ndola.", "2019-02-17"],
  ["This report is based on information received until 18:00, 17 February.\n\nA man was wounded by shelling in Ndola.", "2019-02-17"],
])("days of accords, weekends and reports, and days told behind: %s", (text, when) => expect(daysOf(text)[0]).toBe(when));

it.each([
  ["Friday's raid followed bombings in Ndola over the weekend.", ["2019-02-15", "2019-02-16/2019-02-17"]],
  ["At least 40 men have been killed since the two sides reached a ceasefire on 29 January.", ["2019-01-29/..", "2019-01-29"]],
])("each has its own day: %s", (text, days) => expect(reader.read({ id: "example", text, date: "2019-02-18" }).claims.map(({ when }) => when)).toEqual(days));

it("the figures of the report before are none of this one, and the day before its own has them", () => {
  const head = "Based on information as of 19:30 17 February 2019.\n\nThe Mission recorded 24 ceasefire violations in Donetsk region.";
  const when = (text: string): readonly (string | null)[] => reader.read({ id: "example", text: `${head} ${text}`, date: "2019-02-18" }).claims.map((claim) => claim.when);
  expect(when("In the previous reporting period, it recorded 77 ceasefire violations.")).toEqual(["2019-02-17"]);
  expect(when("It recorded 77 ceasefire violations in the previous reporting period.")).toEqual(["2019-02-17"]);
  expect(when("In the previous 24 hours, it recorded 11 ceasefire violations.")).toEqual(["2019-02-17", "2019-02-16"]);
});

it("nobody says something on the day on which a truce named beside it was announced", () => {
  expect(reader.read({ id: "example", text: "Air raids hit Ndola, a breach of the truce announced four days ago.", date: "2019-02-18" }).claims.map(({ saidOn }) => saidOn)).toEqual([null, null]);
});
