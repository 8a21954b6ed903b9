/** A stretch of a report's text and what a reader is shown for it: nothing for a tag, "&" for `&amp;`. Offsets count in the text as given. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

const MARKED_UP = /^\s*(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype html|html|\?xml|head|body|article|div|p)\b/i;
const HAS_MARKS = /<\/?[a-z][^<>]*>|&#?\w{2,8};/i;
const PARTS = /<!--|<(script|style|head|noscript|template)\b|<\/?([a-z][a-z0-9]*)\b[^<>]*>|<![^<>]*>|&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));|\s+/gi;
const BREAKS = new Set([
  "p",
  "div",
  "br",
  "li",
  "tr",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "article",
  "section",
  "blockquote",
  "figure",
  "figcaption",
  "table",
  "ul",
  "ol",
  "header",
  "footer",
  "nav",
  "main",
  "aside",
]);
/** Cells of a row stand apart. */
const CELLS = new Set(["td", "th"]);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: "“",
  apos: "’",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  uuml: "ü",
};
/** How far into a text its form is looked for. */
const HEAD_LENGTH = 2000;
const HIGHEST_CODE = 0x10ffff;

function codeWords(code: number, source: string): string {
  return code > 0 && code <= HIGHEST_CODE ? String.fromCodePoint(code) : source;
}

/** Finds where hidden parts end, each search beginning where the one before ended and none repeated that failed. */
function closings(text: string): (opened: string, from: number) => number {
  const lower = text.toLowerCase();
  const missing = new Set<string>();
  return (opened, from) => {
    const closing = opened === "<!--" ? "-->" : `</${opened.slice(1).toLowerCase()}>`;
    const found = missing.has(closing) ? -1 : lower.indexOf(closing, from);
    if (found === -1) missing.add(closing);
    return found === -1 ? from : found + closing.length;
  };
}

/** What is shown for a tag, an entity or white space of a marked-up text. */
function shownFor([source, , tag, hex, decimal, entity]: RegExpExecArray): string {
  if (hex !== undefined) return codeWords(parseInt(hex, 16), source);
  if (decimal !== undefined) return codeWords(Number(decimal), source);
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? source;
  if (tag !== undefined) return BREAKS.has(tag.toLowerCase()) ? "\n" : CELLS.has(tag.toLowerCase()) ? "\t" : "";
  return source.startsWith("<") ? "" : " ";
}

/** A text in pieces, in order and without gaps: plain text is one piece, shown as it is; of marked-up text only what a reader sees is shown. */
export function visiblePieces(text: string): Piece[] {
  return MARKED_UP.test(text.slice(0, HEAD_LENGTH)) ? markedUpPieces(text) : [{ start: 0, end: text.length, shown: text }];
}

/** Words cut out of a text, without its tags and entities. */
export const plainWords = (cut: string): string =>
  HAS_MARKS.test(cut)
    ? markedUpPieces(cut, "")
        .map(({ shown }) => shown)
        .join("")
    : cut;

/** A quote's words without tags and entities. */
export const quoteWords = (exact: string): string => plainWords(exact).trim();

/** Pieces of marked-up text; `ends`: how what is shown before them ends, so that white space is not shown twice. */
function markedUpPieces(text: string, ends = "\n\n"): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  const push = (start: number, end: number, words: string) => {
    const isBreak = words === "\n" || words === " ";
    if (words === "\t" && /\s$/.test(ends)) words = "";
    const shown = isBreak && (ends.endsWith("\n\n") || (words === " " && /\s$/.test(ends))) ? "" : words;
    if (shown !== "") ends = (ends + shown).slice(-2);
    pieces.push({ start, end, shown });
  };
  const closing = closings(text);
  const parts = new RegExp(PARTS);
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    if (part.index > at) push(at, part.index, text.slice(at, part.index));
    at = part.index + part[0].length;
    if (part[0] === "<!--" || part[1] !== undefined) at = parts.lastIndex = closing(part[0], at);
    push(part.index, at, shownFor(part));
  }
  if (at < text.length) push(at, text.length, text.slice(at));
  return pieces;
}
