import type { Fact, FigureRow } from "../ledger/index.js";
import type { Claim, Claimant } from "../model/index.js";
import type { Extract } from "./model.js";

/** Coordinates are rounded to a tenth of a degree, about 11 km. */
const round = (degrees: number | null): number | null => (degrees === null ? null : Math.round(degrees * 10) / 10);
const WITHHELD = "[name withheld]";

const isPrivate = (type: Claimant["type"] | "report"): boolean => type === "person" || type === "witness";

/** Names of persons that the claims tell: claimants who are persons or witnesses, and actors who belong to no party. */
function personNames(facts: readonly Fact[]): readonly string[] {
  const names = new Set<string>();
  for (const { claim } of facts) {
    if (claim.claimant && isPrivate(claim.claimant.type) && /\p{Lu}/u.test(claim.claimant.name)) names.add(claim.claimant.name);
  }
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
}

function withhold(text: string, names: readonly string[]): string {
  return names.reduce((kept, name) => kept.replaceAll(name, WITHHELD), text);
}

function claimOf(claim: Claim, names: readonly string[]): Claim {
  const claimant = claim.claimant && isPrivate(claim.claimant.type) ? { ...claim.claimant, name: WITHHELD } : claim.claimant;
  const where = claim.where.map((place) => ({ ...place, lat: round(place.lat), lon: round(place.lon) }));
  const kept = { ...claim, claimant, where, quote: { ...claim.quote, exact: withhold(claim.quote.exact, names) } };
  if (kept.kind === "casualties") return { ...kept, casualties: { ...kept.casualties, victims: { ...kept.casualties.victims, text: withhold(kept.casualties.victims.text, names) } } };
  return kept.kind === "statement" ? { ...kept, statement: { ...kept.statement, about: withhold(kept.statement.about, names) } } : kept;
}

const rowOf = (row: FigureRow): FigureRow => (isPrivate(row.claimant.type) ? { ...row, claimant: { ...row.claimant, key: row.id, name: WITHHELD } } : row);

/**
 * An extract that names no private person and no exact point: names of persons and witnesses are withheld wherever the claims name them, also in their
 * quotes, and coordinates are rounded. Names that the reader did not take for a claimant can still stand in quoted words.
 */
export function doNoHarm(extract: Extract): Extract {
  const names = personNames(extract.facts);
  return {
    ...extract,
    figures: { ...extract.figures, rows: extract.figures.rows.map(rowOf) },
    control: extract.control.map((row) => ({ ...row, claimants: row.claimants.map((claimant) => (isPrivate(claimant.type) ? { ...claimant, key: row.id, name: WITHHELD } : claimant)) })),
    board: extract.board.map((row) => ({
      ...row,
      statuses: row.statuses.map((status) => (isPrivate(status.claimant.type) ? { ...status, claimant: { ...status.claimant, key: row.id, name: WITHHELD } } : status)),
      evidence: row.evidence.map((citation) => ({ ...citation, quote: { ...citation.quote, exact: withhold(citation.quote.exact, names) } })),
    })),
    incidents: {
      ...extract.incidents,
      rows: extract.incidents.rows.map((row) => ({
        ...row,
        lat: round(row.lat),
        lon: round(row.lon),
        actors: row.actors.map((name) => withhold(name, names)),
        targets: row.targets.map((name) => withhold(name, names)),
      })),
    },
    facts: extract.facts.map((fact) => ({ ...fact, claim: claimOf(fact.claim, names) })),
  };
}
