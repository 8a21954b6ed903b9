import type { Block, Sentence, SituationDocument } from "./document.js";

/** Signs that Markdown would take for its own, escaped. */
const plain = (text: string): string => text.replace(/([\\`*_[\]<>|#])/g, "\\$1").replace(/\s+/g, " ");

/** A situation report as Markdown with footnotes. */
export function toMarkdown({ blocks, footnotes }: SituationDocument): string {
  const numbers = new Map(footnotes.map(({ claim, number }) => [claim, number]));
  const words = ({ text, claims }: Sentence): string => plain(text) + claims.map((claim) => `[^${String(numbers.get(claim) ?? claim)}]`).join("");
  const line = (sentences: readonly Sentence[]): string => sentences.map(words).join(" ");
  const write = (block: Block): string => {
    if (block.block === "heading") return `${"#".repeat(block.level)} ${plain(block.text)}`;
    if (block.block === "paragraph") return line(block.sentences);
    if (block.block === "list") return block.items.map((item) => `- ${line(item)}`).join("\n");
    const rows = block.rows.map((row) => `| ${row.map(words).join(" | ")} |`);
    return [`**${plain(block.caption)}**`, "", `| ${block.header.map(plain).join(" | ")} |`, `|${block.header.map(() => " --- |").join("")}`, ...rows].join("\n");
  };
  return `${blocks.map(write).join("\n\n")}\n\n${footnotes.map(({ number, text }) => `[^${String(number)}]: ${plain(text)}`).join("\n")}\n`;
}
