import { retractedEntries, type AccordBody, type Entry, type ProvisionBody } from "../../core/index.js";
import type { Session } from "../store/index.js";
import { entryOf, readActs } from "./log.js";

type DecisionEntry = Extract<Entry, { kind: "decision" }>;

/** Decisions that retract an entry, up to number `cut`. */
export async function readRetractions({ db }: Session, cut: number): Promise<DecisionEntry[]> {
  const rows = await db.selectFrom("act").innerJoin("entry", "entry.seq", "act.seq").selectAll("entry").where("act.kind", "=", "retract").where("act.seq", "<=", cut).execute();
  return rows.map((row) => entryOf(row) as DecisionEntry);
}

/** Of entries that are nowhere retracted the latest for each name. */
function latest<E extends Entry>(entries: readonly E[], retracted: ReadonlySet<number>, nameOf: (entry: E) => string): E[] {
  const byName = new Map<string, E>();
  for (const entry of entries) if (!retracted.has(entry.seq)) byName.set(nameOf(entry), entry);
  return [...byName.values()];
}

/** The accords in force after entry `cut`. */
export async function readAccords(session: Session, cut: number): Promise<AccordBody[]> {
  const retracted = retractedEntries(await readRetractions(session, cut));
  return latest(await readActs(session, "accord", cut), retracted, ({ body }) => body.accord).map(({ body }) => body);
}

/** The provisions in force after entry `cut`. */
export async function readProvisions(session: Session, cut: number): Promise<ProvisionBody[]> {
  const retracted = retractedEntries(await readRetractions(session, cut));
  return latest(await readActs(session, "provision", cut), retracted, ({ body }) => body.provision).map(({ body }) => body);
}
