import type { NounPhrase } from "./model.js";

/** Phrases that wait for a verb, in text order, the first `count` in use. */
export class Waiting {
  readonly phrases: NounPhrase[] = [];
  count = 0;

  push(phrase: NounPhrase): void {
    if (this.count === this.phrases.length) this.phrases.push(phrase);
    else this.phrases[this.count] = phrase;
    this.count++;
  }

  /** The last phrase, which then waits no more; there must be one. */
  pop(): NounPhrase {
    return this.phrases[--this.count]!;
  }

  last(): NounPhrase | null {
    return this.count > 0 ? this.phrases[this.count - 1]! : null;
  }

  has(phrase: NounPhrase): boolean {
    for (let i = 0; i < this.count; i++) if (this.phrases[i] === phrase) return true;
    return false;
  }

  /** Hands all of them to a clause. */
  moveTo(phrases: NounPhrase[]): void {
    for (let i = 0; i < this.count; i++) phrases.push(this.phrases[i]!);
    this.count = 0;
  }
}
