import type { CompiledRule, Place } from "./pattern.js";
import type { Signs } from "./signs.js";

/** The rules that can match at a token, found by its sign and that of the token after it. */
export class RuleIndex {
  /** By the two signs, `first * count + second`: an index of `lists`, 0 where no rule can match. */
  readonly pairs: Uint16Array;
  /** Rules in their order. */
  readonly lists: (readonly CompiledRule[])[] = [[]];
  readonly #count: number;
  /** By list and rule: the list with that rule added. */
  readonly #longer = new Map<number, number>();

  constructor(rules: readonly CompiledRule[], signs: Signs) {
    this.#count = signs.count;
    this.pairs = new Uint16Array(signs.count * signs.count);
    rules.forEach((rule, index) => {
      for (const pair of this.#pairsOf(rule)) this.pairs[pair] = this.#add(this.pairs[pair]!, rule, index);
    });
  }

  #add(list: number, rule: CompiledRule, index: number): number {
    const key = (list << 10) | index;
    const known = this.#longer.get(key);
    if (known !== undefined) return known;
    const longer = this.lists.push([...this.lists[list]!, rule]) - 1;
    this.#longer.set(key, longer);
    return longer;
  }

  /** Every two signs a match of the rule can begin with. */
  #pairsOf({ places }: CompiledRule): Set<number> {
    const pairs = new Set<number>();
    for (let k = 0; k < places.length; k++) {
      const { alone, first, second, optional } = places[k]!;
      this.#pair(alone, signsAfter(places, k), pairs);
      this.#pair(first, second, pairs);
      if (!optional) break;
    }
    return pairs;
  }

  #pair(firsts: Uint8Array, seconds: Uint8Array, pairs: Set<number>): void {
    for (let first = 0; first < firsts.length; first++) {
      if (firsts[first] === 0) continue;
      for (let second = 0; second < seconds.length; second++) if (seconds[second] !== 0) pairs.add(first * this.#count + second);
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
