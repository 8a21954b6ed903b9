import { Shape, Tag, type Tokens } from "../../model/index.js";
import type { NounPhrase } from "../../syntax/index.js";
import type { Actor } from "./actor.js";

/** "the Observatory": nothing but the article and one word in a capital, which may be short for a name told before. */
export function isShortForm({ tag, shape }: Tokens, { first, last, head }: NounPhrase): boolean {
  return last - first === 2 && head === last - 1 && tag[first] === Tag.Determiner && tag[head] === Tag.Name && (shape[head]! & Shape.Capital) !== 0;
}

/** Does the name of a body hold a word, and more beside it? */
export function holdsWord({ name, isProper, isPerson, isAdjective }: Actor, word: string): boolean {
  return isProper && !isPerson && !isAdjective && name.length > word.length && ` ${name} `.includes(` ${word} `);
}

/** Is a body called by more words than the one its name ends in or, where it is a name of its own, has in a capital? */
export function endsInWord(actor: Actor, word: string): boolean {
  if (actor.isPerson || actor.isAdjective || actor.name.length <= word.length) return false;
  return actor.name.endsWith(` ${word}`) || holdsWord(actor, word.charAt(0).toUpperCase() + word.slice(1));
}

/** "the group", and not "a group", which may be another than the one told of. */
export const isToldOf = ({ start, end }: Tokens, { first }: NounPhrase): boolean => end[first]! - start[first]! > 2;
