import { foldCode } from "./fold.js";

/** Bits of `Vocabulary.pos`: the parts of speech a form can be. */
export const enum Pos {
  Noun = 1,
  NounPlural = 2,
  Verb = 4,
  VerbS = 8,
  VerbPast = 16,
  VerbPastParticiple = 32,
  VerbIng = 64,
  Adjective = 128,
  Adverb = 256,
  Determiner = 512,
  Preposition = 1024,
  Pronoun = 2048,
  Conjunction = 4096,
  Subordinator = 8192,
  Auxiliary = 16384,
  Modal = 32768,
  Negation = 65536,
  NumberWord = 131072,
  Abbreviation = 262144,
  /** An adverb whatever else the form could be: "still", "so", "back". */
  FixedAdverb = 524288,
  /** A noun for a person: "stallholder", "bishop". */
  Person = 1048576,
  AnyNoun = 3,
  AnyVerb = 124,
  Closed = 0xfe00,
}

/** The compiled word list as typed arrays; see `lexicons/build.ts` for how it is made. */
export interface VocabularyArrays {
  /** Open-addressing table of word ids, power-of-two size, 0 = free. */
  table: Int32Array;
  hash: Int32Array;
  /** Folded forms, one Latin-1 byte a code unit; `poolStart[id]` to `poolStart[id + 1]`. */
  pool: Uint8Array;
  poolStart: Int32Array;
  pos: Int32Array;
  verbLemma: Int32Array;
  nounLemma: Int32Array;
  /** How often the form is a noun, verb, adjective: log2 of corpus counts, in eighths. */
  nounWeight: Uint8Array;
  verbWeight: Uint8Array;
  adjectiveWeight: Uint8Array;
}

const RECENT_MASK = 0xfff;

export const HASH_SEED = 0x811c9dc5 | 0;

/** One FNV-1a step. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Words of the language with ids: what rules are written in instead of strings. */
export class Vocabulary {
  readonly pos: Int32Array;
  readonly verbLemma: Int32Array;
  readonly nounLemma: Int32Array;
  readonly nounWeight: Uint8Array;
  readonly verbWeight: Uint8Array;
  readonly adjectiveWeight: Uint8Array;
  /** Ids run from 1 to `size - 1`. */
  readonly size: number;
  readonly #arrays: VocabularyArrays;
  readonly #mask: number;
  /** The word found last for each of some hashes: most tokens are of few words. */
  readonly #recent = new Int32Array(RECENT_MASK + 1);

  constructor(arrays: VocabularyArrays) {
    this.#arrays = arrays;
    this.#mask = arrays.table.length - 1;
    this.pos = arrays.pos;
    this.verbLemma = arrays.verbLemma;
    this.nounLemma = arrays.nounLemma;
    this.nounWeight = arrays.nounWeight;
    this.verbWeight = arrays.verbWeight;
    this.adjectiveWeight = arrays.adjectiveWeight;
    this.size = arrays.pos.length;
  }

  /** The id of the word at `text[start, end)`, whatever its case and accents; 0 if unknown. `hash` is that of its folded code units. */
  find(text: string, start: number, end: number, hash: number): number {
    const near = (hash ^ (hash >>> 15)) & RECENT_MASK;
    const recent = this.#recent[near]!;
    if (this.#arrays.hash[recent] === hash && this.#isForm(recent, text, start, end)) return recent;
    const id = this.#lookUp(text, start, end, hash);
    if (id !== 0) this.#recent[near] = id;
    return id;
  }

  #isForm(id: number, text: string, start: number, end: number): boolean {
    const { pool, poolStart } = this.#arrays;
    const from = poolStart[id]!;
    if (poolStart[id + 1]! - from !== end - start) return false;
    for (let i = 0; i < end - start; i++) if (pool[from + i] !== foldCode(text.charCodeAt(start + i))) return false;
    return true;
  }

  #lookUp(text: string, start: number, end: number, hash: number): number {
    const { table, hash: hashes } = this.#arrays;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = table[slot]!;
      if (id === 0) return 0;
      if (hashes[id] === hash && this.#isForm(id, text, start, end)) return id;
    }
  }

  /** The id of a word, 0 if the vocabulary lacks it. */
  id(word: string): number {
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, foldCode(word.charCodeAt(i)));
    return this.find(word, 0, word.length, hash);
  }

  /** The id of a word that a rule is written in; a word the vocabulary lacks is a mistake of the rule. */
  require(word: string): number {
    const id = this.id(word);
    if (id === 0) throw new Error(`the vocabulary lacks "${word}": add it to lexicons/words/extra.tsv`);
    return id;
  }

  /** The folded form of an id. */
  form(id: number): string {
    const { pool, poolStart } = this.#arrays;
    let out = "";
    for (let i = poolStart[id]!; i < poolStart[id + 1]!; i++) out += String.fromCharCode(pool[i]!);
    return out;
  }
}
