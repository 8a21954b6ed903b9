import { SaxesParser } from "saxes";
import { LimitError } from "../../content.js";
import { wordsOf } from "../../decode.js";

/** Elements within elements, at most. */
const NESTING_LIMIT = 200;

/** An element as it is open: its name without prefix, its attributes without prefix, and the text in it so far. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Text of an XML file; the charset its declaration tells is taken where it is no UTF-8. */
export function xmlText(bytes: Uint8Array): string {
  const label = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString("latin1"))?.[1];
  return wordsOf(bytes, label);
}

/** Refuses a document type with declarations of its own: entities in it may grow without bound or name other files. */
export function withoutDoctype(text: string): string {
  if (/<!(?:ENTITY|ELEMENT|ATTLIST)\b/.test(text)) throw new LimitError("bomb", "it declares entities of its own, which are not expanded; take the document type declaration out");
  return text.replace(/<!DOCTYPE[^>[]{0,1000}>/i, "");
}

/** Tags that are cut off by another tag, at most, before a text is taken for no XML. */
const CUT_OFF_LIMIT = 100;

/** Throws where tags are cut off or lie deep by the hundred: lenient parsers take time that grows with the square of such a text. */
export function checkTags(text: string): void {
  let cutOff = 0;
  let depth = 0;
  for (let at = text.indexOf("<"); at >= 0;) {
    const end = endOfMarkup(text, at);
    if (end < 0) throw new Error("its last tag is cut off");
    const next = text.indexOf("<", at + 1);
    if (next >= 0 && next < end && !/[!?]/.test(text[at + 1] ?? "")) {
      if (++cutOff > CUT_OFF_LIMIT) throw new Error(`more than ${CUT_OFF_LIMIT} of its tags are cut off`);
      at = next;
      continue;
    }
    depth += depthChange(text, at, end);
    if (depth > DEPTH_IN_FEEDS) throw new LimitError("too-large", `its elements lie more than ${DEPTH_IN_FEEDS} deep`);
    at = text.indexOf("<", end);
  }
}

/** Elements within elements that a feed may have, its content's markup included. */
const DEPTH_IN_FEEDS = 500;

function endOfMarkup(text: string, at: number): number {
  if (text.startsWith("<![CDATA[", at)) return text.indexOf("]]>", at);
  return text.startsWith("<!--", at) ? text.indexOf("-->", at) : text.indexOf(">", at);
}

function depthChange(text: string, at: number, end: number): number {
  const second = text[at + 1];
  if (second === "!" || second === "?" || text[end - 1] === "/") return 0;
  return second === "/" ? -1 : 1;
}

/** Walks an XML text once; `closed` is told of each element at its end, with the names of the elements around it and the element it stands in. Nothing outside the text is looked at. */
export function walkXml(
  text: string,
  closed: (element: Element, around: readonly string[], parent: Element | undefined) => void,
  opened?: (element: Element, around: readonly string[]) => void,
): void {
  const parser = new SaxesParser({ xmlns: false });
  const stack: Element[] = [];
  const names: string[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (stack.length >= NESTING_LIMIT) throw new LimitError("too-large", `its elements lie more than ${NESTING_LIMIT} deep`);
    const element = { name: local(name), attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [local(key), value])), text: "" };
    opened?.(element, names);
    stack.push(element);
    names.push(element.name);
  });
  const addText = (part: string): void => {
    const element = stack.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = stack.pop();
    names.pop();
    if (element !== undefined) closed(element, names, stack.at(-1));
  });
  parser.write(withoutDoctype(text)).close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
