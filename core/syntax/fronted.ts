import { Tag, type Tokens } from "../model/index.js";
import { FINITE, isIn } from "../text/index.js";
import type { NounPhrase } from "./model.js";

const COMMA = 44;
/** How many tokens what a bearing is taken from may have: "of the old line of control,". */
const BEARING_TOKENS = 8;

/** "In Aden, | the seat of the government, | hundreds of people rallied": one thing between commas behind a place that opens a sentence, and then people. */
export function isOfFrontedPlace({ tag, code }: Tokens, fronted: NounPhrase, host: NounPhrase, { head }: NounPhrase): boolean {
  return host.index === 1 && fronted.preposition !== 0 && code[host.first - 1] === COMMA && tag[host.head] === Tag.Noun && tag[head] === Tag.NounPlural;
}

/** "East of the wall, | the front holds Goma": a bearing that opens a sentence, closed by a comma, tells where and does nothing. `last` is behind the phrase. */
export function isFrontedBearing({ code, tag }: Tokens, { last }: NounPhrase): boolean {
  for (let at = last + 1; at <= last + BEARING_TOKENS && !isIn(FINITE, tag[at]!); at++) if (code[at] === COMMA) return true;
  return false;
}

const BEHIND_AUXILIARY = (1 << Tag.VerbPastParticiple) | (1 << Tag.Verb) | (1 << Tag.VerbIng) | (1 << Tag.To) | (1 << Tag.Auxiliary) | (1 << Tag.Negation);

/** "Under the accord | elections | must be held", "In the north town | shops | were shut": behind a preposition that opens the sentence and its noun, a noun in the plural that has an auxiliary and no other subject. */
export function opensSubject({ tag }: Tokens, first: number, at: number): boolean {
  if (tag[first - 1] !== Tag.Preposition || tag[first] !== Tag.Determiner || tag[at] !== Tag.NounPlural || tag[at - 1] !== Tag.Noun) return false;
  return (tag[at + 1] === Tag.Modal || tag[at + 1] === Tag.Auxiliary) && isIn(BEHIND_AUXILIARY, tag[at + 2]!);
}
