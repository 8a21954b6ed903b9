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

const RECENT_SIZE = 0x2000;
/** Among the words found last: no word of the vocabulary has the hash. */
const UNKNOWN = -1;

/** In code units; a longer one is no word of the vocabulary. */
export const LONGEST_WORD = 64;

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
  /** The table of word ids, each behind its hash: most look-ups of unknown words then read one place. */
  readonly #table: Int32Array;
  readonly #pool: Uint8Array;
  readonly #poolStart: Int32Array;
  readonly #mask: number;
  /** For some hashes, in pairs, the hash and the word found last: most tokens are of few words. */
  readonly #recent = new Int32Array(RECENT_SIZE * 2);
  readonly #forms: (string | undefined)[];
  /** Folded code units of the word that `id` looks up. */
  readonly #folded = new Uint16Array(LONGEST_WORD);

  constructor(arrays: VocabularyArrays) {
    this.#forms = new Array<string | undefined>(arrays.pos.length);
    this.#table = withHashes(arrays);
    this.#pool = arrays.pool;
    this.#poolStart = arrays.poolStart;
    this.#mask = arrays.table.length - 1;
    this.pos = arrays.pos;
    this.verbLemma = arrays.verbLemma;
    this.nounLemma = arrays.nounLemma;
    this.nounWeight = arrays.nounWeight;
    this.verbWeight = arrays.verbWeight;
    this.adjectiveWeight = arrays.adjectiveWeight;
    this.size = arrays.pos.length;
  }

  /** The id of the word with these folded code units, whatever its case and accents were; 0 if unknown. `hash` is theirs (`hashStep`). */
  find(folded: Uint16Array, length: number, hash: number): number {
    if (length > LONGEST_WORD) return 0;
    const recent = this.#recent;
    const near = ((hash ^ (hash >>> 15)) & (RECENT_SIZE - 1)) << 1;
    if (recent[near] === hash) {
      const id = recent[near + 1]!;
      if (id === UNKNOWN) return 0;
      if (this.#isForm(id, folded, length)) return id;
    }
    const id = this.#lookUp(folded, length, hash);
    if (id === 0) return 0;
    recent[near] = hash;
    recent[near + 1] = id;
    return id === UNKNOWN ? 0 : id;
  }

  #isForm(id: number, folded: Uint16Array, length: number): boolean {
    const pool = this.#pool;
    const from = this.#poolStart[id]!;
    if (this.#poolStart[id + 1]! - from !== length) return false;
    for (let i = 0; i < length; i++) if (pool[from + i] !== folded[i]) return false;
    return true;
  }

  /** The word's id; 0 when others share its hash, `UNKNOWN` when none does. */
  #lookUp(folded: Uint16Array, length: number, hash: number): number {
    const table = this.#table;
    let none = UNKNOWN;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = table[slot * 2 + 1]!;
      if (id === 0) return none;
      if (table[slot * 2] !== hash) continue;
      if (this.#isForm(id, folded, length)) return id;
      none = 0;
    }
  }

  /** The id of a word, 0 if the vocabulary lacks it. */
  id(word: string): number {
    if (word.length > LONGEST_WORD) return 0;
    let hash = HASH_SEED;
    for (let i = 0; i < word.length; i++) {
      const code = foldCode(word.charCodeAt(i));
      this.#folded[i] = code;
      hash = hashStep(hash, code);
    }
    return this.find(this.#folded, word.length, hash);
  }

  /** The id of a word that a rule is written in; a word the vocabulary lacks is a mistake of the rule. */
  require(word: string): number {
    const id = this.id(word);
    if (id === 0) throw new Error(`the vocabulary lacks "${word}": add it to lexicons/words/extra.tsv`);
    return id;
  }

  /** The folded form of an id; "" for 0, and for what stands beyond a text's ends. */
  form(id: number | undefined): string {
    return id ? (this.#forms[id] ??= this.#readForm(id)) : "";
  }

  /** As a property's name, which the engine keeps once, so that rules compare forms by address. */
  #readForm(id: number): string {
    const form = String.fromCharCode(...this.#pool.subarray(this.#poolStart[id], this.#poolStart[id + 1]));
    return Object.keys({ [form]: 0 })[0]!;
  }
}

function withHashes({ table, hash }: VocabularyArrays): Int32Array {
  const pairs = new Int32Array(table.length * 2);
  for (let slot = 0; slot < table.length; slot++) {
    const id = table[slot]!;
    if (id === 0) continue;
    pairs[slot * 2] = hash[id]!;
    pairs[slot * 2 + 1] = id;
  }
  return pairs;
}
