import type { Actor } from "../mentions/actors/index.js";
import type { Count, VictimCategory } from "../model/index.js";
import type { NounPhrase } from "../syntax/index.js";

/** A number of people, who they are, and the words for them. */
export interface Victims {
  phrase: NounPhrase;
  /** Tokens of the words for them. */
  first: number;
  last: number;
  count: Count;
  party: string | null;
  category: VictimCategory;
  text: string;
  isIncrement: boolean;
  /** No noun of their own: "another three", "more than 400". */
  isElliptic: boolean;
  /** One person told by office or name, without a number: "the mayor", "his wife". */
  isKnown: boolean;
  /** Told beside others: "two more", "three other people", "the remaining five". */
  isMore: boolean;
}

/** Reads who is harmed in noun phrases. */
export interface VictimSource {
  /** All groups of people joined in a phrase: "two men and a woman". */
  all(phrase: NounPhrase, speaker: Actor | null): Victims[];
  /** The group a phrase counts, or null when it counts nobody. */
  one(phrase: NounPhrase, speaker: Actor | null): Victims | null;
  /** Who a phrase is about, whatever its number. */
  people(phrase: NounPhrase, speaker: Actor | null): { party: string | null; category: VictimCategory } | null;
  category(phrase: NounPhrase): VictimCategory | null;
  /** "71 killed, 150 wounded": the phrase is told what befell it right behind. */
  hasOwnOutcome(phrase: NounPhrase): boolean;
}
