import { readFileSync } from "node:fs";
import { Lexicon, Reader, type Reading, type Report } from "../core/index.js";
import { openReport } from "../intake/index.js";

const built = (name: string): Uint8Array => {
  const bytes = readFileSync(new URL(`../dist/${name}`, import.meta.url));
  return bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
};

/** A reader over the built lexicon files; `npm run build` makes them. */
export const openReader = (): Reader => new Reader(Lexicon.open(built("lexicon.bin"), built("gazetteer.bin")));

/** Opens a file's bytes as a report; throws when intake refuses them. */
export function openSample(bytes: Uint8Array, name: string): Report {
  const opened = openReport(bytes, name);
  if ("problem" in opened) throw new Error(`${name}: ${opened.problem.message}`);
  return opened.report;
}

/** A report and what the reader makes of it. */
export interface Read {
  readonly report: Report;
  readonly reading: Reading;
}

export function readSample(reader: Reader, bytes: Uint8Array, name: string): Read {
  const report = openSample(bytes, name);
  return { report, reading: reader.read(report, { mentions: true }) };
}
