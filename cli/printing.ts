import type { Problem } from "../core/index.js";
import { fileURLToPath } from "node:url";
import type { Finish, Finishing, Settled } from "../intake/index.js";
import { lineOf, type Additions } from "./line.js";

/** A report that was read, as `trucewatch read` prints it, in UTF-8, with the troubles of reading it. */
export interface Printed extends Settled {
  readonly line: Uint8Array;
  readonly problems: readonly Problem[];
}

/** What makes lines under these options. */
function printedBy(additions: Additions): Finish<Printed> {
  const utf8 = new TextEncoder();
  return ({ id, origin, provenance: { version, sha256 }, reading }, arrived) => ({
    id,
    origin,
    provenance: { sha256, ...(version === undefined ? {} : { version }) },
    line: utf8.encode(lineOf(reading, arrived, additions)),
    problems: troublesOf(reading.problems, arrived.report.problems),
  });
}

/** Has threads that read in bulk make the lines: this file is bundled for them as `printing.cjs`. */
export const printing = (given: Additions): Finishing<Printed> => ({ module: fileURLToPath(new URL("printing.cjs", import.meta.url)), given, here: printedBy(given) });

/** What the monitor is told beside the line: trouble met on the way in, and faults of the reader. */
export const troublesOf = (met: readonly Problem[], before: readonly Problem[] = []): readonly Problem[] => [...before, ...met.filter(isFault)];

/** A fault of the reader's own, which leaves the report unread. */
export const isFault = ({ code }: Problem): boolean => code === "reader-fault";

export default printedBy;
