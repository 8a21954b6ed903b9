import type { Reading } from "../core/index.js";
import type { Arrived, Opened } from "../intake/index.js";
import { withWhy } from "./why.js";

/** A reading as one line of JSON. */
export function lineOf(reading: Reading, opened: Opened | Arrived | null, why: boolean): string {
  return `${JSON.stringify(provenanceIn(why ? withWhy(reading, opened?.report.text ?? "") : reading, opened))}\n`;
}

/** Offsets into a text that is not the very file in UTF-8 count in the text drawn from it, so the reading carries that, with the way to it. */
function provenanceIn(reading: Reading, opened: Opened | Arrived | null): Reading {
  if (opened === null) return reading;
  const { charset, report } = opened;
  const told = "provenance" in opened ? opened.provenance : null;
  if (told === null && charset === "utf-8") return reading;
  return { ...reading, report: { ...reading.report, ...(charset === "utf-8" ? {} : { charset }), ...told, text: report.text } as Reading["report"] };
}
