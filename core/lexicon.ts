import { indexRules, openIndex, packIndex, RULES, type RuleIndex } from "./claims/index.js";
import { ActorLexicon } from "./mentions/actors/index.js";
import { Gazetteer, type Paged } from "./mentions/places/index.js";
import { openSections, Vocabulary, type VocabularyArrays } from "./text/index.js";

/** Version of the engine and its lexicons, told in every reading. */
export const READER_VERSION = "0.1.0";

/** Everything the reader knows of words, parties and places, opened from the compiled files without parsing. */
export class Lexicon {
  readonly version = READER_VERSION;

  private constructor(
    readonly vocabulary: Vocabulary,
    readonly actors: ActorLexicon,
    readonly gazetteer: Gazetteer,
    /** Which words set off which rules. */
    readonly rules: RuleIndex,
    readonly stamp: Int32Array,
  ) {}

  /**
   * `words` is `lexicon.bin`, `places` is `gazetteer.bin`, all of it or its pages as they come; `rules` is what `packedRules` gave for these words and this code: a start
   * that has it need not index the rules anew.
   */
  static open(words: Uint8Array, places: Uint8Array | Paged, rules: Uint8Array | null = null): Lexicon {
    const sections = openSections(words);
    const vocabulary = new Vocabulary(Object.fromEntries(sections) as unknown as VocabularyArrays);
    const stamp = sections.get("stamp") as Int32Array;
    const index = rules && openIndex(rules, stamp);
    return new Lexicon(vocabulary, new ActorLexicon(sections), Gazetteer.open(places), index ?? indexRules(RULES, vocabulary), stamp);
  }

  /** The index of the rules, to be kept beside the compiled code. */
  packedRules(): Uint8Array {
    return packIndex(this.rules, this.stamp);
  }
}
