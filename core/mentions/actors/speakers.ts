import type { Actor } from "./actor.js";

/** Who spoke in the sentence just read, in the order of their words. */
export class Speakers {
  #heard: Actor[] = [];
  #before: Actor[] = [];

  clear(): void {
    this.#heard = [];
    this.#before = [];
  }

  /** The next sentence begins: whoever was heard has spoken before it. */
  move(): void {
    if (this.#heard.length === 0 && this.#before.length === 0) return;
    this.#before = this.#heard;
    this.#heard = [];
  }

  hear(actor: Actor): void {
    this.#heard.push(actor);
  }

  /** "The army said …. Nine died, | it | added": whoever spoke last and fits speaks on, and not somebody told of meanwhile. */
  last(fits: (actor: Actor) => boolean): Actor | null {
    return this.#before.findLast(fits) ?? null;
  }
}
