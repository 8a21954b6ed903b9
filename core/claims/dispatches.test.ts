import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
/** Read on a Tuesday. */
const claims = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2024-03-05" }).claims;
const events = (text: string) => claims(text).flatMap((claim) => (claim.kind === "event" ? [{ when: claim.when, where: claim.where.map(({ name }) => name), ...claim.event }] : []));
const commitments = (text: string) => claims(text).flatMap((claim) => (claim.kind === "commitment" ? [claim.commitment] : []));
const speakers = (text: string): readonly (string | null | undefined)[] => claims(text).map(({ claimant }) => claimant?.party);

describe("what stands behind “after” or “before”", () => {
  it.each([
    "The M23 attacked Goma on Friday after two villages near Kampala fell to the army of Uganda.",
    "The M23 attacked Goma on Friday after talks in Kampala collapsed.",
    "The M23 attacked Goma on Friday before troops near Kampala opened fire.",
  ])("has a subject with a place of its own: %s", (text) => {
    expect(events(text)[0]).toMatchObject({ place: "Goma", when: "2024-03-01", actors: [{ party: "m23" }] });
  });

  it("gives its places to nobody else", () => {
    const [fighting] = events("Fighting between Kenya's army and the M23 flared in Goma on Monday, a day after mediators from Uganda left Kampala.");
    expect(fighting).toMatchObject({ when: "2024-03-04", where: ["Goma"] });
  });

  it("may be how things have long been at the place", () => {
    expect(events("Kenyan warplanes bombed the market of Gori, where M23 fighters have been dug in since October.")[0]).toMatchObject({ place: "Gori", when: null });
  });
});

describe("nouns that look like verbs", () => {
  it.each([
    ["Kenyan shells that fell on Goma on Monday killed two men.", "Shelling/artillery/missile attack", "Goma"],
    ["Kenyan strikes that hit Goma on Monday killed two men.", "Air/drone strike", "Goma"],
  ])("“that” tells what they did: %s", (text, subType, place) => {
    expect(events(text)[0]).toMatchObject({ subType, place, when: "2024-03-04" });
  });

  it("forces that held a place leave it", () => {
    expect(commitments("Kenyan forces that had held the crossroads at Goma for a week pulled back on Monday.")).toMatchObject([{ action: "withdraw", by: ["KEN"], status: "done" }]);
  });

  it("a unit has its number", () => {
    expect(events("The war goes on. Troops of Light Infantry Battalion 379 arrested 36 villagers at a checkpoint near Goma.")).toMatchObject([{ subType: "Arrests", place: "Goma" }]);
  });

  it("how far off something is does nothing", () => {
    const told = events("In Kivu, some 1,000 kilometres to the west, gunmen raided two villages near Goma on Sunday.");
    expect(told).toMatchObject([{ subType: "Attack", place: "Goma", actors: [{ name: "gunmen" }] }]);
  });
});

describe("who is no side", () => {
  it.each(["a local women's group", "a lawyers' group", "an exiled students' group"])("people of a calling are no armed band: %s", (group) => {
    expect(speakers(`The M23 attacked Goma. Nine people were killed, ${group} said.`).at(-1)).toBeNull();
  });

  it("envoys who leave a town withdraw nobody", () => {
    expect(commitments("Kenya fights the M23. Mediators from Uganda left Goma on Sunday, and Kenya's delegation went home.")).toEqual([]);
  });

  it("“they” who break a truce are not the “we” that say so", () => {
    const text =
      "Revolutionary Armed Forces of Colombia (FARC)\nCommuniqué\n\nThe FARC condemns the attack of the Colombian army on its posts. Our forces beat them back. They have violated the ceasefire.";
    expect(commitments(text)).toMatchObject([{ action: "cease-fire", status: "breached", by: ["COL"] }]);
  });
});

describe("what is no ground", () => {
  const places = (text: string) => claims(text).flatMap(({ where }) => where.map(({ name }) => name));
  it.each([
    "The war goes on. The U.S. State Department said four rebels had died.",
    "The war goes on. A spokesman for the U.S. State Department said four rebels had died.",
    "Kenya and the M23 agreed to stop fighting for Ramadan.",
    "The truce that Kenya and the M23 agreed in May through the good offices of the Berghof Foundation has lapsed.",
    "The M23 has violated the Cessation of Hostilities Agreement.",
  ])("%s", (text) => {
    expect(places(text)).toEqual([]);
  });
});

describe("what has not been done, and what has been said", () => {
  const statements = (text: string) => claims(text).flatMap((claim) => (claim.kind === "statement" ? [{ saidOn: claim.saidOn, stance: claim.stance, ...claim.statement }] : []));

  it("a demand that others do something tells of nothing done", () => {
    expect(claims("Kenya reiterated its demand that M23 forces withdraw from Goma.").map(({ kind }) => kind)).not.toContain("control");
    expect(statements("Hundreds marched in Goma to demand that the army reject any talks with the M23.").map(({ act }) => act)).not.toContain("REJECT");
  });

  it("a meeting to come is on no day of a saying", () => {
    expect(statements("Kenya's minister said the two delegations would meet in Oslo on Friday.")).toMatchObject([{ act: "CONSULT", stance: "expected", saidOn: null }]);
  });

  it("a charge is rejected to whoever made it, in the same sentence", () => {
    expect(statements("France urged calm. Kenya said the M23 had blown up a bridge; the M23's spokesman rejected the charge.").at(-1)).toMatchObject({ act: "REJECT", to: ["KEN"] });
  });

  it("what somebody could confirm is so", () => {
    expect(claims("Human Rights Watch has said it could confirm 44 dead in Goma.").map(({ stance }) => stance)).toEqual(["asserted"]);
  });

  it("words of others may stand within a phrase", () => {
    expect(statements('The envoy condemned the "brutal tragedy" in Goma.')).toMatchObject([{ act: "ACCUSE", about: 'the "brutal tragedy" in Goma' }]);
  });
});

describe("who goes on", () => {
  it("“he” who is to meet a minister is not the minister", () => {
    const text = "Kofi Annan, the UN envoy, arrived in Damascus on Monday. He is to meet Syria's foreign minister, Walid al-Moualem. “I urge the government to stop the shelling,” he told reporters.";
    expect(speakers(text).at(-1)).toBe("un");
  });

  it("a bomb after an abduction is an event of its own", () => {
    expect(events("The war in Syria goes on. Gunmen kidnapped three drivers near Rastan on Monday and set off a bomb under an army bus.").map(({ subType }) => subType)).toEqual([
      "Abduction/forced disappearance",
      "Remote explosive/landmine/IED",
    ]);
  });
});
