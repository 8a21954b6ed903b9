import { Tag, type Sentences, type Tokens } from "../../model/index.js";
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
  /** "gave them until Tuesday", but "gave up on Tuesday". */
  Given = 7,
}

const FUTURE = "will shall must won't should".split(" ");
const PAST = "was were had did wasn't weren't hadn't didn't".split(" ");
const PLANNED = "due expected scheduled plans plan planned planning slated would payable effective".split(" ");
/** Before "to": what follows lies ahead. */
const GOVERNORS = "set likely going bound about ready".split(" ");
/** Done in the past, they move a date ahead: "postponed until Tuesday". */
const POSTPONED = "postponed delayed extended adjourned deferred prolonged".split(" ");
/** Done in the past, they set a term. */
const GIVEN = "gave given".split(" ");
/** What a day in front names has taken place: "the February 1 coup". */
const DONE = "coup attack attacks raid massacre bombing bombings shooting killing killings assault ambush uprising truce ceasefire accord agreement blast protests riots clashes".split(" ");
/** With "back" behind, they move a date ahead: "put the vote back to 22 November". */
const PUT = "put pushed set moved".split(" ");
/** How far behind them "back" may stand. */
const BACK_REACH = 5;
/** In the present tense they tell a programme: "talks open on Wednesday". */
const PROGRAMME = "open opens meet meets begin begins start starts resume resumes vote votes expire expires".split(" ");
const REACH = 30;
const FULL_STOP = 46;

/** What a word tells of the tense, as bits. */
const enum Hint {
  Future = 1,
  Past = 2,
  Planned = 4,
  Governor = 8,
  Postponed = 16,
  Programme = 32,
  Soon = 64,
  Present = 128,
  Given = 256,
  Put = 512,
  Done = 1024,
}

const HINTS: readonly (readonly [Hint, readonly string[]])[] = [
  [Hint.Future, FUTURE],
  [Hint.Past, PAST],
  [Hint.Planned, PLANNED],
  [Hint.Governor, GOVERNORS],
  [Hint.Postponed, POSTPONED],
  [Hint.Given, GIVEN],
  [Hint.Put, PUT],
  [Hint.Done, DONE],
  [Hint.Programme, PROGRAMME],
  [Hint.Soon, ["soon", "early"]],
  [Hint.Present, ["is", "are", "has", "have"]],
];

/** Tells from the nearest verb, first to the left, whether a date lies in the past or the future. */
export class TenseReader {
  /** By word id: bits of `Hint`. */
  readonly #hints: Uint16Array;
  readonly #as: number;
  readonly #back: number;
  readonly #terms: ReadonlySet<number>;
  readonly #be: number;
  readonly #been: number;
  readonly #had: number;

  constructor(tables: Tables) {
    this.#hints = tables.vocabulary.columns.shorts();
    for (const [bit, words] of HINTS) for (const id of tables.ids(words)) this.#hints[id]! |= bit;
    this.#as = tables.known("as");
    this.#back = tables.known("back");
    this.#be = tables.known("be");
    this.#been = tables.known("been");
    this.#had = tables.known("had");
    this.#terms = tables.ids(["by", "until", "before"]);
  }

