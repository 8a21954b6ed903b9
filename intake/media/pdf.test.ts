import { expect, test } from "vitest";
import { opened, wordsOf } from "../fixtures/opened.js";
import { fixture } from "../fixtures/samples.js";
import { inColumns } from "./pdf-columns.js";
import { linesOf, type Piece } from "./pdf-lines.js";

const drawn = (x: number, y: number, words: string, size = 10): string => `BT /F ${size} Tf ${x} ${y} Td (${words}) Tj ET\n`;
const line = (y: number, words: string): string => drawn(50, y, words);

/** A PDF of one page with these lines at these points. */
const pdfOf = (lines: readonly (readonly [x: number, y: number, words: string])[]): Buffer => pdfWith([lines.map(([x, y, words]) => drawn(x, y, words)).join("")]);

/** A PDF of pages with such contents. */
function pdfWith(pages: readonly string[]): Buffer {
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((content, i) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>stream\n${content}endstream`,
    ]),
  ];
  return Buffer.from(`%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj${object}\nendobj\n`).join("")}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\n%%EOF`);
}

const column = (x: number, lines: readonly string[]): (readonly [number, number, string])[] => lines.map((words, i) => [x, 740 - 12 * i, words]);

test("words that a PDF divides at a line's end are whole, and keep a hyphen of their own", async () => {
  const lines = ["On Thurs-", "day twenty-", "five died near Kal-", "bajar in Nagorno-", "Karabakh. The cease-fire held, the cease-", "fire line too. Two-", "and three-man posts."];
  const [report] = await opened("paper.pdf", pdfOf(column(50, lines)));
  expect(report && wordsOf(report)).toBe("On Thursday twenty-five died near Kalbajar in Nagorno-Karabakh. The cease-fire held, the cease-fire line too. Two-\nand three-man posts.");
});

test("a sentence that a PDF carries on in the next column stays one; a new one begins a paragraph", async () => {
  const [report] = await opened(
    "paper.pdf",
    pdfOf([
      ...column(50, ["The ministry said that 12", "soldiers were killed and"]),
      ...column(310, ["more than 30 wounded near", "the river. It gave no names."]),
      ...column(450, ["The mayor said so."]),
    ]),
  );
  expect(report && wordsOf(report)).toBe("The ministry said that 12\nsoldiers were killed and\nmore than 30 wounded near\nthe river. It gave no names.\n\nThe mayor said so.");
});

const textOf = async (name: string, bytes: Uint8Array): Promise<string> => {
  const [report] = await opened(name, bytes);
  return report === undefined ? "" : wordsOf(report);
};
const flat = (text: string): string => text.replace(/\s+/g, " ");

/** Words of a page drawn line across line: what stands in each column, or null. */
const across = (xs: readonly number[], rows: readonly (readonly (string | null)[])[], drop = 0): (readonly [number, number, string])[] =>
  rows.flatMap((row, i) => row.flatMap((words, column) => (words === null ? [] : [[xs[column] ?? 0, 740 - 12 * i - drop * column, words] as const])));

const PROSE: readonly (readonly [string | null, string | null])[] = [
  ["The ministry said in the evening that twelve", "the river. It gave no names, and the mayor of"],
  ["soldiers were killed on Monday when their", "the town could not say whether anyone of the"],
  ["lorry went over a mine on the road to the", "wounded had been brought to the hospital."],
  ["bridge, and that another thirty had been", null],
  ["wounded when help came to them from over", "A spokesman of the mission denied it."],
];

test.each([
  ["on one baseline", 0],
  ["on baselines of their own", 5],
])("two columns drawn line across line are read one after the other: %s", async (_, drop) => {
  expect(flat(await textOf("paper.pdf", pdfOf(across([50, 310], PROSE, drop))))).toBe(flat(`${PROSE.map(([left]) => left).join(" ")} ${PROSE.map(([, right]) => right ?? "").join(" ")}`));
});

