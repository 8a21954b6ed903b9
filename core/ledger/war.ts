import type { SeenFact } from "./model.js";
import { counts } from "./settle.js";

/** A country's code; other wars go by the story that tells them. */
const COUNTRY_LENGTH = 2;

/** Is a war told by its country (ISO 3166-1 alpha-2), and not by the one story that tells of it? */
export const isCountry = (war: string): boolean => war.length === COUNTRY_LENGTH;

const countryOf = ({ claim }: SeenFact): string | null => (claim.kind === "casualties" ? (claim.where.find(({ country }) => country !== null)?.country ?? null) : null);

/** The country that most of a report's figures lie in, the first by its code of several. */
function mainCountries(facts: readonly SeenFact[]): ReadonlyMap<string, string> {
  const counted = new Map<string, Map<string, number>>();
  for (const fact of facts) {
    const country = fact.accord === null && counts(fact) ? countryOf(fact) : null;
    if (country === null) continue;
    const own = counted.get(fact.report.report) ?? new Map<string, number>();
    counted.set(fact.report.report, own.set(country, (own.get(country) ?? 0) + 1));
  }
  const most = (own: ReadonlyMap<string, number>): string => [...own].reduce((best, one) => (one[1] > best[1] || (one[1] === best[1] && one[0] < best[0]) ? one : best))[0];
  return new Map([...counted].map(([report, own]) => [report, most(own)]));
}

/**
 * Tells which war a figure of no deal is of: the country it lies in, else the country that most figures of its report lie in, else the story; null for a figure of a deal.
 * Figures of two wars are never set against each other (UCDP counts the dead of each conflict by itself).
 */
export function warsOf(facts: readonly SeenFact[]): (fact: SeenFact) => string | null {
  const main = mainCountries(facts);
  return (fact) => (fact.accord === null ? (countryOf(fact) ?? main.get(fact.report.report) ?? fact.report.family) : null);
}
