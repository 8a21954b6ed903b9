import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const claimsOf = (text: string) => reader.read({ id: "example", text, date: "2019-02-18" }).claims;

/** The places of the first claim of people harmed. */
const placesOf = (text: string): readonly string[] =>
  claimsOf(text)
    .find(({ kind }) => kind === "casualties")!
    .where.map(({ name, precision }) => `${name} ${precision}`);

it.each([
  ["Kenya and the FARC agreed to a truce near Kitwe.", ["Kitwe"]],
  ["A spokesman for the FARC, Juan Kitwe, denied that the group had executed civilians near Ndola.", ["Ndola"]],
  ["Gunmen opened fire on a convoy near Kitwe, killing Italy's ambassador.", ["Kitwe"]],
  ["Clashes between Zembari and Tokwele herders killed 54 people in Kitwe.", ["Kitwe"]],
])("neither a land that acts with another nor part of a person's name is a place: %s", (text, expected) => {
  expect(claimsOf(text).map(({ where }) => where.map(({ name }) => name))).toContainEqual(expected);
  expect(claimsOf(text).every(({ where }) => where.every(({ name }) => expected.includes(name)))).toBe(true);
});

it.each([
  ["Four men were killed in Mongu, 20 km south of Lusaka.", ["Mongu exact"]],
  ["Four men were killed in Mongu, some 20 kilometres (12 miles) south of the capital, Lusaka.", ["Mongu exact"]],
  ["Four men were shot dead in Kitwe at 1500 GMT (5 p.m. in Lusaka).", ["Kitwe exact"]],
  ["Four men were killed in Kitwe at 5 p.m. Lusaka time.", ["Kitwe exact"]],
  ["Four men were killed at a farm 20km west of Lusaka.", ["Lusaka near"]],
  ["Nine people died in Lusaka on Monday; three in Ndola; and 14 in Kitwe.", ["Lusaka exact"]],
  ["A man was shot dead in Kitwe on Sunday as envoys signed a peace agreement in Helsinki, Finland.", ["Kitwe exact"]],
  ["A man was shot dead on Sunday as envoys signed a peace agreement in Helsinki, Finland.", []],
  ["Two men were killed in a breach of the truce by Zambia in Lubumbashi.", ["Lubumbashi exact"]],
  ["Two men were killed in Lubumbashi, Turkey's state-run Anadolu Agency reported.", ["Lubumbashi exact"]],
  ["Two soldiers were killed in the Nowshera sector of Rajouri.", ["Nowshera exact", "Rajouri exact"]],
  ["In Zone A, four men were killed.", ["Zone A near"]],
  ["Nine men on their way to Kitwe were abducted.", []],
  ["The Council of Europe said four men had been killed.", []],
  ["Four men were killed in Kitwe despite a deal brokered in Sweden.", ["Kitwe exact"]],
  ["Fighting went on in Kitwe despite a 2018 deal reached in Sweden. Four men were killed.", ["Kitwe exact"]],
  ["Envoys of both sides met in Geneva. Four men were killed.", []],
  ["LUSAKA (CN) - Rebels killed three guards in southern Malawi on Thursday.", ["Malawi country"]],
  ["Twelve men were killed in Mandera near the Somalia border.", ["Mandera exact"]],
  ["Gunmen killed two men in a village in the African nation of Chad.", ["Chad country"]],
  ["In Lusaka two men were killed and three hurt in Lusaka.", ["Lusaka exact"]],
  ["Twelve men were killed in a village near the border with Somalia.", []],
  ["Twelve men were killed in Mandera, a town bordering Somalia.", ["Mandera exact"]],
  ["Twelve men were killed along Kenya's border with Somalia.", ["Kenya country"]],
  ["Two men were killed in Kitwe, a spokesman in Geneva said.", ["Kitwe exact"]],
  ["Two men were killed in Kitwe, the minister told reporters in Brussels.", ["Kitwe exact"]],
  ["The foreign ministry of Angola said two men were killed in Kitwe.", ["Kitwe exact"]],
  ["Speaking in Geneva, the envoy said two men were killed in Kitwe.", ["Kitwe exact"]],
  ["Police in Kitwe said two men were killed when a bus was attacked.", ["Kitwe exact"]],
  ["A minister in Helsinki said two men were killed.", []],
  ["Police in Kitwe said two men were killed.", ["Kitwe exact"]],
  ["Two men, both of them nationals of Angola, were killed in Kitwe.", ["Kitwe exact"]],
  ["Two men were killed in Kitwe and thousands fled to Angola.", ["Kitwe exact"]],
  ["Two men were killed in Kitwe and three were wounded in Ndola.", ["Kitwe exact"]],
  ["As talks opened in Geneva, two men were killed in Kitwe.", ["Kitwe exact"]],
  ["A bomb at a meeting in Kitwe killed two men.", ["Kitwe exact"]],
])("where people were harmed: %s", (text, places) => expect(placesOf(text)).toEqual(places));

