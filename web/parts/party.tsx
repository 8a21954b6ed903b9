import { createContext, useContext } from "react";
import { countryName, partyName } from "../names.js";
import { settings } from "../settings.js";
import { text } from "../texts/index.js";
import type { AccordRow } from "../wire.js";

export const Accords = createContext<readonly AccordRow[]>([]);

export const useAccords = (): readonly AccordRow[] => useContext(Accords);

const SIDES_DRAWN = 4;

/** Which side of a deal a party is, from 1; 0 for a party of none. Sides are drawn alike, each in its own tint and mark. */
export function sideOf(accords: readonly AccordRow[], accord: string | null, party: string | null): number {
  if (party === null) return 0;
  const deals = accord === null ? accords : accords.filter((deal) => deal.accord === accord);
  for (const { parties } of deals) if (parties.includes(party)) return Math.min(parties.indexOf(party) + 1, SIDES_DRAWN);
  return 0;
}

const COUNTRY_LENGTH = 2;

/** The war that people of no deal and no told side are of: a country's name, or that one story alone tells it. */
export const warName = (war: string): string => (war.length === COUNTRY_LENGTH ? countryName(war, settings().language) : text("figure.oneStory"));

interface PartyProps {
  readonly party: string | null;
  readonly accord?: string | null;
}

/** A party's name with the mark of its side. */
export function Party({ party, accord = null }: PartyProps) {
  const side = sideOf(useAccords(), accord, party);
  return <span className={party === null ? "party is-untold" : `party side-${side}`}>{party === null ? text("party.none") : partyName(party)}</span>;
}

/** Names of several parties, or a dash. */
export function Parties({ parties, accord = null }: { readonly parties: readonly string[]; readonly accord?: string | null }) {
  if (parties.length === 0) return <span className="soft">—</span>;
  return (
    <span className="parties">
      {parties.map((party) => (
        <Party key={party} party={party} accord={accord} />
      ))}
    </span>
  );
}
