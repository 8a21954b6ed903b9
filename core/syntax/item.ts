import type { Clause, NounPhrase } from "./model.js";

export const enum ItemKind {
  Phrase = 0,
  Verb = 1,
  Marker = 2,
  Relative = 3,
  Conjunction = 4,
  Comma = 5,
  Stop = 6,
  Quote = 7,
  /** A predicate adjective or adverb that stands alone. */
  Adjective = 8,
}

/** A piece of a sentence as the chunker hands it on. */
export interface Item {
  kind: ItemKind;
  token: number;
  phrase: NounPhrase | null;
  clause: Clause | null;
}

/** The pieces of a sentence in order, the first `count` in use; the pieces are filled anew for each sentence. */
export class ItemList {
  readonly items: Item[] = [];
  count = 0;

  push(kind: ItemKind, token: number, phrase: NounPhrase | null, clause: Clause | null): void {
    if (this.count === this.items.length) {
      this.items.push({ kind, token, phrase, clause });
      this.count++;
      return;
    }
    const item = this.items[this.count++]!;
    item.kind = kind;
    item.token = token;
    item.phrase = phrase;
    item.clause = clause;
  }

  /** The piece that stands `back` before the end, 1 for the last; null when there are fewer. */
  fromEnd(back: number): Item | null {
    return back <= this.count ? this.items[this.count - back]! : null;
  }
}
