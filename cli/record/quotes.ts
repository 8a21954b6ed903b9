import type { Clocks } from "../../core/index.js";
import { flow, safe, type Layout } from "../text/layout.js";
import type { Names } from "./names.js";
import type { Page } from "./show.js";
import { queryOf } from "./command.js";

/** Words kept of one quote. */
const QUOTE_LENGTH = 220;

/** A report's words in quotation marks, on one line; long ones are cut. */
export function quoted(exact: string): string {
  const words = safe(exact).replace(/\s+/g, " ").trim();
  return `“${words.length > QUOTE_LENGTH ? `${words.slice(0, QUOTE_LENGTH - 1)}…` : words}”`;
}

/** Words of one report on a line of their own. */
export const quoteLine = (exact: string, report: string, names: Names, layout: Layout, indent = "       "): string =>
  flow(
    [
      { text: `${quoted(exact)} `, look: "plain" },
      { text: names.report(report), look: "faint" },
    ],
    indent,
    layout,
  );

/** The first words that a row of a view rests on, with their report; "" when the record has none. */
export async function firstWords(id: string, { record, names, choices }: Page): Promise<string> {
  const clocks: Clocks = queryOf(choices);
  const quote = (await record.why(id, clocks))?.quotes[0];
  return quote === undefined ? "" : `${quoted(quote.exact)} ${names.report(quote.report)}`;
}
