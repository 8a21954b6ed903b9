import { counts, daysOf, samePlaceName, type Fact, type IncidentRow } from "../ledger/index.js";
import type { Casualties } from "../model/index.js";

/** Deaths of one incident as its reports tell them: the least and the most that any of them says, and the lower one as the best (ACLED's and UCDP's rule of the conservative figure). */
export interface Toll {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  /** Deaths by whose they are: a party's own forces, civilians, unknown; of the report with the best figure. */
  readonly groups: readonly { readonly party: string | null; readonly category: Casualties["victims"]["category"]; readonly deaths: number }[];
  readonly claims: readonly string[];
}

interface Death {
  readonly fact: Fact;
  readonly casualties: Casualties;
}

function isOf(incident: IncidentRow, fact: Fact): boolean {
  const { claim } = fact;
  if (claim.kind !== "casualties" || claim.casualties.outcome !== "killed" || claim.casualties.basis === "total" || !counts(fact)) return false;
  if (claim.stance !== "asserted" && claim.stance !== "alleged") return false;
  const days = daysOf(claim.when);
  const isThen = days !== null && incident.from !== null && incident.to !== null ? days.first <= incident.to && days.last >= incident.from : days === null;
  const isThere = claim.where.length === 0 || incident.place === null || claim.where.some(({ name, id }) => (id !== null && id === incident.placeId) || samePlaceName(name, incident.place ?? ""));
  return isThen && isThere;
}

const numberOf = ({ count }: Casualties): number => count.value ?? count.min ?? count.max ?? 0;

/** Deaths of one report: groups add, the same group told twice counts once. */
function groupsOf(deaths: readonly Death[]): Toll["groups"] {
  const groups = new Map<string, Toll["groups"][number]>();
  for (const { casualties } of deaths) {
    const { party, category } = casualties.victims;
    const key = `${party}|${category}`;
    const known = groups.get(key)?.deaths ?? 0;
    groups.set(key, { party, category, deaths: Math.max(known, numberOf(casualties)) });
  }
  return [...groups.values()];
}

/** Claims of deaths by report, for `tollOf`. */
export function deathsByReport(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const byReport = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.claim.kind !== "casualties") continue;
    const known = byReport.get(fact.report.report);
    if (known) known.push(fact);
    else byReport.set(fact.report.report, [fact]);
  }
  return byReport;
}

/** Deaths that the reports of an incident tell of it; null when none tells any. */
export function tollOf(incident: IncidentRow, reportOf: ReadonlyMap<string, string>, byReport: ReadonlyMap<string, readonly Fact[]>): Toll | null {
  const reports = new Set(incident.claims.flatMap((claim) => reportOf.get(claim) ?? []));
  const told = [...reports].sort().flatMap((report) => {
    const deaths = (byReport.get(report) ?? []).flatMap((fact) => (fact.claim.kind === "casualties" && isOf(incident, fact) ? [{ fact, casualties: fact.claim.casualties }] : []));
    const groups = groupsOf(deaths);
    return deaths.length === 0 ? [] : [{ deaths, groups, sum: groups.reduce((sum, group) => sum + group.deaths, 0) }];
  });
  const lowest = [...told].sort((a, b) => a.sum - b.sum)[0];
  if (lowest === undefined) return null;
  return {
    low: lowest.sum,
    best: lowest.sum,
    high: Math.max(...told.map(({ sum }) => sum)),
    groups: lowest.groups,
    claims: told.flatMap(({ deaths }) => deaths.map(({ fact }) => fact.id)),
  };
}
