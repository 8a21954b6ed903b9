import { fileURLToPath } from "node:url";
import type { Problem } from "../../core/index.js";
import { plainTextOf, type Finish, type Finishing, type ReadReport, type Settled } from "../../intake/index.js";
import { builtFile } from "./built.js";
import type { Prepared } from "./prepared.js";
import { prepare } from "./received.js";

/** A report that was read and made ready for the record, with what its monitor is told of it. */
export interface Ready extends Settled {
  readonly problems: readonly Problem[];
  readonly date: string | null;
  readonly prepared: Prepared;
}

export interface ReadyOptions {
  /** Who published it: goes before what the report tells. */
  readonly outlet?: string | undefined;
}

export const readyBy =
  ({ outlet }: ReadyOptions): Finish<Ready> =>
  (report, { report: opened, about }) =>
    readyOf(report, outlet, plainTextOf(opened, about !== undefined));

/** Makes a report that was read ready for the record. */
export function readyOf(report: ReadReport, outlet?: string, plain?: string): Ready {
  const { id, text, origin, language, reading, original, provenance } = report;
  const { version, sha256 } = provenance;
  const told = { ...(original === undefined ? {} : { original }), ...(version === undefined ? {} : { version }) };
  const prepared = prepare({ id, text, outlet: outlet ?? report.outlet, origin, language, reading, ...told }, plain);
  return { id, origin, provenance: { sha256, ...(version === undefined ? {} : { version }) }, problems: reading.problems, date: reading.report.date, prepared };
}

/** The same in the workers that read in bulk. */
export const readying = (given: ReadyOptions): Finishing<Ready> => ({ module: fileURLToPath(builtFile("preparing.cjs")), given, here: readyBy(given) });