test.each<readonly [string, readonly number[], readonly (readonly (string | null)[])[]]>([
  [
    "figures",
    [50, 310, 400],
    [
      ["District", "Killed", "Wounded"],
      ["Karsen and the villages by the river", "14", "26"],
      ["Oruz", "2", "7"],
      ["Lower Valley", "5", "0"],
      ["Upper Valley", "1", "3"],
    ],
  ],
  [
    "names and what they stand for",
    [50, 200],
    [
      ["Mission", "the monitoring mission of the valley, which sits in Karsen"],
      ["Ministry", "the ministry of defence, whose word is given by its office"],
      ["Council", "the council of the valley, in which all villages have a seat"],
      ["Checkpoint", "the post at the bridge, which the army has held since May"],
      ["Line", "the line of contact, as it was drawn in the month of March"],
    ],
  ],
  [
    "long cells that begin on one height",
    [50, 310],
    [
      ["the mission saw eleven houses that had been", "the commander said that none of his guns had"],
      ["burnt down to the ground in the village", null],
      [null, null],
      ["the mission saw two lorries that had been", "the commander said that they had been there"],
      ["hit by shells on the road to the bridge", "since the spring, and that he knew no more"],
      [null, null],
      ["the mission saw a school that had no roof", "the commander said that it had been a store"],
      ["and no windows, and papers on the ground", "of ammunition in the weeks of the fighting"],
    ],
  ],
])("a table of %s stays rows", async (_, xs, rows) => {
  const told = rows.map((row) => row.flatMap((cell) => cell ?? []).join(" ")).filter((line) => line !== "");
  expect(flat(await textOf("table.pdf", pdfOf(across(xs, rows))))).toBe(told.join(" "));
});

test("columns by LibreOffice: sentences whole over columns and pages, divided words too; no running head or foot in them; rows of the table; notes at the end", async () => {
  const text = await textOf("columns.pdf", fixture("columns.pdf"));
  expect(text).not.toMatch(/weekly report 7|Page \d/);
  expect(text).not.toMatch(/-\n/);
  expect(flat(text)).toContain("and that two of them had died of their injuries. The commander of the checkpoint denied that artillery under his responsibility had been employed.");
  expect(flat(text)).toContain("twenty-six wounded by shelling between 27 February and 3 March. The hospital in Karsen confirmed that it had admitted nineteen wounded persons");
  expect(text).toContain("\n\nDistrict Killed Wounded Displaced\nKarsen 14 26 900\nOruz 2 7 240\n");
  expect(flat(text)).toMatch(/The next report is due on 13 March\. - Interview with the head .* those of soldiers\. - Letter of the deputy minister to the mission, 26 February\.$/);
});

test("columns that LibreOffice draws line across line: two, then a table, then three, then one", async () => {
  const text = flat(await textOf("across.pdf", fixture("across.pdf")));
  const order = [
    "The hospital in Karsen confirmed that it had admitted nineteen wounded persons, among them four children, and that two of them had died of their injuries. The commander",
    "had not been able to return. On 5 March the parties met under the chairmanship of the mission and undertook to exchange the bodies of the fallen",
    "access to all installations in the demilitarized area. District Killed Wounded Displaced Karsen 14 26 900 Oruz 2 7 240",
    "Lower Valley and river settlements 1 3 60 According to the district administration, fourteen civilians were killed",
    "The driver and a nurse were killed. Both parties have denied responsibility and neither has permitted an examination of the vehicle. The mission visited",
  ].map((words) => text.indexOf(words));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test("a note keeps its place among the notes, and a raised figure of a measure is no mark", async () => {
  const raised = (x: number, y: number, mark: string): string => drawn(x, y, mark, 6);
  const small = (y: number, words: string): string => drawn(50, y, words, 8);
  const page =
    line(400, "The ministry said that 12") +
    raised(172, 404, "1") +
    line(388, "soldiers fell on 30 km") +
    raised(147, 392, "2") +
    line(376, "of land, it said.") +
    small(80, "1 So its office on Monday.") +
    small(70, "2 The land of the valley.");
  expect(await textOf("notes.pdf", pdfWith([page]))).toBe("The ministry said that 12\nsoldiers fell on 30 km 2\nof land, it said.\n\n- So its office on Monday.\n- The land of the valley.");
});

test("a head that two pages share is dropped; their first lines are not, nor what stands once", async () => {
  const page = (words: string, number: number): string => line(800, "Bulletin of the desk") + line(760, "Figures of the day") + line(748, words) + line(40, `${number} / 2`);
  expect(await textOf("two.pdf", pdfWith([page("Two soldiers were killed and", 1), page("five were wounded.", 2)]))).toBe(
    "Figures of the day\nTwo soldiers were killed and\nFigures of the day\nfive were wounded.",
  );
});

test("a page of very many lines across two columns is put in order in time that grows with it", () => {
  const pieces = (count: number): readonly Piece[] =>
    Array.from({ length: count }, (_, i) =>
      [50, 310].map((x) => ({
        str: x === 50 ? "the words of a line that goes on" : "and those which go on over there",
        hasEOL: x === 310,
        width: 200,
        height: 10,
        transform: [10, 0, 0, 10, x, -12 * i],
      })),
    ).flat();
  const took = (count: number): number => {
    const lines = linesOf(pieces(count));
    const start = performance.now();
    expect(inColumns(lines)).toHaveLength(2 * count);
    return performance.now() - start;
  };
  took(1_000);
  expect(took(80_000)).toBeLessThan(20 * Math.max(25, took(8_000)));
});
