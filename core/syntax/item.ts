import type { Clause, NounPhrase } from "./model.js";

export const enum ItemKind {
  Phrase = 0,
  Verb = 1,
  Marker = 2,
  Relative = 3,
  Conjunction = 4,
  Comma = 5,
  Stop = 6,
  Quote = 7,
  /** A predicate adjective or adverb that stands alone. */
  Adjective = 8,
}

/** A piece of a sentence as the chunker hands it on. */
export interface Item {
  kind: ItemKind;
  token: number;
  phrase: NounPhrase | null;
  clause: Clause | null;
}
