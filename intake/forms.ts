import type { Form } from "./form.js";
import { HTML } from "./html/index.js";
import { PLAIN } from "./plain.js";

/** Every form of report, asked in this order; the last takes what no other knows. */
export const FORMS: readonly Form[] = [HTML, PLAIN];
