/** What an element's tags do to the text around them, weakest first. */
export const enum Break {
  None = 0,
  Line = 1,
  Paragraph = 2,
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const PARAGRAPHS = names(
  "p div section article main h1 h2 h3 h4 h5 h6 ul ol dl dt dd table caption blockquote figure figcaption header footer nav aside form fieldset hr address pre details summary body center menu dialog",
);
const LINES = names("br tr li option");

export const breakOf = (name: string): Break => (PARAGRAPHS.has(name) ? Break.Paragraph : LINES.has(name) ? Break.Line : Break.None);

/** Elements that have no end tag. */
export const EMPTY = names("area base br col embed hr img input link meta source track wbr");

/** Elements whose words are no part of the report. */
export const DROPPED = names("nav footer aside form button noscript template svg math select iframe object canvas audio video dialog");

/** Dropped unless a first-level heading stands in them. */
export const HEADER = "header";

/** Words in an element's class, id or role that mark it as no part of the report. */
const MARKS = names(
  "cookie cookies consent gdpr related share sharing social newsletter subscribe subscription comments disqus menu navbar navigation nav breadcrumb breadcrumbs sidebar promo advert advertisement ads sponsored popular trending recommended footer banner contentinfo complementary",
);

/** Elements that are never dropped by the words in their attributes: the whole report may stand in them. */
const KEPT = names("html body main article h1");

/** Whether a tag's class, id or role says that the element is page furniture. */
export function isMarked(name: string, tag: string): boolean {
  if (KEPT.has(name)) return false;
  for (const match of tag.matchAll(/\s(?:class|id|role)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi)) {
    const value = match[1] ?? match[2] ?? match[3] ?? "";
    if (value.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/).some((word) => MARKS.has(word.toLowerCase()))) return true;
  }
  return false;
}
