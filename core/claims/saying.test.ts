import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader, type Claim } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const read = (text: string): readonly Claim[] => reader.read({ id: "example", text, date: "2020-12-04" }).claims;
const said = (text: string): readonly (readonly [string | undefined, string | null])[] => read(text).map(({ claimant, saidOn }) => [claimant?.party ?? claimant?.name, saidOn]);

const LIVE = "LIVE: the last day of the truce\n\n17:05 | Six people were killed in Goma, the Kenyan army says.\n\n16:20 | Nobody slept.\n\n15:45 | It rains.\n\n";

it("has the sources of a live blog speak on its day, and those of what went before on none", () => {
  expect(said(LIVE)).toContainEqual(["KEN", "2020-12-04"]);
  expect(said(`${LIVE}09:00 | BACKGROUND. The war cost 4,000 lives, the Rwandan government says.`)).toContainEqual(["RWA", null]);
});

it("has no day for who tells of the worst for so long", () => {
  expect(said("Gunmen killed 12 soldiers near Goma on Thursday, the Kenyan army said, in the deadliest attack on its troops this year.")).toContainEqual(["KEN", null]);
});

it("takes who speaks in the sentence for who gives a thing its name", () => {
  expect(said('The FARC said that the Kenyan army had bombed Goma, in what it called "a flagrant violation" of the truce.')).toContainEqual(["farc-ep", null]);
});

it.each([
  ["Kenya promised on Tuesday to free 12 prisoners by 15 June.", "2020-12-01"],
  ["The FARC offered on Sunday to release 290 detainees.", "2020-11-29"],
])("dates a vow by the day it was made on: %s", (text, day) => {
  expect(read(text).flatMap(({ kind, claimant, saidOn }) => (kind === "commitment" ? [[claimant, saidOn]] : []))).toContainEqual([null, day]);
});

it("leaves open what is neither confirmed nor denied", () => {
  const stances = (text: string): readonly string[] => read(text).map(({ kind, stance }) => `${kind} ${stance}`);
  expect(stances("The Kenyan army neither confirmed nor denied that it had lost 12 soldiers.")).toEqual(["casualties alleged"]);
  expect(stances("The UN mission could not confirm the death of 12 soldiers.")).toEqual(["casualties alleged"]);
  expect(stances("Police could not say whether 12 people had died.")).toEqual([]);
});

it("has no day for a source outside a live blog", () => {
  expect(said("Six people were killed in Goma, the Kenyan army says.")).toContainEqual(["KEN", null]);
});

it("takes who stands before a colon for the source", () => {
  expect(said("Kenyan army: our units have captured Goma.")).toContainEqual(["KEN", null]);
});

it("takes nobody's fire for the state that speaks", () => {
  expect(said("Kenya and Rwanda are at war. Kenya, Kenya.\n\nThree people were killed by Rwandan fire in Nairobi, the health ministry said.")).toContainEqual(["KEN", null]);
});

it.each([
  ["Kenya's Defence Ministry said two soldiers were killed. The ministry said 5 were missing. It added that 3 were hurt.", "Kenya's Defence Ministry", "military"],
  ["The Ministry of Defence of Kenya said two soldiers were killed.\n\n“Five are missing,” the ministry said.", "Ministry of Defence of Kenya", "government"],
  ["Kenya's Health Ministry said six men were shot. Kenya's Defence Ministry said two soldiers were killed. Five are missing, the ministry said.", "Kenya's Defence Ministry", "military"],
  ["Two soldiers were killed in Kenya, the ministry said.", "ministry", "government"],
])("has the fullest words a report had for a body: %s", (text, name, type) => {
  const claimant = read(text).at(-1)?.claimant;
  expect([claimant?.name, claimant?.type]).toEqual([name, type]);
});
