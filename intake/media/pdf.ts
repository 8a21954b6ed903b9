import { getDocumentProxy } from "unpdf";
import type { Problem } from "../../core/index.js";
import type { Item, Opening } from "../arrival.js";
import { LimitError } from "../content.js";

/** One line of a page, and whether a gap in the page parts it from the line before, or it stands higher: at the head of the next column. */
interface Line {
  readonly text: string;
  readonly isApart: boolean;
  readonly isHigher: boolean;
}

/** A gap so many times the letters' height parts paragraphs. */
const PARAGRAPH_GAP = 1.75;

/** A first or last line that stands on so many pages is the page's furniture. */
const FURNITURE_PAGES = 3;

/** Letters a page has at least, on average, if it is not a picture of one. */
const LETTERS_A_PAGE = 20;

/** PDF: the text its pages hold, page after page. A scanned picture of a page holds none. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const bytes = await content.all(limits.documentBytes);
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, maxImageSize: 1 << 20 }).catch(explain);
  try {
    const count = Math.min(document.numPages, limits.pages);
    const pages: (readonly Line[])[] = [];
    const until = performance.now() + limits.parseMs;
    for (let i = 1; i <= count; i++) {
      const page = await document.getPage(i);
      pages.push(linesOf((await page.getTextContent()).items as readonly Piece[]));
      page.cleanup();
      if (performance.now() > until) throw new LimitError("too-slow", `its first ${i} pages took more than ${limits.parseMs / 1000} seconds; split it`);
    }
    const text = textOf(pages);
    const origin = source.origin ?? source.name;
    if (text.replace(/\s/g, "").length < LETTERS_A_PAGE)
      yield {
        refused: { id: source.name, problem: { code: "no-text", message: `${origin}: its ${document.numPages} pages hold pictures and no text; run text recognition (OCR) over it and give that` } },
      };
    else yield { drawn: { text, hints: await titleOf(document), problems: cutShort(document.numPages, count) } };
  } finally {
    await document.loadingTask.destroy();
  }
}

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly height: number;
  readonly transform: readonly number[];
}

function explain(error: unknown): never {
  if ((error as { name?: unknown }).name === "PasswordException") throw new LimitError("encrypted", "it is locked by a password; unlock it and give that");
  throw error;
}

const cutShort = (pages: number, read: number): readonly Problem[] => (read < pages ? [{ code: "cut-short", message: `only the first ${read} of its ${pages} pages are read; split it` }] : []);

async function titleOf(document: Document): Promise<{ title?: string; byline?: string }> {
  const { info } = (await document.getMetadata().catch(() => ({ info: {} }))) as { info: { Title?: unknown; Author?: unknown } };
  const { Title: title, Author: byline } = info;
  return { ...(isNamed(title) ? { title: title.trim() } : {}), ...(isNamed(byline) ? { byline: byline.trim() } : {}) };
}

/** Word processors put file names and "untitled" there. */
const isNamed = (text: unknown): text is string => typeof text === "string" && text.trim() !== "" && !/^(?:untitled|microsoft word|.*\.(?:docx?|indd|rtf|odt|tex|html?))\b/i.test(text.trim());

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Line[] = [];
  let text = "";
  let bottom: number | null = null;
  let isApart = false;
  let isHigher = false;
  const end = (): void => {
    if (text.trim() !== "") lines.push({ text: text.trim(), isApart, isHigher });
    text = "";
  };
  for (const { str, hasEOL, height, transform } of pieces) {
    const y = transform[5] ?? 0;
    if (text === "" && str.trim() !== "" && height > 0) {
      isApart = bottom !== null && Math.abs(bottom - y) > height * PARAGRAPH_GAP;
      isHigher = bottom !== null && y > bottom + height;
      bottom = y;
    }
    text += str;
    if (hasEOL) end();
  }
  end();
  return lines;
}

/** What ends a sentence at a line's end. */
const SENTENCE_END = /[.!?:”"]$/;

/** Does a line begin a paragraph? Not where it carries on a sentence from the foot of the page or column before. */
function isNewParagraph(before: string, { text, isApart, isHigher }: Line, isFirst: boolean): boolean {
  if (isFirst) return SENTENCE_END.test(before.slice(-1));
  return isHigher ? SENTENCE_END.test(before.slice(-1)) || !/^[\p{Ll}\d]/u.test(text) : isApart;
}

/** Words before a hyphen that is no mere sign of division at a line's end: "twenty-five", "self-defence". */
const HYPHENED = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|half|vice)$/i;
const DIVIDED = /(\p{L}{0,40}\p{Ll})[-\u00ad\u2010]\n(?!(?:and|or|to)\b)(\p{L}{1,40})/gu;

/** Words divided at a line's end made whole; the hyphen stays where the word has it elsewhere in the text too, or a capital follows it. */
function joined(text: string): string {
  const hyphened = new Set((text.match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []).map((word) => word.toLowerCase()));
  return text.replace(DIVIDED, (_, first: string, second: string) => {
    const isHyphened = HYPHENED.test(first) || /^\p{Lu}/u.test(second) || hyphened.has(`${first}-${second}`.toLowerCase());
    return isHyphened ? `${first}-${second}` : first + second;
  });
}

/** Pages after one another without their running heads; a sentence that crosses a page's or a column's end stays one. */
function textOf(pages: readonly (readonly Line[])[]): string {
  const seen = new Map<string, number>();
  const pattern = (line: Line | undefined): string => (line === undefined ? "" : line.text.replace(/\d+/g, "0"));
  for (const lines of pages) for (const line of new Set([pattern(lines[0]), pattern(lines.at(-1))])) seen.set(line, (seen.get(line) ?? 0) + 1);
  const isFurniture = (line: Line | undefined): boolean => line !== undefined && ((seen.get(pattern(line)) ?? 0) >= FURNITURE_PAGES || /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(line.text));
  let text = "";
  for (const lines of pages) {
    const first = isFurniture(lines[0]) ? 1 : 0;
    const last = lines.length - (lines.length > first && isFurniture(lines.at(-1)) ? 1 : 0);
    lines.slice(first, last).forEach((line, i) => {
      const isNew = isNewParagraph(text, line, i === 0);
      text += `${text === "" ? "" : isNew ? "\n\n" : "\n"}${line.text}`;
    });
  }
  return joined(text);
}
