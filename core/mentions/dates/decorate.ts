import { TokenKind, type Sentences, type Tokens } from "../../model/index.js";
import type { Anchor } from "./mention.js";
import type { Phrase } from "./phrase.js";
import { NONE } from "./slots.js";
import { Class, type Tables } from "./tables.js";
import type { TokenView } from "./view.js";

const ANCHORS: Readonly<Record<string, NonNullable<Anchor>>> = {
  at: "at",
  on: "at",
  in: "at",
  since: "since",
  until: "until",
  till: "until",
  by: "by",
  before: "before",
  after: "after",
  between: "between",
  during: "during",
  throughout: "during",
  over: "during",
  within: "during",
  for: "for",
  from: "since",
};

/** What a preposition relates a date by, by number; 0 is none. */
const ANCHOR_NAMES: readonly Anchor[] = [null, ...new Set(Object.values(ANCHORS))];
const MORNING = 1;
/** How far before a date "since" may open its clause. */
const SINCE_REACH = 10;
/** How far into its sentence a year may stand to frame it: "In the 2008 war". */
const FRAME_REACH = 2;

/** Takes in the words around a match: "early", "mid-", "the end of", "about", "earlier", "the night of", a part of the day after it; and the word that relates it. */
export class Decorator {
  readonly #tables: Tables;
  readonly #view: TokenView;
  /** By word id: an index of `ANCHOR_NAMES`. */
  readonly #anchors: Uint8Array;
  readonly #the: number;
  readonly #of: number;
  readonly #earlier: number;
  readonly #later: number;
  readonly #since: number;
  readonly #from: number;
  #tokens!: Tokens;
  #first = 0;

  constructor(view: TokenView) {
    const { tables } = view;
    this.#tables = tables;
    this.#view = view;
    const id = (word: string): number => tables.known(word);
    this.#anchors = tables.vocabulary.columns.bytes();
    for (const [word, anchor] of Object.entries(ANCHORS)) this.#anchors[id(word)] = ANCHOR_NAMES.indexOf(anchor);
    this.#the = id("the");
    this.#of = id("of");
    this.#earlier = id("earlier");
    this.#later = id("later");
    this.#since = id("since");
    this.#from = id("from");
  }

  /** Widens every phrase; `floor` keeps it from reaching into the one before. */
  decorate(phrases: readonly Phrase[], tokens: Tokens, sentences: Sentences): void {
    this.#tokens = this.#view.tokens = tokens;
    let floor = 0;
    for (const phrase of phrases) {
      this.#first = Math.max(sentences.first[phrase.sentence]!, floor);
      this.#view.last = sentences.last[phrase.sentence]!;
      if (phrase.rule.reads.kind === "reference") continue;
      while (this.#widenLeft(phrase));
      this.#widenRight(phrase);
      floor = phrase.last;
    }
  }

  /** Sets what the words before each phrase relate it by: "since June", "since the war ended in 1994". */
  anchor(phrases: readonly Phrase[], sentences: Sentences): void {
    let floor = 0;
    for (const phrase of phrases) {
      this.#first = Math.max(sentences.first[phrase.sentence]!, floor);
      const before = this.#wordAt(phrase.first - 1);
      const anchor = ANCHOR_NAMES[this.#anchors[before]!]!;
      const isLinked = anchor === "at" || before === this.#of;
      phrase.anchor = isLinked && this.#isInSinceClause(phrase.first - 2) ? "since" : anchor;
      phrase.isFrom = before === this.#from;
      phrase.isFrame = phrase.slots.year !== NONE && this.#opensSentence(phrase, sentences.first[phrase.sentence]!);
      floor = phrase.last;
    }
  }

  #opensSentence(phrase: Phrase, first: number): boolean {
    if (phrase.first - first > FRAME_REACH) return false;
    const opening = ANCHOR_NAMES[this.#anchors[this.#tokens.word[first]!]!];
    return opening === "at" || opening === "during";
  }

  #isInSinceClause(from: number): boolean {
    const { kind } = this.#tokens;
    for (let i = from; i >= this.#first && i > from - SINCE_REACH; i--) {
      if (kind[i] !== TokenKind.Word && kind[i] !== TokenKind.Hyphen && kind[i] !== TokenKind.Possessive) return false;
      if (this.#wordAt(i) === this.#since) return true;
    }
    return false;
  }

  #wordAt(i: number): number {
    return i >= this.#first && this.#tokens.kind[i] === TokenKind.Word ? this.#tokens.word[i]! : 0;
  }

  #classesAt(i: number): number {
    return i >= this.#first && this.#tokens.kind[i] === TokenKind.Word ? this.#tables.classes[this.#tokens.word[i]!]! : 0;
  }

  #widenLeft(phrase: Phrase): boolean {
    const at = phrase.first - 1;
    const word = this.#wordAt(at);
    const isDated = phrase.rule.reads.kind !== "duration" && phrase.rule.reads.kind !== "set";
    if (isDated && this.#widenByEdge(phrase, at)) return true;
    if (word === 0) return false;
    if (word === this.#of && isDated && this.#widenByPart(phrase, at)) return true;
    if (this.#classesAt(at) & Class.Approximate) {
      phrase.approximate = true;
      phrase.first = at;
      return true;
    }
    if (!isDated || (word !== this.#earlier && word !== this.#later)) return false;
    phrase.side = word === this.#earlier ? -1 : 1;
    phrase.first = at;
    return true;
  }

  /** "early", "mid-", "the end of". */
  #widenByEdge(phrase: Phrase, at: number): boolean {
    const isJoined = at > this.#first && this.#tokens.kind[at] === TokenKind.Hyphen;
    const isOf = this.#wordAt(at) === this.#of;
    const edgeAt = isJoined || isOf ? at - 1 : at;
    if (!(this.#classesAt(edgeAt) & Class.Edge) || phrase.slots.edge !== NONE) return false;
    phrase.slots.edge = this.#tables.edge[this.#wordAt(edgeAt)]!;
    phrase.first = this.#wordAt(edgeAt - 1) === this.#the ? edgeAt - 1 : edgeAt;
    return true;
  }

  /** "the night of 11 December". */
  #widenByPart(phrase: Phrase, at: number): boolean {
    if (this.#widenByHours(phrase, at)) return true;
    if (!(this.#classesAt(at - 1) & Class.Part) || phrase.slots.part !== NONE) return false;
    phrase.slots.part = this.#tables.part[this.#wordAt(at - 1)]!;
    phrase.first = this.#wordAt(at - 2) === this.#the ? at - 2 : at - 1;
    return true;
  }

  /** "the early hours of 12 November". */
  #widenByHours(phrase: Phrase, at: number): boolean {
    if (!(this.#classesAt(at - 1) & Class.Units) || !(this.#classesAt(at - 2) & Class.Edge)) return false;
    phrase.slots.part = MORNING;
    phrase.first = this.#wordAt(at - 3) === this.#the ? at - 3 : at - 2;
    return true;
  }

  /** "Tuesday evening". */
  #widenRight(phrase: Phrase): void {
    if (phrase.slots.part !== NONE || phrase.rule.reads.kind === "duration" || phrase.rule.reads.kind === "set") return;
    if (!(this.#view.classes(phrase.last) & Class.Part)) return;
    phrase.slots.part = this.#tables.part[this.#tokens.word[phrase.last]!]!;
    phrase.last++;
  }
}
