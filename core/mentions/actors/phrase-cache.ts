import type { NounPhrase } from "../../syntax/index.js";
import type { Actor } from "./actor.js";

/** The stamp of what leans on nothing told before. */
const ALWAYS = 0;
const UNKNOWN = -1;

/** Actors already found for the phrases of one sentence; what leans on earlier sentences holds until the discourse moves on. */
export class PhraseCache {
  #phrases: readonly NounPhrase[] = [];
  readonly #actors: (Actor | null)[] = [];
  readonly #stamps: number[] = [];
  #stamp = 1;
  #leans = false;

  start(phrases: readonly NounPhrase[]): void {
    this.#phrases = phrases;
    while (this.#stamps.length < phrases.length) {
      this.#stamps.push(UNKNOWN);
      this.#actors.push(null);
    }
    for (let i = 0; i < phrases.length; i++) this.#stamps[i] = UNKNOWN;
  }

  /** Says that what is being found leans on what was told before. */
  lean(): void {
    this.#leans = true;
  }

  /** Says that the discourse has moved on. */
  move(): void {
    this.#stamp++;
  }

  /** What `find` finds for a phrase, asked only when the last answer may no longer hold; nobody while it is being found ("Harun, his own successor"). */
  of(phrase: NounPhrase, find: (phrase: NounPhrase) => Actor | null): Actor | null {
    const { index } = phrase;
    if (this.#phrases[index] !== phrase) return find(phrase);
    const stamp = this.#stamps[index]!;
    if (stamp === ALWAYS) return this.#actors[index]!;
    if (stamp === this.#stamp) {
      this.#leans = true;
      return this.#actors[index]!;
    }
    const outer = this.#leans;
    this.#leans = false;
    this.#hold(index, null, this.#stamp);
    const actor = find(phrase);
    this.#hold(index, actor, this.#leans ? this.#stamp : ALWAYS);
    this.#leans ||= outer;
    return actor;
  }

  #hold(index: number, actor: Actor | null, stamp: number): void {
    this.#actors[index] = actor;
    this.#stamps[index] = stamp;
  }
}
