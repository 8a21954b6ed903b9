import { Tag } from "../model/index.js";

/** Tags after which a noun phrase goes on. */
export const OPENS_NOUN = bits(Tag.Determiner, Tag.Adjective, Tag.Number, Tag.Possessive);
export const SUBJECT = bits(Tag.Noun, Tag.NounPlural, Tag.Name, Tag.Pronoun, Tag.Relative);
export const NOUN = bits(Tag.Noun, Tag.NounPlural, Tag.Name);
export const MANY = bits(Tag.NounPlural, Tag.Pronoun, Tag.Relative);
export const IN_OBJECT = bits(Tag.Noun, Tag.NounPlural, Tag.Name, Tag.Adjective, Tag.Determiner, Tag.Number, Tag.Possessive);
/** Tags that open an object. */
export const THING = bits(Tag.Determiner, Tag.Number, Tag.Name, Tag.Noun, Tag.NounPlural, Tag.Adjective);
/** Tags of verbs that stand for a clause by themselves. */
export const FINITE = bits(Tag.VerbPast, Tag.VerbS, Tag.Auxiliary, Tag.Modal);
export const VERB = bits(Tag.Verb, Tag.VerbS, Tag.VerbPast);

/** Behind these "calls on" and "calls upon" ask, where "their calls on" is a noun. */
export const CALLING = bits(Tag.Conjunction, Tag.Other, Tag.Punctuation, Tag.Name, Tag.Number, Tag.Noun, Tag.NounPlural);

function bits(...tags: Tag[]): number {
  return tags.reduce<number>((sum, tag) => sum | (1 << tag), 0);
}

/** Does a set of tags hold one? */
export function isIn(set: number, tag: number): boolean {
  return ((set >> tag) & 1) === 1;
}
