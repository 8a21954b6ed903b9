import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
/** Read on a Monday. */
const claims = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2025-03-10" }).claims;
const commitments = (text: string) => claims(text).flatMap((claim) => (claim.kind === "commitment" ? [{ when: claim.when, saidOn: claim.saidOn, ...claim.commitment }] : []));
const speakers = (text: string): readonly (string | null | undefined)[] => claims(text).map(({ claimant }) => claimant?.party);

describe("days", () => {
  it("a vow is made on no day to come", () => {
    const told = commitments("The government and the FARC agreed on Saturday to extend a ceasefire until 15 July, after the group promised to stop kidnapping for ransom.");
    expect(told.map(({ when }) => when)).not.toContain("2025-07-15");
    expect(told).toHaveLength(2);
  });

  it("what a party did last year in an aside is not when it vows", () => {
    expect(commitments("Kenya's government, which signed a truce with the rebels last year, has pledged to withdraw its troops.").find(({ action }) => action === "withdraw")?.when).toBeNull();
  });

  it("the next one to die has a day of their own", () => {
    const told = claims("On 5 March gunmen ambushed a patrol near Goma; one policeman died on the spot and a second succumbed to his wounds on 6 March.");
    expect(told.flatMap(({ kind, when }) => (kind === "casualties" ? [when] : []))).toEqual(["2025-03-05", "2025-03-06"]);
  });

  it("who is set free is so on no day of a fight told before", () => {
    const told = claims("The M23 attacked the army in Goma on 24 February. The group said it had freed 48 soldiers.");
    expect(told.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.outcome, claim.when] : []))).toEqual(["released", null]);
  });

  it.each([
    ["Under the deal, Kenya was to pull its troops out of Goma by Sunday.", "2025-03-09"],
    ["Kenya is to pull its troops out of Goma by Sunday.", "2025-03-16"],
    ["The minister said Kenya was to pull its troops out of Goma by Friday.", "2025-03-14"],
  ])("a term that “was to” be met is over, unless somebody said so: %s", (text, due) => {
    expect(commitments(text).map((one) => one.due)).toEqual([due]);
  });

  it("since when something is counted is no day of a saying", () => {
    expect(claims("The army of Kenya says it has documented 18 breaches of the truce since October. “We lost nine men,” the army of Kenya said.").map(({ saidOn }) => saidOn)).not.toContain(
      "2024-10/..",
    );
  });
});

describe("who speaks", () => {
  it("“the group's negotiator” is of the group that is told of", () => {
    for (const office of ["spokesman", "negotiator", "chief negotiator"])
      expect(speakers(`The ELN met the army in Cauca. Troops killed two people, the group's ${office} told reporters.`).at(-1)).toBe("eln");
  });

  it.each(["The Sudan Doctors Network", "The Pakistan Institute for Conflict Studies", "The Syrian Journalists Syndicate"])("a body of citizens speaks for no state: %s", (body) => {
    expect(speakers(`${body} said 37 people had been killed.`)).toEqual([null]);
  });

  it("a body of the state speaks for it", () => {
    expect(speakers("The Nepal Police said 37 people had been killed.")).toEqual(["NPL"]);
  });
});

it("“it” is the town that the verb before acts on, and not the land it lies in", () => {
  const told = claims("The army recaptured the town of Khuwei in West Kordofan on Saturday, nine days after the RSF seized it.");
  expect(told.flatMap((claim) => (claim.kind === "control" ? [`${claim.control.holder} ${claim.control.place}`] : []))).toEqual(["SDN Khuwei", "rsf Khuwei"]);
});

it("whoever breaks a truce has not broken it yet", () => {
  expect(commitments("Kenya warned that it would impose sanctions on whoever breaks the truce.")).toEqual([]);
});

it("“has yet to” asks for nothing", () => {
  expect(claims("The M23 said it had freed 48 soldiers; Kenya has yet to release any of its prisoners.").filter(({ kind }) => kind === "statement")).toEqual([]);
});

