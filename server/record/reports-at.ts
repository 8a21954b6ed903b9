import type { SelectQueryBuilder } from "kysely";
import type { ReportTable, Session, Tables } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { readHead } from "./log.js";
import { frontsOf, placeMembers } from "./families.js";

/** A report as it stood after some entry: its accord, family and successor of then. */
export interface ReportAt {
  readonly row: ReportTable;
  /** Does it belong to the accord that was asked for, and not only to a family that does? */
  readonly isOwn: boolean;
}

const KEYS_A_TIME = 500;

/** Numbers of the reports that belonged to an accord after entry `cut`. */
export function attachedAt({ db }: Session, accord: string, cut: number) {
  return db
    .selectFrom("attach as a")
    .select("a.report")
    .where("a.accord", "=", accord)
    .where("a.since", "<=", cut)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom("attach as b").select("b.since").whereRef("b.report", "=", "a.report").whereRef("b.since", ">", "a.since").where("b.since", "<=", cut))),
    );
}

/** The reports of some clusters, or of all, as they stood after entry `cut`. */
async function reportsOfClusters({ db }: Session, clusters: SelectQueryBuilder<Tables, "report", { cluster: number }> | null, cut: number): Promise<ReportTable[]> {
  const reports = db.selectFrom("report").selectAll().where("no", "<=", cut);
  const rows = await (clusters ? reports.where("cluster", "in", clusters) : reports).execute();
  const links = db.selectFrom("link").innerJoin("report", "report.no", "link.one").selectAll("link").where("link.one", "<=", cut).where("link.other", "<=", cut);
  const places = placeMembers(rows, await (clusters ? links.where("report.cluster", "in", clusters) : links).execute());
  const history = db.selectFrom("attach").innerJoin("report", "report.no", "attach.report").selectAll("attach").where("attach.since", "<=", cut).orderBy("attach.since");
  const accords = new Map((await (clusters ? history.where("report.cluster", "in", clusters) : history).execute()).map((row) => [row.report, row.accord]));
  const then = rows.map((row): ReportTable => {
    const place = places.get(row.key);
    return { ...row, accord: accords.get(row.no) ?? "", family: place?.family ?? row.key, superseded_by: place?.supersededBy ?? null };
  });
  const fronts = frontsOf(then, (key) => places.get(key)?.family ?? key);
  return then.map((row) => ({ ...row, is_front: fronts.has(row.key) ? 1 : 0 }));
}

/** The reports known after entry `cut` that belonged to an accord, with the rest of their families; all reports where no accord is asked for. */
export async function reportsAt(session: Session, accord: string | undefined, cut: number): Promise<ReportAt[]> {
  if (accord === undefined) return (await reportsOfClusters(session, null, cut)).map((row) => ({ row, isOwn: true }));
  const own = new Set((await attachedAt(session, accord, cut).execute()).map(({ report }) => report));
  const clusters = session.db
    .selectFrom("report")
    .select("cluster")
    .where("no", "in", attachedAt(session, accord, cut));
  return (await reportsOfClusters(session, clusters, cut)).map((row) => ({ row, isOwn: own.has(row.no) }));
}

/** The reports with these keys as they stand: their places are on the record. */
async function presentByKey({ db }: Session, keys: readonly string[]): Promise<(ReportTable & { readonly reach: number })[]> {
  const rows = await db.selectFrom("report").selectAll().where("key", "in", keys).execute();
  if (rows.length === 0) return [];
  const families = [...new Set(rows.map(({ family }) => family))];
  const counts = await db
    .selectFrom("report")
    .select(["family", ({ fn }) => fn.countAll<number | string>().as("reach")])
    .where("family", "in", families)
    .groupBy("family")
    .execute();
  const reach = new Map(counts.map((row) => [row.family, Number(row.reach)]));
  return rows.map((row) => ({ ...row, reach: reach.get(row.family) ?? 1 }));
}

/** The reports with these keys as they stood after entry `cut`, with the number of reports of their families; those not known then are left out. */
export async function reportsByKey(session: Session, keys: readonly string[], cut: number): Promise<(ReportTable & { readonly reach: number })[]> {
  const found = [];
  const isPresent = cut >= (await readHead(session)).seq;
  for (const some of chunksOf(keys, KEYS_A_TIME)) {
    if (isPresent) {
      found.push(...(await presentByKey(session, some)));
      continue;
    }
    const wanted = new Set(some);
    const rows = await reportsOfClusters(session, session.db.selectFrom("report").select("cluster").where("key", "in", some), cut);
    const reach = reaches(rows);
    found.push(...rows.filter(({ key }) => wanted.has(key)).map((row) => ({ ...row, reach: reach.get(row.family) ?? 1 })));
  }
  return found;
}

/** How many reports each family has. */
export function reaches(reports: readonly ReportTable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { family } of reports) counts.set(family, (counts.get(family) ?? 0) + 1);
  return counts;
}
