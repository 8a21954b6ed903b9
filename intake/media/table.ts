import type { Item, Opening } from "../arrival.js";
import { fitColumns, type ColumnMap } from "../columns.js";
import { rowItem } from "./base/row-item.js";
import { rowsOf } from "./base/rows.js";

/** CSV and TSV: each row with words is a report, by the columns named or by their common names. */
export async function* open({ source, content, columns }: Opening): AsyncGenerator<Item> {
  let map: ColumnMap | null = null;
  for await (const row of rowsOf(content, source)) {
    if ("refused" in row) {
      yield row;
      continue;
    }
    map ??= fitColumns(Object.keys(row.cells), columns);
    if (map === null) throw new Error(`its head has no text column; name it with --columns text=COLUMN; it has: ${Object.keys(row.cells).slice(0, 30).join(", ")}`);
    yield rowItem(row.cells, row.number, map, source);
  }
}
