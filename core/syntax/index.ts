import type { Tokens } from "../model/index.js";
import type { Vocabulary } from "../text/index.js";
import { Assembler } from "./assemble.js";
import { Chunker } from "./chunk.js";
import { joinInverted } from "./inverted.js";
import type { SentenceSyntax } from "./model.js";

export { phraseLike } from "./make.js";
export { Mask, Relation, type Clause, type NounPhrase, type SentenceSyntax } from "./model.js";

/** Noun phrases and clauses of tagged sentences, by shallow rules in linear time. */
export class Syntax {
  readonly #chunker: Chunker;
  readonly #assembler: Assembler;
  readonly #vocabulary: Vocabulary;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    this.#chunker = new Chunker(vocabulary);
    this.#assembler = new Assembler(vocabulary);
  }

  /** `mask` tells which tokens are dates and counts (`Mask`). */
  read(tokens: Tokens, index: number, first: number, last: number, mask: Uint8Array): SentenceSyntax {
    const syntax = this.#assembler.assemble(tokens, index, first, last, this.#chunker.chunk(tokens, first, last, mask));
    joinInverted(tokens, this.#vocabulary, syntax.clauses, first);
    return syntax;
  }
}
