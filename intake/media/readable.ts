import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** Pages of more characters or elements are left to our own reader: building their tree costs too much. */
const PAGE_LENGTH = 4 * 1024 * 1024;
const ELEMENTS = 60_000;

/** The article that Readability finds in a page, paragraphs parted by empty lines; null where it finds none. */
export function readablePart(page: string): string | null {
  if (page.length > PAGE_LENGTH) return null;
  try {
    const { document } = parseHTML(page);
    const article = new Readability(document as unknown as Document, { maxElemsToParse: ELEMENTS, serializer: paragraphs }).parse();
    return article?.content?.trim() || null;
  } catch {
    return null;
  }
}

type Document = ConstructorParameters<typeof Readability>[0];

const BLOCK = /^(?:p|div|h[1-6]|li|blockquote|figcaption|tr|section|article)$/i;

/** The words of a tree, each block on its own. */
function paragraphs(root: unknown): string {
  const parts: string[] = [];
  const stack: unknown[] = [root];
  for (let node = stack.pop() as Branch | string | undefined; node !== undefined; node = stack.pop() as Branch | string | undefined) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeType === 3) parts.push((node.textContent ?? "").replace(/\s+/g, " "));
    else {
      const isBlock = BLOCK.test(node.nodeName);
      if (isBlock) parts.push("\n\n");
      if (isBlock) stack.push("\n\n");
      stack.push(...[...node.childNodes].reverse());
    }
  }
  return parts
    .join("")
    .replace(/ *\n[ \n]*/g, "\n\n")
    .trim();
}

interface Branch {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<Branch>;
}
