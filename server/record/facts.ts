import { settleClaims, type Claim, type ClaimBody, type ClaimKind, type Entry, type Fact, type RecordedClaim, type ReportFact, type Standing } from "../../core/index.js";
import type { ReportTable, Session } from "../store/index.js";
import { chunksOf } from "./chunks.js";
import { PARTS } from "./claim-row.js";
import { entryOf } from "./log.js";

/** A report's columns that facts need. */
export type FactReport = Pick<ReportTable, "no" | "key" | "id" | "date" | "title" | "outlet" | "recorded_at" | "family" | "superseded_by" | "accord">;

export const FACT_COLUMNS = ["no", "key", "id", "date", "title", "outlet", "recorded_at", "family", "superseded_by", "accord"] as const;
const REPORTS_A_TIME = 500;

export const reportFactOf = (row: FactReport): ReportFact => ({
  report: row.key,
  id: row.id,
  date: row.date,
  title: row.title,
  outlet: row.outlet,
  recordedAt: row.recorded_at,
  seq: row.no,
  family: row.family,
  supersededBy: row.superseded_by,
});

export const accordOrNull = (accord: string): string | null => (accord === "" ? null : accord);
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A claim's row with what the log says of it. */
export interface ClaimWithBody {
  readonly no: number;
  readonly entry: number;
  readonly report: number;
  readonly standing: string;
  readonly claim: string | null;
  readonly recorded_at: string;
  readonly body: string;
}

export const CLAIM_COLUMNS = ["claim.no", "claim.entry", "claim.report", "claim.standing", "claim.claim", "entry.recorded_at", "entry.body"] as const;

/** A settled claim as its row tells it. */
export function factOf(row: ClaimWithBody, report: ReportFact, accord: string): Fact {
  const { id, claim } = JSON.parse(row.body) as ClaimBody;
  const part = row.no % PARTS;
  return {
    id: part === 0 ? id : `${id}/${part}`,
    seq: row.entry,
    recordedAt: row.recorded_at,
    accord: accordOrNull(accord),
    report,
    claim: row.claim === null ? claim : (JSON.parse(row.claim) as Claim),
    standing: row.standing as Standing,
  };
}

type RulingEntry = Extract<Entry, { kind: "decision" | "unread" }>;

/** The claims of reports as they stood after entry `cut`, settled from the log's entries alone. */
export async function settledFacts(session: Session, reports: readonly FactReport[], cut: number, kinds?: readonly ClaimKind[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const some of chunksOf(reports, REPORTS_A_TIME)) facts.push(...(await settleSome(session, some, cut, kinds)));
  return facts.sort((a, b) => byText(a.id, b.id));
}

async function settleSome({ db }: Session, reports: readonly FactReport[], cut: number, kinds?: readonly ClaimKind[]): Promise<Fact[]> {
  const nos = reports.map(({ no }) => no);
  const byNo = new Map(reports.map((row) => [row.no, { row, fact: reportFactOf(row) }]));
  let query = db.selectFrom("claim").innerJoin("entry", "entry.seq", "claim.entry").select(CLAIM_COLUMNS).where("claim.report", "in", nos).where("claim.entry", "<=", cut);
  if (kinds) {
    const ruled = db.selectFrom("ruling").select("report").where("report", "in", nos);
    query = query.where((is) => is.or([is("claim.kind", "in", kinds), is("claim.report", "in", ruled)]));
  }
  const recorded = (await query.execute()).flatMap((row): RecordedClaim[] => {
    const report = byNo.get(row.report);
    if (!report || row.no % PARTS !== 0) return [];
    return [{ body: JSON.parse(row.body) as ClaimBody, seq: row.entry, recordedAt: row.recorded_at, accord: accordOrNull(report.row.accord), report: report.fact }];
  });
  const facts = settleClaims(recorded, await rulingsOn({ db }, nos, cut));
  return kinds ? facts.filter(({ claim }) => kinds.includes(claim.kind)) : facts;
}

/** The entries that bear on claims of reports, up to number `cut`. */
export async function rulingsOn({ db }: Pick<Session, "db">, reports: readonly number[], cut: number): Promise<RulingEntry[]> {
  const rows = await db
    .selectFrom("entry")
    .selectAll()
    .where("seq", "in", (from) => from.selectFrom("ruling").select("entry").where("report", "in", reports).where("entry", "<=", cut))
    .orderBy("seq")
    .execute();
  return rows.map((row) => entryOf(row) as RulingEntry);
}
