import { accordFinder, namedBy, type AccordBody, type ClaimBody, type Named } from "../../core/index.js";
import type { Row, Session } from "../store/index.js";
import { PARTS } from "./claim-row.js";
import { settleFamilies } from "./families.js";
import { movePacks } from "./packs.js";

const REPORTS_A_TIME = 400;

/** What the claims read from reports name, by the report's number. */
async function namedIn({ db }: Session, reports: readonly number[]): Promise<Map<number, Named[]>> {
  const rows = await db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(["claim.no", "claim.report", "entry.body"]).where("claim.report", "in", reports).execute();
  const named = new Map<number, Named[]>();
  for (const { no, report, body } of rows) {
    if (no % PARTS !== 0) continue;
    const list = named.get(report);
    const claim = namedBy((JSON.parse(body) as ClaimBody).claim);
    if (list) list.push(claim);
    else named.set(report, [claim]);
  }
  return named;
}

interface Attached {
  readonly no: number;
  readonly date: string | null;
  readonly accord: string;
  readonly cluster: number;
}

/** Looks anew at which accord each of the reports belongs to, as of entry `seq`; returns the accords touched. */
async function reattachSome(session: Session, reports: readonly Attached[], find: ReturnType<typeof accordFinder>, seq: number): Promise<Set<string>> {
  const named = await namedIn(
    session,
    reports.map(({ no }) => no),
  );
  const touched = new Set<string>();
  const history: Row[] = [];
  const clusters = new Set<number>();
  for (const { no, date, accord: before, cluster } of reports) {
    const accord = find(date, named.get(no) ?? []) ?? "";
    if (accord === before) continue;
    history.push([no, seq, accord]);
    clusters.add(cluster);
    touched.add(before).add(accord);
    await session.db.updateTable("report").set({ accord }).where("no", "=", no).execute();
    await session.db.updateTable("claim").set({ accord }).where("report", "=", no).execute();
    await movePacks(session, no, before, accord);
  }
  await session.insert("attach", history);
  for (const accord of await settleFamilies(session, [...clusters], [])) touched.add(accord);
  return touched;
}

/** Looks anew at which accord every report, or each of those given, belongs to; returns the accords touched. */
export async function reattach(session: Session, accords: readonly AccordBody[], seq: number, only?: readonly number[]): Promise<Set<string>> {
  const find = accordFinder(accords);
  const touched = new Set<string>();
  for (let after = 0; ;) {
    let query = session.db.selectFrom("report").select(["no", "date", "accord", "cluster"]).where("no", ">", after).orderBy("no").limit(REPORTS_A_TIME);
    if (only) query = query.where("no", "in", only);
    const reports = await query.execute();
    const last = reports.at(-1);
    if (!last) return touched;
    for (const accord of await reattachSome(session, reports, find, seq)) touched.add(accord);
    after = last.no;
  }
}
