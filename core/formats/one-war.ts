import type { Fact, FigureRow } from "../ledger/index.js";

/** What a figure's claims tell of the war it belongs to: the countries they name, and the stories that tell them. */
function scenesOf({ claims }: FigureRow, facts: ReadonlyMap<string, Fact>): ReadonlySet<string> {
  return new Set(claims.flatMap((id) => facts.get(id) ?? []).flatMap(({ report, claim }) => [report.family, ...claim.where.flatMap(({ country }) => country ?? [])]));
}

/**
 * Tells by the facts that figures rest on whether they are of one war. Those of a deal or of one side are; of others one country or story must be common to all, or they
 * are not set against each other.
 */
export function warTeller(facts: readonly Fact[]): (rows: readonly FigureRow[]) => boolean {
  let byId: ReadonlyMap<string, Fact> | null = null;
  return (rows) => {
    if (rows.length < 2 || rows.some(({ accord, party }) => accord !== null || party !== null)) return true;
    const known = (byId ??= new Map(facts.map((fact) => [fact.id, fact])));
    const [first, ...others] = rows.map((row) => scenesOf(row, known));
    return first === undefined || [...first].some((scene) => others.every((other) => other.has(scene)));
  };
}
