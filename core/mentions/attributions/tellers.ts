import type { Clause, NounPhrase } from "../../syntax/index.js";
import type { Vocabulary } from "../../text/index.js";
import { flagged } from "./flagged.js";

const TELLING = ["tell", "inform", "assure", "brief", "notify", "advise", "warn"];

/** "The mission was told | by the rebels | that …": who tells, where the passive names them. */
export class Tellers {
  readonly #isTelling: Uint8Array;
  readonly #by: number;

  constructor(vocabulary: Vocabulary) {
    this.#by = vocabulary.require("by");
    this.#isTelling = flagged(vocabulary, TELLING);
  }

  of({ lemma, isPassive, phrases, last, modal, isNegated }: Clause): NounPhrase | null {
    if (!isPassive || isNegated || modal !== 0 || this.#isTelling[lemma] === 0) return null;
    return phrases.find(({ preposition, isDate, first }) => preposition === this.#by && !isDate && first >= last) ?? null;
  }
}
