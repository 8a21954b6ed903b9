import { Shape, Tag, TokenKind, type Tokens } from "../model/index.js";
import { isIn, NOUN, VERB } from "./tag-sets.js";
import type { TagWords } from "./tag-words.js";
import { isObject, Pos, type Vocabulary } from "./vocabulary.js";

/** How far back the people stand who say it. */
const REACH = 10;

/** "…, medics at the hospital | report.": does a verb of saying end the sentence, behind a comma and people in the plural? */
export function closesSaying({ code, kind, tag }: Tokens, isSaying: boolean, first: number, last: number, i: number): boolean {
  if (!isSaying || (i + 1 < last && kind[i + 1] !== TokenKind.Punctuation)) return false;
  let isMany = false;
  for (let at = i - 1; at > first && at > i - REACH; at--) {
    if (kind[at] === TokenKind.Punctuation) return code[at] === 44 && isMany;
    isMany ||= tag[at] === Tag.NounPlural;
  }
  return false;
}

/** "…, says | the army", "…” says | Reuters": a verb of saying right behind a comma or a quotation, with who says it behind. */
export function opensSaying({ code, kind }: Tokens, isSaying: boolean, first: number, i: number): boolean {
  return isSaying && i - 1 > first && (kind[i - 1] === TokenKind.ClosingQuote || (kind[i - 1] === TokenKind.Punctuation && code[i - 1] === 44));
}

/** "insists that the patrol | fired first": a past form that no noun stands behind. */
const isPast = (form: number, next: number): boolean => (form & Pos.VerbPast) !== 0 && (form & Pos.AnyNoun) === 0 && ((form & Pos.Adjective) === 0 || (next & Pos.NounPlural) === 0);

/** "demanded that Kenya | release 40 prisoners": the bare verb behind "that" and those it is asked of. */
export function isAskedFor({ tag, word }: Tokens, words: TagWords, { pos, verbLemma }: Vocabulary, [first, last]: readonly [number, number], i: number): boolean {
  if (!isIn(NOUN, tag[i - 1]!) || (i + 1 < last && (pos[word[i + 1]!]! & (Pos.Auxiliary | Pos.Modal) || isPast(pos[word[i + 1]!]!, i + 2 < last ? pos[word[i + 2]!]! : 0)))) return false;
  for (let at = i - 1; at > first && at > i - REACH; at--) {
    if (word[at] === words.that) return tag[at] === Tag.Subordinator && words.asking.has(verbLemma[word[at - 1]!]!);
    if (tag[at] === Tag.Verb || tag[at] === Tag.VerbPast || tag[at] === Tag.VerbS || tag[at] === Tag.Punctuation || tag[at] === Tag.Modal || tag[at] === Tag.Auxiliary) return false;
  }
  return false;
}

/** "helped | free the hostages". */
export function isHelped({ tag, word }: Tokens, words: TagWords, { verbLemma }: Vocabulary, first: number, i: number): boolean {
  return i > first && verbLemma[word[i - 1]!] === words.help && isIn(VERB, tag[i - 1]!);
}

/** The verb of the words before a token, up to a stop: "| told | reporters in Geneva that clashes erupted"; -1 = none. */
export function verbBehind({ kind, tag }: Tokens, first: number, i: number): number {
  for (let at = i - 1; at >= first && at > i - REACH && kind[at] !== TokenKind.Punctuation; at--) if (isIn(VERB, tag[at]!)) return at;
  return -1;
}

/** "the men that | hold it", "the raid that | killed nine", "strikes that | hit Goma", "shells that | fell on it": does a verb stand behind "that", by what is behind it at `at`? */
export function opensDeed({ kind, shape }: Tokens, verb: number, behind: number, at: number, before: Tag): boolean {
  if (verb & Pos.AnyVerb && isObject(behind)) return true;
  if ((verb & Pos.VerbPast) === 0) return false;
  return kind[at] === TokenKind.Number || (before === Tag.NounPlural && ((behind & Pos.Preposition) !== 0 || (shape[at]! & Shape.Capital) !== 0));
}
