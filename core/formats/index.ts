export * from "./model.js";
export { CSV, csvCell, csvLines, csvTable, readCell } from "./csv.js";
export { FORMATS } from "./formats.js";
export { boundsInWords, claimantInWords, warInWords } from "./in-words.js";
export { xmlText } from "./kml.js";
export { joinList, splitList, toTable, type Cell, type CellType, type Column, type Table } from "./table.js";
export { doNoHarm } from "./harm.js";
export { toHtml, toMarkdown, fillTemplate, PLACEHOLDERS, SECTIONS, TEMPLATE, type Block, type Period, type Sentence, type SituationDocument } from "./situation/index.js";
