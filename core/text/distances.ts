/** Words that distances are told in. */
export const DISTANCE_WORDS = "km kms kilometre kilometres kilometer kilometers mile miles metre metres meter meters yard yards";

const CAPITAL_BIT = 0x20;
const K = 0x6b;
const M = 0x6d;
const S = 0x73;

/** "330km", "500m": is a distance written as one word with its number, from `start` to `end` of a text? */
export function isGluedDistance(text: string, start: number, end: number): boolean {
  let at = end - 1;
  if ((text.charCodeAt(at) | CAPITAL_BIT) === S) at--;
  if ((text.charCodeAt(at) | CAPITAL_BIT) !== M) return false;
  if ((text.charCodeAt(at - 1) | CAPITAL_BIT) === K) at--;
  const code = text.charCodeAt(at - 1);
  return at > start && code >= 48 && code <= 57;
}
