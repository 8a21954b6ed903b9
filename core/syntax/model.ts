/** A noun phrase: tokens `first` to `last` (exclusive), its head noun, and how it hangs in the sentence. */
export interface NounPhrase {
  /** Its place among the phrases of the sentence. */
  index: number;
  first: number;
  last: number;
  head: number;
  /** The governing preposition as a word id (0 = none) and its token (-1 = none). */
  preposition: number;
  prepositionAt: number;
  /** The token of the last possessive mark inside ("Armenia's Health Ministry"), or -1. */
  possessive: number;
  isPronoun: boolean;
  /** The phrase is a date and stands for a time, not a thing. */
  isDate: boolean;
  /** The "of" phrase right after: "18 members of the front". */
  of: NounPhrase | null;
  /** Joined by "and", "or" or a comma to the phrase before it. */
  after: NounPhrase | null;
  /** Stands in apposition to this phrase. */
  renames: NounPhrase | null;
  /** The first phrase that renames this one. */
  renamedBy: NounPhrase | null;
  /** The clause it is subject or object of. */
  clause: Clause | null;
}

/** How a clause hangs on its governor. */
export const enum Relation {
  Main = 0,
  /** What is said, known, agreed: "said [that] …". */
  Content = 1,
  Relative = 2,
  Infinitive = 3,
  /** "…, wounding one officer"; "after killing …". */
  Participle = 4,
  /** Behind "if", "when", "after", "as" …; `marker` tells which. */
  Adverbial = 5,
}

/** A verb with what belongs to it. Tokens of the verb group are `first` to `last`; the whole clause runs from `start` to `end` (both exclusive at the end). */
export interface Clause {
  first: number;
  last: number;
  verb: number;
  /** The verb's lemma as a word id. */
  lemma: number;
  isPassive: boolean;
  isNegated: boolean;
  isPerfect: boolean;
  /** A participle without an auxiliary: "soldiers captured in the war". */
  isReduced: boolean;
  /** The modal ("will", "must") as a word id, 0 = none. */
  modal: number;
  /** "is to withdraw", "are to be held". */
  isDue: boolean;
  /** "over" of "took over", "up" of "gave up", as a word id. */
  particle: number;
  relation: Relation;
  marker: number;
  governor: Clause | null;
  subject: NounPhrase | null;
  /** The subject is that of an earlier verb, not one of its own. */
  borrowsSubject: boolean;
  object: NounPhrase | null;
  /** The adjective after "be", as a token, or -1: "were dead", "are missing". */
  predicate: number;
  /** Prepositional phrases and dates, in text order, those before the verb included. */
  phrases: NounPhrase[];
  start: number;
  end: number;
}

/** The syntax of one sentence. */
export interface SentenceSyntax {
  index: number;
  first: number;
  last: number;
  phrases: NounPhrase[];
  clauses: Clause[];
}

/** Bits of the token mask that syntax is given. */
export const enum Mask {
  Date = 1,
  Count = 2,
  /** The first token of a mention, to tell neighbours apart. */
  Start = 4,
  /** An age or a label: part of no phrase. */
  Aside = 8,
}
