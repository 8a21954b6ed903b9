import { describe, expect, test } from "vitest";
import { deathsFact, reportFact, speaker } from "../../ledger/made-facts.js";
import type { Place } from "../../model/index.js";
import { madeExtract } from "../made-extract.js";
import { sentencesOf } from "./document.js";
import { dayInWords, spanInWords, wordsAlone } from "./in-words.js";
import { fillTemplate, PLACEHOLDERS, TEMPLATE, toHtml, toMarkdown, type Period } from "./index.js";

const period: Period = {
  from: "2020-11-27",
  to: "2020-12-03",
  now: madeExtract("2020-12-03"),
  before: madeExtract("2020-11-26"),
  partyName: (party) => ({ AAA: "Aland", BBB: "Bland" })[party ?? ""] ?? "party not told",
};

describe("the situation report", () => {
  const { document, problems } = fillTemplate(TEMPLATE, period);

  test("fills the shipped template without a problem", () => {
    expect(problems).toEqual([]);
    expect(document.title.replaceAll("\u00a0", " ")).toBe("Situation report, 27 November to 3 December 2020");
    expect(document.blocks[1]).toMatchObject({ sentences: [{ text: expect.stringMatching(/^The deal of Alpha\./) as string }] });
  });

  test("shows both parties in tables of the same form", () => {
    const tables = document.blocks.flatMap((block) => (block.block === "table" ? [block] : []));
    const [aland, bland] = ["Aland", "Bland"].map((name) => tables.find(({ caption }) => caption === name));
    expect(aland?.header).toEqual(bland?.header);
    expect(aland?.rows.length).toBeGreaterThan(0);
    expect(bland?.rows.length).toBeGreaterThan(0);
  });

  test("a figure that its words do not bound is shown as it was said, and several as no range", () => {
    const about = { value: 340, qualifier: "about", min: null, max: null } as const;
    const [one, other] = [deathsFact("x", reportFact("r1", "2020-12-02"), about), deathsFact("y", reportFact("r2", "2020-12-02"), { ...about, value: 900 }, { claimant: speaker("Radio", "BBB") })];
    const shown = (facts: readonly (typeof one)[]): string | undefined => {
      const { document: filled } = fillTemplate("{{figures}}", { ...period, now: madeExtract("2020-12-03", facts) });
      return filled.blocks.flatMap((block) => (block.block === "table" ? block.rows.map((row) => row[1]?.text) : []))[0];
    };
    expect([shown([one]), shown([one, other])]).toEqual(["about 340", "no range is told"]);
  });

  test("figures of no known deal and of no side are one range and disputed only where they tell of one war", () => {
    const place = (country: string): Place => ({ name: country, lat: null, lon: null, country, precision: "country", id: country, start: 0, end: 2 });
    const of = (id: string, value: number, who: string, country: string) => ({
      ...deathsFact(id, reportFact(`r${id}`, "2020-12-02"), { value }, { party: null, claimant: speaker(who, null), where: [place(country)] }),
      accord: null,
    });
    const shown = (facts: readonly ReturnType<typeof of>[]): (string | undefined)[] => {
      const { document: filled } = fillTemplate("{{figures}}\n\n{{disputes}}", { ...period, now: madeExtract("2020-12-03", facts) });
      const cells = filled.blocks.flatMap((block) => (block.block === "table" ? block.rows.map((row) => row[1]?.text) : []));
      return [...cells, filled.blocks.at(-1)?.block];
    };
    expect(shown([of("x", 20, "Clinic", "ML"), of("y", 600, "Radio", "ML")])).toEqual(["between 20 and 600", "list"]);
    expect(shown([of("x", 20, "Clinic", "ML"), of("y", 600, "Radio", "NP")])).toEqual(["20", "600", "paragraph"]);
    const { document: filled } = fillTemplate("{{figures}}", { ...period, now: madeExtract("2020-12-03", [of("x", 20, "Clinic", "ML"), of("y", 600, "Radio", "NP")]) });
    expect(filled.blocks.flatMap((block) => (block.block === "table" ? block.rows.map((row) => row[0]?.text) : []))).toEqual(["killed, military, Mali", "killed, military, Nepal"]);
  });

  test("figures of two deals stand apart, each with its deal, its claimant and its own figure before", () => {
    const of = (id: string, value: number, accord: string, date: string) => ({
      ...deathsFact(id, reportFact(`r${id}`, date), { value }, { party: "AAA", claimant: speaker(`Ministry ${accord}`, "AAA") }),
      accord,
    });
    const facts = [of("w", 7, "deal", "2020-11-20"), of("x", 9, "deal", "2020-12-02"), of("y", 50, "other", "2020-12-02")];
    const { document: filled } = fillTemplate("{{figures}}", { ...period, now: madeExtract("2020-12-03", facts), before: madeExtract("2020-11-26", facts) });
    const rows = filled.blocks.flatMap((block) => (block.block === "table" && block.caption === "Aland" ? block.rows.map((row) => row.map(({ text }) => text)) : []));
    expect(rows.map(([measure, now, before]) => [measure, now, before])).toEqual([
      ["killed, military; The deal of Alpha", "9", "7"],
      ["killed, military; other", "50", "no figure"],
    ]);
    expect(rows[0]?.[3]).not.toContain("Ministry other");
  });

  test("claims on the same words have one note; months and long spans are told in words", () => {
    const one = deathsFact("x", reportFact("r1", "2020-12-02"), { value: 4 });
    const other = { ...one, id: "y", claim: { ...one.claim, casualties: { ...(one.claim as { casualties: object }).casualties, outcome: "wounded" } } as typeof one.claim };
    const quote = { exact: "four were killed and wounded", start: 3, end: 31 };
    const facts = [one, other].map((fact) => ({ ...fact, claim: { ...fact.claim, quote } }));
    const { document: filled } = fillTemplate("{{figures}}", { ...period, now: madeExtract("2020-12-03", facts) });
    expect(filled.footnotes.map(({ number }) => number)).toEqual([1]);
    expect(toMarkdown(filled).match(/\[\^1\](?!:)/g)).toHaveLength(2);
    expect([dayInWords("2006-09"), dayInWords("2006-09-03~")].map((text) => text.replaceAll("\u00a0", " "))).toEqual(["September 2006", "about 3 September 2006"]);
  });

  test("every sentence that tells a claim has a note with its exact words", () => {
    const cited = new Set(document.blocks.flatMap(sentencesOf).flatMap(({ claims }) => claims));
    expect([...cited].sort()).toEqual(["a", "b", "c", "d", "e", "f"]);
    expect(document.footnotes.map(({ claim }) => claim).sort()).toEqual([...cited].sort());
    for (const { claim, text } of document.footnotes) expect(text).toContain(`“${claim}”`);
  });

  test("each deal's provisions stand in a table of their own, by its title", () => {
    const other = period.now.board.map((row) => ({ ...row, accord: "other" }));
    const now = { ...period.now, titles: { ...period.now.titles, other: "Another deal" }, board: [...period.now.board, ...other] };
    const { document: both } = fillTemplate(TEMPLATE, { ...period, now });
    const captions = both.blocks.flatMap((block) => (block.block === "table" ? [block.caption ?? ""] : [])).filter((caption) => caption.includes("provisions"));
    expect(captions.map((caption) => caption.split(":")[0])).toEqual(["The deal of Alpha", "Another deal"]);
  });

  test("sets the period beside the span before it", () => {
    const types = document.blocks.find((block) => block.block === "table" && block.caption === "Incidents by type");
    expect(types).toMatchObject({ header: ["Type", "27\u00a0November to 3\u00a0December 2020", "20 to 26\u00a0November 2020"], rows: [[{ text: "Battles" }, { text: "1" }, { text: "0" }]] });
  });

  test("who speaks is named with the party, and a report in its own voice by its name", () => {
    const words = document.blocks.flatMap(sentencesOf).map(({ text }) => text);
    expect(words.some((text) => /\(provisional\)|, (?:said|published) \d{1,2}\u00a0[A-Z][a-z]+ 2020/.test(text))).toBe(true);
    expect(words.join(" ")).not.toMatch(/the report itself|\d{4}-\d{2}-\d{2}(?!T)/);
  });

  test.each([
    ["2020-12-04", "2020-12-04", "4 December 2020"],
    ["2020-12-01", "2020-12-07", "1 to 7 December 2020"],
    ["2020-11-28", "2020-12-04", "28 November to 4 December 2020"],
    ["2020-12-28", "2021-01-03", "28 December 2020 to 3 January 2021"],
  ])("%s to %s is %s", (from, to, words) => {
    expect(spanInWords(from, to).replaceAll("\u00a0", " ")).toBe(words);
  });

  test("tags and references of a page's words are not shown", () => {
    expect(wordsAlone("on <b>20&nbsp;November</b>, &quot;A &amp; B&quot; &#8211; x")).toBe('on 20 November , "A & B" – x');
  });

  test("names the days without a report and a change of the source set", () => {
    const words = document.blocks.flatMap(sentencesOf).map(({ text }) => text);
    expect(words.some((text) => text.startsWith("No report was published on 5 of its days"))).toBe(true);
    expect(words.some((text) => text.includes("+ Radio (asked for)"))).toBe(true);
  });

  test("HTML: every note's link leads to a note, markup in words is text", () => {
    const html = toHtml(document);
    const targets = [...html.matchAll(/href="#note-(\d+)"/g)].map(([, number]) => number);
    expect(targets.length).toBeGreaterThan(5);
    for (const number of targets) expect(html).toContain(`id="note-${String(number)}"`);
    expect(html).not.toContain("<story>");
    expect(html).not.toContain("<script");
  });

  test("Markdown: every mark has its note", () => {
    const text = toMarkdown(document);
    for (const [, number] of text.matchAll(/\[\^(\d+)\](?!:)/g)) expect(text).toContain(`[^${String(number)}]: `);
  });
});

test("a wrong placeholder is told with its line and left as written", () => {
  const { document, problems } = fillTemplate("# {{title}}\n\nSeen {{wrong}} and {{figures}} here.\n", period);
  expect(problems.map(({ message }) => message)).toEqual([
    `Line 3 of the template: {{wrong}} is not known; known are ${PLACEHOLDERS.join(", ")}.`,
    "Line 3 of the template: {{figures}} stands on a line of its own.",
  ]);
  expect(document.blocks).toHaveLength(2);
});
