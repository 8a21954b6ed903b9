import { Tag, TokenKind, type Sentences, type Tokens } from "../../model/index.js";
import type { Tables } from "./tables.js";

export const enum Tense {
  Unknown = 0,
  Past = 1,
  Future = 2,
  /** "is due to", "would": ahead, as seen from some past or present. */
  Open = 3,
  Present = 4,
  /** "agreed to leave", "came to meet". */
  Purpose = 5,
}

const FUTURE = "will shall must won't should".split(" ");
const PAST = "was were had did wasn't weren't hadn't didn't".split(" ");
const PLANNED = "due expected scheduled plans plan planned slated would could soon early payable effective".split(" ");
const REACH = 30;

/** Tells from the nearest verb, first to the left, whether a date lies in the past or the future. */
export class TenseReader {
  readonly #future: ReadonlySet<number>;
  readonly #past: ReadonlySet<number>;
  readonly #planned: ReadonlySet<number>;
  readonly #present: ReadonlySet<number>;

  constructor(tables: Tables) {
    const ids = (words: readonly string[]): ReadonlySet<number> => new Set(words.map((word) => tables.vocabulary.id(word)).filter((id) => id > 0));
    this.#future = ids(FUTURE);
    this.#past = ids(PAST);
    this.#planned = ids(PLANNED);
    this.#present = ids(["is", "are", "has", "have"]);
  }

  /** The tense around tokens `first` to `last` in their sentence. */
  read(tokens: Tokens, sentences: Sentences, sentence: number, first: number, last: number): Tense {
    const from = Math.max(sentences.first[sentence]!, first - REACH);
    const to = Math.min(sentences.last[sentence]!, last + REACH);
    for (let i = first - 1; i >= from; i--) {
      const tense = this.#tenseAt(tokens, i);
      if (tense !== Tense.Unknown) return tense;
    }
    for (let i = last; i < to; i++) {
      const tense = this.#tenseAt(tokens, i);
      if (tense !== Tense.Unknown) return tense;
    }
    return Tense.Unknown;
  }

  #tenseAt(tokens: Tokens, i: number): Tense {
    const word = tokens.kind[i] === TokenKind.Word ? tokens.word[i]! : 0;
    if (word === 0) return Tense.Unknown;
    if (this.#future.has(word)) return Tense.Future;
    if (this.#past.has(word)) return Tense.Past;
    if (this.#planned.has(word)) return Tense.Open;
    switch (tokens.tag[i] as Tag) {
      case Tag.VerbPast:
        return Tense.Past;
      case Tag.To:
        return this.#infinitive(tokens, i);
      case Tag.Auxiliary:
        return this.#present.has(word) ? Tense.Present : Tense.Unknown;
      case Tag.VerbS:
        return Tense.Present;
      default:
        return Tense.Unknown;
    }
  }

  /** "is to be handed over" lies ahead, "was to be" lies behind. */
  #infinitive(tokens: Tokens, i: number): Tense {
    const before = i > 0 ? tokens.word[i - 1]! : 0;
    if (this.#present.has(before)) return Tense.Future;
    return this.#past.has(before) ? Tense.Past : Tense.Purpose;
  }
}
