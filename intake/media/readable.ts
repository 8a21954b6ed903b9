import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** Pages of more characters, or whose tree is larger or deeper, are left to our own reader: Readability's time grows with the square of these. */
const PAGE_LENGTH = 2 * 1024 * 1024;
const NODES = 25_000;
const DEPTH = 150;

/** The article that Readability finds in a page, paragraphs parted by empty lines; null where it finds none. */
export function readablePart(page: string): string | null {
  if (page.length > PAGE_LENGTH || page.split("<", NODES + 1).length > NODES) return null;
  try {
    const { document } = parseHTML(page);
    if (!isModest(document as unknown as Branch)) return null;
    const article = new Readability(document as unknown as Document, { serializer: paragraphs }).parse();
    return article?.content?.trim() || null;
  } catch {
    return null;
  }
}

type Document = ConstructorParameters<typeof Readability>[0];

/** Whether a tree is small and flat enough to be worked on. */
function isModest(root: Branch): boolean {
  const stack: (readonly [Branch, number])[] = [[root, 0]];
  let nodes = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [node, depth] = top;
    if (depth > DEPTH || ++nodes > NODES) return false;
    for (const child of node.childNodes) stack.push([child, depth + 1]);
  }
  return true;
}

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
