import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { familiesOf, grownFamilies, isQuotation, relationOf, signatureOf, SignatureLookup, wordsOf, type Link } from "./index.js";

const STORY = `Soldiers of both armies withdrew from the ridge above Velka on Tuesday after a night of shelling that killed 12 people, the regional governor said. The dead included three children whose house was hit shortly after midnight. Ambulances carried 31 wounded to the hospital in Ostrava, where doctors worked by the light of torches because the power station had been damaged. A spokesman for the mission said its patrol had counted more than 200 explosions before dawn. The two commanders are to meet at the bridge on Thursday to discuss a longer truce, the first such meeting since the spring. Neither side gave a reason for the sudden fire. Farmers in the valley told reporters that they had seen columns of lorries heading north in the afternoon with their lights off.`;
const OTHER = `The parliament in the capital opened its autumn session with a quarrel over the price of bread. Ministers blamed the drought, while bakers pointed to the tax on flour that was raised in the summer. Outside, several hundred pensioners rang bells and held up empty baskets. The speaker adjourned the sitting twice before a vote could be held. A committee will report by the end of the month on whether the tax should be lowered again, and on what the granaries still hold.`;
const relation = (one: string, other: string) => relationOf(wordsOf(one), wordsOf(other));

describe("the relation of two texts", () => {
  test("a reprint: shortened, under another headline, in capitals, with other quotation marks", () => {
    expect(relation(STORY, STORY.slice(0, 400))?.sort).toBe("quoted");
    expect(relation(STORY, `Truce holds\n\n${STORY}`)?.sort).toBe("reprint");
    expect(relation(STORY, STORY.toUpperCase())?.sort).toBe("reprint");
    expect(relation(STORY, STORY.replaceAll(". ", ".\r\n\r\n"))?.sort).toBe("reprint");
  });

  test("a write-through: the toll rose", () => {
    expect(relation(STORY, STORY.replace("12 people", "14 people").replace("31 wounded", "36 wounded"))?.sort).toBe("write-through");
  });

  test("quoted in a longer story", () => {
    expect(relation(STORY, `${OTHER} ${OTHER.split(" ").reverse().join(" ")} ${STORY}`)?.sort).toBe("quoted");
  });

  test("another event in the same words, and another story, are sources of their own", () => {
    const another = STORY.replace("Velka", "Torma")
      .replace("Tuesday", "Friday")
      .replace("Ostrava", "Brenik")
      .replace("Thursday", "Sunday")
      .replace("12 people", "5 people")
      .replace("31 wounded", "9 wounded");
    expect(relation(STORY, another)).toBeNull();
    expect(relation(STORY, OTHER)).toBeNull();
    expect(relation("", STORY)).toBeNull();
  });

  test("it does not matter which is named first", () => {
    fc.assert(
      fc.property(fc.subarray(STORY.split(". "), { minLength: 1 }), fc.subarray(STORY.split(". "), { minLength: 1 }), (one, other) => {
        expect(relation(one.join(". "), other.join(". "))).toEqual(relation(other.join(". "), one.join(". ")));
      }),
    );
  });
});

describe("the look-up", () => {
  test("finds the story a text was made from among others, and nothing for new or empty ones", () => {
    const lookup = new SignatureLookup();
    const others = Array.from({ length: 400 }, (_, i) =>
      OTHER.split(" ")
        .map((word, k) => (k % 3 === i % 3 ? `${word}${i}` : word))
        .join(" "),
    );
    for (const text of others) lookup.add(signatureOf(wordsOf(text)));
    const number = lookup.add(signatureOf(wordsOf(STORY)));
    expect(lookup.add(signatureOf(wordsOf("Too short")))).toBe(number + 1);
    expect(lookup.candidates(signatureOf(wordsOf(STORY.slice(0, 500))))).toEqual([number]);
    expect(lookup.candidates(signatureOf(wordsOf("")))).toEqual([]);
  });

  test("a story is found however many papers have printed it", () => {
    const lookup = new SignatureLookup();
    const signature = signatureOf(wordsOf(STORY));
    for (let i = 0; i < 600; i++) lookup.add(signature);
    expect(lookup.candidates(signature)).toContain(599);
  });
});

