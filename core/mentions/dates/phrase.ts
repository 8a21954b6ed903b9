import type { Anchor } from "./mention.js";
import type { CompiledRule } from "./pattern.js";
import type { Resolved } from "./resolved.js";
import { NONE, type Slots } from "./slots.js";

/** A matched date before it is resolved. */
export interface Phrase {
  rule: CompiledRule;
  slots: Slots;
  /** Tokens, `last` exclusive. */
  first: number;
  last: number;
  sentence: number;
  approximate: boolean;
  /** The relation told by the word before. */
  anchor: Anchor;
  /** -1 for "earlier this year", 1 for "later this year". */
  side: number;
  /** The year told by the other end of a range or list; `NONE` if none is. */
  impliedYear: number;
  /** The far end, when this is the near end of a range. */
  until: Phrase | null;
  /** "the night before the battle": counted from an event. */
  isToEvent: boolean;
  /** Opens its sentence. */
  isLeading: boolean;
  /** "In the 2008 war" at the head of a sentence: the year holds for the sentence. */
  isFrame: boolean;
  /** Tokens that tell of the event before, nearest first. */
  eventTokens: readonly number[];
  /** What it comes to, once it is resolved. */
  resolved: Resolved | null;
}

const NO_TOKENS: readonly number[] = [];

/** A match as it stands before the words around it are looked at; it keeps `slots`. */
export function newPhrase(rule: CompiledRule, slots: Slots, first: number, last: number, sentence: number, isLeading: boolean): Phrase {
  return {
    rule,
    slots,
    first,
    last,
    sentence,
    approximate: false,
    anchor: null,
    side: 0,
    impliedYear: NONE,
    until: null,
    isToEvent: false,
    isLeading,
    isFrame: false,
    eventTokens: NO_TOKENS,
    resolved: null,
  };
}
