import { describe, expect, test } from "vitest";
import { openReader } from "../../corpus/reader.js";
import { openText } from "../../intake/index.js";

const reader = openReader();

function claimsOf(text: string) {
  const opened = openText(text, "everyday", { date: "2016-09-20" });
  if ("problem" in opened) throw new Error(opened.problem.message);
  return reader.read(opened.report).claims;
}

/** A long story on a town's affairs, with one word that stands in reports on wars as well. */
const TOWN = `The town council met on Tuesday to talk about the budget for schools and roads. ${"Residents asked about the price of water and the new library. ".repeat(16)}Two parties are to vote on it in May.`;

describe("news of peace is read as such", () => {
  test.each([
    ["talk to the press", "The rebels went home without talking to reporters.", "negotiate"],
    ["what nobody heard of", "The truce holds. Most of us had never heard of shelling.", "negotiate"],
    ["papers handed to somebody", "The army fought on. The president would hand him some last-minute changes to his speech.", "exchange-prisoners"],
    ["money let go", "The army fought on. The company agreed to release millions in cash.", "exchange-prisoners"],
    ["a petty crime", "The soldier was charged with breach of peace and assault.", "uphold"],
    ["a bomb that is laid", "Rebels fled. The explosive was placed in the roof of a shop.", "disarm"],
    ["streets that are empty", "The streets of the rebel capital are reportedly abandoned.", "withdraw"],
    ["who is left dead", "Clashes ended with five officers and about a dozen militants left dead, officials said.", "withdraw"],
    ["a council's own affairs", `${TOWN} The council will meet the mayor's envoys again on Friday.`, "negotiate"],
    ["a company's promise", `${TOWN} The gas company agreed to keep its promises.`, "uphold"],
  ])("no commitment: %s", (_name, text, action) => {
    expect(claimsOf(text).flatMap((claim) => (claim.kind === "commitment" ? [claim.commitment.action] : []))).not.toContain(action);
  });

  test("a short dispatch on a deal binds as before", () => {
    const claims = claimsOf("Kenya has not agreed to the handover of the bodies.");
    expect(claims.map((claim) => claim.kind === "commitment" && claim.commitment.action)).toEqual(["return-remains"]);
  });

  test.each([
    ["an attempt", "He pleaded guilty to attempted murder of a policeman."],
    ["a plot", "Police foiled a plot to kill two soldiers."],
    ["what would be enough", "Two milligrams is enough to kill an average adult."],
    ["what is imagined", '"Can you imagine nine people dying in one day in our city?" he said.'],
    ["what is forbidden", "The prophet taught us not to kill a child nor a woman."],
    ["a house with room", "The home held more than 750 patients at the time."],
    ["a change at the top", "Kevin Johnson, who took over from the founder in December, left."],
  ])("nobody is harmed or held: %s", (_name, text) => {
    expect(claimsOf(text).filter(({ kind }) => kind === "casualties")).toEqual([]);
  });

  test.each([
    ["a show", "Interactive demonstrations being held throughout the day will cover gardening."],
    ["a meal", "The employees and residents will sit down and eat the meal together."],
    ["mail broken into", "Russia hacked official emails."],
  ])("no event: %s", (_name, text) => {
    expect(claimsOf(text).filter(({ kind }) => kind === "event")).toEqual([]);
  });

  test("a zone that falls quiet has changed no hands", () => {
    expect(claimsOf("Fighting stopped. The conflict zone near Tskhinvali fell briefly quiet.").filter(({ kind }) => kind === "control")).toEqual([]);
  });

  test.each([
    ["as", "The deal was mediated by Turkey and Russia as the rebel enclave dissolved.", "the rebel enclave dissolved"],
    ["after", "Damascus would act with Moscow and Tehran after the army takes full control of Aleppo.", "the army takes full control of Aleppo"],
    ["before", "Talks were held with Russia and Iran before the rebels took Aleppo.", "the rebels took Aleppo"],
  ])("who acts behind a conjunction of time is not joined to whoever stands before it: %s", (_name, text, quote) => {
    expect(claimsOf(text).flatMap(({ kind, quote: { exact } }) => (kind === "event" ? [exact] : []))).toEqual([quote]);
  });

  test.each(["two Sunni towns", "the Arab quarter", "the World War"])("a creed, a people, a war are no place: %s", (name) => {
    for (const { where } of claimsOf(`Rebels attacked policemen in ${name} on Monday.`)) expect(where).toEqual([]);
  });
});

