import { csvLines } from "./csv.js";
import { VIEWS, type Format } from "./model.js";
import { toTable } from "./table.js";

/** HXL 1.1: a row of hashtags under the header. */
export const HXL: Format = {
  name: "hxl",
  extension: "hxl.csv",
  mediaType: "text/csv; charset=utf-8",
  views: VIEWS,
  summary: "a view as CSV with a row of Humanitarian Exchange Language hashtags under the header",
  cannot: ["As csv.", "Hashtags of our own attributes (#affected+basis, #meta+claims) are valid HXL but not in its core vocabulary."],
  write(extract, view) {
    const { columns, rows } = toTable(extract, view);
    return csvLines([columns.map(({ name }) => name), columns.map(({ hxl }) => hxl), ...rows]);
  },
};
