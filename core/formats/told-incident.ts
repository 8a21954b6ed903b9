import { dayNumber, type Fact, type IncidentRow } from "../ledger/index.js";
import type { Place } from "../model/index.js";
import type { Extract } from "./model.js";
import { deathsByReport, tollOf, type Toll } from "./toll.js";

/** An incident with what the tables of the field's projects ask of it. */
export interface ToldIncident {
  readonly row: IncidentRow;
  readonly facts: readonly Fact[];
  readonly place: Place | null;
  readonly toll: Toll | null;
}

/** The incidents of an extract with their claims, place and deaths. */
export function toldIncidents({ incidents, facts }: Extract): ToldIncident[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const reportOf = new Map(facts.map((fact) => [fact.id, fact.report.report]));
  const byReport = deathsByReport(facts);
  return incidents.rows.map((row) => {
    const own = row.claims.flatMap((id) => byId.get(id) ?? []);
    const places = own.flatMap(({ claim }) => claim.where);
    return { row, facts: own, place: places.find(({ id }) => id !== null && id === row.placeId) ?? null, toll: tollOf(row, reportOf, byReport) };
  });
}

/** Days that an incident's date leaves open: 1 for a known day, null without a date. */
export function daysOpen({ from, to }: IncidentRow): number | null {
  return from === null || to === null ? null : dayNumber(to) - dayNumber(from) + 1;
}

/** A country's English name from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string | null): string {
  if (code === null) return "";
  return new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code) ?? "";
}

/** The claims' words, each with its report: "report: “words”". */
export const notesOf = (facts: readonly Fact[]): string => facts.map(({ report, claim }) => `${report.id}: “${claim.quote.exact}”`).join(" | ");

/** The distinct outlets or, where unknown, files that tell an incident. */
export const sourcesOf = (facts: readonly Fact[]): readonly string[] => [...new Set(facts.map(({ report }) => report.outlet ?? report.id))];
