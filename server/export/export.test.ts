import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import { fillTemplate, joinList, TEMPLATE, toTable, VIEWS, xmlText, type Period } from "../../core/index.js";
import { madeExtract } from "../../core/formats/made-extract.js";
import { toDocx } from "./docx.js";
import { BINARY_FORMATS } from "./formats.js";
import { PARQUET } from "./parquet.js";
import { toPdf } from "./pdf.js";
import { XLSX } from "./xlsx.js";

const extract = madeExtract();
const period: Period = { from: "2020-11-27", to: "2020-12-03", now: madeExtract("2020-12-03"), before: madeExtract("2020-11-26"), partyName: (party) => party ?? "party not told" };
const { document } = fillTemplate(TEMPLATE, period);

/** Cells of a sheet as text, by row: shared strings, numbers and flags. */
function cellsOf(workbook: Uint8Array, sheet: number): string[][] {
  const files = unzipSync(workbook);
  const xml = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  const plain = (text: string): string =>
    text
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, "&");
  const shared = [...xml("xl/sharedStrings.xml").matchAll(/<si>.*?<t[^>]*>([^<]*)<\/t>.*?<\/si>/gs)].map(([, text = ""]) => plain(text));
  return [...xml(`xl/worksheets/sheet${String(sheet)}.xml`).matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<c ([^>]*)>(.*?)<\/c>/gs)].map(([, attributes = "", content = ""]) => {
      const text = plain(content.replace(/<[^>]*>/g, ""));
      return attributes.includes('t="s"') ? (shared[Number(text)] ?? "") : text;
    }),
  );
}

test.each(BINARY_FORMATS.flatMap((format) => format.views.map((view) => [format, view] as const)))("$name of %s: the same bytes twice", async (format, view) => {
  expect(Buffer.from(await format.write(extract, view)).equals(Buffer.from(await format.write(madeExtract(), view)))).toBe(true);
});

test("a workbook has every view as a sheet with its cells", async () => {
  const workbook = await XLSX.write(extract, "figures");
  VIEWS.forEach((view, i) => {
    const { columns, rows } = toTable(extract, view);
    const [header, ...lines] = cellsOf(workbook, i + 1);
    expect(header).toEqual(columns.map(({ name }) => name));
    const told = rows.map((row) =>
      row.flatMap((cell) =>
        cell === null || cell === "" || (Array.isArray(cell) && cell.length === 0)
          ? []
          : [Array.isArray(cell) ? joinList(cell as string[]) : cell === true ? "1" : cell === false ? "0" : String(cell)],
      ),
    );
    expect(lines.map((line) => line.filter((text) => text !== ""))).toEqual(told);
  });
});

test.each(VIEWS)("Parquet of %s is read back as it was", async (view) => {
  const bytes = await PARQUET.write(extract, view);
  const rows = (await parquetReadObjects({ file: bytes.buffer as ArrayBuffer })) as Record<string, unknown>[];
  const table = toTable(extract, view);
  expect(rows.map((row) => table.columns.map(({ name }) => (typeof row[name] === "bigint" ? Number(row[name]) : (row[name] ?? null))))).toEqual(
    table.rows.map((row) => row.map((cell) => (Array.isArray(cell) ? joinList(cell as string[]) : cell))),
  );
});

describe("the situation report", () => {
  test("as a Word document: every note once, and the same bytes twice", async () => {
    const bytes = await toDocx(document);
    expect(Buffer.from(bytes).equals(Buffer.from(await toDocx(document)))).toBe(true);
    const files = unzipSync(bytes);
    for (const { text } of document.footnotes) expect(strFromU8(files["word/footnotes.xml"] ?? new Uint8Array())).toContain(xmlText(text));
    const references = strFromU8(files["word/document.xml"] ?? new Uint8Array()).match(/<w:footnoteReference /g) ?? [];
    expect(references).toHaveLength(document.footnotes.length);
  });

  test("as a PDF: the same bytes twice, whatever the words hold", async () => {
    const nasty = { ...document, blocks: [...document.blocks, { block: "paragraph", sentences: [{ text: '#panic("x") \\ $ ] @a "quoted" <b> // c', claims: [] }] } as const] };
    const bytes = await toPdf(nasty);
    expect(strFromU8(bytes.slice(0, 5))).toBe("%PDF-");
    expect(Buffer.from(bytes).equals(Buffer.from(await toPdf(nasty)))).toBe(true);
  });
});
