import { openSections, packSections, type Vocabulary } from "../text/index.js";
import type { Rule } from "./model.js";

/** What beside words a sentence may have, as bits. */
export const enum Sign {
  Number = 1,
  Date = 2,
  Speaker = 4,
  Colon = 8,
  Quote = 16,
  /** A bar or a closing bracket. */
  Bar = 32,
}

/** In a list of needed words: any number of people or things, any date, anybody who is said to speak, a colon, an opening quotation mark, a bar. */
const SIGNS: Readonly<Record<string, Sign>> = { "#": Sign.Number, "@": Sign.Date, "~": Sign.Speaker, ":": Sign.Colon, "“": Sign.Quote, "|": Sign.Bar };

/** Which rules stand where, and what they need, as numbers: what the rules' declarations come to for a vocabulary. Each list of needed words is a bit, 32 of them a side. */
export interface RuleIndex {
  /** Four numbers a row, by rising words: the word, the particle with it (0 = any), the rule, its gate. */
  readonly verbs: Int32Array;
  readonly nouns: Int32Array;
  /** The same, of rules that are asked once a sentence. */
  readonly sentences: Int32Array;
  /** Three numbers a row: a side, bits of it, and the row of the gate behind it; row 0 needs nothing. */
  readonly gates: Int32Array;
  /** Two numbers a row, by rising words: a word, and a list it stands in. */
  readonly needed: Int32Array;
  /** Two numbers a row: a sign, and a list it is enough for. */
  readonly signs: Int32Array;
  /** One number: how many lists there are. */
  readonly lists: Int32Array;
}

export const ENTRY_LENGTH = 4;
export const GATE_LENGTH = 3;
export const PAIR_LENGTH = 2;
const SIDE_BITS = 32;
const COLUMNS = ["verbs", "nouns", "sentences", "gates", "needed", "signs", "lists"] as const;

/** Lists as the bits of sides, in the order of their first. */
export function sidesOf(lists: readonly number[]): [side: number, bits: number][] {
  const sides = new Map<number, number>();
  for (const list of lists) sides.set(sideOf(list), (sides.get(sideOf(list)) ?? 0) | bitOf(list));
  return [...sides];
}

export const sideOf = (list: number): number => list >> 5;
export const bitOf = (list: number): number => 1 << (list & (SIDE_BITS - 1));

/** The place of the first row with a word in rows by rising words, or of the first one behind it. */
export function rowOf(rows: Int32Array, length: number, word: number): number {
  let [low, high] = [0, rows.length / length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rows[middle * length]! < word) low = middle + 1;
    else high = middle;
  }
  return low * length;
}

/** Rows as one array, by their first number where that is a word; those of one word stay in their order. */
const byWord = (rows: readonly (readonly number[])[]): Int32Array => Int32Array.from([...rows].sort(([a], [b]) => a! - b!).flat());

class Indexer {
  readonly #vocabulary: Vocabulary;
  readonly #lists = new Map<string, number>();
  readonly #gateRows = new Map<string, number>();
  readonly #gates: number[] = [0, 0, 0];
  readonly #needed: number[][] = [];
  readonly #signs: number[][] = [];

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  index(rules: readonly Rule[]): RuleIndex {
    const [verbRows, nounRows, sentenceRows]: number[][][] = [[], [], []];
    rules.forEach(({ verbs = [], nouns = [], sentences = false, needs = [], needsOf = {} }, rule) => {
      const gateOf = (word: string): number => this.#gateOf([...needs, ...(needsOf[word] ?? [])]);
      for (const verb of verbs) {
        const [lemma, particle] = verb.split(" ");
        verbRows!.push([this.#vocabulary.require(lemma!), particle ? this.#vocabulary.require(particle) : 0, rule, gateOf(verb)]);
      }
      for (const noun of nouns) nounRows!.push([this.#vocabulary.require(noun), 0, rule, gateOf(noun)]);
      if (sentences) sentenceRows!.push([0, 0, rule, gateOf("")]);
    });
    return {
      verbs: byWord(verbRows!),
      nouns: byWord(nounRows!),
      sentences: byWord(sentenceRows!),
      gates: Int32Array.from(this.#gates),
      needed: byWord(this.#needed),
      signs: byWord(this.#signs),
      lists: Int32Array.of(this.#lists.size),
    };
  }

  /** The gate of lists of which a sentence must have one word each, the shortest first: it is the rarest. */
  #gateOf(needs: readonly string[]): number {
    const lists = [...needs].sort((a, b) => a.length - b.length).map((list) => this.#lists.get(list) ?? this.#addList(list));
    return sidesOf(lists).reduceRight((next, [side, bits]) => this.#addGate([side, bits, next]), 0);
  }

  #addGate(row: readonly number[]): number {
    const key = row.join(" ");
    const known = this.#gateRows.get(key);
    if (known !== undefined) return known;
    const at = this.#gates.length / GATE_LENGTH;
    this.#gates.push(...row);
    this.#gateRows.set(key, at);
    return at;
  }

  #addList(list: string): number {
    const bit = this.#lists.size;
    this.#lists.set(list, bit);
    for (const word of list.split(" ")) {
      const id = this.#vocabulary.id(word);
      if (id !== 0) this.#needed.push([id, bit]);
      else if (SIGNS[word] !== undefined) this.#signs.push([SIGNS[word], bit]);
    }
    return bit;
  }
}

export const indexRules = (rules: readonly Rule[], vocabulary: Vocabulary): RuleIndex => new Indexer(vocabulary).index(rules);

/** The index as bytes, with the stamp of the lexicon that its words are numbered in. */
export const packIndex = (index: RuleIndex, stamp: Int32Array): Uint8Array => packSections({ ...index, stamp });

/** The index packed for the lexicon with a stamp; null where it was packed for another. */
export function openIndex(bytes: Uint8Array, stamp: Int32Array): RuleIndex | null {
  const sections = openSections(bytes);
  const packed = sections.get("stamp") as Int32Array;
  if (!packed.every((part, i) => part === stamp[i])) return null;
  return Object.fromEntries(COLUMNS.map((name) => [name, sections.get(name) as Int32Array])) as unknown as RuleIndex;
}
