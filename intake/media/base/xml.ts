import { SaxesParser } from "saxes";
import { LimitError } from "../../content.js";

/** Elements within elements, at most. */
const NESTING_LIMIT = 200;

/** An element as it is open: its name without prefix, its attributes without prefix, and the text in it so far. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Text of an XML file; UTF-16 is known by its mark, other charsets by the declaration. */
export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  const label = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(Buffer.from(bytes.subarray(0, 200)).toString("latin1"))?.[1];
  try {
    return new TextDecoder(label ?? "utf-8").decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}

/** Refuses a document type with declarations of its own: entities in it may grow without bound or name other files. */
export function withoutDoctype(text: string): string {
  if (/<!(?:ENTITY|ELEMENT|ATTLIST)\b/.test(text.slice(0, 1 << 20))) throw new LimitError("bomb", "it declares entities of its own, which are not expanded; take the document type declaration out");
  return text.replace(/<!DOCTYPE[^>[]{0,1000}>/i, "");
}

/** Walks an XML text once; `closed` is told of each element at its end, with the names of the elements around it. Nothing outside the text is looked at. */
export function walkXml(text: string, closed: (element: Element, around: readonly string[]) => void, opened?: (element: Element, around: readonly string[]) => void): void {
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
    if (element !== undefined) closed(element, names);
  });
  parser.write(withoutDoctype(text)).close();
}

const local = (name: string): string => name.slice(name.indexOf(":") + 1);