describe("who and what is no ground", () => {
  const controls = (text: string) => claimsOf(text).flatMap((claim) => (claim.kind === "control" ? [[claim.control.place, claim.control.holder, claim.control.extent]] : []));

  test.each([
    ["somebody handed to a court", "Salvador Rosa, who was turned over to the First Criminal Court by the National Police, belongs to the ERP."],
    ["somebody arrested", "Bueno Delgado was arrested by the police and was immediately transferred to Bogota and handed over to judicial authorities."],
    ["a word in capitals", "THE FMLN HAS LOST CREDIBILITY IN ALL OF ITS ACTIVITIES, THE ARMY OF EL SALVADOR SAID."],
    ["where a chase was told", "A patrol met four men near Mejicanos. The patrol ordered them to stop, but the FMLN fighters fled."],
  ])("%s", (_name, text) => {
    expect(controls(text)).toEqual([]);
  });

  test("units of a group are not the state's", () => {
    expect(controls("El Salvador is at war with the FMLN. Guerrilla units took Apopa.")).toEqual([["Apopa", "fmln", "whole"]]);
  });

  test("some areas of a city are a part of it", () => {
    expect(controls("The FMLN controls some areas of San Salvador.")).toEqual([["San Salvador", "fmln", "part"]]);
  });
});

describe("who tells a figure", () => {
  const tellers = (text: string) => claimsOf(text).flatMap((claim) => (claim.kind === "casualties" ? [claim.claimant?.name ?? null] : []));

  test("those who were talking tell nothing", () => {
    expect(tellers("The envoy visited the embassy. They were talking when the bomb went off, killing 247 people.")).toEqual([null]);
  });

  test("those who spoke of it do", () => {
    expect(tellers("The army spoke of 12 dead in the raid on Goma.")).toEqual(["army"]);
  });

  test("a row that counts a people is no word of theirs", () => {
    expect(tellers("Injured in Nairobi:\n\nAmericans: 12\n\nHospitalized: 542").every((name) => name === null)).toBe(true);
  });
});

describe("who takes a position", () => {
  const stated = (text: string) => claimsOf(text).flatMap((claim) => (claim.kind === "statement" ? [[claim.claimant?.name ?? null, claim.statement.act]] : []));

  test("a private word in a long story on neither war nor peace is none, an office's is", () => {
    expect(stated(`${TOWN} Nina Hallam admits that it will be hard to part with the cat.`)).toEqual([]);
    expect(stated(`${TOWN} Kenya's government condemned the vote.`)).toEqual([["Kenya's government", "ACCUSE"]]);
  });

  test("weapons put at doors blame nobody", () => {
    expect(stated('"I put guns at every door," the commander of the rebels said.')).toEqual([]);
  });

  test("militants of a people that no list has are not of the band told of before", () => {
    const actors = claimsOf("The Islamic State group was blamed for the raid. Kurdish militants killed ten soldiers.").flatMap((claim) => (claim.kind === "event" ? claim.event.actors : []));
    expect(actors).toContainEqual({ name: "Kurdish militants", party: null });
  });

  test("a province is not of the state that its name begins with", () => {
    expect(claimsOf("The British Columbia government condemned the shelling by the rebels.").map(({ claimant }) => claimant?.party)).toContain("CAN");
  });

  test("peoples of a continent are of no state that shares its name", () => {
    for (const people of ["Central", "Latin", "South"])
      expect(
        claimsOf(`The war goes on. Five ${people} American presidents signed an accord in Goma.`).flatMap((claim) => (claim.kind === "event" ? claim.event.actors.map(({ party }) => party) : [])),
        people,
      ).not.toContain("USA");
    expect(claimsOf("American troops left Goma under the truce.").flatMap((claim) => (claim.kind === "commitment" ? claim.commitment.by : []))).toEqual(["USA"]);
  });

  test("a race for an office takes votes and holds rallies", () => {
    const race =
      "Candidates for the nomination campaigned ahead of the caucuses. The president captured Iowa last month. She held a rally in Miami on Tuesday. Voters were told the primary would be close.";
    expect(claimsOf(race).filter(({ kind }) => kind === "control" || kind === "event")).toEqual([]);
    expect(claimsOf("Three thousand people held a rally in Miami on Tuesday against the war.").map(({ kind }) => kind)).toContain("event");
  });

  test("whoever speaks of the dead is none of them", () => {
    const told = claimsOf("The army fought the FARC. An army spokesman calls the place a camp and speaks of six rebels killed.");
    expect(told.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.count.value] : []))).toEqual([6]);
  });

  test("who leaves for talks goes to them, and what a low point comes at is no point of an accord", () => {
    const parleys = (text: string): number => claimsOf(text).filter((claim) => claim.kind === "commitment" && claim.commitment.action === "negotiate").length;
    expect(parleys("The war goes on. The mayor left yesterday for Nairobi for talks.")).toBe(0);
    expect(parleys("The war goes on. A low point came at the 2009 summit.")).toBe(0);
    expect(parleys("The war goes on. The FARC left the talks.")).toBe(1);
  });

  test("a house that gunmen leave, a siege that is opened and a people left dead are no ground given up", () => {
    for (const text of [
      "After the gunmen left the house, they shot six rebels.",
      "The rebels opened the siege of Goma.",
      "The war has gone on for years, leaving a large part of the population dead.",
    ])
      expect(
        claimsOf(text).filter(({ kind }) => kind === "commitment"),
        text,
      ).toEqual([]);
  });
});
