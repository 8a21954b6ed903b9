import { endOf, PARAGRAPH_GAP, startOf, textOfLine, WIDE_GAP, type Line, type Stretch } from "./pdf-lines.js";

/** What stands on one baseline. */
interface Row {
  readonly lines: Line[];
  readonly y: number;
  readonly height: number;
}

interface Region {
  readonly rows: readonly Row[];
  readonly gutters: readonly Gap[];
}

type Gap = readonly [from: number, to: number];

/** Rows that a gutter runs through: the words of each column, row by row; empty where a row has none there. */
interface Band {
  readonly rows: readonly Row[];
  readonly cells: readonly (readonly (readonly Stretch[])[])[];
}

/** Columns have at least so many lines each, and so many rows with words in more than one. */
const COLUMN_LINES = 4;
const SHARED_ROWS = 3;
/** Shares that prose comes to: lines that fill so much of the column, letters among the signs, lines that go on with a small letter. */
const FILL = 0.6;
const FILLED_LINES = 0.5;
const LETTERS = 0.7;
const SMALL_STARTS = 0.25;
/** Lines that stand lower by less than so many letters' heights can be of one row. */
const SAME_ROW = 0.9;
/** Stretches of a row that are looked into; a row of more is no row of columns. */
const STRETCHES = 40;

/**
 * The lines of a page, those drawn line across line over two or more columns of prose put column after column. What is drawn column by column stays as it is, and so do
 * the rows of tables: figures, short cells, and long cells that begin on one height row after row.
 */
export function inColumns(lines: readonly Line[]): readonly Line[] {
  return sweepsOf(lines).flatMap(sweepInColumns);
}

/** Lines drawn after one another without going up the page. */
function sweepsOf(lines: readonly Line[]): Line[][] {
  const sweeps: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const goesOn = before !== undefined && !line.isTurned && !before.isTurned && line.y <= before.y + line.height / 2;
    if (goesOn) sweeps.at(-1)?.push(line);
    else sweeps.push([line]);
    before = line;
  }
  return sweeps;
}

function sweepInColumns(sweep: readonly Line[]): readonly Line[] {
  if (sweep.length < COLUMN_LINES) return sweep;
  return regionsOf(rowsOf(sweep)).flatMap((region) => {
    const runs = runsOf(region);
    return runs.length === 1 ? regionInColumns(region) : runs.flatMap((run) => regionsOf(run).flatMap(regionInColumns));
  });
}

function regionInColumns(region: Region): readonly Line[] {
  const columns = region.gutters.length + 1;
  const bands = bandsOf(region);
  return columns > 1 && isColumns(bands, columns) ? columnsOf(bands, columns) : linesIn(region.rows);
}

const linesIn = (rows: readonly Row[]): Line[] => rows.flatMap(({ lines }) => lines);

/** Lines beside one another are one row, also where the columns' baselines differ. */
function rowsOf(sweep: readonly Line[]): Row[] {
  const rows: Row[] = [];
  for (const line of sweep) {
    const row = rows.at(-1);
    if (row !== undefined && row.lines.length < STRETCHES && row.y - line.y < line.height * SAME_ROW && row.lines.every((other) => startOf(line) > endOf(other) || endOf(line) < startOf(other)))
      row.lines.push(line);
    else rows.push({ lines: [line], y: line.y, height: line.height });
  }
  return rows;
}

const stretchesOf = ({ lines }: Row): Stretch[] => lines.flatMap(({ stretches }) => stretches).sort((a, b) => a.x0 - b.x0);

/** Where a row has no words between two edges. */
function gapsOf(row: Row, [left, right]: Gap): Gap[] {
  const stretches = stretchesOf(row);
  if (stretches.length > STRETCHES) return [];
  const gaps: Gap[] = [];
  let from = left;
  for (const { x0, x1 } of stretches) {
    if (x0 - from >= row.height * WIDE_GAP) gaps.push([from, x0]);
    from = Math.max(from, x1);
  }
  if (right - from >= row.height * WIDE_GAP) gaps.push([from, right]);
  return gaps;
}

/** What two rows' gaps have in common, where it is wide enough. */
function common(some: readonly Gap[], others: readonly Gap[], width: number): Gap[] {
  const found: Gap[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [a, b] = [some[i] as Gap, others[j] as Gap];
    const gap: Gap = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
    if (gap[1] - gap[0] >= width) found.push(gap);
    if (a[1] < b[1]) i++;
    else j++;
  }
  return found;
}

/** Rows after one another with the gutters that run through all of them, each between words; rows that no gutter runs through for themselves. */
function regionsOf(rows: readonly Row[]): Region[] {
  const edges = edgesOf(rows);
  const regions: Region[] = [];
  let region: Row[] = [];
  let gaps: readonly Gap[] = [];
  const close = (): void => {
    if (region.length > 0) regions.push({ rows: region, gutters: between(region, gaps) });
    region = [];
  };
  for (const row of rows) {
    const kept = common(gaps, gapsOf(row, edges), row.height * WIDE_GAP);
    if (kept.length > 0) gaps = kept;
    else {
      const inner = between([row], gapsOf(row, edges));
      if (gaps.length > 0 || inner.length > 0) close();
      gaps = inner;
    }
    region.push(row);
  }
  close();
  return regions;
}

