import type { Claim, Reading } from "../../core/index.js";
import type { Opened } from "../../intake/index.js";
import type { ExplainedClaim } from "../why.js";
import { flow, outputLayout, paint, row, TABLE_WIDTH, type Layout, type Look } from "./layout.js";
import { mentionsIn } from "./mentions.js";
import { contextOf } from "./quote.js";
import { summarise, summariseTotal } from "./summary.js";

const HEADINGS = ["WHO SAYS SO", "SAID ON", "KIND", "WHAT", "WHEN"] as const;
const LOOKS: readonly Look[] = ["strong", "plain", "faint", "plain", "plain"];
const GAPS = 8;
const INDENT = "    ";
/** Columns that wrap take no more than this share of what the others leave, or so many. */
const WHO_SHARE = 0.4;
const SAID_MAX = 11;
const WHEN_MAX = 21;
/** Narrower than this no terminal is taken to be. */
const NARROWEST = 32;

/** Prints readings for people: per report who says what, with the words it rests on. */
export function textPrinter(why: boolean): (reading: Reading, opened: Opened | null) => string {
  const layout = outputLayout(NARROWEST);
  return (reading, opened) => [header(reading, layout), table(reading, opened, why, layout), totals(reading, layout), mentionsIn(reading, layout), problems(reading, layout), "\n"].join("");
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
  const told = reading.claims.map(cells);
  if (layout.width < TABLE_WIDTH) return reading.claims.map((claim, i) => `\n${stacked(told[i] ?? [], layout)}${quoted(claim, opened, layout)}${why ? explained(claim, layout) : ""}`).join("");
  const widths = widthsOf(told, layout);
  const rows = reading.claims.map((claim, i) => `\n${row(told[i] ?? [], widths, LOOKS, layout)}${quoted(claim, opened, layout)}${why ? explained(claim, layout) : ""}`);
  return `\n${row(HEADINGS, widths, ["faint", "faint", "faint", "faint", "faint"], layout)}${rows.join("")}`;
}

/** Each column as wide as what stands in it; who says what has the room that is left. */
function widthsOf(rows: readonly (readonly string[])[], { width }: Layout): readonly number[] {
  const [who = 0, saidOn = 0, kind = 0, , when = 0] = HEADINGS.map((heading, i) => Math.max(heading.length, ...rows.map((cell) => cell[i]?.length ?? 0)));
  const [said, took] = [Math.min(saidOn, SAID_MAX), Math.min(when, WHEN_MAX)];
  const free = width - said - kind - took - GAPS;
  const speaker = Math.min(who, Math.floor(free * WHO_SHARE));
  return [speaker, said, kind, free - speaker, took];
}

/** A claim on a terminal too narrow for a table. */
function stacked([who = "", saidOn = "", kind = "", what = "", when = ""]: readonly string[], layout: Layout): string {
  const facts = [`${kind}: ${what}`, ...(when === UNTOLD ? [] : [`when: ${when}`]), ...(saidOn === UNTOLD ? [] : [`said on ${saidOn}`])];
  return `${flow([{ text: who, look: "strong" }], "", layout)}${facts.map((fact) => flow([{ text: fact, look: "plain" }], "  ", layout)).join("")}`;
}

const UNTOLD = "–";

function cells(claim: Claim): readonly string[] {
  const { claimant } = claim;
  const who = claimant === null ? "(the report itself)" : `${claimant.name}${claimant.party === null ? "" : ` [${claimant.party}]`}`;
  return [who, claim.saidOn?.replace("/", "/ ") ?? UNTOLD, claim.kind, `${summarise(claim)}${placeOf(claim)}`, claim.when ?? UNTOLD];
}

const PRECISIONS: readonly string[] = ["exact", "near", "admin2", "admin1", "country"];

/** Where people came to harm: the most exact place told, if it tells more than the country; other kinds say theirs themselves. */
function placeOf({ kind, where }: Claim): string {
  if (kind !== "casualties") return "";
  const [place] = where.filter(({ precision }) => precision !== "country").toSorted((a, b) => PRECISIONS.indexOf(a.precision) - PRECISIONS.indexOf(b.precision));
  return place === undefined ? "" : `, ${place.name}`;
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
  return flow([{ text: `why: rule ${claim.rule}, confidence ${claim.confidence}; ${parts.join("; ")}`, look: "faint" }], INDENT, layout);
}

function totals({ totals: sums }: Reading, layout: Layout): string {
  if (sums.length === 0) return "";
  return `\n${paint("IN SUM, as this report tells it", "faint", layout)}\n${sums.map((total) => flow([{ text: summariseTotal(total), look: "plain" }], INDENT, layout)).join("")}`;
}

function problems(reading: Reading, layout: Layout): string {
  if (reading.problems.length === 0) return "";
  return `\n${reading.problems.map(({ code, message }) => flow([{ text: `! ${message} (${code})`, look: "warning" }], "", layout)).join("")}`;
}
