import type { Report, View } from "../../core/index.js";
import { HTML } from "./index.js";

/** How a page begins that is kept without its name. */
const MARKUP = /^\uFEFF?\s*<(?:!doctype|html|\?xml|head|body|div|p|article|main)\b/i;

const isPage = (text: string): boolean => MARKUP.test(text) || HTML.recognises(text, "");

/** What a reader of a page sees, without menus, teasers and scripts; null for a text that is no page. */
export const pageView = (text: string): View | null => (isPage(text) ? (HTML.open(text).view ?? null) : null);

/** A text as its readers see it: of a page what `pageView` gives, else all of it. */
export const plainText = (text: string): string => pageView(text)?.text ?? text;

/** The same of a report that was opened, where a page's view is made already. */
export const plainTextOf = ({ text, view }: Report, isHtml: boolean): string => (isHtml && view !== undefined && isPage(text) ? view.text : plainText(text));
