import { openSections, Vocabulary, type VocabularyArrays } from "./text/index.js";

/** Everything the reader knows of words, parties and places, opened from the compiled files without parsing. */
export class Lexicon {
  readonly vocabulary: Vocabulary;
  readonly version: string;

  private constructor(vocabulary: Vocabulary, version: string) {
    this.vocabulary = vocabulary;
    this.version = version;
  }

  /** `words` is `lexicon.bin`, `places` is `gazetteer.bin`. */
  static open(words: Uint8Array, places: Uint8Array): Lexicon {
    void places;
    const sections = openSections(words);
    return new Lexicon(new Vocabulary(Object.fromEntries(sections) as unknown as VocabularyArrays), "0.1.0");
  }
}
