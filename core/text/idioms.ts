import type { Tokens } from "../model/index.js";
import { IdSet } from "./id-set.js";
import type { Vocabulary } from "./vocabulary.js";

/** Several words that are one adverb within a verb group: "has by and large withdrawn". */
const IDIOMS =
  "by and large,for the most part,on the whole,for its part,for their part,for his part,for her part,at long last,to date,to this day,to some extent,to a large extent,to a great extent,in the main,in principle,in fact,in turn,in general,as a whole,as a rule,as yet,as well,in all likelihood,in all probability,at least,once again,once more,in the end,in the meantime,for the moment,for the time being,for now,by now,until now,up to now".split(
    ",",
  );

/** Tells how many words from one on are one adverb. */
export class Idioms {
  readonly #openers: IdSet;
  readonly #all: readonly (readonly number[])[];

  constructor(vocabulary: Vocabulary) {
    this.#all = IDIOMS.map((idiom) => idiom.split(" ").map((word) => vocabulary.require(word)));
    this.#openers = new IdSet(
      vocabulary.size,
      this.#all.map(([first]) => first!),
    );
  }

  /** The length of an idiom that begins at a token, or 0. */
  at({ word }: Tokens, i: number, last: number): number {
    if (!this.#openers.has(word[i]!)) return 0;
    for (const idiom of this.#all) if (i + idiom.length < last && idiom.every((id, step) => word[i + step] === id)) return idiom.length;
    return 0;
  }
}
