import type { Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import { hasNumber } from "./marked-sources.js";

const DISTANCES: ReadonlySet<string> = new Set(["km", "kilometres", "kilometers", "kilometre", "kilometer", "miles", "mile", "metres", "meters", "yards"]);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** "the village, | about 330km | from the capital, the mayor said": how far off something is says nothing. */
export function isDistance(tokens: Tokens, { head, first, last }: NounPhrase): boolean {
  const { text, start, end } = tokens;
  if (!hasNumber(tokens, first, last) && !isDigit(text.charCodeAt(start[head]!))) return false;
  for (let i = first; i < last; i++) if (DISTANCES.has(text.slice(start[i], end[i]).toLowerCase()) || (isDigit(text.charCodeAt(start[i]!)) && text.startsWith("km", end[i]! - 2))) return true;
  return false;
}
