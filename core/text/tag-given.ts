import { Shape, TokenKind, type Tokens } from "../model/index.js";
import type { Vocabulary } from "./vocabulary.js";

/** Given names that are words as well and seldom open a sentence as such. */
const NAMES = "john jack bill bob jane robin peter martin barry jerry harry josh pat guy ray".split(" ");
/** Those that often do: only an unknown word behind them tells a surname. */
const WORDS = (
  "mark grace frank rose will hope rich faith victor christian drew chase art sue gene dean earl grant rob joy ivy lily daisy violet ruby pearl jade amber crystal dawn iris olive ginger penny sandy sunny jay miles max " +
  "stone warren wayne charity patience mercy prudence constance honor justice prince marshal angel moses gift blessing precious innocent fortune lucky wisdom comfort happy sky summer autumn faithful gloria mary don"
).split(" ");

/** Given names that the vocabulary knows as words. */
export class GivenNames {
  readonly #vocabulary: Vocabulary;
  readonly #kinds = new Map<number, number>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
    for (const word of NAMES) this.#kinds.set(vocabulary.id(word), 2);
    for (const word of WORDS) this.#kinds.set(vocabulary.id(word), 1);
    this.#kinds.delete(0);
  }

  /** "| Mark | Otieno, a policeman, said": does the given name of somebody whose surname follows open a sentence at a token? */
  opensAt({ kind, shape, start, end, word }: Tokens, i: number, last: number): boolean {
    const sort = this.#kinds.get(word[i]!);
    const next = i + 1;
    if (sort === undefined || next >= last || kind[next] !== TokenKind.Word || (shape[next]! & Shape.Capital) === 0 || (shape[i]! & shape[next]! & Shape.AllCaps) !== 0) return false;
    return end[next]! - start[next]! > 1 && (sort === 2 || this.#vocabulary.pos[word[next]!] === 0);
  }
}