it("a figure that has the day of the incident before it has its place, too", () => {
  const claims = claimsOf("Gunmen attacked a market in Kitwe on Sunday, killing nine people.\n\nAt least 12 people were wounded, the ministry said.");
  expect(claims.at(-1)).toMatchObject({ when: "2019-02-17", where: [{ name: "Kitwe" }] });
});

it("where those who did it fled to is no place of what they did, nor of what is told next", () => {
  const claims = claimsOf("Rebels seized a truck before fleeing towards the border with Angola, the army said. Seven men were killed, it said.");
  expect(claims.flatMap(({ where }) => where)).toEqual([]);
  expect(placesOf("Rebels shot four farmers dead near Ndola and fled towards Angola, the army said.")).toEqual(["Ndola exact"]);
});

it("the name of an accord is no place of what it binds to", () => {
  const [claim] = claimsOf("Under the 2015 Lusaka accord, the rebels were to hand in their arms by May.");
  expect(claim).toMatchObject({ kind: "commitment", where: [], commitment: { action: "disarm", place: null, instrument: "the 2015 Lusaka accord" } });
});

it("of a province and a town told before, the city is the town", () => {
  const claims = claimsOf("In Copperbelt, gunmen attacked a post near Kitwe on Sunday. The army withdrew from the city on Monday.");
  expect(claims.filter(({ kind }) => kind === "control").map((claim) => claim.kind === "control" && claim.control.place)).toEqual(["Kitwe"]);
});

it("an event told without its place takes one of its own sentence before that of another", () => {
  const claims = claimsOf("On Monday rebels burned huts in Ndola. On Tuesday rebels raided two posts of the army in Kitwe district, killing five men.");
  expect(claims.filter(({ kind }) => kind === "event").map((claim) => claim.kind === "event" && claim.event.place)).toEqual(["Ndola", "Kitwe"]);
});

it("the state of a ministry that speaks is not where a truce took hold", () => {
  expect(claimsOf("The truce took effect on 3 February, according to Turkey's Defense Ministry.")[0]).toMatchObject({ kind: "commitment", where: [], commitment: { place: null } });
});

it.each([
  ["Azerbaijan took Shusha (Shushi) and Kalbajar (Karvachar).", ["Shusha", "Kalbajar"]],
  ["Azerbaijan took Shusha (Armenian: Shushi).", ["Shusha"]],
])("a second name of a place is no second place: %s", (text, places) => {
  expect(claimsOf(text).flatMap((claim) => (claim.kind === "control" ? [claim.control.place] : []))).toEqual(places);
});

it("places near each other that are two stay two", () => {
  const places = claimsOf("Four men were killed in Kitwe (Lusaka).").flatMap(({ where }) => where.map(({ name }) => name));
  expect(places).toEqual(["Kitwe", "Lusaka"]);
});

it("neither where somebody spoke nor where the hurt were brought is the ground of what is told on", () => {
  const claims = claimsOf(
    "Two bombs went off near Kitwe on Sunday evening, a colonel told reporters in Lusaka. Nine of the wounded had been flown to Ndola.\n\nThe rebels spoke of it by radio. They said four soldiers had died.",
  );
  expect(claims.flatMap(({ where }) => where.map(({ name }) => name)).filter((name) => name !== "Kitwe")).toEqual([]);
});
