import { parquetWriteBuffer } from "hyparquet-writer";
import { joinList, toTable, VIEWS, type Cell, type CellType } from "../../core/index.js";
import type { BinaryFormat } from "./form.js";

const TYPES = { text: "STRING", list: "STRING", whole: "INT64", decimal: "DOUBLE", flag: "BOOLEAN" } as const satisfies Record<CellType, string>;

function valueOf(cell: Cell, type: CellType): string | bigint | number | boolean | null {
  if (cell === null) return null;
  if (type === "whole") return BigInt(Math.trunc(Number(cell)));
  return typeof cell === "object" ? joinList(cell) : cell;
}

/** Apache Parquet, Snappy. */
export const PARQUET: BinaryFormat = {
  name: "parquet",
  extension: "parquet",
  mediaType: "application/vnd.apache.parquet",
  views: VIEWS,
  summary: "a view as typed columns for DuckDB, pandas, R",
  cannot: ["Lists stand in one text column, parted by semicolons."],
  write(extract, view) {
    const { columns, rows } = toTable(extract, view);
    const columnData = columns.map(({ name, type }, i) => ({ name, type: TYPES[type], nullable: true, data: rows.map((row) => valueOf(row[i] ?? null, type)) }));
    return Promise.resolve(new Uint8Array(parquetWriteBuffer({ columnData, createdBy: "trucewatch" })));
  },
};
