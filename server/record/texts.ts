import type { Session } from "../store/index.js";
import { textOf } from "./received.js";

/** The texts of the reports in entries `first` to `last` (both inclusive), by the numbers of the entries. */
export async function textsBetween({ db }: Session, first: number, last: number): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom("text").selectAll().where("no", ">=", first).where("no", "<=", last).execute();
  return new Map(rows.map((row) => [row.no, textOf(row)]));
}
