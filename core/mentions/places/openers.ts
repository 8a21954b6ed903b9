import type { Vocabulary } from "../../text/index.js";
import type { Gazetteer } from "./gazetteer.js";
import { NameHash } from "./hash.js";

/** Whole numbers of a word's row. */
const enum Cell {
  /** The hash of a name that begins so, see `NameHash.resume`. */
  Primary,
  Check,
  /** The name that it is by itself, or -1. */
  Run,
  /** 0 for a word that was not asked of yet, else `ASKED`, the most words of a name that begins so in the first byte, the length of the hash in the second. */
  Facts,
}
const CELLS = 4;
const ASKED = 1 << 16;
/** Of what is several words of a name, or none. */
const NOT_ONE = 1 << 17;

/** What the gazetteer has of each word of the vocabulary as the first of a name: each is asked once, not at every token. */
export class Openers {
  readonly #gazetteer: Gazetteer;
  readonly #vocabulary: Vocabulary;
  /** `CELLS` a word. */
  readonly #cells: Int32Array;
  readonly #hash = new NameHash();

  constructor(gazetteer: Gazetteer, vocabulary: Vocabulary) {
    this.#gazetteer = gazetteer;
    this.#vocabulary = vocabulary;
    this.#cells = vocabulary.columns.ints(CELLS);
  }

  /** Whether what is known of a word holds for it as it stands in `text[start, end)`. */
  knows(word: number, text: string, start: number, end: number): boolean {
    if (word === 0 || !isPlain(text, start, end)) return false;
    const facts = this.#cells[word * CELLS + Cell.Facts]! || this.#ask(word);
    return (facts & NOT_ONE) === 0;
  }

  /** Most words of a name that begins with a word that it `knows`; 0 means no name does. */
  most(word: number): number {
    return this.#cells[word * CELLS + Cell.Facts]! & 0xff;
  }

  /** The name that a word is by itself, or -1. */
  run(word: number): number {
    return this.#cells[word * CELLS + Cell.Run]!;
  }

  /** Puts a hash where it is once the word has been fed. */
  begin(word: number, hash: NameHash): void {
    const at = word * CELLS;
    hash.resume(this.#cells[at + Cell.Primary]!, this.#cells[at + Cell.Check]!, (this.#cells[at + Cell.Facts]! >>> 8) & 0xff);
  }

  #ask(word: number): number {
    const spelling = this.#vocabulary.spelling(word);
    const hash = this.#hash.reset().feed(spelling, 0, spelling.length);
    const most = this.#gazetteer.longestFrom(hash);
    const facts = hash.words === 1 ? ASKED | (hash.length << 8) | most : ASKED | NOT_ONE;
    const run = hash.words === 1 && most > 0 && this.#gazetteer.mayBegin(hash) ? this.#gazetteer.findHash(hash) : -1;
    this.#cells.set([hash.primaryValue, hash.checkValue, run, facts], word * CELLS);
    return facts;
  }
}

/** In ASCII alone a word and a name are folded alike; "æ" is one letter of a word and two of a name. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
