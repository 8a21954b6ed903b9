import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Lexicon, Reader } from "../index.js";

const bytes = (path: string): Uint8Array => readFileSync(new URL(path, import.meta.url));
const reader = new Reader(Lexicon.open(bytes("../../dist/lexicon.bin"), bytes("../../lexicons/places/gazetteer.bin")));
const sum = (text: string, of: string): number | undefined => reader.read({ id: "sums", text, date: "2020-12-04" }).sums.find(({ outcome }) => outcome === of)?.value;
const killed = (text: string): number | undefined => sum(text, "killed");

describe("sums", () => {
  it.each([
    ["parts of a lead are not added to it", "Police said 22 people were killed. They said 16 civilians died in clashes while six more were killed by soldiers.", 22],
    ["the same figure told again counts once", "Seven people were killed. The blast killed seven members of one family.", 7],
    ["two kinds behind one noun are added once", "Police confirmed the killing of two women and four men in the town.", 6],
    ["others beside are added", "Gunmen killed three traders. Two other people were also killed in the town.", 5],
    ["a toll takes the place of its parts", "At least 23 people were killed, bringing the death toll to 35.", 35],
    ["of competing figures the larger stands", "The ministry said 11 people were killed. Residents put the death toll at 12.", 12],
    ["those among whom someone was are the whole", "An engineer was among 15 people killed in the attack.", 15],
    [
      "tolls of both sides and of civilians are added, a rounded one gives way to the exact one",
      "Azerbaijan lost nearly 2,800 soldiers in the war. Azerbaijan's Defense Ministry said 2,783 Azerbaijani soldiers were killed in the war. A total of 94 Azerbaijani civilians were killed in the war. Armenia's Health Ministry said 2,718 Armenian soldiers were killed in the war.",
      5595,
    ],
    ["what is told in passing is not added", "At least 74 people were killed in a bombing after a lawyer was gunned down.", 74],
  ])("%s", (_name, text, value) => {
    expect(killed(text)).toBe(value);
  });

  it.each([
    ["people counted as families count by the head", "About 300 families, or 1,500 people, were displaced by the fighting.", "displaced", 1500],
    ["so do those in brackets", "More than 200 households (1,200 people) have returned to Kirkuk.", "returned", 1200],
    ["parts of a swap are not added to it", "The two sides exchanged 40 prisoners, the army releasing 25.", "released", 40],
    ["nor behind a colon", "The sides swapped 40 prisoners: the army released 25 and the rebels 15.", "released", 40],
  ])("%s", (_name, text, outcome, value) => {
    expect(sum(text, outcome)).toBe(value);
  });

  it("takes a count that was lowered in place of the one before", () => {
    const { totals } = reader.read({ id: "sums", text: "The death toll since Monday was 15, the ministry said. It later lowered the toll since Monday to 12.", date: "2020-12-04" });
    expect(totals).toMatchObject([{ outcome: "killed", min: 12, max: 12 }]);
  });

  it("takes what raised a running count out of its range", () => {
    const { sums } = reader.read({ id: "sums", text: "The Kenyan army reported 26 more deaths among its troops, bringing its losses since Sunday to 84.", date: "2020-12-04" });
    expect(sums).toMatchObject([{ outcome: "killed", value: 84, min: 84, max: 84 }]);
  });

  it.each([
    "The blast killed 12 people, of whom two died later in hospital.",
    "The blast killed 12 people, two of whom died later in hospital.",
    "The blast killed ten people. Two of the wounded later died, taking the toll to 12.",
  ])("counts those who died later once: %s", (text) => {
    const { totals } = reader.read({ id: "sums", text, date: "2020-12-04" });
    expect(totals).toMatchObject([{ outcome: "killed", min: 12, max: 12 }]);
  });

  it("takes time in step with the number of incidents and running totals", () => {
    const many = (count: number): string =>
      Array.from({ length: count }, (_, i) => `Between 1 January and 5 May 2020 ${i + 2} soldiers were killed. On ${1 + (i % 28)} June 2020 ${i + 3} soldiers were killed in Gao. `).join("");
    const msOf = (text: string): number => {
      const started = performance.now();
      killed(text);
      return performance.now() - started;
    };
    const [half, whole] = [many(8_000), many(16_000)];
    msOf(half);
    // Side by side, so that whatever else the machine does falls on both.
    const pairs = Array.from({ length: 3 }, () => [msOf(half), msOf(whole)] as const);
    expect(Math.min(...pairs.map(([, ms]) => ms)) / Math.min(...pairs.map(([ms]) => ms))).toBeLessThan(2.5);
  }, 120_000);
});
