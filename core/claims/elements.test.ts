import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));

/** Who holds what, and what befell where by whom, of a text. */
const told = (text: string): readonly string[] =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap((claim) => {
    if (claim.kind === "control") return [`${claim.control.change} ${claim.control.place} ${claim.control.holder}`];
    return claim.kind === "event" && claim.event.type !== "Battles" ? [`${claim.event.subType} ${claim.event.place} ${claim.event.actors.map(({ party }) => party).join(" ")}`.trim()] : [];
  });

it.each([
  ["Goma was captured by the March 23 Movement (M23) on Monday.", ["taken Goma m23"]],
  ["Goma, a town of 60,000 people 40 miles (64 km) north of Bukavu, fell to the M23.", ["taken Goma m23"]],
  ["Residents said M23 fighters, backed by tribesmen, seized the town of Goma.", ["taken Goma m23"]],
  ["M23 fighters, backed by tribesmen, control Goma.", ["held Goma m23"]],
  ["The M23 captured the towns of Goma and Bukavu and several schools were closed.", ["taken Goma m23", "taken Bukavu m23"]],
  ["The M23 took most of Goma.", ["taken Goma m23"]],
  ["The minister visited Goma, captured by the M23 in 2012.", ["taken Goma m23"]],
])("ground, whatever stands between: %s", (text, expected) => {
  expect(told(text)).toEqual(expected);
});

it.each([
  ["In North Kivu province the Kenyan army shelled Goma.", "Shelling/artillery/missile attack Goma KEN"],
  ["The Kenyan military shelled Goma.", "Shelling/artillery/missile attack Goma KEN"],
  ["On Monday, shelling by the Kenyan army in Goma killed three civilians.", "Shelling/artillery/missile attack Goma KEN"],
  ["Shelling by the Kenyan army in Goma, about 25 km west of Bukavu, killed three civilians.", "Shelling/artillery/missile attack Goma KEN"],
  ["Four children were killed by shelling in Goma.", "Shelling/artillery/missile attack Goma"],
  ["An official told reporters in Geneva that mortar rounds landed in Goma.", "Shelling/artillery/missile attack Goma"],
  ["A suicide bombing at a mosque in Goma, a key town, killed 20 people.", "Suicide bomb Goma"],
  ["Hundreds fled Goma after fighters from the M23 attacked the town.", "Attack Goma m23"],
  ["On Monday, armed attackers stormed a hotel in Goma.", "Attack Goma"],
  ["The M23 claimed responsibility for a bombing that killed nine people in Goma.", "Remote explosive/landmine/IED Goma m23"],
])("an event, whatever stands before it and within: %s", (text, expected) => {
  expect(told(text)).toEqual([expected]);
});
