import { Tag, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";

/** How far before "allied militias" those stand whose allies they are. */
const REACH = 6;

/** The token of "allied" that the words from a token on begin with, or stand right behind: -1 if there is none. */
function alliedAt({ word, tag }: Tokens, vocabulary: Vocabulary, first: number): number {
  const at = tag[first] === Tag.Determiner ? first + 1 : first;
  for (const i of [at, at - 1]) if (i >= 0 && vocabulary.form(word[i]!) === "allied") return i;
  return -1;
}

/** "The Kenyan army and | allied militias": the token of the name that they are allied with, -1 if none stands before, null where nobody is called allied. */
export function allyNameAt(tokens: Tokens, vocabulary: Vocabulary, nameAt: Int32Array, first: number): number | null {
  const allied = alliedAt(tokens, vocabulary, first);
  if (allied < 0) return null;
  for (let i = allied - 1; i >= Math.max(0, allied - REACH); i--) if (nameAt[i] !== 0) return i;
  return -1;
}