  /** The tense around tokens `first` to `last` in their sentence. */
  read(tokens: Tokens, sentences: Sentences, sentence: number, first: number, last: number): Tense {
    const from = Math.max(sentences.first[sentence]!, first - REACH);
    const to = Math.min(sentences.last[sentence]!, last + REACH);
    if (last < to && this.#hintsAt(tokens, last) & Hint.Done) return Tense.Past;
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
    const word = tokens.word[i]!;
    if (word === 0) return Tense.Unknown;
    if (word === this.#back && this.#isPutBack(tokens, i)) return Tense.Open;
    const hints = this.#hints[word]!;
    const tense = hints === 0 ? Tense.Unknown : this.#hinted(tokens, i, hints);
    if (tense !== Tense.Unknown) return tense;
    switch (tokens.tag[i] as Tag) {
      case Tag.VerbPast:
        return Tense.Past;
      case Tag.To:
        return this.#infinitive(tokens, i);
      case Tag.Auxiliary:
        return (hints & Hint.Present) !== 0 && !this.#isAfterTo(tokens, i) ? Tense.Present : Tense.Unknown;
      case Tag.VerbS:
        return Tense.Present;
      default:
        return Tense.Unknown;
    }
  }

  #hinted(tokens: Tokens, i: number, hints: number): Tense {
    if (hints & Hint.Future) return Tense.Future;
    if (hints & Hint.Past) return Tense.Past;
    if (hints & Hint.Planned) return this.#isPastBefore(tokens, i) || tokens.tag[i - 1] === Tag.VerbPast ? Tense.Past : Tense.Open;
    if (hints & Hint.Given) return Tense.Given;
    if (hints & Hint.Postponed || (hints & Hint.Soon && this.#isBetweenAs(tokens, i))) return Tense.Open;
    const isPresent = tokens.tag[i] === Tag.Verb || tokens.tag[i] === Tag.VerbS;
    return hints & Hint.Programme && isPresent && !this.#isAfterTo(tokens, i) && !this.#isAfterDid(tokens, i) ? Tense.Open : Tense.Unknown;
  }

  /** "was | due", "had been | due". */
  #isPastBefore(tokens: Tokens, i: number): boolean {
    return (this.#hintsAt(tokens, tokens.word[i - 1] === this.#been ? i - 2 : i - 1) & Hint.Past) !== 0;
  }

  /** "put | back" and "put the vote | back". */
  #isPutBack(tokens: Tokens, back: number): boolean {
    for (let i = back - 1; i >= 0 && i >= back - BACK_REACH; i--) if (this.#hintsAt(tokens, i) & Hint.Put) return true;
    return false;
  }

  #hintsAt(tokens: Tokens, i: number): number {
    return i >= 0 ? this.#hints[tokens.word[i]!]! : 0;
  }

  /** "is to be handed over" lies ahead, "was to be" lies behind. */
  #infinitive(tokens: Tokens, i: number): Tense {
    const before = this.#hintsAt(tokens, i - 1);
    if (before & Hint.Governor) return Tense.Open;
    if (before & Hint.Planned) return this.#isPastBefore(tokens, i - 1) ? Tense.Past : Tense.Open;
    if (before & Hint.Present) return Tense.Future;
    return before & Hint.Past ? Tense.Past : Tense.Purpose;
  }

  /** "to leave by the 20th": does a day behind a verb in its base form set a term? "Held the town until the 20th" tells of the past. */
  isTerm(tokens: Tokens, first: number): boolean {
    if (first < 1 || !this.#terms.has(tokens.word[first - 1]!)) return false;
    for (let i = first - 2; i >= Math.max(0, first - REACH); i--) {
      const tag = tokens.tag[i]!;
      if (tag === Tag.Verb || tokens.word[i] === this.#be) return !this.#wasTo(tokens, i - 1);
      if (tag === Tag.VerbPast || tag === Tag.VerbPastParticiple || tag === Tag.Auxiliary) return false;
    }
    return false;
  }

  /** "was | to | leave by Sunday": the term is over, unless somebody said so in the past ("said it was to leave by Sunday"). */
  #wasTo(tokens: Tokens, to: number): boolean {
    if (to < 1 || tokens.tag[to] !== Tag.To || this.#infinitive(tokens, to) !== Tense.Past || tokens.word[to - 1] === this.#had) return false;
    for (let i = to - 2; i >= Math.max(0, to - REACH) && tokens.code[i] !== FULL_STOP; i--) if (tokens.tag[i] === Tag.VerbPast) return false;
    return true;
  }

  #isAfterTo(tokens: Tokens, i: number): boolean {
    return i > 0 && (tokens.tag[i - 1] === Tag.To || tokens.tag[i - 1] === Tag.Modal);
  }

  /** "did not | open". */
  #isAfterDid(tokens: Tokens, i: number): boolean {
    return ((this.#hintsAt(tokens, i - 1) | this.#hintsAt(tokens, i - 2)) & Hint.Past) !== 0;
  }

  /** "as soon as Tuesday". */
  #isBetweenAs(tokens: Tokens, i: number): boolean {
    return i > 0 && tokens.word[i - 1] === this.#as && i + 1 < tokens.count && tokens.word[i + 1] === this.#as;
  }
}
