import type { Claim, Reading } from "../../core/index.js";
import type { Opened } from "../../intake/index.js";
import type { ExplainedClaim } from "../why.js";
import { flow, outputLayout, paint, row, type Layout, type Look } from "./layout.js";
import { contextOf } from "./quote.js";
import { summarise, summariseTotal } from "./summary.js";

const HEADINGS = ["WHO SAYS SO", "SAID ON", "KIND", "WHAT", "WHEN"] as const;
const LOOKS: readonly Look[] = ["strong", "plain", "faint", "plain", "plain"];
const SAID_ON = 10;
const KIND = 10;
const WHEN = 21;
const GAPS = 8;
const INDENT = "    ";

/** Prints readings for people: per report who says what, with the words it rests on. */
export function textPrinter(why: boolean): (reading: Reading, opened: Opened | null) => string {
  const layout = outputLayout();
  return (reading, opened) => [header(reading, layout), table(reading, opened, why, layout), totals(reading, layout), problems(reading, layout), "\n"].join("");
}

function header({ report, claims }: Reading, layout: Layout): string {
  const facts = [report.title, report.date === null ? "publication date unknown" : `published ${report.date}`, `${claims.length} ${claims.length === 1 ? "claim" : "claims"}`];
  const words = facts.filter((fact) => fact !== undefined).join(" · ");
  return `${paint("━".repeat(layout.width), "faint", layout)}\n${flow(
    [
      { text: `${report.id} `, look: "strong" },
      { text: `· ${words}`, look: "plain" },
    ],
    "",
    layout,
  )}`;
}

function table(reading: Reading, opened: Opened | null, why: boolean, layout: Layout): string {
  if (reading.claims.length === 0 || opened === null) return "";
  const free = layout.width - SAID_ON - KIND - WHEN - GAPS;
  const who = Math.floor(free * 0.4);
  const widths = [who, SAID_ON, KIND, free - who, WHEN];
  const rows = reading.claims.map((claim) => `\n${row(cells(claim), widths, LOOKS, layout)}${quoted(claim, opened, layout)}${why ? explained(claim, layout) : ""}`);
  return `\n${row(HEADINGS, widths, ["faint", "faint", "faint", "faint", "faint"], layout)}${rows.join("")}`;
}

function cells(claim: Claim): readonly string[] {
  const { claimant } = claim;
  const who = claimant === null ? "(the report itself)" : `${claimant.name}${claimant.party === null ? "" : ` [${claimant.party}]`}`;
  return [who, claim.saidOn ?? "–", claim.kind, summarise(claim), claim.when ?? "–"];
}

function quoted(claim: Claim, opened: Opened, layout: Layout): string {
  const { before, quote, after } = contextOf(opened.report, claim.quote);
  const words = layout.colour ? quote : `[${quote}]`;
  return flow(
    [
      { text: before.trimStart(), look: "faint" },
      { text: words, look: "quoted" },
      { text: after, look: "faint" },
    ],
    INDENT,
    layout,
  );
}

function explained(claim: ExplainedClaim, layout: Layout): string {
  const parts = (claim.why?.parts ?? []).map(({ role, text, start, end }) => `${role} “${text}” (${start}–${end})`);
  return flow([{ text: `why: rule ${claim.rule}; ${parts.join("; ")}`, look: "faint" }], INDENT, layout);
}

function totals({ totals: sums }: Reading, layout: Layout): string {
  if (sums.length === 0) return "";
  return `\n${paint("IN SUM, as this report tells it", "faint", layout)}\n${sums.map((total) => flow([{ text: summariseTotal(total), look: "plain" }], INDENT, layout)).join("")}`;
}

function problems(reading: Reading, layout: Layout): string {
  if (reading.problems.length === 0) return "";
  return `\n${reading.problems.map(({ code, message }) => flow([{ text: `! ${message} (${code})`, look: "warning" }], "", layout)).join("")}`;
}
