import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));

/** Who says what a text tells of people harmed, and on which day. */
const sources = (text: string) =>
  reader.read({ id: "example", text, date: "2020-12-04" }).claims.flatMap(({ kind, claimant, saidOn }) => (kind === "casualties" ? [[claimant?.name ?? null, claimant?.party ?? null, saidOn]] : []));

describe("who answers in an interview", () => {
  it("is whom it says it spoke to, on that day", () => {
    const text =
      "We spoke on Wednesday to the commander of the United Nations mission in Congo.\n\nQ: Is it quiet?\nA: It is. Two villagers were killed in Goma.\n\nQ: And the camps?\nA: One guard was hurt on Monday. Nobody died.";
    expect(sources(text)).toContainEqual(["commander of the United Nations mission in Congo", "un", "2020-12-02"]);
    expect(new Set(sources(text).map(([name]) => name)).size).toBe(1);
  });

  it("is whose label the answers bear", () => {
    const text =
      "Copper Radio spoke on Thursday with the spokesman of the United Nations mission in Congo.\n\nCopper Radio: Is it quiet?\n\nMission spokesman: It is. Two villagers were killed in Goma.\n\nCopper Radio: And the camps?\n\nMission spokesman: One guard was hurt on Monday.\n\nThe army said three soldiers had died.";
    expect(sources(text)).toEqual([
      ["Mission spokesman", "un", "2020-12-03"],
      ["Mission spokesman", "un", "2020-12-03"],
      ["army", "COD", null],
    ]);
  });

  it("is nobody in a list with labels", () => {
    expect(sources("Goma: two villagers were killed.\n\nSake: three villagers were killed.\n\nGoma: two more were hurt.\n\nSake: is it quiet?")).not.toContainEqual(["Sake", null, null]);
  });
});
