import { VIEWS, type Format } from "./model.js";
import { joinList, splitList, toTable, type Cell, type CellType, type Table } from "./table.js";

/** Signs that a spreadsheet takes for the start of a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[",\r\n]/;

function escape(text: string): string {
  const safe = FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as RFC 4180 text; text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  return escape(typeof cell === "string" ? cell : joinList(cell));
}

/** Rows of cells as RFC 4180 text, lines ended by CRLF. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string => rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

export const csvTable = ({ columns, rows }: Table): string => csvLines([columns.map(({ name }) => name), ...rows]);

/** What a cell of a column of a type held; the way back from `csvCell`. */
export function readCell(text: string, type: CellType): Cell {
  const plain = text.startsWith("'") ? text.slice(1) : text;
  if (type === "list") return splitList(plain);
  if (text === "") return null;
  if (type === "flag") return text === "true";
  return type === "text" ? plain : Number(text);
}

export const CSV: Format = {
  name: "csv",
  extension: "csv",
  mediaType: "text/csv; charset=utf-8",
  views: VIEWS,
  summary: "one view as a table for a spreadsheet or a script; one header line, UTF-8",
  cannot: ["Lists stand in one cell, parted by semicolons.", "Empty text and no text are the same.", "The full words and log entries behind a row are not in it; its claims are, by id."],
  write: (extract, view) => csvTable(toTable(extract, view)),
};
