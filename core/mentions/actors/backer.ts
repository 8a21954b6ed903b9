import { Tag, TokenKind, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";

/** What one does for people of others, or where they are. */
const BACKS: ReadonlySet<string> = new Set([
  "backed",
  "supported",
  "trained",
  "armed",
  "funded",
  "financed",
  "sponsored",
  "supplied",
  "equipped",
  "aligned",
  "allied",
  "affiliated",
  "linked",
  "inspired",
  "based",
]);

/** "U.S.-backed rebels", "a Dakar-based spokesman": who stands behind people, or the seat they are in, by a name that ends before `last`, does not own them. */
export function isBacker({ kind, word }: Tokens, vocabulary: Vocabulary, last: number): boolean {
  return kind[last] === TokenKind.Hyphen && BACKS.has(vocabulary.form(word[last + 1]!));
}

/** Bands of which a war has several. */
const BANDS: ReadonlySet<string> = new Set(["faction", "factions", "militia", "militias", "group", "groups"]);

/** "| Turkish-backed factions", "| organised armed groups": told by whom they have behind them or as several, and by no article that would point back; not those of the report's group. */
export function isSomeBand(tokens: Tokens, vocabulary: Vocabulary, { first, head }: NounPhrase): boolean {
  if (tokens.tag[first] === Tag.Determiner || !BANDS.has(vocabulary.form(tokens.word[head]!))) return false;
  if (vocabulary.form(tokens.word[head]!) === "groups") return true;
  for (let at = first + 1; at < head; at++) if (isBacker(tokens, vocabulary, at)) return true;
  return false;
}

/** "a Kenyan-backed faction": one band, told of from `first`, that somebody stands behind. */
export function isBackedOne({ kind, word }: Tokens, vocabulary: Vocabulary, first: number): boolean {
  if (!ONE.has(vocabulary.form(word[first]!))) return false;
  for (let i = first + 2; i <= first + BACKED_REACH; i++) if (kind[i] === TokenKind.Hyphen && STANDS_BEHIND.has(vocabulary.form(word[i + 1]!))) return true;
  return false;
}

/** "an Abu Dhabi-backed faction". */
const BACKED_REACH = 3;
const ONE: ReadonlySet<string> = new Set(["a", "an", "another"]);
const STANDS_BEHIND: ReadonlySet<string> = new Set(["backed", "supported", "trained", "armed", "funded", "aligned"]);

/** "anti-Houthi forces": people against those whose name, or whose word, begins at `first`. */
export function isOpposedTo({ kind, word }: Tokens, vocabulary: Vocabulary, first: number): boolean {
  return first > 1 && kind[first - 1] === TokenKind.Hyphen && vocabulary.form(word[first - 2]!) === "anti";
}

const FIGHTS: ReadonlySet<string> = new Set(["fighting", "battling", "opposing", "resisting", "against"]);
const OPPOSED: ReadonlySet<string> = new Set(["opposed", "hostile"]);

/** The token behind "fighting" or "opposed to" at a token, or 0. */
export function fightsAt({ word }: Tokens, vocabulary: Vocabulary, at: number): number {
  const form = vocabulary.form(word[at]!);
  if (FIGHTS.has(form)) return at + 1;
  return OPPOSED.has(form) && vocabulary.form(word[at + 1]!) === "to" ? at + 2 : 0;
}
