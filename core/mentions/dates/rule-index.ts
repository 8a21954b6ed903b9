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
      const place = places[k]!;
      const second = this.#seconds(places, k);
      for (let first = 0; first < this.#count; first++) {
        if (place.takes[first] === 0) continue;
        for (let sign = 0; sign < this.#count; sign++) if (second[sign] !== 0) pairs.add(first * this.#count + sign);
      }
      if (!place.optional) break;
    }
    return pairs;
  }

  /** By sign: may it stand second when place `k` takes the first token? */
  #seconds(places: readonly Place[], k: number): Uint8Array {
    const second = places[k]!.inside.slice();
    for (let at = k + 1; at < places.length; at++) {
      const { takes, optional } = places[at]!;
      for (let sign = 0; sign < takes.length; sign++) if (takes[sign] !== 0) second[sign] = 1;
      if (!optional) return second;
    }
    return second.fill(1);
  }
}
