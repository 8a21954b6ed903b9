import { Shape, Tag, TokenKind, type Tokens } from "../../model/index.js";
import type { Vocabulary } from "../../text/index.js";
import { BodyWord } from "./body-words.js";
import type { Introduced } from "./introduced.js";

/** Words of a name, the last with it. */
const NAME_WORDS = 6;
/** What stands before ground, not before a group: "on the Northern Front". */
const GROUND = "on along at in across".split(" ");
const JOINING = "of the and".split(" ");

/** Finds armed groups that no lexicon knows by the words of their names: "the Lumba Front", "Valley Liberation Army". Each once. */
export class GroupNames {
  readonly #words: ReadonlyMap<number, number>;
  readonly #ground: ReadonlySet<number>;
  readonly #joining: ReadonlySet<number>;
  readonly #for: number;

  constructor(words: ReadonlyMap<number, number>, vocabulary: Vocabulary) {
    this.#words = words;
    this.#ground = new Set(GROUND.map((word) => vocabulary.id(word)));
    this.#joining = new Set(JOINING.map((word) => vocabulary.id(word)));
    this.#for = vocabulary.id("for");
  }

  /** At most so many; `isTaken` tells whether the lexicon has somebody else within a name. */
  read(tokens: Tokens, most: number, isTaken: (first: number, last: number) => boolean): readonly Introduced[] {
    const found: Introduced[] = [];
    if (tokens.inCapitals) return found;
    for (let i = 1; i < tokens.count && found.length < most; i++) {
      if (!this.#isHead(tokens, i)) continue;
      const first = this.#nameStart(tokens, i);
      const last = first === i ? this.#nameEnd(tokens, i) : i + 1;
      if (last - first === 1 || !this.#isGroup(tokens, first, last, i) || this.#isGround(tokens, first) || isTaken(first, last)) continue;
      const slug = slugOf(tokens, first, last);
      if (!found.some((other) => other.slug === slug)) found.push({ first, last, acronym: "", slug, type: "non-state" });
    }
    return found;
  }

  /** The last capital of a name, and a word that groups are called by. */
  #isHead({ kind, shape, word }: Tokens, i: number): boolean {
    if (kind[i] !== TokenKind.Word || !(shape[i]! & Shape.Capital) || shape[i]! & Shape.AllCaps) return false;
    if (!((this.#words.get(word[i]!) ?? 0) & (BodyWord.Group | BodyWord.Force))) return false;
    return kind[i + 1] !== TokenKind.Word || !(shape[i + 1]! & Shape.Capital);
  }

  /** Where the capitals before the last one begin; one that opens a sentence counts only where it is a name or an adjective. */
  #nameStart({ kind, shape, tag }: Tokens, head: number): number {
    let first = head;
    for (let i = head - 1; i >= Math.max(0, head - NAME_WORDS) && !(shape[i + 1]! & Shape.Paragraph); i--) {
      if (kind[i] === TokenKind.Possessive || kind[i] === TokenKind.Hyphen) continue;
      if (kind[i] !== TokenKind.Word || !(shape[i]! & Shape.Capital) || (tag[i] !== Tag.Name && tag[i] !== Tag.Adjective && tag[i] !== Tag.Noun)) break;
      first = i;
    }
    return first;
  }

  /** "Front for the Liberation of Lumba": behind "for" up to the last capital. */
  #nameEnd({ kind, shape, word }: Tokens, head: number): number {
    let last = head + 1;
    if (word[last] !== this.#for) return last;
    for (let i = last + 1; i < head + NAME_WORDS + 2 && kind[i] === TokenKind.Word && !(shape[i]! & Shape.Paragraph); i++) {
      if (shape[i]! & Shape.Capital) last = i + 1;
      else if (!this.#joining.has(word[i]!)) break;
    }
    return last;
  }

  #isGroup({ word }: Tokens, first: number, last: number, head: number): boolean {
    let told = 0;
    for (let i = first; i < last; i++) told |= this.#words.get(word[i]!) ?? 0;
    if (told & BodyWord.Civic) return false;
    return ((this.#words.get(word[head]!) ?? 0) & BodyWord.Group) !== 0 || (told & BodyWord.Fights) !== 0;
  }

  #isGround({ tag, word }: Tokens, first: number): boolean {
    const before = first > 0 && tag[first - 1] === Tag.Determiner ? first - 2 : first - 1;
    return before >= 0 && this.#ground.has(word[before]!);
  }
}

/** A group without a short name goes by its whole one. */
function slugOf({ text, start, end, kind }: Tokens, first: number, last: number): string {
  const words: string[] = [];
  for (let i = first; i < last; i++) if (kind[i] === TokenKind.Word) words.push(text.slice(start[i], end[i]).toLowerCase());
  return words.join("-");
}
