import type { Actor } from "../mentions/actors/index.js";
import type { Attribution } from "../mentions/attributions/index.js";
import type { Sentences, Tokens } from "../model/index.js";
import type { Sentence } from "./sentence.js";

/** "Q. …", "A: …": how a turn of an interview opens. */
const TURN = /^([QA])[.:]\s/;
const TURN_REACH = 4;
/** So many questions and answers make an interview. */
const TURNS = 2;

/** Who answers in an interview whose turns are told by "Q." and "A." alone: the first person it names, ahead of the first answer. */
export class Interview {
  readonly #isInterview: boolean;
  #answerer: Actor | null = null;
  #hasBegun = false;

  constructor(tokens: Tokens, sentences: Sentences) {
    let questions = 0;
    let answers = 0;
    for (let i = 0; i < sentences.count; i++) {
      if (i > 0 && sentences.paragraph[i] === sentences.paragraph[i - 1] && !isLineStart(tokens, sentences.first[i]!)) continue;
      const turn = turnAt(tokens, sentences.first[i]!);
      if (turn === "Q") questions++;
      else if (turn === "A") answers++;
    }
    this.#isInterview = questions >= TURNS && answers >= TURNS;
  }

  /** Notes who is introduced. */
  meet({ syntax, actors }: Sentence): void {
    if (!this.#isInterview || this.#hasBegun || this.#answerer !== null) return;
    for (const phrase of syntax.phrases) {
      const actor = actors.of(phrase);
      if (!actor?.isPerson || !actor.isProper) continue;
      this.#answerer = actor;
      return;
    }
  }

  /** The turn that a sentence opens: an answer's source, null for a question, undefined where the turn goes on. */
  turn({ tokens, first, last }: Sentence): Attribution | null | undefined {
    if (!this.#isInterview) return undefined;
    const turn = turnAt(tokens, first);
    if (turn === null) return undefined;
    this.#hasBegun = true;
    if (turn === "Q" || this.#answerer === null) return null;
    return { manner: "label", source: null, actor: this.#answerer, cueFirst: first, cueLast: first + 1, content: [[Math.min(first + 2, last - 1), last]], clause: null };
  }
}

function isLineStart({ text, start }: Tokens, token: number): boolean {
  return text.charCodeAt(start[token]! - 1) === LINE_FEED;
}

const LINE_FEED = 10;
const QUESTION = 81;
const ANSWER = 65;

function turnAt({ code, text, start }: Tokens, token: number): string | null {
  if (code[token] !== QUESTION && code[token] !== ANSWER) return null;
  return TURN.exec(text.slice(start[token], start[token]! + TURN_REACH))?.[1] ?? null;
}
