import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { Report } from "../core/index.js";
import { EVALUATION } from "../corpus/samples.js";

const LENGTH = 7_000;
const ENOUGH = 30_000_000;

/** Distinct reports of about 7 KB, or of another length: stretches of the evaluation corpora, or of the project's samples, in an order of their own each time round. */
export function makeReports(count: number, reportLength = LENGTH): readonly Report[] {
  const corpora = paragraphsOf(`${EVALUATION}/corpora`);
  const paragraphs = corpora.length > 1_000 ? corpora : paragraphsOf("corpus");
  const reports: Report[] = [];
  for (let i = 0, round = 0; reports.length < count; i = 0, round++) {
    const order = round === 0 ? paragraphs : shuffled(paragraphs, round);
    while (i < order.length && reports.length < count) {
      const parts: string[] = [];
      for (let length = 0; length < reportLength && i < order.length; i++) {
        const part = order[i] ?? "";
        parts.push(part);
        length += part.length + 2;
      }
      reports.push({ id: `report-${reports.length}`, text: parts.join("\n\n").slice(0, reportLength + 200), date: "2020-12-04" });
    }
  }
  return reports;
}

/** Paragraphs of every text under a folder, up to what three thousand reports need. */
function paragraphsOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const paragraphs: string[] = [];
  let length = 0;
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (length > ENOUGH) break;
    for (const text of textsOf(`${folder}/${file}`)) {
      paragraphs.push(...splitText(text));
      length += text.length;
    }
  }
  return paragraphs;
}

const splitText = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n|(?<=[.!?])\n/)
    .filter((paragraph) => paragraph.trim().length > 40)
    .map((paragraph) => paragraph.slice(0, 2_000));

function textsOf(path: string): readonly string[] {
  if (path.endsWith(".txt") && !/PETR|PLOVER/.test(path)) return [readFileSync(path, "utf8")];
  if (path.endsWith(".tml")) return [readFileSync(path, "utf8").replace(/<[^>]+>/g, "")];
  if (!path.endsWith(".jsonl")) return [];
  const records = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return records.map((line) => JSON.parse(line) as { text?: unknown }).flatMap(({ text }) => (typeof text === "string" ? [text] : []));
}

/** The same list in an order that depends on the round alone (a linear congruential generator). */
function shuffled(list: readonly string[], round: number): readonly string[] {
  const order = [...list];
  let state = round * 7_919 + 1;
  for (let i = order.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j] ?? "", order[i] ?? ""];
  }
  return order;
}
