import type { SeenFact } from "../../core/index.js";

/** Facts remembered in all, at most. */
const FACTS_MOST = 20_000;

/** Facts of the present as they were last read, so that views of one head for many days need not read them anew. What is kept is good for one stamp: the last entry that touched its accord. */
export class FactsCache {
  readonly #kept = new Map<string, { readonly stamp: number; readonly facts: readonly SeenFact[] }>();
  #count = 0;

  /** The facts kept under a name if they are of this stamp, else those that `read` gives. */
  async get(name: string, stamp: number, read: () => Promise<readonly SeenFact[]>): Promise<readonly SeenFact[]> {
    const before = this.#kept.get(name);
    if (before?.stamp === stamp) return before.facts;
    const facts = await read();
    this.#forget(name);
    if (this.#count + facts.length > FACTS_MOST) this.clear();
    if (facts.length > FACTS_MOST) return facts;
    this.#kept.set(name, { stamp, facts });
    this.#count += facts.length;
    return facts;
  }

  #forget(name: string): void {
    this.#count -= this.#kept.get(name)?.facts.length ?? 0;
    this.#kept.delete(name);
  }

  clear(): void {
    this.#kept.clear();
    this.#count = 0;
  }
}
