import { stringify } from "csv-stringify/sync";

/** Rows as CSV under their names; what a spreadsheet would run as a formula is written as text. */
export const csvOf = (rows: readonly Readonly<Record<string, string | number | boolean | null>>[]): string => stringify([...rows], { header: true, escape_formulas: true, cast: { boolean: String } });
