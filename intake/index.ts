export type { Accord } from "./accord/index.js";
export { isRealDate } from "./date/index.js";
export { LineSplitter, openRecord, type Line } from "./jsonl.js";
export { BYTE_LIMIT } from "./limits.js";
export { openReport, openText, type Opened, type OpenOptions, type Refused } from "./open.js";
