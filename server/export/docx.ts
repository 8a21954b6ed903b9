import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  FootnoteReferenceRun,
  HeadingLevel,
  PageNumber,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  type IStylesOptions,
  type ParagraphChild,
} from "docx";
import type { Block, Sentence, SituationDocument } from "../../core/index.js";
import { withoutTimes } from "./fixed-zip.js";

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Width of the text on an A4 page with these margins, and of a margin, in twentieths of a point. */
const MARGIN = 1_080;
const TEXT_WIDTH = 11_906 - 2 * MARGIN;

/** Page numbers. */
const FOOTER = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })] })] });

const RULE = { style: BorderStyle.SINGLE, size: 4, color: "B4B9C0" } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const BORDERS = { top: RULE, bottom: RULE, insideHorizontal: RULE, left: NO_RULE, right: NO_RULE, insideVertical: NO_RULE };

/** Fonts that every office has, or has another of the same widths for. */
const STYLES: IStylesOptions = {
  default: {
    document: { run: { font: "Arial", size: 20, language: { value: "en-GB" } }, paragraph: { spacing: { after: 80 } } },
    heading1: { run: { font: "Arial", size: 32, bold: true, color: "1B1F24" }, paragraph: { spacing: { after: 160 } } },
    heading2: { run: { font: "Arial", size: 24, bold: true, color: "1B1F24" }, paragraph: { spacing: { before: 320, after: 120 }, keepNext: true } },
    heading3: { run: { font: "Arial", size: 22, bold: true, color: "1B1F24" }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
    footnoteText: { run: { font: "Arial", size: 16 } },
  },
};

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
  const comma = (): ParagraphChild => new TextRun({ text: ",", superScript: true });
  const words = ({ text, claims }: Sentence, at: number): ParagraphChild[] => [
    new TextRun(`${at === 0 ? "" : " "}${text}`),
    ...claims.flatMap((claim, i) => (i === 0 ? [reference(claim)] : [comma(), reference(claim)])),
  ];
  const cell = (content: ParagraphChild[], width: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [new Paragraph({ children: content })],
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(isHead ? { shading: { fill: "E8EBEF" } } : {}),
    });
  const write = (block: Block): (Paragraph | Table)[] => {
    if (block.block === "heading") return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    if (block.block === "paragraph") return [new Paragraph({ children: block.sentences.flatMap(words) })];
    if (block.block === "list") return block.items.map((item) => new Paragraph({ children: item.flatMap(words), bullet: { level: 0 } }));
    const whole = block.widths.reduce((sum, width) => sum + width, 0);
    const widths = block.widths.map((width) => Math.round((width / whole) * TEXT_WIDTH));
    const head = new TableRow({ tableHeader: true, children: block.header.map((name, i) => cell([new TextRun({ text: name, bold: true })], widths[i] ?? 0, true)) });
    const rows = block.rows.map((row) => new TableRow({ cantSplit: true, children: row.map((item, i) => cell(words(item, 0), widths[i] ?? 0, false)) }));
    return [
      new Paragraph({ children: [new TextRun({ text: block.caption, bold: true })], keepNext: true, spacing: { before: 160 } }),
      new Table({ rows: [head, ...rows], columnWidths: widths, width: { size: TEXT_WIDTH, type: WidthType.DXA }, layout: TableLayoutType.FIXED, borders: BORDERS }),
    ];
  };
  const document = new Document({
    title,
    styles: STYLES,
    creator: "Trucewatch",
    footnotes: Object.fromEntries(footnotes.map(({ number, text }) => [number, { children: [new Paragraph(text)] }])),
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        footers: { default: FOOTER },
        children: blocks.flatMap(write),
      },
    ],
  });
  return withoutTimes(new Uint8Array(await Packer.toBuffer(document)));
}
