import { TokenKind, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";

/** What one does for people of others. */
const BACKS: ReadonlySet<string> = new Set(["backed", "supported", "trained", "armed", "funded", "financed", "sponsored", "supplied", "equipped", "aligned", "allied"]);

/** "U.S.-backed rebels": who stands behind people, by a name that ends before `last`, does not own them. */
export function isBacker({ kind, word }: Tokens, vocabulary: Vocabulary, last: number): boolean {
  return kind[last] === TokenKind.Hyphen && BACKS.has(vocabulary.form(word[last + 1]!));
}
