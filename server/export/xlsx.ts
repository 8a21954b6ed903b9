import writeExcel, { type SheetData } from "write-excel-file/node";
import { joinList, toTable, VIEWS, type Cell, type CellType, type Extract } from "../../core/index.js";
import { withoutTimes } from "./fixed-zip.js";
import type { BinaryFormat } from "./form.js";

/** Excel's own limit for the text of a cell. */
const CELL_LIMIT = 32_767;
/** What XML 1.0 cannot carry. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function cellOf(cell: Cell, type: CellType): SheetData[number][number] {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { type: Number, value: cell, format: type === "decimal" ? "0.0#####" : "0" };
  if (typeof cell === "boolean") return { type: Boolean, value: cell };
  const text = (typeof cell === "string" ? cell : joinList(cell)).replace(FORBIDDEN, "\ufffd");
  return text === "" ? null : { type: String, value: text.slice(0, CELL_LIMIT) };
}

function sheetOf(extract: Extract, view: (typeof VIEWS)[number]) {
  const { columns, rows } = toTable(extract, view);
  const header = columns.map(({ name }) => ({ type: String, value: name, fontWeight: "bold" as const }));
  return {
    sheet: view,
    data: [header, ...rows.map((row) => row.map((cell, i) => cellOf(cell, columns[i]?.type ?? "text")))],
    stickyRowsCount: 1,
    columns: columns.map(({ name, type }) => ({ width: type === "text" || type === "list" ? Math.max(14, name.length + 2) : name.length + 2 })),
  };
}

/** Office Open XML workbook: every view a sheet, numbers as numbers. */
export const XLSX: BinaryFormat = {
  name: "xlsx",
  extension: "xlsx",
  mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  views: VIEWS,
  summary: "an Excel workbook with every view as a sheet, whichever view is asked for",
  cannot: ["As csv; text of a cell ends at 32,767 characters.", "Control characters become U+FFFD."],
  async write(extract) {
    const sheets = VIEWS.map((view) => sheetOf(extract, view));
    const buffer = await writeExcel(sheets).toBuffer();
    return withoutTimes(new Uint8Array(buffer));
  },
};
