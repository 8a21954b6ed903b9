export type { Arrived, Hints, IntakeOptions, Medium, Provenance, Source } from "./arrival.js";
export { COLUMN_FIELDS, columnsOf, parseColumns, type ColumnMap } from "./columns.js";
export { isRealDate } from "./date/index.js";
export { LineSplitter, openRecord, type Line } from "./jsonl.js";
export { BYTE_LIMIT, LIMITS, type IntakeLimits } from "./limits.js";
export { openReport, openText, type Opened, type OpenOptions, type Refused } from "./open.js";
export { mediumOf, openAll, unpack, type Unopened } from "./open-all.js";
