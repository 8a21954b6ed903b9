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
  ) {}

  /** `words` is `lexicon.bin`, `places` is `gazetteer.bin`, all of it or its pages as they come. */
  static open(words: Uint8Array, places: Uint8Array | Paged): Lexicon {
    const sections = openSections(words);
    return new Lexicon(new Vocabulary(Object.fromEntries(sections) as unknown as VocabularyArrays), new ActorLexicon(sections), Gazetteer.open(places));
  }
}
