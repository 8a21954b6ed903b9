import type { CompiledRule, Place } from "./pattern.js";
import type { Signs } from "./signs.js";

/** The rules that can match at a token, found by its sign and that of the token after it. */
export class RuleIndex {
  /** By the two signs, `first * count + second`: an index of `lists`, 0 where no rule can match. */
  readonly pairs: Uint16Array;
  /** Rules in their order. */
  readonly lists: (readonly CompiledRule[])[] = [[]];
  readonly #count: number;
  /** By list: the list with the rule added that is being added, 0 = not made yet. */
  #longer: number[] = [];
  /** By the two signs: 1 more than the index of the rule that was added last. */
  readonly #added: Uint16Array;

  constructor(rules: readonly CompiledRule[], signs: Signs) {
    this.#count = signs.count;
    this.pairs = new Uint16Array(signs.count * signs.count);
    this.#added = new Uint16Array(this.pairs.length);
    rules.forEach((rule, index) => {
      this.#longer = this.lists.map(() => 0);
      this.#addRule(rule, index);
    });
  }

  #withRule(list: number, rule: CompiledRule): number {
    return (this.#longer[list] ||= this.lists.push([...this.lists[list]!, rule]) - 1);
  }

  /** Adds a rule to the lists of every two signs a match of it can begin with. */
  #addRule(rule: CompiledRule, index: number): void {
    const { places } = rule;
    for (let k = 0; k < places.length; k++) {
      const { alone, first, second, optional } = places[k]!;
      this.#addPairs(alone, signsAfter(places, k), rule, index);
      this.#addPairs(first, second, rule, index);
      if (!optional) break;
    }
  }

  #addPairs(firsts: Uint8Array, seconds: Uint8Array, rule: CompiledRule, index: number): void {
    for (let first = 0; first < firsts.length; first++) {
      if (firsts[first] === 0) continue;
      for (let second = 0; second < seconds.length; second++) {
        const pair = first * this.#count + second;
        if (seconds[second] === 0 || this.#added[pair] === index + 1) continue;
        this.#added[pair] = index + 1;
        this.pairs[pair] = this.#withRule(this.pairs[pair]!, rule);
      }
    }
  }
}

/** By sign: 1 for what may stand behind place `k`. */
function signsAfter(places: readonly Place[], k: number): Uint8Array {
  const signs = new Uint8Array(places[k]!.takes.length);
  for (let at = k + 1; at < places.length; at++) {
    const { takes, optional } = places[at]!;
    for (let sign = 0; sign < takes.length; sign++) if (takes[sign] !== 0) signs[sign] = 1;
    if (!optional) return signs;
  }
  return signs.fill(1);
}
