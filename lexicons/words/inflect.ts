export interface Irregular {
  verbs: readonly (readonly [string, string, string])[];
  nouns: readonly (readonly [string, string])[];
  doubling: readonly string[];
  single: readonly string[];
  either: readonly string[];
}

export interface VerbForms {
  s: string;
  past: readonly string[];
  participle: readonly string[];
  ing: readonly string[];
}

const isVowel = (char: string | undefined): boolean => char !== undefined && "aeiou".includes(char);

/** English inflection by spelling rules and the lists of `irregular.yaml`. */
export class Inflector {
  readonly #verbs: ReadonlyMap<string, readonly [string, string, string]>;
  readonly #nouns: ReadonlyMap<string, string>;
  readonly #doubling: ReadonlySet<string>;
  readonly #single: ReadonlySet<string>;
  readonly #either: ReadonlySet<string>;

  constructor(irregular: Irregular) {
    this.#verbs = new Map(irregular.verbs.map((row) => [row[0], row]));
    this.#nouns = new Map(irregular.nouns);
    this.#doubling = new Set(irregular.doubling);
    this.#single = new Set(irregular.single);
    this.#either = new Set(irregular.either);
  }

  plural(noun: string): string {
    const irregular = this.#nouns.get(noun);
    if (irregular) return irregular;
    if (noun.endsWith("man")) return `${noun.slice(0, -3)}men`;
    return this.#withS(noun);
  }

  verb(lemma: string): VerbForms {
    const irregular = this.#verbs.get(lemma);
    const stem = this.#doubles(lemma) ? lemma + lemma.at(-1)! : lemma;
    const regular = lemma.endsWith("e") ? `${lemma}d` : lemma.endsWith("y") && !isVowel(lemma.at(-2)) ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
    const ing = lemma.endsWith("ie") ? `${lemma.slice(0, -2)}ying` : lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("oe") ? `${lemma.slice(0, -1)}ing` : `${stem}ing`;
    const both = (ending: string): readonly string[] => [`${lemma}${lemma.at(-1)!}${ending}`, `${lemma}${ending}`];
    if (this.#either.has(lemma)) return { s: this.#withS(lemma), past: both("ed"), participle: both("ed"), ing: both("ing") };
    return {
      s: this.#withS(lemma),
      past: irregular ? [irregular[1], ...(irregular[1].endsWith("t") && !["t", "d"].includes(lemma.at(-1)!) ? [regular] : [])] : [regular],
      participle: irregular ? [irregular[2], ...(irregular[2].endsWith("t") && !["t", "d"].includes(lemma.at(-1)!) ? [regular] : [])] : [regular],
      ing: [ing],
    };
  }

  #withS(word: string): string {
    if (/(s|x|z|ch|sh)$/.test(word)) return `${word}es`;
    if (word.endsWith("y") && !isVowel(word.at(-2))) return `${word.slice(0, -1)}ies`;
    if (/[^aeiou]o$/.test(word)) return `${word}es`;
    return `${word}s`;
  }

  /** Consonant-vowel-consonant in one syllable doubles the last letter. */
  #doubles(lemma: string): boolean {
    if (this.#doubling.has(lemma)) return true;
    if (this.#single.has(lemma)) return false;
    return /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma);
  }
}
