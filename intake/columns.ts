import type { Problem } from "../core/index.js";

/** Fields of a report that a table's column, or a line's field, may hold. */
export const COLUMN_FIELDS = ["id", "text", "date", "title", "url", "outlet", "byline", "language", "version"] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Which column holds which field; names as the table has them. */
export type ColumnMap = Readonly<Partial<Record<ColumnField, string>>>;

/** Names tables commonly give their columns, in lower case, where no map says otherwise. */
const COMMON: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ["id", "guid", "uuid"],
  text: ["text", "body", "content", "full_text", "fulltext", "article"],
  date: ["date", "published", "published_at", "publication_date", "pubdate", "publish_date", "datetime"],
  title: ["title", "headline"],
  url: ["url", "link", "permalink"],
  outlet: ["outlet", "source", "publisher", "publication"],
  byline: ["byline", "author", "authors"],
  language: ["language", "lang"],
  version: ["version"],
};

/** Reads "text=body,date=published". */
export function parseColumns(spec: string): { readonly columns: ColumnMap } | { readonly problem: Problem } {
  return columnsOf(
    spec
      .split(",")
      .filter((part) => part.trim() !== "")
      .map((part) => [part.split("=", 1)[0]?.trim() ?? "", part.includes("=") ? part.slice(part.indexOf("=") + 1).trim() : ""]),
  );
}

/** Checks pairs of field and column, from an option or a map file. */
export function columnsOf(pairs: readonly (readonly [string, unknown])[]): { readonly columns: ColumnMap } | { readonly problem: Problem } {
  const columns: Partial<Record<ColumnField, string>> = {};
  for (const [field, column] of pairs) {
    const known = COLUMN_FIELDS.find((name) => name === field);
    if (known === undefined) return bad(`"${field}" is no field of a report; the fields are ${COLUMN_FIELDS.join(", ")}`);
    if (typeof column !== "string" || column === "") return bad(`the field "${field}" has no column; write ${field}=COLUMN`);
    columns[known] = column;
  }
  return columns.text === undefined ? bad("no column is named for the text; write text=COLUMN") : { columns };
}

const bad = (message: string): { readonly problem: Problem } => ({ problem: { code: "bad-columns", message: `columns: ${message}` } });

/** The map given where its text column is there, else one by common names, else null. */
export function fitColumns(names: readonly string[], given: ColumnMap | undefined): ColumnMap | null {
  if (given !== undefined) return given.text !== undefined && names.includes(given.text) ? given : null;
  const lower = new Map(names.map((name) => [name.trim().toLowerCase(), name]));
  const found: Partial<Record<ColumnField, string>> = {};
  for (const field of COLUMN_FIELDS) {
    const name = COMMON[field].find((candidate) => lower.has(candidate));
    if (name !== undefined) found[field] = lower.get(name) ?? name;
  }
  return found.text === undefined ? null : found;
}
