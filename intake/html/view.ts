import type { View } from "../../core/index.js";
import { HTML } from "./index.js";

/** How a page begins that is kept without its name. */
const MARKUP = /^\uFEFF?\s*<(?:!doctype|html|\?xml|head|body|div|p|article|main)\b/i;

/** What a reader of a page sees, without menus, teasers and scripts; null for a text that is no page. */
export const pageView = (text: string): View | null => (MARKUP.test(text) || HTML.recognises(text, "") ? (HTML.open(text).view ?? null) : null);
