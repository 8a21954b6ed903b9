import type { Item, Opening } from "../../arrival.js";
import { COLUMN_FIELDS, type ColumnMap } from "../../columns.js";

/** A row, or a line's fields, as a source by the map of columns. */
export function rowItem(cells: Readonly<Record<string, unknown>>, number: number, map: ColumnMap, source: Opening["source"]): Item {
  const told = Object.fromEntries(COLUMN_FIELDS.map((field) => [field, cellText(map[field] === undefined ? undefined : cells[map[field]])]));
  const { id, text, title, date, url, outlet, byline, language, version } = told;
  const name = `${source.name}:${number}`;
  const origin = `${source.origin ?? source.name}:${number}`;
  if (text === undefined)
    return { refused: { id: id ?? name, problem: { code: "bad-record", message: `${origin}: the column "${map.text ?? "text"}" is empty in this row; there is nothing to read` } } };
  const mediaType = /^\s*<(?:!doctype|html|p|div|article)\b/i.test(text) ? "text/html" : "text/plain";
  const numbered = Number(version);
  const hints = { id: id ?? name, title, date, url, outlet, byline, language, version: Number.isSafeInteger(numbered) && numbered > 0 ? numbered : undefined };
  return { source: { name, origin, mediaType, bytes: Buffer.from(text), hints } };
}

const cellText = (value: unknown): string | undefined => {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
};
