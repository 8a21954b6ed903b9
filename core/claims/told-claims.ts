import type { Finished } from "./finish.js";

/** The claims of a report so far, to leave out what is told again in the same words (contract, Told again). */
export class ToldClaims {
  readonly #keys = new Set<string>();

  /** False when the claim was told before. */
  add({ claim, key }: Finished): boolean {
    const words = `${claim.kind}|${key}|${claim.stance}|${claim.quote.exact}`;
    if (this.#keys.has(claim.id) || this.#keys.has(words)) return false;
    this.#keys.add(claim.id).add(words);
    return true;
  }
}
