import { Shape, Tag, TokenKind, type ClaimantType, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";

/** A body that a report names in full with its short name in brackets, and that no lexicon knows. */
export interface Introduced {
  /** The tokens of the full name. */
  readonly first: number;
  readonly last: number;
  readonly acronym: string;
  /** What it is called by: its short name in lower case (contract, "Slugs"). */
  readonly slug: string;
  readonly type: ClaimantType;
}

const OPENING = 40;
const CLOSING = 41;
/** A report that names more bodies so is a list of names. */
export const INTRODUCED_MAX = 16;
const NAME_TOKENS = 12;
const LETTERS_MAX = 9;

/** Words that an armed group's name ends or begins with. */
const BANDS = "front movement militia guerrillas brigade brigades resistance tigers fighters faction rebels insurgents mujahideen".split(" ");
/** The same for bodies that may also be a state's, where the name tells that it fights one. */
const FORCES = "army armies forces force command guard guards corps organisation organization group council union alliance coalition congress party".split(" ");
const FIGHTS = "liberation freedom resistance revolutionary independence separatist rebel guerrilla insurgent redemption salvation islamic jihad".split(" ");
/** A mission that watches or keeps a peace. */
const WATCHES = "mission team force group commission committee operation".split(" ");
const PEACE = "peace monitoring observer observers verification ceasefire peacekeeping stabilisation stabilization truce".split(" ");
const JOINING = "of the for and de du des la le del y in against to".split(" ");

/** Finds bodies introduced as "Full Name (FN)", each once. */
export class IntroducedReader {
  readonly #vocabulary: Vocabulary;
  readonly #bands: ReadonlySet<number>;
  readonly #forces: ReadonlySet<number>;
  readonly #fights: ReadonlySet<number>;
  readonly #watches: ReadonlySet<number>;
  readonly #peace: ReadonlySet<number>;
  readonly #joining: ReadonlySet<string>;

  constructor(vocabulary: Vocabulary) {
    const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => vocabulary.id(word)).filter((id) => id !== 0));
    this.#vocabulary = vocabulary;
    this.#bands = ids(BANDS);
    this.#forces = ids(FORCES);
    this.#fights = ids(FIGHTS);
    this.#watches = ids(WATCHES);
    this.#peace = ids(PEACE);
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
    let isBand = false;
    let isForce = false;
    let isFighting = first > 0 && this.#fights.has(word[first - 1]!);
    let isWatch = false;
    let isPeace = false;
    for (let i = first; i < last; i++) {
      const id = word[i]! || this.#vocabulary.id(text.slice(start[i], end[i]).toLowerCase());
      if (id === 0) continue;
      isBand ||= this.#bands.has(id);
      isForce ||= this.#forces.has(id);
      isFighting ||= this.#fights.has(id);
      isWatch ||= this.#watches.has(id);
      isPeace ||= this.#peace.has(id);
    }
    if (isWatch && isPeace) return "international";
    return isBand || (isForce && isFighting) ? "non-state" : null;
  }
}
