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
  /** A past verb stands after the date, none before it. */
  PastAfter = 6,
}

const FUTURE = "will shall must won't should".split(" ");
const PAST = "was were had did wasn't weren't hadn't didn't".split(" ");
const PLANNED = "due expected scheduled plans plan planned planning slated would payable effective".split(" ");
/** Before "to": what follows lies ahead. */
const GOVERNORS = "set likely going bound about ready".split(" ");
/** Done in the past, they move a date ahead: "postponed until Tuesday". */
const POSTPONED = "postponed delayed extended adjourned deferred prolonged gave given".split(" ");
/** In the present tense they tell a programme: "talks open on Wednesday". */
const PROGRAMME = "open opens meet meets begin begins start starts resume resumes vote votes expire expires".split(" ");
const REACH = 30;

/** Tells from the nearest verb, first to the left, whether a date lies in the past or the future. */
export class TenseReader {
  readonly #future: ReadonlySet<number>;
  readonly #past: ReadonlySet<number>;
  readonly #planned: ReadonlySet<number>;
  readonly #present: ReadonlySet<number>;
  readonly #soon: ReadonlySet<number>;
  readonly #as: number;
  readonly #postponed: ReadonlySet<number>;
  readonly #programme: ReadonlySet<number>;
  readonly #governors: ReadonlySet<number>;

  constructor(tables: Tables) {
    this.#future = tables.ids(FUTURE);
    this.#past = tables.ids(PAST);
    this.#planned = tables.ids(PLANNED);
    this.#governors = tables.ids(GOVERNORS);
    this.#postponed = tables.ids(POSTPONED);
    this.#programme = tables.ids(PROGRAMME);
    this.#soon = tables.ids(["soon", "early"]);
    this.#as = tables.known("as");
    this.#present = tables.ids(["is", "are", "has", "have"]);
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
      if (tense !== Tense.Unknown) return tense === Tense.Past ? Tense.PastAfter : tense;
    }
    return Tense.Unknown;
  }

  #tenseAt(tokens: Tokens, i: number): Tense {
    const word = tokens.kind[i] === TokenKind.Word ? tokens.word[i]! : 0;
    if (word === 0) return Tense.Unknown;
    if (this.#future.has(word)) return Tense.Future;
    if (this.#past.has(word)) return Tense.Past;
    if (this.#planned.has(word)) return i > 0 && this.#past.has(tokens.word[i - 1]!) ? Tense.Past : Tense.Open;
    if (this.#isSoonAs(tokens, i) || this.#postponed.has(word)) return Tense.Open;
    if (this.#programme.has(word) && (tokens.tag[i] === Tag.Verb || tokens.tag[i] === Tag.VerbS) && !this.#isAfterTo(tokens, i)) return Tense.Open;
    switch (tokens.tag[i] as Tag) {
      case Tag.VerbPast:
        return Tense.Past;
      case Tag.To:
        return this.#infinitive(tokens, i);
      case Tag.Auxiliary:
        return this.#present.has(word) && !this.#isAfterTo(tokens, i) ? Tense.Present : Tense.Unknown;
      case Tag.VerbS:
        return Tense.Present;
      default:
        return Tense.Unknown;
    }
  }

  /** "is to be handed over" lies ahead, "was to be" lies behind. */
  #infinitive(tokens: Tokens, i: number): Tense {
    const before = i > 0 ? tokens.word[i - 1]! : 0;
    if (this.#governors.has(before)) return Tense.Open;
    if (this.#planned.has(before)) return i > 1 && this.#past.has(tokens.word[i - 2]!) ? Tense.Past : Tense.Open;
    if (this.#present.has(before)) return Tense.Future;
    return this.#past.has(before) ? Tense.Past : Tense.Purpose;
  }

  #isAfterTo(tokens: Tokens, i: number): boolean {
    return i > 0 && (tokens.tag[i - 1] === Tag.To || tokens.tag[i - 1] === Tag.Modal);
  }

  /** "as soon as Tuesday". */
  #isSoonAs(tokens: Tokens, i: number): boolean {
    return this.#soon.has(tokens.word[i]!) && i + 1 < tokens.count && tokens.word[i + 1] === this.#as && i > 0 && tokens.word[i - 1] === this.#as;
  }
}
