import type { Casualties, Claim, Claimant, Commitment, ConflictEvent, Control } from "../model/index.js";
import type { Fact, ReportFact } from "./model.js";

/** A report for tests of the views. */
export function reportFact(report: string, date: string | null, changed: Partial<ReportFact> = {}): ReportFact {
  return { report, id: `${report}.txt`, date, title: null, outlet: null, recordedAt: "2020-12-10T00:00:00.000Z", seq: 1, family: report, supersededBy: null, ...changed };
}

interface Told {
  readonly claimant?: Claimant | null;
  readonly saidOn?: string | null;
  readonly when?: string | null;
  readonly stance?: Claim["stance"];
  readonly where?: Claim["where"];
  readonly quote?: Claim["quote"];
}

/** A claimant for tests of the views. */
export const speaker = (name: string, party: string | null, type: Claimant["type"] = "government"): Claimant => ({ name, party, type, start: 0, end: name.length });

function fact(id: string, report: ReportFact, told: Told, fields: object): Fact {
  const claim = { id, quote: { exact: id, start: 0, end: id.length }, claimant: null, saidOn: null, stance: "asserted", when: null, where: [], rule: "test", ...told, ...fields } as unknown as Claim;
  return { id, seq: 1, recordedAt: report.recordedAt, accord: "deal", report, claim, standing: "read" };
}

export function deathsFact(
  id: string,
  report: ReportFact,
  count: Partial<Casualties["count"]> & { value: number | null },
  told: Told & { party?: string | null; category?: Casualties["victims"]["category"]; basis?: Casualties["basis"] } = {},
): Fact {
  const { party = "AAA", category = "military", basis = "total", ...rest } = told;
  const whole = { text: String(count.value), qualifier: "exact", min: count.value, max: count.value, ...count };
  return fact(id, report, rest, { kind: "casualties", casualties: { outcome: "killed", count: whole, victims: { party, category, text: "soldiers" }, basis } });
}

export const controlFact = (id: string, report: ReportFact, control: Partial<Control>, told: Told = {}): Fact =>
  fact(id, report, told, { kind: "control", control: { change: "handed-over", place: "Alpha", holder: "AAA", from: "BBB", extent: "whole", ...control } });

export const commitmentFact = (id: string, report: ReportFact, commitment: Partial<Commitment>, told: Told = {}): Fact =>
  fact(id, report, told, {
    kind: "commitment",
    commitment: { action: "hand-over", by: ["BBB"], place: null, quantity: null, due: null, duration: null, instrument: null, status: "agreed", ...commitment },
  });

export const eventFact = (id: string, report: ReportFact, event: Partial<ConflictEvent>, told: Told = {}): Fact =>
  fact(id, report, told, { kind: "event", event: { type: "Battles", subType: "Armed clash", place: "Alpha", actors: [], targets: [], size: null, ...event } });
