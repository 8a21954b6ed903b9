import { LineCounter, parseDocument, isNode, type Document } from "yaml";
import type { AccordBody, Problem, ProvisionBody } from "../../core/index.js";
import { accordFile, type AccordFile } from "./schema.js";

/** An accord as the record takes it in. */
export interface Accord {
  readonly accord: AccordBody;
  readonly provisions: readonly ProvisionBody[];
}

type Parsed = { readonly accord: Accord } | { readonly problems: readonly Problem[] };

/** Reads an accord file (YAML). What is wrong with it comes back as problems that name the file, the line and what to do; nothing is thrown. */
export function parseAccord(text: string, name: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return { problems: document.errors.map(({ message, pos }) => problemAt(name, lines, pos[0], message)) };
  const parsed = accordFile.safeParse(document.toJS());
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => problemAt(name, lines, offsetOf(document, path), `${path.length > 0 ? `"${path.join(".")}": ` : ""}${message}`));
    return { problems: issues };
  }
  const problems = crossCheck(parsed.data).map(({ path, message }) => problemAt(name, lines, offsetOf(document, path), message));
  return problems.length > 0 ? { problems } : { accord: accordOf(parsed.data) };
}

function problemAt(name: string, lines: LineCounter, offset: number, message: string): Problem {
  const { line, col } = lines.linePos(offset);
  return { code: "bad-accord", start: offset, message: `${name}, line ${line}, column ${col}: ${message}` };
}

/** Where a path of keys stands in the file: its node, or the nearest node above that is there. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

interface Mismatch {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema cannot say: ids told once, instruments that are there, deadlines in order. */
function crossCheck(file: AccordFile): Mismatch[] {
  const found: Mismatch[] = [];
  const instruments = new Set(file.instruments.map(({ id }) => id));
  const ids = new Set<string>();
  if (file.war.from > file.war.to) found.push({ path: ["war"], message: "the war ends before it begins" });
  file.provisions.forEach(({ id, instrument, due, extensions }, i) => {
    if (ids.has(id)) found.push({ path: ["provisions", i, "id"], message: `the id "${id}" is given twice; every provision needs its own` });
    ids.add(id);
    if (!instruments.has(instrument)) found.push({ path: ["provisions", i, "instrument"], message: `no instrument has the id "${instrument}"; add it under instruments` });
    if (due === null && extensions.length > 0) found.push({ path: ["provisions", i, "extensions"], message: "a deadline that is extended must be there: give due" });
    extensions.forEach((extension, k) => {
      const before = k === 0 ? due : extensions[k - 1]?.due;
      if (before !== null && before !== undefined && extension.due <= before)
        found.push({ path: ["provisions", i, "extensions", k, "due"], message: `an extension to ${extension.due} is no later than ${before}` });
    });
  });
  return found;
}

function accordOf(file: AccordFile): Accord {
  const { provisions, ...accord } = file;
  return { accord, provisions: provisions.map(({ id, ...provision }) => ({ provision: `${accord.accord}/${id}`, accord: accord.accord, ...provision })) };
}
