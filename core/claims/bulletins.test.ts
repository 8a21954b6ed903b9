import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
/** Read on a Monday. */
const claims = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2024-06-17" }).claims;
const harm = (text: string) =>
  claims(text).flatMap((claim) => (claim.kind === "casualties" ? [{ ...claim.casualties, when: claim.when, claimant: claim.claimant, places: claim.where.map(({ name }) => name) }] : []));
const events = (text: string) => claims(text).flatMap((claim) => (claim.kind === "event" ? [{ ...claim.event, when: claim.when }] : []));

describe("entries of a bulletin", () => {
  const ENTRIES = [
    "Reporting period: 10-16 June 2024",
    "",
    "Upper Nile State",
    "- 10 June: Clashes between the SSPDF and the SPLA-IO at Nasir; 4 SSPDF soldiers killed, 11 wounded (source: county commissioner).",
    "- 12 June: A barge came under fire near Ulang. No casualties.",
    "- 16 June: Cattle raid in Mayendit; 17 civilians killed; 23 wounded. Two boys are missing.",
  ].join("\n");

  it("the day that an entry is labelled with holds for all of it", () => {
    expect(harm(ENTRIES).map(({ count, when }) => [count.value, when])).toEqual([
      [4, "2024-06-10"],
      [11, "2024-06-10"],
      [0, "2024-06-12"],
      [0, "2024-06-12"],
      [17, "2024-06-16"],
      [23, "2024-06-16"],
      [2, "2024-06-16"],
    ]);
  });

  it("the month of a label is no place", () => {
    expect(harm(ENTRIES).flatMap(({ places }) => places)).not.toContain("June");
  });

  it("the source in brackets behind its label is who says so", () => {
    expect(harm(ENTRIES)[0]!.claimant?.name).toBe("county commissioner");
    expect(harm("Six people were killed in Bala (Source: Red Cross).").map(({ claimant }) => claimant?.party)).toEqual(["icrc"]);
  });

  it("a fight told without a verb is where its label says", () => {
    const [fight] = events("(b) 18 Nov - Yei River: exchange of fire between the SSPDF and the SPLA-IO.");
    expect(fight).toMatchObject({ subType: "Armed clash", place: "Yei River", when: "2023-11-18", actors: [{ party: "SSD" }, { party: "spla-io" }] });
  });

  it("“by” tells who shelled where no verb does", () => {
    expect(events("Koch county: shelling by the army.")).toMatchObject([{ place: "Koch", actors: [{ name: "army" }] }]);
  });
});

describe("figures", () => {
  it("a headline joins two groups by a comma", () => {
    expect(harm("14 militants, three soldiers killed in Marib clashes").map(({ count, victims }) => [count.value, victims.category])).toEqual([
      [14, "non-state"],
      [3, "military"],
    ]);
    expect(harm("14 militants, three of them boys, were killed.").map(({ count }) => count.value)).toEqual([14, 3]);
  });

  it("bodies counted beside the wounded are dead", () => {
    expect(harm("Hospitals had counted more than 100 bodies and nearly 1,000 wounded.").map(({ outcome, count }) => [outcome, count.value])).toEqual([
      ["killed", 100],
      ["wounded", 1000],
    ]);
  });

  it("states that lost soldiers are not where they fell", () => {
    const told = harm("South Africa has lost 13 soldiers, Malawi three and Uruguay one.");
    expect(told.map(({ victims }) => victims.party)).toEqual(["ZAF", "MWI", "URY"]);
    expect(told.flatMap(({ places }) => places)).toEqual([]);
  });

  it("months joined by “and” are one span", () => {
    expect(harm("In August and September 2021 rebels executed 40 civilians in Chenna.").map(({ when }) => when)).toEqual(["2021-08/2021-09"]);
    expect(harm("In April and June nine people were killed in Bala.").map(({ when }) => when)).toEqual(["2024-06"]);
  });
});

describe("what is not told", () => {
  it.each(["The army violated the Ceasefire Agreement of 22 February 2002.", "The army has once again violated the truce of 22 February."])(
    "the day of a deal is not when it was broken: %s",
    (text) => {
      expect(claims(text)).toMatchObject([{ when: null, commitment: { action: "cease-fire", status: "breached" } }]);
    },
  );

  it("a unit that enters an area does not hold it", () => {
    expect(claims("An army unit entered our area in Vavunathivu.").filter(({ kind }) => kind === "control")).toEqual([]);
  });

  it.each([
    "The envoy put forward a plan for a ceasefire and talks.",
    "Voters rejected the peace accord in a referendum on Oct. 2.",
    "Human Rights Watch found remnants of a Turkish-made bomb at the site.",
    "The army did not reply to a letter of 23 February asking for comment.",
  ])("nothing is claimed by: %s", (text) => {
    expect(claims(text)).toEqual([]);
  });

  it("a force called by its state is not there", () => {
    expect(harm("Jets of the Sri Lanka Air Force bombed the Muttur East area, killing 12 civilians.").flatMap(({ places }) => places)).toEqual(["Muttur East"]);
  });

  it("those whom a side sets free are not its own", () => {
    const told = harm("Four soldiers of the Kenyan army were killed. The Kenyan army released 24 POWs.");
    expect(told.at(-1)).toMatchObject({ outcome: "released", victims: { party: null } });
  });
});
