export type { Block, Footnote, Sentence, SituationDocument } from "./document.js";
export { toHtml } from "./html.js";
export { toMarkdown } from "./markdown.js";
export type { Period } from "./period.js";
export { SECTIONS } from "./sections.js";
export { fillTemplate, PLACEHOLDERS, TEMPLATE } from "./template.js";
