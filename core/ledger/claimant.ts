import type { Claimant } from "../model/index.js";
import type { ClaimantKey } from "./model.js";
import { remembered } from "./remembered.js";

/** Words by which a party is named in lower case: names, adjectives, people, seats, a word each; handed in from the lexicon. */
export type PartyWords = (party: string) => ReadonlySet<string>;

/** Words that tell nothing of which office speaks. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  "the a an of for in at and s its their his her 's spokesman spokeswoman spokesperson spokesmen statement press service office officials official authorities authority government state side country leadership republic".split(
    " ",
  ),
);

const SPELLINGS: Readonly<Record<string, string>> = { defense: "defence", ministries: "ministry", minister: "ministry", centre: "center", organisation: "organization" };

/** Letters and digits of a name as lower-case words without marks. */
export const nameWordsOf = remembered((name: string): readonly string[] =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== ""),
);

/**
 * One key for all spellings of a claimant: an office of a party by its words, whatever their order ("Ministry of Defence", "Azerbaijan's Defense Ministry");
 * a party's government, authorities and officials are the party itself. The report's own voice (null) is its reprint family's.
 */
export function claimantKeyOf(claimant: Pick<Claimant, "name" | "party" | "type"> | null, family: string, partyWords: PartyWords): ClaimantKey {
  if (claimant === null) return { key: `report:${family}`, name: "", party: null, type: "report" };
  const { name, party, type } = claimant;
  const own = party === null ? null : partyWords(party);
  const words = nameWordsOf(name)
    .map((word) => SPELLINGS[word] ?? word)
    .filter((word) => !EMPTY_WORDS.has(word) && !own?.has(word));
  const office = [...new Set(words)].sort().join(" ");
  return { key: party === null ? `${type}:${office === "" ? name.toLowerCase() : office}` : `${party}:${office}`, name, party, type };
}

/** Is a party and one of its offices speaking, or one and the same? What a state says and what its ministry says is one claimant's word. */
export function isOneVoice(one: ClaimantKey, other: ClaimantKey): boolean {
  if (one.key === other.key) return true;
  return one.party !== null && one.party === other.party && (isParty(one) || isParty(other));
}

/** Does the party itself speak, and none of its offices? */
export const isParty = ({ key, party }: ClaimantKey): boolean => party !== null && key === `${party}:`;
