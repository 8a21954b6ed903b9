import { isLetter, isSpace } from "./signs.js";

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

/** The attributes that may hold them. */
const TOLD_BY = names("class id role");
const MARK_LENGTH = Math.max(...Array.from(MARKS, ({ length }) => length));

/** Whether a tag's class, id or role says that the element is page furniture. */
export function isMarked(name: string, tag: string): boolean {
  if (KEPT.has(name)) return false;
  for (let equals = tag.indexOf("="); equals > 0; equals = tag.indexOf("=", equals + 1)) {
    if (!TOLD_BY.has(attributeBefore(tag, equals))) continue;
    let start = equals + 1;
    while (isSpace(tag.charCodeAt(start))) start++;
    const quote = tag.charCodeAt(start) === DOUBLE ? '"' : tag.charCodeAt(start) === SINGLE ? "'" : "";
    const end = quote === "" ? bareEnd(tag, start) : tag.indexOf(quote, start + 1);
    if (end < 0) continue;
    if (holdsMark(tag, start, end)) return true;
    equals = Math.max(equals, end - 1);
  }
  return false;
}

/** The name of the attribute that an equals sign gives a value to, "" where it is longer than those asked for. */
function attributeBefore(tag: string, equals: number): string {
  let end = equals;
  while (isSpace(tag.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start <= 5 && isLetter(tag.charCodeAt(start - 1))) start--;
  return isSpace(tag.charCodeAt(start - 1)) ? tag.slice(start, end).toLowerCase() : "";
}

/** The end of a value without quotation marks. */
function bareEnd(tag: string, start: number): number {
  let end = start;
  for (; end < tag.length; end++) {
    const code = tag.charCodeAt(end);
    if (isSpace(code) || code === DOUBLE || code === SINGLE || code === CLOSING) break;
  }
  return end;
}

/** Is one of the words of a value such a mark? Words end at what is no letter and before a capital: "pageFooter", "nav-bar". */
function holdsMark(tag: string, from: number, to: number): boolean {
  let start = from;
  for (let i = from; i <= to; i++) {
    const code = i < to ? tag.charCodeAt(i) : 0;
    const isInWord = isLetter(code) && !(isCapital(code) && i > start && !isCapital(tag.charCodeAt(i - 1)));
    if (isInWord) continue;
    if (i - start > 2 && i - start <= MARK_LENGTH && MARKS.has(tag.slice(start, i).toLowerCase())) return true;
    start = isLetter(code) ? i : i + 1;
  }
  return false;
}

const DOUBLE = 34;
const SINGLE = 39;
const CLOSING = 62;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
