import type { Actor } from "../mentions/actors/index.js";
import type { Attribution } from "../mentions/attributions/index.js";
import { Shape, TokenKind, type Sentences, type Tokens } from "../model/index.js";
import type { Clause } from "../syntax/index.js";
import type { Sentence } from "./sentence.js";
import { WordSet } from "./word-set.js";

/** "Q. …", "A: …", "Answer: …": how a turn of an interview opens. */
const TURN = /^(?:(Q|A)[.:]|(QUESTION|Question|ANSWER|Answer):)\s/;
const TURN_REACH = 12;
/** So many questions and answers make an interview. */
const TURNS = 2;
/** The longest label of a turn, in tokens: "Spokesman of the mission:". */
const LABEL_MAX = 6;

/** "We spoke on Wednesday | to the commander": how an interview is told of. */
const MEETS = new WordSet("speak talk interview meet put ask question");

/** Whose turn a label opens, how often it does, and how often the turn asks something. */
interface Turns {
  count: number;
  questions: number;
}

/** Who answers in an interview: the first person it names ahead of the first answer, else who it says it spoke to; where its turns are labelled by names or offices, whoever the label of the answers tells. */
export class Interview {
  readonly #isInterview: boolean;
  /** The label that asks, and the one that answers; empty where "Q." and "A." tell the turns. */
  readonly #asking: string;
  readonly #answering: string;
  #answerer: Actor | null = null;
  /** Told by an office: "the commander of the group". */
  #office: Actor | null = null;
  /** The day on which it says it spoke to them. */
  #day: string | null = null;
  #hasBegun = false;

  constructor(tokens: Tokens, sentences: Sentences) {
    let questions = 0;
    let answers = 0;
    const labels = new Map<string, Turns>();
    let turns: Turns | null = null;
    for (let i = 0; i < sentences.count; i++) {
      const first = sentences.first[i]!;
      const isStart = i === 0 || sentences.paragraph[i] !== sentences.paragraph[i - 1] || isLineStart(tokens, first);
      if (isStart) {
        const turn = turnAt(tokens, first);
        if (turn === "Q") questions++;
        else if (turn === "A") answers++;
        turns = turn === null ? turnsOf(labels, labelAt(tokens, first)) : null;
      }
      if (turns !== null && tokens.code[sentences.last[i]! - 1] === QUESTION_MARK) {
        turns.questions++;
        turns = null;
      }
    }
    const isByLetters = questions >= TURNS && answers >= TURNS;
    const many = isByLetters ? [] : [...labels].filter(([, { count }]) => count >= TURNS);
    this.#asking = many.find(([, { count, questions: asked }]) => asked * 2 > count)?.[0] ?? "";
    this.#answering = this.#asking === "" ? "" : (many.find(([, { count, questions: asked }]) => asked * 4 < count)?.[0] ?? "");
    this.#isInterview = isByLetters || this.#answering !== "";
  }

