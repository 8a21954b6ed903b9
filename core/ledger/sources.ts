import { retractedEntries } from "./settle.js";
import type { Entry, ReportFact, SourceRow } from "./model.js";

type GradeEntry = Extract<Entry, { kind: "grade" }>;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The latest grade of a source that nobody retracted, with who gave it and when. */
function gradeOf(source: string | null, grades: readonly GradeEntry[]): SourceRow["grade"] {
  const latest = grades.filter(({ body }) => source !== null && "source" in body.about && body.about.source === source).sort((a, b) => b.seq - a.seq)[0];
  return latest ? { reliability: latest.body.reliability, by: latest.author, at: latest.recordedAt } : null;
}

/** Reprint families: each one source, with its reach and the grade of who published its origin. The widest reach first. */
export function sources(reports: readonly ReportFact[], grades: readonly GradeEntry[], decisions: Parameters<typeof retractedEntries>[0]): SourceRow[] {
  const retracted = retractedEntries(decisions);
  const standing = grades.filter(({ seq }) => !retracted.has(seq));
  const families = new Map<string, ReportFact[]>();
  for (const report of reports) {
    const family = families.get(report.family);
    if (family) family.push(report);
    else families.set(report.family, [report]);
  }
  const rows = [...families.entries()].map(([family, members]) => rowOf(family, members, standing));
  return rows.sort((a, b) => b.reach - a.reach || byText(a.family, b.family));
}

function rowOf(family: string, members: readonly ReportFact[], grades: readonly GradeEntry[]): SourceRow {
  const superseding = new Set(members.flatMap(({ supersededBy }) => supersededBy ?? []));
  const ordered = [...members].sort((a, b) => byText(a.date ?? "9999", b.date ?? "9999") || byText(a.report, b.report));
  const { report, id, title, outlet, date } = members.find((member) => member.report === family) ?? (ordered[0] as ReportFact);
  const relationOf = (member: ReportFact): SourceRow["members"][number]["relation"] => {
    if (member.supersededBy !== null) return "superseded";
    if (superseding.has(member.report)) return "write-through";
    return member.report === family ? "origin" : "reprint";
  };
  return {
    family,
    origin: { report, id, title, outlet, date },
    members: ordered.map((member) => ({ report: member.report, id: member.id, outlet: member.outlet, date: member.date, relation: relationOf(member) })),
    reach: members.length,
    grade: gradeOf(outlet, grades),
  };
}
