export { copyLog, copyRecord, type Copied, type LogSource } from "./copy.js";
export { loadAccords, partyName, partyWords } from "./built.js";
export { openRecord, type OpenRecordOptions } from "./open.js";
export * from "./record.js";
export { prepare, reportKey, storedText } from "./received.js";
export { readying, readyOf, type Ready } from "./ready.js";
