import { createHash } from "node:crypto";
import type { Casualties, Claim, ConflictEvent, Count, Place, Precision, Quote } from "../../../core/index.js";
import type { Drawn, Hints } from "../../arrival.js";
import type { Row } from "./rows.js";

/** A figure of a coded event, with the columns whose words carry it. */
export interface CodedFigure {
  readonly columns: readonly string[];
  readonly count: Omit<Count, "text">;
  readonly victims: Casualties["victims"];
}

/** An event as a data project codes it. */
export interface CodedEvent {
  readonly id: string;
  /** The project as claimant, and its edition where it has one. */
  readonly project: string;
  /** Columns with what happened in words, the best first. */
  readonly notes: readonly string[];
  readonly placeColumn: string;
  readonly event: Pick<ConflictEvent, "type" | "subType" | "actors" | "targets">;
  readonly where: Omit<Place, "start" | "end" | "id"> & { readonly id?: string | null };
  /** EDTF. */
  readonly when: string | null;
  /** The first is the whole; the others are its parts. */
  readonly figures: readonly CodedFigure[];
  readonly hints: Hints;
}

/** A row as text, a line a filled column, and its event and figures as claims of the project whose words stand in it. */
export function codedRow(coded: CodedEvent, { cells, raw }: Row): Drawn {
  const filled = Object.entries(cells).filter(([, cell]) => cell.trim() !== "");
  const spans = new Map<string, Quote>();
  let text = `${coded.project} ${coded.id}`;
  for (const [column, cell] of filled) {
    const start = text.length + 1;
    text += `\n${column}: ${cell}`;
    spans.set(column, { start, end: text.length, exact: text.slice(start) });
  }
  const whole: Quote = { start: 0, end: text.length, exact: text };
  const notes = coded.notes.map((column) => cellSpan(spans.get(column), column)).find((span) => span !== undefined);
  const claims = [eventClaim(coded, notes ?? whole, spans), ...coded.figures.map((figure) => figureClaim(coded, figure, spans, whole))];
  return { text, hints: { ...coded.hints, id: `${coded.project}-${coded.id}`, agency: coded.project }, problems: [], claims, bytes: Buffer.from(raw) };
}

/** A cell's words without its column's name. */
const cellSpan = (span: Quote | undefined, column: string): Quote | undefined =>
  span === undefined ? undefined : { start: span.start + column.length + 2, end: span.end, exact: span.exact.slice(column.length + 2) };

function base(coded: CodedEvent, kind: Claim["kind"], quote: Quote, spans: ReadonlyMap<string, Quote>, key: string): Omit<Claim, "kind" | "event" | "casualties"> {
  const place = cellSpan(spans.get(coded.placeColumn), coded.placeColumn);
  const { id = null, ...where } = coded.where;
  return {
    id: `${kind}-${createHash("sha256").update(`${coded.project}|${coded.id}|${kind}|${key}`).digest("hex").slice(0, 12)}`,
    quote,
    claimant: { name: coded.project, party: null, type: "international", start: 0, end: coded.project.length },
    saidOn: null,
    stance: "asserted",
    when: coded.when,
    where: place === undefined ? [] : [{ ...where, id, start: place.start, end: place.end }],
    rule: `coded-by-${coded.project.toLowerCase().replaceAll(" ", "-")}`,
    confidence: 1,
  };
}

const eventClaim = (coded: CodedEvent, quote: Quote, spans: ReadonlyMap<string, Quote>): Claim => ({
  ...base(coded, "event", quote, spans, ""),
  kind: "event",
  event: { ...coded.event, place: coded.where.name, size: null },
});

function figureClaim(coded: CodedEvent, { columns, count, victims }: CodedFigure, spans: ReadonlyMap<string, Quote>, whole: Quote): Claim {
  const found = columns.map((column) => spans.get(column)).filter((span) => span !== undefined);
  const start = Math.min(...found.map((span) => span.start));
  const end = Math.max(...found.map((span) => span.end));
  const quote = found.length === 0 ? whole : { start, end, exact: whole.exact.slice(start, end) };
  const words = found.map(({ exact }) => exact).join(", ");
  return { ...base(coded, "casualties", quote, spans, columns.join()), kind: "casualties", casualties: { outcome: "killed", count: { text: words, ...count }, victims, basis: "incident" } };
}

/** A row with the names of its columns in lower case, as newer tables have them. */
export const inLowerCase = (row: Row): Row => ({ ...row, cells: Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name.trim().toLowerCase(), cell])) });

/** A whole number in a cell, or null. */
export function numberIn(cell: string | undefined): number | null {
  const number = cell === undefined || cell.trim() === "" ? NaN : Number(cell);
  return Number.isFinite(number) ? number : null;
}

export const exactly = (value: number): Omit<Count, "text"> => ({ qualifier: "exact", value, min: value, max: value });

/** A coordinate in a cell, degrees, also with the decimal comma of many a spreadsheet; null where it is none. */
export function degreesIn(cell: string | undefined, most: number): number | null {
  const degrees = numberIn(cell?.replace(/^(\s*-?\d{1,3}),(\d+\s*)$/, "$1.$2"));
  return degrees !== null && Math.abs(degrees) <= most ? degrees : null;
}

export const precisionOf = (codes: Readonly<Record<string, Precision>>, code: string | undefined): Precision => codes[(code ?? "").trim()] ?? "country";

/** Names that projects give states and Intl does not. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "democratic republic of congo": "CD",
  "dr congo (zaire)": "CD",
  "republic of congo": "CG",
  congo: "CG",
  "ivory coast": "CI",
  myanmar: "MM",
  "myanmar (burma)": "MM",
  "bosnia-herzegovina": "BA",
  "russia (soviet union)": "RU",
  "yemen (north yemen)": "YE",
  "cambodia (kampuchea)": "KH",
  "united states of america": "US",
  turkey: "TR",
  palestine: "PS",
  "serbia (yugoslavia)": "RS",
  "macedonia, fyr": "MK",
  eswatini: "SZ",
};

const countries = new Map<string, string>();

/** ISO 3166-1 alpha-2 of a state by its English name, or null. */
export function countryCode(name: string | undefined): string | null {
  if (countries.size === 0) fillCountries();
  const key = (name ?? "").trim().toLowerCase();
  return OTHER_NAMES[key] ?? countries.get(key) ?? null;
}

function fillCountries(): void {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const first of letters) for (const second of letters) countries.set(names.of(first + second)?.toLowerCase() ?? "", first + second);
}
