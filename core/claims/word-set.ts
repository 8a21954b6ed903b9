import { IdTable, type Vocabulary } from "../text/index.js";
import type { Tokens } from "../model/index.js";

/** What words are looked up in: a sentence. */
export interface Worded {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  nounLemma(token: number): number;
}

const NO_WORDS = new IdTable([]);

/** A list of words that tokens are looked up in; bound to the vocabulary of the sentences it is asked about. */
export class WordSet {
  static #made = 0;
  readonly #number = WordSet.#made++;
  /** Where in a row of `Memberships` it has its bit. */
  readonly #at = this.#number >>> 5;
  readonly #bit = 1 << (this.#number & 31);
  #vocabulary: Vocabulary | null = null;
  /** Words of it that have no row there. */
  #further: IdTable | null = null;

  constructor(readonly words: string) {}

  /** Is the word at a token one of these? */
  has(sentence: Worded, token: number): boolean {
    const { tokens } = sentence;
    return token >= 0 && token < tokens.count && this.hasId(sentence, tokens.word[token]!);
  }

  /** Is the noun at a token one of these in the singular? */
  hasNoun(sentence: Worded, token: number): boolean {
    return this.hasId(sentence, sentence.nounLemma(token));
  }

  /** Does some word of a stretch belong to these? */
  hasIn(sentence: Worded, first: number, last: number): boolean {
    for (let i = first; i < last; i++) if (this.has(sentence, i)) return true;
    return false;
  }

  /** Is a word id, as of a verb's lemma, one of these? */
  hasId(sentence: Worded, id: number): boolean {
    const { vocabulary } = sentence;
    if (this.#vocabulary !== vocabulary) this.#bind(vocabulary);
    const { limit, rows, width } = vocabulary.lists;
    return id < limit ? (rows[id * width + this.#at]! & this.#bit) !== 0 : this.#further !== null && this.#further.at(id) >= 0;
  }

  #bind(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary;
    const { lists } = vocabulary;
    const further: number[] = [];
    for (const word of this.words.split(" ")) {
      const id = vocabulary.id(word);
      if (id >= lists.limit) further.push(id);
      else if (id !== 0) lists.add(this.#number, id);
    }
    this.#further = further.length === 0 ? null : new IdTable(further);
  }
}

/** What words stand for; bound to a vocabulary like a `WordSet`. */
export class WordMap<T> {
  readonly #entries: readonly (readonly [word: string, value: T])[];
  #vocabulary: Vocabulary | null = null;
  #ids = NO_WORDS;
  /** Side by side with the table's slots. */
  #values: (T | undefined)[] = [];

  constructor(entries: Readonly<Record<string, T>>) {
    this.#entries = Object.entries(entries);
  }

  /** The words, as a list for `needs`. */
  get words(): string {
    return this.#entries.map(([word]) => word).join(" ");
  }

  /** What the word at a token stands for. */
  at(sentence: Worded, token: number): T | undefined {
    const { tokens } = sentence;
    return token >= 0 && token < tokens.count ? this.of(sentence, tokens.word[token]!) : undefined;
  }

  /** What a word id, as of a verb's lemma, stands for. */
  of(sentence: Worded, id: number): T | undefined {
    if (this.#vocabulary !== sentence.vocabulary) this.#bind(sentence.vocabulary);
    const at = this.#ids.at(id);
    return at < 0 ? undefined : this.#values[at];
  }

  #bind(vocabulary: Vocabulary): void {
    this.#vocabulary = vocabulary;
    const named = this.#entries.map(([word, value]) => [vocabulary.id(word), value] as const);
    this.#ids = new IdTable(named.map(([id]) => id));
    this.#values = new Array<T | undefined>(this.#ids.size).fill(undefined);
    for (const [id, value] of named) if (id !== 0) this.#values[this.#ids.at(id)] = value;
  }
}
