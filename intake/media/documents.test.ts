import { strToU8, zipSync } from "fflate";
import { Document, FootnoteReferenceRun, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { expect, test } from "vitest";
import { opened, wordsOf } from "../fixtures/opened.js";

test("a Word document keeps its line breaks, the rows of its tables and its notes", async () => {
  const cell = (words: string): TableCell => new TableCell({ children: [new Paragraph(words)] });
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph("So the ministry: 3 soldiers were killed on 2 December.")] } },
    sections: [
      {
        children: [
          new Paragraph({ children: [new TextRun("Two soldiers were killed"), new FootnoteReferenceRun(1), new TextRun(", it said."), new TextRun({ text: "One died later.", break: 1 })] }),
          new Table({
            rows: [
              ["Side", "Killed"],
              ["", "12"],
              ["Armenia", "7"],
            ].map((row) => new TableRow({ children: row.map(cell) })),
          }),
          new Paragraph("After the table."),
        ],
      },
    ],
  });
  const [report] = await opened("report.docx", await Packer.toBuffer(document));
  expect(report && wordsOf(report)).toBe(
    "Two soldiers were killed, it said.\nOne died later.\n\nSide\tKilled\n\t12\nArmenia\t7\n\nAfter the table.\n\n- So the ministry: 3 soldiers were killed on 2 December.",
  );
});

test.each([
  ["t.xlsx", { "xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": "<sst><si><t>Two soldiers were killed.</t></si></sst>" }, "spreadsheet"],
  ["t", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }, "spreadsheet"],
  ["t.odt", { mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<x>Two soldiers were killed.</x>" }, "OpenDocument text"],
  ["t.pptx", { "ppt/presentation.xml": "<x/>" }, "presentation"],
  ["record.bundle.zip", { "log.jsonl": "{}\n", "index.html": "<p>Two soldiers were killed.</p>", "manifest.json": "{}" }, "trucewatch verify"],
])("%s is refused as a whole, with what to do, and its parts are not taken for reports", async (name, files, words) => {
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { level: 0 }]])));
  expect(await opened(name, bytes)).toMatchObject([{ id: name, problem: { code: "other-form", message: expect.stringContaining(words) as string } }]);
});

test.each([
  ["places.geojson", '{"features":[{"type":"Feature","properties":{"words":"Two soldiers were killed."}}],"type":"FeatureCollection"}', "data in JSON"],
  ["notes.jsonld", '\ufeff[ {"@type": "Annotation", "exact": "Two soldiers were killed."} ]', "data in JSON"],
  ["places.kml", '<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><name>Two soldiers were killed.</name></kml>', "shapes on a map"],
  ["report.html", '<!doctype html><html><head><meta name="generator" content="Trucewatch"></head><body>Two soldiers were killed.</body></html>', "written from a record"],
])("%s is refused, with what to do", async (name, text, words) => {
  expect(await opened(name, text)).toMatchObject([{ id: name, problem: { code: "other-form", message: expect.stringContaining(words) as string } }]);
});

test("a report that opens with a brace or a bracket is one", async () => {
  expect((await opened("wire.txt", "[REPORT] [TEXT] Two soldiers were killed.")).map(wordsOf)).toEqual(["[REPORT] [TEXT] Two soldiers were killed."]);
  expect((await opened("wire.txt", '{Editors: update} "Two soldiers were killed," it said.')).map(wordsOf)).toEqual(['{Editors: update} "Two soldiers were killed," it said.']);
});

test("a document in RTF is refused, its marks are no words", async () => {
  expect(await opened("bulletin.rtf", "{\\rtf1\\ansi Two soldiers were killed.\\par}")).toMatchObject([{ problem: { code: "binary", message: expect.stringContaining("RTF") as string } }]);
});

test("one name that leads out of its folder does not cost the rest of a ZIP archive", async () => {
  const bytes = zipSync({ "../../a.txt": strToU8("Two soldiers were killed."), "/b.txt": strToU8("Three died."), "c.txt": strToU8("Four died.") });
  expect((await opened("x.zip", bytes)).map(wordsOf)).toEqual(["Two soldiers were killed.", "Three died.", "Four died."]);
});
