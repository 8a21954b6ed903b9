import { Shape, Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";

/** Words within a surname, in lower case: "de Lima", "van den Berg". */
const PARTICLES: ReadonlySet<string> = new Set(["de", "da", "do", "dos", "del", "di", "van", "von", "den", "der", "bin", "ben", "al", "el", "ul", "du", "la"]);

/** Does a word within a surname stand at a token: "de" of "de Lima"? */
export const isParticleAt = ({ text, start, end }: Tokens, token: number): boolean => PARTICLES.has(text.slice(start[token], end[token]));

/** Where the name of a person at the end of a phrase begins; the phrase's end where it has none. `isOther` tells the tokens of names of parties and of offices. */
export function personStart(tokens: Tokens, { first, last }: NounPhrase, isOther: (token: number) => boolean): number {
  const { tag, shape, start, end } = tokens;
  const isCapital = (token: number): boolean => tag[token] === Tag.Name && (shape[token]! & Shape.Capital) !== 0;
  const isParticle = (token: number): boolean => token > first && isParticleAt(tokens, token);
  let from = last;
  while (from > first) {
    const at = from - 1;
    if (isCapital(at) && !(isOther(at) && !(isParticle(at - 1) && isCapital(at - 2) && !isOther(at - 2)))) from = at;
    else if (from < last && isParticle(at) && isCapital(at - 1) && !isOther(at - 1)) from = at;
    else if (from < last && tag[at] === Tag.Hyphen && at > first && isCapital(at - 1) && !isOther(at - 1) && end[at - 1] === start[at] && end[at] === start[from]) from = at;
    else break;
  }
  return from;
}
