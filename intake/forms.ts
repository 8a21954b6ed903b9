import type { Form } from "./form.js";
import { HTML } from "./html/index.js";
import { MARKDOWN } from "./markdown.js";
import { PLAIN } from "./plain.js";

/** Every form of report in text, asked in this order; the last takes what no other knows. */
export const FORMS: readonly Form[] = [MARKDOWN, HTML, PLAIN];
