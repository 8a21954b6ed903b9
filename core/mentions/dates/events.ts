import { TokenKind, type Sentences, type Tokens } from "../../model/index.js";
import { Pos } from "../../text/index.js";
import type { Phrase } from "./phrase.js";
import type { Tables } from "./tables.js";

const RELATIONS = "before after following".split(" ");
/** How many words a noun phrase's head may be from its start, and how far back the event is looked for. */
const HEAD_REACH = 3;
const EVENT_REACH = 600;

/** Finds what "the night before the battle" is counted from: an earlier sentence that tells of the same event. */
export class EventFinder {
  readonly #tables: Tables;
  /** By word id: 1 for "before", "after" and "following". */
  readonly #relates: Uint8Array;

  constructor(tables: Tables) {
    this.#tables = tables;
    this.#relates = tables.vocabulary.columns.bytes();
    for (const word of RELATIONS) this.#relates[tables.known(word)] = 1;
  }

  find(phrases: readonly Phrase[], tokens: Tokens, sentences: Sentences): void {
    for (const phrase of phrases) {
      if (this.#relates[tokens.word[phrase.last - 1]!] !== 1) continue;
      const last = sentences.last[phrase.sentence]!;
      if (!this.#startsNounPhrase(tokens, phrase.last, last)) continue;
      phrase.isToEvent = true;
      const head = this.#head(tokens, phrase.last, last);
      if (head > 0) phrase.eventTokens = this.#earlier(tokens, phrase, head);
    }
  }

  #startsNounPhrase(tokens: Tokens, i: number, last: number): boolean {
    if (i >= last || tokens.kind[i] !== TokenKind.Word) return false;
    const pos = this.#tables.vocabulary.pos[tokens.word[i]!]!;
    if (tokens.word[i] === 0) return true;
    return (pos & (Pos.Determiner | Pos.Pronoun | Pos.VerbIng | Pos.NounPlural)) !== 0 || !(pos & (Pos.Closed | Pos.AnyVerb | Pos.Adverb));
  }

  /** The lemma of the noun in "the battle", "the final handover". */
  #head(tokens: Tokens, first: number, last: number): number {
    const { nounLemma, pos } = this.#tables.vocabulary;
    for (let i = first + 1; i < Math.min(last, first + 1 + HEAD_REACH); i++) {
      const id = tokens.kind[i] === TokenKind.Word ? tokens.word[i]! : 0;
      if (id > 0 && pos[id]! & Pos.AnyNoun && !(pos[id]! & Pos.Adjective)) return nounLemma[id] || id;
    }
    return 0;
  }

  #earlier(tokens: Tokens, phrase: Phrase, lemma: number): number[] {
    const { nounLemma } = this.#tables.vocabulary;
    const found: number[] = [];
    for (let i = phrase.first - 1; i >= 0 && i > phrase.first - EVENT_REACH; i--) {
      const id = tokens.kind[i] === TokenKind.Word ? tokens.word[i]! : 0;
      if (id > 0 && (nounLemma[id] || id) === lemma) found.push(i);
    }
    return found;
  }
}
