import { row, type Layout, type Look } from "../text/layout.js";

/** A column for people: its heading, and a cell of it in words. */
export interface Column<T> {
  readonly heading: string;
  readonly cell: (row: T) => string;
  readonly look?: Look;
}

const GAP = 2;
const NARROWEST = 8;

/** Rows under headings, as wide as the terminal: the widest columns give way first. A row's own look goes before its columns'. */
export function table<T>(columns: readonly Column<T>[], rows: readonly T[], layout: Layout, lookOf: (row: T) => Look | null = () => null): string {
  const cells = rows.map((line) => columns.map(({ cell }) => cell(line)));
  const widths = fitted(
    columns.map(({ heading }, i) => Math.max(heading.length, ...cells.map((line) => line[i]?.length ?? 0))),
    layout.width - GAP * (columns.length - 1),
  );
  const head = row(
    columns.map(({ heading }) => heading),
    widths,
    columns.map(() => "faint"),
    layout,
  );
  return (
    head +
    rows
      .map((line, at) =>
        row(
          cells[at] ?? [],
          widths,
          columns.map(({ look }) => lookOf(line) ?? look ?? "plain"),
          layout,
        ),
      )
      .join("")
  );
}

function fitted(natural: readonly number[], free: number): number[] {
  const widths = [...natural];
  for (let total = widths.reduce((sum, width) => sum + width, 0); total > free; total--) {
    const widest = widths.indexOf(Math.max(...widths));
    if ((widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}
