import { Columns } from "./columns.js";
import { foldCode } from "./fold.js";
import { Memberships } from "./memberships.js";

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

/** Can a word behind a verb only open or be its object: "that cost | them", "that killed | the driver"? */
export const isObject = (pos: number): boolean => (pos & (Pos.Determiner | Pos.Pronoun)) !== 0 && (pos & (Pos.Auxiliary | Pos.Modal | Pos.Preposition)) === 0;

/** The compiled word list as typed arrays; see `lexicons/build.ts` for how it is made. */
export interface VocabularyArrays {
  /** Open-addressing table by a word's hash, its id a slot (0 = free). */
  table: Int32Array;
  /** By id, the word's check. */
  checks: Int32Array;
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
  /** The words of ids 1, 2, … that rules ask for by name. */
  named: readonly string[];
}

const RECENT_SIZE = 0x1000;
const RECENT_LENGTH = 3;
const FORMS_SHIFT = 8;
const FORMS_MASK = (1 << FORMS_SHIFT) - 1;

/** In code units; a longer one is no word of the vocabulary. */
export const LONGEST_WORD = 64;

export const HASH_SEED = 0x811c9dc5 | 0;
export const CHECK_SEED = 0;

/** One FNV-1a step of a word's hash. */
export function hashStep(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** One step of a word's check, a second hash: a foreign word that has both of a word of ours is not to be met with. */
export function checkStep(check: number, code: number): number {
  return (Math.imul(check, 31) + code) | 0;
}

/** Puts a word's id into the table of `VocabularyArrays`; two words that one slot could mean are a fault of the steps. */
export function insertWord({ table, checks }: Pick<VocabularyArrays, "table" | "checks">, hash: number, check: number, id: number): void {
  const mask = table.length - 1;
  let slot = hash & mask;
  for (; table[slot] !== 0; slot = (slot + 1) & mask) {
    if (checks[table[slot]!] === check) throw new Error("two words share a slot and a check: change `checkStep`");
  }
  table[slot] = id;
  checks[id] = check;
}

/** An empty table with room for so many words. */
export function makeTable(count: number): Int32Array {
  let size = 1024;
  while (size < count * 1.75) size *= 2;
  return new Int32Array(size);
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
  readonly columns: Columns;
  /** The rules' lists that the words they ask for by name stand in. */
  readonly lists: Memberships;
  readonly #table: Int32Array;
  readonly #checks: Int32Array;
  readonly #pool: Uint8Array;
  readonly #poolStart: Int32Array;
  readonly #mask: number;
  /** For some hashes, the hash, the check and the id (0 = unknown) of the word found last: most tokens are of few words. */
  readonly #recent = new Int32Array(RECENT_SIZE * RECENT_LENGTH);
  /** Ids of words asked for by name: a few thousand, each by many rules, and most of them known beforehand. */
  readonly #named = new Map<string, number>();
  /** By pages of ids, the forms read so far. */
  readonly #forms: (string | undefined)[][] = [];

  constructor(arrays: VocabularyArrays) {
    this.#table = arrays.table;
    this.#checks = arrays.checks;
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
    this.columns = new Columns(this.size);
    this.lists = new Memberships(arrays.named.length + 1);
    arrays.named.forEach((word, i) => this.#named.set(word, i + 1));
  }

  /** The id of the word whose folded code units have this hash (`hashStep`) and check (`checkStep`); 0 if unknown. */
  find(hash: number, check: number): number {
    const recent = this.#recent;
    const near = ((hash ^ (hash >>> 15)) & (RECENT_SIZE - 1)) * RECENT_LENGTH;
    if (recent[near] === hash && recent[near + 1] === check) return recent[near + 2]!;
    recent[near] = hash;
    recent[near + 1] = check;
    return (recent[near + 2] = this.#lookUp(hash, check));
  }

  #lookUp(hash: number, check: number): number {
    const table = this.#table;
    const checks = this.#checks;
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const id = table[slot]!;
      if (id === 0 || checks[id] === check) return id;
    }
  }

  /** The id of a word, 0 if the vocabulary lacks it. */
  id(word: string): number {
    const known = this.#named.get(word);
    if (known !== undefined) return known;
    const id = this.#idOf(word);
    if (id !== 0) this.#named.set(word, id);
    return id;
  }

  /** The words asked for by name so far. */
  get asked(): Iterable<string> {
    return this.#named.keys();
  }

  #idOf(word: string): number {
    if (word.length > LONGEST_WORD) return 0;
    let hash = HASH_SEED;
    let check = CHECK_SEED;
    for (let i = 0; i < word.length; i++) {
      const code = foldCode(word.charCodeAt(i));
      hash = hashStep(hash, code);
      check = checkStep(check, code);
    }
    return this.#lookUp(hash, check);
  }

  /** The id of a word that a rule is written in; a word the vocabulary lacks is a mistake of the rule. */
  require(word: string): number {
    const id = this.id(word);
    if (id === 0) throw new Error(`the vocabulary lacks "${word}": add it to lexicons/words/extra.tsv`);
    return id;
  }

  /** The folded form of an id; "" for 0, and for what stands beyond a text's ends. */
  form(id: number | undefined): string {
    if (!id) return "";
    const page = (this.#forms[id >>> FORMS_SHIFT] ??= new Array<string | undefined>(FORMS_MASK + 1).fill(undefined));
    return (page[id & FORMS_MASK] ??= this.#readForm(id));
  }

  /** The folded form of an id, for those who ask once. */
  spelling(id: number): string {
    let form = "";
    for (let at = this.#poolStart[id]!; at < this.#poolStart[id + 1]!; at++) form += String.fromCharCode(this.#pool[at]!);
    return form;
  }

  /** As a property's name, which the engine keeps once, so that rules compare forms by address. */
  #readForm(id: number): string {
    return Object.keys({ [this.spelling(id)]: 0 })[0]!;
  }
}
