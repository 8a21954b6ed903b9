import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ParagraphChild } from "docx";
import type { Block, Sentence, SituationDocument } from "../../core/index.js";
import { withoutTimes } from "./fixed-zip.js";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** A situation report as a Word document with real footnotes. */
export async function toDocx({ title, blocks, footnotes }: SituationDocument): Promise<Uint8Array> {
  const numbers = new Map(footnotes.map(({ claim, number }) => [claim, number]));
  const told = new Set<number>();
  /** Word keeps a footnote where it is first referred to; later it is named by its number. */
  const reference = (claim: string): ParagraphChild => {
    const number = numbers.get(claim) ?? 0;
    if (told.has(number)) return new TextRun({ text: String(number), superScript: true });
    told.add(number);
    return new FootnoteReferenceRun(number);
  };
  const words = ({ text, claims }: Sentence): ParagraphChild[] => [new TextRun(`${text} `), ...claims.map(reference)];
  const cell = (content: ParagraphChild[], isHead: boolean): TableCell =>
    new TableCell({ children: [new Paragraph({ children: content })], margins: { top: 40, bottom: 40, left: 80, right: 80 }, ...(isHead ? { shading: { fill: "E8EBEF" } } : {}) });
  const write = (block: Block): (Paragraph | Table)[] => {
    if (block.block === "heading") return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    if (block.block === "paragraph") return [new Paragraph({ children: block.sentences.flatMap(words) })];
    if (block.block === "list") return block.items.map((item) => new Paragraph({ children: item.flatMap(words), bullet: { level: 0 } }));
    const head = new TableRow({ tableHeader: true, children: block.header.map((name) => cell([new TextRun({ text: name, bold: true })], true)) });
    const rows = block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((item) => cell(words(item), false)) }));
    return [
      new Paragraph({ children: [new TextRun({ text: block.caption, bold: true })], keepNext: true, spacing: { before: 160 } }),
      new Table({ rows: [head, ...rows], width: { size: 100, type: WidthType.PERCENTAGE } }),
    ];
  };
  const document = new Document({
    title,
    creator: "Trucewatch",
    footnotes: Object.fromEntries(footnotes.map(({ number, text }) => [number, { children: [new Paragraph(text)] }])),
    sections: [{ children: blocks.flatMap(write) }],
  });
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document)));
}
