import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../../dist/lexicon.bin"), bytes("../../../lexicons/places/gazetteer.bin")));

/** Who holds what, by a text. */
const holders = (text: string): readonly (string | null)[] =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "control" ? [claim.control.holder] : []));

it.each([
  ["an unknown front", "The Movement for the Liberation of Zanda (MLZ) met on Sunday. The MLZ captured Goma on Monday.", "mlz"],
  ["an unknown army, by the word before it", "The rebel Zanda Army (ZA) met on Sunday. ZA fighters seized Goma on Monday.", "za"],
  ["its full name later on", "The Zanda Freedom Movement (ZFM) met on Sunday. Fighters of the Zanda Freedom Movement seized Goma.", "zfm"],
  ["a full name of the lexicon whose short name others have too", "The National Redemption Front (NRF) met on Sunday. The NRF captured Goma on Monday.", "nrf"],
  ["the longer name of others", "The Sudan People's Liberation Army (SPLA) met on Sunday. The SPLA-in-Opposition captured Malakal in South Sudan.", "spla-io"],
  ["a state's own forces", "Kenya Defence Forces (KDF) met on Sunday. The KDF captured Goma on Monday.", "KEN"],
])("a body introduced with its short name is a party: %s", (_, text, party) => {
  expect(holders(text)).toEqual([party]);
});

/** The slugs of the bodies of the invented land that a text names. */
const parties = (text: string): readonly (string | null)[] =>
  (reader.read({ id: "example", text, date: "2020-12-04" }, { mentions: true }).mentions?.actors ?? []).map(({ party }) => party).filter((party) => party?.startsWith("z"));

it.each([
  ["a front", "The Zanda Liberation Front (ZLF) met on Monday.", ["zlf", "zlf"]],
  ["a firm, which is no side", "The Zanda Electricity Corporation (ZEC) met on Monday.", []],
  ["a union of journalists, which is none", "The Zanda Journalists Union (ZJU) met on Monday.", []],
])("names %s", (_, text, expected) => {
  expect(parties(text)).toEqual(expected);
});

it.each([
  ["a front", "The Lumba Front captured Goma on Monday.", ["lumba-front"]],
  ["an army that fights for something", "The Valley Liberation Army captured Goma on Monday.", ["valley-liberation-army"]],
  ["a nation's front is not the nation", "The Kenyan Liberation Front captured Goma on Monday.", ["kenyan-liberation-front"]],
  [
    "an army whose name has a word that is a group's elsewhere",
    "The National Resistance Army captured Kampala in Uganda on Monday. The Lumba Resistance Army captured Goma.",
    ["nra", "lumba-resistance-army"],
  ],
  ["a front for something", "The Front for the Liberation of Zanda captured Goma on Monday.", ["front-for-the-liberation-of-zanda"]],
  ["its short form behind", "The Lumba Front met on Sunday. On Monday the Front captured Goma.", ["lumba-front"]],
  ["one that the lexicon has", "The Polisario Front captured Goma on Monday.", ["polisario"]],
  ["a state's army", "The Kenyan Army captured Goma on Monday.", ["KEN"]],
])("a group is a party by the words of its name: %s", (_, text, expected) => {
  expect(holders(text)).toEqual(expected);
});

it.each([
  "Soldiers on the Northern Front met on Monday.",
  "The Home Front Command met on Monday.",
  "The Kenyan Women's Peace Movement met on Monday.",
  "THE LUMBA FRONT MET ON MONDAY.",
  "A cold front reached Goma on Monday.",
])("no group: %s", (text) => {
  const mentions = reader.read({ id: "example", text, date: "2020-12-04" }, { mentions: true }).mentions?.actors ?? [];
  expect(mentions.filter(({ type, party }) => type === "non-state" || party?.includes("front"))).toEqual([]);
});

it("leaves out a name that means somebody only in a land the report does not tell of", () => {
  const parties = (text: string): readonly (string | null)[] => (reader.read({ id: "example", text, date: "2020-12-04" }, { mentions: true }).mentions?.actors ?? []).map(({ party }) => party);
  expect(parties("The Tigers captured Jaffna on Monday.")).toContain("ltte");
  expect(parties("The Tigers beat Goma on Monday.")).not.toContain("ltte");
  expect(parties("Police in Kosovo killed 24 ethnic Albanians.")).not.toContain("nla");
});

it.each([
  ["a people of another land than its state's", "PRISTINA, Kosovo. Police found the bodies of 45 Albanians in Racak.", null],
  ["those of that state", "Albania said 12 Albanians had been killed in Tropoje.", "ALB"],
  ["people called ethnic", "PHNOM PENH, Cambodia. Twelve ethnic Thais were killed on Monday.", null],
  ["a group with its land", "KABUL, Afghanistan. Fighters of the Afghan National Resistance Front were hit; 12 fighters of the National Resistance Front were killed.", "nrf"],
])("gives those of a people their side: %s", (_, text, party) => {
  const sides = reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => (claim.kind === "casualties" ? [claim.casualties.victims.party] : []));
  expect(sides).toEqual([party]);
});

it("takes the name of an armed group for no town that is called so", () => {
  const { mentions } = reader.read({ id: "example", text: "Hamas said it had lost 48 fighters in Gaza.", date: "2020-12-04" }, { mentions: true });
  expect(mentions?.places.map(({ name }) => name)).toEqual(["Gaza"]);
});
