import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const read = (text: string, date = "2024-03-05") => reader.read({ id: "example", text, date });
const claims = (text: string): readonly Claim[] => read(text).claims;
const control = (text: string) => claims(text).flatMap((claim) => (claim.kind === "control" ? [{ when: claim.when, claimant: claim.claimant?.party ?? null, ...claim.control }] : []));
const people = (text: string) =>
  claims(text).flatMap((claim) => (claim.kind === "casualties" ? [{ when: claim.when, claimant: claim.claimant?.party ?? null, ...claim.casualties, value: claim.casualties.count.value }] : []));
const sums = (text: string) => read(text).sums.map(({ outcome, value }) => [outcome, value]);

describe("who holds ground", () => {
  it.each([
    ["The Government continues to hold Juba, Wau and Torit.", ["Juba", "Wau", "Torit"]],
    ["Rebels of the M23 took Goma, Sake and Bunagana on Monday.", ["Goma", "Sake", "Bunagana"]],
    ["The M23 seized Goma, the capital of North Kivu.", ["Goma"]],
  ])("each place of a list: %s", (text, places) => {
    expect(control(text).map(({ place }) => place)).toEqual(places);
  });

  it.each([
    ["The war in Syria goes on. Azaz is still held by the opposition.", null],
    ["In South Sudan, opposition forces took Bentiu.", null],
    ["The SPLM-in-Opposition met SPLA forces. Opposition forces took Bentiu.", "spla-io"],
  ])("an opposition in arms is not the state's: %s", (text, holder) => {
    expect(control(text).map((one) => one.holder)).toEqual([holder]);
  });

  it.each([
    ["East of the berm, the FARC still holds Miraflores.", "held", "Miraflores", "whole"],
    ["In Miraflores, retaken by the FARC in May, three wells were mined.", "taken", "Miraflores", "whole"],
    ["The FARC controls a strip of jungle along the Vaupes River.", "held", "Vaupes River", "part"],
    ["The FARC controls the road between Miraflores and Calamar.", "held", "Miraflores", "part"],
  ])("ground told beside other words: %s", (text, change, place, extent) => {
    expect(control(text)).toMatchObject([{ change, place, extent, holder: "farc-ep" }]);
  });

  it("a town is told by its whole name, and a word at the head of a paper is none", () => {
    expect(control("At Gotera the army stayed. On 12 March the Treasury Police of El Salvador left their post at San José Las Flores.").map(({ place }) => place)).toEqual(["San José Las Flores"]);
    expect(control("ORIGINAL: SPANISH\n\nThe FARC stayed.")).toEqual([]);
  });

  it("a road by its two ends is one ground", () => {
    const [road, ...others] = control("M23 fighters hold the Goma - Sake road by night.");
    expect(road).toMatchObject({ change: "held", place: "Goma - Sake road", holder: "m23", extent: "part" });
    expect(others).toEqual([]);
  });

  it("a bearing that opens a sentence does nothing", () => {
    expect(claims("West of Miraflores, gunmen killed two people.").flatMap((claim) => (claim.kind === "event" ? claim.event.actors.map(({ name }) => name) : []))).toEqual(["gunmen"]);
  });

  it("our troops are those of who issues the text", () => {
    const letter = "Letter dated 9 June from the Permanent Mission of Ethiopia\n\nWe regret the war. Eritrea said it had won. Our forces continue to hold Senafe.";
    expect(control(letter)).toMatchObject([{ change: "held", place: "Senafe", holder: "ETH" }]);
    expect(control("Eritrea said so. Our forces continue to hold Senafe.").every(({ holder }) => holder !== "ERI")).toBe(true);
  });

  it.each(["Colonel, who is in control of Goma today?", "The army took up position in the town of Kidal."])("nobody takes or holds: %s", (text) => {
    expect(control(text)).toEqual([]);
  });

  it("a side that fought for it did not get a town back in peace", () => {
    expect(control("Kenya's army regained Kibumba after three days of fighting.")).toMatchObject([{ change: "taken", holder: "KEN" }]);
  });
});

describe("since when ground is held", () => {
  it.each([
    ["The FARC holds Miraflores, while Calamar was lost by the army in August 2017.", [null, "2017-08"]],
    ["The M23 have occupied Bunagana since June 2022 and had held Kibumba until December 2022.", ["2022-06/..", "2022-12"]],
    ["The M23 took Goma on Monday, in the group's most ambitious offensive since 2021.", ["2024-03-04"]],
    ["Rebels of the M23 recaptured Goma on 19 February, the fourth time that it had changed hands since December.", ["2024-02-19"]],
  ])("each with its own verb: %s", (text, days) => {
    expect(control(text).map(({ when }) => when)).toEqual(days);
  });
});

describe("who speaks", () => {
  it.each([
    ["The M23, in a statement signed by its spokesman, said it had taken Goma.", "m23"],
    ["The M23 rebels in a camp run by the UN said they had taken Goma.", "m23"],
    ["Mali's junta spoke. Malian troops and Russian mercenaries entered Kidal on Tuesday, the junta said.", "MLI"],
  ])("what is told in passing speaks for nobody: %s", (text, party) => {
    expect(control(text).map(({ claimant }) => claimant)).toContain(party);
  });

  it("whose own left is who says so, and not on that day", () => {
    expect(people("The FARDC spoke. Kenya, whose contingent left Goma in December, said that it lost one soldier.")).toMatchObject([{ claimant: "KEN", when: null, victims: { party: "KEN" } }]);
  });
});

describe("whole and parts", () => {
  it.each([
    ["At least 13 people died, eight civilians and five soldiers.", [["killed", 13]]],
    ["He buried seven bodies, including those of two children killed by a drone.", [["killed", 7]]],
    ["Five aid workers have been killed since May, bringing to 79 the number of aid workers killed since 2013.", [["killed", 79]]],
    ["A total of 112 prisoners (64 held by Kenya and 48 by the FARC) were freed.", [["released", 112]]],
    ["On 4 March 233 people held by Kenya and 73 held by the FARC were exchanged.", [["released", 306]]],
  ])("parts are in no sum: %s", (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });

  it("men are of the side of who led them", () => {
    expect(people("A Kenyan army captain and 11 of his men were killed; 19 were taken prisoner.").map(({ victims, value }) => [victims.party, value])).toEqual([
      ["KEN", 1],
      ["KEN", 11],
      ["KEN", 19],
    ]);
  });

  it("the dead on both sides are of neither", () => {
    expect(people("The M23 fought on. At least 65 fighters were killed on both sides.").map(({ victims }) => victims.party)).toEqual([null]);
  });

  it("one or another of these befell each", () => {
    expect(people("They said 25,000 soldiers were killed, wounded or taken prisoner.").map(({ count }) => count.min)).toEqual([null, null, null]);
  });
});
