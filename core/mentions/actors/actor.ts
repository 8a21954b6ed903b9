import { isStateCode } from "./state-code.js";
import type { ClaimantType, VictimCategory } from "../../model/index.js";

/** Somebody who acts, speaks or is spoken of; tokens `first` to `last` (exclusive) name them. */
export interface Actor {
  first: number;
  last: number;
  name: string;
  party: string | null;
  type: ClaimantType;
  /** What its members are when they come to harm. */
  category: VictimCategory | null;
  isPerson: boolean;
  isPlural: boolean;
  /** Named by its own name, not by a role or pronoun. */
  isProper: boolean;
  /** A bare demonym before a noun: "Armenian" of "Armenian civilians". */
  isAdjective: boolean;
}

/** An actor by other tokens. Its fields are written out, as wherever an actor is made: objects of one layout are read fastest. */
export function atTokens({ name, party, type, category, isPerson, isPlural, isProper, isAdjective }: Actor, first: number, last: number): Actor {
  return { first, last, name, party, type, category, isPerson, isPlural, isProper, isAdjective };
}

/** A body by its words, of a party or of none that is known; what it is harmed as when it is an armed group. */
export function bodyAt(first: number, last: number, name: string, party: string | null, type: ClaimantType): Actor {
  return { first, last, name, party, type, category: type === "non-state" ? type : null, isPerson: false, isPlural: false, isProper: false, isAdjective: false };
}

/** The same actor as one or as several. */
export function inNumber(actor: Actor, isPlural: boolean): Actor {
  const other = atTokens(actor, actor.first, actor.last);
  other.isPlural = isPlural;
  return other;
}

/** A state, by its adjective or its name: "Kenyan rebels" and "rebels in Kenya" are none of the state's. */
export const isNation = (owner: Actor | null): boolean => owner !== null && owner.party !== null && isStateCode(owner.party) && (owner.isAdjective || owner.type === "government");

/** The type of somebody with a role under the party they belong to. */
export function typeUnder(type: ClaimantType, owner: Actor | null): ClaimantType {
  if (!owner || owner.party === null) return type;
  const isState = isStateCode(owner.party);
  if (owner.type === "non-state" && (type === "military" || type === "person" || type === "government")) return "non-state";
  if (owner.type === "international") return "international";
  return type === "non-state" && isState ? owner.type : type;
}
