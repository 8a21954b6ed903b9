import type { Problem } from "../../model/index.js";
import type { Fact } from "../../ledger/index.js";
import { sentence, sentencesOf, withSentences, type Block, type Footnote, type Sentence, type SituationDocument } from "./document.js";
import { dayInWords, spanInWords, wordsAlone } from "./in-words.js";
import type { Period } from "./period.js";
import { SECTIONS } from "./sections.js";

/** The template used when a monitor gives none. */
export const TEMPLATE = `# Situation report, {{span}}

{{title}}.
Every figure is a claim by whoever is named beside it, not a finding; the notes quote the words it rests on.

## Figures

{{figures}}

## Incidents

{{incidents}}

## Control

{{control}}

## Commitments

{{board}}

## Disputes

{{disputes}}

## Limits of observation

{{limits}}

Record as known by {{knownBy}}; log head {{head}}.
`;

/** Words a template can use within a line. */
const WORDS: Readonly<Record<string, (period: Period) => string>> = {
  title: ({ now }) => now.title ?? "All deals on the record",
  from: ({ from }) => dayInWords(from),
  to: ({ to }) => dayInWords(to),
  span: ({ from, to }) => spanInWords(from, to),
  knownBy: ({ now }) => now.clocks.knownBy ?? now.head.recordedAt,
  head: ({ now }) => `${String(now.head.seq)}:${now.head.hash}`,
};

export const PLACEHOLDERS: readonly string[] = [...Object.keys(SECTIONS), ...Object.keys(WORDS)];

const HEADING = /^(#{1,3}) (.*)$/;
const SECTION = /^\{\{(\w+)\}\}$/;

function wordsOf(text: string, period: Period, line: number, problems: Problem[]): string {
  return text.replace(/\{\{(\w*)\}\}/g, (whole, name: string) => {
    const word = WORDS[name];
    if (word) return word(period);
    const hint = SECTIONS[name] ? "stands on a line of its own" : `is not known; known are ${PLACEHOLDERS.join(", ")}`;
    problems.push({ code: "template", message: `Line ${String(line)} of the template: {{${name}}} ${hint}.` });
    return whole;
  });
}

function noteOf({ report, claim: { claimant, quote } }: Fact): string {
  const source = [report.outlet, report.title ?? report.id, report.date === null ? null : dayInWords(report.date)].filter((part) => part !== null).join(", ");
  const who = claimant === null ? `${source}, in its own voice` : `${wordsAlone(claimant.name)}, in ${source}`;
  return `${who}: “${wordsAlone(quote.exact)}” (characters ${String(quote.start)}–${String(quote.end)}).`;
}

/** The blocks with their footnotes: claims on the same words of one report, by the same claimant, have one note together. */
function noted(blocks: readonly Block[], period: Period): { readonly blocks: readonly Block[]; readonly footnotes: readonly Footnote[] } {
  const facts = new Map(period.now.facts.map((fact) => [fact.id, fact]));
  const notes = new Map<string, Footnote>();
  const footnotes = new Map<string, Footnote>();
  for (const claim of blocks.flatMap(sentencesOf).flatMap(({ claims }) => claims)) {
    if (notes.has(claim)) continue;
    const fact = facts.get(claim);
    const text = fact === undefined ? `Claim ${claim}.` : noteOf(fact);
    const key = `${fact?.report.report ?? ""} ${text}`;
    const note = footnotes.get(key) ?? { number: footnotes.size + 1, claim, text };
    footnotes.set(key, note);
    notes.set(claim, note);
  }
  const cite = ({ text, claims }: Sentence): Sentence => sentence(text, [...new Set(claims.map((claim) => notes.get(claim)?.claim ?? claim))]);
  return { blocks: blocks.map((block) => withSentences(block, cite)), footnotes: [...footnotes.values()] };
}

/** Fills a template: headings (#, ##, ###), paragraphs, and sections on lines of their own. What is not known stays as written and is told with its line. */
export function fillTemplate(template: string, period: Period): { readonly document: SituationDocument; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const blocks: Block[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push({ block: "paragraph", sentences: [sentence(paragraph.join(" "))] });
    paragraph = [];
  };
  template.split(/\r?\n/).forEach((raw, i) => {
    const text = raw.trim();
    const section = SECTIONS[SECTION.exec(text)?.[1] ?? ""];
    const heading = HEADING.exec(text);
    if (text === "" || section || heading) endParagraph();
    if (section) blocks.push(...section.build(period));
    else if (heading) blocks.push({ block: "heading", level: (heading[1] as string).length as 1 | 2 | 3, text: wordsOf(heading[2] as string, period, i + 1, problems) });
    else if (text !== "") paragraph.push(wordsOf(text, period, i + 1, problems));
  });
  endParagraph();
  const title = blocks.find((block) => block.block === "heading")?.text ?? WORDS["title"]?.(period) ?? "";
  return { document: { title, ...noted(blocks, period) }, problems };
}
