import { getDocumentProxy } from "unpdf";
import type { Problem } from "../../core/index.js";
import type { Item, Opening } from "../arrival.js";
import { LimitError } from "../content.js";
import { linesOf, type Piece } from "./pdf-lines.js";
import { textOf, type Page } from "./pdf-text.js";

/** Letters a page has at least, on average, if it is not a picture of one. */
const LETTERS_A_PAGE = 20;

/** PDF: the text its pages hold, page after page and column after column, notes at the end. A scanned picture of a page holds none. */
export async function* open({ source, content, limits }: Opening): AsyncGenerator<Item> {
  const bytes = await content.all(limits.documentBytes);
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, maxImageSize: 1 << 20 }).catch(explain);
  try {
    const count = Math.min(document.numPages, limits.pages);
    const pages: Page[] = [];
    const until = performance.now() + limits.parseMs;
    for (let i = 1; i <= count; i++) {
      const page = await document.getPage(i);
      const [, bottom = 0, , top = 0] = page.view;
      pages.push({ lines: linesOf((await page.getTextContent()).items as readonly Piece[]), bottom, top });
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
