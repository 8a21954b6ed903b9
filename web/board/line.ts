import { firstDay } from "../parts/dates.js";
import type { BoardRow } from "../wire.js";

/** A point of a deal's time line: a day on which deadlines fall or promises were kept. */
export interface LinePoint {
  readonly day: string;
  readonly due: readonly BoardRow[];
  readonly done: readonly BoardRow[];
  /** Days since the point before; 0 for the first. */
  readonly gap: number;
}

const DAY_MS = 86_400_000;
const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A deal's days in order, each with the days that passed since the one before; days of nothing are left out. */
export function linePoints(rows: readonly BoardRow[], signed: string | null, today: string): readonly LinePoint[] {
  const days = new Set<string>([today, ...(signed ? [signed] : [])]);
  for (const { due, doneOn } of rows) for (const day of [due, firstDay(doneOn)]) if (day) days.add(day);
  const ordered = [...days].sort();
  return ordered.map((day, i) => ({
    day,
    due: rows.filter((row) => row.due === day),
    done: rows.filter((row) => firstDay(row.doneOn) === day),
    gap: i === 0 ? 0 : Math.round((timeOf(day) - timeOf(ordered[i - 1] ?? day)) / DAY_MS),
  }));
}

const FIRST = ["overdue", "breached", "open", "kept-late", "kept"];

/** Rows by theme: themes with something overdue first, within a theme the overdue first, then by deadline. */
export function byTheme(rows: readonly BoardRow[]): readonly (readonly [theme: string, rows: readonly BoardRow[]])[] {
  const themes = new Map<string, BoardRow[]>();
  for (const row of rows) themes.set(row.provision.theme, [...(themes.get(row.provision.theme) ?? []), row]);
  const rank = ({ state }: BoardRow) => FIRST.indexOf(state);
  const within = (a: BoardRow, b: BoardRow) => rank(a) - rank(b) || ((a.due ?? "9999") < (b.due ?? "9999") ? -1 : 1);
  return [...themes].map(([theme, own]) => [theme, [...own].sort(within)] as const).sort(([, a], [, b]) => Math.min(...a.map(rank)) - Math.min(...b.map(rank)));
}
