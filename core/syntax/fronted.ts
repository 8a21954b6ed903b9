import { Tag, type Tokens } from "../model/index.js";
import type { NounPhrase } from "./model.js";

const COMMA = 44;

/** "In Aden, | the seat of the government, | hundreds of people rallied": one thing between commas behind a place that opens a sentence, and then people. */
export function isOfFrontedPlace({ tag, code }: Tokens, fronted: NounPhrase, host: NounPhrase, { head }: NounPhrase): boolean {
  return host.index === 1 && fronted.preposition !== 0 && code[host.first - 1] === COMMA && tag[host.head] === Tag.Noun && tag[head] === Tag.NounPlural;
}
