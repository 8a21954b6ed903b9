import { Part, type CompiledRule, type Place } from "./pattern.js";
import type { Signs } from "./signs.js";

/** `lists` of pairs not asked for yet, and of those no rule begins with. */
const UNKNOWN = 0;
export const NO_RULES = 1;

/** The rules that can match at a token, found by its sign and that of the token after it; each pair of signs is looked into when it is first met. */
export class RuleIndex {
  /** Rules in their order, one list for all pairs that the same rules begin with. */
  readonly lists: (readonly CompiledRule[])[] = [[], []];
  /** By the two signs, `first * count + second`: an index of `lists`. */
  readonly #pairs: Uint16Array;
  readonly #rules: readonly CompiledRule[];
  readonly #count: number;
  /** By the first sign: the rules that can begin with it. */
  readonly #beginning: (readonly CompiledRule[] | undefined)[];
  readonly #known = new Map<string, number>();

  constructor(rules: readonly CompiledRule[], { count }: Signs) {
    this.#rules = rules;
    this.#count = count;
    this.#pairs = new Uint16Array(count * count);
    this.#beginning = new Array<readonly CompiledRule[] | undefined>(count).fill(undefined);
  }

  /** Index of the list of rules that can begin with two signs; `NO_RULES` when none can. */
  of(first: number, second: number): number {
    const list = this.#pairs[first * this.#count + second]!;
    return list === UNKNOWN ? (this.#pairs[first * this.#count + second] = this.#listOf(first, second)) : list;
  }

  #listOf(first: number, second: number): number {
    const beginning = (this.#beginning[first] ??= this.#rules.filter(({ places }) => begins(places, first)));
    const rules = beginning.filter(({ places }) => beginsWith(places, first, second));
    if (rules.length === 0) return NO_RULES;
    const key = rules.map((rule) => this.#rules.indexOf(rule)).join(" ");
    const known = this.#known.get(key) ?? this.lists.push(rules) - 1;
    this.#known.set(key, known);
    return known;
  }
}

/** Can a match begin with a token of a sign? */
function begins(places: readonly Place[], sign: number): boolean {
  for (const { parts, optional } of places) {
    if ((parts[sign]! & (Part.Alone | Part.First)) !== 0) return true;
    if (!optional) return false;
  }
  return false;
}

/** Can a match begin with tokens of two signs, or with one and the other behind it? */
function beginsWith(places: readonly Place[], sign: number, next: number): boolean {
  for (let k = 0; k < places.length; k++) {
    const { parts, optional } = places[k]!;
    const own = parts[sign]!;
    if (((own & Part.Alone) !== 0 && mayFollow(places, k, next)) || ((own & Part.First) !== 0 && (parts[next]! & Part.Second) !== 0)) return true;
    if (!optional) return false;
  }
  return false;
}

/** May a token of a sign stand behind what place `k` takes? */
function mayFollow(places: readonly Place[], k: number, sign: number): boolean {
  for (let at = k + 1; at < places.length; at++) {
    const { takes, optional } = places[at]!;
    if (takes[sign] !== 0) return true;
    if (!optional) return false;
  }
  return true;
}
