import { Shape, TokenKind, type Sentences, type Tokens } from "../../model/index.js";
import { Guards } from "./guards.js";
import { compileRule, matchFrom, RuleIndex, type CompiledRule } from "./pattern.js";
import { newPhrase, type Phrase } from "./phrase.js";
import { Readers } from "./readers.js";
import type { DateRule } from "./rule.js";
import { clearSlots, emptySlots } from "./slots.js";
import type { TokenView } from "./view.js";

const COMMA = 44;
const DOT = 46;
const SLASH = 47;
const COLON = 58;
const HALF = 0xbd;

/** Finds the longest match of any rule at each token, left to right. */
export class Scanner {
  readonly #view: TokenView;
  readonly #index: RuleIndex;
  readonly #guards: Guards;
  readonly #slots = emptySlots();
  #tokens!: Tokens;
  #last = 0;

  constructor(rules: readonly DateRule[], view: TokenView) {
    const readers = new Readers(view);
    this.#view = view;
    this.#index = new RuleIndex(
      rules.map((rule) => compileRule(rule, view.tables, readers)),
      view.tables,
    );
    this.#guards = new Guards(view);
  }

  scan(tokens: Tokens, sentences: Sentences): Phrase[] {
    const phrases: Phrase[] = [];
    const { kind, word } = tokens;
    const { byWord, isShort } = this.#index;
    this.#tokens = this.#view.tokens = tokens;
    for (let sentence = 0; sentence < sentences.count; sentence++) {
      const first = sentences.first[sentence]!;
      this.#last = this.#view.last = sentences.last[sentence]!;
      for (let i = first; i < this.#last; i++) {
        const list = kind[i] === TokenKind.Word ? byWord[word[i]!]! : 0;
        if (kind[i] === TokenKind.Word ? list === 0 || (isShort[list] === 0 && !this.#goesOn(i)) : !this.#canBegin(i)) continue;
        const phrase = this.#longest(this.#candidates(i, list), i, first);
        if (!phrase) continue;
        phrase.sentence = sentence;
        phrases.push(phrase);
        i = phrase.last - 1;
      }
    }
    return phrases;
  }

  /** Could the token after `i` go on with a date? */
  #goesOn(i: number): boolean {
    const { kind, word, code, shape } = this.#tokens;
    const next = i + 1;
    if (next >= this.#last) return false;
    switch (kind[next] as TokenKind) {
      case TokenKind.Word:
        return this.#index.follows[word[next]!] === 1 || (shape[next]! & Shape.Glued) !== 0;
      case TokenKind.Punctuation:
      case TokenKind.Symbol:
        return code[next] === COMMA || code[next] === DOT || code[next] === SLASH || code[next] === COLON || code[next] === HALF;
      default:
        return true;
    }
  }

  /** A token that is no word: a number that may be a year or goes on, an ordinal, an apostrophe. */
  #canBegin(i: number): boolean {
    const { kind, start, end } = this.#tokens;
    switch (kind[i] as TokenKind) {
      case TokenKind.Number:
        return end[i]! - start[i]! === 4 || this.#goesOn(i);
      case TokenKind.Ordinal:
        return this.#goesOn(i);
      case TokenKind.OpeningQuote:
      case TokenKind.ClosingQuote:
        return end[i]! - start[i]! === 1 && i + 1 < this.#last && kind[i + 1] === TokenKind.Number;
      default:
        return false;
    }
  }

  #candidates(i: number, list: number): readonly CompiledRule[] {
    if (list > 0) return this.#index.lists[list]!;
    switch (this.#tokens.kind[i] as TokenKind) {
      case TokenKind.Number:
        return this.#index.digits;
      case TokenKind.Ordinal:
        return this.#index.ordinals;
      case TokenKind.OpeningQuote:
      case TokenKind.ClosingQuote:
        return this.#index.quotes;
      default:
        return this.#index.lists[0]!;
    }
  }

  #longest(rules: readonly CompiledRule[], i: number, sentenceFirst: number): Phrase | null {
    let best: CompiledRule | null = null;
    let bestLast = -1;
    for (let k = 0; k < rules.length; k++) {
      const last = this.#match(rules[k]!, i);
      if (last <= bestLast || !this.#guards.allow(rules[k]!.rule, this.#slots, i, last, sentenceFirst)) continue;
      best = rules[k]!;
      bestLast = last;
    }
    if (!best) return null;
    this.#match(best, i);
    return newPhrase(best.rule, this.#slots, i, bestLast, i === sentenceFirst);
  }

  #match({ places }: CompiledRule, i: number): number {
    clearSlots(this.#slots);
    return matchFrom(places, 0, i, this.#tokens, this.#last, this.#slots);
  }
}
