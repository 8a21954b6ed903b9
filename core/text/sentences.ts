import { Passage, Shape, TokenKind, type Sentences, type Tokens } from "../model/index.js";
import { Pos, type Vocabulary } from "./vocabulary.js";

/** A line shorter than this that is followed by another line was broken on purpose. */
const WRAP_MIN = 48;
const WRAP_MAX = 110;

/** No sentence is longer: what reads one may take time by the square of its length. */
const SENTENCE_TOKENS_MAX = 400;

export function createSentences(capacity: number): Sentences {
  return { count: 0, first: new Int32Array(capacity), last: new Int32Array(capacity), paragraph: new Int32Array(capacity), passage: new Uint8Array(capacity) };
}

function grow(sentences: Sentences): void {
  const bigger = createSentences(sentences.first.length * 2);
  for (const name of ["first", "last", "paragraph", "passage"] as const) {
    (bigger[name] as Int32Array).set(sentences[name] as Int32Array);
    (sentences[name] as unknown) = bigger[name];
  }
}

/** Cuts tokens into sentences and paragraphs: at final stops, empty lines, and lines that were broken on purpose. */
export class Splitter {
  readonly #vocabulary: Vocabulary;
  #tokens!: Tokens;
  #sentences!: Sentences;
  #paragraph = -1;
  #lineStart = 0;
  /** The start of the last line with leader dots ("Alpha ....... 13 killed"). */
  #leaderLine = -1;
  /** The start of the last line with cells. */
  #rowLine = -1;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  split(tokens: Tokens, sentences: Sentences): void {
    this.#tokens = tokens;
    this.#sentences = sentences;
    this.#paragraph = -1;
    this.#lineStart = 0;
    this.#leaderLine = -1;
    this.#rowLine = -1;
    sentences.count = 0;
    let first = 0;
    for (let i = 0; i < tokens.count; i++) {
      if (i > first && tokens.shape[i]! & Shape.Line && this.#breaksAtLine(i)) {
        this.#close(first, i);
        first = i;
      }
      if (tokens.shape[i]! & Shape.Line) this.#lineStart = i;
      if (tokens.shape[i]! & Shape.Cell) this.#rowLine = this.#lineStart;
      if (tokens.shape[i]! & Shape.Paragraph) this.#paragraph++;
      const end = this.#endsAt(i);
      const after = end < 0 && i - first >= SENTENCE_TOKENS_MAX - 1 ? i + 1 : end;
      if (after < 0) continue;
      this.#close(first, after);
      first = after;
      i = after - 1;
    }
    if (first < tokens.count) this.#close(first, tokens.count);
  }

  #close(first: number, last: number): void {
    const sentences = this.#sentences;
    if (sentences.count >= sentences.first.length) grow(sentences);
    const i = sentences.count++;
    sentences.first[i] = first;
    sentences.last[i] = last;
    sentences.paragraph[i] = Math.max(0, this.#paragraph);
    sentences.passage[i] = Passage.Body;
  }

  /** Does the line break before token `i` end what stands before it? */
  #breaksAtLine(i: number): boolean {
    const { shape, start, end, kind, code } = this.#tokens;
    if (shape[i]! & Shape.Paragraph) return true;
    const before = code[i - 1]!;
    if (kind[i - 1] === TokenKind.Punctuation && (before === 46 || before === 33 || before === 63 || before === 58)) return true;
    if (kind[i] === TokenKind.Hyphen || kind[i] === TokenKind.Symbol || (kind[i] === TokenKind.Punctuation && code[i] !== 40 && code[i] !== 36)) return true;
    if (this.#leaderLine === this.#lineStart || this.#rowLine === this.#lineStart || this.#isListMark(i)) return true;
    const width = end[i - 1]! - start[this.#lineStart]!;
    return width < WRAP_MIN || width > WRAP_MAX;
  }

  /** "1." "(a)" "b)" at the start of a line. */
  #isListMark(i: number): boolean {
    const { kind, code, end, start, count } = this.#tokens;
    if (i + 1 >= count) return false;
    if (kind[i] === TokenKind.Number) return code[i + 1] === 46 || code[i + 1] === 41 || (code[i + 1] === 58 && end[i + 1]! - start[i]! < 4);
    return end[i]! - start[i]! === 1 && code[i + 1] === 41;
  }

  /** The token after the sentence that token `i` ends, or -1 if it ends none. */
  #endsAt(i: number): number {
    const { kind, code, shape, count } = this.#tokens;
    if (shape[i]! & Shape.Abbreviation) return this.#abbreviationEnds(i) ? i + 1 : -1;
    if (kind[i] !== TokenKind.Punctuation) return -1;
    const stop = code[i]!;
    if (stop !== 46 && stop !== 33 && stop !== 63 && stop !== 0x2026) return -1;
    if (stop === 46 && this.#isLeader(i)) {
      this.#leaderLine = this.#lineStart;
      return -1;
    }
    let next = i + 1;
    while (next < count && this.#closes(next)) next++;
    if (next >= count) return count;
    if (shape[next]! & Shape.Line) return next;
    if (shape[next]! & Shape.Glued && kind[next] !== TokenKind.OpeningQuote) return stop === 46 && kind[next - 1] === TokenKind.ClosingQuote ? next : -1;
    return this.#opens(next) && !this.#isListNumber(i) ? next : -1;
  }

  /** Is a stop one of a row of four or more, which lead the eye to a number? */
  #isLeader(i: number): boolean {
    const { code, shape } = this.#tokens;
    const follows = (at: number): boolean => code[at] === 46 && (shape[at]! & Shape.Glued) !== 0;
    let first = i;
    while (first > i - 3 && follows(first) && code[first - 1] === 46) first--;
    let last = i;
    while (last < first + 3 && follows(last + 1)) last++;
    return last - first >= 3;
  }

  /** "1. The agreement": the stop after a number that opens a sentence ends nothing. */
  #isListNumber(i: number): boolean {
    const { kind, shape } = this.#tokens;
    return i > 0 && (kind[i - 1] === TokenKind.Number || (shape[i - 1]! & Shape.Capital) !== 0) && (shape[i - 1]! & Shape.Line) !== 0;
  }

  #closes(i: number): boolean {
    const { kind, code, shape } = this.#tokens;
    if (shape[i]! & Shape.Line) return false;
    if (kind[i] === TokenKind.ClosingQuote) return true;
    if (kind[i] !== TokenKind.Punctuation || !(shape[i]! & Shape.Glued)) return false;
    const c = code[i]!;
    return c === 46 || c === 33 || c === 63 || c === 41 || c === 93 || c === 0x2026;
  }

  #opens(i: number): boolean {
    const { kind, shape, code } = this.#tokens;
    if (kind[i] === TokenKind.Word) return (shape[i]! & Shape.Capital) !== 0;
    if (kind[i] === TokenKind.Punctuation) return code[i] === 40 || code[i] === 91 || code[i]! > 127;
    return kind[i] !== TokenKind.ClosingQuote && kind[i] !== TokenKind.Possessive;
  }

  /** An abbreviation ends a sentence when an ordinary word with a capital follows ("on Tues. Toll from mines"), or a line. */
  #abbreviationEnds(i: number): boolean {
    const { shape, kind, word, count } = this.#tokens;
    const next = i + 1;
    if (next >= count) return true;
    if (shape[next]! & Shape.Line) return (shape[next]! & Shape.Paragraph) !== 0;
    if (kind[next] !== TokenKind.Word || !(shape[next]! & Shape.Capital) || shape[next]! & Shape.AllCaps) return false;
    if (shape[next]! & (Shape.Glued | Shape.Abbreviation) || word[next] === 0) return false;
    if (this.#isTitle(i)) return false;
    const pos = this.#vocabulary.pos[word[next]!]!;
    return (
      (pos & (Pos.Determiner | Pos.Pronoun | Pos.Preposition | Pos.Subordinator | Pos.Conjunction | Pos.Negation | Pos.NumberWord | Pos.Adverb)) !== 0 ||
      (this.#isCalendar(i) && (pos & Pos.AnyNoun) !== 0)
    );
  }

  #isTitle(i: number): boolean {
    const { word, end, start } = this.#tokens;
    if (end[i]! - start[i]! === 2) return true;
    return word[i] !== 0 && !this.#isCalendar(i) && (this.#vocabulary.pos[word[i]!]! & Pos.Abbreviation) !== 0;
  }

  /** Months and days of three to five letters. */
  #isCalendar(i: number): boolean {
    const form = this.#tokens.word[i] === 0 ? "" : this.#vocabulary.form(this.#tokens.word[i]!);
    return CALENDAR.has(form);
  }
}

const CALENDAR = new Set("jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed weds thu thur thurs fri sat sun".split(" "));
