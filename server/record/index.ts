export { copyRecord, type Copied } from "./copy.js";
export { loadAccords, partyName, partyWords } from "./built.js";
export { openRecord, type OpenRecordOptions } from "./open.js";
export * from "./record.js";
export { prepare, reportKey } from "./received.js";
export { readying, readyOf, type Ready } from "./ready.js";
