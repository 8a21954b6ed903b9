import type { Vocabulary } from "../../text/index.js";
import type { Gazetteer } from "./gazetteer.js";
import { NameHash } from "./hash.js";

const OPENS = 1;
const OPENS_NONE = 2;

/** Which words of the vocabulary no name of the gazetteer begins with: each is asked of the gazetteer once, not at every token. */
export class Openers {
  readonly #known: Uint8Array;
  readonly #hash = new NameHash();

  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#known = new Uint8Array(vocabulary.size);
  }

  /** True when no name begins with the word of that id (0, a word the vocabulary lacks, may begin one) as it stands in `text[start, end)`. */
  excludes(word: number, text: string, start: number, end: number): boolean {
    if (word === 0) return false;
    const known = (this.#known[word] ||= this.#ask(word));
    return known === OPENS_NONE && isPlain(text, start, end);
  }

  #ask(word: number): number {
    const form = this.vocabulary.spelling(word);
    return this.gazetteer.longestFrom(this.#hash.reset().feed(form, 0, form.length)) > 0 ? OPENS : OPENS_NONE;
  }
}

/** In ASCII alone a word and a name are folded alike; "æ" is one letter of a word and two of a name. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
