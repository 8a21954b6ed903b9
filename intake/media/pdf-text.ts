import { inColumns } from "./pdf-columns.js";
import { endOf, marksOf, PARAGRAPH_GAP, standingOf, startOf, textOfLine, type Line, type Standing } from "./pdf-lines.js";

/** A page's lines in the order in which it draws them, and how high the page is. */
export interface Page {
  readonly lines: readonly Line[];
  readonly bottom: number;
  readonly top: number;
}

/** A line at the head or foot of so many pages is the page's furniture; of so many, where it stands at one height, apart from the words. */
const FURNITURE_PAGES = 3;
const FURNITURE_TWICE = 2;
/** Lines at the head and at the foot that may be furniture, and the share of the page's height in which the second rule seeks them. */
const EDGE_LINES = 4;
const EDGE = 1 / 6;
/** A note's letters are at most so high as a share of the text's. */
const NOTE_HEIGHT = 0.92;

const PAGE_NUMBER = /^(?:[-–—] ?)?(?:page )?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–—])?$/i;

/** How a note begins: its mark, then its words. */
const NOTE = /^(\d{1,3}|[*†‡]{1,3})[.)]?\s*(?=[\p{L}"“(])/u;
/** The mark that a line begins with as a note does. */
const markOf = (line: Line): string | undefined => NOTE.exec(textOfLine(line))?.[1];

const patternOf = (line: Line): string => textOfLine(line).replace(/\d+/g, "0");

/** The lines at one edge of a page, from it inwards, without notes. */
function edgeOf({ lines }: Page, isHead: boolean): readonly Line[] {
  const told = new Set(lines.flatMap(marksOf));
  const upright = lines.filter((line) => !line.isTurned && !told.has(markOf(line) ?? "")).sort((a, b) => (isHead ? b.y - a.y : a.y - b.y));
  return upright.slice(0, EDGE_LINES + 1);
}

/** Running heads, running feet and page numbers of all pages. */
function furnitureOf(pages: readonly Page[]): ReadonlySet<Line> {
  const found = new Set<Line>();
  for (const isHead of [true, false]) {
    const edges = pages.map((page) => edgeOf(page, isHead));
    const seen = new Map<string, number>();
    for (const edge of edges)
      for (const key of new Set(edge.slice(0, EDGE_LINES).flatMap((line) => (/\p{L}/u.test(patternOf(line)) ? [patternOf(line), heightKey(line)] : [])))) seen.set(key, (seen.get(key) ?? 0) + 1);
    edges.forEach((edge, i) => {
      for (const line of furnitureAt(edge, pages[i] as Page, seen)) found.add(line);
    });
  }
  return found;
}

const heightKey = (line: Line): string => `${Math.round(line.y)} ${patternOf(line)}`;

function furnitureAt(edge: readonly Line[], { bottom, top }: Page, seen: ReadonlyMap<string, number>): readonly Line[] {
  const isSure = (line: Line): boolean => PAGE_NUMBER.test(textOfLine(line)) || (seen.get(patternOf(line)) ?? 0) >= FURNITURE_PAGES;
  const isAtEdge = ({ y }: Line): boolean => Math.min(top - y, y - bottom) < (top - bottom) * EDGE;
  const isTwice = (line: Line): boolean => isAtEdge(line) && (seen.get(heightKey(line)) ?? 0) >= FURNITURE_TWICE;
  const end = edge.findIndex((line, i) => i === EDGE_LINES || !(isSure(line) || isTwice(line)));
  let count = end === -1 ? Math.min(edge.length, EDGE_LINES) : end;
  const isParted = (last: Line, next: Line | undefined): boolean => next === undefined || Math.abs(last.y - next.y) > next.height * PARAGRAPH_GAP;
  while (count > 0 && !isSure(edge[count - 1] as Line) && !isParted(edge[count - 1] as Line, edge[count])) count--;
  return edge.slice(0, count);
}

/** The height that most letters have. */
function bodyHeightOf(pages: readonly Page[]): number {
  const letters = new Map<number, number>();
  for (const { lines } of pages)
    for (const line of lines) {
      const height = Math.round(line.height * 2) / 2;
      letters.set(height, (letters.get(height) ?? 0) + textOfLine(line).length);
    }
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Width of the strips of a page in points, in which the lowest line of its text is sought. */
const STRIP = 10;
const STRIPS = 400;

const stripsOf = (line: Line): readonly [number, number] => [Math.max(0, Math.floor(startOf(line) / STRIP)), Math.min(STRIPS - 1, Math.floor(endOf(line) / STRIP))];

/** Tells whether a line stands below all of the page's text in the strips it spans. */
function footTeller(lines: readonly Line[], isSmall: (line: Line) => boolean): (line: Line) => boolean {
  const lowest = new Float64Array(STRIPS).fill(Infinity);
  for (const line of lines) {
    if (isSmall(line)) continue;
    const [from, to] = stripsOf(line);
    for (let i = from; i <= to; i++) lowest[i] = Math.min(lowest[i] as number, line.y);
  }
  return (line) => {
    const [from, to] = stripsOf(line);
    return lowest.subarray(from, to + 1).every((y) => y > line.y);
  };
}

interface Parted {
  readonly body: readonly Line[];
  /** Lines of notes; the words of one after the other. */
  readonly notes: readonly Line[];
  /** Marks that lead to the notes. */
  readonly marks: ReadonlySet<string>;
}

/** A page's text and the notes at its foot: in smaller letters, below all text, and told by a mark in the text of this page or the one before. */
function parted(lines: readonly Line[], told: ReadonlySet<string>, bodyHeight: number): Parted {
  const isSmall = ({ height }: Line): boolean => height <= bodyHeight * NOTE_HEIGHT;
  if (told.size === 0) return { body: lines, notes: [], marks: told };
  const isFoot = footTeller(lines, isSmall);
  const body: Line[] = [];
  const notes: Line[] = [];
  const marks = new Set<string>();
  let block: Line[] = [];
  const end = (): void => {
    const own = block.flatMap((line) => markOf(line) ?? []).filter((mark) => told.has(mark));
    for (const mark of own) marks.add(mark);
    for (const line of block) (own.length > 0 ? notes : body).push(line);
    block = [];
  };
  for (const line of lines) {
    const { isApart, isHigher } = standingOf(line, block.at(-1));
    if (isApart || isHigher || !isSmall(line) || !isFoot(line)) end();
    if (isSmall(line) && isFoot(line)) block.push(line);
    else body.push(line);
  }
  end();
  return { body, notes, marks };
}

/** What ends a sentence at a line's end. */
const SENTENCE_END = /[.!?:”"]$/;

/** Does a line begin a paragraph? Not where it carries on a sentence from the foot of the page or column before. */
function isNewParagraph(before: string, text: string, { isApart, isHigher }: Standing, isFirst: boolean): boolean {
  if (isFirst) return SENTENCE_END.test(before.slice(-1));
  return isHigher ? SENTENCE_END.test(before.slice(-1)) || !/^[\p{Ll}\d]/u.test(text) : isApart;
}

/** Words before a hyphen that is no mere sign of division at a line's end: "twenty-five", "self-defence". */
const HYPHENED = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|self|well|half|vice)$/i;
const DIVIDED = /(\p{L}{0,40}\p{Ll})[-\u00ad\u2010]\n(?!(?:and|or|to)\b)(\p{L}{1,40})/gu;

/** Words divided at a line's end made whole; the hyphen stays where the word has it elsewhere in the text too, or a capital follows it. */
function joined(text: string): string {
  const hyphened = new Set((text.match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []).map((word) => word.toLowerCase()));
  return text.replace(DIVIDED, (_, first: string, second: string) => {
    const isHyphened = HYPHENED.test(first) || /^\p{Lu}/u.test(second) || hyphened.has(`${first}-${second}`.toLowerCase());
    return isHyphened ? `${first}-${second}` : first + second;
  });
}

/** Pages after one another without their running heads, their notes at the end; a sentence that crosses a page's or a column's end stays one. */
export function textOf(pages: readonly Page[]): string {
  const furniture = furnitureOf(pages);
  const bodyHeight = bodyHeightOf(pages);
  const told = pages.map(({ lines }) => lines.flatMap(marksOf));
  const all = pages.map(({ lines }, i) => parted(inColumns(lines.filter((line) => !furniture.has(line))), new Set([...(told[i - 1] ?? []), ...(told[i] ?? [])]), bodyHeight));
  let text = "";
  let notes = "";
  all.forEach(({ body, notes: foot, marks }, page) => {
    const led = new Set([...marks, ...(all[page + 1]?.marks ?? [])]);
    body.forEach((line, i) => {
      const words = textOfLine(line, led);
      const isNew = isNewParagraph(text, words, standingOf(line, body[i - 1]), i === 0);
      text += `${text === "" ? "" : isNew ? "\n\n" : "\n"}${words}`;
    });
    for (const line of foot) {
      const words = textOfLine(line);
      const isNote = marks.has(markOf(line) ?? "");
      notes += `${notes === "" ? "" : "\n"}${isNote ? `- ${words.replace(NOTE, "")}` : words}`;
    }
  });
  return joined(notes === "" ? text : `${text}\n\n${notes}`);
}