describe("families", () => {
  const link = (one: string, other: string, changed: Partial<Link> = {}): Link => ({ sort: "reprint", shared: 100, ofShorter: 0.9, ofLonger: 0.9, one, other, longer: other, ...changed });
  const member = (report: string, date: string | null, seq: number, id = report) => ({ report, id, date, seq });

  test("the first published is the origin, the newest write-through supersedes", () => {
    const members = [member("c", "2020-12-03", 1), member("a", "2020-12-02", 2), member("b", "2020-12-01", 3), member("d", "2020-12-01", 4)];
    const places = familiesOf(members, [link("a", "c", { sort: "write-through" }), link("a", "b")]);
    expect(places.get("a")).toEqual({ family: "b", supersededBy: "c" });
    expect(places.get("c")).toEqual({ family: "b", supersededBy: null });
    expect(places.get("d")).toEqual({ family: "d", supersededBy: null });
  });

  test("another text under the same id supersedes by the order received", () => {
    const places = familiesOf([member("x", "2020-12-01", 2, "report.txt"), member("y", "2020-12-01", 1, "report.txt")], [link("x", "y")]);
    expect(places.get("y")).toEqual({ family: "x", supersededBy: "x" });
  });

  test("a roundup that quotes two stories does not make them one", () => {
    const members = ["a", "b", "roundup"].map((key, i) => member(key, `2020-12-0${i + 1}`, i));
    const quotes = [link("a", "roundup", { sort: "quoted", shared: 60, ofLonger: 0.2 }), link("b", "roundup", { sort: "quoted", shared: 50, ofLonger: 0.17 })];
    const places = familiesOf(members, quotes);
    expect(places.get("a")?.family).toBe("a");
    expect(places.get("b")?.family).toBe("b");
    expect(places.get("roundup")?.family).toBe("a");
  });

  test("the order of members and links does not matter", () => {
    const keys = ["a", "b", "c", "d", "e", "f"];
    const anyLink = fc.record({
      pair: fc.shuffledSubarray(keys, { minLength: 2, maxLength: 2 }),
      sort: fc.constantFrom("reprint" as const, "write-through" as const, "quoted" as const),
      shared: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(anyLink, { maxLength: 8 }), (made) => {
        const members = keys.map((key, i) => member(key, i % 2 === 0 ? `2020-12-0${1 + (i % 3)}` : null, i));
        const links = made.map(({ pair, sort, shared }) => {
          const [one = "", other = ""] = [...pair].sort();
          return link(one, other, { sort, shared, ofLonger: shared / 10 });
        });
        const turned = familiesOf([...members].reverse(), [...links].reverse());
        expect([...turned.entries()].sort()).toEqual([...familiesOf(members, links).entries()].sort());
      }),
    );
  });

  test("grown from the places before by new links they are the same as made of all links, unless a family may have come apart", () => {
    const keys = ["a", "b", "c", "d", "e", "f"];
    const made = fc.record({
      pair: fc.shuffledSubarray(keys, { minLength: 2, maxLength: 2 }),
      sort: fc.constantFrom("reprint" as const, "write-through" as const, "quoted" as const),
      shared: fc.integer({ min: 1, max: 5 }),
    });
    let grown = 0;
    fc.assert(
      fc.property(fc.uniqueArray(made, { maxLength: 9, selector: ({ pair }) => [...pair].sort().join("") }), fc.nat(9), (all, older) => {
        const members = keys.map((key, i) => member(key, i % 2 === 0 ? `2020-12-0${1 + (i % 3)}` : null, i, i % 3 === 0 ? "one id" : `id ${key}`));
        const links = all.map(({ pair, sort, shared }) => {
          const [one = "", other = ""] = [...pair].sort();
          return link(one, other, { sort, shared, ofLonger: shared / 10 });
        });
        const before = familiesOf(members, links.slice(0, older));
        const placed = members.map((one) => ({ ...one, ...before.get(one.report)! }));
        const places = grownFamilies(placed, links.slice(older), links.slice(0, older).filter(isQuotation));
        if (places === null) return;
        grown++;
        expect([...places].sort()).toEqual([...familiesOf(members, links)].sort());
      }),
      { numRuns: 500 },
    );
    expect(grown).toBeGreaterThan(100);
  });
});
