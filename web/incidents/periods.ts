import type { IncidentRow, IncidentsView } from "../wire.js";

type Period = IncidentsView["periods"][number];

/** A week with its counts by type, against the week before. */
export interface Week {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly types: readonly Period[];
}

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const later = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Is an incident one of the week that begins on a day, as the record counts them? What is told of a longer span belongs to no week. */
export const isInWeek = ({ from, to }: Pick<IncidentRow, "from" | "to">, week: string): boolean =>
  from !== null && to !== null && from >= week && from < later(week, WEEK_DAYS) && to <= later(from, WEEK_DAYS);

/** The last weeks up to the latest with an incident, oldest first; weeks of none stand among them. A week's types are also those of the week before it. */
export function weeksOf(periods: readonly Period[], most: number): readonly Week[] {
  const byWeek = new Map<string, Period[]>();
  for (const period of periods) byWeek.set(period.from, [...(byWeek.get(period.from) ?? []), period]);
  const starts = [...byWeek.keys()].sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  const weeks: Week[] = [];
  for (let from = last; from >= first && weeks.length < most; from = later(from, -WEEK_DAYS)) {
    const to = later(from, WEEK_DAYS - 1);
    const own = byWeek.get(from) ?? [];
    const ended = (byWeek.get(later(from, -WEEK_DAYS)) ?? []).filter(({ type }) => !own.some((period) => period.type === type)).map(({ type, count }) => ({ from, to, type, count: 0, before: count }));
    const types = [...own, ...ended].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1));
    weeks.unshift({ from, to, total: own.reduce((sum, { count }) => sum + count, 0), types });
  }
  return weeks;
}
