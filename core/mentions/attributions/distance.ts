import type { Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { DISTANCE_WORDS, isGluedDistance } from "../../text/index.js";
import { hasNumber } from "./marked-sources.js";

const DISTANCES: ReadonlySet<string> = new Set(DISTANCE_WORDS.split(" "));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** "the village, | about 330km | from the capital, the mayor said": how far off something is says nothing. */
export function isDistance(tokens: Tokens, { head, first, last }: NounPhrase): boolean {
  const { text, start, end } = tokens;
  if (!hasNumber(tokens, first, last) && !isDigit(text.charCodeAt(start[head]!))) return false;
  for (let i = first; i < last; i++) if (DISTANCES.has(text.slice(start[i], end[i]).toLowerCase()) || isGluedDistance(text, start[i]!, end[i]!)) return true;
  return false;
}
