import type { Vocabulary } from "../../text/index.js";

/** A byte for every word of the vocabulary: 1 for these. */
export function flagged(vocabulary: Vocabulary, words: Iterable<string>): Uint8Array {
  const flags = vocabulary.columns.bytes();
  for (const word of words) flags[vocabulary.require(word)] = 1;
  return flags;
}
