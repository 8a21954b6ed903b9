import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const commitments = (text: string) => reader.read({ id: "example", text, date: "2025-03-10" }).claims.flatMap((claim) => (claim.kind === "commitment" ? [claim.commitment] : []));

describe("what stands between the words of a verb, or before its object", () => {
  it.each([
    ["Kenya shall within 30 days of signature release 40 prisoners of the FARC.", "agreed"],
    ["Kenya shall, within 30 days of signature, release 40 prisoners of the FARC.", "agreed"],
    ["Kenya will in the coming days release 40 prisoners of the FARC.", "agreed"],
    ["Kenya is, under the accord, to release 40 prisoners of the FARC.", "agreed"],
    ["Kenya undertakes to release, within 30 days, 40 prisoners of the FARC.", "vowed"],
    ["Kenya undertakes to release within 30 days of signature 40 prisoners of the FARC.", "vowed"],
    ["Kenya has, after two years of delay, released 40 prisoners of the FARC.", "done"],
    ["Kenya has for its part released 40 prisoners of the FARC.", "done"],
    ["Kenya has by and large released the prisoners of the FARC.", "done"],
  ])("%s", (text, status) => {
    expect(commitments(text)).toMatchObject([{ action: "exchange-prisoners", status, by: ["KEN"] }]);
  });

  it.each(["The ceasefire is by and large holding.", "The ceasefire is for the most part respected."])("%s", (text) => {
    expect(commitments(`Kenya and the FARC signed a truce in May. ${text}`).at(-1)).toMatchObject({ action: "cease-fire", status: "done", by: ["KEN", "farc-ep"] });
  });

  it("a past form behind who is in a place tells of them, and of no auxiliary", () => {
    expect(commitments("The army was in the village captured by the FARC.")).toEqual([]);
  });
});
