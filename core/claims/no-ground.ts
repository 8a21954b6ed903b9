import { Shape, TokenKind } from "../model/index.js";
import type { ActorName } from "../mentions/actors/index.js";
import type { PlaceMention } from "../mentions/places/index.js";
import type { Sentence } from "./sentence.js";

/** How far behind its place the dash of a dateline may stand: "GOMA, Congo, Nov. 3 (Copper News) -". */
const REACH = 12;
const COLON = 58;
const OPENING_BRACKET = 40;
const COMMA = 44;

/** "GOMA, Congo (Copper News) - Rebels …", "Goma: Rebels …": where a story was sent from, which "the town" does not mean. */
export function isDateline({ tokens, paragraphFirst, last: end }: Sentence, { first, last }: PlaceMention): boolean {
  const { code, kind, shape, start, end: ends } = tokens;
  if (first !== paragraphFirst) return false;
  if (code[last] === COLON) return (shape[last + 1]! & Shape.Capital) !== 0;
  if (code[last] !== COMMA && code[last] !== OPENING_BRACKET) return false;
  for (let i = last; i < Math.min(end, last + REACH); i++) if (kind[i] === TokenKind.Hyphen && start[i]! > ends[i - 1]!) return true;
  return false;
}

/** "the | Wajir | Army said", "the | Wajir | Herald": part of what a band or a paper is called. */
export function isInName({ entity, first, last }: ActorName, from: number, to: number): boolean {
  return (entity.type === "non-state" || entity.type === "media") && (first < from || to < last);
}