describe("figures", () => {
  it("each of two groups is told in its own state", () => {
    const told = claims("The state news agency reported one dead and three wounded.");
    expect(told.flatMap((claim) => (claim.kind === "casualties" ? [`${claim.casualties.outcome} ${claim.casualties.count.value}`] : []))).toEqual(["killed 1", "wounded 3"]);
  });

  it("what one verb counts over a span, the next in the sentence does too", () => {
    const told = claims("Shells killed two men in Goma on 3 March.\n\nSince the truce took effect, Kenyan fire has killed 83 people in Goma and wounded 228, the ministry said.");
    expect(told.flatMap((claim) => (claim.kind === "casualties" ? [`${claim.casualties.count.value} ${claim.casualties.basis}`] : []))).toEqual(["2 incident", "83 total", "228 total"]);
  });
});

it("whoever is given a term does not say so", () => {
  expect(speakers("The November 27 ceasefire, brokered by Angola, gave Kenya 60 days to withdraw from Goma.")).toEqual([undefined, undefined]);
});

it("“to aid convoys” is for whom a road is opened, and the term behind it that of the opening", () => {
  expect(commitments("The war is over. Kenya shall open the road from Goma to Bukavu to aid convoys by 20 June.")).toMatchObject([{ action: "open-transport", due: "2025-06-20" }]);
});

it("a term is nobody who arrests", () => {
  expect(claims("No arrests had been made by the end of the reporting period in Goma.").flatMap((claim) => (claim.kind === "event" ? [claim.event.actors] : []))).toEqual([[]]);
});

it("what is only talked of is not agreed", () => {
  expect(commitments("The Kenyan ambassador met the head of the M23 to discuss a timetable for foreign forces to leave the country.")).toEqual([]);
});

it("bodies given back are of those told dead, and count by themselves where none are told", () => {
  const killed = (text: string) => reader.read({ id: "example", text, date: "2025-03-10" }).totals.flatMap(({ outcome, party, min }) => (outcome === "killed" ? [`${party} ${min}`] : []));
  expect(killed("The Philippine army said 19 of its soldiers and six MILF rebels were killed in Basilan. The MILF handed over the bodies of six soldiers on Wednesday.")).toEqual(["PHL 19", "milf 6"]);
  expect(killed("The MILF handed over the bodies of six Philippine soldiers on Wednesday.")).toEqual(["PHL 6"]);
});

it("a report's span in brackets holds for its figures", () => {
  const told = claims("During the reporting period (1 September to 30 November 2024), the mission documented 118 incidents, fewer than in the previous quarter. At least 134 civilians were killed.");
  expect(told.flatMap((claim) => (claim.kind === "casualties" ? [`${claim.when} ${claim.casualties.basis}`] : []))).toEqual(["2024-09-01/2024-11-30 total"]);
});

it("the parties of an accord are no peacekeepers", () => {
  const told = claims("SPLA soldiers fired on a UN convoy near Yei and fought SPLA-IO rebels. The parties signed the agreement on 12 February. The SPLA-IO left Yei.");
  const signed = told.flatMap((claim) => (claim.kind === "event" && claim.event.subType === "Agreement" ? [claim.event.actors.map(({ party }) => party)] : []));
  expect(signed).toHaveLength(1);
  expect(signed[0]).not.toContain("un");
});

it.each([
  ["The rebels reported two fighters and one civilian dead.", ["2 non-state", "1 civilian"]],
  ["74 peacekeepers, soldiers and civilians were killed in Mali.", ["74 unknown"]],
  ["74 soldiers, 12 policemen and nine civilians were killed in Mali.", ["74 military", "12 police", "9 civilian"]],
])("people told side by side are told apart where their numbers are: %s", (text, expected) => {
  expect(claims(text).flatMap((claim) => (claim.kind === "casualties" ? [`${claim.casualties.count.value} ${claim.casualties.victims.category}`] : []))).toEqual(expected);
});

it("whoever is suspected behind a day or a place suspects nobody", () => {
  const told = claims("On 4 March, suspected Boko Haram fighters attacked Gubio town in Borno State, killing 9 farmers.");
  expect(told.map(({ kind, claimant }) => [kind, claimant])).toEqual([
    ["event", null],
    ["casualties", null],
  ]);
});

it("what is called for has not been done", () => {
  expect(claims("The deal called for 5,000 Taliban prisoners to be exchanged for 1,000 captives by 10 April.").map(({ kind }) => kind)).toEqual(["commitment"]);
});

it("whoever asks his own side's army asks that side", () => {
  const told = claims("Nigeria's governor has asked the army to reverse the decision. ISWAP attacked Gubio.");
  expect(told.flatMap((claim) => (claim.kind === "statement" ? [claim.statement.to] : []))).toEqual([["NGA"]]);
});
