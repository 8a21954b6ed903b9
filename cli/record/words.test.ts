import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Claim } from "../../core/index.js";
import { corrected } from "./correction.js";
import { figureInWords, lateness, rangeInWords } from "./numbers.js";
import { quoted } from "./quotes.js";
import { table, type Column } from "./table.js";

const words = (qualifier: string, value: number | null, min: number | null, max: number | null): string => figureInWords({ qualifier, value, min, max });

describe("figures in words", () => {
  test("bounds are said as the words bound them", () => {
    expect(words("at-least", 2718, 2718, null)).toBe("at least 2,718");
    expect(words("more-than", 100, 101, null)).toBe("more than 100");
    expect(words("nearly", 2800, null, 2799)).toBe("nearly 2,800");
    expect(words("about", 2000, null, null)).toBe("about 2,000");
    expect(words("exact", 2783, 2783, 2783)).toBe("2,783");
    expect(words("between", 15, 15, 20)).toBe("15 to 20");
  });

  test("none is said, unknown is not none", () => {
    expect(words("exact", 0, 0, 0)).toBe("none (0)");
    expect(words("vague", null, null, null)).toBe("no number told");
    expect(rangeInWords(2783, null)).toBe("at least 2,783");
  });

  test("days against a deadline", () => {
    expect([0, 1, 12, -1].map(lateness)).toEqual(["on its day", "1 day late", "12 days late", "1 day early"]);
  });
});

describe("quotes", () => {
  test("marked-up words are shown as a reader sees them, plain words as they are", () => {
    expect(quoted("<b>2,855</b> of its servicemen in last\n autumn&rsquo;s war&nbsp;<br")).toBe("“2,855 of its servicemen in last autumn’s war”");
    expect(quoted("between 5 < 6 & 7 > 3 people")).toBe("“between 5 < 6 & 7 > 3 people”");
    expect(quoted("x".repeat(500))).toHaveLength(222);
  });
});

describe("tables", () => {
  const columns: readonly Column<readonly [string, string]>[] = [
    { heading: "WORDS", cell: ([one]) => one },
    { heading: "EXTRA", cell: () => "not needed", isExtra: true },
    { heading: "ROW", cell: ([, id]) => id, isWhole: true },
  ];

  test("an id stands on one line whatever the width, and every word of a cell is kept", () => {
    const word = fc.stringMatching(/^[a-z]{1,20}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 20 }), fc.integer({ min: 72, max: 160 }), (cell, width) => {
        const id = "figure-18tq0e8qprl";
        const text = table(columns, [[cell.join(" "), id]], { width, colour: false });
        expect(text).toContain(id);
        const [, ...lines] = text.split("\n");
        expect(
          lines
            .map((line) => line.slice(0, 60).replace(/not needed.*|figure-.*/, ""))
            .join("")
            .replaceAll(" ", ""),
        ).toContain(cell[0]);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      }),
      { numRuns: 300 },
    );
  });

  test("extra columns are left out on a narrow terminal", () => {
    const wide: readonly Column<string>[] = [...Array.from({ length: 5 }, (_, i) => ({ heading: `COLUMN${i}`, cell: () => "fourteenletter" })), { heading: "EXTRA", cell: () => "x", isExtra: true }];
    expect(table(wide, [""], { width: 120, colour: false })).toContain("EXTRA");
    expect(table(wide, [""], { width: 80, colour: false })).not.toContain("EXTRA");
  });
});

describe("corrections", () => {
  const claim = { id: "c", kind: "casualties", rule: "r", saidOn: null, where: [{ name: "A" }], casualties: { outcome: "killed", count: { value: 5, min: 5, max: 5 } } } as unknown as Claim;

  test("a path puts one field right and leaves the others", () => {
    expect(corrected(claim, ["saidOn=2020-12-02", "casualties.count.value=6", "casualties.count.min=6"])).toEqual({
      fields: { saidOn: "2020-12-02", casualties: { outcome: "killed", count: { value: 6, min: 6, max: 5 } } },
    });
    expect(corrected(claim, ["where.0.name=B", 'casualties.outcome="wounded"'])).toEqual({
      fields: { where: [{ name: "B" }], casualties: { outcome: "wounded", count: { value: 5, min: 5, max: 5 } } },
    });
  });

  test("words stay words, also when they look like a number", () => {
    expect(corrected(claim, ["saidOn=2020", "casualties.count.value=null"])).toMatchObject({ fields: { saidOn: "2020", casualties: { count: { value: null } } } });
  });

  test.each([
    ["saidOn"],
    ["=5"],
    ["id=x"],
    ["kind=event"],
    ["nothing=5"],
    ["casualties.nothing=5"],
    ["saidOn.deeper=1"],
    ["saidOn=soon"],
    ["casualties.count.value=many"],
    ["__proto__=1"],
    ["toString.x=1"],
  ])("%s is refused with words", (setting) => {
    expect(corrected(claim, [setting])).toEqual({ fault: expect.stringMatching(/field|cannot|no value/) as string });
  });
});
