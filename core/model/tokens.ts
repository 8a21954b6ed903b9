/** What a token is made of. */
export const enum TokenKind {
  Word = 1,
  Number = 2,
  Ordinal = 3,
  Punctuation = 4,
  OpeningQuote = 5,
  ClosingQuote = 6,
  Hyphen = 7,
  Symbol = 8,
  Possessive = 9,
}

/** Bits of `Tokens.shape`. */
export const enum Shape {
  /** First letter is upper case. */
  Capital = 1,
  /** Two or more letters, all upper case. */
  AllCaps = 2,
  /** No white space between this token and the one before. */
  Glued = 4,
  /** A line break stands before. */
  Line = 8,
  /** An empty line stands before: a new paragraph. */
  Paragraph = 16,
  /** The token carries the full stop of an abbreviation ("Nov.", "U.S."). */
  Abbreviation = 32,
  /** A tab stands before, on the same line: a new cell of a row. */
  Cell = 64,
}

/**
 * The tokens of one text as parallel arrays, the first `count` of each in use.
 * `word` is the id in the vocabulary (0 = unknown), `code` the first code unit, `value` the number a digit token states.
 */
export interface Tokens {
  text: string;
  /** The text stands in capitals: they tell nothing of names. */
  inCapitals: boolean;
  count: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  shape: Uint8Array;
  code: Uint16Array;
  word: Int32Array;
  value: Float64Array;
  /** Part of speech in this sentence, see `Tag`. */
  tag: Uint8Array;
}

/** What kind of passage a sentence stands in. */
export const enum Passage {
  Body = 0,
  Headline = 1,
  /** Date lines, bylines, credits, contacts, notes of the desk: no claims are read from it. */
  Furniture = 2,
  Caption = 3,
  ListItem = 4,
  TableRow = 5,
  /** Withdrawn by a correction, or a related link: text that claims nothing here. */
  Void = 6,
}

/** The sentences of one text as parallel arrays; sentence `i` holds tokens `first[i]` to `last[i]` (exclusive). */
export interface Sentences {
  count: number;
  first: Int32Array;
  last: Int32Array;
  paragraph: Int32Array;
  passage: Uint8Array;
}

/** Part of speech of a token, decided from its vocabulary entry and its neighbours. */
export const enum Tag {
  Other = 0,
  Noun = 1,
  NounPlural = 2,
  Name = 3,
  Verb = 4,
  VerbS = 5,
  VerbPast = 6,
  VerbPastParticiple = 7,
  VerbIng = 8,
  Adjective = 9,
  Adverb = 10,
  Determiner = 11,
  Preposition = 12,
  Pronoun = 13,
  Conjunction = 14,
  Subordinator = 15,
  Auxiliary = 16,
  Modal = 17,
  Negation = 18,
  Number = 19,
  To = 20,
  Possessive = 21,
  Punctuation = 22,
  Quote = 23,
  Relative = 24,
  Hyphen = 25,
}
