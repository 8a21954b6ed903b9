import { xmlText } from "../kml.js";
import type { Block, Sentence, SituationDocument } from "./document.js";

/** Readable on a screen, in dark and light, on a phone and on paper; no script. */
const STYLE = `:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--rule:#c9ced6;--faint:#5b6470;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#15181c;--rule:#3b424b;--faint:#a2abb6;--link:#8ab8ef}}
body{font:16px/1.5 Georgia,"Times New Roman",serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3,table,caption{font-family:system-ui,sans-serif}h1{font-size:1.7rem;line-height:1.2}h2{font-size:1.2rem;border-bottom:1px solid var(--rule);margin-top:2rem;padding-bottom:.2rem}
.wide{overflow-x:auto}table{border-collapse:collapse;table-layout:fixed;width:100%;min-width:30rem;overflow-wrap:break-word;font-size:.9rem;margin:.5rem 0 1.2rem}caption{text-align:left;font-weight:600;padding:.3rem 0}
th,td{text-align:left;vertical-align:top;border-bottom:1px solid var(--rule);padding:.35rem .6rem .35rem 0}th{color:var(--faint);font-weight:600}
sup{font-family:system-ui,sans-serif;font-size:.7em;line-height:0}sup a,.back{color:var(--link);text-decoration:none}sup a:hover,.back:hover{text-decoration:underline}
.notes{font-size:.85rem;color:var(--faint);overflow-wrap:anywhere}
@media print{body{max-width:none;margin:0;font-size:10.5pt;background:#fff;color:#000}h2,caption{break-after:avoid}tr,li{break-inside:avoid}.wide{overflow:visible}table{min-width:0;font-size:9pt;line-height:1.3}h1{font-size:18pt}h2{font-size:13pt;margin-top:1rem}.notes{font-size:8.5pt;line-height:1.3}.back{display:none}@page{margin:20mm 18mm}}`;

/** A situation report as one HTML page, ready for print. */
export function toHtml({ title, blocks, footnotes }: SituationDocument): string {
  const numbers = new Map(footnotes.map(({ claim, number }) => [claim, number]));
  const anchored = new Set<number>();
  const anchor = (claim: string): string => {
    const number = numbers.get(claim) ?? 0;
    const id = anchored.has(number) ? "" : ` id="to-${String(number)}"`;
    anchored.add(number);
    return `<sup><a href="#note-${String(number)}"${id}>${String(number)}</a></sup>`;
  };
  const words = ({ text, claims }: Sentence): string => `<bdi>${xmlText(text)}</bdi>${claims.map(anchor).join("<sup>,</sup><wbr>")}`;
  const line = (sentences: readonly Sentence[]): string => sentences.map(words).join(" ");
  const write = (block: Block): string => {
    if (block.block === "heading") return `<h${String(block.level)}>${xmlText(block.text)}</h${String(block.level)}>`;
    if (block.block === "paragraph") return `<p>${line(block.sentences)}</p>`;
    if (block.block === "list") return `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join("\n")}</ul>`;
    const whole = block.widths.reduce((sum, width) => sum + width, 0);
    const head = block.header.map((name, i) => `<th scope="col" style="width:${String(Math.round(((block.widths[i] ?? 1) / whole) * 100))}%">${xmlText(name)}</th>`).join("");
    const rows = block.rows.map((row) => `<tr>${row.map((cell, i) => (i === 0 ? `<th scope="row">${words(cell)}</th>` : `<td>${words(cell)}</td>`)).join("")}</tr>`);
    return `<div class="wide"><table><caption>${xmlText(block.caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table></div>`;
  };
  const body = blocks.map(write).join("\n");
  const notes = footnotes.map(
    ({ number, text }) => `<li id="note-${String(number)}"><bdi>${xmlText(text)}</bdi> <a class="back" href="#to-${String(number)}" aria-label="back to the text">↩</a></li>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="Trucewatch"><title>${xmlText(title)}</title><style>
${STYLE}
</style></head><body><main>
${body}
</main><section class="notes" aria-label="Notes"><h2>Notes</h2><ol>
${notes.join("\n")}
</ol></section></body></html>
`;
}
