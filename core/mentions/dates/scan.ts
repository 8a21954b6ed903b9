import type { Sentences, Tokens } from "../../model/index.js";
import { Guards } from "./guards.js";
import { compileRules, literalsOf, Matcher, type CompiledRule } from "./pattern.js";
import { Phrase } from "./phrase.js";
import { Readers } from "./readers.js";
import { NO_RULES, RuleIndex } from "./rule-index.js";
import type { DateRule } from "./rule.js";
import { Sign, Signs } from "./signs.js";
import { Slots } from "./slots.js";
import type { TokenView } from "./view.js";

/** Finds the longest match of any rule at each token, left to right. */
export class Scanner {
  readonly #view: TokenView;
  readonly #signs: Signs;
  readonly #index: RuleIndex;
  readonly #matcher: Matcher;
  readonly #guards: Guards;
  /** What the rule being tried tells, and the best so far. */
  #slots = new Slots();
  #bestSlots = new Slots();

  constructor(rules: readonly DateRule[], view: TokenView) {
    const { tables } = view;
    this.#view = view;
    this.#signs = new Signs(tables, literalsOf(rules, tables));
    this.#index = new RuleIndex(compileRules(rules, tables, this.#signs), this.#signs);
    this.#matcher = new Matcher(view, this.#signs, new Readers(view));
    this.#guards = new Guards(view);
  }

  scan(tokens: Tokens, sentences: Sentences): Phrase[] {
    const phrases: Phrase[] = [];
    this.#view.tokens = tokens;
    this.#signs.read(tokens);
    const { of } = this.#signs;
    const index = this.#index;
    for (let sentence = 0; sentence < sentences.count; sentence++) {
      const first = sentences.first[sentence]!;
      const last = sentences.last[sentence]!;
      this.#view.last = last;
      for (let i = first; i < last; i++) {
        if (of[i] === Sign.None) continue;
        const list = index.of(of[i]!, i + 1 < last ? of[i + 1]! : Sign.End);
        if (list === NO_RULES) continue;
        const phrase = this.#longest(index.lists[list]!, i, first, sentence);
        if (!phrase) continue;
        phrases.push(phrase);
        i = phrase.last - 1;
      }
    }
    return phrases;
  }

  #longest(rules: readonly CompiledRule[], i: number, sentenceFirst: number, sentence: number): Phrase | null {
    let best: CompiledRule | null = null;
    let bestLast = -1;
    for (let k = 0; k < rules.length; k++) {
      const rule = rules[k]!;
      const slots = this.#slots;
      const last = this.#matcher.match(rule, i, slots);
      if (last <= bestLast || (rule.guard !== null && !this.#guards.allow(rule.guard, slots, i, last, sentenceFirst))) continue;
      best = rule;
      bestLast = last;
      this.#slots = this.#bestSlots;
      this.#bestSlots = slots;
    }
    if (!best) return null;
    const phrase = new Phrase(best, this.#bestSlots, i, bestLast, sentence, i === sentenceFirst);
    this.#bestSlots = new Slots();
    return phrase;
  }
}