function edgesOf(rows: readonly Row[]): Gap {
  const all = rows.flatMap(stretchesOf);
  return [all.reduce((least, { x0 }) => Math.min(least, x0), Infinity), all.reduce((most, { x1 }) => Math.max(most, x1), -Infinity)];
}

/** Gaps with words on both sides. */
function between(rows: readonly Row[], gaps: readonly Gap[]): readonly Gap[] {
  if (gaps.length === 0) return gaps;
  const [first, last] = edgesOf(rows);
  return gaps.filter(([from, to]) => from > first && to < last);
}

/** A region parted where a gap in the page runs through all its columns. */
function bandsOf({ rows: region, gutters }: Region): Band[] {
  const parted: Row[][] = [];
  region.forEach((row, i) => {
    const before = region[i - 1];
    if (before === undefined || before.y - row.y > row.height * PARAGRAPH_GAP) parted.push([]);
    parted.at(-1)?.push(row);
  });
  return parted.map((rows) => ({ rows, cells: rows.map((row) => cellsOf(row, gutters)) }));
}

function cellsOf(row: Row, gutters: readonly Gap[]): Stretch[][] {
  const cells: Stretch[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const stretch of stretchesOf(row)) cells[gutters.filter(([from]) => from < stretch.x0).length]?.push(stretch);
  return cells;
}

/** Lines of a column that have words. */
const columnIn = (bands: readonly Band[], column: number): (readonly Stretch[])[] =>
  bands.flatMap(({ cells }) => cells.flatMap((row) => (row[column]?.length ? [row[column] as readonly Stretch[]] : [])));

const isShared = (cells: readonly (readonly Stretch[])[]): boolean => cells.filter(({ length }) => length > 0).length > 1;

/** The rows of bands after one another that may be columns together; each band of a table for itself. */
function runsOf(region: Region): Row[][] {
  const bands = bandsOf(region);
  const widths = Array.from({ length: region.gutters.length + 1 }, (_, i) => widest(columnIn(bands, i)));
  const isTable = (band: Band): boolean => band.cells.some(isShared) && !widths.every((width, i) => isProse(columnIn([band], i), width));
  const runs: Band[][] = [];
  let isOpen = false;
  for (const band of bands) {
    const isAlone = isTable(band);
    if (isAlone || !isOpen) runs.push([band]);
    else runs.at(-1)?.push(band);
    isOpen = !isAlone;
  }
  return runs.map((run) => run.flatMap(({ rows }) => rows));
}

const widthOf = (line: readonly Stretch[]): number => (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0);

const widest = (lines: readonly (readonly Stretch[])[]): number => lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);

/** Do a column's lines read like prose? Of few only their length and letters tell. */
function isProse(lines: readonly (readonly Stretch[])[], width: number): boolean {
  if (lines.length === 0) return true;
  const texts = lines.map((stretches) => textOfLine({ stretches }));
  const signs = texts.join("").replace(/\s/g, "");
  const letters = signs.replace(/[^\p{L}]/gu, "").length;
  if (letters < signs.length * LETTERS) return false;
  if (lines.filter((line) => widthOf(line) >= width * FILL).length < lines.length * FILLED_LINES) return false;
  return lines.length < COLUMN_LINES || !/\p{Ll}/u.test(signs) || texts.filter((text) => /^\p{Ll}/u.test(text)).length >= lines.length * SMALL_STARTS;
}

/** Is a run of bands columns of prose, and no table of long cells? */
function isColumns(run: readonly Band[], columns: number): boolean {
  const all = Array.from({ length: columns }, (_, i) => columnIn(run, i));
  if (all.some(({ length }) => length < COLUMN_LINES) || run.reduce((sum, { cells }) => sum + cells.filter(isShared).length, 0) < SHARED_ROWS) return false;
  return all.every((lines) => isProse(lines, widest(lines))) && !isRowsOfCells(run);
}

/** A table of long cells: three bands or more, each with words in all columns on its first row, and no gap that a column has for itself. */
function isRowsOfCells(run: readonly Band[]): boolean {
  return (
    run.length > 2 &&
    run.every(
      ({ cells }) => cells[0]?.every(({ length }) => length > 0) && cells.every((row, i) => i === 0 || row.every(({ length }, column) => length === 0 || (cells[i - 1]?.[column]?.length ?? 0) > 0)),
    )
  );
}

/** The lines of each column, one column after the other. */
function columnsOf(run: readonly Band[], columns: number): Line[] {
  return Array.from({ length: columns }, (_, column) =>
    run.flatMap(({ rows, cells }) =>
      cells.flatMap((row, i) => {
        const stretches = row[column] ?? [];
        const { lines } = rows[i] as Row;
        const line = lines.find((one) => one.stretches.includes(stretches[0] as Stretch));
        return line === undefined ? [] : [{ ...line, stretches }];
      }),
    ),
  ).flat();
}
