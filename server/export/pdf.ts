import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Sentence, SituationDocument } from "../../core/index.js";

/** Text as a Typst string: nothing in it is markup. */
const quoted = (text: string): string => `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replace(/\s+/g, " ")}"`;

const SETUP = `#set page(paper: "a4", margin: (x: 18mm, y: 20mm), numbering: "1 / 1")
#set text(size: 10pt, lang: "en")
#set par(justify: false)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.7em)
#show table.cell.where(y: 0): strong
#set table(stroke: (x, y) => (bottom: 0.4pt + luma(180)), inset: (x: 4pt, y: 4pt))
#show table: set text(size: 9pt)
#show table: set par(justify: false)
`;

/** A situation report as a tagged PDF with footnotes. */
export function toPdf({ title, blocks, footnotes }: SituationDocument): Promise<Uint8Array> {
  const texts = new Map(footnotes.map(({ claim, number, text }) => [claim, { number, text }]));
  const told = new Set<number>();
  const reference = (claim: string): string => {
    const note = texts.get(claim);
    if (note === undefined) return "";
    if (told.has(note.number)) return `#footnote(<note-${String(note.number)}>)`;
    told.add(note.number);
    return `#footnote[#${quoted(note.text)}]<note-${String(note.number)}>`;
  };
  const words = ({ text, claims }: Sentence): string => `#${quoted(text)}${claims.map(reference).join("#super[,]")}`;
  const line = (sentences: readonly Sentence[]): string => sentences.map(words).join(" ");
  const write = (block: Block): string => {
    if (block.block === "heading") return `#heading(level: ${String(block.level)})[#${quoted(block.text)}]`;
    if (block.block === "paragraph") return line(block.sentences);
    if (block.block === "list") return block.items.map((item) => `- ${line(item)}`).join("\n");
    const header = block.header.map((name) => `[#${quoted(name)}]`).join(", ");
    const widths = block.widths.map((width) => `${String(width)}fr`).join(", ");
    const rows = block.rows.map((row) => row.map((cell) => `[${words(cell)}]`).join(", ")).join(",\n");
    return `#block(above: 1em, below: 0.5em, sticky: true)[*#${quoted(block.caption)}*]\n#table(columns: (${widths}), align: left, table.header(${header}),\n${rows})`;
  };
  const source = `#set document(title: ${quoted(title)}, date: none)\n${SETUP}\n${blocks.map(write).join("\n\n")}\n`;
  const compiler = NodeCompiler.create();
  return Promise.resolve(new Uint8Array(compiler.pdf({ mainFileContent: source }, { creationTimestamp: 0 })));
}
