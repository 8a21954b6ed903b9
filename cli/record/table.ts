import { row, type Layout, type Look } from "../text/layout.js";

/** A column for people: its heading, and a cell of it in words. */
export interface Column<T> {
  readonly heading: string;
  readonly cell: (row: T) => string;
  readonly look?: Look;
  /** An id to be copied: never broken over lines. */
  readonly isWhole?: true;
  /** Left out where the terminal is too narrow for the words of all columns. */
  readonly isExtra?: true;
}

const GAP = 2;
const NARROWEST = 8;
/** Longer words, such as names of files, are broken like others. */
const LONGEST_WORD = 14;

/** Rows under headings, as wide as the terminal: extra columns are left out first, then the widest give way. A row's own look goes before its columns'. */
export function table<T>(all: readonly Column<T>[], rows: readonly T[], layout: Layout, lookOf: (row: T) => Look | null = () => null): string {
  const sized = fittingColumns(all, rows, layout.width);
  const columns = sized.map(({ column }) => column);
  const widths = fitted(
    sized.map(({ widths }) => widths),
    layout.width - GAP * (columns.length - 1),
  );
  const headings = columns.map(({ heading }) => heading);
  const head = row(
    headings,
    widths,
    headings.map(() => "faint"),
    layout,
  );
  const looksOf = (line: T): readonly Look[] => columns.map(({ look }) => lookOf(line) ?? look ?? "plain");
  const lineOf = (line: T): string =>
    row(
      columns.map(({ cell }) => cell(line)),
      widths,
      looksOf(line),
      layout,
    );
  return head + rows.map(lineOf).join("");
}

interface Sized<T> {
  readonly column: Column<T>;
  readonly widths: Widths;
}

/** The columns whose words fit beside one another; without extra ones to leave out, all that are left. */
function fittingColumns<T>(all: readonly Column<T>[], rows: readonly T[], width: number): readonly Sized<T>[] {
  const sized = all.map((column) => ({ column, widths: widthsOf(column, [column.heading, ...rows.map(column.cell)]) }));
  for (;;) {
    const needed = sized.reduce((sum, { widths }) => sum + widths.word + GAP, -GAP);
    const extra = sized.findLastIndex(({ column }) => column.isExtra === true);
    if (needed <= width || extra < 0) return sized;
    sized.splice(extra, 1);
  }
}

/** A column's width as it would be, that of its longest word, and the least it may have. */
interface Widths {
  readonly natural: number;
  readonly word: number;
  readonly least: number;
}

function widthsOf<T>({ isWhole }: Column<T>, cells: readonly string[]): Widths {
  const natural = Math.max(...cells.map((cell) => cell.length));
  if (isWhole === true) return { natural, word: natural, least: natural };
  return { natural, word: Math.min(LONGEST_WORD, Math.max(...cells.flatMap((cell) => cell.split(" ").map((word) => word.length)))), least: Math.min(natural, NARROWEST) };
}

/** Widths that fit: words are broken only where nothing else gives way. */
function fitted(columns: readonly Widths[], free: number): number[] {
  const words = shrunk(
    columns.map(({ natural }) => natural),
    columns.map(({ word }) => word),
    free,
  );
  return shrunk(
    words,
    columns.map(({ least }) => least),
    free,
  );
}

/** Takes from the widest column a column at a time, none below its floor. */
function shrunk(widths: readonly number[], floors: readonly number[], free: number): number[] {
  const shrinking = [...widths];
  for (let total = shrinking.reduce((sum, width) => sum + width, 0); total > free; total--) {
    const open = shrinking.map((width, i) => (width > (floors[i] ?? 0) ? width : 0));
    const widest = open.indexOf(Math.max(...open));
    if ((open[widest] ?? 0) === 0) break;
    shrinking[widest] = (shrinking[widest] ?? 0) - 1;
  }
  return shrinking;
}
