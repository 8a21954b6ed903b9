import type { Item, Opening } from "../arrival.js";
import { fitColumns, type ColumnMap } from "../columns.js";
import { isOwnRow, ownRows } from "./base/own-rows.js";
import { rowItem } from "./base/row-item.js";
import { rowsOf } from "./base/rows.js";

/** Columns of a head that are told. */
const NAMES_SHOWN = 30;

/** CSV and TSV: each row with words is a report, by the columns named or by their common names. */
export async function* open({ source, content, columns }: Opening): AsyncGenerator<Item> {
  let map: ColumnMap | null = null;
  let own = 0;
  for await (const row of rowsOf(content, source)) {
    if ("refused" in row) {
      yield row;
      continue;
    }
    if (isOwnRow(row.cells.id)) {
      own++;
      continue;
    }
    map ??= fitColumns(Object.keys(row.cells), columns);
    if (map === null) {
      const [wanted, names] = [columns?.text === undefined ? "text column" : `column "${columns.text}"`, Object.keys(row.cells).slice(0, NAMES_SHOWN).join(", ")];
      const message = `${source.origin ?? source.name}: the table's head has no ${wanted}; name the one with the words by --columns text=COLUMN; it has: ${names}`;
      yield { refused: { id: source.name, problem: { code: "no-text-column", message } } };
      return;
    }
    yield rowItem(row.cells, row.number, map, source);
  }
  yield* ownRows(own, source.name, source.origin ?? source.name);
}
