export { loadAccords, partyName, partyWords } from "./built.js";
export { copyRecord, type Copied } from "./copy.js";
export { openRecord, type OpenRecordOptions } from "./open.js";
export * from "./record.js";
