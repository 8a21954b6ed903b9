import { Tag, TokenKind, type Tokens } from "../../model/index.js";
import { Relation, type Clause, type SentenceSyntax } from "../../syntax/index.js";

/** "claimed | to have captured the town": what somebody says was done. */
const isPast = ({ relation, isPerfect }: Clause): boolean => relation === Relation.Infinitive && isPerfect;

/** Does a clause tell what its governor says? */
export const isTold = (clause: Clause): boolean => clause.relation === Relation.Content || clause.relation === Relation.Participle || isPast(clause);

/** Does what is said begin with a clause? */
export const opensContent = (clause: Clause): boolean => (clause.relation !== Relation.Infinitive || isPast(clause)) && !(clause.isReduced && clause.relation === Relation.Relative);

const COMMA = 44;

/** "On Wednesday, | the ministry put the toll at 41", "Meanwhile, | the office noted …": a day or an adverb ahead, with its comma, is nothing that is said. */
export function opensApart({ tag, kind, code }: Tokens, { phrases }: SentenceSyntax, from: number, to: number): boolean {
  for (const phrase of phrases) if (phrase.isDate && phrase.first <= from + 1 && phrase.last === to - 1) return true;
  return to - from === 2 && tag[from] === Tag.Adverb && kind[to - 1] === TokenKind.Punctuation && code[to - 1] === COMMA;
}
