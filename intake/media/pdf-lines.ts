/** What pdf.js tells of a piece of a page's text: where its baseline begins, how wide and high it is, and whether a line ends behind it. */
export interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
}

interface Part {
  readonly str: string;
  /** Does it look like the mark of a note: small, raised, a number or a star? */
  readonly isMark: boolean;
}

/** Words beside one another without a wide gap. */
export interface Stretch {
  readonly parts: readonly Part[];
  readonly x0: number;
  readonly x1: number;
}

/** One line of a page, in points from its lower left corner; a wide gap parts its stretches. */
export interface Line {
  readonly stretches: readonly Stretch[];
  readonly y: number;
  /** Of its letters. */
  readonly height: number;
  /** Is it written upwards or slanting? */
  readonly isTurned: boolean;
}

/** A gap of so many letters' heights in a line may part columns; spaces between words are narrower. */
export const WIDE_GAP = 0.9;
/** A gap of so many times the letters' height between baselines parts paragraphs. */
export const PARAGRAPH_GAP = 1.75;

/** A mark is at most so high as a share of the line's letters, and raised by so much. */
const MARK_HEIGHT = 0.8;
const MARK_RISE = 0.15;
const MARK = /^(?:\d{1,3}|[*†‡]{1,3})$/;

/** The lines of a page in the order in which it draws them. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = [];
  let row: Piece[] = [];
  const end = (): void => {
    const line = lineOf(row);
    if (line !== null) lines.push(line);
    row = [];
  };
  for (const piece of pieces) {
    row.push(piece);
    if (piece.hasEOL) end();
  }
  end();
  return lines;
}

const isBlank = ({ str }: Piece): boolean => str.trim() === "";
const xOf = ({ transform }: Piece): number => transform[4] ?? 0;
const yOf = ({ transform }: Piece): number => transform[5] ?? 0;

function lineOf(row: readonly Piece[]): Line | null {
  const main = row.reduce<Piece | null>((longest, piece) => (!isBlank(piece) && (longest === null || piece.str.length > longest.str.length) ? piece : longest), null);
  if (main === null) return null;
  const isMark = (piece: Piece): boolean => piece.height <= main.height * MARK_HEIGHT && yOf(piece) - yOf(main) >= main.height * MARK_RISE && MARK.test(piece.str.trim());
  const stretches: Stretch[] = [];
  let parts: Part[] = [];
  let x0 = 0;
  let x1 = 0;
  let isOpen = false;
  for (const piece of row) {
    const x = xOf(piece);
    if (!isBlank(piece) && (!isOpen || Math.abs(x - x1) > main.height * WIDE_GAP)) {
      if (isOpen) stretches.push({ parts, x0, x1 });
      parts = isOpen ? [] : parts;
      isOpen = true;
      x0 = x;
    }
    parts.push({ str: piece.str, isMark: isMark(piece) });
    if (!isBlank(piece)) x1 = x + piece.width;
  }
  stretches.push({ parts, x0, x1 });
  return { stretches, y: yOf(main), height: main.height, isTurned: main.transform[1] !== 0 || main.transform[2] !== 0 };
}

export const startOf = ({ stretches }: Line): number => stretches.reduce((least, { x0 }) => Math.min(least, x0), Infinity);
export const endOf = ({ stretches }: Line): number => stretches.reduce((most, { x1 }) => Math.max(most, x1), -Infinity);

/** Words before a raised 2 or 3 that is no note's mark: "12 km2". */
const MEASURE = /(?:^|[^\p{L}])[ckm]?m$/u;

/** The words of a line, without the marks of these notes. */
export function textOfLine({ stretches }: Pick<Line, "stretches">, notes: ReadonlySet<string> = new Set()): string {
  let text = "";
  for (const { parts } of stretches) for (const { str, isMark } of parts) if (!isMark || !notes.has(str.trim()) || text.trim() === "" || MEASURE.test(text.trimEnd().slice(-4))) text += str;
  return text.trim();
}

/** The marks of notes that stand behind words of a line. */
export function marksOf({ stretches }: Line): readonly string[] {
  return stretches.flatMap(({ parts }, i) => parts.filter(({ isMark }, j) => isMark && (i > 0 || j > 0)).map(({ str }) => str.trim()));
}

/** How a line stands to the one read before it. */
export interface Standing {
  /** Does a gap in the page part them? */
  readonly isApart: boolean;
  /** Does it stand higher: at the head of the next column? */
  readonly isHigher: boolean;
}

export function standingOf({ y, height }: Line, before: Line | undefined): Standing {
  if (before === undefined) return { isApart: false, isHigher: false };
  return { isApart: Math.abs(before.y - y) > height * PARAGRAPH_GAP, isHigher: y > before.y + height };
}
