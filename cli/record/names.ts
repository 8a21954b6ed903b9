import type { ClaimantKey, Clocks } from "../../core/index.js";
import { partyName, type RecordFile } from "../../server/record/index.js";

/** Words for what rows hold as keys: parties, claimants, reports and deals. */
export interface Names {
  /** A party in words; what the lexicon does not name as it stands. */
  party(party: string): string;
  claimant(claimant: ClaimantKey): string;
  /** Several claimants, the reports that speak in their own voice told by their number. */
  claimants(claimants: readonly ClaimantKey[]): string;
  /** The id a report was given, by its key. */
  report(key: string): string;
  accord(accord: string | null): string;
}

/** Names for the rows of one view. */
export async function namesOn(record: RecordFile, clocks: Clocks): Promise<Names> {
  const [sources, accords] = await Promise.all([record.sources(clocks), record.accords()]);
  const reports = new Map(sources.flatMap(({ members }) => members.map(({ report, id }) => [report, id])));
  const titles = new Map(accords.map(({ accord, title }) => [accord, title]));
  const report = (key: string): string => reports.get(key) ?? key;
  return {
    report,
    party: partyName,
    claimant: (claimant) => claimantInWords(claimant, report),
    claimants: (claimants) => claimantsInWords(claimants, report),
    accord: (accord) => (accord === null ? "Of no deal on this record" : (titles.get(accord) ?? accord)),
  };
}

/** A claimant as people say it: the office with its party, or the report that speaks in its own voice. */
function claimantInWords({ key, name, party, type }: ClaimantKey, report: (key: string) => string): string {
  if (type === "report") return `the report itself (${report(key.slice("report:".length))})`;
  if (party === null) return name;
  const words = partyName(party);
  return name.includes(words) ? name : `${name}, ${words}`;
}

function claimantsInWords(claimants: readonly ClaimantKey[], report: (key: string) => string): string {
  const unique = [...new Map(claimants.map((claimant) => [claimant.key, claimant])).values()];
  const own = unique.filter(({ type }) => type === "report");
  const words = unique.filter(({ type }) => type !== "report").map((claimant) => claimantInWords(claimant, report));
  if (own.length === 1) words.push(...own.map((claimant) => claimantInWords(claimant, report)));
  if (own.length > 1) words.push(`${own.length} reports in their own voice`);
  return words.join("; ");
}
