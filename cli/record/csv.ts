import { csvLines } from "../../core/index.js";

/** Rows as CSV under their names, as every export writes it; no rows, no header. */
export function csvOf(rows: readonly Readonly<Record<string, string | number | boolean | null>>[]): string {
  const [first] = rows;
  return first === undefined ? "" : csvLines([Object.keys(first), ...rows.map((row) => Object.values(row))]);
}
