import type { Reading } from "../core/index.js";
import type { Arrived, Opened } from "../intake/index.js";
import { withWhy } from "./why.js";

/** What is added to a reading where it is asked for. */
export interface Additions {
  readonly why: boolean;
  readonly mentions: boolean;
}

/** A reading as one line of JSON. */
export function lineOf(reading: Reading, opened: Opened | Arrived | null, additions: Additions): string {
  return `${JSON.stringify(provenanceIn(withAdditions(reading, opened, additions), opened))}\n`;
}

/** The reading with what was asked for and no more; to explain a date takes the mentions, which the reader then has found. */
export function withAdditions(reading: Reading, opened: Opened | Arrived | null, { why, mentions }: Additions): Reading {
  const explained = why ? withWhy(reading, opened?.report.text ?? "") : reading;
  if (mentions || explained.mentions === undefined) return explained;
  const { report, claims, totals, sums, problems } = explained;
  return { report, claims, totals, sums, problems };
}

/** Offsets into a text that is not the very file in UTF-8 count in the text drawn from it, so the reading carries that, with the way to it. */
function provenanceIn(reading: Reading, opened: Opened | Arrived | null): Reading {
  if (opened === null) return reading;
  const { charset, report } = opened;
  const told = "provenance" in opened ? opened.provenance : null;
  if (told === null && charset === "utf-8") return reading;
  return { ...reading, report: { ...reading.report, ...(charset === "utf-8" ? {} : { charset }), ...told, text: report.text } as Reading["report"] };
}
