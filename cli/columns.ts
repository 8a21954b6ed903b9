import { readFileSync } from "node:fs";
import { InvalidArgumentError } from "commander";
import { columnsOf, parseColumns, type ColumnMap } from "../intake/index.js";

/** The value of --columns: a map as it stands, or a file with one, "field: column" a line. */
export function parseMap(value: string): ColumnMap {
  const parsed = value.includes("=") ? parseColumns(value) : columnsOf(pairsIn(value));
  if ("problem" in parsed) throw new InvalidArgumentError(parsed.problem.message);
  return parsed.columns;
}

/** A flat YAML map needs no more of YAML than this. */
function pairsIn(path: string): readonly (readonly [string, string])[] {
  return readLines(path)
    .filter((line) => !/^\s*(?:#|$|---)/.test(line))
    .map((line) => /^\s*["']?(\w+)["']?\s*:\s*(.*?)\s*$/.exec(line) ?? [line, line.trim(), ""])
    .map(([, field = "", column = ""]) => [field, column.replace(/^(["'])(.*)\1$/, "$2")]);
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, "utf8").split(/\r?\n/);
  } catch {
    throw new InvalidArgumentError(`There is no file ${path}; write text=COLUMN, or name a YAML file with the map.`);
  }
}
