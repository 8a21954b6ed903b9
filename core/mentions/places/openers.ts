import type { Vocabulary } from "../../text/index.js";
import type { Gazetteer } from "./gazetteer.js";
import { NameHash } from "./hash.js";

/** `Openers.most` of a word that was not asked of yet. */
const UNKNOWN = 0xff;
/** Of what is several words of a name, or none. */
const NOT_ONE = 0xfe;

/** What the gazetteer has of each word of the vocabulary as the first of a name: each is asked once, not at every token. */
export class Openers {
  /** By word: the most words of a name that begins so; 0 means no name does. */
  readonly #most: Uint8Array;
  /** By word: the name that it is by itself, or -1. */
  readonly #runs: Int32Array;
  /** By word: the hash of a name that begins so, see `NameHash.resume`. */
  readonly #primary: Int32Array;
  readonly #check: Int32Array;
  readonly #length: Uint8Array;
  readonly #hash = new NameHash();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
  ) {
    const { size } = vocabulary;
    this.#most = new Uint8Array(size).fill(UNKNOWN);
    this.#runs = new Int32Array(size);
    this.#primary = new Int32Array(size);
    this.#check = new Int32Array(size);
    this.#length = new Uint8Array(size);
  }

  /** Whether what is known of a word holds for it as it stands in `text[start, end)`: in ASCII alone a word and a name are folded alike; "æ" is one letter of a word and two of a name. */
  knows(word: number, text: string, start: number, end: number): boolean {
    if (word === 0) return false;
    for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
    if (this.#most[word] === UNKNOWN) this.#ask(word);
    return this.#most[word] !== NOT_ONE;
  }

  /** Most words of a name that begins with a word that it `knows`. */
  most(word: number): number {
    return this.#most[word]!;
  }

  /** The name that a word is by itself, or -1. */
  run(word: number): number {
    return this.#runs[word]!;
  }

  /** Puts a hash where it is once the word has been fed. */
  begin(word: number, hash: NameHash): void {
    hash.resume(this.#primary[word]!, this.#check[word]!, this.#length[word]!);
  }

  #ask(word: number): void {
    const spelling = this.vocabulary.spelling(word);
    const hash = this.#hash.reset().feed(spelling, 0, spelling.length);
    const most = hash.words === 1 ? this.gazetteer.longestFrom(hash) : NOT_ONE;
    this.#most[word] = most;
    if (most === 0 || most === NOT_ONE) return;
    this.#runs[word] = this.gazetteer.mayBegin(hash) ? this.gazetteer.findHash(hash) : -1;
    this.#primary[word] = hash.primaryValue;
    this.#check[word] = hash.checkValue;
    this.#length[word] = hash.length;
  }
}
