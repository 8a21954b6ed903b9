export * from "./model/index.js";
export { Lexicon } from "./lexicon.js";
export { paged, type Paged } from "./mentions/places/index.js";
export { Reader, TEXT_LIMIT, type ReadOptions } from "./reader.js";
export * from "./reprints/index.js";
export * from "./ledger/index.js";
export * from "./formats/index.js";
