import type { IncidentsView } from "../wire.js";

type Period = IncidentsView["periods"][number];

/** A week with its counts by type, against the week before. */
export interface Week {
  readonly from: string;
  readonly to: string;
  readonly total: number;
  readonly before: number;
  readonly types: readonly Period[];
}

/** Weeks in order, oldest first. */
export function weeksOf(periods: readonly Period[]): readonly Week[] {
  const weeks = new Map<string, Period[]>();
  for (const period of periods) weeks.set(period.from, [...(weeks.get(period.from) ?? []), period]);
  const sum = (own: readonly Period[], name: "count" | "before") => own.reduce((total, period) => total + period[name], 0);
  return [...weeks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([from, own]) => ({ from, to: own[0]?.to ?? from, total: sum(own, "count"), before: sum(own, "before"), types: [...own].sort((a, b) => b.count - a.count || (a.type < b.type ? -1 : 1)) }));
}
