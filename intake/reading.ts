import type { Claim, Problem, Reader, Reading, ReadOptions, Sum, Total } from "../core/index.js";
import type { Arrived, Provenance } from "./arrival.js";

/** A report with what was read from it and where it came from: what goes on the record. */
export interface ReadReport {
  readonly id: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly origin: string;
  readonly language: string;
  readonly reading: Reading;
  readonly original?: { readonly bytes: Uint8Array; readonly mediaType: string };
  readonly provenance: Provenance;
}

/** Reads a report that arrived, or takes the claims that were coded for it. */
export function readArrived(reader: Reader, { report, claims, provenance, original }: Arrived, options: ReadOptions = {}): ReadReport {
  const read = reader.read(report, options);
  const reading = claims === undefined ? read : codedReading(read, claims);
  const { outlet = null, origin, language = read.report.language } = provenance;
  return { id: report.id, text: report.text, outlet, origin, language, reading, provenance, ...(original === undefined ? {} : { original }) };
}

/** A table's row is not read as prose: what a project coded stands in place of what its words would give. */
function codedReading(read: Reading, claims: readonly Claim[]): Reading {
  const figures = claims.filter((claim) => claim.kind === "casualties");
  const totals: readonly Total[] = figures.map(({ id, casualties: { outcome, count, victims } }) => ({
    outcome,
    party: victims.party,
    category: victims.category,
    min: count.min,
    max: count.max,
    claims: [id],
  }));
  const [whole] = figures;
  const sums: readonly Sum[] =
    whole === undefined ? [] : [{ outcome: whole.casualties.outcome, ...valueOf(whole.casualties.count), min: whole.casualties.count.min, max: whole.casualties.count.max, claims: [whole.id] }];
  const problems: readonly Problem[] = read.problems.filter(({ code }) => code !== "no-date");
  return { ...read, claims, totals, sums, problems };
}

const valueOf = ({ value, min }: { readonly value: number | null; readonly min: number | null }): { value?: number } => {
  const stated = value ?? min;
  return stated === null ? {} : { value: stated };
};
