import type { NounPhrase } from "../../syntax/index.js";
import type { Actor } from "./actor.js";

/** Actors already found for the phrases of one sentence; what leans on earlier sentences holds until the discourse moves on. */
export class PhraseCache {
  #phrases: readonly NounPhrase[] = [];
  #actors: (Actor | null | undefined)[] = [];
  #stamps: number[] = [];
  #stamp = 1;
  #leans = false;

  start(phrases: readonly NounPhrase[]): void {
    this.#phrases = phrases;
    this.#actors = new Array<undefined>(phrases.length);
    this.#stamps = new Array<number>(phrases.length);
  }

  /** Says that what is being found leans on what was told before. */
  lean(): void {
    this.#leans = true;
  }

  /** Says that the discourse has moved on. */
  move(): void {
    this.#stamp++;
  }

  /** What `find` finds for a phrase, asked only when the last answer may no longer hold. */
  of(phrase: NounPhrase, find: (phrase: NounPhrase) => Actor | null): Actor | null {
    const { index } = phrase;
    if (this.#phrases[index] !== phrase) return find(phrase);
    const known = this.#actors[index];
    if (known !== undefined && (this.#stamps[index] === 0 || this.#stamps[index] === this.#stamp)) return known;
    const outer = this.#leans;
    this.#leans = false;
    const actor = find(phrase);
    this.#actors[index] = actor;
    this.#stamps[index] = this.#leans ? this.#stamp : 0;
    this.#leans ||= outer;
    return actor;
  }
}
