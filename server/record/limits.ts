import { sql } from "kysely";
import { cutOf } from "./clocks.js";
import type { Context } from "./context.js";
import { readActs } from "./log.js";
import type { Limits, ViewQuery } from "./record.js";
import { reportsAt } from "./reports-at.js";

/** What limits a view: what was seen, and the changes of the source set, which make jumps of their own. */
export function readLimits({ store }: Context, { accord, asOf, knownBy }: ViewQuery): Promise<Limits> {
  return store.read(async (session) => {
    const { cut, isPresent } = await cutOf(session, { asOf, knownBy });
    const sourceChanges = await readActs(session, "sources", cut);
    if (!isPresent) {
      const reports = (await reportsAt(session, accord === undefined ? undefined : (accord ?? ""), cut)).flatMap(({ row, isOwn }) => (isOwn ? [row] : []));
      const seen = reports.filter(({ date }) => asOf === null || date === null || date <= asOf);
      const dates = seen.flatMap(({ date }) => (date === null ? [] : [date])).sort();
      return { reports: seen.length, families: new Set(seen.map(({ family }) => family)).size, firstDate: dates[0] ?? null, lastDate: dates.at(-1) ?? null, sourceChanges };
    }
    let rows = session.db
      .selectFrom("report")
      .select([sql<number>`count(*)`.as("reports"), sql<number>`count(distinct family)`.as("families"), sql<string | null>`min(date)`.as("firstDate"), sql<string | null>`max(date)`.as("lastDate")]);
    if (accord !== undefined) rows = rows.where("accord", "=", accord ?? "");
    if (asOf !== null) rows = rows.where((is) => is.or([is("date", "is", null), is("date", "<=", asOf)]));
    return { ...(await rows.executeTakeFirstOrThrow()), sourceChanges };
  });
}
