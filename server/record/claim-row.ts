import { claimantKeyOf, daysOf, foldName, partiesOf, type Claim, type Day, type Fact, type PartyWords } from "../../core/index.js";
import type { Row } from "../store/index.js";

/** Parts of a split claim have their numbers below this. */
export const PARTS = 256;

/** The names of places that a claim is about. */
function placesOf(claim: Claim): string[] {
  const own = claim.kind === "control" ? claim.control.place : claim.kind === "commitment" ? claim.commitment.place : claim.kind === "event" ? claim.event.place : null;
  return [...claim.where.map(({ name }) => name), ...(own === null ? [] : [own])].map(foldName).filter((name) => name !== "");
}

/** The first day of what is claimed; of an open beginning, the last; else when it was said or published. */
export function dayOf(claim: Claim, published: string | null): Day | null {
  const days = daysOf(claim.when) ?? daysOf(claim.saidOn) ?? daysOf(published);
  if (!days) return null;
  return days.first > "0001" ? days.first : days.last;
}

/** How much of a claim the words leave unsure: each thing not told counts one. */
export function doubtOf(claim: Claim): number {
  const told: boolean[] = [
    claim.when === null && claim.saidOn === null,
    claim.where.length > 0 && claim.where.every(({ lat }) => lat === null),
    claim.claimant?.type === "unnamed",
    claim.stance === "alleged" || claim.stance === "conditional",
    claim.kind === "casualties" && claim.casualties.victims.party === null,
    claim.kind === "casualties" && claim.casualties.count.qualifier === "vague",
    claim.kind === "control" && claim.control.place === null,
    claim.kind === "commitment" && claim.commitment.by.length === 0,
    claim.kind === "event" && claim.event.place === null,
  ];
  return told.filter(Boolean).length;
}

/** Words between bars, each once: found by the word with its bars. */
const barred = (words: readonly string[]): string => (words.length === 0 ? "" : `|${[...new Set(words)].sort().join("|")}|`);

/** The gazetteer ids of a claim's places, each marked so that no name equals it. */
const idsOf = (claim: Claim): string[] => claim.where.flatMap(({ id }) => (id === null ? [] : [`#${id}`]));

/** What lists ask of a claim wherever it stands on the record: its row's last columns, from its kind on; `isAsRead` when its JSON stands in the log. */
export const claimCells = ({ claim, standing }: Pick<Fact, "claim" | "standing">, published: string | null, isAsRead: boolean, partyWords: PartyWords): Row => [
  claim.kind,
  standing,
  barred(partiesOf(claim)),
  barred([...placesOf(claim), ...idsOf(claim)]),
  claim.claimant === null ? null : claimantKeyOf(claim.claimant, "", partyWords).key,
  dayOf(claim, published),
  doubtOf(claim),
  isAsRead ? null : JSON.stringify(claim),
];

/** A row of the claim table: where the claim stands on the record, and its cells. */
export const claimRow = (seq: number, part: number, { no, accord }: { readonly no: number; readonly accord: string }, cells: Row): Row => [seq * PARTS + part, seq, no, accord, ...cells];

/** Names of places that claims tell, each once with each id that the gazetteer gives it. */
export function placeNames(claims: readonly Claim[]): Row[] {
  const names = new Map<string, Row>();
  for (const { where } of claims) {
    for (const { name, id } of where) {
      const folded = foldName(name);
      if (id !== null && folded !== "") names.set(`${folded}|${id}`, [folded, id]);
    }
  }
  return [...names.values()];
}
