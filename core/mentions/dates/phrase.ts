import type { Anchor } from "./mention.js";
import type { CompiledRule } from "./pattern.js";
import type { Resolved } from "./resolved.js";
import { NONE, type Slots } from "./slots.js";

const NO_TOKENS: readonly number[] = [];

/** A matched date before it is resolved. A class: V8 goes on making objects of a literal in their first shape, and remakes each of them, once a field that began as a whole number has held a floating one. */
export class Phrase {
  readonly rule: CompiledRule;
  readonly slots: Slots;
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  readonly sentence: number;
  /** Opens its sentence. */
  readonly isLeading: boolean;
  approximate = false;
  /** The relation told by the word before. */
  anchor: Anchor = null;
  /** That word is "from", not "since". */
  isFrom = false;
  /** -1 for "earlier this year", 1 for "later this year". */
  side = 0;
  /** The year told by the other end of a range or list; `NONE` if none is. */
  impliedYear = NONE;
  /** The far end, when this is the near end of a range. */
  until: Phrase | null = null;
  /** "the night before the battle": counted from an event. */
  isToEvent = false;
  /** "In the 2008 war" at the head of a sentence: the year holds for the sentence. */
  isFrame = false;
  /** Tokens that tell of the event before, nearest first. */
  eventTokens = NO_TOKENS;
  /** What it comes to, once it is resolved. */
  resolved: Resolved | null = null;

  /** A match as it stands before the words around it are looked at; it keeps `slots`. */
  constructor(rule: CompiledRule, slots: Slots, first: number, last: number, sentence: number, isLeading: boolean) {
    this.rule = rule;
    this.slots = slots;
    this.first = first;
    this.last = last;
    this.sentence = sentence;
    this.isLeading = isLeading;
  }

  /** Another date told with this one, with what the words around it have told of both so far. */
  twin(slots: Slots, first: number, last: number): Phrase {
    const twin = new Phrase(this.rule, slots, first, last, this.sentence, this.isLeading);
    twin.approximate = this.approximate;
    twin.anchor = this.anchor;
    twin.isFrom = this.isFrom;
    twin.side = this.side;
    return twin;
  }
}