  /** Notes who is introduced, and when they spoke. */
  meet(sentence: Sentence): void {
    if (!this.#isInterview || this.#hasBegun) return;
    for (const clause of sentence.syntax.clauses) if (MEETS.hasId(sentence, clause.lemma)) this.#noteMeeting(sentence, clause);
    if (this.#answerer !== null || this.#answering !== "") return;
    for (const phrase of sentence.syntax.phrases) {
      const actor = sentence.actors.of(phrase);
      if (!actor?.isPerson || !actor.isProper) continue;
      this.#answerer = actor;
      return;
    }
  }

  #noteMeeting(sentence: Sentence, { subject, first, end }: Clause): void {
    if (subject?.isPronoun === false && this.#answering === "") return;
    for (const phrase of sentence.syntax.phrases) {
      if (phrase.first < first || phrase.first >= end || phrase.isDate) continue;
      const actor = sentence.actors.of(phrase);
      if (actor?.isPerson) this.#office ??= actor;
    }
    const date = sentence.dates.find(({ first: at, last, type, value }) => at > first && last <= end && type === "date" && value?.length === DAY_LENGTH);
    this.#day ??= date?.value ?? null;
  }

  /** The turn that a sentence opens: an answer's source, null for a question, undefined where the turn goes on. */
  turn(sentence: Sentence): Attribution | null | undefined {
    if (!this.#isInterview) return undefined;
    const { tokens, first, last } = sentence;
    const colon = this.#answering === "" ? first + 1 : colonAt(tokens, first);
    const turn = this.#answering === "" ? turnAt(tokens, first) : this.#turnOf(tokens, first, colon);
    if (turn === null) return undefined;
    if (turn === "A" && this.#answerer === null) this.#answerer = this.#answering === "" ? this.#office : labelled(sentence, first, colon);
    const answerer = this.#answerer;
    if (!this.#hasBegun && answerer !== null && this.#day !== null) sentence.memory.said.push({ actor: answerer, on: this.#day, isLead: false });
    this.#hasBegun ||= answerer !== null || turn === "A";
    if (turn === "Q" || answerer === null) return null;
    if (sentence.attributions.some(({ manner, cueFirst }) => manner === "label" && cueFirst === colon)) return undefined;
    return { manner: "label", source: null, actor: answerer, cueFirst: colon - 1, cueLast: colon + 1, content: [[Math.min(colon + 1, last - 1), last]], clause: null };
  }

  #turnOf(tokens: Tokens, first: number, colon: number): "Q" | "A" | null {
    if (colon === 0 || !(tokens.shape[first]! & (Shape.Paragraph | Shape.Line))) return null;
    const label = tokens.text.slice(tokens.start[first], tokens.start[colon]);
    return label === this.#asking ? "Q" : label === this.#answering ? "A" : null;
  }
}

const DAY_LENGTH = 10;

/** Who a label tells: somebody the report knows, else somebody by these words. */
function labelled(sentence: Sentence, first: number, colon: number): Actor {
  const phrase = sentence.syntax.phrases.find(({ first: at, last }) => at === first && last <= colon);
  const known = phrase ? sentence.actors.of(phrase) : null;
  if (known !== null) return known;
  return { first, last: colon, name: sentence.text(first, colon), party: null, type: "person", category: null, isPerson: true, isPlural: false, isProper: true, isAdjective: false };
}

/** Counts a turn under its label. */
function turnsOf(labels: Map<string, Turns>, label: string): Turns | null {
  if (label === "") return null;
  const turns = labels.get(label) ?? { count: 0, questions: 0 };
  labels.set(label, turns);
  turns.count++;
  return turns;
}

function labelAt(tokens: Tokens, first: number): string {
  const colon = colonAt(tokens, first);
  return colon === 0 ? "" : tokens.text.slice(tokens.start[first], tokens.start[colon]);
}

/** The colon behind the few words that open a line, the first with a capital; 0 where there is none. */
function colonAt({ code, kind, shape, count }: Tokens, first: number): number {
  if (kind[first] !== TokenKind.Word || !(shape[first]! & Shape.Capital)) return 0;
  for (let i = first + 1; i < count && i <= first + LABEL_MAX; i++) {
    if (kind[i] === TokenKind.Punctuation) return code[i] === COLON ? i : 0;
    if (kind[i] !== TokenKind.Word) return 0;
  }
  return 0;
}

function isLineStart({ text, start }: Tokens, token: number): boolean {
  return text.charCodeAt(start[token]! - 1) === LINE_FEED;
}

const LINE_FEED = 10;
const COLON = 58;
const QUESTION_MARK = 63;
const QUESTION = 81;
const ANSWER = 65;

function turnAt({ code, text, start }: Tokens, token: number): "Q" | "A" | null {
  if (code[token] !== QUESTION && code[token] !== ANSWER) return null;
  if (!TURN.test(text.slice(start[token], start[token]! + TURN_REACH))) return null;
  return code[token] === QUESTION ? "Q" : "A";
}
