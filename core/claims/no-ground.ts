import type { ActorLexicon, ActorName } from "../mentions/actors/index.js";
import type { PlaceMention } from "../mentions/places/index.js";
import { WordSet, type Worded } from "./word-set.js";

/** "the | Wajir | Army said", "the | Wajir | Herald": part of what a band or a paper is called. */
export function isInName({ entity, first, last }: ActorName, from: number, to: number, country: string | null): boolean {
  return (entity.type === "non-state" || entity.type === "media" || country === null) && (first < from || to < last);
}

/** The state in whose land all of some places lie, null where they tell none or several. */
export function groundOf(places: readonly PlaceMention[], lexicon: ActorLexicon): string | null {
  let land: string | null = null;
  for (const { country } of places) {
    if (country === null) continue;
    if (land !== null && land !== country) return null;
    land = country;
  }
  return land === null ? null : lexicon.partyName(lexicon.countryParty(land));
}

const CLASHES = new WordSet("clash clashes fighting fight battle battles violence feud war conflict hostilities tension tensions truce skirmishes");
const BETWEEN = new WordSet("between");

/** "clashes between | Kuma and Bala herders": those who fight, and no ground. */
export const isFoe = (sentence: Worded, { first }: { readonly first: number }): boolean => BETWEEN.has(sentence, first - 1) && CLASHES.has(sentence, first - 2);
