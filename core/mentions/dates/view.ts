import { Shape, TokenKind, type Tokens } from "../../model/index.js";
import type { Tables } from "./tables.js";
import { small } from "./slots.js";

/** The tokens of one sentence, as the readers and guards look at them; nothing is seen beyond `last`. */
export class TokenView {
  tokens!: Tokens;
  /** The token after the last of the sentence. */
  last = 0;
  readonly tables: Tables;

  constructor(tables: Tables) {
    this.tables = tables;
  }

  /** The classes of the word at token `i`; 0 beyond the sentence. */
  classes(i: number): number {
    return i < this.last ? this.tables.classes[this.tokens.word[i]!]! : 0;
  }

  /** The id of the word at token `i`; 0 for what is no known word, or beyond the sentence. */
  wordAt(i: number): number {
    return i >= 0 && i < this.last && this.tokens.kind[i] === TokenKind.Word ? this.tokens.word[i]! : 0;
  }

  /** Is token `i` that one mark? */
  isCode(i: number, code: number): boolean {
    return i < this.last && this.tokens.code[i] === code && this.tokens.end[i]! - this.tokens.start[i]! === 1;
  }

  /** Does no white space stand before token `i`? */
  isGlued(i: number): boolean {
    return i < this.last && (this.tokens.shape[i]! & Shape.Glued) !== 0;
  }

  isHyphen(i: number): boolean {
    return i < this.last && this.tokens.kind[i] === TokenKind.Hyphen;
  }

  /** Digits alone: not "3.5", not "1,960". */
  digits(i: number): number {
    const { kind, start, end, value } = this.tokens;
    if (i >= this.last || kind[i] !== TokenKind.Number) return -1;
    const v = value[i]!;
    const length = end[i]! - start[i]!;
    if (v !== Math.floor(v) || length > 4) return -1;
    return small(v);
  }

  /** In code units. */
  length(i: number): number {
    return this.tokens.end[i]! - this.tokens.start[i]!;
  }
}
