import { canonicalJson } from "../ledger/index.js";
import { VIEWS, type Extract, type Format, type ViewName } from "./model.js";

const ROWS: { readonly [V in ViewName]: (extract: Extract) => readonly unknown[] } = {
  figures: ({ figures }) => figures.rows,
  control: ({ control }) => control,
  board: ({ board }) => board,
  incidents: ({ incidents }) => incidents.rows,
  sources: ({ sources }) => sources,
  claims: ({ facts }) => facts,
};

export const JSONL: Format = {
  name: "jsonl",
  extension: "jsonl",
  mediaType: "application/x-ndjson",
  views: VIEWS,
  summary: "a view's rows whole, one canonical JSON object a line",
  cannot: ["The answers (ranges and disputes) and weekly counts of a view are not rows and are not in it; they follow from the rows."],
  write: (extract, view) =>
    ROWS[view](extract)
      .map((row) => `${canonicalJson(row)}\n`)
      .join(""),
};
