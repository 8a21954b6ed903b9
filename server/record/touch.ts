import type { Session } from "../store/index.js";

/** Stands for every accord. */
export const ALL = "*";

/** Marks the views of accords as outdated by entry `seq`; done in the transaction that writes it. */
export async function touch({ db }: Session, accords: Iterable<string>, seq: number): Promise<void> {
  const touched = [...new Set(accords)].map((accord) => ({ accord, seq }));
  if (touched.length === 0) return;
  await db
    .insertInto("touch")
    .values(touched)
    .onConflict((conflict) => conflict.column("accord").doUpdateSet({ seq }))
    .execute();
}

/** The last entry that touched an accord's views, 0 when none did. */
export async function lastTouch({ db }: Session, accord: string): Promise<number> {
  const rows = await db.selectFrom("touch").select("seq").where("accord", "in", [accord, ALL]).execute();
  return Math.max(0, ...rows.map(({ seq }) => seq));
}
