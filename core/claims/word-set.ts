import type { Vocabulary } from "../text/index.js";
import type { Tokens } from "../model/index.js";

/** What words are looked up in: a sentence. */
export interface Worded {
  readonly tokens: Tokens;
  readonly vocabulary: Vocabulary;
  nounLemma(token: number): number;
}

/** A list of words that tokens are looked up in; bound to the vocabulary of the sentences it is asked about. */
export class WordSet {
  #vocabulary: Vocabulary | null = null;
  #bits = new Int32Array(0);

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
    if (this.#vocabulary !== sentence.vocabulary) this.#bind(sentence.vocabulary);
    return (this.#bits[id >>> 5]! & (1 << (id & 31))) !== 0;
  }

  #bind(vocabulary: Vocabulary): void {
    const bits = new Int32Array((vocabulary.size >>> 5) + 1);
    for (const word of this.words.split(" ")) {
      const id = vocabulary.id(word);
      bits[id >>> 5]! |= 1 << (id & 31);
    }
    bits[0]! &= ~1;
    this.#vocabulary = vocabulary;
    this.#bits = bits;
  }
}

/** What words stand for; bound to a vocabulary like a `WordSet`. */
export class WordMap<T> {
  readonly #entries: readonly (readonly [word: string, value: T])[];
  #vocabulary: Vocabulary | null = null;
  /** By word id, places in `#values`; 0 = none. */
  #places = new Uint8Array(0);
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
    return this.#values[this.#places[id]!];
  }

  #bind(vocabulary: Vocabulary): void {
    const places = vocabulary.columns.bytes();
    const values: (T | undefined)[] = [undefined];
    for (const [word, value] of this.#entries) {
      if (!values.includes(value)) values.push(value);
      places[vocabulary.id(word)] = values.indexOf(value);
    }
    places[0] = 0;
    this.#vocabulary = vocabulary;
    this.#places = places;
    this.#values = values;
  }
}
