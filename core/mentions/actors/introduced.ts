import { Shape, Tag, TokenKind, type ClaimantType, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { BodyWord } from "./body-words.js";

/** A body that a report names in full, and that no lexicon knows. */
export interface Introduced {
  /** The tokens of the full name. */
  readonly first: number;
  readonly last: number;
  /** The short name in brackets behind the full one; empty where there is none. */
  readonly acronym: string;
  /** What it is called by: its short name in lower case (contract, "Slugs"), else its full one. */
  readonly slug: string;
  readonly type: ClaimantType;
}

const OPENING = 40;
const CLOSING = 41;
/** A report that names more bodies so is a list of names. */
export const INTRODUCED_MAX = 16;
const NAME_TOKENS = 12;
const LETTERS_MAX = 9;

const JOINING = "of the for and de du des la le del y in against to".split(" ");

/** Finds bodies introduced as "Full Name (FN)", each once. */
export class IntroducedReader {
  readonly #vocabulary: Vocabulary;
  readonly #words: ReadonlyMap<number, number>;
  readonly #joining: ReadonlySet<string>;

  constructor(words: ReadonlyMap<number, number>, vocabulary: Vocabulary) {
    this.#words = words;
    this.#vocabulary = vocabulary;
    this.#joining = new Set(JOINING);
  }

  /** `isKnown` tells whether the lexicon has a full name, or the short one behind it. */
  read(tokens: Tokens, isKnown: (first: number, last: number) => boolean): readonly Introduced[] {
    const found: Introduced[] = [];
    const { code, kind, shape, start, end, text, count } = tokens;
    for (let i = 2; i + 2 < count && found.length < INTRODUCED_MAX; i++) {
      if (code[i] !== OPENING || code[i + 2] !== CLOSING || kind[i + 1] !== TokenKind.Word || !(shape[i + 1]! & Shape.AllCaps)) continue;
      const acronym = text.slice(start[i + 1], end[i + 1]);
      if (acronym.length < 2 || acronym.length > LETTERS_MAX || found.some((other) => other.acronym === acronym)) continue;
      const first = this.#nameStart(tokens, i, acronym);
      const type = i - first < 2 || isKnown(first, i) ? null : this.#typeOf(tokens, first, i);
      if (type) found.push({ first, last: i, acronym, slug: acronym.toLowerCase(), type });
    }
    return found;
  }

  /** Where the full name before a bracket begins: at the word with the first letter of the short one, else at the first capital. */
  #nameStart({ shape, kind, tag, text, start, end }: Tokens, bracket: number, acronym: string): number {
    let first = bracket;
    let initial = -1;
    for (let i = bracket - 1; i >= Math.max(0, bracket - NAME_TOKENS); i--) {
      if (shape[i + 1]! & Shape.Paragraph) break;
      const isCapital = kind[i] === TokenKind.Word && (shape[i]! & Shape.Capital) !== 0;
      const isJoint = kind[i] === TokenKind.Possessive || kind[i] === TokenKind.Hyphen || (kind[i] === TokenKind.Word && this.#joining.has(text.slice(start[i], end[i])));
      if (!isCapital && !isJoint) break;
      if (!isCapital || tag[i] === Tag.Determiner) continue;
      first = i;
      if (text.charAt(start[i]!) === acronym.charAt(0)) initial = i;
    }
    return initial >= 0 ? initial : first;
  }

  /** What a full name says the body is; null where it may as well be an office, a firm or a charity. */
  #typeOf({ word, text, start, end }: Tokens, first: number, last: number): ClaimantType | null {
    let told = first > 0 ? (this.#words.get(word[first - 1]!) ?? 0) & BodyWord.Fights : 0;
    for (let i = first; i < last; i++) told |= this.#words.get(word[i]! || this.#vocabulary.id(text.slice(start[i], end[i]).toLowerCase())) ?? 0;
    if (told & BodyWord.Watch && told & BodyWord.Peace) return "international";
    return told & BodyWord.Band || (told & BodyWord.Force && told & BodyWord.Fights) ? "non-state" : null;
  }
}
